import { createHash } from 'node:crypto'
import type { Feed } from '../domain/feed.ts'
import type { HubLease } from '../domain/hub-lease.ts'
import { type Db, doc, docs, json, sql } from './sql.ts'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

export const hubLeaseReads = (db: Db) => ({
  hubLeaseOfFeed: (feedId: string) => doc<HubLease>(db, sql`select doc from hub_lease where feed_id = ${feedId}`),
  hubLeaseOfToken: (token: string) => doc<HubLease>(db, sql`select doc from hub_lease where token_sha256 = ${digest(token)}`),
  hubLeases: () => docs<HubLease>(db, sql`select doc from hub_lease order by feed_id`),
  /** Answering feeds whose hub is to be asked now: for the first time, for another address, to renew or to try again. Leans on feed_hub. */
  feedsDueForHub: (now: Date, limit: number) =>
    docs<Feed>(
      db,
      sql`select feed.doc from feed left join hub_lease on hub_lease.feed_id = feed.id where feed.doc ? 'hub' and feed.state = 'ok'
      and (hub_lease.feed_id is null or hub_lease.next_ask_at <= ${now} or hub_lease.doc->'hub' <> feed.doc->'hub'->'url' or hub_lease.doc->'topic' <> feed.doc->'hub'->'topic')
      order by feed.id limit ${limit}`,
    ),
})

export const hubLeaseWrites = (db: Db) => ({
  async saveHubLease(lease: HubLease): Promise<void> {
    await db.rows(sql`insert into hub_lease (feed_id, token_sha256, next_ask_at, doc)
      values (${lease.feedId}, ${digest(lease.token)}, ${lease.nextAskAt}, ${json(lease)})
      on conflict (feed_id) do update set token_sha256 = excluded.token_sha256, next_ask_at = excluded.next_ask_at, doc = excluded.doc`)
  },
})
