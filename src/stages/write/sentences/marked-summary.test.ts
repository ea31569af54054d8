import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { summaryOf } from '../../../../test/support/summary-of.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { claimSentence, titleOf } from '../wording/evidence-of.ts'
import { withMarkedOpening } from './marked-summary.ts'

test('a report’s opening that no words of ours tell stands in marks, once', () => {
  assert.deepEqual(
    summaryOf(
      'Crowds lay siege to customs house in Gaia over ferry fares',
      'Crowds of ferry workers angry about fares laid siege to the customs house of Gaia on Tuesday. Guards were deployed around the gate to keep them out.',
    ),
    [
      'Tidewater Courier reported on 4 March 2026: “Crowds of ferry workers angry about fares laid siege to the customs house of Gaia on Tuesday.”',
    ],
  )
})

test('a first sentence that would only say the headline over again gives way to the opening that says what it is about', () => {
  const [first = ''] = summaryOf(
    'Gaia council faces blowback',
    'The port council of Gaia faces blowback for a letter on the fares of ferries that it sent to nine schools. Harrowgate Compute opened a hall for the council in Porto in February.',
  )
  assert.match(first, /: “The port council of Gaia faces blowback for a letter on the fares of ferries that it sent to nine schools\.”$/u)
})

test('a sure first sentence in our own words stands before anything in marks', () => {
  const [first = ''] = summaryOf(
    'Harrowgate Compute raises prices in Gaia',
    'Harrowgate Compute raised its prices in Gaia by 12% on Tuesday. The company runs three halls in the port.',
  )
  assert.doesNotMatch(first, /“/u)
  assert.match(first, /12%/u)
})

test('what is told of a headline alone gives way to the opening of its report', () => {
  const [first = ''] = summaryOf(
    'Gaia council scraps ferry fares',
    `The port council of Gaia voted by nine to six on Tuesday night to let everybody ride without ferry fares from May. ${'It has asked for more cranes and for a wider quay since then. '.repeat(12)}`,
  )
  assert.match(first, /The port council of Gaia\b.*\bvoted by nine to six to let everyone ride without ferry fares from May/u)
})

test('a dateline with its day is no part of what is quoted', () => {
  const [first = ''] = summaryOf(
    'Crowds lay siege to customs house in Gaia over ferry fares',
    'GAIA, 3 March (Tidewater Wire) - Crowds of ferry workers angry about fares laid siege to the customs house of Gaia on Tuesday. Guards were deployed around the gate to keep them out.',
  )
  assert.match(first, /“Crowds of ferry workers/u)
})

test('who somebody is makes no more of a headline told again', () => {
  const [first = ''] = summaryOf(
    'Gaia council scolds Brandt over letter',
    `The port council of Gaia scolded the head of its ferries on Tuesday for having written to nine schools about fares. A letter was sent by Transport Committee Chairwoman Lena Brandt in May. Brandt said that she was sorry. ${'It has asked for more cranes and for a wider quay since then. '.repeat(12)}`,
  )
  assert.match(first, /“[^”]*having written to nine schools about fares/u)
})

test('a headline told again gives way to what its report opens with in words of ours, whatever words that shares with it', () => {
  const [first = ''] = summaryOf(
    'Gaia ferries to go free',
    `The port council of Gaia has scrapped the fares of its night boats for pupils. ${'It has asked for more cranes and for a wider quay since then. '.repeat(12)}`,
  )
  assert.match(first, /scrapped|abolished|fares/u)
})

const padded = (text: string): string => `${text} ${'It has asked for more cranes and for a wider quay since then. '.repeat(12)}`

/** A story of two reports whose sentences no rule can tell or quote. */
const dossier = dossierOf({
  reports: [
    { id: 'r0', title: 'Gaia council bans night ferries', text: padded('What a week it has been for us!'), publisher: 'Tidewater Courier' },
    {
      id: 'r1',
      title: 'Ferry owner sues Gaia over ban on night trips',
      text: padded('Who would have thought so?'),
      publisher: 'Pier Daily',
    },
  ].map((report, at) => ({ ...report, publishedAt: `2026-03-04T0${at + 6}:00:00Z`, level: 'L3' as const })),
  entities: [],
  ledger: [],
  receiptSentence: 'x',
})
const [first, second] = dossier.sources.map(({ article }) => article.id)

const ofTitle = (part: 'headline' | 'summary', text: string, of = first): Sentence => {
  const sentence = claimSentence(dossier.storyId, part, text, [titleOf(of ?? '', dossier)])
  assert.ok(sentence)
  return sentence
}

const headline = ofTitle('headline', 'Gaia council bans night ferries')
const echo = ofTitle('summary', 'Gaia council banned the night ferries, Tidewater Courier reported on 4 March 2026.')
const next = ofTitle('summary', 'The boats carried nine thousand riders a month, according to Tidewater Courier.')
const opened = (titles: readonly Sentence[], after = [next]) =>
  withMarkedOpening([echo, next], headline, dossier, {
    isDeal: false,
    tellAfter: (lede) => [lede, ...after],
    ownOpenings: () => [],
    otherTitle: (isSaid) => titles.filter((each) => !isSaid(each)),
  })

test('a headline told again gives way to what the headline of another report says of the news', () => {
  const other = ofTitle(
    'summary',
    'The owner of nine boats sued Gaia over its ban on night trips, Pier Daily reported on 4 March 2026.',
    second,
  )
  assert.deepEqual(opened([other]), [other, next])
  // But not to its own headline in other words, nor to one with hardly a word of the news.
  const same = ofTitle(
    'summary',
    'Gaia council forbade all boats at night in the whole harbour, Tidewater Courier reported on 4 March 2026.',
  )
  const beside = ofTitle('summary', 'Lena Brandt opened a wider quay for cranes in Lund, Pier Daily reported on 4 March 2026.', second)
  assert.deepEqual(opened([same]), [echo, next])
  assert.deepEqual(opened([beside]), [echo, next])
  // Nor where one sentence would be left, or the headline told a third time.
  assert.deepEqual(opened([other], []), [echo, next])
  assert.deepEqual(opened([other], [echo]), [echo, next])
})
