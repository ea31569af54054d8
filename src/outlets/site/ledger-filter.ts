// Which rows of the ledger a reader asked for: by type, country, status, party, and as of which day. All of it stands in the address.
import { type Fact, factTypes, sideStates, statusLadder } from '../../domain/fact.ts'
import { choiceFlaw, type Flaw, isDay, quoted } from '../asked.ts'
import { countriesOf, countryName, megawatts } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { plainName } from '../wording.ts'

export interface LedgerFilter {
  readonly type?: string | undefined
  readonly country?: string | undefined
  readonly status?: string | undefined
  readonly party?: string | undefined
  readonly sort?: 'size' | undefined
  /** ISO day: the rows as far as they were known by its end. */
  readonly asof?: string | undefined
}

const fields = ['type', 'country', 'status'] as const

const partyMax = 100

/** Reads a filter from the query of an address. What cannot be meant stands among the flaws: a table that left it out would look like an answer. */
export function readLedgerFilter(query: Readonly<Record<string, string | undefined>>): {
  readonly by: LedgerFilter
  readonly flaws: readonly Flaw[]
} {
  const given = (name: string): string | undefined => query[name]?.trim() || undefined
  const [type, status, party, sort, asof] = ['type', 'status', 'party', 'sort', 'asof'].map(given)
  const country = given('country')?.replace(/^[a-z]{2}$/, (it) => it.toUpperCase())
  const flaws: Flaw[] = [
    ...choiceFlaw('type', type, factTypes),
    ...choiceFlaw('status', status, [...statusLadder, ...sideStates]),
    ...choiceFlaw('sort', sort, ['newest', 'size']),
  ]
  if (country !== undefined && !/^(?:[A-Z]{2}|\[[A-Za-z -]{2,20}\])$/.test(country))
    flaws.push({ field: 'country', fix: `${quoted(country)} is no country: give two letters of ISO 3166-1, such as FR.` })
  if (asof !== undefined && !isDay(asof))
    flaws.push({ field: 'asof', fix: `${quoted(asof)} is no day: write one of the calendar, such as 2026-05-01.` })
  if ((party?.length ?? 0) > partyMax)
    flaws.push({ field: 'party', fix: `Give the short name of an entity, as its address ends, at most ${partyMax} characters.` })
  return { by: { type, country, status, party, ...(sort === 'size' && { sort }), ...(asof !== undefined && { asof }) }, flaws }
}

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

/** Whether a source said so, or the deal was announced, by the end of a day. */
const isKnownBy = (it: Fact, day: string): boolean => {
  const first = it.claims.map((claim) => claim.publishedAt.slice(0, 10)).toSorted()[0] ?? it.announcedAt
  return (it.announcedAt !== '' && it.announcedAt < first ? it.announcedAt : first) <= day
}

/**
 * The ledger as far as it was known by the end of a day: rows that came later are gone, a row replaced later stands again.
 * Figures are those held now; `changed` names the rows whose status or sources moved after that day.
 */
export function ledgerAsOf(
  facts: readonly Fact[],
  day: string,
): { readonly facts: readonly Fact[]; readonly changed: ReadonlySet<string> } {
  const known = facts.filter((it) => isKnownBy(it, day))
  const ids = new Set(known.map((it) => it.id))
  const stood = known.map((it): Fact => {
    if (it.supersededBy === undefined || ids.has(it.supersededBy)) return it
    const { supersededBy: _later, ...rest } = it
    return rest
  })
  const moved = known.filter((it) => it.statusDate.slice(0, 10) > day || it.claims.some((claim) => claim.publishedAt.slice(0, 10) > day))
  return { facts: stood, changed: new Set(moved.map((it) => it.id)) }
}

export function filterLinks(facts: readonly Fact[], by: LedgerFilter): Html {
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
  const chosen = fields.flatMap((field) =>
    by[field] === undefined ? [] : [field === 'country' ? countryName(by[field]) : plainName(by[field])],
  )
  const isOn = chosen.length > 0 || by.asof !== undefined
  const sum = chosen.length === 0 ? 'By type, country, status, or as of a day' : chosen.join(', ')
  return html`<details class="sift"${isOn ? html` open` : ''}><summary>${sum}</summary><nav aria-label="Ledger filters"><dl class="filters">${groups}</dl></nav>${asOfForm(by)}</details><p class="meta">In order: ${by.sort === 'size' ? 'largest first' : 'newest first'}; ${order}.</p>`
}

function asOfForm(by: LedgerFilter): Html {
  const kept = Object.entries(by).flatMap(([field, value]) =>
    value === undefined || field === 'asof' ? [] : [html`<input type="hidden" name="${field}" value="${value}">`],
  )
  const back = by.asof === undefined ? '' : html`<a href="/ledger${queryOf({ ...by, asof: undefined })}">as of today</a>`
  return html`<form class="form inline" action="/ledger" method="get">${kept}<label for="asof">As of</label><input id="asof" name="asof" type="date" value="${by.asof ?? ''}"><button type="submit">Show</button>${back}</form>`
}
