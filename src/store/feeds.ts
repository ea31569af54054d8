import type { Feed } from '../domain/feed.ts'
import type { Source } from '../domain/source.ts'
import { type Db, doc, docs, json, sql } from './sql.ts'

export const feedReads = (db: Db) => ({
  feedById: (id: string) => doc<Feed>(db, sql`select doc from feed where id = ${id}`),
  sourceById: (id: string) => doc<Source>(db, sql`select doc from source where id = ${id}`),
  sourceOfHost: (host: string) => doc<Source>(db, sql`select doc from source where host = ${host} order by id limit 1`),
  /** Sources that go by one of the names, with or without an article before it, in whatever case. */
  async sourcesNamed(names: readonly string[]): Promise<readonly Source[]> {
    const bare = names.map((it) => it.toLowerCase().replace(/^(?:the|le|la|l['’]|der|die|das|el) ?/, ''))
    const forms = bare.flatMap((it) => [
      it,
      ...['the', 'le', 'la', 'der', 'die', 'das', 'el'].map((article) => `${article} ${it}`),
      `l'${it}`,
      `l’${it}`,
    ])
    return docs<Source>(db, sql`select doc from source where lower(doc->>'name') = any(${forms}) order by id`)
  },
  sources: () => docs<Source>(db, sql`select doc from source order by id`),
  feeds: () => docs<Feed>(db, sql`select doc from feed order by id`),
  /** Feeds whose time has come, oldest first. Leans on feed_due. */
  feedsDueForPoll: (now: Date, limit: number) =>
    docs<Feed>(db, sql`select doc from feed where next_poll_at <= ${now} and state <> 'dead' order by next_poll_at, id limit ${limit}`),
})

export const feedWrites = (db: Db) => ({
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
})
