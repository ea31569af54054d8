// The decisions of one job, article by article: each sees where those before it were put, as if it had come alone.
import type { Article } from '../../domain/article.ts'
import type { Coverage } from '../../domain/coverage.ts'
import type { Entity, Mention } from '../../domain/entity.ts'
import { membersMax, type PlacedArticle, placedMax } from '../../domain/sketch.ts'
import type { Story } from '../../domain/story.ts'
import type { TextPrint } from '../../text/near-copy.ts'
import { orderedStarts } from '../../text/planted-orders.ts'
import { slugOf } from '../../text/slug.ts'
import { assignCoverage } from './assign-coverage.ts'
import { isWithin, type Near, type Waiting } from './batch.ts'
import { type KnownCredit, originOf } from './credit.ts'
import { copySuspects, findOriginal } from './find-original.ts'
import { type AliasIndex, indexAliases, linkMentions } from './link-mentions.ts'
import type { Progress } from './review.ts'

export interface Batch {
  readonly waiting: readonly Waiting[]
  /** Beside `waiting`: what each is near to, and the voices it credits, with the outlet each names if we know it. */
  readonly near: readonly (readonly Near[])[]
  readonly credits: readonly (readonly KnownCredit[])[]
  /** Ids of sources whose pages are their own word. */
  readonly ownPages: ReadonlySet<string>
  /** Members of the stories that hold a near article, with their places in the factor model. */
  readonly members: ReadonlyMap<string, readonly PlacedArticle[]>
  /** What is kept to recognise a copy by, of the articles that may hold a newcomer's text. */
  readonly prints: ReadonlyMap<string, TextPrint>
  /** The entities that the texts can name. */
  readonly entities: readonly Entity[]
  /** The place that a corrected article has; it comes alone. */
  readonly before: Coverage | null
  readonly progress: Progress
}

export interface Placement {
  readonly waiting: Waiting
  readonly coverage: Coverage
  readonly opens: Story | null
  readonly mentions: readonly Mention[]
}

/** Whom an article names, in its text or, without one, its title; what an order to software names is named by nobody. */
function mentionsOf({ id, text, title, sentences, language }: Article, index: AliasIndex): readonly Mention[] {
  if (text === '') return linkMentions(id, title, index, language)
  const ordered = orderedStarts(text, sentences)
  const found = linkMentions(id, text, index, language)
  if (ordered.size === 0) return found
  const spans = sentences.filter(({ start }) => ordered.has(start))
  return found.filter((it) => !spans.some(({ start, end }) => it.start >= start && it.start < end))
}

/** Pure: places the articles in their order. */
export function placeBatch(batch: Batch): { readonly placements: readonly Placement[]; readonly progress: Progress } {
  const index = indexAliases(batch.entities)
  const [first] = batch.waiting
  if (batch.before && first) return { placements: [correct(first, batch.before, index)], progress: batch.progress }
  const placements: Placement[] = []
  const fellows: PlacedArticle[] = []
  const prints = new Map<string, TextPrint>(batch.prints)
  let { progress } = batch
  for (const [i, waiting] of batch.waiting.entries()) {
    const placement = placeOne({ ...batch, prints }, i, waiting, fellows, progress, index)
    placements.push(placement)
    const { storyId, originId } = placement.coverage
    fellows.push({ ...waiting.sketched, storyId, originId })
    prints.set(waiting.article.id, waiting.article)
    progress = { ...progress, placed: progress.placed + 1 }
  }
  return { placements, progress }
}

function correct(waiting: Waiting, before: Coverage, index: AliasIndex): Placement {
  const { article } = waiting
  return {
    waiting,
    // The same words read again, since their text had gone, correct nothing.
    coverage: { ...before, ...(article.version > 1 && { role: 'correction' }), assignedAt: article.fetchedAt },
    opens: null,
    mentions: mentionsOf(article, index),
  }
}

function placeOne(
  batch: Batch,
  i: number,
  waiting: Waiting,
  fellows: readonly PlacedArticle[],
  progress: Progress,
  index: AliasIndex,
): Placement {
  const { article, sketched } = waiting
  const placed = placedNear(waiting, batch.near[i] ?? [], batch.members, fellows)
  // Of all that may be copies only those with a print at hand: signatures are long, and most were held against each other before.
  const printed = placed.filter((it) => batch.prints.has(it.id))
  const suspects = new Set(copySuspects(sketched, printed))
  const prints = new Map([...batch.prints].filter(([id]) => suspects.has(id)))
  const original = findOriginal(sketched, article, placed, prints)
  const near = new Set(batch.near[i]?.map((it) => it.id))
  const place = assignCoverage(sketched, placed, { original, archived: progress.placed, near })
  const id = place.storyId ?? `s_${article.id.slice(2)}`
  const now = article.fetchedAt
  const { title } = article
  return {
    waiting,
    coverage: {
      articleId: article.id,
      storyId: id,
      sourceId: article.sourceId,
      role: place.role,
      ...(original ? { originId: place.originId } : originOf(article, batch.credits[i] ?? [], batch.ownPages.has(article.sourceId))),
      reasons: place.reasons,
      score: place.score,
      assignedAt: now,
    },
    opens:
      place.storyId === null
        ? {
            id,
            slug: slugOf(title, article.id.slice(2, 6)),
            title,
            firstArticleId: article.id,
            openedAt: now,
            changedAt: now,
            state: 'open',
          }
        : null,
    mentions: mentionsOf(article, index),
  }
}

const newestFirst = (a: PlacedArticle, b: PlacedArticle): number =>
  a.publishedAt === b.publishedAt ? (a.id < b.id ? -1 : 1) : a.publishedAt < b.publishedAt ? 1 : -1

/** The newest articles of the stories that hold a near one, of its days, newest first. */
function placedNear(
  waiting: Waiting,
  near: readonly Near[],
  members: Batch['members'],
  fellows: readonly PlacedArticle[],
): readonly PlacedArticle[] {
  const stories = new Set(near.map((it) => ('fellow' in it ? (fellows[it.fellow]?.storyId ?? '') : it.storyId)))
  const placed: PlacedArticle[] = []
  for (const story of stories) {
    const all = [...(members.get(story) ?? []), ...fellows.filter((it) => it.storyId === story)].filter((it) => isWithin(waiting, it))
    placed.push(...all.sort(newestFirst).slice(0, membersMax))
  }
  return placed.sort(newestFirst).slice(0, placedMax)
}
