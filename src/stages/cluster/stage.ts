import type { Article } from '../../domain/article.ts'
import type { Coverage } from '../../domain/coverage.ts'
import type { Entity, Mention } from '../../domain/entity.ts'
import type { Job } from '../../domain/job.ts'
import type { PlacedArticle, SketchedArticle } from '../../domain/sketch.ts'
import type { Story } from '../../domain/story.ts'
import type { Reader, Tx } from '../../store/store.ts'
import type { TextPrint } from '../../text/near-copy.ts'
import type { Stage } from '../stage.ts'
import { assignCoverage } from './assign-coverage.ts'
import { findCredits, type KnownCredit, originOf } from './credit.ts'
import { foldIn } from './factor-model.ts'
import { copySuspects, findOriginal } from './find-original.ts'
import { windowDays } from './likeness.ts'
import { indexAliases, linkMentions, nameStarts } from './link-mentions.ts'
import {
  isFitDue,
  isReviewDue,
  type Progress,
  type Reviewed,
  type ReviewWork,
  review,
  reviewArticlesMax,
  reviewBackDays,
} from './review.ts'
import { postingsOf, sketchArticle, termsToCount, withRarity } from './sketch.ts'
import { slugOf } from './slug.ts'

const dayMs = 86_400_000
/** A job that asks for a review once nothing waits to be placed. */
const reviewSubject = 'review'

interface PlaceIn {
  readonly kind: 'place'
  readonly article: Article
  readonly sketched: SketchedArticle
  readonly entities: readonly Entity[]
  readonly placed: readonly PlacedArticle[]
  readonly before: Coverage | null
  /** What is kept to recognise a copy by, of the articles that may hold this one's text. */
  readonly prints: ReadonlyMap<string, TextPrint>
  /** Voices the article credits, with the outlet each names if we know it. */
  readonly credits: readonly KnownCredit[]
  readonly progress: Progress
}
interface PlaceOut {
  readonly kind: 'place'
  readonly article: Article
  readonly sketched: SketchedArticle
  readonly coverage: Coverage
  readonly opens: Story | null
  readonly mentions: readonly Mention[]
  readonly progress: Progress
}
type In = PlaceIn | ({ readonly kind: 'review' } & ReviewWork)
type Out = PlaceOut | ({ readonly kind: 'review'; readonly now: string } & Reviewed)

/**
 * Article -> Coverage. Takes the oldest article without a place, whichever job asked, so that arrival order does not decide who came first;
 * one job runs at a time in the whole system. When enough has come since, a job looks at the young stories again instead: merges, moves,
 * and the factor model (decision 0008). Saving twice is saving once: ids come from articles, and progress is a row.
 */
export const cluster: Stage<In, Out> = {
  name: 'cluster',
  next: ['cluster', 'record', 'rank'],
  keyedBy: 'all',
  limits: { seconds: 60, attempts: 3 },
  async load(subject, store, { now }) {
    const progress = await store.clusteringState()
    const article = await store.nextArticleToCluster()
    if (isReviewDue(progress, article?.publishedAt ?? null)) return loadReview(store, progress, now, isFitDue(progress))
    if (article) return loadPlace(store, article, progress)
    return subject === reviewSubject && progress.placed > progress.reviewed ? loadReview(store, progress, now, true) : null
  },
  async run(input, tools) {
    if (input.kind === 'place') return placeArticle(input)
    const reviewed = review(input)
    tools.note({
      reviewed: input.articles.length,
      merges: reviewed.merges.length,
      moves: reviewed.moves.length,
      fitted: reviewed.model !== null,
    })
    return { kind: 'review', now: input.now, ...reviewed }
  },
  async save(output, tx): Promise<readonly Job[]> {
    const jobs = output.kind === 'place' ? await savePlace(output, tx) : await saveReview(output, tx)
    const more = await tx.nextToClusterId()
    if (more !== null) return [...jobs, { stage: 'cluster', subject: more, key: 'all' }]
    return output.kind === 'place' && isReviewDue(output.progress, null)
      ? [...jobs, { stage: 'cluster', subject: reviewSubject, key: 'all' }]
      : jobs
  },
}

async function loadPlace(store: Reader, article: Article, progress: Progress): Promise<PlaceIn> {
  const counted = sketchArticle(article)
  const before = await store.coverageOfArticle(article.id)
  const frequency = new Map(await store.termFrequencies(termsToCount(counted)))
  for (const term of termsToCount(counted)) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const weighed = withRarity(counted, frequency, progress.placed + 1)
  const vectors = progress.width === 0 ? new Map<number, Float32Array>() : await store.termVectors([...weighed.terms])
  const sketch = { ...weighed, factors: foldIn(weighed, progress.width, (term) => vectors.get(term)) }
  const at = Date.parse(article.publishedAt)
  const [from, to] = [new Date(at - windowDays * dayMs), new Date(at + windowDays * dayMs)]
  const { id, title, sourceId, publishedAt, wordCount: words } = article
  const found = before ? [] : await store.placedSharing(postingsOf(sketch), from, to)
  const placed = found.filter((it) => it.id !== id)
  const sketched = { id, title, sourceId, publishedAt, isDated: article.dateSource !== 'first-seen', words, sketch }
  return {
    kind: 'place',
    article,
    sketched,
    entities: await store.entitiesBeginning(nameStarts(linkedText(article))),
    placed,
    prints: await store.printsOf(copySuspects(sketched, placed)),
    before,
    credits: await creditsOf(store, article),
    progress,
  }
}

async function creditsOf(store: Reader, article: Article): Promise<PlaceIn['credits']> {
  const credits = findCredits(article)
  const sources = credits.length === 0 ? [] : await store.sourcesNamed(credits.map((it) => it.name))
  return credits.map((it) => ({ ...it, source: sources.find((source) => sameName(source.name, it.name)) ?? null }))
}

function sameName(a: string, b: string): boolean {
  const bare = (name: string): string => name.toLowerCase().replace(/^(?:the|le|la|l['’]|der|die|das|el) ?/, '')
  return bare(a) === bare(b)
}

async function loadReview(store: Reader, progress: Progress, now: Date, fits: boolean): Promise<In> {
  const since = progress.reviewedTo === '' ? 0 : Date.parse(progress.reviewedTo) - reviewBackDays * dayMs
  const articles = await store.placedSince(fits ? new Date(0) : new Date(since), reviewArticlesMax)
  const stories = await store.storiesById([...new Set(articles.map((it) => it.storyId))])
  const frequency = await store.termFrequencies([...new Set(articles.flatMap((it) => termsToCount(it.sketch)))])
  return { kind: 'review', articles, stories, frequency, progress, fits, now: now.toISOString() }
}

/** What mentions are looked for in: the offsets that are kept lie in it. */
function linkedText({ text, title }: Article): string {
  return text === '' ? title : text
}

function placeArticle({ article, sketched, entities, placed, prints, before, credits, progress }: PlaceIn): PlaceOut {
  const now = article.fetchedAt
  const index = indexAliases(entities)
  const mentions = linkMentions(article.id, linkedText(article), index)
  if (before)
    return {
      kind: 'place',
      article,
      sketched,
      coverage: { ...before, role: 'correction', assignedAt: now },
      opens: null,
      mentions,
      progress,
    }
  const original = findOriginal(sketched, article, placed, prints)
  const place = assignCoverage(sketched, placed, { original, archived: progress.placed })
  const id = place.storyId ?? `s_${article.id.slice(2)}`
  const coverage: Coverage = {
    articleId: article.id,
    storyId: id,
    sourceId: article.sourceId,
    role: place.role,
    ...(original ? { originId: place.originId } : originOf(article, credits)),
    reasons: place.reasons,
    score: place.score,
    assignedAt: now,
  }
  const opens: Story | null =
    place.storyId === null
      ? {
          id,
          slug: slugOf(article.title, article.id.slice(2, 6)),
          title: article.title,
          firstArticleId: article.id,
          openedAt: now,
          changedAt: now,
          state: 'open',
        }
      : null
  return { kind: 'place', article, sketched, coverage, opens, mentions, progress: { ...progress, placed: progress.placed + 1 } }
}

async function savePlace({ article, sketched, coverage, opens, mentions, progress }: PlaceOut, tx: Tx): Promise<readonly Job[]> {
  if (opens) await openStory(opens, tx)
  await tx.saveCoverage(coverage)
  await tx.saveMentions(article.id, article.publishedAt, coverage.storyId, mentions)
  await tx.saveSketch(sketched, postingsOf(sketched.sketch))
  await tx.saveClusteringState(progress)
  await tx.markClustered(article.id)
  return [{ stage: 'record', subject: article.id, key: coverage.storyId }]
}

async function openStory(story: Story, tx: Tx): Promise<void> {
  if (await tx.storyById(story.id)) return
  const taken = await tx.isSlugTaken(story.slug)
  await tx.saveStory(taken ? { ...story, slug: `${story.slug}-${story.id.slice(-4)}` } : story)
}

/** What a person placed stays where it is: such articles are not moved, and their stories not merged by rule. */
async function lessPersons(output: Extract<Out, { kind: 'review' }>, tx: Tx): Promise<Pick<typeof output, 'merges' | 'moves' | 'opens'>> {
  const placed = await tx.placedByPerson(output.moves.map((it) => it.articleId))
  const moves = output.moves.filter((it) => !placed.has(it.articleId))
  const merges = []
  for (const it of output.merges) if (!(await tx.isPlacedByPerson(it.keep)) && !(await tx.isPlacedByPerson(it.fold))) merges.push(it)
  const dropped = new Set(output.moves.filter((it) => placed.has(it.articleId)).map((it) => it.to))
  const opens = output.opens.filter((it) => !dropped.has(it.id) || moves.some((move) => move.to === it.id))
  return { merges, moves, opens }
}

async function saveReview(output: Extract<Out, { kind: 'review' }>, tx: Tx): Promise<readonly Job[]> {
  const { now, model, places, progress } = output
  const { merges, moves, opens } = await lessPersons(output, tx)
  if (model) await tx.saveFactors(model, places)
  const event = (name: string, subject: string, detail: unknown) =>
    tx.appendEvent({ at: now, name, subject, actor: 'rule:cluster', detail })
  for (const it of opens) await openStory(it, tx)
  for (const it of merges) {
    await tx.mergeStory(it)
    await event('story.merged', it.fold, { into: it.keep, odds: it.odds })
  }
  for (const it of moves) {
    await tx.moveArticle(it)
    await event('article.moved', it.articleId, { from: it.from, to: it.to, odds: it.odds })
  }
  await tx.saveClusteringState(progress)
  const touched = new Set([...merges.map((it) => it.keep), ...moves.flatMap((it) => [it.from, it.to])])
  return [...touched].sort((a, b) => (a < b ? -1 : 1)).map((subject) => ({ stage: 'rank', subject }))
}
