// The rows clustering works on, kept in memory, so that an eval runs the stage itself and not a likeness of it.
import type { Article } from '../../domain/article.ts'
import type { Coverage } from '../../domain/coverage.ts'
import { type FactorModel, membersMax, type NearArticle, nearMax, type Sketch, type TitledArticle } from '../../domain/sketch.ts'
import type { Story } from '../../domain/story.ts'
import type { ClusteringState, MembersAsked, PlaceInModel, SketchToKeep, TermsAsked } from '../../store/clustering.ts'
import type { Reader, Tx } from '../../store/store.ts'

interface Row {
  readonly article: Article
  readonly at: number
  sketch: Sketch
}

interface Rows {
  readonly waiting: Article[]
  readonly placed: Map<string, Row>
  readonly coverage: Map<string, Coverage>
  readonly members: Map<string, Set<string>>
  readonly stories: Map<string, Story>
  readonly postings: Map<number, Row[]>
  readonly counts: Map<number, number>
  model: FactorModel | null
  state: ClusteringState
}

/**
 * Answers what the cluster stage asks of a store, with the limits and orders of `store/clustering.ts`; anything else fails loudly.
 * @param handedOut articles that a job gets at most
 */
export function makeClusteringMemory(handedOut = Number.POSITIVE_INFINITY) {
  const rows: Rows = {
    waiting: [],
    placed: new Map(),
    coverage: new Map(),
    members: new Map(),
    stories: new Map(),
    postings: new Map(),
    counts: new Map(),
    model: null,
    state: { placed: 0, reviewed: 0, reviewedTo: '', fitted: 0, width: 0 },
  }
  const reads = readsOf(rows, handedOut)
  return {
    reader: reads as unknown as Reader,
    tx: { ...reads, ...placingWrites(rows), ...reviewWrites(rows) } as unknown as Tx,
    add: (article: Article) => rows.waiting.push(article),
    storyOf: (articleId: string) => rows.coverage.get(articleId)?.storyId ?? '',
    coverageOf: (articleId: string) => rows.coverage.get(articleId) ?? null,
  }
}

const newestFirst = (a: Row, b: Row): number => b.at - a.at || (a.article.id < b.article.id ? -1 : 1)

function readsOf(rows: Rows, handedOut: number) {
  const { coverage, members, stories, postings } = rows
  const placedOf = ({ article, sketch }: Row): TitledArticle => {
    const { id, title, sourceId, publishedAt, dateSource, wordCount: words } = article
    const place = coverage.get(id)
    const isDated = dateSource !== 'first-seen'
    return { id, title, sourceId, publishedAt, isDated, words, storyId: place?.storyId ?? '', originId: place?.originId ?? '', sketch }
  }
  return {
    clusteringState: async () => rows.state,
    articlesToCluster: async (limit: number) => rows.waiting.slice(0, Math.min(limit, handedOut)),
    quarantinesInForce: async () => [],
    ownRunsAmong: async () => new Map(),
    nextToClusterId: async () => rows.waiting[0]?.id ?? null,
    coverageOfArticles: async (ids: readonly string[]) => ids.flatMap((id) => coverage.get(id) ?? []),
    entitiesBeginning: async () => [],
    sourcesNamed: async () => [],
    storiesById: async (ids: readonly string[]) => ids.flatMap((id) => stories.get(id) ?? []),
    slugsTaken: async () => new Set<string>(),
    termFrequencies: async (terms: readonly number[]) => pick(rows.counts, terms),
    factorModel: async () => rows.model,
    async articlesSharing(asked: readonly TermsAsked[]): Promise<readonly (readonly NearArticle[])[]> {
      return asked.map(({ terms, from, to }) => {
        const shared = new Map<string, number>()
        for (const row of [...new Set(terms)].flatMap((term) => postings.get(term) ?? []))
          if (row.at >= from.getTime() && row.at <= to.getTime()) shared.set(row.article.id, (shared.get(row.article.id) ?? 0) + 1)
        const near = [...shared].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, nearMax)
        return near.map(([id, n]) => ({ id, storyId: coverage.get(id)?.storyId ?? '', shared: n }))
      })
    },
    async membersOf(storyIds: readonly string[], { from, sure, to }: MembersAsked) {
      return storyIds.flatMap((story) => {
        const inside = [...(members.get(story) ?? [])]
          .flatMap((id) => rows.placed.get(id) ?? [])
          .filter((row) => row.at >= from.getTime() && row.at <= to.getTime())
          .sort(newestFirst)
        const late = inside.filter((row) => row.at > sure.getTime())
        return [...late, ...inside.slice(late.length).slice(0, membersMax)].map(placedOf)
      })
    },
    printsOf: async (ids: readonly string[]) =>
      new Map(ids.flatMap((id) => (rows.placed.has(id) ? [[id, rows.placed.get(id)?.article]] : []))),
    placedSince: async (from: Date, limit: number) =>
      [...rows.placed.values()]
        .filter((it) => it.at >= from.getTime())
        .sort(newestFirst)
        .slice(0, limit)
        .map(placedOf),
  }
}

function pick<T>(map: ReadonlyMap<number, T>, terms: readonly number[]): ReadonlyMap<number, T> {
  const found = new Map<number, T>()
  for (const term of terms) {
    const value = map.get(term)
    if (value !== undefined) found.set(term, value)
  }
  return found
}

function placingWrites(rows: Rows) {
  return {
    async saveStories(list: readonly Story[]) {
      for (const story of list) rows.stories.set(story.id, story)
    },
    async saveCoverages(list: readonly Coverage[]) {
      for (const it of list) {
        rows.coverage.set(it.articleId, it)
        rows.members.set(it.storyId, (rows.members.get(it.storyId) ?? new Set()).add(it.articleId))
      }
    },
    async saveMentions() {},
    async appendEvent() {},
    async markClustered(ids: readonly string[]) {
      rows.waiting.splice(0, ids.length)
    },
    async saveSketches(list: readonly SketchToKeep[]) {
      for (const [i, { id, sketch, postings }] of list.entries()) {
        const article = rows.waiting[i]
        if (article?.id !== id) throw new Error(`${id} is not the article at work`)
        const row: Row = { article, sketch, at: Date.parse(article.publishedAt) }
        rows.placed.set(id, row)
        for (const term of new Set(postings)) rows.postings.set(term, [...(rows.postings.get(term) ?? []), row])
        for (const term of [...sketch.terms, ...sketch.bridge]) rows.counts.set(term, (rows.counts.get(term) ?? 0) + 1)
      }
    },
    async saveClusteringState(next: ClusteringState) {
      rows.state = next
    },
  }
}

function reviewWrites(rows: Rows) {
  const settle = (articleId: string, storyId: string): void => {
    const place = rows.coverage.get(articleId)
    if (!place) return
    rows.members.get(place.storyId)?.delete(articleId)
    rows.coverage.set(articleId, { ...place, storyId })
    rows.members.set(storyId, (rows.members.get(storyId) ?? new Set()).add(articleId))
  }
  return {
    async saveFactorModel(model: FactorModel, places: readonly PlaceInModel[]) {
      rows.model = model
      for (const row of rows.placed.values()) row.sketch = { ...row.sketch, factors: new Float32Array(0) }
      for (const { id, factors } of places) {
        const row = rows.placed.get(id)
        if (row) row.sketch = { ...row.sketch, factors }
      }
    },
    async mergeStory({ keep, fold }: { readonly keep: string; readonly fold: string }) {
      for (const id of [...(rows.members.get(fold) ?? [])]) settle(id, keep)
      const story = rows.stories.get(fold)
      if (story) rows.stories.set(fold, { ...story, state: 'merged', mergedInto: keep })
    },
    async moveArticle({ articleId, to }: { readonly articleId: string; readonly to: string }) {
      settle(articleId, to)
    },
    // No person has placed anything here.
    placedByPerson: async () => new Set<string>(),
    isPlacedByPerson: async () => false,
    storiesClosed: async () => new Set<string>(),
  }
}
