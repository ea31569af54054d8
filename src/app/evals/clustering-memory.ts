// The rows clustering works on, kept in memory, so that an eval runs the stage itself and not a likeness of it.
import type { Article } from '../../domain/article.ts'
import type { Coverage } from '../../domain/coverage.ts'
import type { PlacedArticle, Sketch } from '../../domain/sketch.ts'
import type { Story } from '../../domain/story.ts'
import { type ClusteringState, membersMax, nearMax, rowsMax } from '../../store/clustering.ts'
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
  vectors: ReadonlyMap<number, Float32Array>
  state: ClusteringState
}

/** Answers what the cluster stage asks of a store, with the limits and orders of `store/clustering.ts`; anything else fails loudly. */
export function makeClusteringMemory() {
  const rows: Rows = {
    waiting: [],
    placed: new Map(),
    coverage: new Map(),
    members: new Map(),
    stories: new Map(),
    postings: new Map(),
    counts: new Map(),
    vectors: new Map(),
    state: { placed: 0, reviewed: 0, reviewedTo: '', fitted: 0, width: 0 },
  }
  const reads = readsOf(rows)
  return {
    reader: reads as unknown as Reader,
    tx: { ...reads, ...placingWrites(rows), ...reviewWrites(rows) } as unknown as Tx,
    add: (article: Article) => rows.waiting.push(article),
    storyOf: (articleId: string) => rows.coverage.get(articleId)?.storyId ?? '',
  }
}

const newestFirst = (a: Row, b: Row): number => b.at - a.at || (a.article.id < b.article.id ? -1 : 1)

function readsOf(rows: Rows) {
  const { coverage, members, stories, postings } = rows
  const placedOf = ({ article, sketch }: Row): PlacedArticle => {
    const { id, title, sourceId, publishedAt, dateSource, wordCount: words } = article
    const place = coverage.get(id)
    const isDated = dateSource !== 'first-seen'
    return { id, title, sourceId, publishedAt, isDated, words, storyId: place?.storyId ?? '', originId: place?.originId ?? '', sketch }
  }
  return {
    clusteringState: async () => rows.state,
    nextArticleToCluster: async () => rows.waiting[0] ?? null,
    nextToClusterId: async () => rows.waiting[0]?.id ?? null,
    coverageOfArticle: async (id: string) => coverage.get(id) ?? null,
    entitiesBeginning: async () => [],
    sourcesNamed: async () => [],
    storyById: async (id: string) => stories.get(id) ?? null,
    storiesById: async (ids: readonly string[]) => ids.flatMap((id) => stories.get(id) ?? []),
    isSlugTaken: async () => false,
    termFrequencies: async (terms: readonly number[]) => pick(rows.counts, terms),
    termVectors: async (terms: readonly number[]) => pick(rows.vectors, terms),
    async placedSharing(terms: readonly number[], from: Date, to: Date) {
      const isInside = (row: Row): boolean => row.at >= from.getTime() && row.at <= to.getTime()
      const shared = new Map<string, number>()
      for (const row of terms.flatMap((term) => postings.get(term) ?? []).filter(isInside))
        shared.set(row.article.id, (shared.get(row.article.id) ?? 0) + 1)
      const near = [...shared].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, nearMax)
      const fellows = [...new Set(near.map(([id]) => coverage.get(id)?.storyId ?? ''))].flatMap((story) =>
        [...(members.get(story) ?? [])]
          .flatMap((id) => rows.placed.get(id) ?? [])
          .filter(isInside)
          .sort(newestFirst)
          .slice(0, membersMax),
      )
      return fellows.sort(newestFirst).slice(0, rowsMax).map(placedOf)
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
    async saveStory(story: Story) {
      rows.stories.set(story.id, story)
    },
    async saveCoverage(it: Coverage) {
      rows.coverage.set(it.articleId, it)
      rows.members.set(it.storyId, (rows.members.get(it.storyId) ?? new Set()).add(it.articleId))
    },
    async saveMentions() {},
    async appendEvent() {},
    async markClustered() {
      rows.waiting.shift()
    },
    async saveSketch({ id, sketch }: { readonly id: string; readonly sketch: Sketch }, postings: readonly number[]) {
      const article = rows.waiting[0]
      if (article?.id !== id) throw new Error(`${id} is not the article at work`)
      const row: Row = { article, sketch, at: Date.parse(article.publishedAt) }
      rows.placed.set(id, row)
      for (const term of new Set(postings)) rows.postings.set(term, [...(rows.postings.get(term) ?? []), row])
      for (const term of [...sketch.terms, ...sketch.bridge]) rows.counts.set(term, (rows.counts.get(term) ?? 0) + 1)
    },
    async saveClusteringState(next: ClusteringState) {
      rows.state = next
    },
  }
}

interface Model {
  readonly width: number
  readonly terms: Int32Array
  readonly vectors: Float32Array
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
    async saveFactors({ width, terms, vectors }: Model, places: readonly { readonly id: string; readonly factors: Float32Array }[]) {
      rows.vectors = new Map([...terms].map((term, i) => [term, vectors.subarray(i * width, (i + 1) * width)]))
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
  }
}
