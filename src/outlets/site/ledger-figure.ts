// Where a story's own row stands among rows of its kind: counted from the ledger, never written.
import type { Fact, FactType } from '../../domain/fact.ts'
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

/** The figure for a story that states power: empty when it states none, or when nothing can be compared with it. */
export function ledgerSection(facts: readonly Fact[], comparable: readonly Fact[]): Html {
  const own = facts.find((it) => megawatts(it) !== undefined)
  if (own === undefined) return html``
  const live = comparable.filter(
    (it) => it.id === own.id || (it.supersededBy === undefined && !['superseded', 'cancelled'].includes(it.status)),
  )
  const stated = live.filter((it) => megawatts(it) !== undefined)
  const sorted = stated.toSorted((a, b) => (megawatts(b)?.hi ?? 0) - (megawatts(a)?.hi ?? 0) || (a.id < b.id ? -1 : 1))
  const place = sorted.findIndex((it) => it.id === own.id)
  if (place === -1 || sorted.length < 3) return html``
  const kind = kinds[own.type] ?? `rows of ${plainName(own.type)}`
  const shown = around(sorted, place)
  const place1 = place + 1
  const title =
    place1 === sorted.length
      ? `The smallest of ${sorted.length} ${kind} recorded here`
      : `The ${place === 0 ? '' : ordinal(place1)}largest of ${sorted.length} ${kind} recorded here`
  const figure = barTable({
    title,
    note: `${capital(plainName(own.type))}, power in MW as stated (bases differ), n = ${sorted.length}${shown.length < sorted.length ? `, ${shown.length} shown` : ''}. A property of what is recorded here, not of the market.`,
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
  return section('Ledger', `${sorted.length} of ${comparable.length} rows of this kind state power`, figure, 'ledger')
}
