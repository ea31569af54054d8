import type { Feed } from '../domain/feed.ts'
import type { Source } from '../domain/source.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

export const feedReads = (db: Db) => ({
  feedById: (id: string) => doc<Feed>(db, sql`select doc from feed where id = ${id}`),
  sourceById: (id: string) => doc<Source>(db, sql`select doc from source where id = ${id}`),
  /** Those that are known, in no order. */
  sourcesById: (ids: readonly string[]) => docs<Source>(db, sql`select doc from source where id = any(${ids})`),
  sourceOfHost: (host: string) => doc<Source>(db, sql`select doc from source where host = ${host} order by id limit 1`),
  /** Sources that go by one of the names, with or without an article before it, in whatever case. */
  async sourcesNamed(names: readonly string[]): Promise<readonly Source[]> {
    const bare = names.map((it) => it.toLowerCase().replace(/^(?:(?:the|le|la|les|der|die|das|el|los|las) |l['’])/, ''))
    const forms = bare.flatMap((it) => [
      it,
      ...['the', 'le', 'la', 'les', 'der', 'die', 'das', 'el', 'los', 'las'].map((article) => `${article} ${it}`),
      `l'${it}`,
      `l’${it}`,
    ])
    return docs<Source>(db, sql`select doc from source where lower(doc->>'name') = any(${forms}) order by id`)
  },
  sources: () => docs<Source>(db, sql`select doc from source order by id`),
  feeds: () => docs<Feed>(db, sql`select doc from feed order by id`),
  /** Feeds whose time has come and whose host is not held, oldest first. Leans on feed_due. */
  feedsDueForPoll: (now: Date, limit: number) =>
    docs<Feed>(
      db,
      sql`select doc from feed where next_poll_at <= ${now} and state not in ('dead', 'unlisted')
      and not exists (select 1 from host_hold where host_hold.host = feed.host and until > ${now}) order by next_poll_at, id limit ${limit}`,
    ),
  feedIdOfUrl: async (url: string): Promise<string | null> =>
    (await first<{ id: string }>(db, sql`select id from feed where url = ${url}`))?.id ?? null,
  /** Until when a host (with its port) asked to be left alone; null when it did not, or the time is over. */
  hostHeldUntil: async (host: string, now: Date): Promise<Date | null> =>
    (await first<{ until: Date }>(db, sql`select until from host_hold where host = ${host} and until > ${now}`))?.until ?? null,
})

export const feedWrites = (db: Db) => ({
  /** Notes once for each report that an identifier in it was false; the latest ten are kept. */
  async noteMismatch(sourceId: string, it: { readonly articleId: string; readonly at: string }): Promise<void> {
    await db.rows(sql`update source set doc = jsonb_set(doc, '{mismatches}', (
        select coalesce(jsonb_agg(m order by m->>'at'), '[]') from (
          select m from jsonb_array_elements(coalesce(doc->'mismatches', '[]') || ${json([it])}::jsonb) as m order by m->>'at' desc limit 10) as latest))
      where id = ${sourceId} and not coalesce(doc->'mismatches', '[]') @> ${json([{ articleId: it.articleId }])}::jsonb`)
  },
  async saveSource(source: Source): Promise<void> {
    await db.rows(sql`insert into source (id, host, doc) values (${source.id}, ${source.host}, ${json(source)})
      on conflict (id) do update set host = excluded.host, doc = excluded.doc`)
  },
  async saveFeed(feed: Feed): Promise<void> {
    await db.rows(sql`insert into feed (id, source_id, url, host, state, next_poll_at, doc)
      values (${feed.id}, ${feed.sourceId}, ${feed.url}, ${feed.host}, ${feed.state}, ${feed.nextPollAt}, ${json(feed)})
      on conflict (id) do update set url = excluded.url, host = excluded.host, state = excluded.state, next_poll_at = excluded.next_poll_at, doc = excluded.doc`)
  },
  /** Moves the due time on while the poll is under way, so that one tick enqueues a feed once. */
  async moveFeedOn(id: string, until: Date): Promise<void> {
    await db.rows(sql`update feed set next_poll_at = ${until} where id = ${id}`)
  },
  /** Moves the due time forward, never back: a hint that there is something new. */
  async hastenFeed(id: string, to: Date): Promise<void> {
    await db.rows(sql`update feed set next_poll_at = ${to}, doc = doc || ${json({ nextPollAt: to.toISOString() })}::jsonb
      where id = ${id} and next_poll_at > ${to}`)
  },
  /** Leaves a host alone until then; a later moment than the one held wins. */
  async holdHost(host: string, until: Date, reason: string): Promise<void> {
    await db.rows(sql`insert into host_hold (host, until, reason) values (${host}, ${until}, ${reason})
      on conflict (host) do update set until = greatest(host_hold.until, excluded.until), reason = excluded.reason`)
  },
})
