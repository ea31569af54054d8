import { ledgerRowOf } from '../../calc/ledger-row.ts'
import { type LedgerTotal, totalLedger } from '../../calc/total.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import {
  countriesOf,
  countryInText,
  countryName,
  figureOf,
  megawatts,
  partyNames,
  placeWords,
  sumScope,
  withArticle,
} from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { markOfRows } from '../label.ts'
import { chosenRows, chosenWords, feedQueryOf, filterFacts, type LedgerFilter, ledgerAsOf, queryOf } from '../ledger-filter.ts'
import type { Page } from '../page.ts'
import { count, labelLine, plainName, section, shortDay, unparted } from '../wording.ts'
import { barTable } from './figures.ts'
import { dictionaryPath, ledgerLicence } from './ledger-csv.ts'
import { filterLinks } from './ledger-filter-links.ts'
import { type Dot, dotPlot } from './plots.ts'

const shownMax = 200

const whySkipped = {
  qualifier: 'options, targets or “up to”',
  implausible: 'not believed',
  type: 'wishes, estimates and changes of tenant',
  replaced: 'replaced or cancelled',
  paused: 'paused',
  conflict: 'sources disagree',
  parent: 'counted by their parts',
  'possibly-same': 'possibly the same as a counted row',
  'same-site': 'at a site that is counted by a larger row',
} as const

/** What a total leaves out, in words. */
function leftOut(facts: readonly Fact[], total: ReturnType<typeof totalLedger>): string {
  const skips = Object.entries(whySkipped).map(([why, words]) => ({ words, n: total.skipped.filter((it) => it.why === why).length }))
  const unstated = facts.length - total.counted.length - total.skipped.length
  const parts = [
    ...skips.filter((it) => it.n > 0).map((it) => `${it.words} (${it.n})`),
    ...(unstated > 0 ? [`without a figure in MW (${unstated})`] : []),
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
      const replaced = it.supersededBy === undefined ? '' : html` Replaced by <a href="/fact/${it.supersededBy}">a later row</a>.`
      const replaces = it.supersedes === undefined ? '' : html` Replaces <a href="/fact/${it.supersedes}">an earlier row</a>.`
      return html`<li><time datetime="${it.statusDate}">${shortDay(it.statusDate)}</time><span><a href="/fact/${it.id}">${partyNames(it, names)}</a>: ${plainName(it.status)}, version ${it.version}.${replaced}${replaces}</span></li>`
    })
  return html`<ol class="tl small">${rows}</ol>`
}

const mw = ({ lo, hi }: { readonly lo: number; readonly hi: number }): string =>
  `${lo === hi ? '' : `${lo.toLocaleString('en')}–`}${hi.toLocaleString('en')} MW`

const fractions: readonly (readonly [part: number, words: string])[] = [
  [1 / 4, 'about a quarter'],
  [1 / 3, 'about a third'],
  [1 / 2, 'about half'],
  [2 / 3, 'about two thirds'],
  [3 / 4, 'about three quarters'],
]

/** A share of a sum: a fraction in words only where it is within two points, else per cent. */
export function shareWords(part: number): string {
  if (part > 0.95) return 'nearly all'
  const near = fractions.find(([it]) => Math.abs(part - it) <= 0.02)
  return near?.[1] ?? `${Math.round(part * 100)}%`
}

/** What the rows say, in one line: how much is on the record and where most of it is. */
function findingOf(facts: readonly Fact[], total: LedgerTotal, by: LedgerFilter): string {
  if (facts.length === 0) return queryOf(by) === '' ? 'The ledger is empty so far' : 'The ledger holds no such row'
  if (total.hi === 0) return count(facts.length, 'row')
  const counted = new Set(total.counted)
  const groups = new Map<string, number>()
  for (const it of facts.filter((one) => counted.has(one.id))) {
    const name = by.country === undefined ? (countriesOf(it).length === 1 ? countryName(countriesOf(it)[0] ?? '') : '') : plainName(it.type)
    groups.set(name, (groups.get(name) ?? 0) + (megawatts(it)?.hi ?? 0))
  }
  groups.delete('')
  const where = by.country === undefined ? '' : ` in ${countryInText(by.country)}`
  const [top] = [...groups].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const share =
    groups.size < 2 || top === undefined
      ? ''
      : `, ${shareWords(top[1] / total.hi)} of it ${by.country === undefined ? `in ${withArticle(top[0])}` : `by ${top[0]}`}`
  return `${mw(total)} on the record${where}${share}`
}

const firm: readonly Fact['status'][] = ['contracted', 'financed', 'under_construction', 'part_live', 'live']

/** Each row that states power, by the day it was announced. */
function overTime(facts: readonly Fact[], by: LedgerFilter): Html {
  const dots = facts.flatMap((it): Dot[] => {
    const power = megawatts(it)
    return power === undefined || it.announcedAt === '' ? [] : [{ at: it.announcedAt, ...power, isFirm: firm.includes(it.status) }]
  })
  return dotPlot(dots, 'MW', (drawn) => {
    const solid = drawn.filter((it) => it.isFirm).length
    const title = `${solid === 0 ? 'None' : solid} of ${count(drawn.length, 'row')} with a stated power ${solid < 2 ? 'is' : 'are'} contracted or further along`
    const largest = Math.max(...drawn.map((it) => it.hi))
    const left = dots.length - drawn.length
    return {
      title,
      note: `Power in MW as stated, by day announced, scale in powers of ten, n = ${drawn.length}${left === 0 ? '' : ` (${left} without a lower end or a day ${left === 1 ? 'is' : 'are'} not drawn)`}. Filled: contracted or further; hollow: announced or planned; lines: ranges.`,
      label: `${title}. The largest states ${largest.toLocaleString('en')} MW. Every figure is in the table below.`,
      source: html`From the rows below. <a href="/ledger.csv${queryOf(by)}">CSV</a>, <a href="/ledger.json${queryOf(by)}">JSON</a>.`,
    }
  })
}

const methodWords = html`<div class="prose"><p>A row is a dated statement on power, chips or money, resolved from what its sources say; each opens them. Only leaf rows are added and nothing twice: what is let, built and running at one site is one capacity, counted by the largest; options, targets, estimates, “up to” and disputed figures stay out. Figures keep the basis their source gives (the servers, the site, the grid connection), so a sum is of mixed bases unless it says otherwise. Rows are replaced, never erased. <a href="/method#ledger">More on how we count</a>, <a href="/calc">what a megawatt buys</a>, <a href="/compute">by country</a>.</p></div>`

function asOfNote(by: LedgerFilter, changed: number): Html | string {
  if (by.asof === undefined) return ''
  const later =
    changed === 0
      ? 'None of them has moved since.'
      : `${count(changed, 'row')} moved since and ${changed === 1 ? 'is' : 'are'} marked; figures are those held now.`
  return html`<p class="older" role="note"><strong>As of ${shortDay(by.asof)}</strong>: what had been said by the end of that day. ${later} <a href="/ledger${queryOf({ ...by, asof: undefined })}">The ledger today</a></p>`
}

/**
 * `/ledger`: a finding, the rows behind it as dots, bars and figures, what the total leaves out, how we count, and what changed.
 *
 * @param base the address of this site, without a slash at its end
 */
export async function ledgerPage(reader: Reader, by: LedgerFilter, base: string): Promise<Page> {
  const [held, entities, chosen] = await Promise.all([reader.facts(), reader.entities(), chosenRows(reader, by)])
  const { facts: all, changed } = by.asof === undefined ? { facts: held, changed: new Set<string>() } : ledgerAsOf(held, by.asof)
  const facts = filterFacts(all, chosen)
  const names = new Map(entities.map((it) => [it.id, it.name]))
  const total = totalLedger({ rows: facts.map(ledgerRowOf), metric: { unit: 'MW' } })
  const title = findingOf(facts, total, by)
  const figure = barTable({
    label: 'Ledger rows, with power as bars where it is stated',
    note: `Power in MW as stated, solid to the low end of a range, n = ${facts.length}${facts.length > shownMax ? `, ${shownMax} shown` : ''}, ${by.sort === 'size' ? 'largest' : 'newest'} first.`,
    heads: ['Who and what', 'Figure', 'Announced', 'Status'],
    bars: facts.slice(0, shownMax).map((it) => ({
      head: rowHead(it, names),
      ...megawatts(it),
      figure: figureOf(it),
      cells: [
        shortDay(it.announcedAt),
        html`${plainName(it.status)}${changed.has(it.id) ? html`<br><span class="meta">moved since</span>` : ''}`,
      ],
    })),
    source: html`Every row opens its sources. ${facts.length > shownMax ? `${facts.length - shownMax} more stand in the files, and here under a filter. ` : ''}<a href="/ledger.csv${queryOf(by)}">${facts.length === 1 ? 'The row' : `All ${facts.length} rows`} as CSV</a> (<a href="${dictionaryPath}">its fields</a>), <a href="/ledger.json${queryOf(by)}">JSON</a>, <a href="/ledger/feed.atom${feedQueryOf(by)}">${feedQueryOf(by) === '' ? 'feed' : 'feed of these rows'}</a>.`,
  })
  const moved = facts.filter((it) => changed.has(it.id)).length
  return {
    title: `Ledger: ${title}`,
    path: `/ledger${queryOf(by)}`,
    nav: '/ledger',
    feed: { path: '/ledger/feed', query: feedQueryOf(by), title: feedQueryOf(by) === '' ? 'Ledger' : `Ledger: ${chosenWords(chosen)}` },
    ld: datasetLd(facts, by),
    generated: markOfRows.digitalSourceType,
    json: {
      ...markOfRows,
      licence: ledgerLicence,
      fields: `${base}${dictionaryPath}`,
      filter: by,
      total,
      changedSince: [...changed],
      rows: facts.map((it) => ({ url: `${base}/fact/${it.id}`, ...it })),
    },
    main: html`<div class="lead"><p class="meta kick"><b>Ledger</b><span>${facts.length === all.length ? '' : `${facts.length} of `}${count(all.length, 'row')}</span></p>${labelLine(markOfRows.label)}<h1>${unparted(title)}</h1>${total.counted.length === 0 ? '' : html`<p class="dek">Over ${sumScope(total)}.</p>`}${facts.length === 0 ? '' : html`<p class="meta by">${leftOut(facts, total)}</p>`}${asOfNote(by, moved)}</div>${all.length === 0 && queryOf(by) === '' ? '' : section('Filter', 'In the address', filterLinks(all, by, chosen.party?.name))}${plotSection(overTime(facts, by))}${section('Rows', 'Each opens its sources', facts.length === 0 ? noRows(by) : figure)}${section('Method', 'How we count', methodWords)}${section('Changes', 'Superseded, never erased', changes(facts, names))}`,
  }
}

const noRows = (by: LedgerFilter): Html =>
  queryOf(by) === ''
    ? html`<p class="meta">No deal or site is recorded yet. Rows come from what is read, or are taken at the desk.</p>`
    : html`<p class="meta">No row passes these filters. <a href="/ledger">All rows</a></p>`

const plotSection = (plot: Html): Html => (String(plot) === '' ? html`` : section('Over time', 'By day announced', plot))

function datasetLd(facts: readonly Fact[], by: LedgerFilter): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Ledger of AI infrastructure',
    description: 'Dated facts on AI computing capacity with their sources; superseded, never erased.',
    isAccessibleForFree: true,
    license: ledgerLicence.url,
    digitalSourceType: 'https://schema.org/DataDrivenMediaDigitalSource',
    variableMeasured: 'Power in MW, count of chips, amounts of money',
    size: `${facts.length} rows`,
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `/ledger.csv${queryOf(by)}` },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `/ledger.json${queryOf(by)}` },
    ],
  }
}
