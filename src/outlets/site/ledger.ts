import { ledgerRowOf } from '../../calc/ledger-row.ts'
import { totalLedger } from '../../calc/total.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import { count, outLink, plainName, printValue, section, shortDay, timeOf } from '../wording.ts'
import { notFound } from './messages.ts'

export interface LedgerFilter {
  readonly type?: string | undefined
  readonly country?: string | undefined
  readonly status?: string | undefined
}

const shownMax = 200
const fields = ['type', 'country', 'status'] as const
const countriesOf = (it: Fact): readonly string[] => it.place.country?.split(';') ?? []

/** Facts a filter lets through, newest first. */
function filterFacts(facts: readonly Fact[], by: LedgerFilter): readonly Fact[] {
  return facts.filter(
    (it) =>
      (by.type === undefined || it.type === by.type) &&
      (by.country === undefined || countriesOf(it).includes(by.country)) &&
      (by.status === undefined || it.status === by.status),
  )
}

const queryOf = (by: LedgerFilter): string => {
  const text = new URLSearchParams(
    fields.flatMap((field): [string, string][] => (by[field] === undefined ? [] : [[field, by[field]]])),
  ).toString()
  return text === '' ? '' : `?${text}`
}

function filterLinks(facts: readonly Fact[], by: LedgerFilter): Html {
  const values = { type: facts.map((it) => it.type), country: facts.flatMap(countriesOf), status: facts.map((it) => it.status) }
  const groups = fields.map((field) => {
    const options = [...new Set<string>(values[field])].toSorted((a, b) => (a < b ? -1 : 1))
    const all =
      by[field] === undefined
        ? html`<span aria-current="true">all</span>`
        : html`<a href="/ledger${queryOf({ ...by, [field]: undefined })}">all</a>`
    const links = options.map((it) =>
      by[field] === it
        ? html`<span aria-current="true">${plainName(it)}</span>`
        : html`<a href="/ledger${queryOf({ ...by, [field]: it })}">${plainName(it)}</a>`,
    )
    return html`<p class="pills"><strong>${field}</strong> ${all} ${links}</p>`
  })
  return html`<nav aria-label="Ledger filters">${groups}</nav>`
}

/** Power in MW, upper end; undefined when the row states none. */
function megawatts(it: Fact): number | undefined {
  const found = it.quantity?.find(({ unit }) => unit === 'MW' || unit === 'GW')
  return found === undefined ? undefined : found.hi * (found.unit === 'GW' ? 1000 : 1)
}

/** The row's main figure in words. */
export function figureOf(it: Fact): string {
  const quantity = it.quantity?.[0]
  if (quantity !== undefined)
    return `${quantity.lo === quantity.hi ? '' : `${quantity.lo.toLocaleString('en')}–`}${quantity.hi.toLocaleString('en')} ${quantity.unit}, ${plainName(quantity.qualifier)}`
  const money = it.value?.[0]
  return money === undefined ? 'no figure' : `${money.currency} ${(money.hi / 1e6).toLocaleString('en')} million`
}

export function partyNames(it: Fact, names: ReadonlyMap<string, string>): string {
  return [...it.subject, ...(it.object ?? [])].map((party) => names.get(party.entity) ?? party.entity).join(', ')
}

function barTable(facts: readonly Fact[], names: ReadonlyMap<string, string>): Html {
  const largest = Math.max(1, ...facts.map((it) => megawatts(it) ?? 0))
  const rows = facts.map((it) => {
    const mw = megawatts(it)
    const bar =
      mw === undefined
        ? ''
        : html`<svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"><rect width="${((mw / largest) * 100).toFixed(1)}" height="9"/></svg>`
    return html`<tr role="row"><th scope="row" role="rowheader"><a href="/fact/${it.id}">${partyNames(it, names)}</a>, ${it.place.name}<br><span class="meta">${plainName(it.type)}</span></th><td class="bar" role="cell">${bar}</td><td class="r" role="cell">${figureOf(it)}</td><td role="cell">${shortDay(it.announcedAt)}</td><td role="cell">${plainName(it.status)}</td></tr>`
  })
  return html`<div class="tbl" tabindex="0" role="region" aria-label="Ledger table"><table class="deal" role="table"><caption class="vh">Ledger rows, with power as bars where it is stated</caption><thead role="rowgroup"><tr role="row"><th scope="col">Who and where</th><th scope="col"><span class="vh">Bar</span></th><th scope="col" class="r">Figure</th><th scope="col">Announced</th><th scope="col">Status</th></tr></thead><tbody role="rowgroup">${rows}</tbody></table></div>`
}

const whySkipped = {
  qualifier: 'options, targets or “up to”',
  type: 'wishes, estimates and changes of tenant',
  replaced: 'replaced or cancelled',
  conflict: 'sources disagree',
  parent: 'counted by their parts',
  'possibly-same': 'possibly the same as a counted row',
} as const

/** `/ledger`: a finding, the rows behind it as bars and figures, and what the total leaves out. */
export async function ledgerPage(reader: Reader, by: LedgerFilter): Promise<Page> {
  const all = await reader.facts()
  const facts = filterFacts(all, by)
  const names = new Map((await reader.entities()).map((it) => [it.id, it.name]))
  const total = totalLedger({ rows: facts.map(ledgerRowOf), metric: { unit: 'MW' } })
  const skips = Object.entries(whySkipped)
    .map(([why, words]) => ({ words, n: total.skipped.filter((it) => it.why === why).length }))
    .filter((it) => it.n > 0)
  const unstated = facts.length - total.counted.length - total.skipped.length
  const left = [...skips.map((it) => `${it.n} ${it.words}`), ...(unstated > 0 ? [`${unstated} without a figure in MW`] : [])]
  const title = facts.length === 0 ? 'The ledger holds no such row' : total.counted.length === 0 ? count(facts.length, 'row') : total.print
  const csv = `/ledger.csv${queryOf(by)}`
  const rows = facts.slice(0, shownMax)
  return {
    title: `Ledger: ${title}`,
    path: `/ledger${queryOf(by)}`,
    nav: '/ledger',
    json: { filter: by, total, rows: facts },
    main: html`<div class="lead"><p class="meta kick"><b>Ledger</b><span>${facts.length} of ${count(all.length, 'row')}</span></p><h1>${title}</h1><p class="dek">${left.length === 0 ? 'Nothing is left out of this sum.' : `Left out of the sum: ${left.join('; ')}.`}</p></div>${section('Filter', '', filterLinks(all, by))}${section('Rows', facts.length > shownMax ? `newest ${shownMax} shown` : 'newest first', html`<figure>${barTable(rows, names)}<figcaption>Only leaf rows are added and nothing twice. <a href="${csv}">All ${facts.length} rows as CSV</a>, <a href="/ledger.json${queryOf(by)}">JSON</a>, <a href="/method#ledger">how we count</a>.</figcaption></figure>`)}`,
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
  const heads = ['id', 'version', 'type', 'parties', 'place', 'country', 'figure', 'mw', 'status', 'announced', 'superseded_by', 'sources']
  const rows = filterFacts(await reader.facts(), by).map((it) => [
    it.id,
    String(it.version),
    it.type,
    partyNames(it, names),
    it.place.name,
    it.place.country ?? '',
    figureOf(it),
    String(megawatts(it) ?? ''),
    it.status,
    it.announcedAt,
    it.supersededBy ?? '',
    it.claims.map((claim) => claim.url).join(' '),
  ])
  return [heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}

/** `/fact/:id`: one row, what it holds true, who says so and who says otherwise. */
export async function factPage(reader: Reader, id: string): Promise<Page> {
  const it = await reader.factById(id)
  if (it === null) return notFound(`/fact/${id}`)
  const known = new Map((await reader.entities()).map((one) => [one.id, one.name]))
  const party = (one: { entity: string; role: string }): Html =>
    html`<li>${known.has(one.entity) ? html`<a href="/entity/${one.entity}">${known.get(one.entity)}</a>` : one.entity}, ${one.role}</li>`
  const resolved = Object.entries(it.resolved).map(
    ([field, one]) =>
      html`<li><strong>${plainName(field)}</strong>: ${one.value === undefined ? 'sources disagree' : printValue(one.value)} <span class="meta">(rule ${one.rule}, confidence ${one.confidence}${one.dissent.length === 0 ? '' : `; otherwise: ${one.dissent.join(', ')}`})</span></li>`,
  )
  const links = [
    it.supersedes === undefined ? '' : html`<p class="meta">Replaces <a href="/fact/${it.supersedes}">${it.supersedes}</a></p>`,
    it.supersededBy === undefined ? '' : html`<p class="meta">Replaced by <a href="/fact/${it.supersededBy}">${it.supersededBy}</a></p>`,
  ]
  const title = `${plainName(it.type)}: ${partyNames(it, known)}, ${it.place.name}`
  return {
    title,
    path: `/fact/${id}`,
    nav: '/ledger',
    json: { fact: it },
    main: html`<div class="lead"><p class="meta kick"><b>Ledger row ${it.id}</b><span>version ${it.version}</span></p><h1>${title}</h1><p class="dek">${figureOf(it)}; ${plainName(it.status)} as of ${shortDay(it.statusDate)}; announced ${shortDay(it.announcedAt)}.</p>${links}</div>${section('Parties', '', html`<ul class="list">${[...it.subject, ...(it.object ?? [])].map(party)}</ul>`)}${section('Held true', 'Field by field', html`<ul class="list">${resolved}</ul>${it.basisNote === undefined ? '' : html`<p class="meta">${it.basisNote}</p>`}`)}${section('Sources', count(it.claims.length, 'statement'), html`<ul class="list">${it.claims.map((claim) => html`<li>${outLink(claim.url, claim.publisher)}, ${claim.role}, ${timeOf(claim.publishedAt)}</li>`)}</ul>`)}`,
  }
}
