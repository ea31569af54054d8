import type { Article } from '../../domain/article.ts'
import type { Entity } from '../../domain/entity.ts'
import { listsFor } from '../../text/lists/lists.ts'

interface Named {
  readonly entity: Entity
  readonly count: number
  readonly first: number
}

const namesMax = 4
const broad: ReadonlySet<Entity['kind']> = new Set(['country', 'agency', 'chip', 'public_body'])
/** Characters from the start of an article in which a story's main actors are named. */
const leadChars = 600

/** The names an archive statement is about: the most named in the lead, none so broad that every story has it. */
export function searchedEntities(named: readonly Named[]): readonly Entity[] {
  const main = named.filter((it) => !broad.has(it.entity.kind) && it.first < leadChars)
  const parties = main.filter((it) => it.entity.kind !== 'place' && it.entity.kind !== 'site')
  const sites = main.filter((it) => it.entity.kind === 'site')
  const places = main.filter((it) => it.entity.kind === 'place')
  return [...parties.slice(0, namesMax - 1), ...sites, ...places].slice(0, namesMax).map((it) => it.entity)
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
      [text.slice(0, leadChars), 1],
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
