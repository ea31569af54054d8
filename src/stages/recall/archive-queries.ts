import type { Article } from '../../domain/article.ts'
import type { Entity } from '../../domain/entity.ts'

interface Named {
  readonly entity: Entity
  readonly count: number
  readonly first: number
}

const namesMax = 4
const broad: ReadonlySet<Entity['kind']> = new Set(['country', 'agency', 'chip'])
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

/** The headline's terms as a full-text query: alternatives, at most eight, letters and digits only. */
export function searchTerms(articles: readonly Pick<Article, 'title'>[]): string {
  const words = (articles[0]?.title ?? '').toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return [...new Set(words)].slice(0, 8).join(' | ')
}
