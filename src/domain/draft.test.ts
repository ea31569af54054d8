import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Draft, unquotedDraft } from './draft.ts'
import type { Sentence } from './sentence.ts'

const said = (id: string, text: string, articleId: string) => ({ id, text, evidence: [{ kind: 'span', articleId }] }) as unknown as Sentence
const draft = {
  headline: said('h', 'Orla opens a pier', 'a'),
  summary: [said('s1', 'Pier Daily reports: “The pier has no roof.”', 'a'), said('s2', 'Bay Post reports: “The sea was calm.”', 'b')],
  take: [],
  archive: [],
} as unknown as Draft

test('of a draft only the words in marks go that the articles said', () => {
  assert.deepEqual(
    unquotedDraft(draft, ['a'])?.summary.map(({ text }) => text),
    ['Pier Daily reports: “…”', 'Bay Post reports: “The sea was calm.”'],
  )
})

test('a draft that quotes none of them, or has lost the words before, stays', () => {
  assert.equal(unquotedDraft(draft, ['c']), null)
  assert.equal(unquotedDraft(unquotedDraft(draft, ['a']) ?? draft, ['a']), null)
})
