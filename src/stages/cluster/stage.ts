import type { Article } from '../../domain/article.ts'
import { nameStarts } from '../../domain/entity.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { PlacedArticle } from '../../domain/sketch.ts'
import type { Story } from '../../domain/story.ts'
import type { Reader, Tx } from '../../store/store.ts'
import type { Stage } from '../stage.ts'
import { batchOf, makeWaiting, nearInBatch, suspectsOf, termsOfBatch } from './batch.ts'
import { setAsideCopiesOfOurs } from './copies-of-ours.ts'
import { findCredits, isOwnPage, type KnownCredit } from './credit.ts'
import { type Batch, type Placement, placeBatch } from './place-batch.ts'
import { isFitDue, isReviewDue, openSince, type Progress, type Reviewed, type ReviewWork, review, reviewArticlesMax } from './review.ts'
import { setAsideAmong } from './set-aside.ts'

/** A job that asks for a review once nothing waits to be placed. */
const reviewSubject = 'review'
/** Articles that one job places, and characters of their texts. */
const batchMax = 64
const batchCharactersMax = 2_000_000

type In = ({ readonly kind: 'place' } & Batch) | ({ readonly kind: 'review' } & ReviewWork)
type PlaceOut = { readonly kind: 'place'; readonly placements: readonly Placement[]; readonly progress: Progress }
type Out = PlaceOut | ({ readonly kind: 'review'; readonly now: string } & Reviewed)

/**
 * Article -> Coverage. Takes the oldest articles without a place, whichever job asked, so that arrival order does not decide who came first;
 * one job runs at a time in the whole system, and places up to 64 articles as if each came alone (decision 0017). When enough has come since, a job looks at the young stories again instead: merges, moves,
 * and the factor model (decision 0008). Saving twice is saving once: ids come from articles, and progress is a row.
 */
export const cluster: Stage<In, Out> = {
  name: 'cluster',
  next: ['cluster', 'record', 'rank'],
  ...queueTerms.cluster,
  async load(subject, store, { now }) {
    const progress = await store.clusteringState()
    const waiting = await store.articlesToCluster(batchMax, batchCharactersMax)
    if (isReviewDue(progress, waiting[0]?.publishedAt ?? null)) return loadReview(store, progress, now, isFitDue(progress))
    if (waiting.length > 0) return loadBatch(store, waiting, progress)
    return subject === reviewSubject && progress.placed > progress.reviewed ? loadReview(store, progress, now, true) : null
  },
  async run(input, tools) {
    if (input.kind === 'place') return { kind: 'place', ...placeBatch(input) }
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
    const jobs = output.kind === 'place' ? await savePlaces(output, tx) : await saveReview(output, tx)
    const more = await tx.nextToClusterId()
    if (more !== null) return [...jobs, { stage: 'cluster', subject: more, key: 'all' }]
    return output.kind === 'place' && isReviewDue(output.progress, null)
      ? [...jobs, { stage: 'cluster', subject: reviewSubject, key: 'all' }]
      : jobs
  },
}

async function loadBatch(store: Reader, oldest: readonly Article[], progress: Progress): Promise<In> {
  const covered = new Map((await store.coverageOfArticles(oldest.map((it) => it.id))).map((it) => [it.articleId, it]))
  const articles = batchOf(oldest, new Set(covered.keys()), progress)
  const before = covered.get(articles[0]?.id ?? '') ?? null
  const model = await store.factorModel(progress)
  const entities = await store.entitiesBeginning([...new Set(articles.flatMap((it) => nameStarts(`${it.title}\n${it.text}`)))])
  const waiting = makeWaiting(articles, await store.termFrequencies(termsOfBatch(articles), progress.placed), progress, model, entities)
  const asked = waiting.map(({ postings, from, to }) => ({ terms: postings, from, to }))
  const near = before ? [] : nearInBatch(waiting, await store.articlesSharing(asked))
  const stories = new Set(near.flat().flatMap((it) => ('storyId' in it ? [it.storyId] : [])))
  const times = (of: 'from' | 'to'): readonly number[] => waiting.map((it) => it[of].getTime())
  const [from, sure, to] = [Math.min(...times('from')), Math.min(...times('to')), Math.max(...times('to'))].map((at) => new Date(at))
  const found =
    stories.size === 0 || !from || !sure || !to ? [] : await store.membersOf([...stories], { fitted: progress.fitted, from, sure, to })
  const members = Map.groupBy(found, (it) => it.storyId)
  return {
    kind: 'place',
    waiting,
    near,
    members,
    prints: await store.printsOf(suspectsOf(waiting, near, members)),
    entities,
    credits: await creditsOf(store, articles),
    ownPages: await ownPagesOf(store, articles),
    before,
    progress,
  }
}

async function ownPagesOf(store: Reader, articles: readonly Article[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(articles.flatMap(({ sourceId, pressRelease }) => (pressRelease ? [sourceId] : [])))]
  const sources = ids.length === 0 ? [] : await store.sourcesById(ids)
  return new Set(sources.filter(isOwnPage).map(({ id }) => id))
}

async function creditsOf(store: Reader, articles: readonly Article[]): Promise<readonly (readonly KnownCredit[])[]> {
  const credits = articles.map(findCredits)
  const names = [...new Set(credits.flat().map((it) => it.name))]
  const sources = names.length === 0 ? [] : await store.sourcesNamed(names)
  return credits.map((of) => of.map((it) => ({ ...it, source: sources.find((source) => sameName(source.name, it.name)) ?? null })))
}

function sameName(a: string, b: string): boolean {
  const bare = (name: string): string => name.toLowerCase().replace(/^(?:(?:the|le|la|les|der|die|das|el|los|las) |l['’])/, '')
  return bare(a) === bare(b)
}

function distinctTerms(articles: readonly PlacedArticle[]): readonly number[] {
  const terms = new Set<number>()
  for (const { sketch } of articles)
    for (const held of [sketch.terms, sketch.bridge]) for (let i = 0; i < held.length; i++) terms.add(held[i] as number)
  return [...terms]
}

async function loadReview(store: Reader, progress: Progress, now: Date, fits: boolean): Promise<In> {
  const since = openSince(progress)
  const articles = await store.placedSince(fits || since === '' ? new Date(0) : new Date(since), reviewArticlesMax, progress.fitted)
  const stories = await store.storiesById([...new Set(articles.map((it) => it.storyId))])
  const frequency = await store.termFrequencies(
    distinctTerms(fits ? articles : articles.filter((it) => it.publishedAt >= since)),
    progress.placed,
  )
  return {
    kind: 'review',
    articles,
    stories,
    frequency,
    progress,
    fits,
    now: now.toISOString(),
  }
}

async function savePlaces({ placements, progress }: PlaceOut, tx: Tx): Promise<readonly Job[]> {
  await openStories(
    placements.flatMap((it) => it.opens ?? []),
    tx,
  )
  await tx.saveCoverages(placements.map((it) => it.coverage))
  await tx.saveMentions(
    placements.map(({ waiting: { article }, coverage: { storyId }, mentions }) => ({
      articleId: article.id,
      publishedAt: article.publishedAt,
      storyId,
      mentions,
    })),
  )
  await tx.saveSketches(placements.map(({ waiting: { sketched, postings } }) => ({ ...sketched, postings })))
  await tx.saveClusteringState(progress)
  await tx.markClustered(placements.map((it) => it.coverage.articleId))
  const copies = await setAsideCopiesOfOurs(
    placements.map(({ waiting: { article }, coverage }) => ({ article, coverage })),
    tx,
  )
  const out = await setAsideAmong(
    placements.map(({ coverage }) => coverage),
    tx,
  )
  return placements
    .filter(({ coverage }) => !out.has(coverage.articleId) && !copies.has(coverage.articleId))
    .map(({ coverage }): Job => ({ stage: 'record', subject: coverage.articleId, key: coverage.storyId }))
}

/** Stories that are not there yet; a name that is taken gets an ending. */
async function openStories(opened: readonly Story[], tx: Tx): Promise<void> {
  if (opened.length === 0) return
  const known = new Set((await tx.storiesById(opened.map((it) => it.id))).map((it) => it.id))
  // Two articles that a review moves into one new story both open it.
  const fresh = opened.filter((it, i) => !known.has(it.id) && opened.findIndex(({ id }) => id === it.id) === i)
  const taken = new Set(await tx.slugsTaken(fresh.map((it) => it.slug)))
  const named = fresh.map((story) => {
    const slug = taken.has(story.slug) ? `${story.slug}-${story.id.slice(-4)}` : story.slug
    taken.add(slug)
    return { ...story, slug }
  })
  if (named.length > 0) await tx.saveStories(named)
}

/**
 * What a person placed stays where it is: such articles are not moved, and their stories not merged by rule. Nor is anything of a story that was
 * killed or merged since it was looked at.
 */
async function lessPersons(output: Extract<Out, { kind: 'review' }>, tx: Tx): Promise<Pick<typeof output, 'merges' | 'moves' | 'opens'>> {
  const named = [...output.merges.flatMap(({ keep, fold }) => [keep, fold]), ...output.moves.flatMap(({ from, to }) => [from, to])]
  const closed = await tx.storiesClosed([...new Set(named)])
  const placed = await tx.placedByPerson(output.moves.map((it) => it.articleId))
  const moves = output.moves.filter((it) => !placed.has(it.articleId) && !closed.has(it.from) && !closed.has(it.to))
  const merges = []
  for (const it of output.merges.filter(({ keep, fold }) => !closed.has(keep) && !closed.has(fold)))
    if (!(await tx.isPlacedByPerson(it.keep)) && !(await tx.isPlacedByPerson(it.fold))) merges.push(it)
  const dropped = new Set(output.moves.filter((it) => !moves.includes(it)).map((it) => it.to))
  const opens = output.opens.filter((it) => !dropped.has(it.id) || moves.some((move) => move.to === it.id))
  return { merges, moves, opens }
}

async function saveReview(output: Extract<Out, { kind: 'review' }>, tx: Tx): Promise<readonly Job[]> {
  const { now, model, places, progress } = output
  const { merges, moves, opens } = await lessPersons(output, tx)
  if (model) await tx.saveFactorModel(model, places, progress.fitted)
  const event = (name: string, subject: string, detail: unknown) =>
    tx.appendEvent({ at: now, name, subject, actor: 'rule:cluster', detail })
  await openStories(opens, tx)
  for (const it of merges) {
    await tx.mergeStory(it)
    await event('story.merged', it.fold, { into: it.keep, odds: it.odds })
    await event('story.took-in', it.keep, { from: it.fold, odds: it.odds })
  }
  for (const it of moves) {
    await tx.moveArticle(it)
    await event('article.moved', it.articleId, { from: it.from, to: it.to, odds: it.odds })
    if (!opens.some(({ id, firstArticleId }) => id === it.to && firstArticleId === it.articleId)) continue
    await event('story.split', it.from, { into: it.to, odds: it.odds })
    await event('story.split-off', it.to, { from: it.from, odds: it.odds })
  }
  await tx.saveClusteringState(progress)
  const touched = new Set([...merges.map((it) => it.keep), ...moves.flatMap((it) => [it.from, it.to])])
  return [...touched].sort((a, b) => (a < b ? -1 : 1)).map((subject) => ({ stage: 'rank', subject }))
}
