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

test('what somebody paid or trained to do was not done to them either', () => {
  for (const [title, text, wrong] of [
    ['Orion paid to hide losses in Kiel', 'Orion paid two clerks in Kiel to hide its losses.', /Orion (?:is|was) paid/u],
    ['Judge says Orion paid to hide losses', 'A judge in Kiel said that Orion paid to hide its losses.', /Orion was paid/u],
    ['Brandt trained to beat record in Kiel', 'Brandt trained for a year in Kiel to beat the record.', /Brandt is trained/u],
  ] as const)
    assert.doesNotMatch(madeOf(title, text), wrong, title)
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

test('what a company books is its own, and its shares are no deed', () => {
  const reports = 'A rival of Orion Cloud, which lost. A buyer of Orion shares came from Vega.'
  assert.equal(headlineInProse('Orion Cloud profit falls 4%', reports), "Orion Cloud's profit fell 4%")
  assert.notEqual(headlineInProse('Vega shares rise after strike', reports), 'Vega shared a rise after a strike')
  assert.equal(headlineInProse('Retail sales rise in May', reports), 'Retail sales rose in May')
})

test('a sum that is awarded to somebody is not named by them', () => {
  const told = madeOf(
    'Jury awards $214M to ferry startup in patent fight',
    'A jury in Kiel awarded $214 million to a ferry startup in a patent fight.',
  )
  assert.match(told, /Jury awards/u)
  assert.doesNotMatch(told, /startup is awarded/u)
})
