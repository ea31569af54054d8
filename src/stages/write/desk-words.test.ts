import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from '../../domain/draft.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { inDeskWords } from './desk-words.ts'

const sentence = (text: string): Sentence => ({ kind: 'judgement', id: text, part: 'summary', text, evidence: [], writer: 'template/x' })
const draft = { headline: sentence('A'), summary: [sentence('B'), sentence('C')], take: [], archive: [] } as unknown as Draft
const ruling = (by: string, struck: Ruling['struck']): Ruling => ({ by, struck }) as unknown as Ruling

test('a sentence that a person put in other words is written in those words, and says who wrote them', () => {
  const written = inDeskWords(draft, [ruling('desk:ada', [{ text: 'B', now: 'B, better', reason: 'clearer' }])])
  assert.deepEqual(
    written.summary.map(({ text, writer }) => [text, writer]),
    [
      ['B, better', 'desk:ada'],
      ['C', 'template/x'],
    ],
  )
  assert.notEqual(written.summary[0]?.id, 'B')
})

test('a struck sentence is left to edit, and what a rule says is no word of the desk', () => {
  assert.equal(inDeskWords(draft, [ruling('desk:ada', [{ text: 'B', reason: 'wrong' }])]), draft)
  assert.equal(inDeskWords(draft, [ruling('rule', [{ text: 'B', now: 'X', reason: 'wrong' }])]), draft)
})
