import {
  type FactorModel,
  membersMax,
  type NearArticle,
  nearMax,
  type PlacedArticle,
  type SketchedArticle,
  type TitledArticle,
} from '../domain/sketch.ts'
import { bytesOf, bytesOfSketch, factorsOfBytes, modelOfParts, partsOfModel, sketchOfBytes } from './sketch-bytes.ts'
import type { SketchShelf } from './sketch-shelf.ts'
import { type Db, first, ints, json, sql } from './sql.ts'

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
interface PlaceRow {
  article_id: string
  story_id: string
  origin_id: string
  source_id: string
  published_at: Date
  is_dated: boolean
  words: number
}

/** What an article asks for: others of a period that hold its terms. */
export interface TermsAsked {
  readonly terms: readonly number[]
  readonly from: Date
  readonly to: Date
}

/** A period within which articles ask, each for its own days; `sure` is the earliest of their ends. */
export interface MembersAsked {
  /** Articles placed when the model in use was fitted: places in it are told by that. */
  readonly fitted: number
  readonly from: Date
  readonly sure: Date
  readonly to: Date
}
/** Members of a story published after `sure`: articles that came late are placed among younger ones. */
const lateMax = 1_000

export const clusteringReads = (db: Db, shelf: SketchShelf) => ({
  clusteringState: async (): Promise<ClusteringState> =>
    (await first<{ value: ClusteringState }>(db, sql`select value from meta where key = 'clustering'`))?.value ?? nothingYet,
  /**
   * Articles of the archive that hold each term. Terms that none holds are left out. They come as bytes in one row, since a job asks for ten
   * thousand, and are asked for out of the planner's sight, which would look at each of them. Those of the shelf are not asked for.
   * @param placed articles placed so far, by the state of the same snapshot
   */
  async termFrequencies(terms: readonly number[], placed: number): Promise<ReadonlyMap<number, number>> {
    const counted = shelf.countsOf(placed)
    const frequencies = new Map<number, number>()
    const unknown: number[] = []
    for (const term of terms) {
      const articles = counted.get(term)
      if (articles === undefined) unknown.push(term)
      else frequencies.set(term, articles)
    }
    const found = await first<{ terms: Buffer | null }>(
      db,
      sql`select string_agg(int4send(term) || int4send(n), '') as terms from term_count where term = any((select ${ints(unknown)}::int[])::int[])`,
    )
    const pairs = found?.terms ?? Buffer.alloc(0)
    for (let at = 0; at < pairs.length; at += 8) {
      const [term, articles] = [pairs.readInt32BE(at), pairs.readInt32BE(at + 4)]
      frequencies.set(term, articles)
      shelf.keepCount(term, articles)
    }
    return frequencies
  },
  /** The factor model that was fitted when so many articles had been placed; the same object while it is in use. */
  async factorModel({ fitted, width }: Pick<ClusteringState, 'fitted' | 'width'>): Promise<FactorModel | null> {
    if (width === 0) return null
    const had = shelf.modelOf(fitted)
    if (had) return had
    const parts = await db.rows<{ terms: Buffer; vectors: Buffer }>(sql`select terms, vectors from factor_model order by part`)
    return parts.length === 0 ? null : shelf.keepModel(fitted, modelOfParts(width, parts))
  },
  /**
   * For each asking, the articles of its period that share most of its terms, most first: at most 40. Leans on the posting key, whose
   * rows of a term stand in order of time, and looks up the story of those alone: joined to them, the coverage of the whole archive is read.
   */
  async articlesSharing(asked: readonly TermsAsked[]): Promise<readonly (readonly NearArticle[])[]> {
    const flat = asked.flatMap(({ terms }, i) => [...new Set(terms)].map((term) => ({ no: i + 1, term }))).sort((a, b) => a.term - b.term)
    const rows = await db.rows<{ no: number; id: string; story: string; shared: number }>(sql`with shared as (
        select t.no, p.article_id, count(*)::int as shared
        from unnest(${ints(flat.map((it) => it.no))}::int[], ${ints(flat.map((it) => it.term))}::int[]) as t (no, term)
        cross join lateral (select article_id from posting where term = t.term
          and published_at between (${asked.map((it) => it.from)}::timestamptz[])[t.no] and (${asked.map((it) => it.to)}::timestamptz[])[t.no]) p group by 1, 2),
      near as (select *, row_number() over (partition by no order by shared desc, article_id) as rank from shared)
      select no, article_id as id, story, shared from near
        cross join lateral (select story_id as story from coverage c where c.article_id = near.article_id limit 1) c where rank <= ${nearMax} order by no, rank`)
    const near: NearArticle[][] = asked.map(() => [])
    for (const { no, id, story, shared } of rows) near[no - 1]?.push({ id, storyId: story, shared })
    return near
  },
  /** Of each story the newest articles of the period, at most 16 of those up to `sure` and all that came after. Leans on coverage_story. */
  async membersOf(storyIds: readonly string[], { fitted, from, sure, to }: MembersAsked): Promise<readonly PlacedArticle[]> {
    const rows = await db.rows<PlaceRow>(sql`select m.article_id, s.story_id, m.origin_id, m.source_id, m.published_at, m.is_dated, m.words
      from unnest(${storyIds}::text[]) as s (story_id) cross join lateral (
        (select c.article_id, c.origin_id, c.source_id, k.published_at, k.is_dated, k.words from coverage c join sketch k on k.article_id = c.article_id
        where c.story_id = s.story_id and k.published_at between ${from} and ${sure} order by k.published_at desc, c.article_id limit ${membersMax})
        union all
        (select c.article_id, c.origin_id, c.source_id, k.published_at, k.is_dated, k.words from coverage c join sketch k on k.article_id = c.article_id
        where c.story_id = s.story_id and k.published_at > ${sure} and k.published_at <= ${to} limit ${lateMax})) m`)
    return withSketches(db, shelf, rows, fitted)
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
  async placedSince(from: Date, limit: number, fitted: number): Promise<readonly TitledArticle[]> {
    const rows = await db.rows<
      PlaceRow & { title: string }
    >(sql`select k.article_id, c.story_id, c.origin_id, c.source_id, a.title, k.published_at, k.is_dated, k.words
      from sketch k join coverage c on c.article_id = k.article_id join article a on a.id = k.article_id
      where k.published_at >= ${from} order by k.published_at desc, k.article_id limit ${limit}`)
    const titles = new Map(rows.map((row) => [row.article_id, row.title]))
    return (await withSketches(db, shelf, rows, fitted)).map((it) => ({ ...it, title: titles.get(it.id) ?? '' }))
  },
})

/** Rows with their sketches, which are asked for only where they are not on the shelf. */
async function withSketches(db: Db, shelf: SketchShelf, rows: readonly PlaceRow[], fitted: number): Promise<readonly PlacedArticle[]> {
  const found = shelf.sketchesOf(
    rows.map((row) => row.article_id),
    fitted,
  )
  const missing = rows.map((row) => row.article_id).filter((id) => !found.has(id))
  if (missing.length > 0) {
    const read = await db.rows<{ article_id: string; body: Buffer; marks: string[]; factors: Buffer | null }>(
      sql`select article_id, body, marks, factors from sketch left join sketch_place using (article_id) where article_id = any(${missing})`,
    )
    for (const { article_id: id, body, marks, factors } of read)
      found.set(id, shelf.keepSketch(id, { ...sketchOfBytes(body), factors: factorsOfBytes(factors), marks }))
  }
  return rows.flatMap((row) => {
    const sketch = found.get(row.article_id)
    if (sketch === undefined) return []
    const { article_id: id, source_id: sourceId, story_id: storyId, origin_id: originId, words, is_dated: isDated } = row
    return [{ id, sourceId, publishedAt: row.published_at.toISOString(), isDated, words, storyId, originId, sketch }]
  })
}

export interface PlaceInModel {
  readonly id: string
  readonly factors: Float32Array
}

/** Articles that the model knows too little of have no place in it. */
async function savePlaces(db: Db, places: readonly PlaceInModel[]): Promise<void> {
  const known = places.filter((it) => it.factors.length > 0)
  if (known.length === 0) return
  await db.rows(
    sql`insert into sketch_place (article_id, factors) select * from unnest(${known.map((it) => it.id)}::text[], ${known.map((it) => bytesOf(it.factors))}::bytea[]) on conflict do nothing`,
  )
}

export interface SketchToKeep extends Omit<SketchedArticle, 'sourceId'> {
  /** The terms it is found by. */
  readonly postings: readonly number[]
}

/** @param whenKept what is to be done with the shelf once all of a transaction is kept */
export const clusteringWrites = (db: Db, whenKept: (then: (shelf: SketchShelf) => void) => void) => ({
  async saveClusteringState(state: ClusteringState): Promise<void> {
    whenKept((shelf) => shelf.countedIn(state.placed))
    await db.rows(
      sql`insert into meta (key, value) values ('clustering', ${json(state)}) on conflict (key) do update set value = excluded.value`,
    )
  },
  /** Keeps sketches with the terms they are found by, and counts their terms, once for each article. */
  async saveSketches(kept: readonly SketchToKeep[]): Promise<void> {
    const of = <T>(pick: (it: SketchToKeep) => T): T[] => kept.map(pick)
    const rows = await db.rows<{ article_id: string }>(sql`insert into sketch (article_id, published_at, is_dated, words, body, marks)
      select id, at, is_dated, words, body, array(select jsonb_array_elements_text(marks)) from unnest(${of((it) => it.id)}::text[], ${of((it) => it.publishedAt)}::timestamptz[], ${of((it) => it.isDated)}::boolean[], ${of((it) => it.words)}::int[],
        ${of((it) => bytesOfSketch(it.sketch))}::bytea[], ${of((it) => json(it.sketch.marks))}::jsonb[]) as t (id, at, is_dated, words, body, marks)
      on conflict (article_id) do nothing returning article_id`)
    const fresh = new Set(rows.map((row) => row.article_id))
    const made = kept.filter((it) => fresh.has(it.id))
    whenKept((shelf) => {
      for (const { id, sketch } of made) shelf.keepSketch(id, sketch)
    })
    await savePlaces(
      db,
      made.map(({ id, sketch: { factors } }) => ({ id, factors })),
    )
    const postings = made.flatMap((it, i) => [...new Set(it.postings)].map((term) => ({ term, no: i + 1 }))).sort((a, b) => a.term - b.term)
    await db.rows(sql`insert into posting (term, published_at, article_id)
      select term, (${made.map((it) => it.publishedAt)}::timestamptz[])[no], (${made.map((it) => it.id)}::text[])[no]
      from unnest(${ints(postings.map((it) => it.term))}::int[], ${ints(postings.map((it) => it.no))}::int[]) as t (term, no) on conflict do nothing`)
    const counts = new Map<number, number>()
    for (const { sketch } of made)
      for (const held of [sketch.terms, sketch.bridge]) for (const term of held) counts.set(term, (counts.get(term) ?? 0) + 1)
    whenKept((shelf) => shelf.countPlaced(counts))
    const terms = [...counts.keys()].sort((a, b) => a - b)
    await db.rows(sql`insert into term_count as t (term, n) select * from unnest(${ints(terms)}::int[], ${ints(terms.map((term) => counts.get(term) ?? 0))}::int[])
      on conflict (term) do update set n = t.n + excluded.n`)
  },
  /**
   * Replaces the factor model, and the places in it by those of the articles it was fitted on.
   * @param fitted articles placed when it was fitted
   */
  async saveFactorModel(model: FactorModel, places: readonly PlaceInModel[], fitted: number): Promise<void> {
    const parts = partsOfModel(model)
    whenKept((shelf) => shelf.refit(fitted, model, new Map(places.map((it) => [it.id, it.factors]))))
    await db.rows(sql`delete from factor_model`)
    await db.rows(sql`delete from sketch_place`)
    await savePlaces(db, places)
    for (const [part, { terms, vectors }] of parts.entries())
      await db.rows(sql`insert into factor_model (part, terms, vectors) values (${part}, ${terms}, ${vectors})`)
  },
})
