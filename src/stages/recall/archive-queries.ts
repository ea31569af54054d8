import { type Article, leadCharacters } from '../../domain/article.ts'
import type { Entity, Mention } from '../../domain/entity.ts'
import { listsFor } from '../../text/lists/lists.ts'
import { literal } from '../../text/literal.ts'
import { nationality, personTitles } from '../../text/name-cues.ts'
import { findNames, type NameKind } from '../../text/names.ts'

/** A name of the registry in a story's reports: how often, and how near to the beginning of one. */
export interface Named {
  readonly entity: Entity
  readonly count: number
  readonly first: number
}

const namesMax = 4
/** Names that a story is kept under, common ones too: what is asked now may be rare or not. */
const aboutMax = 8
const partiesMax = namesMax - 1
/** Names of the registry that are enough: the beat's own. Where it knows fewer, names in full of the reports are asked too. */
const enoughKnown = 2
const broad: ReadonlySet<Entity['kind']> = new Set(['chip', 'public_body'])
const placeKinds: ReadonlySet<Entity['kind']> = new Set(['place', 'site', 'country'])
const neverAsked: ReadonlySet<Entity['kind']> = new Set(['country', 'agency'])
const nameCharactersMax = 60
/** A name of so many letters may be an acronym, which is one in its capitals alone. */
const acronymMax = 5
/** Within so many characters of a report stands whom its first sentence is on. */
const openingMax = 60

/** Whether a headline has one of its names; capitals count in short ones ("ACT", not "act"). */
export function isHeadlined({ name, aliases }: Pick<Entity, 'name' | 'aliases'>, titles: readonly string[]): boolean {
  const lowered = titles.map((title) => title.toLowerCase())
  return [name, ...aliases].some((one) => {
    // Making the form is what this costs, and few names have their letters in a headline at all.
    const letters = one.toLowerCase()
    if (!lowered.some((title) => title.includes(letters))) return false
    const form = new RegExp(`(?<![\\p{L}\\p{N}])${literal(one)}(?![\\p{L}\\p{N}])`, one.length > acronymMax ? 'iu' : 'u')
    return titles.some((title) => form.test(title))
  })
}

/** Whether a story is on a name of the registry: a headline has it, or a report opens with it as its subject. */
export const isLeading = ({ entity, first }: Named, titles: readonly string[]): boolean =>
  (first < openingMax && !placeKinds.has(entity.kind)) || isHeadlined(entity, titles)

/**
 * The registry's names that an archive statement may be about: those that the story is on, then the most named in the lead. A body or chip
 * that every second story of a beat names is asked only where the story is on it, a country or a news agency never.
 */
export function searchedEntities(named: readonly Named[], titles: readonly string[]): readonly Entity[] {
  const leading = new Set(named.filter((it) => isLeading(it, titles)))
  const main = [...leading, ...named.filter((it) => !leading.has(it))].filter(
    (it) => it.first < leadCharacters && !neverAsked.has(it.entity.kind) && (!broad.has(it.entity.kind) || leading.has(it)),
  )
  const parties = main.filter((it) => it.entity.kind !== 'place' && it.entity.kind !== 'site')
  const sites = main.filter((it) => it.entity.kind === 'site')
  const places = main.filter((it) => it.entity.kind === 'place')
  return [...parties.slice(0, partiesMax), ...sites, ...places].map((it) => it.entity)
}

type Read = Pick<Article, 'id' | 'title' | 'text' | 'language' | 'sentences'>
type Known = Pick<Mention, 'articleId' | 'start' | 'end'>

/**
 * Names in full of whom the reports are about and whom the registry does not know: of two words or more in the lead of a report, and in a
 * headline too or in the leads of two reports. Those that headlines have come first, then those that more reports have.
 * @param known mentions of the registry's names
 * @param others names that are asked already, and those of publishers, who tell it
 */
export function searchedNames(articles: readonly Read[], known: readonly Known[], others: readonly string[]): readonly string[] {
  const found = new Map<string, { reports: number; first: number }>()
  const seen = articles.slice(0, articlesMax)
  for (const article of seen) {
    const own = known.filter((it) => it.articleId === article.id)
    for (const [name, first] of namesOfLead(article, own)) {
      const it = found.get(name) ?? { reports: 0, first }
      found.set(name, { reports: it.reports + 1, first: Math.min(it.first, first) })
    }
  }
  const isInTitle = (name: string): boolean => {
    const last = name.split(' ').at(-1)?.toLowerCase() ?? ''
    return seen.some(({ title }) =>
      (title.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []).some((it) => it.replace(/[’']s$/u, '') === last),
    )
  }
  return [...found]
    .map(([name, it]) => ({ name, ...it, leads: isInTitle(name) ? 1 : 0 }))
    .filter((it) => (it.leads === 1 || it.reports > 1) && !others.some((other) => isSame(other, it.name)))
    .toSorted((a, b) => b.leads - a.leads || b.reports - a.reports || a.first - b.first || (a.name < b.name ? -1 : 1))
    .slice(0, aboutMax)
    .map((it) => it.name)
}

/** Bodies that a beat's every second story names by these words, as it does countries, and who takes or tells the news. */
const bodyOrOutlet =
  /(?:^| )(?:Court|Senate|House|Congress|Parliament|Party|Committee|Department|Ministry|Commission|Agency|Bureau|Council|Police|Guard|News|Images|Times|Post|Press|Journal|Tribune|Herald|Magazine)$/u
const nameWordsMax = 4

/** Whether a name found by its shape can be that of whom a report is about. */
function isAskable(name: string, kind: NameKind | undefined): boolean {
  const words = name.split(' ')
  if (kind === 'place' || words.length < 2 || words.length > nameWordsMax || name.length > nameCharactersMax) return false
  return !bodyOrOutlet.test(name) && !nationality.test((words.at(-1) ?? '').toLowerCase())
}

/** One name among the words of the other, initials aside: "Donald J. Brandt" and "Donald Brandt", "Marel Times" and "Times". */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map(
    (name) =>
      ` ${name
        .split(' ')
        .filter((word) => !isInitial(word))
        .join(' ')} `,
  )
  return one !== undefined && other !== undefined && (one.includes(other) || other.includes(one))
}

function namesOfLead({ text, language, sentences }: Read, known: readonly Known[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const { start, end } of sentences.filter((it) => it.start < leadCharacters))
    for (const found of findNames(text.slice(start, end), language)) {
      const from = start + found.start
      const name = bareName(found.text, from, known)
      if (isAskable(name, found.kind) && !names.has(name)) names.set(name, from)
    }
  return names
}

/** Capitals before a name that say what its bearer is or was, beside titles. */
const rankWords = new Set(
  'former ex late republican democrat democratic sen rep gov gen pres congressman congresswoman u.s us the'.split(' '),
)
const isRank = (word: string): boolean => {
  const bare = word.toLowerCase().replace(/\.$/u, '')
  return rankWords.has(bare) || personTitles.has(bare)
}

const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word)

/** "Tallahassee Mayor Andrew Gillum" is asked as "Andrew Gillum": without names of the registry beside it, titles and parties. */
function bareName(text: string, from: number, known: readonly Known[]): string {
  const words = [...text.replace(/[’']s$/u, '').matchAll(/\S+/gu)].flatMap((it) => {
    if (isInitial(it[0])) return []
    const [start, end] = [from + it.index, from + it.index + it[0].length]
    return { word: it[0], isApart: isRank(it[0]) || known.some((each) => each.start < end && start < each.end) }
  })
  const first = words.findIndex(({ isApart }) => !isApart)
  const last = words.findLastIndex(({ isApart }) => !isApart)
  const own = words.slice(Math.max(0, first), last + 1)
  // A name of the registry inside one makes it another's: "Bank of Orion Ltd".
  return first < 0 || own.some(({ isApart }) => isApart) ? '' : own.map(({ word }) => word).join(' ')
}

/** Of the archive's stories a name may be in one of twenty, and no more than some hundreds, to tell which of them are about the same. */
const commonShare = 0.05
const commonMin = 20
const commonMax = 500

/** Stories from which on a name is too common to tell what was reported before. */
export const commonFrom = (stories: number): number => Math.min(commonMax, Math.max(commonMin, Math.ceil(stories * commonShare)))

/**
 * The names that are asked for: of the registry's and of the reports' own those that are rare enough to tell stories apart. Where there
 * is none, the rarest party that the registry knows; else likeness of words alone decides.
 * @param stories how many earlier stories have each id or name, counted no further than `common`
 */
export function chooseNames(
  entities: readonly Entity[],
  names: readonly string[],
  stories: ReadonlyMap<string, number>,
  common: number,
): { readonly entities: readonly Entity[]; readonly names: readonly string[] } {
  const countOf = (key: string): number => stories.get(key) ?? 0
  const rare = entities.filter(({ id }) => countOf(id) < common).slice(0, namesMax)
  const own = rare.length >= enoughKnown ? [] : names.filter((name) => countOf(name) < common).slice(0, namesMax - rare.length)
  if (rare.length + own.length > 0) return { entities: rare, names: own }
  const [party] = entities.filter(({ kind }) => kind !== 'place' && kind !== 'person').toSorted((a, b) => countOf(a.id) - countOf(b.id))
  return { entities: party === undefined ? [] : [party], names: [] }
}

const termsMax = 32
const articlesMax = 5
/** A word of the headline says as much as three of the opening. */
const headlineWeight = 3

/**
 * The words a story is looked for with: those its headlines and openings say most, without words that every text has, as a full-text
 * expression of alternatives. They are put in the order of the alphabet, so that the stored question repeats no run of a source's words.
 */
export function searchTerms(articles: readonly (Pick<Article, 'title' | 'text'> & Partial<Pick<Article, 'language'>>)[]): string {
  const weights = new Map<string, number>()
  for (const { title, text, language = 'en' } of articles.slice(0, articlesMax)) {
    const { stopWords } = listsFor(language)
    for (const [words, weight] of [
      [title, headlineWeight],
      [text.slice(0, leadCharacters), 1],
    ] as const)
      for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{N}]{3,}/gu))
        if (!stopWords.has(word)) weights.set(word, (weights.get(word) ?? 0) + weight)
  }
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, termsMax)
    .map(([word]) => word)
    .sort()
    .join(' | ')
}
