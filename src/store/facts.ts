import { type Fact, nameKey } from '../domain/fact.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

/** Of rows that share a name the newest so many are looked at, so that no name makes a reading dear. */
const namingMax = 200

export const factReads = (db: Db) => ({
  factById: (id: string) => doc<Fact>(db, sql`select doc from fact where id = ${id}`),
  factsById: (ids: readonly string[]) => docs<Fact>(db, sql`select doc from fact where id = any(${ids}) order by id`),
  facts: () => docs<Fact>(db, sql`select doc from fact order by announced_at desc, id`),
  /** With their numbers in the order they were entered, which never changes; newest entry first. Leans on fact_entered. */
  factsEntered: () => db.rows<{ entered: number; fact: Fact }>(sql`select entered, doc as fact from fact order by entered desc, id`),
  factsOfStory: (storyId: string) =>
    docs<Fact>(db, sql`select f.doc from fact f join fact_in_story s on s.fact_id = f.id where s.story_id = ${storyId} order by f.id`),
  factsOfEntity: (entity: string) =>
    docs<Fact>(
      db,
      sql`select f.doc from fact f join fact_party p on p.fact_id = f.id where p.entity = ${entity} order by f.announced_at desc, f.id`,
    ),
  factsOfParties: (entities: readonly string[]) =>
    docs<Fact>(
      db,
      sql`select doc from fact where id in (select fact_id from fact_party where entity = any(${entities})) order by announced_at desc, id`,
    ),
  /**
   * Rows that name one of these as a party or as their site, by `nameKey`; the newest two hundred, newest first. Those that spell it as one of
   * `but` are left out. Leans on fact_party_key.
   */
  factsNaming: (keys: readonly string[], but: readonly string[] = []) =>
    docs<Fact>(
      db,
      sql`select doc from fact where id in (select fact_id from fact_party where key = any(${keys}) and entity <> all(${but}))
        order by announced_at desc, id limit ${namingMax}`,
    ),
  /** Rows of some types, newest first. */
  factsOfTypes: (types: readonly string[], limit: number) =>
    docs<Fact>(db, sql`select doc from fact where type = any(${types}) order by announced_at desc, id limit ${limit}`),
  /** Stories that stand on the row, by id. */
  storyIdsOfFact: async (factId: string): Promise<readonly string[]> =>
    (await db.rows<{ story_id: string }>(sql`select story_id from fact_in_story where fact_id = ${factId} order by story_id`)).map(
      (row) => row.story_id,
    ),
  /** Rows with a statement that waits for a second origin, newest first. Leans on fact_held, whose condition this is. */
  factsHeld: (limit: number) =>
    docs<Fact>(
      db,
      sql`select doc from fact where doc @? '$.claims[*] ? (!exists(@.withdrawnAt)).held[*] ? (!exists(@.releasedBy))'
        order by announced_at desc, id limit ${limit}`,
    ),
  countFacts: async () => (await first<{ n: number }>(db, sql`select count(*)::int as n from fact`))?.n ?? 0,
})

export const factWrites = (db: Db) => ({
  /** Keeps rows from being changed by others until the end of the transaction; gives their versions. */
  holdFacts: async (ids: readonly string[]): Promise<ReadonlyMap<string, number>> =>
    versionsOf(await db.rows(sql`select id, version from fact where id = any(${ids}) order by id for share`)),
  /** As {@link holdFacts}, for rows that are then saved. */
  takeFacts: async (ids: readonly string[]): Promise<ReadonlyMap<string, number>> =>
    versionsOf(await db.rows(sql`select id, version from fact where id = any(${ids}) order by id for update`)),
  /** Rows that one of these replaces or has replaced, kept from being changed by others as with {@link takeFacts}. Leans on fact_replaced. */
  takeFactsReplacedBy: (ids: readonly string[]) =>
    docs<Fact>(
      db,
      sql`select doc from fact where (jsonb_path_query_array(doc, '$.closures[*].by') || coalesce(doc->'supersededBy', '[]'::jsonb)) ?| ${ids}::text[]
        order by id for update`,
    ),
  /** Rows that name one of these as what they replace, are a step of or may be one with, kept as with {@link takeFacts}. Reads every row: few are removed. */
  takeFactsPointingTo: (ids: readonly string[]) =>
    docs<Fact>(
      db,
      sql`select doc from fact where doc->>'supersedes' = any(${ids}) or doc->>'partOf' = any(${ids}) or doc->'possiblySameAs' ?| ${ids}::text[]
        order by id for update`,
    ),
  /** Rows of which a statement was a jump from one of these, kept from being changed by others as with {@link takeFacts}. Leans on fact_held_of. */
  takeFactsHeldOf: (ids: readonly string[]) =>
    docs<Fact>(
      db,
      sql`select doc from fact where jsonb_path_query_array(doc, '$.claims[*].held[*].of') ?| ${ids}::text[] order by id for update`,
    ),
  async saveFact(fact: Fact, place: { readonly storyId: string | null; readonly imported: boolean }): Promise<void> {
    await db.rows(sql`insert into fact (id, story_id, type, status, announced_at, version, imported, doc, entered)
      values (${fact.id}, ${place.storyId}, ${fact.type}, ${fact.status}, ${fact.announcedAt}, ${fact.version}, ${place.imported}, ${json(fact)},
        (select coalesce(max(entered), 0) + 1 from fact))
      on conflict (id) do update set type = excluded.type, status = excluded.status, announced_at = excluded.announced_at, version = excluded.version, doc = excluded.doc`)
    if (place.storyId !== null)
      await db.rows(sql`insert into fact_in_story (story_id, fact_id) values (${place.storyId}, ${fact.id}) on conflict do nothing`)
    const parties = [...fact.subject, ...(fact.object ?? [])].map((party) => party.entity)
    // Who was named wrongly is named no more.
    await db.rows(sql`delete from fact_party where fact_id = ${fact.id} and entity <> all(${[...parties, fact.place.name]}::text[])`)
    for (const entity of [...parties, fact.place.name]) {
      // A town or country makes no row known again: too many are there.
      const key = parties.includes(entity) || fact.place.precision === 'site' ? nameKey(entity) : null
      await db.rows(sql`insert into fact_party (entity, fact_id, key) values (${entity}, ${fact.id}, ${key})
        on conflict (entity, fact_id) do update set key = excluded.key where fact_party.key is distinct from excluded.key`)
    }
  },
})

const versionsOf = (rows: readonly { readonly id: string; readonly version: number }[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ id, version }) => [id, version]))
