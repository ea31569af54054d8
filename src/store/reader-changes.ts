// What has changed for readers since somebody last looked: what a memory of pages is kept true by.
import { type Db, sql } from './sql.ts'

/** One thing that readers see and that changed: a row by its id, or anything of its kind when the id is empty. */
export interface ReaderChange {
  readonly kind: string
  readonly id: string
}

export interface ReaderChanges {
  /** The moment looked at, to be given back at the next look; another one as soon as anything at all was written. */
  readonly mark: string
  readonly changes: readonly ReaderChange[]
  /** Whether the marks are of two different databases, so that nothing can be said. */
  readonly isOtherArchive: boolean
}

export const readerChangeReads = (db: Db) => ({
  /** Every change that was committed after the mark; none without one. Leans on reader_change_xid. */
  async readerChanges(since: string | null): Promise<ReaderChanges> {
    if (since === null) {
      const [row] = await db.rows<{ mark: string }>(sql`select pg_current_snapshot()::text as mark`)
      return { mark: row?.mark ?? '', changes: [], isOtherArchive: false }
    }
    const [row] = await db.rows<{ mark: string; changes: readonly [string, string][] | null; other: boolean }>(
      sql`select pg_current_snapshot()::text as mark, pg_snapshot_xmin(pg_current_snapshot()) < pg_snapshot_xmin(${since}::pg_snapshot) as other,
        (select jsonb_agg(distinct jsonb_build_array(kind, id)) from reader_change
          where xid >= pg_snapshot_xmin(${since}::pg_snapshot) and not pg_visible_in_snapshot(xid, ${since}::pg_snapshot)) as changes`,
    )
    return {
      mark: row?.mark ?? '',
      changes: (row?.changes ?? []).map(([kind, id]) => ({ kind, id })),
      isOtherArchive: row?.other ?? true,
    }
  },
})

export const readerChangeWrites = (db: Db) => ({
  /** Drops lines that everybody who looks has seen: whoever looks less often forgets all. Leans on reader_change_at. */
  dropReaderChanges: async (): Promise<void> => {
    await db.rows(sql`delete from reader_change where at < clock_timestamp() - interval '1 hour'`)
  },
})
