import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { type CorrectionInput, correctionsFor } from './correction.ts'

const sentence = (text: string): Sentence => ({ kind: 'judgement', id: text, part: 'summary', text, evidence: [], writer: 'test' })
const current = {
  publishedAt: '2026-04-21T08:05:00.000Z',
  headline: sentence('Orion signs USD 6.5 bn deal'),
  summary: [sentence('Orion has signed a contract worth USD 6.5 bn with Kestrel.')],
  take: [],
  factStrip: [
    { label: 'Value', value: 'USD 6.5 bn', evidenceId: 'e' },
    { label: 'Sources', value: 'One source', evidenceId: 'e' },
  ],
  corrections: [],
} as unknown as Dispatch
const input = (change: Partial<CorrectionInput> = {}): CorrectionInput => ({
  current,
  earlier: [],
  next: {
    headline: sentence('Orion signs USD 5.6 bn deal'),
    summary: [sentence('Orion has signed a contract worth USD 5.6 bn with Kestrel.')],
    take: [],
    factStrip: [
      { label: 'Value', value: 'USD 5.6 bn', evidenceId: 'e' },
      { label: 'Sources', value: 'Two sources', evidenceId: 'e' },
    ],
  },
  coverage: [{ articleId: 'a', storyId: 's', sourceId: 'x', role: 'correction', originId: 'o_x', reasons: [], score: 1, assignedAt: '' }],
  articles: new Map([['a', { version: 2, fetchedAt: '2026-04-23T09:35:00.000Z' }]]),
  facts: [],
  at: new Date('2026-04-23T09:35:00Z'),
  ...change,
})

test('a figure that its source took back is corrected by name of the figure, dated, with who found it', () => {
  assert.deepEqual(
    correctionsFor(input()).map((it) => it.text),
    ['Corrected 23 April 2026: we wrote USD 6.5 bn; it is USD 5.6 bn. Found by: source.'],
  )
})

test('where the strip is the same, the words that differ are printed with their neighbours', () => {
  const { factStrip } = current
  const next = { ...input().next, factStrip }
  assert.equal(
    correctionsFor(input({ next }))[0]?.text,
    'Corrected 23 April 2026: we wrote USD 6.5 bn; it is USD 5.6 bn. Found by: source.',
  )
})

test('a new report that nobody took back anything for is no correction', () => {
  assert.deepEqual(correctionsFor(input({ coverage: [] })), [])
})

test('a source that changed something we did not print leaves no note', () => {
  assert.deepEqual(correctionsFor(input({ next: { ...current, factStrip: current.factStrip } })), [])
})

test('a first version has nothing to correct', () => {
  assert.deepEqual(correctionsFor(input({ current: null })), [])
})

test('a figure that only an earlier version printed is corrected by name all the same', () => {
  const between = { ...current, headline: sentence('Orion commits USD 5.6 billion to Kestrel over five years'), summary: [], factStrip: [] }
  assert.deepEqual(
    correctionsFor(input({ current: between, earlier: [current] })).map((it) => it.text),
    ['Corrected 23 April 2026: we wrote USD 6.5 bn; it is USD 5.6 bn. Found by: source.'],
  )
})

test('the same figures told in other words are no correction', () => {
  const { factStrip } = input().next
  const between = { ...current, headline: sentence('Kestrel wins USD 5.6 from Orion, which nobody foresaw'), summary: [], factStrip }
  const next = { ...input().next, headline: sentence('Orion signs a deal over USD 5.6 bn'), summary: [] }
  assert.deepEqual(correctionsFor(input({ current: between, next })), [])
})
