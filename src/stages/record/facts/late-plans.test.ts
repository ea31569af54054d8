// Plans whose report comes in after that of the deal that took their place: the days in the reports say which came first.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ledgerRowOf } from '../../../calc/ledger-row.ts'
import { totalLedger } from '../../../calc/total.ts'
import type { Article } from '../../../domain/article.ts'
import { closureAt, type Fact, type LedgerClaim } from '../../../domain/fact.ts'
import type { Source } from '../../../domain/source.ts'
import { splitSentences } from '../../../text/sentences.ts'
import { claimsByRule } from '../claims/claims-by-rule.ts'
import { settleReplaced } from './closures.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import { readByRule } from './facts-by-rule.ts'
import { joinLedger } from './join-ledger.ts'
import { withoutOrigin, withoutReports } from './quarantine-fact.ts'
import { withdrawClaims } from './withdraw-claims.ts'

type Told = readonly [day: string, text: string, language?: string, outlet?: string]

function rowsOf([day, text, language = 'en', outlet = 'Pier']: Told): readonly Fact[] {
  const publishedAt = `${day}T09:00:00Z`
  const url = `https://pier.example/${day}/${text.length}`
  const shell = {
    id: `a_${day}_${text.length}`,
    version: 1,
    title: '',
    text,
    language,
    publishedAt,
    sentences: splitSentences(text, language),
    url,
  }
  const article = shell as unknown as Article
  const source = { id: 's', name: outlet, owner: outlet, kind: 'trade', allowlisted: true } as unknown as Source
  const originId = `o_${outlet}_${day}`
  const claims = claimsByRule({ article, storyId: 'st', originId, entities: [], mentions: [] })
  const read = readByRule({ article, source, claims, entities: [], originId })
  return read.filter((row) => judgeFact(row).score >= sureFrom).map(({ fact }) => fact)
}
const trustOf = (claim: LedgerClaim): number => (claim.publisher === 'Newcomer' ? 0 : 1)
let moment = 0
/** The ledger after the reports came in, in this order. */
function ledgerOf(reports: readonly Told[], known: readonly Fact[] = [], byName = new Set<string>()): readonly Fact[] {
  return reports.reduce((rows, one) => {
    moment += 1
    const at = new Date(Date.UTC(2027, 0, 1, 0, moment)).toISOString()
    const saved = joinLedger(rows, rowsOf(one), { trustOf, at, byName })
    return [...rows.filter(({ id }) => !saved.some((fact) => fact.id === id)), ...saved]
  }, known)
}
const standing = (ledger: readonly Fact[]): readonly string[] =>
  ledger.map((fact) => `${fact.quantity?.[0]?.lo ?? 'none'} ${fact.status}`).toSorted((a, b) => (a < b ? -1 : 1))
const total = (ledger: readonly Fact[]): number => totalLedger({ rows: ledger.map(ledgerRowOf), metric: { unit: 'MW' } }).hi
const of = (ledger: readonly Fact[], power: number): Fact =>
  ledger.find(({ quantity }) => quantity?.[0]?.lo === power) ?? assert.fail(`a row of ${power} MW`)

const plan: Told = ['2026-03-03', 'Kestrel Data has a letter of intent from Orlin AI for 32 MW in Lund.']
const swap: Told = [
  '2026-06-16',
  'Orlin AI has replaced its plan for 32 MW at Kestrel Data in Lund with a contract for 26 MW with Vesper Compute.',
]

test('a plan that comes in after the deal that took its place counts not beside it, and both rows say so', () => {
  const ledger = ledgerOf([swap, plan])
  assert.deepEqual([standing(ledger), total(ledger)], [['26 contracted', '32 superseded'], 26])
  const [old, deal] = [of(ledger, 32), of(ledger, 26)]
  assert.deepEqual([old.supersededBy, deal.supersedes, old.version, deal.version], [deal.id, old.id, 2, 2])
  const [closure] = old.closures ?? []
  assert.deepEqual([closure?.by, closure?.status, closure?.until], [deal.id, old.closures?.[0]?.status, undefined])
  assert.notEqual(closureAt(old, '2028-01-01T00:00:00.000Z'), 'open')
})

test('in either order the rows and the total are the same, and the same reports again change nothing', () => {
  const sameRows = (ledger: readonly Fact[]) => [standing(ledger), total(ledger)]
  assert.deepEqual(sameRows(ledgerOf([plan, swap])), sameRows(ledgerOf([swap, plan])))
  const ledger = ledgerOf([swap, plan])
  assert.deepEqual(ledgerOf([plan, swap], ledger), ledger)
})

test('the plan is known in another language, from a second outlet, and where the deal was known before what it replaces was told', () => {
  const german: Told = ['2026-03-04', 'Orlin AI mietet 32 MW bei Kestrel Data in Lund.', 'de', 'Kai']
  assert.deepEqual(standing(ledgerOf([swap, german])), ['26 contracted', '32 superseded'])
  assert.equal(total(ledgerOf([swap, plan, german])), 26)
  assert.equal(total(ledgerOf([plan, swap, german])), 26)
  const deal: Told = ['2026-06-10', 'Orlin AI has signed a contract for 26 MW with Vesper Compute.']
  assert.equal(total(ledgerOf([deal, swap, plan])), 26)
})

test('a plan at the very site of the deal is no second opinion of its size', () => {
  const moved: Told = [
    '2026-06-16',
    'Orlin AI has replaced its plan for 32 MW at Brevik Park with a contract for 26 MW at Brevik Park with Vesper Compute.',
  ]
  const first: Told = ['2026-05-20', 'Orlin AI has leased 32 MW at Brevik Park from Vesper Compute.']
  const ledger = ledgerOf([moved, first])
  assert.deepEqual([ledger.map(({ resolved }) => resolved['mw']?.rule === 'conflict'), total(ledger)], [ledger.map(() => false), 26])
})

test('what is told for a later day, of another size, party or house, or is in use, is not the plan that was given up', () => {
  for (const other of [
    ['2026-07-03', 'Kestrel Data has a letter of intent from Orlin AI for 32 MW in Lund.'],
    ['2027-03-03', 'Orlin AI has leased 32 MW from Kestrel Data in Lund.'],
    ['2026-03-03', 'Orlin AI has leased 12 MW from Kestrel Data in Malmo.'],
    ['2026-03-03', 'Brightmere AI has leased 32 MW from Kestrel Data in Lund.'],
    ['2026-03-03', 'Orlin Energy has leased 32 MW from Kestrel Data in Lund.'],
  ] as const satisfies readonly Told[]) {
    const ledger = ledgerOf([swap, other])
    assert.equal(ledger.filter(({ status }) => status === 'superseded').length, 0, other[1])
    assert.equal(ledger.length, 2, other[1])
  }
  const live: Told = ['2026-03-03', 'Orlin AI switched on 32 MW at Kestrel Data in Lund.']
  assert.ok(!standing(ledgerOf([swap, live])).includes('32 superseded'))
})

test('a swap that is denied or thought of, that fell, or that only an outlet of no standing tells replaces nothing', () => {
  const denied: Told = [
    '2026-06-16',
    'Orlin AI has not replaced its plan for 32 MW at Kestrel Data with a contract for 26 MW with Vesper Compute.',
  ]
  const thought: Told = [
    '2026-06-16',
    'Orlin AI may replace its plan for 32 MW at Kestrel Data with a contract for 26 MW with Vesper Compute.',
  ]
  for (const no of [denied, thought]) assert.ok(!standing(ledgerOf([no, plan])).includes('32 superseded'), no[1])
  assert.ok(!standing(ledgerOf([[swap[0], swap[1], 'en', 'Newcomer'], plan])).includes('32 superseded'))
  const fallen = ledgerOf([swap]).map((it): Fact => ({ ...it, status: 'cancelled' }))
  assert.equal(total(ledgerOf([plan], fallen)), 32)
  const aside = ledgerOf([swap]).flatMap(
    (it) => withoutOrigin(it, { isOfOrigin: () => true, quarantine: 'q', at: '2026-07-01T00:00:00.000Z' }, trustOf) ?? [],
  )
  assert.equal(total(ledgerOf([plan], aside)), 32)
})

test('a second plan of the size that came before it, at another place, is not taken for it; nor one that comes in first, where the deal names the house', () => {
  const bare: Told = ['2026-06-16', 'Orlin AI has replaced its plan for 32 MW with a contract for 26 MW with Vesper Compute.']
  const elsewhere: Told = ['2026-03-05', 'Orlin AI has leased 32 MW at Tarn Park from Tarn Hosting.']
  const there: Told = ['2026-03-03', 'Orlin AI has leased 32 MW at Brevik Park from Kestrel Data.']
  assert.deepEqual(standing(ledgerOf([there, bare, elsewhere])), ['26 contracted', '32 announced', '32 superseded'])
  const named: Told = [
    '2026-06-16',
    'Orlin AI has replaced its plan for 32 MW at Kestrel Data with a contract for 26 MW with Vesper Compute.',
  ]
  const both = ledgerOf([named, elsewhere, there])
  assert.deepEqual(
    both.filter(({ status }) => status === 'superseded').map(({ place }) => place.name),
    ['Brevik Park'],
  )
})

test('a deal that only an unregistered name leads to, whose words name another house, replaces no plan of a namesake', () => {
  const known = ledgerOf([
    ['2026-06-16', 'Orlin AI has replaced its plan for 32 MW at Fjellheim Data with a contract for 26 MW with Vesper Compute.'],
  ])
  const byName = new Set(known.map(({ id }) => id))
  assert.equal(total(ledgerOf([plan], known, byName)), 58)
  const own = ledgerOf([swap])
  assert.equal(total(ledgerOf([plan], own, new Set(own.map(({ id }) => id)))), 26)
})

test('when the deal falls afterwards the plan stands again, as far as its own report had it', () => {
  const ledger = ledgerOf([swap, plan])
  const [old, deal] = [of(ledger, 32), of(ledger, 26)]
  const [again] = settleReplaced([old], { changed: [{ ...deal, status: 'cancelled' }], at: '2027-02-01T00:00:00.000Z' })
  assert.deepEqual([again?.status, again?.supersededBy, again?.closures?.length], [old.closures?.[0]?.status, undefined, 1])
})

test('a plan that is told late without its size, and then with it, counts not beside the deal that took its place', () => {
  const place = { name: 'Lund', country: 'SE', precision: 'town' } as const
  const told = (power: number | null, outlet: string): readonly Fact[] =>
    rowsOf(['2026-03-03', `Orlin AI has leased ${power ?? 31} MW from Kestrel Data in Lund.`, 'en', outlet]).map(
      ({ quantity, claims, ...row }): Fact => ({
        ...row,
        place,
        ...(power !== null && quantity !== undefined && { quantity }),
        claims: claims.map((claim) => ({
          ...claim,
          id: `${claim.id} ${outlet}`,
          says: Object.fromEntries(Object.entries(claim.says).filter(([field]) => power !== null || field !== 'mw')),
        })),
      }),
    )
  const after = (ledger: readonly Fact[], stated: readonly Fact[]): readonly Fact[] => {
    const saved = joinLedger(ledger, stated, { trustOf, at: '2027-02-01T00:00:00.000Z' })
    return [...ledger.filter(({ id }) => !saved.some((it) => it.id === id)), ...saved]
  }
  const deal = ledgerOf([['2026-06-16', 'Orlin AI has replaced its plan for 32 MW with a contract for 26 MW with Vesper Compute.']])
  const opened = after(deal, told(null, 'Quay'))
  assert.deepEqual(standing(opened), ['26 contracted', 'none announced'])
  const sized = after(opened, told(32, 'Pier'))
  assert.deepEqual([standing(sized), total(sized)], [['26 contracted', '32 superseded'], 26])
  const other = after(opened, told(14, 'Pier'))
  assert.deepEqual([standing(other), total(other)], [['14 announced', '26 contracted'], 40], 'a plan of another size is another')
  const sign = after(opened, told(32, 'Newcomer'))
  assert.ok(!sign.some(({ supersededBy }) => supersededBy !== undefined), 'an outlet that nobody listed closes no row')
})

test('who tells of the deal again later moves no day: a report in between tells a deal of its own', () => {
  const again: Told = [
    '2026-06-25',
    'Orlin AI has replaced its plan for 32 MW at Kestrel Data in Lund with a contract for 26 MW with Vesper Compute.',
    'en',
    'Quay',
  ]
  const between: Told = ['2026-06-20', 'Orlin AI has leased 32 MW from Kestrel Data in Lund.', 'en', 'Basin']
  assert.equal(total(ledgerOf([swap, again, between])), 58)
  const ledger = ledgerOf([plan, swap, again])
  const isSwap = ({ publisher, publishedAt }: LedgerClaim): boolean => publisher === 'Pier' && publishedAt.startsWith('2026-06-16')
  const left = ledger.flatMap((it) =>
    it.claims.some(isSwap) ? (withoutReports(it, isSwap, '2026-07-01T00:00:00.000Z', trustOf) ?? []) : [it],
  )
  assert.equal(of(left, 26).announcedAt, '2026-06-25')
})

test('a deal told anew takes the place of its plan also where the first report of that plan was taken down', () => {
  const echo: Told = ['2026-06-20', 'Orlin AI has leased 32 MW from Kestrel Data in Lund.', 'en', 'Basin']
  const swapAgain: Told = ['2026-06-16', `${swap[1]} It moves in May.`, 'en', 'Quay']
  const first = ledgerOf([['2026-06-10', 'Orlin AI has leased 32 MW from Kestrel Data in Lund.', 'en', 'Pier'], echo, swap])
  const isFirst = ({ publisher, publishedAt }: LedgerClaim): boolean => publisher === 'Pier' && publishedAt.startsWith('2026-06-10')
  const down = first.flatMap((it) =>
    it.claims.some(isFirst) ? (withoutReports(it, isFirst, '2026-07-01T00:00:00.000Z', trustOf) ?? []) : [it],
  )
  assert.equal(of(down, 32).announcedAt, '2026-06-20')
  const [deal] = withdrawClaims(down, { url: of(down, 26).claims[0]?.url ?? '', at: '2026-07-02T00:00:00.000Z' }, trustOf)
  const stands = settleReplaced(down, { changed: deal === undefined ? [] : [deal], at: '2026-07-02T00:00:00.000Z' })
  const before = down.map((it) => [...stands, ...(deal === undefined ? [] : [deal])].find(({ id }) => id === it.id) ?? it)
  assert.equal(of(before, 32).supersededBy, undefined, 'it stands again')
  assert.equal(total(ledgerOf([swapAgain], before)), 26)
})
