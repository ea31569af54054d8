import { type Hook, type HookKind, hookKindOf } from '../domain/hook.ts'
import { type Db, doc, docs, json, sql } from './sql.ts'

/** One message to a hook, made when its event was. */
export interface HookDelivery {
  readonly hookId: string
  readonly eventId: string
  readonly kind: HookKind
  readonly name: string
  readonly subject: string
  readonly at: Date
  readonly state: 'waiting' | 'sent' | 'failed'
  readonly attempts: number
  readonly status: number | null
  readonly note: string | null
  readonly sentAt: Date | null
}

const deliveries = (db: Db, where: { readonly hookId: string; readonly waiting: boolean; readonly limit: number }) =>
  db.rows<HookDelivery & Record<string, unknown>>(
    sql`select d.hook_id as "hookId", d.event_id as "eventId", d.kind, e.name, e.subject, e.at, d.state, d.attempts, d.status, d.note, d.sent_at as "sentAt"
    from hook_delivery d join event e on e.id = d.event_id where d.hook_id = ${where.hookId} and (not ${where.waiting} or d.state = 'waiting')
    order by case when ${where.waiting} then d.n else -d.n end limit ${where.limit}`,
  )

export const hookReads = (db: Db) => ({
  hookById: (id: string) => doc<Hook>(db, sql`select doc from hook where id = ${id}`),
  hooks: () => docs<Hook>(db, sql`select doc from hook order by id`),
  /** What a hook has not been told yet, oldest first. Leans on hook_delivery_waiting. */
  deliveriesWaiting: (hookId: string, limit: number): Promise<readonly HookDelivery[]> => deliveries(db, { hookId, waiting: true, limit }),
  /** What a hook was told or not, newest first. */
  deliveriesOf: (hookId: string, limit: number): Promise<readonly HookDelivery[]> => deliveries(db, { hookId, waiting: false, limit }),
  /** When anything on the wire last changed; null when nothing has. */
  lastChangeAt: async (): Promise<Date | null> =>
    (await db.rows<{ at: Date }>(sql`select at from event where name like 'dispatch.%' order by at desc limit 1`))[0]?.at ?? null,
})

export const hookWrites = (db: Db) => ({
  async saveHook(it: Hook): Promise<void> {
    await db.rows(
      sql`insert into hook (id, state, doc) values (${it.id}, ${it.state}, ${json(it)}) on conflict (id) do update set state = excluded.state, doc = excluded.doc`,
    )
  },
  async deleteHook(id: string): Promise<void> {
    await db.rows(sql`delete from hook_delivery where hook_id = ${id}`)
    await db.rows(sql`delete from deferred where stage = 'send-hook' and subject = ${id}`)
    await db.rows(sql`delete from hook where id = ${id}`)
  },
  async saveDelivery(it: Pick<HookDelivery, 'hookId' | 'eventId' | 'state' | 'status' | 'note'> & { readonly at: string }): Promise<void> {
    await db.rows(sql`update hook_delivery set state = ${it.state}, attempts = attempts + 1, status = ${it.status}, note = ${it.note}, sent_at = ${it.at}
      where hook_id = ${it.hookId} and event_id = ${it.eventId} and state = 'waiting'`)
  },
  /** Messages older than this that were sent or given up. */
  async dropDeliveries(before: Date): Promise<void> {
    await db.rows(sql`delete from hook_delivery where state <> 'waiting' and sent_at < ${before}`)
  },
})

/** In the transaction of an event: a message for every hook that wants to hear of it, and a job for each at the event's moment. */
export async function tellHooks(db: Db, event: { readonly id: string; readonly name: string; readonly at: string }): Promise<void> {
  const kind = hookKindOf(event.name)
  if (kind === undefined) return
  await db.rows(sql`with told as (
      insert into hook_delivery (hook_id, event_id, kind) select id, ${event.id}, ${kind}::text from hook where state = 'active' and doc->'kinds' ? ${kind}::text
      on conflict do nothing returning hook_id)
    insert into deferred (stage, subject, not_before) select 'send-hook', hook_id, ${event.at}::timestamptz from told
    on conflict (stage, subject) do update set not_before = least(deferred.not_before, excluded.not_before)`)
}
