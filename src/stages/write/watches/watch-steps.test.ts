import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Entity } from '../../../domain/entity.ts'
import { draftWatches } from './draft-watches.ts'
import { stepQuestions } from './watch-steps.ts'

const entities: readonly Entity[] = [
  { id: 'orca', name: 'Office for Rates', kind: 'regulator', aliases: [], source: 'test' },
  { id: 'velm', name: 'Velm Cloud', kind: 'cloud', aliases: [], source: 'test' },
  { id: 'fenwick', name: 'Fenwick Courier', kind: 'company', aliases: [], source: 'test' },
]
const dossier = (title: string, text: string) =>
  dossierOf({
    reports: [{ id: 'r1', title, text, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }],
    entities,
    ledger: [],
    receiptSentence: 'x',
  })
const asked = (title: string, text: string): readonly string[] =>
  stepQuestions(dossier(title, text), '2026-05-12').map(({ statement }) => statement)

describe('questions on a dated next step', () => {
  test('a hearing, a vote and a publication are asked of the party that sets the day', () => {
    assert.deepEqual(
      asked('Office for Rates calls hearing', 'The Office for Rates will hold a hearing on fees on 4 June 2026. It called six firms.'),
      ['The Office for Rates is reported to have held a hearing on fees by 2026-06-04 23:59 UTC.'],
    )
    assert.match(
      asked(
        'Office for Rates to vote on fees',
        'The Office for Rates will vote on the cap for exit fees on 4 June 2026. It heard six firms.',
      )[0] ?? '',
      /^The Office for Rates is reported to have voted on the cap for exit fees by 2026-06-04/,
    )
    assert.deepEqual(
      asked('Velm Cloud to publish price list', 'Velm Cloud will publish its new price list on 4 June 2026. It has not said more.'),
      ['Velm Cloud is reported to have published its new price list by 2026-06-04 23:59 UTC.'],
    )
  })
  test('a coming weekday is a day; what was called off, denied or done is no question', () => {
    assert.match(
      asked('Office for Rates calls hearing', 'The Office for Rates will hold a hearing on fees on Friday. It called six firms.')[0] ?? '',
      /by 2026-05-15 23:59 UTC\.$/,
    )
    for (const text of [
      'The Office for Rates cancelled the hearing that it would hold on 4 June 2026.',
      'The Office for Rates will not hold a hearing on 4 June 2026.',
      'The Office for Rates held a hearing on fees on 4 May 2026.',
      'The Office for Rates would have held a hearing on 4 June 2026.',
    ])
      assert.deepEqual(asked('Office for Rates and its hearing', text), [], text)
  })
  test('nobody is asked for what no registered party sets, nor the paper that reports it', () => {
    assert.deepEqual(asked('Hearing on fees', 'The panel will hold a hearing on fees on 4 June 2026.'), [])
    assert.deepEqual(asked('Fenwick Courier plans', 'The Fenwick Courier will publish the list of names on 4 June 2026.'), [])
  })
  test('each passes the gate it opens by', () => {
    const one = dossier(
      'Office for Rates calls hearing',
      'The Office for Rates will hold a hearing on fees on 4 June 2026. It called six firms.',
    )
    const [watch] = draftWatches([], one, one, new Date('2026-05-12T12:00:00Z'))
    assert.ok(watch !== undefined && watch.quality.score >= 9)
    assert.equal(watch.horizonAt, '2026-06-04T23:59Z')
  })
})
