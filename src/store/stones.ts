// What stands where a story stood, and what goes with a story that is killed.
import { type Dispatch, killedVersion, type Stone } from '../domain/dispatch.ts'
import { blankedHeadline } from '../domain/receipt.ts'
import { type Db, doc, docs, json, sql } from './sql.ts'
import { forgetTakenRowsIn } from './withheld-rows.ts'

export const stoneReads = (db: Db) => ({
  tombstones: () => docs<Stone>(db, sql`select doc from tombstone order by story_id`),
  stoneOfStory: (storyId: string) => doc<Stone>(db, sql`select doc from tombstone where story_id = ${storyId}`),
  /** The stone of the story that a record of evidence belonged to. Reads every stone: they are few. */
  stoneOfEvidence: (id: string) =>
    doc<Stone>(db, sql`select doc from tombstone where doc->'evidenceIds' ? ${id} order by story_id limit 1`),
})

export const stoneWrites = (db: Db) => ({
  /** Sets the stone; it keeps the ids of the evidence that goes, so that their addresses can say where it went. */
  async saveTombstone(it: Stone): Promise<void> {
    const had = await stoneReads(db).stoneOfStory(it.storyId)
    const gone = await db.rows<{ id: string }>(sql`delete from evidence where story_id = ${it.storyId} returning id`)
    const evidenceIds = [...new Set([...(it.evidenceIds ?? []), ...(had?.evidenceIds ?? []), ...gone.map(({ id }) => id)])]
    const stone: Stone = { ...it, ...(evidenceIds.length > 0 && { evidenceIds }) }
    await db.rows(
      sql`insert into tombstone (story_id, slug, doc) values (${it.storyId}, ${it.slug}, ${json(stone)}) on conflict (story_id) do update set doc = excluded.doc`,
    )
    await db.rows(
      sql`update dispatch set status = 'canceled', words = ''::tsvector, doc = doc || '{"status":"canceled"}'::jsonb where story_id = ${it.storyId}`,
    )
    await forgetTakenRowsIn(db, { storyId: it.storyId })
  },
  /** A version that may be shown lifts the tombstone that stood while none could be. */
  async liftTombstone(storyId: string): Promise<void> {
    await db.rows(sql`delete from tombstone where story_id = ${storyId} and not coalesce((doc->>'legal')::boolean, false)`)
  },
  /**
   * Takes every word of a story, and of those that were merged into it, out of the archive: its versions, drafts, dossiers and searches, what
   * repeats its headline, its texts, its rows of search. Ids, dates and who ruled stay.
   */
  async killProse(storyId: string): Promise<void> {
    const folded = await db.rows<{ id: string }>(sql`select id from story where merged_into = ${storyId} order by id`)
    for (const { id } of folded) {
      await killProseOf(db, id)
      // Its stone says where their records went.
      await db.rows(sql`update evidence set story_id = ${storyId} where story_id = ${id}`)
    }
    await killProseOf(db, storyId)
  },
})

async function killProseOf(db: Db, storyId: string): Promise<void> {
  const versions = await docs<Dispatch>(db, sql`select doc from dispatch where story_id = ${storyId} order by version`)
  const drafted = await db.rows<{ headline: string }>(
    sql`select distinct doc->'headline'->>'text' as headline from draft where story_id = ${storyId} and doc->'headline'->>'text' is not null`,
  )
  for (const it of versions) {
    await db.rows(
      sql`update dispatch set status = 'canceled', words = ''::tsvector, doc = ${json(killedVersion(it))} where story_id = ${storyId} and version = ${it.version}`,
    )
    await forgetHeadline(db, it.headline.text)
  }
  await forgetFound(db, storyId, [...versions.map((it) => it.headline.text), ...drafted.map((it) => it.headline)])
  await db.rows(sql`delete from draft where story_id = ${storyId}`)
  await db.rows(sql`delete from dossier where story_id = ${storyId}`)
  await db.rows(sql`update ruling set doc = doc - 'struck' - 'correction' || '{"cuts":[]}'::jsonb where story_id = ${storyId}`)
  await db.rows(sql`update receipt set doc = doc - 'about' ||
    '{"queries":[],"ask":{"entityIds":[],"terms":""},"matches":[],"ledgerMatches":[],"names":[],"sentence":""}'::jsonb where story_id = ${storyId}`)
  await db.rows(sql`delete from article_text where article_id in (select article_id from coverage where story_id = ${storyId})`)
  await db.rows(sql`delete from figure where story_id = ${storyId}`)
  await db.rows(sql`update edition set doc = doc - 'text' where doc->'storyIds' @> ${json([storyId])}::jsonb`)
}

/** A text as it stands inside a JSON string; short ones would be found in the middle of others. */
const inJsonOf = (text: string): string | null => {
  const inJson = JSON.stringify(text).slice(1, -1)
  return inJson.length < 8 ? null : inJson
}

/** Other stories print a headline inside an archive line, and receipts keep it: both get a plain word instead. */
export async function forgetHeadline(db: Db, headline: string): Promise<void> {
  const inJson = inJsonOf(headline)
  if (inJson === null) return
  await db.rows(
    sql`update receipt set doc = replace(doc::text, ${inJson}, ${blankedHeadline})::jsonb where strpos(doc::text, ${inJson}) > 0`,
  )
  await db.rows(
    sql`update dispatch set doc = replace(doc::text, ${inJson}, ${blankedHeadline})::jsonb where status = 'usable' and strpos(doc::text, ${inJson}) > 0`,
  )
}

/**
 * What other stories were written from and as, where their searches found the story: its headlines get a plain word there, too.
 * @returns the stories whose searches found it
 */
export async function forgetWhereFound(db: Db, storyId: string, headlines: readonly string[]): Promise<readonly string[]> {
  const rows = await db.rows<{ story_id: string }>(
    sql`select distinct story_id from receipt where doc->'matches' @> ${json([{ storyId }])}::jsonb and story_id <> ${storyId}`,
  )
  const citing = rows.map((row) => row.story_id)
  if (citing.length === 0) return citing
  for (const inJson of new Set(headlines.flatMap((it) => inJsonOf(it) ?? []))) {
    await db.rows(
      sql`update dossier set doc = replace(doc::text, ${inJson}, ${blankedHeadline})::jsonb where story_id = any(${citing}) and strpos(doc::text, ${inJson}) > 0`,
    )
    await db.rows(
      sql`update draft set doc = replace(doc::text, ${inJson}, ${blankedHeadline})::jsonb where story_id = any(${citing}) and strpos(doc::text, ${inJson}) > 0`,
    )
  }
  return citing
}

/** Searches of other stories that found the story keep that they did, under a blank headline; what they were written from and as, too. */
async function forgetFound(db: Db, storyId: string, headlines: readonly string[]): Promise<void> {
  const citing = await forgetWhereFound(db, storyId, headlines)
  if (citing.length === 0) return
  const found = json([{ storyId }])
  const gone = json({ headline: blankedHeadline, gone: true })
  await db.rows(sql`update receipt set doc = jsonb_set(doc, '{matches}', (
      select jsonb_agg(case when it->>'storyId' = ${storyId} then it || ${gone}::jsonb else it end order by n)
      from jsonb_array_elements(doc->'matches') with ordinality as m(it, n))) where doc->'matches' @> ${found}::jsonb`)
  await db.rows(sql`update dossier set doc = jsonb_set(doc, '{receipt,matches}', (
      select jsonb_agg(case when it->>'storyId' = ${storyId} then it || ${gone}::jsonb else it end order by n)
      from jsonb_array_elements(doc->'receipt'->'matches') with ordinality as m(it, n)))
    where story_id = any(${citing}) and doc->'receipt'->'matches' @> ${found}::jsonb`)
}
