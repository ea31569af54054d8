import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { claimSentence, spanOf } from './evidence-of.ts'
import { ledeFromHeadline, tellsNews } from './news-lede.ts'

/** The lede of a headline over a report of that text. */
function ledeOf(headline: string, text: string): string | undefined {
  const report = { id: 'a1', title: headline, text, publishedAt: '2026-05-03T09:00:00Z', publisher: 'Pier Daily' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const [claim] = dossier.claims
  assert.ok(claim)
  const sentence = claimSentence(dossier.storyId, 'headline', headline, [spanOf(claim, dossier)])
  assert.ok(sentence)
  return ledeFromHeadline(sentence, dossier)?.text
}

test('a headline is told as a sentence with the articles that its report has', () => {
  assert.equal(
    ledeOf(
      'Supreme Court upholds ferry law of Oresund',
      'The Supreme Court sided with the port on Monday. It upheld the ferry law of Oresund.',
    ),
    'The Supreme Court has upheld the ferry law of Oresund, Pier Daily reported on 3 May 2026.',
  )
  assert.equal(
    ledeOf(
      'Lena Brandt opens inquiry into port fees',
      'Minister Lena Brandt spoke for an hour. She wants an inquiry into port fees, she said.',
    ),
    'Lena Brandt has opened an inquiry into port fees, Pier Daily reported on 3 May 2026.',
  )
  assert.equal(
    ledeOf('Judge acquits port owner of fraud', 'A judge in Kiel freed the port owner. He was acquitted of fraud.'),
    'A judge has acquitted the port owner of fraud, Pier Daily reported on 3 May 2026.',
  )
})

test('what happened at a time is past, a state stays, and what is to come is to come', () => {
  assert.match(
    ledeOf('Brandt Ferries gains 400 riders in June', 'Brandt Ferries won riders in June. There were 400.') ?? '',
    /^Brandt Ferries gained 400 riders in June, /u,
  )
  assert.match(
    ledeOf('Brandt Ferries faces new rules', 'Brandt Ferries faces new rules on noise.') ?? '',
    /^Brandt Ferries faces new rules, /u,
  )
  assert.match(
    ledeOf('Brandt Ferries will close two piers', 'Brandt Ferries said that it would close two piers.') ?? '',
    /^Brandt Ferries will close two piers, /u,
  )
})

test('where an article cannot be seen, a word belongs to the next or the outlet looks at something, nothing is told', () => {
  assert.equal(ledeOf('Lena Brandt opens probe into port fees', 'Lena Brandt spoke of port fees for an hour.'), undefined)
  assert.equal(ledeOf('Small embassy opens inside existing office building', 'The embassy opens in an office building in Kiel.'), undefined)
  assert.equal(ledeOf('Pier Daily looks at the fees of ports', 'Ports take fees. The fees of ports rise.'), undefined)
  assert.equal(ledeOf('Lena Brandt: fares will rise', 'Lena Brandt said that fares will rise.'), undefined)
})

test('a summary that holds half of the headline’s words tells its news', () => {
  const headline = { text: 'Supreme Court upholds ferry law' } as Sentence
  assert.equal(tellsNews(headline, [{ text: 'The Supreme Court has upheld a law, Pier Daily reported on 3 May 2026.' } as Sentence]), true)
  assert.equal(tellsNews(headline, [{ text: 'Riders waited at the pier, Pier Daily reported on 3 May 2026.' } as Sentence]), false)
})
