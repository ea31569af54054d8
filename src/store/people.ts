import type { KeptPerson } from '../domain/desk-person.ts'
import { type Db, docs, json, sql } from './sql.ts'

export const peopleReads = (db: Db) => ({
  /** What is kept of the people of the desk, revoked ones too, by name. A handful. */
  deskPeople: () => docs<KeptPerson>(db, sql`select doc from desk_person order by name`),
})

export const peopleWrites = (db: Db) => ({
  /** One change of the people at a time: two do not both find a name free. */
  async lockDeskPeople(): Promise<void> {
    await db.rows(sql`lock table desk_person in share row exclusive mode`)
  },
  async saveDeskPerson(it: KeptPerson): Promise<void> {
    await db.rows(
      sql`insert into desk_person (name, doc) values (${it.name}, ${json(it)}) on conflict (name) do update set doc = excluded.doc`,
    )
  },
})
