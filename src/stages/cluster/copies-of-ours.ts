// Reports that print what we published: our own words are no evidence, whoever prints them (security 4.6).
import type { Article } from '../../domain/article.ts'
import type { Coverage } from '../../domain/coverage.ts'
import type { RightsDecision } from '../../domain/rights.ts'
import { carriesOurs, keptRuns } from '../../text/own-prose.ts'
import { ownProse, setAside } from './set-aside.ts'

/** What of the archive this takes. */
interface Archive {
  ownRunsAmong(hashes: readonly number[]): Promise<ReadonlyMap<number, string>>
  foundNoCopies(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  saveCopyOfOurs(it: { readonly articleId: string; readonly storyId: string; readonly at: string }): Promise<void>
  setAside(
    articleIds: readonly string[],
    quarantineId: string,
  ): Promise<readonly { readonly articleId: string; readonly claims: number; readonly possible: number }[]>
  articlesById(ids: readonly string[]): Promise<readonly Article[]>
  lowerArticle(article: Pick<Article, 'id'>, decision: RightsDecision): Promise<void>
  appendEvent(event: { at: string; name: string; subject: string; actor: string; detail: unknown }): Promise<unknown>
}

type Placed = readonly { readonly article: Article; readonly coverage: Pick<Coverage, 'articleId'> }[]

/** Ids of the articles from which nothing is read. One that took our words in later keeps what it said before; a new one gives nothing at all. */
export async function setAsideCopiesOfOurs(placed: Placed, tx: Archive): Promise<ReadonlySet<string>> {
  const kept = new Map(placed.map(({ article }) => [article, keptRuns(article.runHashes)]))
  const ours = await tx.ownRunsAmong([...new Set([...kept.values()].flat())])
  const out = new Set<string>()
  if (ours.size === 0) return out
  const cleared = await tx.foundNoCopies([...kept.keys()].map(({ id }) => id))
  for (const [article, runs] of kept) {
    // A person has looked at this reading of the page, and at none that came later.
    if (cleared.get(article.id) === article.textSha256) continue
    const stories = runs.flatMap((it) => ours.get(it) ?? [])
    if (!carriesOurs({ shared: stories.length, kept: runs.length })) continue
    const [storyId = ''] = [...Map.groupBy(stories, (it) => it)].toSorted((a, b) => b[1].length - a[1].length)[0] ?? []
    const at = article.fetchedAt
    out.add(article.id)
    if (article.version === 1)
      await setAside([article.id], { id: ownProse, name: 'The page', reason: 'it prints what we had published' }, tx)
    await tx.saveCopyOfOurs({ articleId: article.id, storyId, at })
    const detail = { storyId, shared: stories.length, of: runs.length, reading: article.version }
    await tx.appendEvent({ at, name: 'article.copies-us', subject: article.id, actor: 'rule:cluster', detail })
  }
  return out
}
