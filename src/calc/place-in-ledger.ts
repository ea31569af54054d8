// "Is 10 MW big?", answered from the ledger and never by a model.
import type { FactType } from '../domain/fact.ts'
import { addMonths, spanOfDays } from './days.ts'
import { type Figure, figuresOf, isLinked, type LedgerRow, onePerGroup, parentsOf, standingOf } from './ledger-row.ts'
import { printRange } from './rounding.ts'

const siteTypes: readonly FactType[] = ['capacity_lease', 'capacity_build', 'capacity_live']
const relaxations = ['type', 'basis', 'region', 'window'] as const
/** Fewer rows than this say nothing of where one of them stands. */
export const comparableRowsMin = 3
type Relaxation = (typeof relaxations)[number]

interface Region {
  readonly name: string
  readonly says: string
  readonly countries: readonly string[]
}

/** Named regions, printed in full wherever they are used. */
const regions: Readonly<Record<'Europe', Region>> = {
  Europe: {
    name: 'Europe',
    says: 'EU, EEA, UK, Switzerland',
    countries: 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO GB CH [EU] [Europe]'.split(' '),
  },
}

/** The region set that holds every listed country, or undefined. */
export function regionOf(countries: readonly string[]): 'Europe' | undefined {
  return countries.length > 0 && countries.every((country) => regions.Europe.countries.includes(country)) ? 'Europe' : undefined
}

/** What is asked: where `subject` stands among rows announced by `asOf` (an ISO day), in a region, over `months` back. */
export interface LedgerQuestion {
  readonly rows: readonly LedgerRow[]
  readonly subject: LedgerRow
  readonly asOf: string
  readonly region?: 'Europe'
  readonly months: number
}

/** The rows compared, smallest first, what was relaxed to find them, and the sentence for the page. */
export interface LedgerPlace {
  readonly function: 'place_in_ledger'
  readonly version: 1
  readonly n: number
  readonly rows: readonly { readonly id: string; readonly name: string; readonly lo: number; readonly hi: number }[]
  readonly below: number
  readonly above: number
  readonly relaxed: readonly Relaxation[]
  readonly print: string
}

interface Compared {
  readonly row: LedgerRow
  readonly figure: Figure
}

const mw = { unit: 'MW' } as const

function candidates(question: LedgerQuestion): readonly Compared[] {
  const { rows, subject, asOf } = question
  const known = rows.filter(
    (row) =>
      siteTypes.includes(row.type) && standingOf(row, rows) !== 'replaced' && row.confidence !== 'C' && figuresOf(row, mw).length > 0,
  )
  // @NOTE a date known only to the month may lie after the story: it counts from its last possible day.
  const announced = known.filter((row) => (spanOfDays(row.announcedAt)?.last ?? '9999') <= asOf)
  const parents = parentsOf(rows, announced)
  const others = announced.filter((row) => row.id !== subject.id && !isLinked(row, subject) && !parents.has(row.id))
  const basis = basisOf(subject)
  return onePerGroup(others).flatMap((row) => {
    const figures = figuresOf(row, mw)
    const figure = figures.find((one) => one.basis === basis) ?? figures[0]
    return figure === undefined ? [] : [{ row, figure }]
  })
}

const basisOf = (row: LedgerRow): string => figuresOf(row, mw)[0]?.basis ?? 'unknown'

const tests: Readonly<Record<Relaxation, (one: Compared, question: LedgerQuestion) => boolean>> = {
  type: ({ row }, { subject }) => row.type === subject.type,
  // @NOTE two unknown bases are not the same basis, so "unknown" matches nothing, itself included.
  basis: ({ figure }, { subject }) => figure.basis !== 'unknown' && figure.basis === basisOf(subject),
  region: ({ row }, { region }) => region === undefined || regionOf(row.countries) === region,
  window: ({ row }, { asOf, months }) => (spanOfDays(row.announcedAt)?.first ?? '') >= addMonths(asOf, -months),
}

function search(question: LedgerQuestion): { readonly found: readonly Compared[]; readonly relaxed: readonly Relaxation[] } {
  const all = candidates(question)
  const tries = [0, 1, 2, 3, 4].map((count) => {
    const strict = relaxations.slice(count)
    return { found: all.filter((one) => strict.every((name) => tests[name](one, question))), relaxed: relaxations.slice(0, count) }
  })
  return tries.find(({ found }) => found.length >= comparableRowsMin) ?? { found: all, relaxed: relaxations }
}

function sayPosition(n: number, below: number, above: number): string {
  if (below === n) return `is above all ${n}`
  if (above === n) return `is below all ${n}`
  return `is above ${below} and below ${above} of ${n}`
}

function printPlace(question: LedgerQuestion, own: Figure, place: Omit<LedgerPlace, 'print' | 'function' | 'version'>): string {
  const { n, rows, below, above, relaxed } = place
  const list = rows.map((row) => `${printRange(row.lo, row.hi)} MW (${row.name}, ${row.id})`).join(', ')
  const region =
    question.region === undefined || relaxed.includes('region') ? 'all regions' : `${question.region} = ${regions[question.region].says}`
  const window = relaxed.includes('window') ? `up to ${question.asOf}` : `${question.months} months to ${question.asOf}`
  const said = relaxed.map((name) => (name === 'basis' ? 'basis (basis mixed)' : name)).join(', ')
  const position = `${printRange(own.lo, own.hi)} MW ${sayPosition(n, below, above)} comparable rows`
  const note = said === '' ? 'nothing relaxed' : `relaxed: ${said}`
  return `${position}: ${list}. n = ${n}; ${region}; ${window}; ${note}. This is a property of what is recorded here, not of the market.`
}

/** The exact words for a ledger that holds no row to compare, or too few. */
export const printTooFew = (n: number): string =>
  n === 0 ? 'The ledger holds no comparable row.' : `The ledger holds too few comparable rows (n = ${n}).`

/**
 * Ranks a capacity among like-for-like rows: same type, same basis, region and window. What finds fewer than three rows
 * is relaxed in that order and printed. An empty ledger or too few rows give words and no rank (`place_in_ledger` v1).
 *
 * @returns `below` and `above` count the rows the subject lies above and below; equal rows are in neither
 * @throws never
 */
export function placeInLedger(question: LedgerQuestion): LedgerPlace {
  const { found, relaxed } = search(question)
  const own = figuresOf(question.subject, mw)[0]
  const base = { function: 'place_in_ledger', version: 1 } as const
  if (found.length < comparableRowsMin || own === undefined) {
    const n = own === undefined ? 0 : found.length
    return { ...base, n, rows: [], below: 0, above: 0, relaxed, print: printTooFew(n) }
  }
  const rows = found.map(({ row, figure }) => ({ id: row.id, name: row.name, lo: figure.lo, hi: figure.hi }))
  const sorted = rows.toSorted((a, b) => a.lo - b.lo || a.hi - b.hi || (a.id < b.id ? -1 : 1))
  const below = sorted.filter((row) => own.lo > row.hi).length
  const above = sorted.filter((row) => own.hi < row.lo).length
  const place = { n: sorted.length, rows: sorted, below, above, relaxed }
  return { ...base, ...place, print: printPlace(question, own, place) }
}
