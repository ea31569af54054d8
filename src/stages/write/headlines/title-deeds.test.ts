import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { headlineInProse } from '../sentences/headline-prose.ts'
import { headlinesFromTitles } from './title-headlines.ts'

/** What can be made of a report's headline, cut early or not. */
function madeOf(title: string, text: string): string {
  const report = { id: 'a1', title, text, publishedAt: '2026-05-03T09:00:00Z', publisher: 'Pier Daily' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  return [...headlinesFromTitles(dossier), ...headlinesFromTitles(dossier, true)].map(({ text: own }) => own).join('\n')
}

test('what somebody tried is not told as done to them', () => {
  const told = madeOf(
    'Prosecutors: Lena Brandt tried to coach witnesses in ferry case',
    'Prosecutors said that Lena Brandt tried to coach witnesses in the ferry case.',
  )
  assert.match(told, /Brandt/u)
  assert.doesNotMatch(told, /was tried/u)
})

test('a participle whose time is cut off goes with it', () => {
  const told = madeOf(
    'Sailors decry fake ferry drill practiced during Reyes administration',
    'Sailors decried the fake ferry drill practiced during the Reyes administration in Kiel.',
  )
  assert.match(told, /Sailors decry/u)
  assert.doesNotMatch(told, /practi[cs]ed(?:,|$)/mu)
})

test('half of two causes is not told as a whole one', () => {
  const told = madeOf(
    'Shares sink as rate fears, ferry gloom push index down',
    'Shares sank in Kiel as rate fears and ferry gloom pushed the index down.',
  )
  assert.doesNotMatch(told, /rate fears(?:,|$)/mu)
})

test('what a crowd hopes is not told as having happened', () => {
  assert.equal(headlineInProse('Kiel crowd hopes Brandt lasts through Election Day', 'A Kiel crowd came.'), undefined)
})
