import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ledgerRowOf } from '../../../calc/ledger-row.ts'
import { totalLedger } from '../../../calc/total.ts'
import type { Article } from '../../../domain/article.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Source } from '../../../domain/source.ts'
import { splitSentences } from '../../../text/sentences.ts'
import { claimsByRule } from '../claims/claims-by-rule.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import { readByRule } from './facts-by-rule.ts'
import { joinLedger } from './join-ledger.ts'
import { plansLeft } from './plan-left.ts'

/** The rows that come into the ledger of a report of one day. */
function rowsOf(text: string, { day = '2026-06-16', language = 'en' } = {}): readonly Fact[] {
  const publishedAt = `${day}T09:00:00Z`
  const url = `https://pier.example/${day}`
  const shell = { id: `a_${day}`, version: 1, title: '', text, language, publishedAt, sentences: splitSentences(text, language), url }
  const article = shell as unknown as Article
  const source = { id: 's', name: 'Pier', owner: 'Pier', kind: 'trade', allowlisted: true } as unknown as Source
  const claims = claimsByRule({ article, storyId: 'st', originId: `o_${day}`, entities: [], mentions: [] })
  const read = readByRule({ article, source, claims, entities: [], originId: `o_${day}` })
  return read.filter((row) => judgeFact(row).score >= sureFrom).map(({ fact }) => fact)
}

/** The ledger after reports of several days. */
const ledgerOf = (...reports: readonly (readonly [day: string, text: string])[]): readonly Fact[] =>
  reports.reduce<readonly Fact[]>((known, [day, text]) => {
    const saved = joinLedger(known, rowsOf(text, { day }), { trustOf: () => 1 })
    return [...known.filter(({ id }) => !saved.some((fact) => fact.id === id)), ...saved]
  }, [])

const counts = ({ quantity = [], hardware = [] }: Fact): readonly number[] => [
  ...new Set([...quantity, ...hardware.flatMap(({ count }) => count ?? [])].map(({ lo }) => lo)),
]
const told = (text: string, language = 'en') =>
  rowsOf(text, { language }).map((fact) => [counts(fact).join(), fact.subject.map(({ entity }) => entity).join('|')].join(' '))

test('of a plan given up for another only the new one is a row, in whatever words it is told', () => {
  for (const text of [
    'Orlin AI has replaced its plan for 32 MW at Kestrel Data in Lund with a contract for 26 MW with Vesper Compute.',
    'Orlin AI has swapped its 32 MW lease at Kestrel Data for 26 MW with Vesper Compute.',
    'Orlin AI has dropped its plan to lease 32 MW from Kestrel Data in Lund in favour of 26 MW with Vesper Compute.',
    'Orlin AI has abandoned a plan for 32 MW with Kestrel Data and has instead leased 26 MW from Vesper Compute.',
    'Orlin AI will not take 32 MW at Kestrel Data; it has signed for 26 MW with Vesper Compute.',
    'Instead of 32 MW at Kestrel Data in Lund, Orlin AI is leasing 26 MW from Vesper Compute.',
    'Orlin AI will lease 26 MW from Vesper Compute instead of 32 MW from Kestrel Data.',
    'Rather than Kestrel Data, Orlin AI has chosen Vesper Compute for its 26 MW.',
    'A plan by Orlin AI for 32 MW at Kestrel Data has been replaced by a contract for 26 MW with Vesper Compute.',
    'Orlin AI is moving its 26 MW cluster from Kestrel Data in Lund to Vesper Compute in Tromso.',
    'Orlin AI has chosen Vesper Compute over Kestrel Data for 26 MW in Tromso.',
  ])
    assert.deepEqual(told(text), ['26 Orlin AI|Vesper Compute'], text)
  assert.deepEqual(told('Au lieu de 32 MW chez Kestrel Data, Orlin AI loue 26 MW chez Vesper Compute.', 'fr'), [
    '26 Orlin AI|Vesper Compute',
  ])
  assert.deepEqual(told('Statt 32 MW bei Kestrel Data mietet Orlin AI nun 26 MW bei Vesper Compute.', 'de'), ['26 Orlin AI|Vesper Compute'])
  assert.deepEqual(told('En lugar de 32 MW con Kestrel Data, Orlin AI alquila 26 MW a Vesper Compute.', 'es'), [
    '26 Orlin AI|Vesper Compute',
  ])
})

test('a swap that is only thought of, or denied, replaces nothing', () => {
  for (const text of [
    'Orlin AI may replace its plan for 32 MW at Kestrel Data with a contract for 26 MW with Vesper Compute.',
    'Orlin AI has not replaced its plan for 32 MW at Kestrel Data with a contract for 26 MW with Vesper Compute.',
  ])
    assert.deepEqual(told(text), [], text)
})

const plan = ['2026-03-03', 'Kestrel Data has a letter of intent from Orlin AI for 32 MW in Lund.'] as const
const swap = [
  '2026-06-16',
  'Orlin AI has replaced its plan for 32 MW at Kestrel Data in Lund with a contract for 26 MW with Vesper Compute.',
] as const
const standing = (ledger: readonly Fact[]) => ledger.map((fact) => `${counts(fact).join()} ${fact.status}`).toSorted()

test('EX-11: the plan that a deal has replaced is superseded, leaves the total, and each row points to the other', () => {
  const ledger = ledgerOf(plan, swap)
  assert.deepEqual(standing(ledger), ['26 contracted', '32 superseded'])
  const [now, old] = ledger.toSorted((a, b) => (a.announcedAt < b.announcedAt ? 1 : -1))
  assert.deepEqual([now?.supersedes, old?.supersededBy], [old?.id, now?.id])
  assert.equal(totalLedger({ rows: ledger.map(ledgerRowOf), metric: { unit: 'MW' } }).hi, 26)
})

test('the plan goes too where the deal was known before anyone told what it replaces, and once only', () => {
  const deal = ['2026-06-16', 'Orlin AI has signed a contract for 26 MW with Vesper Compute.'] as const
  const later = ['2026-06-17', swap[1]] as const
  assert.deepEqual(standing(ledgerOf(plan, deal, later)), ['26 contracted', '32 superseded'])
})

test('another size, another party and what is in use are not the plan that is given up', () => {
  const others = [
    ['2026-03-01', 'Orlin AI has leased 12 MW from Kestrel Data in Malmo.'],
    ['2026-03-02', 'Brightmere AI has leased 32 MW from Tarn Data in Oslo.'],
  ] as const
  assert.deepEqual(standing(ledgerOf(...others, swap)), ['12 announced', '26 contracted', '32 announced'])
})

test('of two plans of one size the one whose house is named is given up, and neither where none is named', () => {
  const size = { lo: 32, hi: 32, unit: 'MW', qualifier: 'exact', basis: 'unknown' }
  const row = (id: string, house: string, town: string, says: object = {}) =>
    ({
      id,
      type: 'capacity_lease',
      subject: [
        { entity: 'Orlin AI', role: 'tenant' },
        { entity: house, role: 'operator' },
      ],
      place: { name: town, precision: 'town' },
      status: 'contracted',
      announcedAt: '2026-03-01',
      quantity: [size],
      claims: [{ says }],
    }) as unknown as Fact
  const known = [row('f_tarn', 'Tarn Data', 'Oslo'), row('f_kestrel', 'Kestrel Data', 'Lund')]
  const left = (insteadOf: readonly string[]) =>
    plansLeft(row('f_new', 'Vesper Compute', 'Narvik', { replaces: size, insteadOf }), known).map(({ id }) => id)
  assert.deepEqual([left(['Kestrel Data']), left([])], [['f_kestrel'], []])
})

test('a refusal to comment on a plan gives up none', () => {
  const silent = [
    '2026-06-16',
    'Orlin AI will not say whether it keeps 32 MW at Kestrel Data in Lund; it has signed for 26 MW with Vesper Compute.',
  ] as const
  assert.ok(!standing(ledgerOf(plan, silent)).includes('32 superseded'))
})

test('of two plans of one size without a place neither is taken for the one that a deal replaced', () => {
  const planOf = (house: string) => rowsOf(`${house} has a letter of intent from Orlin AI for 32 MW.`, { day: '2026-03-03' })
  const [one, two] = [planOf('Kestrel Data'), planOf('Norrbo Data')].flat()
  const [deal] = rowsOf('Orlin AI has replaced its plan for 32 MW with a contract for 26 MW with Vesper Compute.')
  assert.ok(one !== undefined && two !== undefined && deal !== undefined)
  assert.deepEqual(plansLeft(deal, [one]), [one])
  assert.deepEqual(plansLeft(deal, [one, { ...two, id: 'f_other' }]), [])
})
