// The registry of names: who is who, what else they are called, and which two turned out to be one.
import { type Entity, firstWord } from '../domain/entity.ts'
import type { WireEvent } from '../domain/event.ts'
import { nameKey } from '../domain/fact.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

export interface EntityMerge {
  readonly fold: string
  readonly keep: string
}

/** Entities as they stand: an owner, or a whole, that was merged into another is the one that stayed. */
async function standing(db: Db, found: Promise<readonly Entity[]>): Promise<readonly Entity[]> {
  const entities = await found
  const named = [...new Set(entities.flatMap((it) => [it.owner ?? [], it.partOf ?? []].flat()))]
  if (named.length === 0) return entities
  const rows = await db.rows<{ id: string; name: string; keep: string }>(
    sql`select id, name, merged_into as keep from entity where merged_into is not null and (id = any(${named}::text[]) or name = any(${named}::text[]))`,
  )
  if (rows.length === 0) return entities
  const kept = new Map([...rows.map((it) => [it.name, it.keep] as const), ...rows.map((it) => [it.id, it.keep] as const)])
  return entities.map((it) => ({
    ...it,
    ...(it.owner === undefined ? {} : { owner: kept.get(it.owner) ?? it.owner }),
    ...(it.partOf === undefined ? {} : { partOf: kept.get(it.partOf) ?? it.partOf }),
  }))
}

export const entityReads = (db: Db) => ({
  /** All that stand for themselves; those merged into another are left out. */
  entities: () => standing(db, docs<Entity>(db, sql`select doc from entity where merged_into is null order by id`)),
  /**
   * Entities with a name or alias that begins with one of the words: all that a text of these words can mention. Leans on entity_word; the
   * words, thousands, stand as rows, since the planner would look at each one of a list.
   */
  entitiesBeginning: (words: readonly string[]) =>
    standing(
      db,
      docs<Entity>(
        db,
        sql`select doc from entity where merged_into is null and id in (select entity_id from unnest(${words}::text[]) as asked (word) join entity_word using (word)) order by id`,
      ),
    ),
  /** Entities with a spelling that contains the words, in whatever case. */
  entitiesSpelling: (words: string) =>
    standing(
      db,
      docs<Entity>(
        db,
        sql`select doc from entity where merged_into is null and position(${words.toLowerCase()} in spellings) > 0 order by id`,
      ),
    ),
  entitiesById: (ids: readonly string[]) =>
    standing(db, docs<Entity>(db, sql`select doc from entity where merged_into is null and id = any(${ids}) order by id`)),
  /** The entity that another was merged into; null when it stands for itself or is unknown. */
  entityKept: async (fold: string): Promise<string | null> =>
    (await first<{ id: string }>(db, sql`select merged_into as id from entity where id = ${fold} and merged_into is not null`))?.id ?? null,
  /** Merges that stand, newest first, with who merged and why. */
  entityMerges: async (limit: number): Promise<readonly (EntityMerge & Pick<WireEvent, 'at' | 'actor'> & { readonly reason: string })[]> =>
    (
      await db.rows<{ fold: string; keep: string; at: Date; actor: string; reason: string }>(
        sql`select e.id as fold, e.merged_into as keep, v.at, v.actor, coalesce(v.detail->>'reason', '') as reason from entity e
        join lateral (select at, actor, detail from event where name = 'entity.merged' and subject = e.id order by at desc, id desc limit 1) v on true
        where e.merged_into is not null order by v.at desc, e.id limit ${limit}`,
      )
    ).map((row) => ({ ...row, at: row.at.toISOString() })),
})

/** The registry's own names with those that persons added. */
async function withNames(entities: readonly Entity[], db: Db): Promise<readonly Entity[]> {
  const ids = entities.map(({ id }) => id)
  const added = await db.rows<{ id: string; name: string }>(
    sql`select entity_id as id, name from entity_name where entity_id = any(${ids}::text[]) order by entity_id, name`,
  )
  if (added.length === 0) return entities
  const namesOf = Map.groupBy(added, ({ id }) => id)
  return entities.map((entity) => {
    const known = new Set([entity.name, ...entity.aliases])
    const fresh = (namesOf.get(entity.id) ?? []).map(({ name }) => name).filter((name) => !known.has(name))
    return fresh.length === 0 ? entity : { ...entity, aliases: [...entity.aliases, ...fresh] }
  })
}

/** In three statements, however many: the registry is a thousand. Each id once. */
async function saveWithWords(entities: readonly Entity[], db: Db): Promise<void> {
  const rows = entities.map((it) => {
    const names = [it.name, ...it.aliases, ...(it.short ?? [])]
    return {
      it,
      doc: json(it),
      spellings: names.join('\n').toLowerCase(),
      words: [...new Set(names.flatMap((name) => firstWord(name) ?? []))],
    }
  })
  const ids = rows.map(({ it }) => it.id)
  await db.rows(sql`insert into entity (id, name, kind, doc, spellings)
    select id, name, kind, doc::jsonb, spellings from unnest(${ids}::text[], ${rows.map(({ it }) => it.name)}::text[], ${rows.map(({ it }) => it.kind)}::text[], ${rows.map((it) => it.doc)}::text[], ${rows.map((it) => it.spellings)}::text[]) as given (id, name, kind, doc, spellings)
    on conflict (id) do update set name = excluded.name, kind = excluded.kind, doc = excluded.doc, spellings = excluded.spellings`)
  await db.rows(sql`delete from entity_word where entity_id = any(${ids}::text[])`)
  await db.rows(sql`insert into entity_word (word, entity_id)
    select * from unnest(${rows.flatMap(({ words }) => words)}::text[], ${rows.flatMap(({ it, words }) => words.map(() => it.id))}::text[])`)
}

/** What of a table's rows names an entity, by their ids; a mention's id is its article and its start. */
interface Moved {
  readonly mentions: readonly string[]
  readonly claims: readonly string[]
  readonly facts: readonly string[]
  readonly watches: readonly string[]
}

/** JSON as PostgreSQL prints it, in which a key and an id stand as `"entityId": "x"`. */
const pairOf = (key: string, id: string): string => `"${key}": ${JSON.stringify(id)}`

/** Rows that name `from`. Of claims, facts and watches, `alone` gives only those that do not also name `to`: what can be told apart again. */
async function rowsNaming({ from, to }: Renaming, db: Db): Promise<{ readonly all: Moved; readonly alone: Moved }> {
  type Row = { id: string; both: boolean }
  const mentions = await db.rows<Row>(sql`select article_id || '|' || start as id, false as both from mention where entity_id = ${from}`)
  const [one, other] = [pairOf('entityId', from), pairOf('entityId', to)]
  const claims = await db.rows<Row>(sql`select id, strpos(doc::text, ${other}) > 0 as both from claim
    where article_id in (select article_id from mention where entity_id = ${from}) and strpos(doc::text, ${one}) > 0`)
  const old = await partyOf(from, db)
  const fresh = await partyOf(to, db)
  const facts =
    await db.rows<Row>(sql`select fact_id as id, exists (select 1 from fact_party o where o.fact_id = p.fact_id and o.entity = any(${fresh})) as both
    from fact_party p where entity = any(${old}) group by fact_id`)
  const watches = await db.rows<Row>(sql`select id, strpos((doc->'entityScope')::text, ${JSON.stringify(to)}) > 0 as both from watch
    where doc->'entityScope'->'include' ? ${from} or doc->'entityScope'->'exclude' ? ${from}`)
  const pick = (keep: (row: Row) => boolean): Moved => {
    const ids = (rows: readonly Row[]): readonly string[] => rows.filter(keep).map((it) => it.id)
    return { mentions: ids(mentions), claims: ids(claims), facts: ids(facts), watches: ids(watches) }
  }
  return { all: pick(() => true), alone: pick((it) => !it.both) }
}

/** How ledger rows call an entity: by its id or by its first name. */
async function partyOf(id: string, db: Db): Promise<readonly string[]> {
  const row = await first<{ name: string }>(db, sql`select name from entity where id = ${id}`)
  return [id, row?.name ?? id]
}

interface Renaming {
  readonly from: string
  readonly to: string
}

/** What the rows recorded of one entity is from now on recorded of the other. */
async function rename({ from, to }: Renaming, rows: Moved, db: Db): Promise<void> {
  await db.rows(
    sql`update claim set doc = replace(doc::text, ${pairOf('entityId', from)}, ${pairOf('entityId', to)})::jsonb where id = any(${rows.claims}::text[])`,
  )
  await db.rows(sql`with gone as (delete from mention where entity_id = ${from} and article_id || '|' || start = any(${rows.mentions}::text[]) returning *)
    insert into mention (entity_id, published_at, article_id, story_id, surface, start, "end")
    select ${to}, published_at, article_id, story_id, surface, start, "end" from gone on conflict do nothing`)
  const fresh = await partyOf(to, db)
  for (const [i, party] of (await partyOf(from, db)).entries()) {
    const other = fresh[i] ?? to
    await db.rows(
      sql`update fact set doc = replace(doc::text, ${pairOf('entity', party)}, ${pairOf('entity', other)})::jsonb where id = any(${rows.facts}::text[])`,
    )
    await db.rows(sql`with gone as (delete from fact_party where entity = ${party} and fact_id = any(${rows.facts}::text[]) returning fact_id, key)
      insert into fact_party (entity, fact_id, key) select ${other}, fact_id, case when key is not null then ${nameKey(other)} end from gone
      on conflict do nothing`)
  }
  await db.rows(sql`update watch set doc = jsonb_set(doc, '{entityScope}', replace((doc->'entityScope')::text, ${JSON.stringify(from)}, ${JSON.stringify(to)})::jsonb)
    where id = any(${rows.watches}::text[])`)
}

async function resave(id: string, db: Db): Promise<void> {
  const entity = await doc<Entity>(db, sql`select doc from entity where id = ${id}`)
  if (entity !== null) await saveWithWords(await withNames([entity], db), db)
}

export const entityWrites = (db: Db) => ({
  /** As the registry has it; names that persons added stay, and what was merged stays merged. */
  saveEntity: async (entity: Entity): Promise<void> => saveWithWords(await withNames([entity], db), db),
  /** The same for many; of two with one id the later stands. */
  async saveEntities(entities: readonly Entity[]): Promise<void> {
    const each = new Map(entities.map((it) => [it.id, it]))
    await saveWithWords(await withNames([...each.values()], db), db)
  },
  /** Another name, given by a person. */
  async nameEntity(id: string, name: string): Promise<void> {
    await db.rows(sql`insert into entity_name (entity_id, name) values (${id}, ${name}) on conflict do nothing`)
    await resave(id, db)
  },
  /** One entity and all it goes by become names of another. Gives how many records moved. */
  async mergeEntity({ keep, fold }: EntityMerge): Promise<number> {
    const entity = await doc<Entity>(db, sql`select doc from entity where id = ${fold}`)
    const renaming = { from: fold, to: keep }
    const { all, alone } = await rowsNaming(renaming, db)
    for (const [what, ids] of Object.entries(alone) as [keyof Moved, readonly string[]][])
      await db.rows(sql`insert into entity_moved (fold, what, id) select ${fold}, ${what}, unnest(${ids}::text[]) on conflict do nothing`)
    await rename(renaming, all, db)
    await db.rows(sql`insert into entity_name (entity_id, name, via) select ${keep}, name, coalesce(via, ${fold}) from entity_name
      where entity_id = ${fold} on conflict do nothing`)
    const names = entity === null ? [] : [entity.name, ...entity.aliases]
    await db.rows(
      sql`insert into entity_name (entity_id, name, via) select ${keep}, unnest(${names}::text[]), ${fold} on conflict do nothing`,
    )
    await db.rows(sql`update entity set merged_into = ${keep} where id = ${fold} or merged_into = ${fold}`)
    await resave(keep, db)
    return Object.values(all).reduce((n, ids: readonly string[]) => n + ids.length, 0)
  },
  /** Takes a merge back: names, mentions, claims, facts and watches go where they were, unless they name both. */
  async unmergeEntity({ keep, fold }: EntityMerge): Promise<void> {
    const rows = await db.rows<{ what: keyof Moved; id: string }>(sql`select what, id from entity_moved where fold = ${fold}`)
    const of = (what: keyof Moved): readonly string[] => rows.filter((it) => it.what === what).map((it) => it.id)
    await rename(
      { from: keep, to: fold },
      { mentions: of('mentions'), claims: of('claims'), facts: of('facts'), watches: of('watches') },
      db,
    )
    await db.rows(sql`delete from entity_moved where fold = ${fold}`)
    const lost = await db.rows<{ name: string }>(sql`delete from entity_name where entity_id = ${keep} and via = ${fold} returning name`)
    await db.rows(sql`update entity set merged_into = null where id = ${fold}`)
    const kept = await doc<Entity>(db, sql`select doc from entity where id = ${keep}`)
    const gone = new Set(lost.map((it) => it.name))
    if (kept !== null) await saveWithWords([{ ...kept, aliases: kept.aliases.filter((it) => !gone.has(it)) }], db)
  },
})
