// A made-up archive, laid down at once: what a hundred thousand single saves would leave. For measurements; nothing on the wire calls it.
import type { Article } from '../domain/article.ts'
import type { Coverage } from '../domain/coverage.ts'
import type { Dispatch } from '../domain/dispatch.ts'
import type { SketchedArticle } from '../domain/sketch.ts'
import type { Story } from '../domain/story.ts'
import { bytesOfFactors, bytesOfSketch } from './sketch-bytes.ts'
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
    await db.rows(sql`insert into sketch (article_id, published_at, words, body, factors, marks)
      select *, '{}' from unnest(${ids}::text[], ${at}::timestamptz[], ${of((it) => it.sketched.words)}::int[],
        ${of((it) => bytesOfSketch(it.sketched.sketch))}::bytea[], ${of(({ sketched: { sketch } }) => (sketch.factors.length === 0 ? null : bytesOfFactors(sketch.factors)))}::bytea[])`)
    const postings = places.flatMap((it) => [...new Set(it.postings)].map((term) => ({ term, it })))
    await db.rows(sql`insert into posting (term, published_at, article_id) select * from unnest(
      ${postings.map(({ term }) => term)}::int[], ${postings.map(({ it }) => it.article.publishedAt)}::timestamptz[], ${postings.map(({ it }) => it.article.id)}::text[])`)
  },
  async layTermCounts(counts: ReadonlyMap<number, number>): Promise<void> {
    const rows = [...counts].sort(([a], [b]) => a - b)
    await db.rows(sql`insert into term_count as t (term, n) select * from unnest(${rows.map(([term]) => term)}::int[], ${rows.map(([, n]) => n)}::int[])
      on conflict (term) do update set n = t.n + excluded.n`)
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
