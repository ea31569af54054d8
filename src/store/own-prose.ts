// Fingerprints of what we published, and reports that carry it.
import { type Db, first, json, sql } from './sql.ts'

/** A report that prints our own words, and the story they are of. */
export interface CopyOfOurs {
  readonly articleId: string
  readonly storyId: string
  /** ISO UTC. */
  readonly at: string
}

/** A page that a person found to be no copy of ours. */
export interface NoCopyOfOurs extends CopyOfOurs {
  readonly cleared: {
    readonly at: string
    readonly by: string
    readonly reason: string
    /** Digest of the reading that the person looked at: a later one is looked at anew. */
    readonly textSha256: string
    /** ISO UTC; when a later reading was found to be one after all. */
    readonly flaggedAgainAt?: string
  }
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
        from copy_of_ours where cleared is null or cleared ? 'flaggedAgainAt' order by copy_of_ours.at desc, article_id limit ${limit}`,
    ),
  copyOfOurs: async (articleId: string): Promise<CopyOfOurs | null> =>
    (await first<CopyOfOurs>(
      db,
      sql`select article_id as "articleId", story_id as "storyId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
        from copy_of_ours where article_id = ${articleId} and (cleared is null or cleared ? 'flaggedAgainAt')`,
    )) ?? null,
  /** Pages that a person found to be none, the latest ruling first. */
  noCopiesOfOurs: (limit: number) =>
    db.rows<NoCopyOfOurs>(
      sql`select article_id as "articleId", story_id as "storyId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, cleared
        from copy_of_ours where cleared is not null order by cleared->>'at' desc, article_id limit ${limit}`,
    ),
  /** Those of the articles that a person found to be none, each with the digest of the reading that was looked at. */
  foundNoCopies: async (articleIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (
        await db.rows<{ id: string; sha: string | null }>(
          sql`select article_id as id, cleared->>'textSha256' as sha from copy_of_ours where article_id = any(${articleIds}) and cleared is not null`,
        )
      ).map(({ id, sha }) => [id, sha ?? '']),
    ),
  /** Whether a page is to be read again though its words are the same: its text went when it was taken for a copy of ours. */
  isOwedReading: async (articleId: string): Promise<boolean> =>
    (await first(db, sql`select 1 from copy_of_ours where article_id = ${articleId} and is_owed`)) !== undefined,
  /** Ids of stories that came out, after an id, in order of id. */
  storyIdsPublished: async (after: string, limit: number): Promise<readonly string[]> =>
    (
      await db.rows<{ id: string }>(
        sql`select story_id as id from dispatch where is_current and story_id > ${after} order by story_id limit ${limit}`,
      )
    ).map(({ id }) => id),
})

export const ownProseWrites = (db: Db) => ({
  /** What was printed first stays whose it was. */
  async saveOwnRuns(storyId: string, hashes: readonly number[]): Promise<void> {
    if (hashes.length === 0) return
    await db.rows(
      sql`insert into own_run (hash, story_id) select hash, ${storyId} from unnest(${hashes.map((it) => it | 0)}::int[]) as hash on conflict do nothing`,
    )
  },
  /** A page that a person had cleared bears the flag again for a later reading; the ruling stays in the log of wrong ones. */
  async saveCopyOfOurs({ articleId, storyId, at }: CopyOfOurs): Promise<void> {
    await db.rows(sql`insert into copy_of_ours (article_id, story_id, at) values (${articleId}, ${storyId}, ${at}) on conflict (article_id) do update
      set story_id = excluded.story_id, at = excluded.at, cleared = copy_of_ours.cleared || ${json({ flaggedAgainAt: at })}::jsonb
      where copy_of_ours.cleared is not null`)
  },
  /** Nothing is held against the page any more: it has the level it had, unless a ruling on its origin set it aside, and is to be read again. */
  async clearCopyOfOurs(articleId: string, cleared: NoCopyOfOurs['cleared']): Promise<void> {
    await db.rows(sql`update copy_of_ours set cleared = ${json(cleared)}, is_owed = true where article_id = ${articleId}`)
    await db.rows(sql`update article a set level = q.doc->>'level', doc = a.doc || jsonb_build_object('level', q.doc->'level', 'decision', q.doc->'decision')
      from quarantined q where q.article_id = ${articleId} and q.quarantine_id = 'own-prose' and a.id = q.article_id`)
    await db.rows(sql`delete from quarantined where article_id = ${articleId} and quarantine_id = 'own-prose'`)
  },
  async readAgain(articleId: string): Promise<void> {
    await db.rows(sql`update copy_of_ours set is_owed = false where article_id = ${articleId} and is_owed`)
  },
})
