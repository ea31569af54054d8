// Articles that go back to an origin under quarantine: they get a place, so that copies of them are known, and nothing is read from them.

import type { Article } from '../../domain/article.ts'
import type { Coverage } from '../../domain/coverage.ts'
import { goingBackTo, type Quarantine } from '../../domain/quarantine.ts'
import type { RightsDecision } from '../../domain/rights.ts'
import { lowerByRuling } from '../../rights/lower-by-ruling.ts'

/** What of the archive this takes. */
interface Archive {
  setAside(
    articleIds: readonly string[],
    quarantineId: string,
  ): Promise<readonly { readonly articleId: string; readonly claims: number; readonly possible: number }[]>
  articlesById(ids: readonly string[]): Promise<readonly Article[]>
  lowerArticle(article: Pick<Article, 'id'>, decision: RightsDecision): Promise<void>
}
interface Places extends Archive {
  quarantinesInForce(): Promise<readonly Quarantine[]>
  placesOfStories(storyIds: readonly string[]): Promise<readonly Coverage[]>
}

/** Stands where others name the ruling that set an article aside. */
export const ownProse = 'own-prose'

/** Articles read at once. */
const perRead = 200

export interface SetAsideNow {
  readonly ids: readonly string[]
  readonly urls: readonly string[]
  readonly claims: number
  readonly possible: number
}

/**
 * Sets articles aside with what was read from them, once each. Their text goes and their level falls to L0, so that whatever looks at
 * rights finds that nothing of them may be used.
 */
export async function setAside(
  articleIds: readonly string[],
  { id, name, reason }: Pick<Quarantine, 'id' | 'name' | 'reason'>,
  tx: Archive,
): Promise<SetAsideNow> {
  const fresh = await tx.setAside(articleIds, id)
  const ids = fresh.map(({ articleId }) => articleId)
  const urls: string[] = []
  const because =
    id === ownProse
      ? { signal: ownProse, where: 'fingerprints of what we published', reason: `${name}: ${reason}` }
      : { signal: 'quarantine', where: `ruling ${id}`, reason: `${name} is under quarantine: ${reason}` }
  for (let i = 0; i < ids.length; i += perRead)
    for (const article of await tx.articlesById(ids.slice(i, i + perRead))) {
      urls.push(article.url)
      await tx.lowerArticle(article, lowerByRuling(article.decision, 'L0', because))
    }
  const sum = (of: 'claims' | 'possible'): number => fresh.reduce((all, one) => all + one[of], 0)
  return { ids, urls, claims: sum('claims'), possible: sum('possible') }
}

/** Of articles that just got their places, those that go back to an origin under quarantine. */
export async function setAsideAmong(
  placed: readonly { readonly articleId: string; readonly storyId: string }[],
  tx: Places,
): Promise<ReadonlySet<string>> {
  const out = new Set<string>()
  const inForce = await tx.quarantinesInForce()
  if (inForce.length === 0) return out
  const ids = new Set(placed.map(({ articleId }) => articleId))
  const byStory = Map.groupBy(await tx.placesOfStories([...new Set(placed.map(({ storyId }) => storyId))]), ({ storyId }) => storyId)
  for (const ruling of inForce) {
    const hit = [...byStory.values()].flatMap((places) => goingBackTo(ruling, places)).filter((id) => ids.has(id))
    if (hit.length === 0) continue
    await setAside(hit, ruling, tx)
    for (const id of hit) out.add(id)
  }
  return out
}
