import assert from 'node:assert/strict'
import test from 'node:test'
import { marksClash, marksOf } from './marks.ts'

const clash = (one: string, other: string): boolean => marksClash(marksOf(one, ''), marksOf(other, '')) !== null

test('versions, quarters, parts and magnitudes tell look-alikes apart', () => {
  assert.ok(clash('Orion 5.1 is out', 'Orion 5.2 is out'))
  assert.ok(clash('Orion-4 now in Europe', 'Orion-5 now in Europe'))
  assert.ok(clash('Fjord Compute earns more in Q1', 'Fjord Compute earns more in the second quarter'))
  assert.ok(clash('Phase 1 of Teesside opens', 'Phase 2 of Teesside opens'))
  assert.ok(clash('Magnitude 6.4 quake off the coast', '5.1-magnitude quake off the coast'))
})
test('a magnitude that an agency revises is the same quake', () => {
  assert.ok(!clash('Magnitude 6.4 quake off the coast', 'Magnitude 6.2 quake off the coast'))
})
test('what gives no value, or shares one, does not clash', () => {
  assert.ok(!clash('Orion 5.1 is out', 'Orion is out'))
  assert.ok(!clash('Orion 5.1 and Orion 5.2 compared', 'Orion 5.2 is out'))
  assert.ok(!clash('Orion 5.1 is out', 'Marel 5.2 is out'))
})
test('dates, counts and money are no versions', () => {
  for (const title of [
    'June 12 vote in Senate',
    'Nearly 30 dead',
    'Dow 20,000',
    'Kestrel raises Monday 3 million',
    'In March 2026',
    'Over 50% agree',
  ])
    assert.deepEqual(marksOf(title, ''), [], title)
})
