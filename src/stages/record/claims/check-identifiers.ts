// Identifiers an article names, held against what is known: what a sentence says beside a false one is not believed (security 4.3).
import type { Article } from '../../../domain/article.ts'
import type { Entity } from '../../../domain/entity.ts'
import { type Identifier, identifiersIn } from '../../../text/identifiers.ts'

const sentencesMax = 400
const charactersMax = 1_000
/** Papers whose page may be looked up for one article. */
const papersMax = 10

/** Sentences of an article with an identifier that cannot be what it is said to be. */
export interface FalseIdentifiers {
  readonly starts: ReadonlySet<number>
  readonly found: readonly Identifier[]
}

export function falseIdentifiers(
  article: Pick<Article, 'text' | 'sentences' | 'publishedAt'>,
  known: { readonly entities: readonly Entity[]; readonly titles: ReadonlyMap<string, string> },
): FalseIdentifiers {
  const starts = new Set<number>()
  const found: Identifier[] = []
  for (const { start, end } of article.sentences.slice(0, sentencesMax)) {
    const sentence = article.text.slice(start, Math.min(end, start + charactersMax))
    const faulty = identifiersIn(sentence, { publishedAt: article.publishedAt, ...known }).filter(({ fault }) => fault !== undefined)
    if (faulty.length > 0) starts.add(start)
    found.push(...faulty)
  }
  return { starts, found }
}

/** Addresses at which we may hold the page of a paper that an article names, by the paper's number. */
function papersNamed({ text, publishedAt }: Pick<Article, 'text' | 'publishedAt'>): ReadonlyMap<string, string> {
  const found = identifiersIn(text.slice(0, sentencesMax * charactersMax), { publishedAt, entities: [] })
  const papers = found.flatMap(({ kind, text: id }): readonly (readonly [paper: string, url: string])[] => {
    const bare = id.replace(/v\d+$/u, '')
    if (kind === 'arxiv') return [[bare, `https://arxiv.org/abs/${bare}`] as const]
    return kind === 'doi' ? [[bare, `https://doi.org/${bare}`] as const] : []
  })
  return new Map(papers.slice(0, papersMax))
}

interface Held {
  articleIdOfUrl(url: string): Promise<string | null>
  articlesById(ids: readonly string[]): Promise<readonly Article[]>
}

/** Titles of the papers an article names whose page we hold, by their number. */
export async function titlesHeld(article: Article, store: Held): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [paper, url] of papersNamed(article)) {
    const id = await store.articleIdOfUrl(url)
    if (id !== null && id !== article.id) ids.set(id, paper)
  }
  const held = ids.size === 0 ? [] : await store.articlesById([...ids.keys()])
  return new Map(held.map(({ id, title }) => [ids.get(id) ?? '', title]))
}
