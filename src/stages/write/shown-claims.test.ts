import assert from 'node:assert/strict'
import test from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import { shownClaims, spansNamed } from './shown-claims.ts'
import { askForSummary } from './with-model.ts'

const storyOf = (text: string) =>
  dossierOf({
    reports: [{ id: 'r1', title: 'News of the day', text, publishedAt: '2026-05-14T09:00:00Z', publisher: 'Fenwick Courier' }],
    entities: [{ id: 'en_norway', name: 'Norway', kind: 'country', aliases: [], source: 'test' }],
    ledger: [],
    receiptSentence: 'x',
  })
const linesOf = (text: string): string => askForSummary(storyOf(text))?.question.text ?? ''

test('a day in a name, and one that may be the next, is given no date', () => {
  const lines = linesOf(
    'Bo Lindh led the race before Tuesday’s election in Lindow. Ada Voss sang for the crew of the Today show on Monday. Kai Ohm joked about it on “Saturday Night Live” in Oslo.',
  )
  assert.match(lines, /Monday = 11 May 2026/u)
  assert.doesNotMatch(lines, /Tuesday = |Today = |Saturday = /u)
})

test('a place is shown only where words lead to it', () => {
  const lines = linesOf(
    'Bo Lindh and Kai Ohm met the envoy of a town that trades with Norway. In Norway, Kai Ohm sold two boats to a museum.',
  )
  assert.doesNotMatch(lines, /does ⟦met⟧.*where ⟦Norway⟧/u)
  assert.match(lines, /does ⟦sold⟧.*where ⟦Norway⟧/u)
})

test('whom a claim means is shown, and the sentence that says so is opened where its words are used; a claim of nobody knows whom is not', () => {
  const story = storyOf(
    'Mayor Ada Voss closed the old pier on Monday. She promised a ferry to the traders. Bo Lindh and Kai Ohm met in Oslo. He sold the boats to a museum.',
  )
  const { claims, lines } = shownClaims(story)
  assert.ok(!lines.some(({ verb }) => verb === 'sold'))
  const promise = lines.find(({ verb }) => verb === 'promised')
  assert.match(`${promise?.who} ${promise?.meaning ?? ''}`, /Ada Voss/u)
  const opened = (words: string): number => spansNamed([promise?.id ?? ''], claims, story, words)?.length ?? 0
  assert.deepEqual([opened('A ferry was promised.'), opened('Ada Voss promised a ferry.')], [1, 2])
  assert.equal(spansNamed(['c99'], claims, story), undefined)
})
