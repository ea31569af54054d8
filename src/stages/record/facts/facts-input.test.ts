import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { SourceKind } from '../../../domain/source.ts'

test('a house is a party of the deal that its own page tells of, though the outlet is named like it; another kind of outlet is none', () => {
  const told = (kind: SourceKind): readonly unknown[] =>
    dossierOf({
      reports: [
        {
          id: 'a',
          title: 'T',
          text: 'Ilsa AI has ordered 9,000 GPUs from Orlin Chips for its hall in Oulu.',
          publishedAt: '2026-05-28T09:00:00Z',
          publisher: 'Ilsa AI',
          kind,
        },
      ],
      entities: [],
      ledger: [],
      receiptSentence: '',
    }).facts.map(({ subject, object = [], claims }) => [
      [...subject, ...object].map(({ entity, role }) => `${entity}, ${role}`),
      claims.map(({ role }) => role),
    ])
  const deal = ['Ilsa AI, customer', 'Orlin Chips, supplier']
  for (const kind of ['lab', 'chip', 'cloud', 'operator', 'company'] as const) assert.deepEqual(told(kind), [[deal, ['party']]], kind)
  for (const kind of ['trade', 'agency', 'research', 'regulator', 'press-release'] as const)
    assert.ok(!JSON.stringify(told(kind)).includes('Ilsa AI'), kind)
})
