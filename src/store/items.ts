import type { Item } from '../domain/item.ts'
import { type Db, doc, first, json, sql } from './sql.ts'

export type ItemState = 'new' | 'read' | 'refused'

export const itemReads = (db: Db) => ({
  itemById: (id: string) => doc<Item>(db, sql`select doc from item where id = ${id}`),
  itemState: async (id: string) => (await first<{ state: ItemState }>(db, sql`select state from item where id = ${id}`))?.state ?? null,
  /** What a feed has shown us, newest first: enough to know an entry again by key or by address. */
  itemsSeenInFeed: async (feedId: string, limit: number) =>
    db.rows<{ key: string; url: string; title: string }>(
      sql`select key, url, doc->>'title' as title from item where feed_id = ${feedId} order by first_seen_at desc, id limit ${limit}`,
    ),
  /** Licence documents that feeds carry for articles, in the feed or in their entry; articles without any are left out. */
  async feedLicencesOf(articleIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await db.rows<{ id: string; licences: readonly string[] }>(
      sql`select a.id, coalesce(f.doc->'licences', '[]') || coalesce(i.doc->'licences', '[]') as licences
      from article a join item i on i.id = a.item_id join feed f on f.id = i.feed_id where a.id = any(${articleIds}) and (f.doc ? 'licences' or i.doc ? 'licences')`,
    )
    return new Map(rows.map((row) => [row.id, row.licences]))
  },
  countItems: async () => (await first<{ n: number }>(db, sql`select count(*)::int as n from item`))?.n ?? 0,
})

export const itemWrites = (db: Db) => ({
  /** True when the item is really new: only then is a read asked for. */
  async addItem(item: Item): Promise<boolean> {
    const rows = await db.rows(sql`insert into item (id, feed_id, key, source_id, url, first_seen_at, doc)
      values (${item.id}, ${item.feedId}, ${item.key}, ${item.sourceId}, ${item.url}, ${item.firstSeenAt}, ${json(item)}) on conflict do nothing returning id`)
    return rows.length === 1
  },
  /** The page of an item we know has moved; its next reading goes to the new address. */
  async moveItem(id: string, url: string): Promise<void> {
    await db.rows(sql`update item set url = ${url}, doc = doc || ${json({ url })}::jsonb where id = ${id}`)
  },
  /** True when the feed now says something else of an item we have: another title, a later change, another licence. Then it is read again. */
  async noteItemChange(item: Item): Promise<boolean> {
    const rows =
      await db.rows(sql`update item set doc = doc || ${json({ title: item.title, ...(item.updatedAt !== undefined && { updatedAt: item.updatedAt }), licences: item.licences ?? [] })}::jsonb
      where id = ${item.id} and (doc->>'title' <> ${item.title} or coalesce(doc->'licences', '[]') <> ${json(item.licences ?? [])}::jsonb or coalesce(doc->>'updatedAt', '') < ${item.updatedAt ?? ''}) returning id`)
    return rows.length === 1
  },
  /** Forgets what feeds said of items first seen before then. Leans on item_summary. */
  async dropItemSummaries(before: Date): Promise<void> {
    await db.rows(sql`update item set doc = doc - 'summary' where doc ? 'summary' and first_seen_at < ${before}`)
  },
  async setItemState(id: string, state: ItemState): Promise<void> {
    await db.rows(sql`update item set state = ${state} where id = ${id}`)
  },
})
