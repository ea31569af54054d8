// Earlier versions of stories that leant on ledger rows whose report was taken down: nothing of them is shown any more.
import { type Dispatch, withheldWithRow } from '../domain/dispatch.ts'
import type { Dossier } from '../domain/dossier.ts'
import { Fault } from '../domain/fault.ts'
import { type Db, first, json, sql } from './sql.ts'

/** Any number that no other lock of ours has. */
const takenRowsLock = 450_048

/** Until the end of the transaction no row is taken down; waits for a takedown of this moment. */
const holdRows = (db: Db) => db.rows(sql`select pg_advisory_xact_lock_shared(${takenRowsLock})`)

/**
 * A copy of the ledger is kept only as long as no row of it was taken down since it was read.
 * @throws Fault 'store.conflict', to be tried again soon, where one was
 */
export async function assertRowsStand(db: Db, { storyId, facts, ledger }: Pick<Dossier, 'storyId' | 'facts' | 'ledger'>): Promise<void> {
  await holdRows(db)
  // What stands for a row that was removed before has no statements.
  const copied = [...facts, ...ledger].filter(({ claims }) => claims.length > 0)
  if (copied.length === 0) return
  const taken = await first<{ id: string }>(
    db,
    sql`select c.id from unnest(${copied.map(({ id }) => id)}::text[], ${copied.map(({ version }) => version)}::int[]) as c (id, version)
      left join fact f on f.id = c.id where f.id is null or (f.version <> c.version and exists (select 1 from event e
        where e.subject = c.id and e.actor = 'rule:rights' and e.name = 'fact.narrowed' and e.detail->>'lost' = 'true')) limit 1`,
  )
  if (taken !== undefined)
    throw new Fault('store.conflict', `Ledger row ${taken.id} lost a report since story ${storyId} was looked up.`, { retry: 'soon' })
}

export const withheldRowReads = (db: Db) => ({
  /** Stories of which an earlier version names one of the rows or reckons with it. Leans on dispatch_rows_before. */
  storyIdsOnceUsing: async (factIds: readonly string[]): Promise<readonly string[]> =>
    (
      await db.rows<{ story_id: string }>(
        sql`select distinct story_id from dispatch where not is_current and status = 'usable' and (jsonb_path_query_array(doc, '$.**.factId')
            || jsonb_path_query_array(doc, '$.**.inputs.** ? (@.type() == "string")')) ?| ${factIds}::text[] order by story_id`,
      )
    ).map((row) => row.story_id),
})

interface Old {
  readonly doc: Dispatch
  /** Every id and word that its records are of. */
  readonly ids: readonly string[]
}

/** Since when each of the rows is without something that a report taken down had told, by the log. */
async function takenSince(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.rows<{ subject: string; at: Date }>(sql`select subject, max(at) as at from event
    where subject = any(${ids}) and actor = 'rule:rights' and (name = 'fact.withdrawn' or (name = 'fact.narrowed' and detail->>'lost' = 'true'))
    group by subject`)
  return new Map(rows.map(({ subject, at }) => [subject, at.toISOString()]))
}

interface OldDossier {
  readonly id: string
  readonly built_at: Date
  /** Of the rows that it holds. */
  readonly ids: readonly string[]
  /** As JSON what was written from this and stands: the version on the wire, or the drafts in hand; null elsewhere. */
  readonly told: string | null
}

/** Dossiers of the rows or of the story. The latest of a story is in hand while no version was written from it: its drafts need what they name. */
const oldDossiers = ({ factIds = [], storyId = '', after = '', limit = dossiersMax }: RowsOf) =>
  sql`with d as (select id, story_id, built_at, doc, array(select jsonb_array_elements_text(jsonb_path_query_array(doc, '$.facts[*].id')
      || jsonb_path_query_array(doc, '$.ledger[*].id') || jsonb_path_query_array(doc, '$.mends.was[*].id'))) as ids from dossier
    where id > ${after} and (story_id = ${storyId} or (jsonb_path_query_array(doc, '$.facts[*].id') || jsonb_path_query_array(doc, '$.ledger[*].id')
      || jsonb_path_query_array(doc, '$.mends.was[*].id')) ?| ${factIds}::text[]) order by id limit ${limit})
  select d.id, d.built_at, d.ids, case when c.status = 'usable' then c.doc::text
    when c.story_id is null and not exists (select 1 from dossier n where n.story_id = d.story_id and n.built_at > d.built_at)
    then (select string_agg(w.doc::text, ' ') from draft w where w.dossier_id = d.id) end as told
  from d left join (dispatch c join draft w on w.id = c.doc->>'draftId') on c.story_id = d.story_id and c.is_current and w.dossier_id = d.id order by d.id`

/** Either of rows or of a story. */
interface RowsOf {
  readonly factIds?: readonly string[]
  readonly storyId?: string
  /** Only those behind this id, and so many of them. */
  readonly after?: string
  readonly limit?: number
}

/** Which rows are still looked for, behind which dossier, and which of them stay in one that was passed: they are looked for again. */
interface Sought {
  readonly ids: readonly string[]
  readonly after: string
  readonly left?: readonly string[]
}

/** How far a search came: the last dossier that was looked at, null at the end of them, and the rows that something which stands still names. */
interface Searched {
  readonly last: string | null
  readonly left: readonly string[]
}
const soughtKey = 'taken-rows'

/** Of one story: more were never written. */
const dossiersMax = 1_000

/**
 * Takes rows that lost a report by a takedown out of what versions and drafts were written from: a copy of a row outlives it nowhere. What
 * the version on the wire prints or a draft in hand names stays until the next one takes its place.
 */
export async function forgetTakenRowsIn(db: Db, of: RowsOf): Promise<Searched> {
  const found = await db.rows<OldDossier>(oldDossiers(of))
  const held = [...new Set(found.flatMap(({ ids }) => ids))]
  const taken = held.length === 0 ? new Map<string, string>() : await takenSince(db, held)
  const left = new Set<string>()
  for (const { id, built_at: builtAt, ids, told } of found) {
    const lost = ids.filter((row) => (taken.get(row) ?? '') > builtAt.toISOString())
    const gone = lost.filter((row) => told?.includes(`"${row}"`) !== true)
    for (const row of lost) if (!gone.includes(row)) left.add(row)
    if (gone.length === 0) continue
    for (const path of ['{facts}', '{ledger}', '{mends,was}'])
      await db.rows(sql`update dossier set doc = jsonb_set(doc, ${path}::text[], (select coalesce(jsonb_agg(row order by n), '[]')
        from jsonb_array_elements(doc #> ${path}::text[]) with ordinality as e (row, n) where row->>'id' <> all(${gone}::text[])))
        where id = ${id} and jsonb_typeof(doc #> ${path}::text[]) = 'array'`)
  }
  return { last: found.length < (of.limit ?? dossiersMax) ? null : (found.at(-1)?.id ?? null), left: [...left] }
}

export const withheldRowWrites = (db: Db) => ({
  /**
   * Waits for all that is being saved from rows, and lets nobody begin until the end of the transaction. Gives when the latest of what was
   * written from rows is of, ISO UTC; null where nothing was: rows that are taken now are taken after that.
   */
  async takeRowsDown(): Promise<string | null> {
    await db.rows(sql`select pg_advisory_xact_lock(${takenRowsLock})`)
    const row = await first<{ at: Date | null }>(
      db,
      sql`select greatest((select max(built_at) from dossier), (select max(published_at) from dispatch where is_current and status = 'usable')) as at`,
    )
    return row?.at?.toISOString() ?? null
  },
  /** Whether a draft names a row, reckons with it or counts it in its search, that was taken down since the draft's dossier was put together; none is taken until the end of the transaction. */
  async isOnTakenRows(draftId: string): Promise<boolean> {
    await holdRows(db)
    const found = await first(
      db,
      sql`select 1 from draft w join dossier d on d.id = w.dossier_id join event e on e.subject = any(array(select jsonb_array_elements_text(
            jsonb_path_query_array(w.doc, '$.**.factId') || jsonb_path_query_array(w.doc, '$.**.inputs.** ? (@.type() == "string")')
            || jsonb_path_query_array(d.doc, '$.receipt.ledgerMatches[*].id'))))
        where w.id = ${draftId} and e.at > d.built_at and e.actor = 'rule:rights'
          and (e.name = 'fact.withdrawn' or (e.name = 'fact.narrowed' and e.detail->>'lost' = 'true')) limit 1`,
    )
    return found !== undefined
  },
  /**
   * Has the rows looked for in what every story was written from, which holds a copy of the whole ledger: from the first dossier on, bit by
   * bit, since a takedown waits for none of it.
   */
  async seekTakenRows(factIds: readonly string[]): Promise<void> {
    const sought = json({ ids: factIds, after: '' } satisfies Sought)
    await db.rows(sql`insert into meta (key, value) values (${soughtKey}, ${sought}) on conflict (key) do update
      set value = jsonb_build_object('ids', (meta.value->'ids') || (excluded.value->'ids'), 'after', '')`)
  },
  /** Goes on with that through so many dossiers, in the order of their ids. */
  async forgetSoughtRows(limit: number): Promise<void> {
    const sought = (await first<{ value: Sought }>(db, sql`select value from meta where key = ${soughtKey} for update`))?.value
    if (sought === undefined || sought.ids.length === 0) return
    const { last, left } = await forgetTakenRowsIn(db, { factIds: sought.ids, after: sought.after, limit })
    const all = [...new Set([...(sought.left ?? []), ...left.filter((row) => sought.ids.includes(row))])]
    const next: Sought = last === null ? { ids: all, after: '' } : { ids: sought.ids, after: last, left: all }
    await db.rows(sql`update meta set value = ${json(next)} where key = ${soughtKey}`)
  },
  /**
   * Takes the words out of the story's versions, but the current one, that leant on a row before a report of it was taken down; the sums that
   * only they bore, and what a mended version was made from, keep nothing of the row either.
   */
  async withholdTakenRows(storyId: string): Promise<void> {
    const versions = await db.rows<Old>(
      sql`select doc, array(select jsonb_array_elements_text(jsonb_path_query_array(doc, '$.**.factId')
          || jsonb_path_query_array(doc, '$.**.inputs.** ? (@.type() == "string")'))) as ids
        from dispatch where story_id = ${storyId} and not is_current and status = 'usable' order by version`,
    )
    const named = [...new Set(versions.flatMap(({ ids }) => ids))]
    const taken = named.length === 0 ? new Map<string, string>() : await takenSince(db, named)
    const takenSinceOf = ({ doc, ids }: Old): readonly string[] => ids.filter((id) => (taken.get(id) ?? '') > doc.publishedAt)
    const old = versions.filter((one) => takenSinceOf(one).length > 0)
    if (old.length === 0) return
    for (const { doc } of old)
      await db.rows(
        sql`update dispatch set status = 'withheld', words = ''::tsvector, doc = ${json(withheldWithRow(doc))} where story_id = ${storyId} and version = ${doc.version}`,
      )
    // Rows that lost a report earlier are those of versions that stand, written without it; what any of these names is kept.
    const gone = [...new Set(old.flatMap(takenSinceOf))]
    await forgetTakenRowsIn(db, { storyId })
    await db.rows(sql`delete from evidence v where v.story_id = ${storyId} and v.doc->>'kind' = 'calculation'
      and jsonb_path_query_array(v.doc, '$.inputs.** ? (@.type() == "string")') ?| ${gone}::text[]
      and not exists (select 1 from dispatch d where d.story_id = v.story_id and (d.is_current or d.status = 'usable') and strpos(d.doc::text, '"' || v.id || '"') > 0)`)
    await db.rows(sql`update dossier set doc = jsonb_set(doc, '{mends,was}', coalesce((select jsonb_agg(was) from jsonb_array_elements(doc->'mends'->'was') as was
        where was->>'id' <> all(${gone}::text[])), '[]')) where story_id = ${storyId} and doc ? 'mends'`)
    await db.rows(sql`update edition set doc = doc - 'text' where doc->'storyIds' @> ${json([storyId])}::jsonb`)
  },
})
