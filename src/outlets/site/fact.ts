import { flagsOf } from '../../calc/fact-flags.ts'
import { type Fact, mainQuantity } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import { countriesOf, countryName, figureOf, megawatts, partyNames, placeWords } from '../fact-words.ts'
import { heldLines } from '../held-words.ts'
import { type Html, html } from '../html.ts'
import { markOfRows } from '../label.ts'
import { notFound } from '../messages.ts'
import type { Page } from '../page.ts'
import { capital, count, figuresWhole, labelLine, outLink, plainName, printValue, section, shortDay, table, timeOf } from '../wording.ts'

/** `/fact/:id`: one row, what it holds true, who says so and who says otherwise. */
export async function factPage(reader: Reader, id: string): Promise<Page> {
  const it = await reader.factById(id)
  if (it === null) return notFound(`/fact/${id}`)
  const registry = await reader.entities()
  const known = new Map(registry.map((one) => [one.id, one.name]))
  const idOf = new Map([...registry.map((one) => [one.name, one.id] as const), ...registry.map((one) => [one.id, one.id] as const)])
  const party = (one: { entity: string; role: string }): Html => {
    const id = idOf.get(one.entity)
    return html`<li>${id === undefined ? one.entity : html`<a href="/entity/${id}">${known.get(id)}</a>`} <span class="meta">${plainName(one.role)}</span></li>`
  }
  const resolved = Object.entries(it.resolved).map(([field, one]) => [
    fieldName(field),
    one.value === undefined ? html`<strong>sources disagree</strong>` : valueWords(one.value),
    howChosen(one.rule),
    one.confidence,
    one.dissent.length === 0 ? 'nobody' : one.dissent.join(', '),
  ])
  const before = (await reader.factsOfParties([...it.subject, ...(it.object ?? [])].map((one) => one.entity)))
    .filter((one) => one.supersededBy === id)
    .map((one) => one.id)
  // What this row replaced once, and does no more, tells so on its own page.
  const stood = new Set(
    (await reader.factsById(it.supersedes === undefined ? [] : [it.supersedes]))
      .filter((one) => one.supersededBy !== id)
      .map((one) => one.id),
  )
  const links = [
    ...flagsOf(it).map(({ why }) => html`<p class="older"><strong>Not believed:</strong> ${why}. Kept as said, and in no sum.</p>`),
    ...it.claims
      .flatMap(heldLines)
      .map(
        (why) => html`<p class="older"><strong>Held for a second origin:</strong> ${why}. Kept as said, and in no total or comparison.</p>`,
      ),
    ...[...new Set([...(it.supersedes === undefined || stood.has(it.supersedes) ? [] : [it.supersedes]), ...before])].map(
      (old) => html`<p class="meta">Replaces <a href="/fact/${old}">${old}</a></p>`,
    ),
    it.supersededBy === undefined
      ? ''
      : html`<p class="older"><strong>Replaced</strong> by <a href="/fact/${it.supersededBy}">row ${it.supersededBy}</a>. Kept, so that what leaned on it can be read.</p>`,
    ...(it.possiblySameAs ?? []).map(
      (same) => html`<p class="meta">Possibly the same as <a href="/fact/${same}">${same}</a>; never added twice.</p>`,
    ),
  ]
  const place = placeWords(it)
  const title = `${partyNames(it, known)}: ${plainName(it.type)}${place === '' ? '' : `, ${place}`}`
  const mw = megawatts(it)
  const calc =
    mw === undefined ? '' : html` <a href="/calc?mw=${mw.hi}&amp;basis=${basisOf(mainQuantity(it)?.basis)}">What that power could feed</a>.`
  const countries = countriesOf(it).map(countryName).join(', ')
  return {
    title,
    path: `/fact/${id}`,
    nav: '/ledger',
    generated: markOfRows.digitalSourceType,
    json: { ...markOfRows, fact: it, flags: flagsOf(it) },
    main: html`<div class="lead"><p class="meta kick"><b>Ledger row</b><span class="id">${it.id}</span><span>version ${it.version}</span></p>${labelLine(markOfRows.label)}<h1>${title}</h1><p class="dek">${figuresWhole(`${capital(figureOf(it))}${countries === '' ? '' : `, ${countries}`}. ${statusWords(it)}`)}</p>${links}</div>${section('Parties', '', html`<ul class="list">${[...it.subject, ...(it.object ?? [])].map(party)}</ul>`)}${section('Held true', 'Field by field', html`${table('What the row holds true', ['Field', 'Value', 'How chosen', 'Confidence', 'Who says otherwise'], resolved)}<p class="meta">Confidence A: a party’s own word, or two independent outlets. B: one outlet. C: an aggregator, an estimate, or an unclear basis.</p>${it.basisNote === undefined ? '' : html`<p class="meta">${it.basisNote}</p>`}<p class="meta">Basis of the figure: ${basisName(mainQuantity(it)?.basis)}.${calc}</p>`)}${correctedParts(it)}${closedTimes(it)}${section('Sources', count(it.claims.length, 'statement'), html`<ul class="list">${it.claims.map((claim) => html`<li>${outLink(claim.url, claim.publisher)} <span class="meta">${claim.role}, ${timeOf(claim.publishedAt)}${takenBack(claim)}</span></li>`)}</ul>`, 'sources')}`,
  }
}

const choices: Readonly<Record<string, string>> = {
  rank: 'the weightiest voice, then the latest',
  'rank, conflict': 'the weightiest voice, against others',
  conflict: 'not: voices of one weight disagree',
  'only claim': 'the one statement there is',
  seed: 'as in the imported list',
}

/** The rule that settled a field, in words. */
const howChosen = (rule: string): string => choices[rule] ?? plainName(rule)

const fieldNames: Readonly<Record<string, string>> = {
  mw: 'Power',
  gpus: 'Chips',
  type: 'Kind',
  termYears: 'Term, years',
  effectiveAt: 'Begins',
  announcedAt: 'Announced',
  statusDate: 'Status as of',
}

const fieldName = (field: string): string =>
  fieldNames[field] ?? capital(plainName(field.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()))

/** "Announced 3 Mar 2026; contracted since 23 Jun 2026." */
function statusWords({ status, statusDate, announcedAt }: Fact): string {
  if (status === 'announced' && (announcedAt === '' || statusDate.slice(0, 10) === announcedAt.slice(0, 10)))
    return `Announced ${shortDay(statusDate)}.`
  return `${announcedAt === '' ? '' : `Announced ${shortDay(announcedAt)}; `}${plainName(status)} as of ${shortDay(statusDate)}.`
}

/** Every part that a person corrected: what was read, what stands, who and when. Told from the statements the row keeps. */
function correctedParts({ claims }: Fact): Html {
  const rows = claims.flatMap((gone) => {
    if (gone.withdrawnBy === undefined || gone.withdrawnAt === undefined) return []
    const root = gone.id.replace(/@\d+$/, '')
    const after = claims.slice(claims.indexOf(gone) + 1).find((it) => it.id.replace(/@\d+$/, '') === root)
    const fields = after === undefined ? [] : [...new Set([...Object.keys(gone.says), ...Object.keys(after.says)])]
    return fields
      .filter((field) => JSON.stringify(gone.says[field]) !== JSON.stringify(after?.says[field]))
      .map((field) => {
        const said = (it: unknown): Html | string => (it === undefined ? 'not stated' : valueWords(it))
        return [
          fieldName(field),
          html`<del>${said(gone.says[field])}</del>`,
          said(after?.says[field]),
          gone.publisher,
          timeOf(gone.withdrawnAt ?? ''),
        ]
      })
  })
  if (rows.length === 0) return html``
  return section(
    'Corrected',
    'What we had read wrong',
    table('Corrections of this row', ['Part', 'We had', 'It is', 'Read from', 'When'], rows),
  )
}

/** When the row did not stand, what had taken its place, and why it stood again. */
function closedTimes({ closures = [] }: Fact): Html {
  if (closures.length === 0) return html``
  const rows = closures.map(({ by, at, status, until, why }) => [
    timeOf(at),
    by === undefined
      ? until === undefined
        ? 'its statements were taken back'
        : 'it was taken back, or replaced by a row that is no more'
      : html`replaced by <a href="/fact/${by}">row ${by}</a>`,
    plainName(status),
    until === undefined ? 'it does not stand' : html`${timeOf(until)}${why === undefined ? '' : `: ${why}`}`,
  ])
  return section(
    'Closed',
    'When it did not stand',
    table('Times in which this row did not stand', ['From', 'Why', 'Until then', 'Stood again'], rows),
  )
}

/** What a source took back, or a person found to have been read wrong, stays in the list and says so. */
function takenBack({ withdrawnAt, withdrawnBy, quarantine, killedWith }: Fact['claims'][number]): Html | string {
  if (withdrawnAt === undefined) return ''
  if (quarantine !== undefined)
    return html`; withdrawn with its origin, <a href="/corrections#origins">under quarantine</a>, ${timeOf(withdrawnAt)}`
  if (killedWith !== undefined)
    return html`; withdrawn with its story, which <a href="/corrections#removed">was removed</a>, ${timeOf(withdrawnAt)}`
  return html`; ${withdrawnBy === undefined ? 'taken back by the source' : 'read wrong, corrected by the desk'}, ${timeOf(withdrawnAt)}`
}

interface Amount {
  readonly lo: number
  readonly hi: number
  readonly unit?: string
  readonly currency?: string
  readonly qualifier?: string
  readonly basis?: string
}

const isAmount = (it: unknown): it is Amount => typeof it === 'object' && it !== null && 'lo' in it && 'hi' in it

/** A resolved value as a reader would say it: amounts with their unit, lists with commas. */
function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueWords).join('; ')
  if (typeof value === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(value)) return shortDay(value)
  if (!isAmount(value)) return typeof value === 'string' ? plainName(value) : printValue(value)
  const range = value.lo === value.hi ? value.hi.toLocaleString('en') : `${value.lo.toLocaleString('en')}–${value.hi.toLocaleString('en')}`
  const figure = value.currency === undefined ? `${range} ${value.unit ?? ''}` : `${value.currency} ${range}`
  const firm = value.qualifier === undefined || value.qualifier === 'exact' ? [] : [plainName(value.qualifier)]
  const notes = value.basis === undefined ? firm : [...firm, value.basis === 'unknown' ? 'basis not stated' : basisName(value.basis)]
  return [figure.trim(), ...notes].join(', ')
}

const basisNames: Readonly<Record<string, string>> = { it: 'IT load', facility: 'the whole site', grid: 'the grid connection' }

const basisName = (basis: string | undefined): string =>
  basis === undefined || basis === 'unknown' ? 'not stated' : (basisNames[basis] ?? plainName(basis))

const basisOf = (basis: string | undefined): string => (basis === 'it' || basis === 'facility' || basis === 'grid' ? basis : 'unknown')
