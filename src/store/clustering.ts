import type { PlacedArticle, SketchedArticle } from '../domain/sketch.ts'
import { bytesOfFactors, bytesOfSketch, bytesOfVector, factorsOfBytes, sketchOfBytes, vectorOfBytes } from './sketch-bytes.ts'
import { type Db, first, json, sql } from './sql.ts'

/** Where clustering stands: what the next job has to do depends on it and on nothing in memory. */
export interface ClusteringState {
  /** Articles placed so far. */
  readonly placed: number
  /** How many of them had been placed at the last review, and the time of publication it reached. */
  readonly reviewed: number
  readonly reviewedTo: string
  /** Articles placed when the factor model was last fitted, and its factors; 0 while there is none. */
  readonly fitted: number
  readonly width: number
}

const nothingYet: ClusteringState = { placed: 0, reviewed: 0, reviewedTo: '', fitted: 0, width: 0 }
/** Articles found by shared terms, members looked at in each of their stories, and rows in all. */
export const nearMax = 40
export const membersMax = 16
export const rowsMax = 240

interface SketchRow {
  article_id: string
  story_id: string
  origin_id: string
  source_id: string
  title: string
  published_at: Date
  is_dated: boolean
  words: number
  body: Buffer
  factors: Buffer | null
  marks: string[]
}

const placedOf = (row: SketchRow): PlacedArticle => ({
  id: row.article_id,
  title: row.title,
  sourceId: row.source_id,
  publishedAt: row.published_at.toISOString(),
  isDated: row.is_dated,
  words: row.words,
  storyId: row.story_id,
  originId: row.origin_id,
  sketch: { ...sketchOfBytes(row.body), factors: factorsOfBytes(row.factors), marks: row.marks },
})

export const clusteringReads = (db: Db) => ({
  clusteringState: async (): Promise<ClusteringState> =>
    (await first<{ value: ClusteringState }>(db, sql`select value from meta where key = 'clustering'`))?.value ?? nothingYet,
  /** Articles of the archive that hold each term. Terms that none holds are left out. */
  async termFrequencies(terms: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const rows = await db.rows<{ term: number; n: number }>(sql`select term, n from term_count where term = any(${terms}::int[])`)
    return new Map(rows.map((row) => [row.term, row.n]))
  },
  /** Where terms lie in the factor model; terms it does not know are left out. */
  async termVectors(terms: readonly number[]): Promise<ReadonlyMap<number, Float32Array>> {
    const rows = await db.rows<{ term: number; vector: Buffer }>(
      sql`select term, vector from term_factor where term = any(${terms}::int[])`,
    )
    return new Map(rows.map((row) => [row.term, vectorOfBytes(row.vector)]))
  },
  /**
   * Articles of the period that share most of the terms, with their fellows in the same stories: at most 240, whatever the archive
   * holds. Leans on the posting key, whose rows of a term stand in order of time.
   */
  async placedSharing(terms: readonly number[], from: Date, to: Date): Promise<readonly PlacedArticle[]> {
    const rows = await db.rows<SketchRow>(sql`with near as (
        select article_id, count(*) as n from posting where term = any(${terms}::int[]) and published_at between ${from} and ${to}
        group by article_id order by n desc, article_id limit ${nearMax}),
      stories as (select distinct c.story_id from near join coverage c on c.article_id = near.article_id)
      select k.article_id, m.story_id, m.origin_id, m.source_id, a.title, k.published_at, k.is_dated, k.words, k.body, k.factors, k.marks
      from stories s cross join lateral (
        select c.article_id, c.story_id, c.origin_id, c.source_id from coverage c join sketch k on k.article_id = c.article_id
        where c.story_id = s.story_id and k.published_at between ${from} and ${to} order by k.published_at desc, c.article_id limit ${membersMax}) m
      join sketch k on k.article_id = m.article_id join article a on a.id = m.article_id
      order by k.published_at desc, k.article_id limit ${rowsMax}`)
    return rows.map(placedOf)
  },
  /** What is kept to recognise copies by, of some articles. */
  async printsOf(ids: readonly string[]): Promise<ReadonlyMap<string, { readonly minhash: number[]; readonly runHashes: number[] }>> {
    if (ids.length === 0) return new Map()
    const rows = await db.rows<{ id: string; minhash: number[]; runs: number[] }>(
      sql`select id, doc->'minhash' as minhash, doc->'runHashes' as runs from article where id = any(${ids})`,
    )
    return new Map(rows.map((row) => [row.id, { minhash: row.minhash, runHashes: row.runs }]))
  },
  /** The newest placed articles published from a time on, newest first. */
  async placedSince(from: Date, limit: number): Promise<readonly PlacedArticle[]> {
    const rows =
      await db.rows<SketchRow>(sql`select k.article_id, c.story_id, c.origin_id, c.source_id, a.title, k.published_at, k.is_dated, k.words, k.body, k.factors, k.marks
      from sketch k join coverage c on c.article_id = k.article_id join article a on a.id = k.article_id
      where k.published_at >= ${from} order by k.published_at desc, k.article_id limit ${limit}`)
    return rows.map(placedOf)
  },
})

export const clusteringWrites = (db: Db) => ({
  async saveClusteringState(state: ClusteringState): Promise<void> {
    await db.rows(
      sql`insert into meta (key, value) values ('clustering', ${json(state)}) on conflict (key) do update set value = excluded.value`,
    )
  },
  /** Keeps a sketch with the terms it is found by, and counts its terms, once for each article. */
  async saveSketch(it: Omit<SketchedArticle, 'title' | 'sourceId'>, postings: readonly number[]): Promise<void> {
    const { sketch } = it
    const factors = sketch.factors.length === 0 ? null : bytesOfFactors(sketch.factors)
    const isNew = await first(
      db,
      sql`insert into sketch (article_id, published_at, is_dated, words, body, factors, marks)
      values (${it.id}, ${it.publishedAt}, ${it.isDated}, ${it.words}, ${bytesOfSketch(sketch)}, ${factors}, ${sketch.marks})
      on conflict (article_id) do nothing returning article_id`,
    )
    if (isNew === undefined) return
    await db.rows(
      sql`insert into posting (term, published_at, article_id) select unnest(${postings}::int[]), ${it.publishedAt}, ${it.id} on conflict do nothing`,
    )
    const terms = [...sketch.terms, ...sketch.bridge].sort((a, b) => a - b)
    await db.rows(sql`insert into term_count as t (term, n) select unnest(${terms}::int[]), 1 on conflict (term) do update set n = t.n + 1`)
  },
  /** Replaces the factor model and the places of the articles it was fitted on. */
  async saveFactors(
    model: { readonly width: number; readonly terms: Int32Array; readonly vectors: Float32Array },
    places: readonly { readonly id: string; readonly factors: Float32Array }[],
  ): Promise<void> {
    const { width, terms, vectors } = model
    await db.rows(sql`delete from term_factor`)
    const rows = [...terms].map((_, i) => bytesOfVector(vectors.subarray(i * width, (i + 1) * width)))
    await db.rows(sql`insert into term_factor (term, vector) select * from unnest(${[...terms]}::int[], ${rows}::bytea[])`)
    // A place in an older model means nothing in this one.
    await db.rows(sql`update sketch set factors = null where factors is not null`)
    const ids = places.map((it) => it.id)
    const bodies = places.map((it) => (it.factors.length === 0 ? null : bytesOfFactors(it.factors)))
    await db.rows(
      sql`update sketch set factors = p.factors from unnest(${ids}::text[], ${bodies}::bytea[]) as p (id, factors) where sketch.article_id = p.id`,
    )
  },
})
