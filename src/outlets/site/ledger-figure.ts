// Where a story's own row stands among rows of its kind: counted from the ledger, never written.
import { spanOfDays } from '../../calc/days.ts'
import { ledgerRowOf } from '../../calc/ledger-row.ts'
import { comparableRowsMin, placeInLedger, regionOf } from '../../calc/place-in-ledger.ts'
import { type Fact, type FactType, mainQuantity, statusLadder } from '../../domain/fact.ts'
import { figureOf, megawatts } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { capital, plainName, section, shortDay } from '../wording.ts'
import { barTable } from './figures.ts'

const rowsMax = 9
const kinds: Readonly<Partial<Record<FactType, string>>> = {
  capacity_lease: 'leases',
  capacity_build: 'building projects',
  capacity_live: 'openings',
  power_supply: 'power contracts',
  compute_contract: 'compute contracts',
  programme_target: 'programme targets',
}

function ordinal(n: number): string {
  const words = ['', '', 'second-', 'third-', 'fourth-', 'fifth-', 'sixth-', 'seventh-', 'eighth-', 'ninth-']
  return words[n] ?? `${n}th-`
}

/** Rows around the own one: the largest, then its neighbours, so that the place can be seen without a long list. */
function around(sorted: readonly Fact[], own: number): readonly Fact[] {
  if (sorted.length <= rowsMax) return sorted
  const from = Math.min(Math.max(1, own - 4), sorted.length - (rowsMax - 1))
  return [sorted[0], ...sorted.slice(from, from + rowsMax - 1)].filter((it) => it !== undefined)
}

const firstBuilt = statusLadder.indexOf('under_construction')
/** What is built or being built is not ranked beside what is only agreed. */
const isBuilt = (it: Fact): boolean => (statusLadder as readonly string[]).indexOf(it.status) >= firstBuilt
const windowMonths = 24

interface Rank {
  readonly words: string
  readonly scope: string
  readonly rows: readonly Fact[]
}

/**
 * The own row's rank among rows like it: same type, basis, region and stage, announced by the day of the story within two years
 * (ledger 7.3, with nothing relaxed); undefined where fewer than three others are alike.
 */
export function rankOf(own: Fact, comparable: readonly Fact[], day: string): Rank | undefined {
  const basis = mainQuantity(own)?.basis
  const alike = comparable.filter((it) => it.id !== own.id && isBuilt(it) === isBuilt(own))
  const subject = ledgerRowOf(own)
  const region = regionOf(subject.countries)
  const announced = spanOfDays(own.announcedAt)?.last ?? day
  const place = placeInLedger({
    rows: [subject, ...alike.map(ledgerRowOf)],
    subject,
    asOf: announced > day ? announced : day,
    ...(region !== undefined && { region }),
    months: windowMonths,
  })
  if (place.n < comparableRowsMin || place.relaxed.some((it) => it !== 'type')) return undefined
  const n = place.n + 1
  const isShared = place.below + place.above < place.n
  const rank = place.above + 1
  const size = rank === n ? 'smallest' : `${rank === 1 ? '' : ordinal(rank)}largest`
  const ids = new Set(place.rows.map(({ id }) => id))
  return {
    words: `The ${isShared ? 'joint ' : ''}${size} of ${n}`,
    scope: `${basisWords[basis ?? 'unknown'] ?? ''}, ${isBuilt(own) ? 'built or in building' : 'not yet in building'}, ${region === undefined ? 'all regions' : 'in the EU, EEA, UK or Switzerland'}, announced within ${windowMonths} months`,
    rows: [own, ...alike.filter(({ id }) => ids.has(id))],
  }
}

const basisWords: Readonly<Record<string, string>> = {
  it: 'power at the servers',
  facility: 'power of the whole site',
  grid: 'power at the grid connection',
  nameplate: 'nameplate power',
}

/**
 * The figure for a story that states power: empty when it states none, or when nothing can be compared with it.
 *
 * @param day the story's first day: rows announced later are not ranked with it
 */
export function ledgerSection(facts: readonly Fact[], comparable: readonly Fact[], day: string): Html {
  const own = facts.find((it) => megawatts(it) !== undefined)
  if (own === undefined) return html``
  const live = comparable.filter(
    (it) => it.id === own.id || (it.supersededBy === undefined && !['superseded', 'cancelled'].includes(it.status)),
  )
  const rank = rankOf(own, live, day)
  const stated = (rank?.rows ?? live).filter((it) => megawatts(it) !== undefined)
  const sorted = stated.toSorted((a, b) => (megawatts(b)?.hi ?? 0) - (megawatts(a)?.hi ?? 0) || (a.id < b.id ? -1 : 1))
  const place = sorted.findIndex((it) => it.id === own.id)
  if (place === -1 || sorted.length < 3) return html``
  const kind = kinds[own.type] ?? `rows of ${plainName(own.type)}`
  const shown = around(sorted, place)
  const title = rank === undefined ? `${sorted.length} ${kind} recorded here` : `${rank.words} ${kind} of its kind recorded here`
  const scope = rank?.scope ?? 'as stated; no rank, since fewer than three others have its basis, stage and region'
  const figure = barTable({
    title,
    note: `${capital(plainName(own.type))}, MW, ${scope}, n = ${sorted.length}${shown.length < sorted.length ? `, ${shown.length} shown` : ''}. A property of what is recorded here, not of the market.`,
    label: title,
    heads: ['Where', 'Figure', 'Announced', 'Status'],
    bars: shown.map((it) => ({
      head: html`<a href="/fact/${it.id}">${it.place.name === 'unstated' || it.place.name === '' ? `Row ${it.id}` : it.place.name}</a>`,
      ...megawatts(it),
      figure: figureOf(it),
      cells: [shortDay(it.announcedAt), plainName(it.status)],
      isOwn: it.id === own.id,
    })),
    source: html`Every row opens its sources. <a href="/ledger?type=${own.type}">All rows of this kind</a>, <a href="/ledger.csv?type=${own.type}">CSV</a>, <a href="/ledger.json?type=${own.type}">JSON</a>, <a href="/method#ledger">how we count</a>.`,
  })
  return section('Ledger', `${sorted.length} of ${comparable.length} rows of this kind`, figure, 'ledger')
}
