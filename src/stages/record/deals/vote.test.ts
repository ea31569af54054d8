import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexNames, namesIn } from './deal-names.ts'
import { readAsLearnt } from './learnt-reading.ts'
import { type Ranks, type Voice, votesWith } from './vote.ts'

const text = 'Fathom AI has leased 31 MW from Tarnbeck Data in Marisfield.'
const learnt = readAsLearnt({ text, language: 'en', names: namesIn(text, indexNames([]), 'en', new Set()) })
const lease: Voice = {
  type: 'capacity_lease',
  status: 'announced',
  parties: [
    { entity: 'Fathom AI', role: 'tenant' },
    { entity: 'Tarnbeck Data', role: 'operator' },
  ],
}
const ask = (second: Voice | undefined, ranks: readonly Ranks[] = [[0, 0, 0]]) => votesWith(learnt, text, lease, second, { ranks })

test('a vote says which of its readings agree, and that nothing stands ahead of it', () => {
  const [vote] = ask({ ...lease, status: 'contracted' })
  assert.ok(vote)
  const { grammarKind, secondKind, secondStage, agreeing, runnerUp, rival } = vote.signs
  assert.deepEqual([grammarKind, secondKind, secondStage, agreeing, runnerUp], [1, 1, -1, 4, 0])
  assert.ok(rival > 0)
})

test('a silent reading neither agrees nor says otherwise', () => {
  const [vote] = ask(undefined)
  assert.deepEqual([vote?.signs.secondKind, vote?.signs.secondStage, vote?.signs.secondSides], [0, 0, 0])
})

test('what comes next to a vote differs in the one part that was asked for, and stands behind it', () => {
  const [vote, otherKind, otherStage] = ask(lease, [
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 0],
  ])
  assert.ok(vote && otherKind && otherStage)
  assert.notEqual(otherKind.type, vote.type)
  assert.deepEqual([otherStage.type, otherStage.parties], [vote.type, vote.parties])
  assert.notEqual(otherStage.status, vote.status)
  for (const { signs } of [otherKind, otherStage]) {
    assert.equal(signs.runnerUp, 1)
    assert.ok(signs.rival < vote.signs.rival)
  }
  assert.deepEqual(ask(lease, [[99, 0, 0]]), [], 'there are no hundred kinds')
})
