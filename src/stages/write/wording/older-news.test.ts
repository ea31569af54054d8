import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { readClaim } from './claim-clause.ts'
import { isNotToday, isOlder, isTurnedAround } from './older-news.ts'
import { articleText } from './who-speaks.ts'

const opening = 'The council of Lund met on Monday to talk about the ferries.'

/** What holds of the first claim whose sentence has the words. */
function told(text: string, words: string, ask: typeof isOlder): boolean | undefined {
  const report = { id: 'r0', title: 'Lund council meets', text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find(({ start, end }) => text.slice(start, end).includes(words))
  const read = claim === undefined ? undefined : readClaim(claim, dossier)
  return read === undefined || claim === undefined ? undefined : ask(read, articleText(claim, dossier))
}

test('what somebody said in a month long past is older than the day of its report, and what is said now of such a month is not', () => {
  assert.equal(told(`${opening} Arne Vestberg announced in December that he was selling the pier.`, 'selling', isOlder), true)
  assert.equal(told(`${opening} Arne Vestberg announced in February that he was selling the pier.`, 'selling', isOlder), false)
  assert.equal(told(`${opening} Arne Vestberg announced that he sold the pier in December.`, 'sold', isOlder), false)
})

test('a deed without a day is as old as the sentence before it that sets the time', () => {
  const lead = `${opening} The row recalls the quarrels of a few months ago over the piers.`
  assert.equal(told(`${lead} Arne Vestberg refused to serve the mayor.`, 'refused', isOlder), true)
  assert.equal(told(`${opening} The row took place on Sunday. Arne Vestberg refused to serve the mayor.`, 'refused', isOlder), false)
})

test('what the next sentence takes back is not told alone, and what a report opens with is', () => {
  const turn = 'But it is now expected to stay open.'
  assert.equal(told(`${opening} The hall in Lund was set to close in June. ${turn}`, 'set to close', isTurnedAround), true)
  assert.equal(told(`${opening} The hall in Lund was set to close in June. ${turn}`, 'ferries', isTurnedAround), false)
  assert.equal(told(`${opening} The hall in Lund was set to close in June. It has two floors.`, 'set to close', isTurnedAround), false)
})

test('what a report tells of a similar case is not of its own', () => {
  const other = 'A similar case of a florist in Orrel was sent back. Judges in Orrel upheld their ruling on flowers.'
  assert.equal(told(`${opening} The town shut a hall.\n${other}`, 'upheld', isNotToday), true)
  assert.equal(told(`${opening} The town shut a hall.\nJudges in Orrel upheld their ruling on flowers.`, 'upheld', isNotToday), false)
})

test('a time that the paragraph before, an aside or a heading sets is the time of what follows', () => {
  const late = 'In late 2024, the harbour took back the cards of two pilots.\nArne Vestberg tried to take a flare from a pilot.'
  assert.equal(told(`${opening}\n${late}`, 'flare', isOlder), true)
  assert.equal(told(`${opening}\nArne Vestberg tried to take a flare from a pilot.`, 'flare', isOlder), false)
  const visit = 'The family was there the day before the sale in June of 2019. Arne Vestberg laid a wreath at the quay.'
  assert.equal(told(`${opening}\n${visit}`, 'wreath', isOlder), true)
  const headed = 'Two towns for one (1931)\nArne Vestberg drew a border through the quay.'
  assert.equal(told(`${opening}\n${headed}`, 'border', isOlder), true)
  assert.equal(told(`${opening}\nTwo towns for one\nArne Vestberg drew a border through the quay.`, 'border', isOlder), false)
})

test('what somebody already did before the news is not the news', () => {
  assert.equal(told(`${opening} Two members already broke ranks on Friday to back the sale.`, 'broke ranks', isOlder), true)
})
