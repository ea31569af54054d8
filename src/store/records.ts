// What persons recorded: licences, names turned down, sources taken on or off.
import type { WireEvent } from '../domain/event.ts'
import type { RecordedLicence, RecordedTerms } from '../domain/rights.ts'
import { type Db, docs, json, sql } from './sql.ts'

/** A name that sources use and the registry does not know, with how often and by how many publishers. */
export interface NameCandidate {
  readonly name: string
  readonly articles: number
  readonly sources: number
}

export const recordReads = (db: Db) => ({
  /** Licences of a host, also those that have ended. */
  licencesOf: (host: string) => docs<RecordedLicence>(db, sql`select doc from licence where host = ${host.toLowerCase()} order by id`),
  licences: () => docs<RecordedLicence>(db, sql`select doc from licence order by host, id`),
  /** Terms recorded for a host. */
  termsOfHost: (host: string) =>
    docs<RecordedTerms>(db, sql`select doc from terms where host = ${host.toLowerCase()} order by path_prefix`),
  recordedTerms: () => docs<RecordedTerms>(db, sql`select doc from terms order by host, path_prefix`),
  /** Names that at least two publishers use, most used first. Reads every claim: it is asked by persons, seldom. */
  nameCandidates: async (limit: number): Promise<readonly NameCandidate[]> =>
    db.rows<{ name: string; articles: number; sources: number }>(
      sql`select n->>'text' as name, count(distinct c.article_id)::int as articles, count(distinct a.source_id)::int as sources
      from claim c join article a on a.id = c.article_id, jsonb_array_elements(c.doc->'names') as n
      where n->>'entityId' is null and length(n->>'text') between 3 and 80
        and not exists (select 1 from name_declined d where d.name = n->>'text')
        and not exists (select 1 from entity e where e.name = n->>'text' or e.doc->'aliases' ? (n->>'text')
          or position(E'\\n' || lower(n->>'text') || E'\\n' in E'\\n' || e.spellings || E'\\n') > 0)
      group by 1 having count(distinct a.source_id) >= 2 order by 2 desc, 1 limit ${limit}`,
    ),
  /** Decisions on what is read, newest first. */
  admissions: async (limit: number): Promise<readonly WireEvent[]> =>
    (
      await db.rows<{ at: Date; name: string; subject: string; actor: string; detail: unknown }>(
        sql`select at, name, subject, actor, detail from event where name in ('source.admitted', 'source.removed') order by at desc, id limit ${limit}`,
      )
    ).map((row) => ({ ...row, at: row.at.toISOString() })),
})

export const recordWrites = (db: Db) => ({
  async saveLicence(it: RecordedLicence): Promise<void> {
    await db.rows(
      sql`insert into licence (id, host, until, doc) values (${it.id}, ${it.host}, ${it.until}, ${json(it)}) on conflict (id) do update set until = excluded.until, doc = excluded.doc`,
    )
  },
  /** One record for a host and path; a later reading replaces it. */
  async saveTerms(it: RecordedTerms): Promise<void> {
    await db.rows(
      sql`insert into terms (host, path_prefix, doc) values (${it.host}, ${it.pathPrefix}, ${json(it)}) on conflict (host, path_prefix) do update set doc = excluded.doc`,
    )
  },
  async dropTerms(host: string, pathPrefix: string): Promise<void> {
    await db.rows(sql`delete from terms where host = ${host} and path_prefix = ${pathPrefix}`)
  },
  async declineName(name: string, by: string, at: string): Promise<void> {
    await db.rows(sql`insert into name_declined (name, by, at) values (${name}, ${by}, ${at}) on conflict (name) do nothing`)
  },
})
