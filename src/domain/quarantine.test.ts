import assert from 'node:assert/strict'
import test from 'node:test'
import { goingBackTo, isCovered, type Quarantine, ruledSince } from './quarantine.ts'

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

const stoodOn = (more: Partial<Quarantine>): Quarantine => ({
  id: 'q',
  name: 'Plant',
  sourceIds: ['plant'],
  origins: ['o_plant'],
  since: '2026-03-02T14:00:00.000Z',
  by: 'desk:ada',
  reason: 'It invents figures.',
  counts: { reports: 1, claims: 1, facts: 1, possible: 0 },
  stories: [{ storyId: 's', version: 1 }],
  ...more,
})
const lifted = { at: '2026-03-03T08:00:00.000Z', by: 'desk:ada', reason: 'The wrong outlet.', withClaims: true }

test('A version of before a ruling on what it stood on is told anew with the words of the ruling, and one of after it is not.', () => {
  const all = [stoodOn({})]
  assert.deepEqual(ruledSince(all, 's', '2026-03-02T12:00:00.000Z'), {
    isLifted: false,
    why: 'Plant is under quarantine: It invents figures',
  })
  assert.equal(ruledSince(all, 's', '2026-03-02T15:00:00.000Z'), null)
  assert.equal(ruledSince(all, 's_other', '2026-03-02T12:00:00.000Z'), null)
})

test('What came back with a lifting is told with the words of that one; where nothing came back there is nothing to tell.', () => {
  const told = ruledSince([stoodOn({ lifted })], 's', '2026-03-02T15:00:00.000Z')
  assert.deepEqual(told, { isLifted: true, why: 'the quarantine of Plant was lifted, and its claims are back: The wrong outlet' })
  assert.equal(ruledSince([stoodOn({ lifted: { ...lifted, withClaims: false } })], 's', '2026-03-02T15:00:00.000Z'), null)
})
