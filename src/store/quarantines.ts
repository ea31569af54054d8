// What was put under quarantine, what was set aside with it, and which articles and rows go back to an origin.
import type { Coverage } from '../domain/coverage.ts'
import type { Fact } from '../domain/fact.ts'
import type { Quarantine } from '../domain/quarantine.ts'
import { factLevel, type Level, type RightsDecision } from '../domain/rights.ts'
import { type Db, doc, docs, json, sql } from './sql.ts'

/** An article that was set aside, with the right to it that it had. */
export interface SetAside {
  readonly articleId: string
  readonly level: Level
  readonly decision: RightsDecision
}

export interface AsideCount {
  readonly articleId: string
  readonly claims: number
  readonly possible: number
}

export const quarantineReads = (db: Db) => ({
  /** Newest first, lifted ones too. */
  quarantines: () => docs<Quarantine>(db, sql`select doc from quarantine order by since desc, id`),
  quarantinesInForce: () => docs<Quarantine>(db, sql`select doc from quarantine where in_force order by since, id`),
  quarantineById: (id: string) => doc<Quarantine>(db, sql`select doc from quarantine where id = ${id}`),
  /** The ruling that set one of the articles aside, the oldest of several; null where none did. */
  quarantineOfArticles: (articleIds: readonly string[]) =>
    doc<Quarantine>(
      db,
      sql`select doc from quarantine where id in (select quarantine_id from quarantined where article_id = any(${articleIds})) order by since, id limit 1`,
    ),
  /** Every place in the stories in which an article is of one of the sources or origins, or reprints a release of one; set aside or not. */
  placesTouching: ({ sourceIds, origins }: Pick<Quarantine, 'sourceIds' | 'origins'>) =>
    docs<Coverage>(
      db,
      sql`select doc from coverage where story_id in (select story_id from coverage where source_id = any(${sourceIds}) or origin_id = any(${origins}))
      order by story_id, assigned_at, article_id`,
    ),
  placesOfStories: (storyIds: readonly string[]) =>
    docs<Coverage>(db, sql`select doc from coverage where story_id = any(${storyIds}) order by story_id, assigned_at, article_id`),
  /** Rows of which a statement is of one of the origins, at one of the addresses, or under the name of one of the publishers. */
  factsOfOrigins: ({
    origins,
    urls,
    publishers,
  }: {
    readonly origins: readonly string[]
    readonly urls: readonly string[]
    readonly publishers: readonly string[]
  }) =>
    docs<Fact>(
      db,
      sql`select doc from fact where exists (select 1 from jsonb_array_elements(doc->'claims') as c
        where c->>'origin' = any(${origins}) or c->>'url' = any(${urls}) or c->>'publisher' = any(${publishers})) order by id`,
    ),
  /** Rows with a statement that the quarantine took out. */
  factsSetAside: (quarantineId: string) =>
    docs<Fact>(db, sql`select doc from fact where doc->'claims' @> ${json([{ quarantine: quarantineId }])}::jsonb order by id`),
  articlesSetAside: async (quarantineId: string): Promise<readonly SetAside[]> =>
    docs<SetAside>(
      db,
      sql`select doc - '{claims,possible}'::text[] as doc from quarantined where quarantine_id = ${quarantineId} order by article_id`,
    ),
  /** Those of the articles that are set aside, with the right to them that they had or have been lowered to since. */
  setAsideOf: async (articleIds: readonly string[]): Promise<readonly SetAside[]> =>
    docs<SetAside>(
      db,
      sql`select doc - '{claims,possible}'::text[] as doc from quarantined where article_id = any(${articleIds}) order by article_id`,
    ),
})

/** Any number that no other lock of ours has. */
const originsLock = 450_043

export const quarantineWrites = (db: Db) => ({
  /** Until the end of the transaction no origin is put under quarantine or let out of it; waits for one that is being ruled on. */
  async holdOrigins(): Promise<void> {
    await db.rows(sql`select pg_advisory_xact_lock_shared(${originsLock})`)
  },
  /** Waits for all that hold origins as they are, and lets nobody begin until the end of the transaction. */
  async ruleOnOrigins(): Promise<void> {
    await db.rows(sql`select pg_advisory_xact_lock(${originsLock})`)
  },
  async saveQuarantine(it: Quarantine): Promise<void> {
    const inForce = it.lifted === undefined
    await db.rows(sql`insert into quarantine (id, since, in_force, doc) values (${it.id}, ${it.since}, ${inForce}, ${json(it)})
      on conflict (id) do update set in_force = excluded.in_force, doc = excluded.doc`)
  },
  /** Sets articles aside with what was read from them, once each; gives those that were not yet, and how much that was. */
  async setAside(articleIds: readonly string[], quarantineId: string): Promise<readonly AsideCount[]> {
    return db.rows(sql`insert into quarantined (article_id, quarantine_id, doc)
      select a.id, ${quarantineId}, jsonb_build_object('articleId', a.id, 'level', a.level, 'decision', a.doc->'decision',
        'claims', coalesce((select jsonb_agg(c.doc order by c.id) from claim c where c.article_id = a.id), '[]'),
        'possible', coalesce((select jsonb_agg(to_jsonb(p) order by p.id) from possible_fact p where p.article_id = a.id), '[]'))
      from article a where a.id = any(${articleIds}) on conflict (article_id) do nothing
      returning article_id as "articleId", jsonb_array_length(doc->'claims') as claims, jsonb_array_length(doc->'possible') as possible`)
  },
  /** Articles that another ruling covers too are kept aside by that one from now on; gives how much was read from each. */
  async passAside(articleIds: readonly string[], quarantineId: string): Promise<readonly AsideCount[]> {
    return db.rows(sql`update quarantined set quarantine_id = ${quarantineId} where article_id = any(${articleIds})
      returning article_id as "articleId", jsonb_array_length(doc->'claims') as claims, jsonb_array_length(doc->'possible') as possible`)
  },
  /** A lower right to an article that is set aside, which is what it would come back with; below facts nothing that was read from it is kept. */
  async lowerAside(articleId: string, decision: RightsDecision): Promise<void> {
    await db.rows(
      sql`update quarantined set doc = doc || ${json({ level: decision.level, decision })}::jsonb where article_id = ${articleId}`,
    )
    if (decision.level < factLevel)
      await db.rows(sql`update quarantined set doc = doc || '{"claims":[],"possible":[]}'::jsonb where article_id = ${articleId}`)
  },
  /** Puts articles back as they were, without their text, which is gone: level, claims, rows that waited. */
  async bringBack(quarantineId: string): Promise<void> {
    await db.rows(sql`update article a set level = q.doc->>'level', doc = a.doc || jsonb_build_object('level', q.doc->'level', 'decision', q.doc->'decision')
      from quarantined q where q.quarantine_id = ${quarantineId} and a.id = q.article_id`)
    await db.rows(sql`insert into claim (id, article_id, story_id, doc)
      select c->>'id', q.article_id, v.story_id, jsonb_set(c, '{storyId}', to_jsonb(v.story_id))
      from quarantined q join coverage v using (article_id) cross join lateral jsonb_array_elements(q.doc->'claims') as c
      where q.quarantine_id = ${quarantineId} on conflict (id) do nothing`)
    await db.rows(sql`insert into possible_fact (id, article_id, state, at, doc)
      select p->>'id', p->>'article_id', p->>'state', (p->>'at')::timestamptz, p->'doc'
      from quarantined q cross join lateral jsonb_array_elements(q.doc->'possible') as p where q.quarantine_id = ${quarantineId} on conflict (id) do nothing`)
    await db.rows(sql`delete from quarantined where quarantine_id = ${quarantineId}`)
  },
})
