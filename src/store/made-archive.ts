// A made-up archive, laid down at once: what a hundred thousand single saves would leave. For measurements; nothing on the wire calls it.
import type { Article } from '../domain/article.ts'
import type { Claim } from '../domain/claim.ts'
import type { Coverage } from '../domain/coverage.ts'
import type { Dispatch } from '../domain/dispatch.ts'
import type { Fact } from '../domain/fact.ts'
import type { StoryFigure } from '../domain/significance.ts'
import type { SketchedArticle } from '../domain/sketch.ts'
import type { Story } from '../domain/story.ts'
import { factWrites } from './facts.ts'
import { bytesOfSketch } from './sketch-bytes.ts'
import { type Db, json, sql } from './sql.ts'

export interface MadePlace {
  readonly article: Article
  readonly coverage: Coverage
  readonly opens: Story | null
  readonly sketched: SketchedArticle
  readonly postings: readonly number[]
}

export const madeArchiveWrites = (db: Db) => ({
  /** Placed articles without their texts. Their terms are counted by `countTermsOf`. */
  async layPlaced(places: readonly MadePlace[]): Promise<void> {
    const of = <T>(pick: (it: MadePlace) => T): T[] => places.map(pick)
    const ids = of((it) => it.article.id)
    const at = of((it) => it.article.publishedAt)
    const rest = of(({ article: { text: _, ...kept } }) => json(kept))
    await db.rows(sql`insert into article (id, source_id, item_id, url, published_at, fetched_at, level, version, clustered, recorded, title, doc)
      select d->>'id', d->>'sourceId', d->>'itemId', d->>'url', (d->>'publishedAt')::timestamptz, (d->>'fetchedAt')::timestamptz, d->>'level', 1, true, true, d->>'title', d
      from unnest(${rest}::jsonb[]) as d`)
    await db.rows(sql`insert into story (id, slug, state, opened_at, changed_at, doc)
      select d->>'id', d->>'slug', d->>'state', (d->>'openedAt')::timestamptz, (d->>'changedAt')::timestamptz, d
      from unnest(${places.flatMap(({ opens }) => (opens ? [json(opens)] : []))}::jsonb[]) as d on conflict do nothing`)
    await db.rows(sql`insert into coverage (article_id, story_id, source_id, origin_id, role, assigned_at, doc)
      select d->>'articleId', d->>'storyId', d->>'sourceId', d->>'originId', d->>'role', (d->>'assignedAt')::timestamptz, d
      from unnest(${of((it) => json(it.coverage))}::jsonb[]) as d`)
    await db.rows(sql`insert into sketch (article_id, published_at, words, body, marks)
      select *, '{}' from unnest(${ids}::text[], ${at}::timestamptz[], ${of((it) => it.sketched.words)}::int[],
        ${of((it) => bytesOfSketch(it.sketched.sketch))}::bytea[])`)
    const postings = places.flatMap((it) => [...new Set(it.postings)].map((term) => ({ term, it })))
    await db.rows(sql`insert into posting (term, published_at, article_id) select * from unnest(
      ${postings.map(({ term }) => term)}::int[], ${postings.map(({ it }) => it.article.publishedAt)}::timestamptz[], ${postings.map(({ it }) => it.article.id)}::text[])`)
  },
  /**
   * Lays articles again that were laid before, so many places and days later, with stories of their own: the numbers in their ids go on. Their
   * terms are counted by `layTermCounts`.
   * @param by a multiple of three, as many articles as make a story
   */
  async layAgain({
    from,
    to,
    by,
    days,
  }: {
    readonly from: string
    readonly to: string
    readonly by: number
    readonly days: number
  }): Promise<void> {
    const later = `${days} days`
    await db.rows(sql`insert into article (id, source_id, item_id, url, published_at, fetched_at, level, version, clustered, recorded, title, doc)
      select 'a_' || lpad((substr(id, 3)::int + ${by}::int)::text, 8, '0'), source_id, item_id, url, published_at + ${later}::interval, fetched_at + ${later}::interval, level, version, true, true, title, doc
      from article where id >= ${from} and id < ${to}`)
    await db.rows(sql`insert into coverage (article_id, story_id, source_id, origin_id, role, assigned_at, doc)
      select 'a_' || lpad((substr(article_id, 3)::int + ${by}::int)::text, 8, '0'), 's_made' || (substr(story_id, 7)::int + ${by}::int / 3), source_id, origin_id, role, assigned_at + ${later}::interval, doc
      from coverage where article_id >= ${from} and article_id < ${to}`)
    await db.rows(sql`insert into story (id, slug, state, opened_at, changed_at, doc)
      select distinct on (c.story_id) c.story_id, c.story_id, 'open', c.assigned_at, c.assigned_at, jsonb_build_object('id', c.story_id, 'state', 'open', 'openedAt', c.assigned_at)
      from coverage c where c.article_id >= 'a_' || lpad((substr(${from}, 3)::int + ${by}::int)::text, 8, '0') and c.article_id < 'a_' || lpad((substr(${to}, 3)::int + ${by}::int)::text, 8, '0')
      on conflict do nothing`)
    await db.rows(sql`insert into sketch (article_id, published_at, is_dated, words, body, marks)
      select 'a_' || lpad((substr(article_id, 3)::int + ${by}::int)::text, 8, '0'), published_at + ${later}::interval, is_dated, words, body, marks from sketch where article_id >= ${from} and article_id < ${to}`)
    await db.rows(sql`insert into posting (term, published_at, article_id)
      select term, published_at + ${later}::interval, 'a_' || lpad((substr(article_id, 3)::int + ${by}::int)::text, 8, '0') from posting where article_id >= ${from} and article_id < ${to} order by 1, 2`)
  },
  async layTermCounts(counts: ReadonlyMap<number, number>): Promise<void> {
    const rows = [...counts].sort(([a], [b]) => a - b)
    await db.rows(sql`insert into term_count as t (term, n) select * from unnest(${rows.map(([term]) => term)}::int[], ${rows.map(([, n]) => n)}::int[])
      on conflict (term) do update set n = t.n + excluded.n`)
  },
  async layClaims(claims: readonly Claim[]): Promise<void> {
    await db.rows(sql`insert into claim (id, article_id, story_id, doc) select d->>'id', d->>'articleId', d->>'storyId', d
      from unnest(${claims.map((it) => json(it))}::jsonb[]) as d`)
  },
  /** Lays the claims of articles that were laid again, as theirs. */
  async layClaimsAgain({ from, to, by }: { readonly from: string; readonly to: string; readonly by: number }): Promise<void> {
    await db.rows(sql`insert into claim (id, article_id, story_id, doc)
      select id, article, story, doc || jsonb_build_object('id', id, 'articleId', article, 'storyId', story)
      from (select id || '+' || ${by}::int as id, 'a_' || lpad((substr(article_id, 3)::int + ${by}::int)::text, 8, '0') as article,
        's_made' || (substr(story_id, 7)::int + ${by}::int / 3) as story, doc from claim where article_id >= ${from} and article_id < ${to}) as c`)
  },
  /** Figures that stories are weighed by, and ledger rows with the stories they are from. */
  async layKnowledge(
    figures: readonly { readonly storyId: string; readonly figure: StoryFigure }[],
    facts: readonly { readonly storyId: string; readonly fact: Fact }[],
  ): Promise<void> {
    const of = <K extends keyof StoryFigure>(key: K): StoryFigure[K][] => figures.map((it) => it.figure[key])
    await db.rows(sql`insert into figure (story_id, kind, unit, value, at) select * from unnest(${figures.map((it) => it.storyId)}::text[],
      ${of('kind')}::text[], ${of('unit')}::text[], ${of('value')}::float8[], ${of('at')}::timestamptz[]) on conflict do nothing`)
    for (const { storyId, fact } of facts) await factWrites(db).saveFact(fact, { storyId, imported: false })
  },
  /** First versions of stories; their words are counted by `recountWords`. */
  async layDispatches(rows: readonly { readonly dispatch: Dispatch; readonly words: string }[]): Promise<void> {
    await db.rows(sql`insert into dispatch (story_id, version, id, slug, status, is_current, published_at, first_published_at, score, words, digest, doc)
      select d->>'storyId', 1, d->>'id', d->>'slug', d->>'status', true, (d->>'publishedAt')::timestamptz, (d->>'firstPublishedAt')::timestamptz, (d->>'score')::real,
        to_tsvector('english', w), d->>'id', d from unnest(${rows.map((it) => json(it.dispatch))}::jsonb[], ${rows.map((it) => it.words)}::text[]) as t (d, w)`)
  },
  /** Counts the words of all current dispatches anew, as the single saves would have. */
  async recountWords(): Promise<void> {
    await db.rows(sql`truncate archive_word`)
    await db.rows(sql`insert into archive_word select word, ndoc from ts_stat('select words from dispatch where is_current')`)
  },
})

export const madeArchiveUpkeep = (db: Db) => ({
  /** What the server does by itself now and then, done now, so that plans are those of a settled archive. */
  settle: async (): Promise<void> => {
    await db.rows({ text: 'vacuum analyze', values: [] })
  },
})
