// What was read at a moment when more was allowed than is by now.
import type { Article } from '../../domain/article.ts'
import { Fault } from '../../domain/fault.ts'
import type { Wish } from '../../domain/rights.ts'

interface HeldAsIs {
  holdArticle(articleId: string): Promise<void>
  articlesById(ids: readonly string[]): Promise<readonly Pick<Article, 'level'>[]>
  wishOf(url: string): Promise<Wish | null>
}

/**
 * Whether a level that fell would be raised by what was read: it fell while the page was asked for, by a notice or with its origin, and the
 * page is looked at anew; or this is another address of an article that we hold at a lower one, and stays so.
 * @throws Fault 'store.conflict', to be tried again soon, where the page is to be looked at anew
 */
export async function isHeldLower(
  { article, before }: { readonly article: Pick<Article, 'id' | 'level' | 'url'>; readonly before: Pick<Article, 'level'> | null },
  tx: HeldAsIs,
): Promise<boolean> {
  await tx.holdArticle(article.id)
  const [held] = await tx.articlesById([article.id])
  // A notice that came meanwhile found no article of it that it could have lowered.
  if (held === undefined && ((await tx.wishOf(article.url))?.level ?? article.level) < article.level)
    throw new Fault('store.conflict', `Article ${article.id} was forbidden since its page was asked for.`, { retry: 'soon' })
  if (held === undefined) return false
  if (before === null) return held.level < article.level
  if (held.level < before.level)
    throw new Fault('store.conflict', `Article ${article.id} has changed since its page was asked for.`, { retry: 'soon' })
  return false
}
