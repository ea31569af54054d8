import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from '../../domain/draft.ts'
import type { Sentence, StoryPart } from '../../domain/sentence.ts'
import { scoreTake } from './take-score.ts'

const sentence = (part: StoryPart, text: string, evidence: readonly object[] = []): Sentence =>
  ({ kind: 'judgement', id: text, part, text, evidence, writer: 'test' }) as unknown as Sentence
const passes = (number: number, ...take: readonly Sentence[]): boolean => {
  const draft = { headline: sentence('headline', 'H'), summary: [], take, archive: [] } as unknown as Draft
  return scoreTake(draft, undefined, []).find((check) => check.number === number)?.passed === true
}

test('counter-evidence is linked, or none was found in as many sources as were searched', () => {
  const span = { kind: 'span', articleId: 'a' }
  const absence = { kind: 'absence', articleIds: ['a', 'b'], slots: [] }
  const against = (text: string, ...evidence: readonly object[]): boolean => passes(10, sentence('against', text, evidence))
  assert.ok(against('Against this: the harbour board objects.', span))
  assert.ok(against('Counter-evidence: none found in 2 sources.', absence))
  assert.ok(!against('Counter-evidence: none found in 3 sources.', absence))
  assert.ok(!against('Counter-evidence: none found in 2 sources.'))
  assert.ok(!against('Against this: the harbour board objects.'))
  assert.ok(!against('Counter-evidence: for what may qualify this, see the report of Pier Daily.', span))
  assert.ok(!passes(10))
})

test('that the ledger holds nothing to compare is said in its exact words', () => {
  const compared = (text: string): boolean => passes(2, sentence('comparison', text))
  assert.ok(compared('The ledger holds no comparable row.'))
  assert.ok(compared('The ledger holds too few comparable rows (n = 2).'))
  assert.ok(!compared('The ledger holds no comparable row, since ferries are not what it is kept of.'))
  assert.ok(!compared('The ledger holds no comparable row: it keeps no ferries.'))
})
