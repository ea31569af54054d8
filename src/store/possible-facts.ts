// Rows that wait for a person before the ledger takes them.
import type { PossibleFact } from '../domain/fact.ts'
import { type Db, doc, docs, json, sql } from './sql.ts'

export const possibleFactReads = (db: Db) => ({
  /** Those that wait, newest first. */
  possibleFacts: (limit: number) =>
    docs<PossibleFact>(db, sql`select doc from possible_fact where state = 'waiting' order by at desc, id limit ${limit}`),
  possibleFactById: (id: string) => doc<PossibleFact>(db, sql`select doc from possible_fact where id = ${id}`),
  /** Ids of ledger rows that a person took from this article. */
  factIdsAdmitted: async (articleId: string): Promise<readonly string[]> =>
    (
      await db.rows<{ id: string }>(
        sql`select doc->'fact'->>'id' as id from possible_fact where article_id = ${articleId} and state = 'admitted' order by 1`,
      )
    ).map((row) => row.id),
})

export const possibleFactWrites = (db: Db) => ({
  /** What an article possibly states, as it reads now; what a person decided on stays decided. */
  async replacePossibleFacts(articleId: string, list: readonly PossibleFact[]): Promise<void> {
    await db.rows(
      sql`delete from possible_fact where article_id = ${articleId} and state = 'waiting' and id <> all(${list.map((it) => it.id)}::text[])`,
    )
    for (const it of list)
      await db.rows(sql`insert into possible_fact (id, article_id, state, at, doc) values (${it.id}, ${articleId}, ${it.state}, ${it.at}, ${json(it)})
        on conflict (id) do update set doc = excluded.doc where possible_fact.state = 'waiting'`)
  },
  async savePossibleFact(it: PossibleFact): Promise<void> {
    await db.rows(sql`update possible_fact set state = ${it.state}, doc = ${json(it)} where id = ${it.id}`)
  },
})
