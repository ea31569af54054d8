// What was done for each holder of a share on each day; `source_id` keeps whose it is, as `shareHolder` names it.
import type { WorkName } from '../domain/job.ts'
import type { Source } from '../domain/source.ts'
import type { SourceUse } from '../domain/source-use.ts'
import { type Db, first, sql } from './sql.ts'

const nothing: SourceUse = { items: 0, bytes: 0, parseMs: 0 }

interface SourceOfJob {
  readonly source: Source
  readonly feedUrl: string
}

/** Numbers of 64 bits come as text. */
interface Row {
  readonly items: number
  readonly bytes: string
  readonly parseMs: string
}

const useOf = (row: Row | undefined): SourceUse =>
  row === undefined ? nothing : { items: row.items, bytes: Number(row.bytes), parseMs: Number(row.parseMs) }

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

export const sourceDayReads = (db: Db) => ({
  /** What was done for a holder on the day (UTC) of a moment. */
  useOfShare: async (holder: string, at: Date): Promise<SourceUse> =>
    useOf(
      await first<Row>(
        db,
        sql`select items, bytes, parse_ms as "parseMs" from source_day where source_id = ${holder} and day = ${dayOf(at)}`,
      ),
    ),
  /** The source that a job is about, with the feed by which the job came; null where it is about none. */
  sourceOfJob: async ({ stage, subject }: { readonly stage: WorkName; readonly subject: string }): Promise<SourceOfJob | null> =>
    (await first<SourceOfJob>(
      db,
      sql`select s.doc as source, coalesce(f.doc->>'url', '') as "feedUrl" from (select source_id, id as feed_id from feed where ${stage} = 'poll' and id = ${subject}
        union all select source_id, feed_id from item where ${stage} = 'read' and id = ${subject}) j
        join source s on s.id = j.source_id left join feed f on f.id = j.feed_id`,
    )) ?? null,
})

export const sourceDayWrites = (db: Db) => ({
  /** The same, held until the transaction ends, so that two feeds of one holder do not both take what is left. */
  holdUseOfShare: async (holder: string, at: Date): Promise<SourceUse> =>
    useOf(
      await first<Row>(
        db,
        sql`insert into source_day (source_id, day) values (${holder}, ${dayOf(at)})
        on conflict (source_id, day) do update set items = source_day.items returning items, bytes, parse_ms as "parseMs"`,
      ),
    ),
  async addItemsToShare(holder: string, at: Date, items: number): Promise<void> {
    await db.rows(sql`update source_day set items = items + ${items} where source_id = ${holder} and day = ${dayOf(at)}`)
  },
  /** Adds what a job cost. */
  async addUseToShare(holder: string, at: Date, use: Omit<SourceUse, 'items'>): Promise<void> {
    await db.rows(sql`insert into source_day (source_id, day, bytes, parse_ms) values (${holder}, ${dayOf(at)}, ${use.bytes}, ${Math.round(use.parseMs)})
      on conflict (source_id, day) do update set bytes = source_day.bytes + excluded.bytes, parse_ms = source_day.parse_ms + excluded.parse_ms`)
  },
  /** Forgets days that are over. */
  async dropSourceDays(before: Date): Promise<void> {
    await db.rows(sql`delete from source_day where day < ${dayOf(before)}`)
  },
})
