import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { HeldPart } from '../../../domain/held.ts'
import { newsOf } from './news-plan.ts'

const told = dossierOf({
  reports: [
    {
      id: 'a',
      title: 'Haltamo borrows USD 14 billion',
      text: 'Haltamo has borrowed USD 14 billion from Brackwell Bank for its data centres, two people said. Haltamo will spend USD 14 billion on four sites. Haltamo has 320 employees and spent USD 2 billion last year.',
      publishedAt: '2026-05-28T09:00:00Z',
      publisher: 'Harbour Post',
    },
  ],
  entities: [],
  ledger: [],
  receiptSentence: '',
})
const holding = (held: readonly HeldPart[]): Dossier => ({
  ...told,
  facts: told.facts.map((fact) => ({ ...fact, claims: fact.claims.map((claim) => ({ ...claim, held })) })),
})
const sums = (dossier: Dossier): ReadonlySet<string> =>
  new Set(
    newsOf(dossier, 'whole').said.flatMap(({ claim, figures }) =>
      figures.flatMap(({ unit, hi }) => (unit === 'USD' ? [`${hi / 1e9} in sentence ${claim.position}`] : [])),
    ),
  )
const all = new Set(['14 in sentence 0', '14 in sentence 1', '2 in sentence 2'])

test('[4.4] a sum that waits for a second origin is no figure that a take may reckon with, in whatever sentence of its report', () => {
  assert.ok(told.facts.length > 0)
  assert.deepEqual(sums(told), all)
  assert.deepEqual(sums(holding([{ field: 'value', why: 'sum' }])), new Set(['2 in sentence 2']))
})

test('[4.4] once a second origin says the same, or a person lets it count, it is one again', () => {
  assert.deepEqual(sums(holding([{ field: 'value', why: 'sum', releasedBy: 'desk:ada' }])), all)
})
