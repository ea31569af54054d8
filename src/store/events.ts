// The append-only record of public changes: written in the transaction of the change, sealed later by one chore.
import { createHash } from 'node:crypto'
import type { ChainedEvent, WireEvent } from '../domain/event.ts'
import { tellHooks } from './hooks.ts'
import { type Db, first, json, sql } from './sql.ts'

interface EventRow {
  readonly id: string
  readonly at: Date
  readonly name: string
  readonly subject: string
  readonly actor: string
  readonly detail: unknown
  readonly seq: string | null
  readonly sha256: string | null
}

/** JSON with sorted keys: the database does not keep the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
}

/** The digest of an event and of everything sealed before it. */
function digestOf(row: EventRow, seq: number, before: string): string {
  const { id, at, name, subject, actor, detail } = row
  return createHash('sha256')
    .update(canonical([seq, before, id, at.toISOString(), name, subject, actor, detail]))
    .digest('hex')
}

const toEvent = ({ at, name, subject, actor, detail }: EventRow): WireEvent => ({ at: at.toISOString(), name, subject, actor, detail })

export const eventReads = (db: Db) => ({
  eventsOf: async (subject: string): Promise<readonly WireEvent[]> =>
    (
      await db.rows<EventRow>(
        sql`select id, at, name, subject, actor, detail, seq, sha256 from event where subject = ${subject} order by at, id`,
      )
    ).map(toEvent),
  /** The same with their places in the chain, so that anybody can reckon their digests. */
  chainedEventsOf: async (subject: string): Promise<readonly ChainedEvent[]> =>
    (
      await db.rows<EventRow & { readonly prev_sha256: string | null }>(
        sql`select id, at, name, subject, actor, detail, seq, prev_sha256, sha256 from event where subject = ${subject} order by at, id`,
      )
    ).map((row) => ({
      ...toEvent(row),
      id: row.id,
      seq: row.seq === null ? null : Number(row.seq),
      prevSha256: row.prev_sha256,
      sha256: row.sha256,
    })),
  /** The digest of an entry of the sealed log; null where none has that number. */
  digestAt: async (seq: number): Promise<string | null> =>
    (await first<{ sha256: string }>(db, sql`select sha256 from event where seq = ${seq}`))?.sha256 ?? null,
  hasUnsealedEvents: async (): Promise<boolean> =>
    (await first(db, sql`select 1 as one from event where seq is null limit 1`)) !== undefined,
  /** Walks the chain; gives how many events it holds and the number of the first that does not fit, if any. */
  async checkSeal(): Promise<{ readonly sealed: number; readonly brokenAt: number | null }> {
    let before = ''
    let sealed = 0
    for (;;) {
      const rows = await db.rows<EventRow>(
        sql`select id, at, name, subject, actor, detail, seq, sha256 from event where seq > ${sealed} order by seq limit 2000`,
      )
      for (const row of rows) {
        if (Number(row.seq) !== sealed + 1 || digestOf(row, sealed + 1, before) !== row.sha256) return { sealed, brokenAt: sealed + 1 }
        before = row.sha256 ?? ''
        sealed += 1
      }
      if (rows.length === 0) return { sealed, brokenAt: null }
    }
  },
})

export const eventWrites = (db: Db) => ({
  async appendEvent(it: WireEvent): Promise<void> {
    const id = createHash('sha256').update(json(it)).digest('hex').slice(0, 24)
    const added = await db.rows(
      sql`insert into event (id, at, name, subject, actor, detail) values (${id}, ${it.at}, ${it.name}, ${it.subject}, ${it.actor}, ${json(it.detail)}) on conflict (id) do nothing returning id`,
    )
    if (added.length > 0) await tellHooks(db, { id, name: it.name, at: it.at })
  },
  /** Seals at most so many events, oldest first; gives how many. */
  async sealEvents(limit: number): Promise<number> {
    const last = await first<{ seq: string; sha256: string }>(
      db,
      sql`select seq, sha256 from event where seq is not null order by seq desc limit 1`,
    )
    let seq = Number(last?.seq ?? 0)
    let before = last?.sha256 ?? ''
    const rows = await db.rows<EventRow>(
      sql`select id, at, name, subject, actor, detail, seq, sha256 from event where seq is null order by at, id limit ${limit} for update`,
    )
    for (const row of rows) {
      seq += 1
      const sha256 = digestOf(row, seq, before)
      await db.rows(sql`update event set seq = ${seq}, prev_sha256 = ${before}, sha256 = ${sha256} where id = ${row.id}`)
      before = sha256
    }
    return rows.length
  },
})
