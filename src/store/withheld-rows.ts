// Earlier versions of stories that leant on ledger rows whose report was taken down: nothing of them is shown any more.
import { type Dispatch, withheldWithRow } from '../domain/dispatch.ts'
import { type Db, json, sql } from './sql.ts'

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

export const withheldRowWrites = (db: Db) => ({
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
    const old = versions.filter(({ doc, ids }) => ids.some((id) => (taken.get(id) ?? '') > doc.publishedAt))
    if (old.length === 0) return
    for (const { doc } of old)
      await db.rows(
        sql`update dispatch set status = 'withheld', words = ''::tsvector, doc = ${json(withheldWithRow(doc))} where story_id = ${storyId} and version = ${doc.version}`,
      )
    const gone = [...taken.keys()]
    await db.rows(sql`delete from evidence v where v.story_id = ${storyId} and v.doc->>'kind' = 'calculation'
      and jsonb_path_query_array(v.doc, '$.inputs.** ? (@.type() == "string")') ?| ${gone}::text[]
      and not exists (select 1 from dispatch d where d.story_id = v.story_id and d.is_current and strpos(d.doc::text, '"' || v.id || '"') > 0)`)
    await db.rows(sql`update dossier set doc = jsonb_set(doc, '{mends,was}', coalesce((select jsonb_agg(was) from jsonb_array_elements(doc->'mends'->'was') as was
        where was->>'id' <> all(${gone}::text[])), '[]')) where story_id = ${storyId} and doc ? 'mends'`)
    await db.rows(sql`update edition set doc = doc - 'text' where doc->'storyIds' @> ${json([storyId])}::jsonb`)
  },
})
