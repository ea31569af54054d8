// What a story is weighed against: earlier articles near to it, what they said, and figures and ledger rows like its own.
import type { ToldClaim } from '../domain/claim.ts'
import type { Fact } from '../domain/fact.ts'
import type { FigurePlace, StoryFigure } from '../domain/significance.ts'
import type { Sketch } from '../domain/sketch.ts'
import type { Source, SourceRecord } from '../domain/source.ts'
import { sketchOfBytes } from './sketch-bytes.ts'
import type { SketchShelf } from './sketch-shelf.ts'
import { type Db, ints, sql } from './sql.ts'

/** Of each term the newest so many articles are looked at, so that the cost does not grow with the archive. */
const perTermMax = 48
/** Figures and rows a new one is placed among: the newest so many. */
const likeMax = 500
/** Own reports of an outlet that its record is read from, and how long others had time to join them. */
const recordMax = 60
const joinedWithin = '2 days'

/** What weighing asks of an article, without its text and what it is recognised by. */
export interface WeighedArticle {
  readonly id: string
  readonly sourceId: string
  readonly language: string
  readonly publishedAt: string
  readonly title: string
}

/** An article with its terms, and who published it when. */
export interface EarlierArticle {
  readonly id: string
  readonly storyId: string
  readonly publishedAt: string
  readonly source: Source
  readonly sketch: Sketch
}

export interface EarlierQuestion {
  /** Each article's terms, and when it was published: only what came before that counts. */
  readonly asked: readonly { readonly terms: readonly number[]; readonly before: string }[]
  readonly exceptArticleIds: readonly string[]
  /** Terms they share at the least. */
  readonly sharedMin: number
  readonly limit: number
}

/** Sketches of articles, from the shelf where they stand there; none for an article that has no place yet. */
async function sketchesOf(db: Db, shelf: SketchShelf, ids: readonly string[], fitted: number): Promise<ReadonlyMap<string, Sketch>> {
  const found = shelf.sketchesOf(ids, fitted)
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length === 0) return found
  const rows = await db.rows<{ article_id: string; body: Buffer; marks: string[] }>(
    sql`select article_id, body, marks from sketch where article_id = any(${missing})`,
  )
  // Without its place in the factor model a sketch is not put on the shelf: clustering would take it for one that has none.
  for (const { article_id: id, body, marks } of rows) found.set(id, { ...sketchOfBytes(body), factors: new Float32Array(0), marks })
  return found
}

export const weighingReads = (db: Db, shelf: SketchShelf) => ({
  /** Articles by time of publication. */
  async articlesWeighed(ids: readonly string[]): Promise<readonly WeighedArticle[]> {
    const rows = await db.rows<{ id: string; source: string; language: string | null; at: Date; title: string }>(
      sql`select id, source_id as source, doc->>'language' as language, published_at as at, title from article where id = any(${ids}) order by published_at, id`,
    )
    return rows.map(({ id, source, language, at, title }) => ({
      id,
      sourceId: source,
      language: language ?? 'en',
      publishedAt: at.toISOString(),
      title,
    }))
  },
  /** @param fitted as `ClusteringState` tells it: sketches are kept in memory for one factor model */
  sketchesOfArticles: (ids: readonly string[], fitted: number) => sketchesOf(db, shelf, ids, fitted),
  /**
   * Articles of other stories published before the asking ones that share most of their terms, most first. Of each term the newest before
   * the last that asks for it are looked at, once for all who ask. Leans on the posting key, whose rows of a term stand in order of time.
   */
  async articlesBefore({ asked, exceptArticleIds, sharedMin, limit }: EarlierQuestion, fitted: number): Promise<readonly EarlierArticle[]> {
    const flat = asked.flatMap(({ terms }, i) => [...new Set(terms)].map((term) => ({ no: i + 1, term })))
    if (flat.length === 0) return []
    const rows = await db.rows<{ id: string; story: string; at: Date; source: Source }>(sql`with asked as (
        select t.no, t.term, (${asked.map((it) => it.before)}::timestamptz[])[t.no] as before
        from unnest(${ints(flat.map((it) => it.no))}::int[], ${ints(flat.map((it) => it.term))}::int[]) as t (no, term)),
      held as (select t.term, p.article_id, p.published_at from (select term, max(before) as before from asked group by term) t
        cross join lateral (select article_id, published_at from posting where term = t.term and published_at < t.before
          order by published_at desc limit ${perTermMax}) p where p.article_id <> all(${exceptArticleIds})),
      shared as (select a.no, h.article_id, h.published_at, count(*)::int as shared
        from asked a join held h on h.term = a.term and h.published_at < a.before group by 1, 2, 3),
      near as (select article_id, published_at, max(shared) as shared from shared where shared >= ${sharedMin} group by 1, 2
        order by 3 desc, 2 desc, 1 limit ${limit})
      select n.article_id as id, c.story_id as story, n.published_at as at, s.doc as source
      from near n join coverage c using (article_id) join source s on s.id = c.source_id order by n.shared desc, n.published_at desc, n.article_id`)
    const sketches = await sketchesOf(
      db,
      shelf,
      rows.map((row) => row.id),
      fitted,
    )
    return rows.flatMap(({ id, story, at, source }) => {
      const sketch = sketches.get(id)
      return sketch === undefined ? [] : [{ id, storyId: story, publishedAt: at.toISOString(), source, sketch }]
    })
  },
  /** What the first statements of some articles say, sentences left out of which only names were read. Leans on claim_article. */
  claimsTold: async (articleIds: readonly string[], perArticle: number): Promise<readonly ToldClaim[]> =>
    articleIds.length === 0
      ? []
      : (
          await db.rows<{ doc: ToldClaim }>(sql`select c.doc from unnest(${articleIds}::text[]) as a (id) cross join lateral (
            select doc - '{originId,storyId,start,end,exactSha256,prefix,suffix,place,speaker,condition,quantities,money,rates,dates,limits,isPartlyRead,meant,outside,factType,status,method}'::text[] as doc
            from claim where article_id = a.id and doc->'verb'->>'text' <> '' order by (doc->>'position')::int, id limit ${perArticle}) c`)
        ).map((row) => row.doc),
  /** Where each figure stands among those of other stories, told before it: the newest 500 of its kind and unit. Leans on figure_like. */
  async figuresLike(asked: readonly StoryFigure[], exceptStoryId: string): Promise<readonly FigurePlace[]> {
    if (asked.length === 0) return []
    const rows = await db.rows<FigurePlace & { no: number }>(sql`select t.no::int, count(f.value)::int as n,
        (count(*) filter (where f.value < t.value))::int as smaller, (count(*) filter (where f.value > t.value))::int as larger
      from unnest(${asked.map((it) => it.kind)}::text[], ${asked.map((it) => it.unit)}::text[], ${asked.map((it) => it.value)}::float8[], ${asked.map((it) => it.at)}::timestamptz[])
        with ordinality as t (kind, unit, value, at, no)
      left join lateral (select value from figure where kind = t.kind and unit = t.unit and at < t.at and story_id <> ${exceptStoryId}
        order by at desc limit ${likeMax}) f on true
      group by t.no order by t.no`)
    return rows.map(({ n, smaller, larger }) => ({ n, smaller, larger }))
  },
  /**
   * What became of the newest reports of some outlets, as it stood at a moment; none for an outlet without such reports. Leans on
   * coverage_source, in its order: a planner who saw that a report is its outlet's own, which most are, would take it for rare and read and
   * sort all the outlet ever had.
   */
  async recordsOfSources(ids: readonly string[], before: string): Promise<ReadonlyMap<string, SourceRecord>> {
    if (ids.length === 0) return new Map()
    const rows = await db.rows<SourceRecord & { id: string }>(sql`select s.id, count(*) filter (where c.role = 'first')::int as opened,
        count(*) filter (where c.role = 'correction')::int as corrected,
        count(*) filter (where c.role = 'first' and exists (select 1 from coverage o join source other on other.id = o.source_id
          where o.story_id = c.story_id and o.role <> 'copy' and o.origin_id = 'o_' || o.source_id
            and o.assigned_at >= c.assigned_at and o.assigned_at < ${before} and other.doc->>'owner' <> s.doc->>'owner'))::int as confirmed
      from source s cross join lateral (select story_id, role, assigned_at from coverage where source_id = s.id
        and case when origin_id = 'o_' || s.id then true else false end
        and assigned_at < ${before}::timestamptz - ${joinedWithin}::interval order by assigned_at desc limit ${recordMax}) c
      where s.id = any(${ids}) group by s.id`)
    return new Map(rows.map(({ id, ...record }) => [id, record]))
  },
  /** The newest rows of some types that stand, with what figures are read from. Leans on fact_type. */
  async ledgerRowsLike(types: readonly Fact['type'][]): Promise<readonly Pick<Fact, 'id' | 'type' | 'quantity' | 'hardware' | 'value'>[]> {
    if (types.length === 0) return []
    return db.rows(sql`select f.id, f.type, f.doc->'quantity' as quantity, f.doc->'hardware' as hardware, f.doc->'value' as value
      from unnest(${types}::text[]) as t (type) cross join lateral (select id, type, doc from fact where type = t.type
        and status <> 'superseded' and not doc ? 'supersededBy' order by announced_at desc, id limit ${likeMax}) f`)
  },
})

export const weighingWrites = (db: Db) => ({
  /** The figures of a story, in place of those kept before. */
  async replaceFigures(storyId: string, figures: readonly StoryFigure[]): Promise<void> {
    await db.rows(sql`delete from figure where story_id = ${storyId}`)
    if (figures.length === 0) return
    await db.rows(sql`insert into figure (story_id, kind, unit, value, at) select ${storyId}, * from unnest(${figures.map((it) => it.kind)}::text[],
      ${figures.map((it) => it.unit)}::text[], ${figures.map((it) => it.value)}::float8[], ${figures.map((it) => it.at)}::timestamptz[]) on conflict do nothing`)
  },
})
