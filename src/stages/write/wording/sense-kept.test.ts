import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { readClaim } from './claim-clause.ts'
import { losesSense } from './sense-kept.ts'

function loses(text: string, own: string): boolean {
  const report = { id: 'r0', title: 'Of a pier', text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find(({ verb }) => verb.text !== '')
  const read = claim === undefined ? undefined : readClaim(claim, dossier)
  return losesSense(own, read ?? assert.fail(text))
}

const lost: readonly (readonly [source: string, own: string])[] = [
  ['Senator Lena Brandt said she agreed with the new ferry rules but the council puts her town at risk.', 'with the new ferry rules'],
  ['Lena Brandt acknowledged the crowded halls at the pier but blamed the council.', 'the crowded halls at the pier'],
  [
    'Lena Brandt does not plan to close the pier, and could not close it by herself, harbour officials have determined.',
    'to close the pier',
  ],
  ['The clerk gave more details about the closing of the pier, saying it was rotten.', 'more details about the closing of the pier'],
  ['The Lund board stopped all training at the pier in the immediate aftermath of the storm.', 'all training at the pier'],
]
for (const [source, own] of lost)
  test(`more is said than its source says: ${source} … ${own}`, () => {
    assert.equal(loses(source, own), true)
  })

const kept: readonly (readonly [source: string, own: string])[] = [
  ['Lena Brandt acknowledged the crowded halls at the pier.', 'the crowded halls at the pier'],
  ['The Lund board closed the pier but kept the ferry running.', 'the pier'],
  ['The clerk closed the pier, saying it was rotten.', 'the pier'],
  ['The Lund board stopped all training at the pier.', 'all training at the pier'],
]
for (const [source, own] of kept)
  test(`no more is said than its source says: ${source} … ${own}`, () => {
    assert.equal(loses(source, own), false)
  })
