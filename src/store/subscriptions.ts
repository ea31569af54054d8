import { createHash } from 'node:crypto'
import type { Rhythm, Subscription } from '../domain/subscription.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

export const subscriptionReads = (db: Db) => ({
  subscriptionById: (id: string) => doc<Subscription>(db, sql`select doc from subscription where id = ${id}`),
  subscriptionOfAddress: (address: string) =>
    doc<Subscription>(db, sql`select doc from subscription where address_sha256 = ${digest(address.toLowerCase())}`),
  subscriptionOfToken: (token: string) => doc<Subscription>(db, sql`select doc from subscription where token_sha256 = ${digest(token)}`),
  /** Active subscriptions of a rhythm that have not had the mail of a day yet, by id. Leans on subscription_due. */
  subscriptionsDue: (rhythms: readonly Rhythm[], day: string, limit: number) =>
    docs<Subscription>(
      db,
      sql`select doc from subscription s where state = 'active' and rhythm = any(${rhythms})
      and not exists (select 1 from mailing m where m.subscription_id = s.id and m.day = ${day}) order by id limit ${limit}`,
    ),
  countSubscriptions: async () =>
    (await first<{ n: number }>(db, sql`select count(*)::int as n from subscription where state = 'active'`))?.n ?? 0,
})

export const subscriptionWrites = (db: Db) => ({
  /** A subscription that was left keeps only the digest of its address, so that a later wish to join is a new one. */
  async saveSubscription(it: Subscription): Promise<void> {
    await db.rows(sql`insert into subscription (id, address_sha256, state, rhythm, token_sha256, doc)
      values (${it.id}, ${digest(it.address.toLowerCase())}, ${it.state}, ${it.rhythm}, ${digest(it.token)}, ${json(it)})
      on conflict (id) do update set state = excluded.state, rhythm = excluded.rhythm, token_sha256 = excluded.token_sha256,
      address_sha256 = case when excluded.state = 'left' then subscription.address_sha256 else excluded.address_sha256 end, doc = excluded.doc`)
  },
  async addMailing(subscriptionId: string, day: string, sentAt: string): Promise<void> {
    await db.rows(
      sql`insert into mailing (subscription_id, day, sent_at) values (${subscriptionId}, ${day}, ${sentAt}) on conflict do nothing`,
    )
  },
})
