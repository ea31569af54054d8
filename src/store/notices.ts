import { createHash } from 'node:crypto'
import type { Notice } from '../domain/notice.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Level } from '../domain/rights.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

export interface StoredRefusal extends Refusal {
  readonly stage: string
  readonly subject: string
  readonly at: string
}

export const noticeReads = (db: Db) => ({
  noticeById: (id: string) => doc<Notice>(db, sql`select doc from notice where id = ${id}`),
  notices: () => docs<Notice>(db, sql`select doc from notice order by received_at desc, id`),
  /** Notices that wait for a person, oldest first. */
  noticesWaiting: () =>
    docs<Notice>(
      db,
      sql`select doc from notice where state in ('received', 'acknowledged', 'triage', 'interim', 'appeal') order by received_at, id limit 500`,
    ),
  hostLevel: async (host: string) =>
    (await first<{ level: Level; reason: string }>(
      db,
      sql`select level, reason from host_level where host = ${host} or ${host} like '%.' || host order by level, notice_id limit 1`,
    )) ?? null,
  /** The same for several hosts at once; a host nobody lowered is left out. */
  hostLevels: (hosts: readonly string[]) =>
    db.rows<{ host: string; level: Level; reason: string }>(
      sql`select asked.host, set.level, set.reason from unnest(${hosts}::text[]) as asked (host), lateral (
        select level, reason from host_level where host_level.host = asked.host or asked.host like '%.' || host_level.host order by level, notice_id limit 1) as set`,
    ),
  refusals: () => docs<StoredRefusal>(db, sql`select doc from refusal order by at, id`),
  refusalsOf: (subject: string) => docs<StoredRefusal>(db, sql`select doc from refusal where subject = ${subject} order by at`),
  sitePolicy: async <T>(origin: string, notBefore: Date) =>
    doc<T>(db, sql`select doc from site_policy where origin = ${origin} and fetched_at >= ${notBefore}`),
  meta: async <T>(key: string) => (await first<{ value: T }>(db, sql`select value from meta where key = ${key}`))?.value ?? null,
})

export const noticeWrites = (db: Db) => ({
  async saveNotice(it: Notice): Promise<void> {
    await db.rows(sql`insert into notice (id, received_at, state, domain, doc) values (${it.id}, ${it.receivedAt}, ${it.state}, ${it.domain}, ${json(it)})
      on conflict (id) do update set state = excluded.state, doc = excluded.doc`)
  },
  /** A publisher's wish for its whole host; it can only lower, and stands beside those of other notices. */
  async lowerHost(host: string, level: Level, reason: string, noticeId: string, at: Date): Promise<void> {
    await db.rows(sql`insert into host_level (host, level, reason, notice_id, at) values (${host}, ${level}, ${reason}, ${noticeId}, ${at})
      on conflict (host, notice_id) do update set level = least(host_level.level, excluded.level), reason = excluded.reason, at = excluded.at`)
  },
  async saveRefusal(it: StoredRefusal): Promise<void> {
    const id = createHash('sha256').update(`${it.stage}|${it.subject}|${it.code}`).digest('hex').slice(0, 24)
    await db.rows(
      sql`insert into refusal (id, stage, subject, code, at, doc) values (${id}, ${it.stage}, ${it.subject}, ${it.code}, ${it.at}, ${json(it)}) on conflict (id) do nothing`,
    )
  },
  async saveSitePolicy(origin: string, fetchedAt: string, value: unknown): Promise<void> {
    await db.rows(
      sql`insert into site_policy (origin, fetched_at, doc) values (${origin}, ${fetchedAt}, ${json(value)}) on conflict (origin) do update set fetched_at = excluded.fetched_at, doc = excluded.doc`,
    )
  },
  async setMeta(key: string, value: unknown): Promise<void> {
    await db.rows(sql`insert into meta (key, value) values (${key}, ${json(value)}) on conflict (key) do update set value = excluded.value`)
  },
})
