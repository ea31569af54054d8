// What is due to be looked at again: pages that we print from, and the rights files of their hosts.
import { type Db, first, sql } from './sql.ts'

export interface PageCheck {
  readonly articleId: string
  readonly itemId: string
  /** Host with port, as politeness is kept. */
  readonly host: string
  readonly nextAt: Date
  readonly etag?: string
  readonly lastModified?: string
}

export const checkReads = (db: Db) => ({
  /** What makes the next request for a page conditional; null when none was recorded. */
  async validatorsOf(articleId: string): Promise<{ readonly etag?: string; readonly lastModified?: string } | null> {
    const row = await first<{ etag: string | null; last_modified: string | null }>(
      db,
      sql`select etag, last_modified from page_check where article_id = ${articleId}`,
    )
    return row
      ? { ...(row.etag !== null && { etag: row.etag }), ...(row.last_modified !== null && { lastModified: row.last_modified }) }
      : null
  },
  /** Pages of stories that stand on the wire, whose time has come, longest waiting first. Leans on page_check_due. */
  pagesDueForCheck: async (now: Date, limit: number) =>
    (
      await db.rows<{ article_id: string; item_id: string; host: string; published_at: Date }>(
        sql`select p.article_id, p.item_id, p.host, a.published_at from page_check p join article a on a.id = p.article_id
        join coverage c on c.article_id = p.article_id join dispatch d on d.story_id = c.story_id and d.is_current and d.status = 'usable'
        where p.next_at <= ${now} order by p.next_at, p.article_id limit ${limit}`,
      )
    ).map((row) => ({ articleId: row.article_id, itemId: row.item_id, host: row.host, publishedAt: row.published_at.toISOString() })),
  originsDueForCheck: async (now: Date, limit: number): Promise<readonly string[]> =>
    (
      await db.rows<{ origin: string }>(sql`select origin from host_check where next_at <= ${now} order by next_at, origin limit ${limit}`)
    ).map((row) => row.origin),
  /** Articles of an origin that stories on the wire draw on, newest first. */
  articleIdsOnWire: async (origin: string, limit: number): Promise<readonly string[]> =>
    (
      await db.rows<{ id: string }>(
        sql`select a.id from article a join coverage c on c.article_id = a.id join dispatch d on d.story_id = c.story_id and d.is_current and d.status = 'usable'
        where starts_with(a.url, ${`${origin}/`}) and a.level > 'L0' order by a.published_at desc, a.id limit ${limit}`,
      )
    ).map((row) => row.id),
})

export const checkWrites = (db: Db) => ({
  async saveCheck(it: PageCheck): Promise<void> {
    await db.rows(sql`insert into page_check (article_id, item_id, host, next_at, etag, last_modified)
      values (${it.articleId}, ${it.itemId}, ${it.host}, ${it.nextAt}, ${it.etag ?? null}, ${it.lastModified ?? null})
      on conflict (article_id) do update set item_id = excluded.item_id, host = excluded.host, next_at = excluded.next_at, checks = page_check.checks + 1,
      etag = coalesce(excluded.etag, page_check.etag), last_modified = coalesce(excluded.last_modified, page_check.last_modified)`)
  },
  /** Moves a page's due time on, or takes it off the list for good. */
  async moveCheckOn(articleId: string, nextAt: Date | null): Promise<void> {
    if (nextAt === null) await db.rows(sql`delete from page_check where article_id = ${articleId}`)
    else await db.rows(sql`update page_check set next_at = ${nextAt} where article_id = ${articleId}`)
  },
  /** Remembers an origin whose rights files are to be looked at; one that is known keeps its time. */
  async noteOrigin(origin: string, nextAt: Date): Promise<void> {
    await db.rows(sql`insert into host_check (origin, next_at) values (${origin}, ${nextAt}) on conflict do nothing`)
  },
  /** A host's rights are looked at again now, whatever its ports and schemes. */
  async hurryOriginsOf(host: string, now: Date): Promise<void> {
    await db.rows(sql`update host_check set next_at = ${now} where split_part(split_part(origin, '/', 3), ':', 1) = ${host}`)
  },
  /** The rights files of every host are looked at again now. */
  async hurryAllOrigins(now: Date): Promise<void> {
    await db.rows(sql`update host_check set next_at = ${now} where next_at > ${now}`)
  },
  async moveOriginOn(origin: string, nextAt: Date): Promise<void> {
    await db.rows(sql`update host_check set next_at = ${nextAt} where origin = ${origin}`)
  },
})
