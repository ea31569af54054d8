import type { Dispatch } from '../domain/dispatch.ts'
import type { Entity } from '../domain/entity.ts'
import type { Fact } from '../domain/fact.ts'
import type { ArchiveSearch, SearchResult } from '../domain/receipt.ts'
import type { Source } from '../domain/source.ts'
import { dispatchReads, wordReads } from './dispatches.ts'
import { factReads } from './facts.ts'
import type { Db } from './sql.ts'
import { docs, sql } from './sql.ts'
import { storyReads } from './stories.ts'

const namedMax = 50
const alikeMax = 10

export const searchReads = (db: Db) => ({
  /**
   * What the archive holds on the named entities and terms before a time, the story itself left out. The same question on the same
   * archive gives the same answer: results come by shared names, then likeness of words, then newest first.
   */
  async searchArchive(ask: {
    readonly storyId: string
    readonly before: Date
    readonly entities: readonly Pick<Entity, 'id' | 'name'>[]
    readonly terms: string
  }): Promise<ArchiveSearch> {
    const dispatches = dispatchReads(db)
    const stories = storyReads(db)
    const { storyId, before, entities, terms } = ask
    const named =
      entities.length === 0
        ? []
        : await stories.storiesNaming(
            entities.map((it) => it.id),
            before,
            storyId,
            namedMax,
          )
    const alike = terms === '' ? [] : await wordReads(db).similarStories({ query: terms, before, exceptStoryId: storyId, limit: alikeMax })
    const ids = [...new Set([...named.map((it) => it.story_id), ...alike.map((it) => it.story_id)])]
    const found = await docs<Dispatch>(db, sql`select doc from dispatch where is_current and story_id = any(${ids})`)
    const sources = new Map((await docs<Source>(db, sql`select doc from source`)).map((it) => [it.id, it]))
    const today = before.toISOString().slice(0, 10)
    const results = found.map((dispatch): SearchResult => {
      const seen = dispatch.sources.map((it) => sources.get(it.sourceId))
      return {
        storyId: dispatch.storyId,
        slug: dispatch.slug,
        headline: dispatch.headline.text,
        date: dispatch.firstPublishedAt,
        entityIds: (named.find((it) => it.story_id === dispatch.storyId)?.entities ?? []).toSorted(),
        textScore: alike.find((it) => it.story_id === dispatch.storyId)?.rank ?? 0,
        onlyFirstSeen: seen.length > 0 && seen.every((it) => it !== undefined && !it.allowlisted && it.firstSeenAt.slice(0, 10) === today),
      }
    })
    results.sort(
      (a, b) =>
        b.entityIds.length - a.entityIds.length ||
        b.textScore - a.textScore ||
        (a.date === b.date ? (a.storyId < b.storyId ? -1 : 1) : a.date < b.date ? 1 : -1),
    )
    const own = new Set((await factReads(db).factsOfStory(storyId)).map((it) => it.id))
    const touching = await factReads(db).factsOfParties(entities.flatMap((it) => [it.id, it.name]))
    const ledger = touching.filter((it) => !own.has(it.id) && isLiveRow(it, today))
    return { results, ledger, ledgerFacts: await factReads(db).countFacts(), scope: await dispatches.archiveScope(before) }
  },
})

function isLiveRow(fact: Fact, today: string): boolean {
  return (
    fact.announcedAt !== '' && fact.announcedAt.slice(0, 10) <= today && fact.status !== 'superseded' && fact.supersededBy === undefined
  )
}
