// Fingerprints of what we published, and reports that carry it.
import { type Db, first, sql } from './sql.ts'

/** A report that prints our own words, and the story they are of. */
export interface CopyOfOurs {
  readonly articleId: string
  readonly storyId: string
  /** ISO UTC. */
  readonly at: string
}

export const ownProseReads = (db: Db) => ({
  /** Which of these run hashes are ours, and of which story. One look into the key for each. */
  ownRunsAmong: async (hashes: readonly number[]): Promise<ReadonlyMap<number, string>> => {
    if (hashes.length === 0) return new Map()
    const rows = await db.rows<{ hash: number; story_id: string }>(
      sql`select hash, story_id from own_run where hash = any(${hashes.map((it) => it | 0)}::int[])`,
    )
    return new Map(rows.map((it) => [it.hash >>> 0, it.story_id]))
  },
  /** Newest first. Leans on copy_of_ours_at. */
  copiesOfOurs: (limit: number) =>
    db.rows<CopyOfOurs>(
      sql`select article_id as "articleId", story_id as "storyId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
        from copy_of_ours order by copy_of_ours.at desc, article_id limit ${limit}`,
    ),
  copyOfOurs: async (articleId: string): Promise<CopyOfOurs | null> =>
    (await first<CopyOfOurs>(
      db,
      sql`select article_id as "articleId", story_id as "storyId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
        from copy_of_ours where article_id = ${articleId}`,
    )) ?? null,
})

export const ownProseWrites = (db: Db) => ({
  /** What was printed first stays whose it was. */
  async saveOwnRuns(storyId: string, hashes: readonly number[]): Promise<void> {
    if (hashes.length === 0) return
    await db.rows(
      sql`insert into own_run (hash, story_id) select hash, ${storyId} from unnest(${hashes.map((it) => it | 0)}::int[]) as hash on conflict do nothing`,
    )
  },
  async saveCopyOfOurs({ articleId, storyId, at }: CopyOfOurs): Promise<void> {
    await db.rows(sql`insert into copy_of_ours (article_id, story_id, at) values (${articleId}, ${storyId}, ${at}) on conflict do nothing`)
  },
})
