import type { Item } from '../domain/item.ts'
import { type Db, doc, first, json, sql } from './sql.ts'

export type ItemState = 'new' | 'read' | 'refused'

export const itemReads = (db: Db) => ({
  itemById: (id: string) => doc<Item>(db, sql`select doc from item where id = ${id}`),
  itemState: async (id: string) => (await first<{ state: ItemState }>(db, sql`select state from item where id = ${id}`))?.state ?? null,
  async itemKeysSeen(feedId: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await db.rows<{ key: string }>(sql`select key from item where feed_id = ${feedId} and key = any(${keys})`)
    return new Set(rows.map((row) => row.key))
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
  /** True when the feed now says something else of an item we have: another title, or a later change. Then it is read again. */
  async noteItemChange(item: Item): Promise<boolean> {
    const rows =
      await db.rows(sql`update item set doc = doc || ${json({ title: item.title, ...(item.updatedAt !== undefined && { updatedAt: item.updatedAt }) })}::jsonb
      where id = ${item.id} and (doc->>'title' <> ${item.title} or coalesce(doc->>'updatedAt', '') < ${item.updatedAt ?? ''}) returning id`)
    return rows.length === 1
  },
  async setItemState(id: string, state: ItemState): Promise<void> {
    await db.rows(sql`update item set state = ${state} where id = ${id}`)
  },
})
