// Which rows of the ledger a reader asked for: by type, country, status, party, and as of which day. All of it stands in the address.
import { closureAt, type Fact, factTypes, sideStates, statusLadder } from '../domain/fact.ts'
import type { Reader } from '../store/store.ts'
import { isTracking } from '../text/urls.ts'
import { choiceFlaw, type Flaw, isDay, quoted } from './asked.ts'
import { countriesOf, countryName, megawatts } from './fact-words.ts'
import { plainName } from './wording.ts'

export interface LedgerFilter {
  readonly type?: string | undefined
  readonly country?: string | undefined
  readonly status?: string | undefined
  readonly party?: string | undefined
  readonly sort?: 'size' | undefined
  /** ISO day: the rows as far as they were known by its end. */
  readonly asof?: string | undefined
}

/** Whom a filter means: what the registry calls it, and all that rows may call it by. */
interface AskedParty {
  readonly name: string
  readonly calledBy: ReadonlySet<string>
}

/** A filter with its party looked up; rows are held against nothing else. */
type Chosen<By> = Omit<By, 'party'> & { readonly party?: AskedParty | undefined }
export type RowChoice = Chosen<Pick<LedgerFilter, 'type' | 'country' | 'status' | 'party'>>

const partyMax = 100
const rowFields = ['type', 'country', 'status', 'party'] as const
const pageFields = [...rowFields, 'sort', 'asof'] as const

/** Fields that are not known, named in one answer. */
const unknownMax = 5

/** What is none of the fields. Marks of links that others passed on mean nothing here and are let be. */
function strangeFields(names: readonly string[], fields: readonly string[]): readonly Flaw[] {
  const strange = names.filter((it) => !fields.includes(it) && !isTracking(it))
  return strange.slice(0, unknownMax).map((it) => ({
    field: it.slice(0, 40),
    fix: `${quoted(it)} is no field of this address: it takes ${fields.join(', ')}.`,
  }))
}

type Query = Readonly<Record<string, string | undefined>>
interface ReadFilter {
  readonly by: LedgerFilter
  readonly flaws: readonly Flaw[]
}

/** Reads the filter of a feed, which is of now and newest first. */
export const readFeedFilter = (query: Query): ReadFilter => readLedgerFilter(query, rowFields)

/** Reads a filter from the query of an address. What cannot be meant stands among the flaws: a table that left it out would look like an answer. */
export function readLedgerFilter(query: Query, fields: readonly string[] = pageFields): ReadFilter {
  const given = (name: string): string | undefined => query[name]?.trim() || undefined
  const [type, status, party, sort, asof] = ['type', 'status', 'party', 'sort', 'asof'].map(given)
  const country = given('country')?.replace(/^[a-z]{2}$/, (it) => it.toUpperCase())
  const flaws: Flaw[] = [
    ...strangeFields(Object.keys(query), fields),
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

/**
 * A filter with its party looked up in the registry. A row calls who deals, and where, by an id or by a name, as it was entered; so an id,
 * also of a name that was merged into another, stands for both, and so does a name or alias of just one. Others count as they are written.
 */
export async function chosenRows<By extends Pick<LedgerFilter, 'party'>>(
  reader: Pick<Reader, 'entities' | 'entityKept'>,
  by: By,
): Promise<Chosen<By>> {
  const { party: asked, ...rest } = by
  if (asked === undefined) return rest
  const [registry, kept] = await Promise.all([reader.entities(), reader.entityKept(asked)])
  const plain = asked.toLowerCase()
  const named = registry.filter((it) => [it.name, ...it.aliases].some((name) => name.toLowerCase() === plain))
  const found = registry.find(({ id }) => id === (kept ?? asked)) ?? (named.length === 1 ? named[0] : undefined)
  const party = found === undefined ? [asked] : [asked, found.id, found.name]
  return { ...rest, party: { name: found?.name ?? asked, calledBy: new Set(party) } }
}

/** Whether a row is of the type, country, status and party asked for; a site is a party of what stands at it. */
export const isAskedFor = (it: Fact, by: RowChoice): boolean =>
  (by.type === undefined || it.type === by.type) &&
  (by.country === undefined || countriesOf(it).includes(by.country)) &&
  (by.status === undefined || it.status === by.status) &&
  (by.party === undefined || [...partiesOf(it), it.place.name].some((one) => by.party?.calledBy.has(one)))

const partiesOf = (it: Fact): readonly string[] => [...it.subject, ...(it.object ?? [])].map(({ entity }) => entity)

/** Facts a filter lets through, newest first, or largest first. */
export function filterFacts(facts: readonly Fact[], by: RowChoice & Pick<LedgerFilter, 'sort'>): readonly Fact[] {
  const through = facts.filter((it) => isAskedFor(it, by))
  const size = (it: Fact): number => megawatts(it)?.hi ?? -1
  return by.sort === 'size' ? through.toSorted((a, b) => size(b) - size(a)) : through
}

export const queryOf = (by: LedgerFilter): string => {
  const text = new URLSearchParams(
    Object.entries(by).flatMap(([field, value]): [string, string][] => (value === undefined ? [] : [[field, value]])),
  ).toString()
  return text === '' ? '' : `?${text}`
}

/** What of a filter chooses rows, without their order and the day they are looked at from: a feed is of now, newest first. */
export const feedQueryOf = ({ type, country, status, party }: LedgerFilter): string => queryOf({ type, country, status, party })

/** What is chosen, in words: "capacity lease, France"; empty for the whole ledger. */
export const chosenWords = ({ type, country, status, party }: RowChoice): string =>
  [
    type === undefined ? '' : plainName(type),
    country === undefined ? '' : countryName(country),
    status === undefined ? '' : plainName(status),
    party?.name ?? '',
  ]
    .filter((it) => it !== '')
    .join(', ')

/** Whether a source said so, or the deal was announced, by the end of a day. */
const isKnownBy = (it: Fact, day: string): boolean => {
  const first = it.claims.map((claim) => claim.publishedAt.slice(0, 10)).toSorted()[0] ?? it.announcedAt
  return (it.announcedAt !== '' && it.announcedAt < first ? it.announcedAt : first) <= day
}

/**
 * A row as its history has it at the end of a day: closed as it was then, or as far as it was. A row that another replaced gave way on the
 * day of that other, whenever we read of it.
 */
function standingOn(fact: Fact, day: string, announced: ReadonlyMap<string, string>): Fact {
  const { supersededBy: _, ...rest } = fact
  const closures = (fact.closures ?? []).map((it) => {
    const told = it.by === undefined ? undefined : announced.get(it.by)
    return told !== undefined && told < it.at ? { ...it, at: told } : it
  })
  const held = closureAt({ ...fact, closures }, `${day}T23:59:59.999Z`)
  if (held === undefined) return fact
  if (held !== 'open') return { ...rest, status: 'superseded', ...(held.by !== undefined && { supersededBy: held.by }) }
  const later = closures.find(({ at }) => at.slice(0, 10) > day)
  return later === undefined ? fact : { ...rest, status: later.status, statusDate: later.statusDate }
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
  const announced = new Map(known.map((it) => [it.id, it.announcedAt]))
  const stood = known.map((it): Fact => {
    if (it.closures !== undefined) return standingOn(it, day, announced)
    if (it.supersededBy === undefined || announced.has(it.supersededBy)) return it
    const { supersededBy: _later, ...rest } = it
    return rest
  })
  const moved = known.filter((it) => it.statusDate.slice(0, 10) > day || it.claims.some((claim) => claim.publishedAt.slice(0, 10) > day))
  return { facts: stood, changed: new Set(moved.map((it) => it.id)) }
}
