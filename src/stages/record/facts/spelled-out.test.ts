import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../../domain/article.ts'
import type { Source } from '../../../domain/source.ts'
import { splitSentences } from '../../../text/sentences.ts'
import { claimsByRule } from '../claims/claims-by-rule.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import { readByRule } from './facts-by-rule.ts'

/** The rows that come into the ledger: figure, then who plays which part. */
function told(text: string, language = 'en'): readonly string[] {
  const publishedAt = '2026-06-16T09:00:00Z'
  const shell = {
    id: 'a',
    version: 1,
    title: '',
    text,
    language,
    publishedAt,
    sentences: splitSentences(text, language),
    url: 'https://a.example',
  }
  const article = shell as unknown as Article
  const source = { id: 's', name: 'Pier', owner: 'Pier', kind: 'trade', allowlisted: true } as unknown as Source
  const claims = claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
  return readByRule({ article, source, claims, entities: [], originId: 'o' })
    .filter((row) => judgeFact(row).score >= sureFrom)
    .map(({ fact: { quantity = [], hardware = [], value = [], subject } }) => {
      const [figure] = [...quantity, ...hardware.flatMap(({ count }) => count ?? []), ...value]
      return [`${figure?.lo}`, ...subject.map(({ entity, role }) => `${entity}:${role}`).toSorted()].join(' ')
    })
}

test('"it" and "the server maker" are the house that the sentence before is about, on either side of a deal', () => {
  assert.deepEqual(told('Orlin AI has settled on Norway for its cluster. It is renting 18 MW from Vesper Data in Bodo.'), [
    '18 Orlin AI:tenant Vesper Data:operator',
  ])
  assert.deepEqual(told('Marrick Systems has found a large customer. Orlin AI ordered 4,000 GPUs from the server maker.'), [
    '4000 Marrick Systems:supplier Orlin AI:customer',
  ])
  assert.deepEqual(told('Vesper Data has money for two sites. Banks led by Tarnbank are lending it NOK 2.4 billion.'), [
    '2400000000 Tarnbank:lender Vesper Data:borrower',
  ])
  // A sentence about nobody in particular stands between, and "it" may be anything.
  assert.deepEqual(
    told('Orlin AI has settled on Norway. The weather was fine all week. It is renting 18 MW from Vesper Data.').filter((row) =>
      row.includes('Orlin'),
    ),
    [],
  )
})

test('the side that only the next sentence names is a side of the deal', () => {
  assert.deepEqual(told('Orlin AI is leasing 12 MW in Bodo. The landlord is Vesper Data.'), ['12 Orlin AI:tenant Vesper Data:operator'])
  assert.deepEqual(told('Orlin AI mietet 12 MW in Leipzig. Vermieter ist die Vesper Data.', 'de'), [
    '12 Orlin AI:tenant Vesper Data:operator',
  ])
})

test('a list of sites is a row each, and so is a figure that each of two houses has', () => {
  assert.deepEqual(told('Vesper Data is adding three buildings: 12 MW in Bodo, 18 MW in Narvik and 30 MW in Tromso.'), [
    '12 Vesper Data:developer',
    '18 Vesper Data:developer',
    '30 Vesper Data:developer',
  ])
  assert.deepEqual(told('Vesper Data has let 15 MW each to Orlin AI and Brightmere Labs.'), [
    '15 Orlin AI:tenant Vesper Data:operator',
    '15 Brightmere Labs:tenant Vesper Data:operator',
  ])
})

test('who is what in a deal, and news that moved a share, are read as the deal', () => {
  assert.deepEqual(told('The buyer of the 9,600 GPUs is Orlin AI, and the seller Marrick Systems.'), [
    '9600 Marrick Systems:supplier Orlin AI:customer',
  ])
  assert.deepEqual(told('Shares in Vesper Data rose 4 per cent on news that it had let 24 MW in Bodo to Orlin AI.'), [
    '24 Orlin AI:tenant Vesper Data:operator',
  ])
})

test('a fleet that is there is no order, and a loan that is still to close is none that was given', () => {
  assert.deepEqual(told('Orlin AI has grown fast. It today runs 85,000 accelerators, all of them from Marrick Systems.'), [])
  assert.deepEqual(told('Vesper Data is to build. It has lined up a loan of GBP 600 million, which is to close in April.'), [])
})

test('what may come one day is neither a plan nor an estimate', () => {
  assert.deepEqual(told('Brokers at Tarn & Sons think Orlin AI could lease 100 MW within two years.'), [])
  assert.deepEqual(told('Vesper Data hopes to connect 200 MW in Bodo one day.'), [])
})
