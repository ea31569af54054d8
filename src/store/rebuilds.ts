// What readers reach, derived again from the log and the versions it names.
import type { Evidence } from '../domain/evidence.ts'
import { type Db, json, sql } from './sql.ts'

/** The last line of the log on a story: what became of it. */
export interface LastChange {
  readonly storyId: string
  readonly name: string
  readonly at: string
  readonly detail: { readonly rulingId?: string; readonly legal?: boolean; readonly version?: number; readonly reason?: string }
}

export const rebuildReads = (db: Db) => ({
  /** Of each story in the log the last change that readers saw; of one moment, the later version, and removal after publishing. */
  lastChanges: async (): Promise<readonly LastChange[]> =>
    (
      await db.rows<{ subject: string; name: string; at: Date; detail: LastChange['detail'] }>(
        sql`select distinct on (subject) subject, name, at, detail from event where name like 'dispatch.%'
        order by subject, at desc, name = 'dispatch.killed' desc, (detail->>'version')::int desc nulls last, name = 'dispatch.withdrawn' desc, id`,
      )
    ).map(({ subject, at, ...rest }) => ({ storyId: subject, at: at.toISOString(), ...rest })),
})

export const rebuildWrites = (db: Db) => ({
  /** Makes one version the current one, with the words that search sees; gives how many rows were otherwise. */
  standVersion: async (storyId: string, version: number, words: string): Promise<number> =>
    (
      await db.rows(
        sql`update dispatch set is_current = (version = ${version}), words = case when version = ${version} then to_tsvector('english', ${words}) else words end
        where story_id = ${storyId} and (is_current <> (version = ${version}) or (version = ${version} and words <> to_tsvector('english', ${words}))) returning version`,
      )
    ).length,
  /** Puts back evidence of the current version that has no page of its own; gives how many had none. */
  async mendEvidence(
    storyId: string,
    sentences: readonly { readonly id: string; readonly text: string; readonly evidence: readonly Evidence[] }[],
  ): Promise<number> {
    let mended = 0
    for (const { id, text, evidence } of sentences)
      for (const it of evidence) {
        const rows =
          await db.rows(sql`insert into evidence (id, story_id, sentence_ids, doc) values (${it.id}, ${storyId}, ${json([{ id, text }])}, ${json(it)})
          on conflict (id) do nothing returning id`)
        mended += rows.length
      }
    return mended
  },
})
