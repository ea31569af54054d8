// Houses that the registry does not know, told by a part of their name: in one report by what it calls them first, across reports by their deal.
import type { Article } from '../../../domain/article.ts'
import type { Entity } from '../../../domain/entity.ts'
import { type Fact, nameKey, type Party } from '../../../domain/fact.ts'
import { findCapitals } from '../../../text/names.ts'
import { houseOf, isNamedAsHouse } from '../deals/deal-houses.ts'
import { findInScope, isOtherCountry } from './same-scope.ts'

const lettersMin = 3
const sentencesMax = 60
const sameDealMs = 45 * 86_400_000
const sameNewsMs = 3 * 86_400_000

/** Whether one name is the other with words left off its end. */
export const areForms = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= lettersMin && (a.startsWith(`${b} `) || b.startsWith(`${a} `))
const partiesOf = ({ subject, object = [] }: Pick<Fact, 'subject' | 'object'>): readonly Party[] => [...subject, ...object]

/** Names of the registry as rows know them again. */
export const registeredKeys = (entities: readonly Pick<Entity, 'name' | 'aliases'>[]): ReadonlySet<string> =>
  new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)))

interface Run {
  readonly key: string
  readonly text: string
  /** Words of its sentence right before and behind it. */
  readonly lead: string
  readonly after: string
}

/** The names of an article's sentences in reading order, of whatever kind. */
function runsOf({ text, sentences, language }: Pick<Article, 'text' | 'sentences' | 'language'>): readonly Run[] {
  return sentences.slice(0, sentencesMax).flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    return findCapitals(words, language).map((it): Run => {
      const name = it.text.replace(/[’']s?$/u, '')
      return { key: nameKey(name), text: name, lead: words.slice(0, it.start), after: words.slice(it.start + name.length) }
    })
  })
}

const isHouseName = (text: string): boolean =>
  isNamedAsHouse(text) || houseOf({ start: 0, end: text.length, text, role: 'party' }, text) !== undefined
/** A name that is introduced anew, told apart from another, or where something is: not the house that was named in full before. */
const isAnother = ({ lead, after }: Run): boolean =>
  /\b(?:in|near|outside|around)\s$/iu.test(lead) ||
  /^,\s(?:an?|une?|eine?|una?)\s/u.test(after) ||
  /\b(?:another|other|unrelated|namesakes?|rivals?|not|nicht|pas)\b[^,;]{0,30}$/iu.test(lead)

/** The one house that a short name can only mean in its article: named in full before it, and no other name there holds the word. */
function fullNameOf(short: string, runs: readonly Run[], parties: ReadonlySet<string>): string | undefined {
  const key = nameKey(short)
  const first = runs.findIndex((it) => it.key === key)
  const holding = runs.filter((it) => it.key !== key && ` ${it.key} `.includes(` ${key} `))
  const [full] = holding
  if (full === undefined || first < 0 || runs.findIndex((it) => it.key === full.key) > first) return undefined
  if (!full.key.startsWith(`${key} `) || holding.some((it) => it.key !== full.key)) return undefined
  if (runs.some((it) => it.key === key && isAnother(it))) return undefined
  return parties.has(full.key) || isHouseName(full.text) ? full.text : undefined
}

/** The row with its parties, and the houses of the plan it replaces, by other names. */
function renamed<T extends Pick<Fact, 'subject' | 'object' | 'claims'>>(fact: T, names: ReadonlyMap<string, string>): T {
  const named = (party: Party): Party => ({ ...party, entity: names.get(party.entity) ?? party.entity })
  const { subject, object } = fact
  const claims = fact.claims.map((claim) => {
    const { insteadOf } = claim.says
    if (!Array.isArray(insteadOf)) return claim
    return { ...claim, says: { ...claim.says, insteadOf: insteadOf.map((it) => (typeof it === 'string' ? (names.get(it) ?? it) : it)) } }
  })
  return { ...fact, subject: subject.map(named), ...(object !== undefined && { object: object.map(named) }), claims }
}

/** Whether the registry knows a house by this name or by one that goes on from it: "Kestrel" may be its Kestrel Energy. */
export const isRegistered = (key: string, registered: ReadonlySet<string>): boolean =>
  registered.has(key) || [...registered].some((it) => it.startsWith(`${key} `))

/**
 * The rows of one report with its houses by their full names: "Kestrel" is Kestrel Compute Ltd where the report has named it so before, names
 * nobody and nothing else that holds the word, and the registry knows neither. A row keeps its id.
 */
export function withFullNames(facts: readonly Fact[], article: Article, entities: readonly Entity[]): readonly Fact[] {
  const names = new Set(
    facts.flatMap((fact) => [...partiesOf(fact).map(({ entity }) => entity), ...fact.claims.flatMap(({ says }) => toldInstead(says))]),
  )
  const registered = registeredKeys(entities)
  const keys = new Set([...names].map(nameKey))
  const runs = names.size === 0 ? [] : runsOf(article)
  const full = new Map(
    [...names].flatMap((name) => {
      const key = nameKey(name)
      if (key.length < lettersMin || isRegistered(key, registered)) return []
      const found = fullNameOf(name, runs, keys)
      // Both in one deal are two houses.
      const areTwo = facts.some((fact) => {
        const own = partiesOf(fact).map(({ entity }) => nameKey(entity))
        return found !== undefined && own.includes(key) && own.includes(nameKey(found))
      })
      return found === undefined || areTwo ? [] : [[name, found] as const]
    }),
  )
  return full.size === 0 ? facts : facts.map((fact) => renamed(fact, full))
}

const toldInstead = (says: Fact['claims'][number]['says']): readonly string[] => {
  const { insteadOf } = says
  return Array.isArray(insteadOf) ? insteadOf.filter((it) => typeof it === 'string') : []
}

/** Every name by which a row, or a statement of it, has called its parties. */
const namesOfRow = (row: Fact): readonly string[] => [
  ...new Set([...partiesOf(row), ...row.claims.flatMap(({ parties = [] }) => parties)].map(({ entity }) => nameKey(entity))),
]

/** Of two names the one is the other with words left off, and no third name in the ledger may be meant by either. */
export const isOnlyForm = (known: readonly Fact[], a: string, b: string): boolean =>
  areForms(a, b) && !known.flatMap(namesOfRow).some((it) => it !== a && it !== b && (areForms(it, a) || areForms(it, b)))

const hasSameFigure = (row: Fact, fact: Fact): boolean => {
  const figures = ({ quantity = [], value = [], hardware = [] }: Fact): readonly string[] => [
    ...[...quantity, ...hardware.flatMap(({ count }) => count ?? [])].map(({ lo, hi, unit }) => `${lo} ${hi} ${unit}`),
    ...value.map(({ lo, hi, currency }) => `${lo} ${hi} ${currency}`),
  ]
  const own = figures(fact)
  return figures(row).some((it) => own.includes(it))
}

/** Whether all else that two reports tell is one deal: its kind and figure, weeks apart at most, and its other side, its site, or its town and day. */
function isOneDealBut(row: Fact, fact: Fact, held: string, told: string): boolean {
  const apart = Math.abs(Date.parse(row.announcedAt) - Date.parse(fact.announcedAt))
  if (row.type !== fact.type || apart > sameDealMs || isOtherCountry(row, fact) || !hasSameFigure(row, fact)) return false
  const others = (of: Fact, but: string): readonly string[] =>
    partiesOf(of)
      .map(({ entity }) => nameKey(entity))
      .filter((key) => key !== but)
  const [theirs, ours] = [others(row, held), others(fact, told)]
  if (theirs.some((key) => ours.includes(key))) return true
  if (theirs.length > 0 && ours.length > 0) return false
  const precisions = [row.place.precision, fact.place.precision]
  if (nameKey(row.place.name) !== nameKey(fact.place.name)) return false
  return precisions.every((it) => it === 'site') || (precisions.every((it) => it === 'town' || it === 'site') && apart <= sameNewsMs)
}

/**
 * A row of a report with a house by the name that the ledger's row of the same deal has for it, where one is the other with words left off: the
 * registry knows neither, no third name in sight may be meant, and all else that is told is one deal. The same row where that is not so.
 *
 * @param registered names of the registry, by `nameKey`
 */
export function withNamesOfLedger(fact: Fact, known: readonly Fact[], registered: ReadonlySet<string>): Fact {
  const own = partiesOf(fact).map(({ entity }) => nameKey(entity))
  for (const { entity, role } of partiesOf(fact)) {
    const told = nameKey(entity)
    const held = known.flatMap(namesOfRow).find((it) => areForms(it, told))
    if (held === undefined || own.includes(held) || isRegistered(told, registered) || isRegistered(held, registered)) continue
    // A house that the ledger knows by just this name is that one.
    const isOwn = known.some((row) => namesOfRow(row).includes(told) && !namesOfRow(row).includes(held))
    if (isOwn || !isOnlyForm(known, held, told)) continue
    for (const row of known) {
      const party = partiesOf(row).find((it) => nameKey(it.entity) === held && it.role === role)
      if (party === undefined || !isOneDealBut(row, fact, held, told)) continue
      const again = renamed(fact, new Map([[entity, party.entity]]))
      if (findInScope([row], again) !== undefined) return again
    }
  }
  return fact
}
