import assert from 'node:assert/strict'
import test from 'node:test'
import { goingBackTo, isCovered } from './quarantine.ts'

const plant = { sourceIds: ['plant'], origins: ['o_plant'] }
const place = (articleId: string, sourceId: string, originId = `o_${sourceId}`) => ({ articleId, sourceId, originId })

test('What an origin published, what copies it and what credits it goes back to it; an own report does not.', () => {
  const coverage = [place('a', 'plant'), place('b', 'basin', 'o_plant'), place('c', 'harbour')]
  assert.deepEqual(goingBackTo(plant, coverage), ['a', 'b'])
})

test('Whoever credits an outlet that only passes the origin on goes back to it too.', () => {
  const chain = [place('a', 'plant'), place('b', 'basin', 'o_plant'), place('c', 'canal', 'o_basin')]
  assert.deepEqual(goingBackTo(plant, chain), ['a', 'b', 'c'])
})

test('An outlet with a report of its own is still a voice, and who credits it stays.', () => {
  const coverage = [place('a', 'plant'), place('b', 'basin', 'o_plant'), place('b2', 'basin'), place('c', 'canal', 'o_basin')]
  assert.deepEqual(goingBackTo(plant, coverage), ['a', 'b'])
})

test('Reprints of a press release that it printed go with it.', () => {
  const coverage = [place('a', 'plant', 'o_release:a'), place('b', 'basin', 'o_release:a')]
  assert.deepEqual(goingBackTo(plant, coverage), ['a', 'b'])
})

test('An agency is an origin though it is no source of ours.', () => {
  const coverage = [place('a', 'basin', 'o_agency:nordwire'), place('b', 'harbour')]
  assert.deepEqual(goingBackTo({ sourceIds: [], origins: ['o_agency:nordwire'] }, coverage), ['a'])
})

test('Outlets of one owner are one voice, also one that comes later.', () => {
  const ruling = { id: 'q', name: 'Plant', owner: 'Plant Media', sourceIds: ['plant'], origins: ['o_plant'], since: '', by: '', reason: '' }
  const whole = { ...ruling, counts: { reports: 0, claims: 0, facts: 0, possible: 0 }, stories: [] }
  assert.equal(isCovered(whole, { id: 'second', owner: 'Plant Media' }), true)
  assert.equal(isCovered(whole, { id: 'basin', owner: 'Basin Ledger' }), false)
})
