import type { Article } from '../domain/article.ts'
import type { Mention } from '../domain/entity.ts'
import { type Db, docs, first, json, sql } from './sql.ts'

type ArticleRow = { doc: Article; text: string | null }
const fromRow = (row: ArticleRow): Article => ({ ...row.doc, text: row.text ?? '' })

/** How many of a publisher's articles are at a level for a reason; '' where nothing lowers them. */
export interface LevelCount {
  readonly level: string
  readonly why: string
  readonly articles: number
}

export interface MentionsOfArticle {
  readonly articleId: string
  readonly publishedAt: string
  readonly storyId: string
  readonly mentions: readonly Mention[]
}

export const articleReads = (db: Db) => ({
  /** Levels of a publisher's articles published since then, each with the first reason that holds it there, most frequent first. Leans on article_published. */
  levelsOfPublisher: (host: string, since: Date): Promise<readonly LevelCount[]> =>
    db.rows<{ level: string; why: string; articles: number }>(
      sql`select level, why, count(*)::int as articles from (
        select a.level, coalesce((select r->>'effect' from jsonb_array_elements(a.doc->'decision'->'reasons') as r where r->>'cap' = a.level limit 1), '') as why
        from article a join source s on s.id = a.source_id where a.published_at >= ${since} and (s.host = ${host} or s.host like ${`%.${host}`})) as held
      group by 1, 2 order by 3 desc, 1, 2 limit 20`,
    ),
  async articleById(id: string): Promise<Article | null> {
    const row = await first<ArticleRow>(db, sql`select doc, text from article left join article_text on article_id = id where id = ${id}`)
    return row ? fromRow(row) : null
  },
  async articlesById(ids: readonly string[]): Promise<readonly Article[]> {
    const rows = await db.rows<ArticleRow>(
      sql`select doc, text from article left join article_text on article_id = id where id = any(${ids}) order by published_at, id`,
    )
    return rows.map(fromRow)
  },
  async articleIdOfUrl(url: string): Promise<string | null> {
    return (await first<{ article_id: string }>(db, sql`select article_id from url_seen where url_hash = ${url}`))?.article_id ?? null
  },
  /** The latest texts we still keep of a source, with the keys of lines already dropped from them as furniture. Leans on article_source. */
  readLatelyOf: (sourceId: string, limit: number): Promise<readonly { readonly text: string; readonly furniture?: readonly string[] }[]> =>
    db.rows(
      sql`select text, coalesce(doc->'furniture', '[]'::jsonb) as furniture from article join article_text on article_id = id where source_id = ${sourceId} order by published_at desc, id limit ${limit}`,
    ),
  /**
   * The oldest articles that have no place in a story yet, one at least, and no more than some characters of text together; order decides
   * who gets the credit, so it is by date and not by arrival.
   */
  async articlesToCluster(limit: number, charactersMax: number): Promise<readonly Article[]> {
    const rows = await db.rows<ArticleRow>(
      sql`select doc, text from (
        select *, row_number() over w as no, sum(coalesce(length(text), 0)) over w as characters from (
          select id, published_at, doc, text from article left join article_text on article_id = id where not clustered order by published_at, id limit ${limit}) as oldest
        window w as (order by published_at, id)) as counted
      where no = 1 or characters <= ${charactersMax} order by published_at, id`,
    )
    return rows.map(fromRow)
  },
  /** Its id alone, for whoever only asks for the next job. */
  nextToClusterId: async (): Promise<string | null> =>
    (await first<{ id: string }>(db, sql`select id from article where not clustered order by published_at, id limit 1`))?.id ?? null,
  /** Articles published in the window, without their text, with the story each stands in. Leans on article_published. */
  async coverageInWindow(from: Date, to: Date, limit: number): Promise<readonly { article: Article; storyId: string; originId: string }[]> {
    const rows = await db.rows<{
      doc: Article
      story_id: string
      origin_id: string
    }>(sql`select a.doc - '{runHashes,sentences,decision}'::text[] as doc, c.story_id, c.origin_id from article a join coverage c on c.article_id = a.id
      where a.published_at between ${from} and ${to} order by a.published_at desc, a.id limit ${limit}`)
    return rows.map((row) => ({ article: row.doc, storyId: row.story_id, originId: row.origin_id }))
  },
  mentionsOfArticles: async (ids: readonly string[]): Promise<readonly Mention[]> =>
    (
      await db.rows<{ article_id: string; entity_id: string; surface: string; start: number; end: number }>(
        sql`select article_id, entity_id, surface, start, "end" from mention where article_id = any(${ids}) order by article_id, start`,
      )
    ).map((row) => ({ articleId: row.article_id, entityId: row.entity_id, surface: row.surface, start: row.start, end: row.end })),
  /** Of how many sources anything was read that was published in a span of time. Leans on article_source. */
  countSourcesRead: async (from: string, to: string) =>
    (
      await first<{ n: number }>(
        db,
        sql`select count(*)::int as n from source s where exists (select 1 from article a where a.source_id = s.id and a.published_at between ${from} and ${to})`,
      )
    )?.n ?? 0,
  countArticles: async () => (await first<{ n: number }>(db, sql`select count(*)::int as n from article`))?.n ?? 0,
  articles: () => docs<Article>(db, sql`select doc from article order by published_at, id`),
})

export const articleWrites = (db: Db) => ({
  async saveArticle(article: Article, dropAt: Date): Promise<void> {
    const { text, ...rest } = article
    await db.rows(sql`insert into article (id, source_id, item_id, url, published_at, fetched_at, level, version, title, doc)
      values (${article.id}, ${article.sourceId}, ${article.itemId}, ${article.url}, ${article.publishedAt}, ${article.fetchedAt}, ${article.level}, ${article.version}, ${article.title}, ${json(rest)})
      on conflict (id) do update set level = excluded.level, version = excluded.version, title = excluded.title, recorded = false, clustered = false, doc = excluded.doc`)
    await db.rows(sql`insert into url_seen (url_hash, article_id) values (${article.url}, ${article.id}) on conflict do nothing`)
    if (text === '') return
    await db.rows(
      sql`insert into article_text (article_id, text, drop_at) values (${article.id}, ${text}, ${dropAt}) on conflict (article_id) do update set text = excluded.text, drop_at = excluded.drop_at`,
    )
  },
  async markClustered(articleIds: readonly string[]): Promise<void> {
    await db.rows(sql`update article set clustered = true where id = any(${articleIds})`)
  },
  async markRecorded(articleId: string): Promise<void> {
    await db.rows(sql`update article set recorded = true where id = ${articleId}`)
  },
  /** Keeps an article's level from falling until the end of the transaction. */
  async holdArticle(articleId: string): Promise<void> {
    await db.rows(sql`select id from article where id = ${articleId} for update`)
  },
  async dropText(articleId: string): Promise<void> {
    await db.rows(sql`delete from article_text where article_id = ${articleId}`)
  },
  async dropExpiredText(now: Date): Promise<number> {
    return (await db.rows(sql`delete from article_text where drop_at <= ${now} returning article_id`)).length
  },
  /** The mentions of articles, in place of those kept before; names that the registry does not know are not kept. */
  async saveMentions(of: readonly MentionsOfArticle[]): Promise<void> {
    await db.rows(sql`delete from mention where article_id = any(${of.map((it) => it.articleId)})`)
    const rows = of.flatMap(({ publishedAt, storyId, mentions }) =>
      mentions.filter((it) => it.entityId !== undefined).map((it) => ({ ...it, publishedAt, storyId })),
    )
    if (rows.length === 0) return
    await db.rows(sql`insert into mention (entity_id, published_at, article_id, story_id, surface, start, "end") select * from unnest(
      ${rows.map((it) => it.entityId)}::text[], ${rows.map((it) => it.publishedAt)}::timestamptz[], ${rows.map((it) => it.articleId)}::text[], ${rows.map((it) => it.storyId)}::text[],
      ${rows.map((it) => it.surface)}::text[], ${rows.map((it) => it.start)}::int[], ${rows.map((it) => it.end)}::int[]) on conflict do nothing`)
  },
})
