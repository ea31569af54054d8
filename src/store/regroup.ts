// Stories change places: what is written when two turn out to be one, or an article stands in the wrong one.
import { type Db, first, json, sql } from './sql.ts'

/** When a story's reports were put otherwise, and by whom: `rule:cluster`, or a person at the desk. */
export interface RegroupNote {
  readonly at: string
  readonly name: 'story.took-in' | 'story.split' | 'story.split-off'
  readonly actor: string
}

/** A story that its first report left is opened, and named where it has no headline yet, by the earliest that stays; its address stands. */
async function openedByNext(db: Db, storyId: string, left: string): Promise<void> {
  const next = await first<{ id: string; title: string }>(
    db,
    sql`select a.id, a.title from coverage c join article a on a.id = c.article_id join story s on s.id = c.story_id
      where c.story_id = ${storyId} and s.doc->>'firstArticleId' = ${left} order by c.role = 'copy', a.published_at, a.id limit 1`,
  )
  if (next === undefined) return
  const opened = json({ firstArticleId: next.id, title: next.title })
  await db.rows(sql`update story set doc = doc || ${opened}::jsonb where id = ${storyId}`)
  await db.rows(sql`update coverage set role = 'first', doc = doc || '{"role": "first"}' where article_id = ${next.id} and role = 'follow'`)
}

export const regroupWrites = (db: Db) => ({
  /** Everything of one story goes into another, and its name redirects there for good. */
  async mergeStory({ keep, fold }: { readonly keep: string; readonly fold: string }): Promise<void> {
    const patch = json({ storyId: keep })
    for (const table of ['coverage', 'claim', 'watch'])
      await db.rows({ text: `update ${table} set story_id = $1, doc = doc || $2::jsonb where story_id = $3`, values: [keep, patch, fold] })
    await db.rows(sql`update coverage set role = 'follow', doc = doc || '{"role": "follow"}' where story_id = ${keep} and role = 'first'
      and article_id <> (select doc->>'firstArticleId' from story where id = ${keep})`)
    await db.rows(sql`update mention set story_id = ${keep} where story_id = ${fold}`)
    await db.rows(
      sql`insert into fact_in_story (story_id, fact_id) select ${keep}, fact_id from fact_in_story where story_id = ${fold} on conflict do nothing`,
    )
    await db.rows(sql`delete from fact_in_story where story_id = ${fold}`)
    await db.rows(sql`update fact set story_id = ${keep} where story_id = ${fold}`)
    await db.rows(sql`update dispatch set is_current = false where story_id = ${fold}`)
    await db.rows(sql`delete from figure where story_id = ${fold}`)
    const merged = json({ state: 'merged', mergedInto: keep })
    await db.rows(
      sql`update story set state = 'merged', merged_into = ${keep}, doc = doc || ${merged}::jsonb where id = ${fold} or merged_into = ${fold}`,
    )
  },
  /** An article and what was read from it go from one story to another. */
  async moveArticle({ articleId, from, to }: { readonly articleId: string; readonly from: string; readonly to: string }): Promise<void> {
    const patch = json({ storyId: to })
    await db.rows(sql`update coverage set story_id = ${to}, doc = doc || ${patch}::jsonb where article_id = ${articleId}`)
    // Whoever opened another story has not opened this one, and what is moved out to open one has: an outlet's record is read from it.
    await db.rows(sql`update coverage c set role = s.role, doc = c.doc || jsonb_build_object('role', s.role)
      from (select case when doc->>'firstArticleId' = ${articleId} then 'first' else 'follow' end as role from story where id = ${to}) s
      where c.article_id = ${articleId} and c.role in ('first', 'follow')`)
    await openedByNext(db, from, articleId)
    await db.rows(sql`update claim set story_id = ${to}, doc = doc || ${patch}::jsonb where article_id = ${articleId}`)
    await db.rows(sql`update mention set story_id = ${to} where article_id = ${articleId}`)
    const url = await first<{ url: string }>(db, sql`select url from article where id = ${articleId}`)
    const stated = json([{ url: url?.url ?? '' }])
    await db.rows(sql`insert into fact_in_story (story_id, fact_id) select ${to}, f.id from fact f join fact_in_story s on s.fact_id = f.id
      where s.story_id = ${from} and f.doc->'claims' @> ${stated}::jsonb on conflict do nothing`)
    await db.rows(sql`delete from fact_in_story where story_id = ${from} and fact_id in (select f.id from fact f join fact_in_story s on s.fact_id = f.id where s.story_id = ${from}
      and not exists (select 1 from jsonb_array_elements(f.doc->'claims') as c join article a on a.url = c->>'url' join coverage v on v.article_id = a.id where v.story_id = ${from}))`)
  },
})
