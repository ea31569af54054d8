// Articles that are placed in one job, one after the other: which they are, and what each may be near to, fellows of the batch included.
import type { Article } from '../../domain/article.ts'
import type { Entity } from '../../domain/entity.ts'
import { type FactorModel, type NearArticle, nearMax, type PlacedArticle, postingsOf, type SketchedArticle } from '../../domain/sketch.ts'
import { withFactors } from './factor-model.ts'
import { copySuspects } from './find-original.ts'
import { makeReady, windowDays } from './likeness.ts'
import { indexAliases } from './link-mentions.ts'
import { withRegistryPlaces } from './registry-places.ts'
import { isReviewDue, type Progress } from './review.ts'
import { sketchArticle, termsToCount, withRarity } from './sketch.ts'

const dayMs = 86_400_000

/** An article that waits for its place, made ready to be compared. */
export interface Waiting {
  readonly article: Article
  readonly sketched: SketchedArticle
  /** The terms it is found by. */
  readonly postings: readonly number[]
  /** The days within which it looks for others. */
  readonly from: Date
  readonly to: Date
}

/**
 * The articles, from the first, that one job may place as if each came alone: up to the next review, and a correction goes by itself.
 * @param waiting oldest first, at least one
 * @param corrected those that have a place already
 */
export function batchOf(waiting: readonly Article[], corrected: ReadonlySet<string>, progress: Progress): readonly Article[] {
  const end = waiting.findIndex(
    (it, i) =>
      i > 0 &&
      (corrected.has(it.id) ||
        corrected.has(waiting[0]?.id ?? '') ||
        isReviewDue({ ...progress, placed: progress.placed + i }, it.publishedAt)),
  )
  return end < 0 ? waiting : waiting.slice(0, end)
}

/** All terms whose frequency in the archive the articles need. */
export function termsOfBatch(articles: readonly Article[]): readonly number[] {
  const terms = new Set<number>()
  for (const it of articles) for (const term of termsToCount(counted(it))) terms.add(term)
  return [...terms]
}

const sketches = new WeakMap<Article, ReturnType<typeof sketchArticle>>()

function counted(article: Article): ReturnType<typeof sketchArticle> {
  const sketch = sketches.get(article) ?? sketchArticle(article)
  sketches.set(article, sketch)
  return sketch
}

/**
 * Weighs each article's terms with the archive as it is when its turn comes: those before it in the batch are counted in.
 * @param frequency articles of the archive that hold each term
 * @param entities those that the articles can name
 */
export function makeWaiting(
  articles: readonly Article[],
  frequency: ReadonlyMap<number, number>,
  { placed }: Progress,
  model: FactorModel | null,
  entities: readonly Entity[] = [],
): readonly Waiting[] {
  const running = new Map(frequency)
  const [index, byId] = [indexAliases(entities), new Map(entities.map((it) => [it.id, it]))]
  return articles.map((article, i) => {
    const bare = counted(article)
    for (const term of termsToCount(bare)) running.set(term, (running.get(term) ?? 0) + 1)
    const sketch = withRegistryPlaces(withFactors(withRarity(bare, running, placed + i + 1), model), article, index, byId)
    const { id, sourceId, publishedAt, wordCount: words } = article
    const at = Date.parse(publishedAt)
    return {
      article,
      sketched: { id, sourceId, publishedAt, isDated: article.dateSource !== 'first-seen', words, sketch },
      postings: postingsOf(sketch),
      from: new Date(at - windowDays * dayMs),
      to: new Date(at + windowDays * dayMs),
    }
  })
}

/** A near article of the archive with its story, or the place in the batch of a fellow whose story is not known before its turn. */
export type Near = NearArticle | { readonly id: string; readonly fellow: number; readonly shared: number }

/**
 * What each article is near to: of the archive and of those before it in the batch, the ones that share most of its terms.
 * @param found for each article those of the archive, as the store gives them
 */
export function nearInBatch(batch: readonly Waiting[], found: readonly (readonly NearArticle[])[]): readonly (readonly Near[])[] {
  const holders = new Map<number, number[]>()
  return batch.map((it, i) => {
    const terms = new Set(it.postings)
    const shared = new Map<number, number>()
    for (const term of terms) {
      const earlier = holders.get(term)
      for (const j of earlier ?? []) shared.set(j, (shared.get(j) ?? 0) + 1)
      if (earlier) earlier.push(i)
      else holders.set(term, [i])
    }
    const fellows = [...shared].flatMap(([j, n]): readonly Near[] => {
      const other = batch[j]?.sketched
      return other && isWithin(it, other) ? [{ id: other.id, fellow: j, shared: n }] : []
    })
    if (fellows.length === 0) return found[i] ?? []
    return [...(found[i] ?? []), ...fellows].sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1)).slice(0, nearMax)
  })
}

/** Whether another article lies in the days within which one looks. */
export function isWithin(it: Pick<Waiting, 'from' | 'to'>, article: SketchedArticle): boolean {
  const { at } = makeReady(article)
  return at >= it.from.getTime() && at <= it.to.getTime()
}

/** Articles of the archive that may hold the text of one of the batch, wherever its fellows come to stand. */
export function suspectsOf(
  batch: readonly Waiting[],
  near: readonly (readonly Near[])[],
  members: ReadonlyMap<string, readonly PlacedArticle[]>,
): readonly string[] {
  const reach: ReadonlySet<string>[] = []
  const suspects = new Set<string>()
  for (const [i, { sketched }] of batch.entries()) {
    const stories = new Set((near[i] ?? []).flatMap((it) => ('fellow' in it ? [...(reach[it.fellow] ?? [])] : [it.storyId])))
    reach.push(stories)
    for (const story of stories) for (const id of copySuspects(sketched, members.get(story) ?? [])) suspects.add(id)
  }
  return [...suspects]
}
