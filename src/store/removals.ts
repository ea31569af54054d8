// What was taken back, in one list: it is kept beside the archive and replayed when a backup is put in its place.
import type { Public } from '../domain/dispatch.ts'
import type { Freeze } from '../domain/freeze.ts'
import type { Notice } from '../domain/notice.ts'
import type { Quarantine } from '../domain/quarantine.ts'
import type { Removals } from '../domain/removals.ts'
import type { RecordedTerms, RightsDecision } from '../domain/rights.ts'
import type { Ruling } from '../domain/ruling.ts'
import type { Subscription } from '../domain/subscription.ts'
import { type Db, docs, first, sql } from './sql.ts'

export const removalReads = (db: Db) => ({
  /** Changes whenever the list below may have. */
  removalsMark: async (): Promise<string> =>
    (
      await first<{ mark: string }>(
        db,
        sql`select concat_ws('|', (select concat(count(*), max(at)) from event where name like 'notice.%' or name in ('dispatch.killed', 'dispatch.withdrawn', 'dispatch.retracted', 'rights.lowered')),
          (select count(*) from tombstone), (select count(*) from notice), (select count(*) from terms), (select string_agg(what, ' ' order by what) from frozen), (select concat(count(*), count(*) filter (where in_force)) from quarantine), (select count(*) from subscription where state = 'left')) as mark`,
      )
    )?.mark ?? '',
  async removals(keptAt: Date): Promise<Removals> {
    const lowered = await db.rows<{ id: string; decision: RightsDecision }>(
      sql`select id, doc->'decision' as decision from article where id in (select subject from event where name = 'rights.lowered') order by id`,
    )
    return {
      keptAt: keptAt.toISOString(),
      tombstones: await docs<Extract<Public, { kind: 'tombstone' }>>(db, sql`select doc from tombstone order by story_id`),
      strikes: await docs<Ruling>(db, sql`select doc from ruling where kind in ('kill', 'retract') order by seq`),
      notices: await docs<Notice>(db, sql`select doc from notice order by received_at, id`),
      terms: await docs<RecordedTerms>(db, sql`select doc from terms order by host, path_prefix`),
      lowered: lowered.map(({ id, decision }) => ({ articleId: id, decision })),
      quarantines: await docs<Quarantine>(db, sql`select doc from quarantine order by since, id`),
      freezes: await docs<Freeze>(db, sql`select doc from frozen order by what`),
      left: await docs<Subscription>(db, sql`select doc from subscription where state = 'left' order by id`),
    }
  },
})
