import { ledgerRowOf } from '../../calc/ledger-row.ts'
import { totalLedger } from '../../calc/total.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import { countriesOf, countryName, figureOf, megawatts, partyNames, placeWords } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import { count, plainName, section, shortDay } from '../wording.ts'
import { barTable } from './figures.ts'

export interface LedgerFilter {
  readonly type?: string | undefined
  readonly country?: string | undefined
  readonly status?: string | undefined
  readonly party?: string | undefined
  readonly sort?: 'size' | undefined
}

const shownMax = 200
const fields = ['type', 'country', 'status'] as const

/** Facts a filter lets through, newest first, or largest first. */
export function filterFacts(facts: readonly Fact[], by: LedgerFilter): readonly Fact[] {
  const through = facts.filter(
    (it) =>
      (by.type === undefined || it.type === by.type) &&
      (by.country === undefined || countriesOf(it).includes(by.country)) &&
      (by.status === undefined || it.status === by.status) &&
      (by.party === undefined || [...it.subject, ...(it.object ?? [])].some((one) => one.entity === by.party)),
  )
  const size = (it: Fact): number => megawatts(it)?.hi ?? -1
  return by.sort === 'size' ? through.toSorted((a, b) => size(b) - size(a)) : through
}

export const queryOf = (by: LedgerFilter): string => {
  const text = new URLSearchParams(
    Object.entries(by).flatMap(([field, value]): [string, string][] => (value === undefined ? [] : [[field, value]])),
  ).toString()
  return text === '' ? '' : `?${text}`
}

function filterLinks(facts: readonly Fact[], by: LedgerFilter): Html {
  const values = { type: facts.map((it) => it.type), country: facts.flatMap(countriesOf), status: facts.map((it) => it.status) }
  const groups = fields.map((field) => {
    const options = [...new Set<string>(values[field])].toSorted((a, b) => (a < b ? -1 : 1))
    const words = (it: string): string => (field === 'country' ? countryName(it) : plainName(it))
    const pick = (value: string | undefined, label: string): Html =>
      by[field] === value
        ? html`<li><span aria-current="true">${label}</span></li>`
        : html`<li><a href="/ledger${queryOf({ ...by, [field]: value })}">${label}</a></li>`
    return html`<dt>${field}</dt><dd><ul class="pills">${pick(undefined, 'all')}${options.map((it) => pick(it, words(it)))}</ul></dd>`
  })
  const order =
    by.sort === 'size'
      ? html`<a href="/ledger${queryOf({ ...by, sort: undefined })}">newest first</a>`
      : html`<a href="/ledger${queryOf({ ...by, sort: 'size' })}">largest first</a>`
  return html`<nav aria-label="Ledger filters"><dl class="filters">${groups}<dt>order</dt><dd>${order}</dd></dl></nav>`
}

const whySkipped = {
  qualifier: 'options, targets or “up to”',
  type: 'wishes, estimates and changes of tenant',
  replaced: 'replaced or cancelled',
  conflict: 'sources disagree',
  parent: 'counted by their parts',
  'possibly-same': 'possibly the same as a counted row',
} as const

/** What a total leaves out, in words. */
function leftOut(facts: readonly Fact[], total: ReturnType<typeof totalLedger>): string {
  const skips = Object.entries(whySkipped).map(([why, words]) => ({ words, n: total.skipped.filter((it) => it.why === why).length }))
  const unstated = facts.length - total.counted.length - total.skipped.length
  const parts = [
    ...skips.filter((it) => it.n > 0).map((it) => `${it.n} ${it.words}`),
    ...(unstated > 0 ? [`${unstated} without a figure in MW`] : []),
  ]
  return parts.length === 0 ? 'Nothing is left out of this sum.' : `Left out of the sum: ${parts.join('; ')}.`
}

function rowHead(it: Fact, names: ReadonlyMap<string, string>): Html {
  const place = placeWords(it)
  return html`<a href="/fact/${it.id}">${partyNames(it, names)}</a><br><span class="meta">${plainName(it.type)}${place === '' ? '' : `, ${place}`}</span>`
}

function changes(facts: readonly Fact[], names: ReadonlyMap<string, string>): Html {
  const changed = facts.filter((it) => it.version > 1 || it.supersededBy !== undefined || it.supersedes !== undefined)
  if (changed.length === 0) return html`<p class="meta">No row has been changed or replaced since it was recorded.</p>`
  const rows = changed
    .toSorted((a, b) => (a.statusDate < b.statusDate ? 1 : -1))
    .slice(0, 30)
    .map((it) => {
      const replaced = it.supersededBy === undefined ? '' : html` Replaced by <a href="/fact/${it.supersededBy}">${it.supersededBy}</a>.`
      const replaces = it.supersedes === undefined ? '' : html` Replaces <a href="/fact/${it.supersedes}">${it.supersedes}</a>.`
      return html`<li><time datetime="${it.statusDate}">${shortDay(it.statusDate)}</time><span><a href="/fact/${it.id}">${partyNames(it, names)}</a>: ${plainName(it.status)}, version ${it.version}.${replaced}${replaces}</span></li>`
    })
  return html`<ol class="tl small">${rows}</ol>`
}

/** `/ledger`: a finding, the rows behind it as bars and figures, what the total leaves out, and what changed. */
export async function ledgerPage(reader: Reader, by: LedgerFilter): Promise<Page> {
  const all = await reader.facts()
  const facts = filterFacts(all, by)
  const names = new Map((await reader.entities()).map((it) => [it.id, it.name]))
  const total = totalLedger({ rows: facts.map(ledgerRowOf), metric: { unit: 'MW' } })
  const title =
    facts.length === 0 ? 'The ledger holds no such row' : total.counted.length === 0 ? count(facts.length, 'row') : `${total.print}`
  const figure = barTable({
    label: 'Ledger rows, with power as bars where it is stated',
    note: `Power in MW as stated, solid to the low end of a range. ${facts.length > shownMax ? `${shownMax} of ` : ''}${count(facts.length, 'row')}, ${by.sort === 'size' ? 'largest' : 'newest'} first.`,
    heads: ['Who and what', 'Figure', 'Announced', 'Status'],
    bars: facts.slice(0, shownMax).map((it) => ({
      head: rowHead(it, names),
      ...megawatts(it),
      figure: figureOf(it),
      cells: [shortDay(it.announcedAt), plainName(it.status)],
    })),
    source: html`Only leaf rows are added and nothing twice; every row opens its sources. <a href="/ledger.csv${queryOf(by)}">All ${facts.length} rows as CSV</a>, <a href="/ledger.json${queryOf(by)}">JSON</a>, <a href="/ledger/feed.atom">feed</a>, <a href="/method#ledger">how we count</a>, <a href="/compute">by country</a>.`,
  })
  return {
    title: `Ledger: ${title}`,
    path: `/ledger${queryOf(by)}`,
    nav: '/ledger',
    feed: { path: '/ledger/feed', title: 'Ledger' },
    ld: datasetLd(facts, by),
    json: { filter: by, total, rows: facts },
    main: html`<div class="lead"><p class="meta kick"><b>Ledger</b><span>${facts.length} of ${count(all.length, 'row')}</span></p><h1>${title}</h1><p class="dek">${leftOut(facts, total)}</p></div>${section('Filter', '', filterLinks(all, by))}${section('Rows', 'Each opens its sources', figure)}${section('Changes', 'Superseded, never erased', changes(facts, names))}`,
  }
}

function datasetLd(facts: readonly Fact[], by: LedgerFilter): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Ledger of AI infrastructure',
    description: 'Dated facts on AI computing capacity with their sources; superseded, never erased.',
    isAccessibleForFree: true,
    digitalSourceType: 'https://schema.org/DataDrivenMediaDigitalSource',
    variableMeasured: 'Power in MW, count of chips, amounts of money',
    size: `${facts.length} rows`,
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `/ledger.csv${queryOf(by)}` },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `/ledger.json${queryOf(by)}` },
    ],
  }
}

const cell = (value: string): string => {
  // A spreadsheet runs a cell that begins with one of these; a quote in front keeps it text.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/** `/ledger.csv`: every row of a filter. */
export async function ledgerCsv(reader: Reader, by: LedgerFilter): Promise<string> {
  const names = new Map((await reader.entities()).map((it) => [it.id, it.name]))
  const heads = [
    'id',
    'version',
    'type',
    'parties',
    'place',
    'country',
    'figure',
    'mw_low',
    'mw_high',
    'status',
    'announced',
    'superseded_by',
    'sources',
  ]
  const rows = filterFacts(await reader.facts(), by).map((it) => [
    it.id,
    String(it.version),
    it.type,
    partyNames(it, names),
    it.place.name,
    it.place.country ?? '',
    figureOf(it),
    String(megawatts(it)?.lo ?? ''),
    String(megawatts(it)?.hi ?? ''),
    it.status,
    it.announcedAt,
    it.supersededBy ?? '',
    it.claims.map((claim) => claim.url).join(' '),
  ])
  return [heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}
