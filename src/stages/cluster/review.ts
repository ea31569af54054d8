// The work of a review job: fit the factor model if the archive has outgrown it, look again, name what changes.
import type { FactorModel, TitledArticle } from '../../domain/sketch.ts'
import type { Story } from '../../domain/story.ts'
import { slugOf } from '../../text/slug.ts'
import { fitFactors, withFactors } from './factor-model.ts'
import { reviewStories } from './review-stories.ts'
import { withRarity } from './sketch.ts'

/** What clustering has done so far, as far as it decides what to do next. */
export interface Progress {
  readonly placed: number
  readonly reviewed: number
  readonly reviewedTo: string
  readonly fitted: number
  readonly width: number
}

/** Articles of a review, and days back from the newest of the last one: stories that still take reports. */
export const reviewArticlesMax = 3_000
const reviewBackDays = 4
const dayMs = 86_400_000
/** A young archive is looked at again after so many articles, an old one after so many. */
const reviewAfterMin = 32
const reviewAfterMax = 1_000
/** Growth of the archive after which the model is fitted anew. */
const growthMin = 0.25

/** A review is due when a day of news has passed, or when the archive has grown by a quarter (at most 1,000 articles). */
export function isReviewDue(it: Progress, nextPublishedAt: string | null): boolean {
  const fresh = it.placed - it.reviewed
  if (fresh === 0) return false
  if (fresh >= Math.min(reviewAfterMax, Math.max(reviewAfterMin, it.fitted * growthMin))) return true
  return nextPublishedAt !== null && it.reviewedTo !== '' && Date.parse(nextPublishedAt) - Date.parse(it.reviewedTo) >= dayMs
}

export function isFitDue(it: Progress): boolean {
  return it.placed - it.fitted >= Math.min(reviewAfterMax, Math.max(reviewAfterMin, it.fitted * growthMin))
}

export interface ReviewWork {
  readonly articles: readonly TitledArticle[]
  readonly stories: readonly Story[]
  /** Articles of the archive that hold each term of these articles. */
  readonly frequency: ReadonlyMap<number, number>
  readonly progress: Progress
  readonly fits: boolean
  readonly now: string
}

export interface Reviewed {
  /** The model that was fitted, if it was time, and where the articles lie in it. */
  readonly model: FactorModel | null
  readonly places: readonly { readonly id: string; readonly factors: Float32Array }[]
  readonly merges: readonly { readonly keep: string; readonly fold: string; readonly odds: number }[]
  readonly moves: readonly { readonly articleId: string; readonly from: string; readonly to: string; readonly odds: number }[]
  readonly opens: readonly Story[]
  readonly progress: Progress
}

/** From when on stories still take reports, by the time the last review reached; '' before there was one. */
export function openSince({ reviewedTo }: Progress): string {
  return reviewedTo === '' ? '' : new Date(Date.parse(reviewedTo) - reviewBackDays * dayMs).toISOString()
}

/** Pure: the same rows give the same answer. Killed and merged stories stand as they are. */
export function review({ articles, stories, frequency, progress, fits, now }: ReviewWork): Reviewed {
  const byId = new Map(stories.map((it) => [it.id, it]))
  const inOrder = articles.toSorted((a, b) =>
    a.publishedAt === b.publishedAt ? (a.id < b.id ? -1 : 1) : a.publishedAt < b.publishedAt ? -1 : 1,
  )
  const model = fits ? fitFactors(inOrder.map((it) => it.sketch)) : null
  const from = openSince(progress)
  const weigh = (it: TitledArticle): TitledArticle => {
    const sketch = withRarity(it.sketch, frequency, progress.placed)
    return { ...it, sketch: withFactors(sketch, model) }
  }
  const isYoung = (it: TitledArticle): boolean => it.publishedAt >= from && isOpen(byId.get(it.storyId))
  const placed = (model === null ? inOrder.filter(isYoung) : inOrder).map(weigh)
  const open = placed.filter(isYoung)
  const { merges, moves } = reviewStories(open, keepsName(byId), progress.placed)
  const newest = inOrder.at(-1)?.publishedAt ?? ''
  return {
    model,
    places: model === null ? [] : placed.map((it) => ({ id: it.id, factors: it.sketch.factors })),
    merges,
    moves,
    opens: moves.filter((it) => it.opens).flatMap((it) => newStory(it, open, now)),
    progress: {
      placed: progress.placed,
      reviewed: progress.placed,
      reviewedTo: later(progress.reviewedTo, newest),
      fitted: fits ? progress.placed : progress.fitted,
      width: model?.width ?? progress.width,
    },
  }
}

/**
 * Orders two stories that are one by which keeps its name: one on the wire before one that is not, since its address is with readers and
 * the other may wait for a person or below the floor; then the one that opened first.
 */
export function keepsName(stories: ReadonlyMap<string, Pick<Story, 'state' | 'openedAt'>>): (a: string, b: string) => number {
  const isOut = (id: string): number => (stories.get(id)?.state === 'published' ? 0 : 1)
  const opened = (id: string): string => stories.get(id)?.openedAt ?? ''
  return (a, b) => isOut(a) - isOut(b) || (opened(a) === opened(b) ? (a < b ? -1 : 1) : opened(a) < opened(b) ? -1 : 1)
}

function later(a: string, b: string): string {
  return a.localeCompare(b) >= 0 ? a : b
}

function isOpen(story: Story | undefined): boolean {
  return story !== undefined && story.state !== 'killed' && story.state !== 'merged'
}

/** The first article that moves to a story not known before opens it. */
function newStory(
  move: { readonly articleId: string; readonly to: string },
  articles: readonly TitledArticle[],
  now: string,
): readonly Story[] {
  const opener = articles.find((it) => it.id === move.articleId)
  if (opener === undefined) return []
  return [
    {
      id: move.to,
      slug: slugOf(opener.title, move.to.slice(2, 6)),
      title: opener.title,
      firstArticleId: opener.id,
      openedAt: now,
      changedAt: now,
      state: 'open',
    },
  ]
}
