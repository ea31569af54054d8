import type { Fact } from '../domain/fact.ts'
import type { Freeze, Frozen } from '../domain/freeze.ts'
import { type Db, docs, json, sql } from './sql.ts'

export const freezeReads = (db: Db) => ({
  /** The ledger as it stood when publishing was frozen, by id; null where it is not frozen. */
  async factsFrozen(): Promise<ReadonlyMap<string, Fact> | null> {
    const held = await docs(db, sql`select doc from frozen where what = 'wire'`)
    if (held.length === 0) return null
    return new Map((await docs<Fact>(db, sql`select doc from frozen_fact`)).map((it) => [it.id, it]))
  },
  /** What is frozen now, the whole wire first. */
  freezes: () => docs<Freeze>(db, sql`select doc from frozen order by what <> 'wire', what`),
})

export const freezeWrites = (db: Db) => ({
  /** What is frozen now, and stays so until the end of the transaction: a thaw waits for it, and then finds what it saved. */
  holdFreezes: () => docs<Freeze>(db, sql`select doc from frozen for share`),
  /** False where it is frozen already; that freeze stands as it was. */
  async addFreeze(it: Freeze): Promise<boolean> {
    const added = await db.rows(
      sql`insert into frozen (what, doc) values (${it.what}, ${json(it)}) on conflict (what) do nothing returning what`,
    )
    if (added.length > 0 && it.what === 'wire') await db.rows(sql`insert into frozen_fact (id, doc) select id, doc from fact`)
    return added.length > 0
  },
  /** The freeze that was lifted; null where none held. */
  async endFreeze(what: Frozen): Promise<Freeze | null> {
    if (what === 'wire') await db.rows(sql`delete from frozen_fact`)
    return (await docs<Freeze>(db, sql`delete from frozen where what = ${what} returning doc`))[0] ?? null
  },
  /**
   * Rulings that waited are due one after the other, in the order they were made, `gapMs` apart from `now` on; one that a later one of
   * its story overtook takes no turn of its own. Gives how many stories wait.
   */
  async spreadRulings(now: Date, gapMs: number): Promise<number> {
    const rows = await db.rows<{ latest: boolean }>(sql`with waiting as (
        select d.subject, r.seq, not exists (select 1 from deferred o join ruling l on l.id = o.subject
          where o.stage = 'publish' and l.story_id = r.story_id and l.seq > r.seq) as latest
        from deferred d join ruling r on r.id = d.subject where d.stage = 'publish'),
      turns as (select subject, latest, greatest(0, count(*) filter (where latest) over (order by seq) - 1) as turn from waiting)
      update deferred d set not_before = ${now}::timestamptz + t.turn * ${gapMs}::float8 * interval '1 millisecond'
      from turns t where d.stage = 'publish' and d.subject = t.subject returning t.latest`)
    return rows.filter(({ latest }) => latest).length
  },
})
