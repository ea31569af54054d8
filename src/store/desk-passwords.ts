import type { DeskPassword } from '../domain/desk-password.ts'
import { type Db, doc, first, json, sql } from './sql.ts'

export const deskPasswordReads = (db: Db) => ({
  deskPasswordOf: (person: string) => doc<DeskPassword>(db, sql`select doc from desk_password where person = ${person}`),
})

export const deskPasswordWrites = (db: Db) => ({
  /** In the place of the one before, if there is any. */
  async saveDeskPassword(it: DeskPassword): Promise<void> {
    await db.rows(
      sql`insert into desk_password (person, doc) values (${it.person}, ${json(it)}) on conflict (person) do update set doc = excluded.doc`,
    )
  },
  /** Notes that a code was taken; false when it, or a later one, was taken before, or the password was set anew meanwhile. */
  async useDeskPassword(it: {
    readonly person: string
    readonly setAt: string
    readonly step: number
    readonly at: string
    readonly browsers: readonly string[]
  }): Promise<boolean> {
    const patch = json({ lastStep: it.step, usedAt: it.at, browsers: it.browsers })
    const used = await first(
      db,
      sql`update desk_password set doc = doc || ${patch}::jsonb
      where person = ${it.person} and doc->>'setAt' = ${it.setAt} and (doc->>'lastStep')::bigint < ${it.step} returning person`,
    )
    return used !== undefined
  },
  /** False where the person had none. */
  async dropDeskPassword(person: string): Promise<boolean> {
    return (await first(db, sql`delete from desk_password where person = ${person} returning person`)) !== undefined
  },
})
