import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Entity } from '../../../domain/entity.ts'
import { writeWithoutModel } from '../without-model.ts'

const lab = (id: string, name: string): Entity => ({ id, name, kind: 'ai_lab', aliases: [], source: 'invented for this test' })
const entities = [lab('ent_1', 'Skerrivane Labs'), lab('ent_2', 'Dunmere KI')]

const summaryOf = (text: string): string =>
  writeWithoutModel(
    dossierOf({
      reports: [{ id: 'r1', title: 'Of a lab', text, publishedAt: '2026-11-03T08:00:00Z', publisher: 'Fenwick Courier' }],
      entities,
      ledger: [],
      receiptSentence: 'x',
    }),
    new Date('2026-11-04T00:00:00Z'),
  )
    .summary.map((sentence) => sentence.text)
    .join(' ')

test('a lab that speaks at the end of its own sentence is the one that the sentence names, and says so of itself', () => {
  assert.match(
    summaryOf('Skerrivane Labs did not use its option on a hall in Porto, the Swedish lab said on Monday.'),
    /^Skerrivane Labs said that it did not make use of its option on a hall in Porto, Fenwick Courier/,
  )
})

test('of two labs that a sentence names neither is the one that speaks', () => {
  const told = summaryOf('Dunmere KI has sued Skerrivane Labs over a chip design, the lab said on Monday.')
  assert.doesNotMatch(told, /(?:Skerrivane Labs|Dunmere KI) said/)
})
