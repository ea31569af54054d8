// Where AI compute is, as far as this ledger knows: countries ranked by what counts, with what does not beside it.
import { ledgerRowOf } from '../../calc/ledger-row.ts'
import { totalLedger } from '../../calc/total.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import { countriesOf, countryInText, countryName, figureOf, megawatts, partyNames, placeWords, sumScope } from '../fact-words.ts'
import { html } from '../html.ts'
import { markOfRows } from '../label.ts'
import type { Page } from '../page.ts'
import { capital, count, labelLine, plainName, section, shortDay, unparted } from '../wording.ts'
import { barTable } from './figures.ts'

const sitesMax = 40

interface Standing {
  readonly code: string
  readonly lo: number
  readonly hi: number
  readonly counted: number
  readonly rows: number
}

/** Countries by the upper end of what counts there; a row that names several countries has no share in any and is told apart. */
function rankCountries(facts: readonly Fact[]): readonly Standing[] {
  const codes = new Set(facts.map((it) => countriesOf(it)).flatMap((them) => (them.length === 1 ? them : [])))
  const standing = [...codes].map((code): Standing => {
    const rows = facts.filter((it) => countriesOf(it).length === 1 && countriesOf(it)[0] === code)
    const total = totalLedger({ rows: rows.map(ledgerRowOf), metric: { unit: 'MW' } })
    return { code, lo: total.lo, hi: total.hi, counted: total.counted.length, rows: rows.length }
  })
  return standing.toSorted((a, b) => b.hi - a.hi || b.rows - a.rows || (a.code < b.code ? -1 : 1))
}

const printMw = (lo: number, hi: number): string =>
  hi === 0 ? 'none counted' : `${lo === hi ? '' : `${lo.toLocaleString('en')}–`}${hi.toLocaleString('en')} MW`

/** `/compute`: a ranked table of countries and of sites. */
export async function computePage(reader: Reader): Promise<Page> {
  const facts = await reader.facts()
  const names = new Map((await reader.entities()).map((it) => [it.id, it.name]))
  const standing = rankCountries(facts)
  const whole = totalLedger({ rows: facts.map(ledgerRowOf), metric: { unit: 'MW' } })
  const elsewhere = facts.filter((it) => countriesOf(it).length !== 1).length
  const sites = facts.filter((it) => whole.counted.includes(it.id)).toSorted((a, b) => (megawatts(b)?.hi ?? 0) - (megawatts(a)?.hi ?? 0))
  const [top] = standing
  const title =
    top === undefined || top.hi === 0
      ? 'Where AI compute is'
      : `${capital(countryInText(top.code))} leads with ${printMw(top.lo, top.hi)} of what is recorded here`
  const countries = barTable({
    label: 'Countries by recorded power',
    note: `MW that count (no options, targets, estimates or repeats), bases differ, n = ${whole.counted.length} of ${count(facts.length, 'row')}.`,
    heads: ['Country', 'Power', 'Counted'],
    bars: standing.map((it) => ({
      head: html`<a href="/ledger?country=${encodeURIComponent(it.code)}">${countryName(it.code)}</a>`,
      lo: it.lo,
      hi: it.hi,
      figure: printMw(it.lo, it.hi),
      cells: [`${it.counted} of ${count(it.rows, 'row')}`],
    })),
    source: html`${elsewhere} ${elsewhere === 1 ? 'row names' : 'rows name'} no country or several, and ${elsewhere === 1 ? 'is' : 'are'} in no bar. A property of this ledger, not of the market. <a href="/ledger.csv">CSV</a>, <a href="/compute.json">JSON</a>, <a href="/method#ledger">how we count</a>.`,
  })
  const list = barTable({
    label: 'Sites by recorded power',
    note: `Power in MW as stated, bases differ, n = ${sites.length}${sites.length > sitesMax ? `, ${sitesMax} shown` : ''}.`,
    heads: ['Site', 'Power', 'Announced', 'Status'],
    bars: sites.slice(0, sitesMax).map((it) => ({
      head: html`<a href="/fact/${it.id}">${placeWords(it) === '' ? partyNames(it, names) : placeWords(it)}</a><br><span class="meta">${placeWords(it) === '' ? '' : partyNames(it, names)}</span>`,
      ...megawatts(it),
      figure: figureOf(it),
      cells: [shortDay(it.announcedAt), plainName(it.status)],
    })),
    source: html`${sites.length > sitesMax ? `The largest ${sitesMax} of ${sites.length}. ` : ''}Places are as precise as the sources: <a href="/ledger?sort=size">every row</a>, <a href="/ledger.csv?sort=size">CSV</a>.`,
  })
  return {
    title,
    path: '/compute',
    nav: '/ledger',
    generated: markOfRows.digitalSourceType,
    json: { ...markOfRows, total: whole, countries: standing, sites: sites.map((it) => it.id) },
    main: html`<div class="lead"><p class="meta kick"><b>Where AI compute is</b><span>${count(whole.counted.length, 'row')} counted</span></p>${labelLine(markOfRows.label)}<h1>${unparted(title)}</h1><p class="dek">${whole.counted.length === 0 ? 'No row with a power that counts is recorded yet.' : `Together ${printMw(whole.lo, whole.hi)} over ${sumScope(whole)}.`}</p></div>${standing.length === 0 ? '' : section('Countries', 'Ranked', countries)}${sites.length === 0 ? '' : section('Sites', 'Ranked', list)}`,
  }
}
