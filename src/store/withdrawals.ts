// What follows when a publisher's level falls: which pages, stories, versions and records it touches.
import type { Article } from '../domain/article.ts'
import { type Dispatch, withheldVersion } from '../domain/dispatch.ts'
import { type Draft, unquotedDraft } from '../domain/draft.ts'
import type { Fact } from '../domain/fact.ts'
import { type Level, lowerLevel, type RightsDecision, type Wish } from '../domain/rights.ts'
import { storiesHeldOn } from './held-drafts.ts'
import { type Db, docs, first, json, sql } from './sql.ts'
import { forgetHeadline, forgetWhereFound } from './stones.ts'

/** Host as it stands in an address, and the same without port and "www.". */
function hostsOf(url: string): { readonly withPort: string; readonly bare: string } {
  const parsed = URL.parse(url)
  return { withPort: parsed?.host ?? '', bare: parsed?.hostname.replace(/^www\./, '').replace(/\.$/, '') ?? '' }
}

export const withdrawalReads = (db: Db) => ({
  /** The lowest level a publisher asked for at this address, by page or by host; null when nobody asked. */
  async wishOf(url: string): Promise<Wish | null> {
    const { withPort, bare } = hostsOf(url)
    const row = await first<{ level: Level; reason: string; notice_id: string }>(
      db,
      sql`select level, reason, notice_id from (
        select level, reason, notice_id from url_level where url = ${url}
        union all select level, reason, notice_id from host_level where host in (${withPort}, ${bare}) or right(${bare}, length(host) + 1) = '.' || host
      ) as wishes order by level, notice_id limit 1`,
    )
    return row ? { level: row.level, reason: row.reason, noticeId: row.notice_id } : null
  },
  /** The level in force of each article: its own decision, or a wish where that is lower. */
  async levelsOf(articleIds: readonly string[]): Promise<ReadonlyMap<string, Level>> {
    const rows = await db.rows<{ id: string; url: string; level: Level }>(
      sql`select id, url, level from article where id = any(${articleIds})`,
    )
    const levels = new Map<string, Level>()
    for (const { id, url, level } of rows) {
      const wish = await withdrawalReads(db).wishOf(url)
      levels.set(id, wish === null ? level : lowerLevel(level, wish.level))
    }
    return levels
  },
  /** Articles whose address lies on the host or under it; on loopback the port counts. */
  articleIdsUnderHost: async (host: string): Promise<readonly string[]> =>
    (
      await db.rows<{ id: string }>(
        sql`select id from (select id, split_part(url, '/', 3) as place, regexp_replace(split_part(url, '/', 3), '^(www\\.)|(:[0-9]+)$', '', 'g') as bare from article) as a
        where place = ${host} or bare = ${host} or right(bare, length(${host}::text) + 1) = '.' || ${host} order by id`,
      )
    ).map((row) => row.id),
  /**
   * Stories that lean on the articles: as sources of theirs, now or when they were merged or split, or as clips of earlier stories, printed or in a
   * draft that waits. Leans on evidence_article, whose condition this is.
   */
  async storyIdsOfArticles(ids: readonly string[]): Promise<readonly string[]> {
    const rows = await db.rows<{ story_id: string }>(sql`select story_id from coverage where article_id = any(${ids})
      union select story_id from evidence where doc->>'kind' in ('span', 'clip', 'title') and doc->>'articleId' = any(${ids})`)
    const held = await storiesHeldOn(db, { articleIds: ids })
    return [...new Set([...rows.map((row) => row.story_id), ...held])].toSorted((a, b) => (a < b ? -1 : 1))
  },
  /** Facts that a claim from one of the addresses is part of. */
  factsOfUrls: (urls: readonly string[]) =>
    docs<Fact>(
      db,
      sql`select doc from fact where exists (select 1 from jsonb_array_elements(doc->'claims') as c where c->>'url' = any(${urls})) order by id`,
    ),
  /** Published stories whose archive search names the story. */
  storyIdsCiting: async (storyId: string): Promise<readonly string[]> =>
    (
      await db.rows<{ story_id: string }>(sql`select d.story_id from dispatch d join receipt r on r.id = d.doc->>'receiptId'
        where d.is_current and d.status = 'usable' and r.doc->'matches' @> ${json([{ storyId }])}::jsonb order by d.story_id`)
    ).map((row) => row.story_id),
})

export const withdrawalWrites = (db: Db) => ({
  /** A publisher's wish for a single page; it can only lower, and stands beside those of other notices. */
  async lowerUrl(url: string, wish: Wish, at: Date): Promise<void> {
    await db.rows(sql`insert into url_level (url, level, reason, notice_id, at) values (${url}, ${wish.level}, ${wish.reason}, ${wish.noticeId}, ${at})
      on conflict (url, notice_id) do update set level = least(url_level.level, excluded.level), reason = excluded.reason, at = excluded.at`)
  },
  /** What the one notice asked for; what others asked for of the same pages and hosts stands. */
  async dropWishes(noticeId: string): Promise<void> {
    await db.rows(sql`delete from url_level where notice_id = ${noticeId}`)
    await db.rows(sql`delete from host_level where notice_id = ${noticeId}`)
  },
  /** Writes a lower decision; text goes below L3, and below L2 the claims read from it go too. */
  async lowerArticle(article: Pick<Article, 'id'>, decision: RightsDecision): Promise<void> {
    const { id } = article
    await db.rows(
      sql`update article set level = ${decision.level}, doc = doc || ${json({ level: decision.level, decision })}::jsonb where id = ${id}`,
    )
    if (decision.level < 'L3' || decision.retainTextHours === 0) await db.rows(sql`delete from article_text where article_id = ${id}`)
    if (decision.level >= 'L2') return
    await db.rows(sql`delete from claim where article_id = ${id}`)
    await db.rows(sql`delete from possible_fact where article_id = ${id}`)
    await db.rows(sql`delete from figure where story_id in (select story_id from coverage where article_id = ${id})`)
  },
  async deleteFact(id: string): Promise<void> {
    await db.rows(sql`delete from fact_in_story where fact_id = ${id}`)
    await db.rows(sql`delete from fact_party where fact_id = ${id}`)
    await db.rows(sql`delete from fact where id = ${id}`)
  },
  /** Locks the story against a publish of the same moment; gives its current version, 0 for none. */
  async lockStory(storyId: string): Promise<number> {
    await db.rows(sql`select id from story where id = ${storyId} for update`)
    return (
      (await first<{ version: number }>(db, sql`select version from dispatch where story_id = ${storyId} and is_current`))?.version ?? 0
    )
  },
  /**
   * Takes the prose that rests on the articles out of every version, and out of what else repeats it: evidence records, quotations in drafts,
   * closed editions, other stories' archive lines that print the headline, and what those were written from.
   */
  async withholdProse(storyId: string, articleIds: readonly string[]): Promise<void> {
    const headlines: string[] = []
    for (const it of await docs<Dispatch>(db, sql`select doc from dispatch where story_id = ${storyId} order by version`)) {
      const withheld = withheldVersion(it, articleIds)
      if (withheld === null) continue
      await db.rows(
        sql`update dispatch set status = 'withheld', words = ''::tsvector, doc = ${json(withheld)} where story_id = ${storyId} and version = ${it.version}`,
      )
      await forgetHeadline(db, it.headline.text)
      headlines.push(it.headline.text)
    }
    await forgetWhereFound(db, storyId, headlines)
    await db.rows(sql`update evidence set sentence_ids = '[]', doc = doc - 'quotation' || '{"state":"withdrawn","prefix":"","suffix":""}'::jsonb
      where story_id = ${storyId} and doc->>'kind' in ('span', 'clip', 'title') and doc->>'articleId' = any(${articleIds})`)
    // What went into the comparison with an earlier report are words of both, if in no order.
    await db.rows(sql`delete from evidence where story_id = ${storyId} and doc->>'function' = 'compare_reports' and exists (
      select 1 from evidence e where e.story_id = ${storyId} and e.doc->>'kind' = 'clip' and e.doc->>'state' = 'withdrawn')`)
    for (const it of await docs<Draft>(db, sql`select doc from draft where story_id = ${storyId} and strpos(doc::text, '“') > 0`)) {
      const unquoted = unquotedDraft(it, articleIds)
      if (unquoted !== null) await db.rows(sql`update draft set doc = ${json(unquoted)} where id = ${it.id}`)
    }
    await db.rows(sql`update receipt set doc = doc - 'about' where story_id = ${storyId} and doc ? 'about'`)
    await db.rows(sql`update edition set doc = doc - 'text' where doc->'storyIds' @> ${json([storyId])}::jsonb`)
  },
})
