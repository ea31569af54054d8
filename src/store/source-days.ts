// What was done for each source on each day.
import type { WorkName } from '../domain/job.ts'
import type { SourceUse } from '../domain/source-use.ts'
import { type Db, first, sql } from './sql.ts'

const nothing: SourceUse = { items: 0, bytes: 0, parseMs: 0 }

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
  /** What was done for a source on the day (UTC) of a moment. */
  useOfSource: async (sourceId: string, at: Date): Promise<SourceUse> =>
    useOf(
      await first<Row>(
        db,
        sql`select items, bytes, parse_ms as "parseMs" from source_day where source_id = ${sourceId} and day = ${dayOf(at)}`,
      ),
    ),
})

export const sourceDayWrites = (db: Db) => ({
  /** The same, held until the transaction ends, so that two feeds of one source do not both take what is left. */
  holdUseOfSource: async (sourceId: string, at: Date): Promise<SourceUse> =>
    useOf(
      await first<Row>(
        db,
        sql`insert into source_day (source_id, day) values (${sourceId}, ${dayOf(at)})
        on conflict (source_id, day) do update set items = source_day.items returning items, bytes, parse_ms as "parseMs"`,
      ),
    ),
  async addItemsOfSource(sourceId: string, at: Date, items: number): Promise<void> {
    await db.rows(sql`update source_day set items = items + ${items} where source_id = ${sourceId} and day = ${dayOf(at)}`)
  },
  /** Adds what a job cost to the day of the source it was about; a job about none adds nothing. */
  async addUseOfJob(job: { readonly stage: WorkName; readonly subject: string }, at: Date, use: Omit<SourceUse, 'items'>): Promise<void> {
    await db.rows(sql`insert into source_day (source_id, day, bytes, parse_ms)
      select source_id, ${dayOf(at)}::date, ${use.bytes}::bigint, ${Math.round(use.parseMs)}::bigint from (
        select source_id from feed where ${job.stage} = 'poll' and id = ${job.subject}
        union all select source_id from item where ${job.stage} = 'read' and id = ${job.subject}) as its
      on conflict (source_id, day) do update set bytes = source_day.bytes + excluded.bytes, parse_ms = source_day.parse_ms + excluded.parse_ms`)
  },
  /** Forgets days that are over. */
  async dropSourceDays(before: Date): Promise<void> {
    await db.rows(sql`delete from source_day where day < ${dayOf(before)}`)
  },
})
