import type { Overruling } from '../domain/overruling.ts'
import type { Level } from '../domain/rights.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

export const overrulingReads = (db: Db) => ({
  /** What waits for a second person, oldest first. */
  overrulingsWaiting: () => docs<Overruling>(db, sql`select doc from overruling where state = 'waiting' order by doc->>'at', id`),
  /** Those that wait and what became of the others, newest first. */
  overrulings: (limit: number) => docs<Overruling>(db, sql`select doc from overruling order by doc->>'at' desc, id limit ${limit}`),
  /**
   * The lowest level that a no to a notice lets go: of what it asked for, what no other notice asks as low of the same page or the same host.
   * Null where it lets nothing go. A page that only another's wish for its host holds as low counts as let go.
   */
  lowestLetGoBy: async (noticeId: string): Promise<Level | null> =>
    (
      await first<{ level: Level | null }>(
        db,
        sql`with wish as (select 'page' as of, url as place, level, notice_id from url_level union all select 'host', host, level, notice_id from host_level)
          select min(level) as level from wish own where notice_id = ${noticeId} and not exists (
            select from wish other where other.of = own.of and other.place = own.place and other.notice_id <> own.notice_id and other.level <= own.level)`,
      )
    )?.level ?? null,
})

export const overrulingWrites = (db: Db) => ({
  async saveOverruling(it: Overruling): Promise<void> {
    await db.rows(sql`insert into overruling (id, state, doc) values (${it.id}, ${it.state}, ${json(it)})
      on conflict (id) do update set state = excluded.state, doc = excluded.doc`)
  },
  /** Held until the transaction ends, so that of two who answer at once one comes second. */
  overrulingHeld: (id: string) => doc<Overruling>(db, sql`select doc from overruling where id = ${id} for update`),
  /** One that files at a time: two do not both find that nothing waits. */
  async lockOverrulings(): Promise<void> {
    await db.rows(sql`lock table overruling in share row exclusive mode`)
  },
})
