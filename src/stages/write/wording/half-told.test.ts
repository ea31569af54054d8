import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { readClaim } from './claim-clause.ts'
import { isGainsaid, isHalfTold, losesHalf } from './half-told.ts'
import type { ReadClaim } from './read-claim.ts'
import { articleText } from './who-speaks.ts'

const opening = 'The council of Lund met on Monday to talk about the ferries.'

/** What holds of the claim whose verb stands behind these words. */
function told(text: string, words: string, ask: (read: ReadClaim, article: string) => boolean): boolean {
  const report = { id: 'r0', title: 'Lund council meets', text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find(({ verb, start, end }) => text.slice(start, end).includes(words) && words.startsWith(verb.text))
  const read = claim === undefined ? undefined : readClaim(claim, dossier)
  assert.ok(read !== undefined && claim !== undefined, words)
  return ask(read, articleText(claim, dossier))
}

const loses = (text: string, words: string, own: string): boolean => told(`${opening} ${text}`, words, (read) => losesHalf(own, read))

test('who passes on words of another and judges them is not told as only passing them on', () => {
  const text = "Lena Brandt quoted the mayor's letters and called them cruel."
  assert.equal(loses(text, 'quoted the', "the mayor's letters"), true)
  assert.equal(loses("Lena Brandt quoted the mayor's letters and left.", 'quoted the', "the mayor's letters"), false)
})

test('a settlement of two is not told as that of one', () => {
  const text = 'The settlement was reached by the office of Lena Brandt and lawyers for Orion Lines.'
  assert.equal(loses(text, 'was reached', 'by the office of Lena Brandt'), true)
  assert.equal(loses(text, 'was reached', 'by the office of Lena Brandt and lawyers for Orion Lines'), false)
})

test('whoever defends a deed is told with what he or she says for it', () => {
  const text = 'Lena Brandt issued a statement defending her sale, saying she relied upon public figures.'
  assert.equal(loses(text, 'issued a', 'a statement defending her sale'), true)
  assert.equal(loses(text, 'issued a', 'a statement'), false)
})

test('who was shot or arrested is told with the ground that is given for it', () => {
  const text = 'Police said that Arne Vestberg was shot by a guard after he ignored warnings.'
  assert.equal(loses(text, 'was shot', 'by a guard'), true)
  assert.equal(loses(text, 'was shot', 'by a guard after he ignored warnings'), false)
})

test('what is said of all but some is not told of all', () => {
  const text = 'The harbour office refused comment to the press outside of its briefings.'
  assert.equal(loses(text, 'refused comment', 'comment to the press'), true)
  assert.equal(loses(text, 'refused comment', 'comment to the press outside of its briefings'), false)
})

test('a deed is told with what stands against it, or not at all', () => {
  const praised = 'Lena Brandt blamed the yard over the cost of its ferries, although she has lately praised the newest boat.'
  assert.equal(loses(praised, 'blamed the', 'the yard over the cost of its ferries'), true)
  const given = 'Lena Brandt ended the night ferry, but will give the islands six months to find another.'
  assert.equal(loses(given, 'ended the', 'the night ferry'), true)
  assert.equal(loses(given, 'ended the', 'the night ferry but will give the islands six months to find another'), false)
  const beside = 'Lena Brandt ended the night ferry, but the council thanked the pilots.'
  assert.equal(loses(beside, 'ended the', 'the night ferry'), false)
})

test('what something is not is told with what it is', () => {
  const text = 'Lena Brandt described the toll not as the end of the ferry, but as the opening of talks with the islands.'
  assert.equal(loses(text, 'described the', 'the toll not as the end of the ferry'), true)
  assert.equal(loses(text, 'described the', 'the toll'), false)
})

test('one account of two that a report sets against each other is not told alone', () => {
  const police = 'Police said that Arne Vestberg held a knife.'
  assert.equal(told(`${opening} ${police} Neighbours, though, said he held a book.`, 'held a', isHalfTold), true)
  assert.equal(told(`${opening} ${police} Neighbours said he was a clerk.`, 'held a', isHalfTold), false)
})

test('what stood until the news is not the news', () => {
  const hid = 'Lena Brandt has tried to stay out of sight since the flood.'
  assert.equal(told(`${hid} But on Monday she spoke of it.`, 'has tried', isHalfTold), true)
  assert.equal(told(`${hid} She lives in Kiel.`, 'has tried', isHalfTold), false)
})

test('one side of a vote is not told without its outcome', () => {
  const side = 'Lena Brandt joined 47 Democrats in voting to hear the clerk.'
  assert.equal(told(`${opening} The chamber voted 51 to 49 to refuse it. ${side}`, 'joined 47', isHalfTold), true)
})

test('what a report says was done and was not done is not told', () => {
  const made = 'Arne Vestberg made a statement to police on Monday.'
  assert.equal(told(`${opening} ${made}\nPolice say Vestberg gave no statement to police.`, 'made a', isGainsaid), true)
  assert.equal(told(`${opening} ${made}`, 'made a', isGainsaid), false)
})
