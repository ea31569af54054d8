import type { Dispatch } from '../domain/dispatch.ts'
import type { Entity } from '../domain/entity.ts'
import type { Fact } from '../domain/fact.ts'
import { type AskedWord, scoreLikeness } from '../domain/likeness.ts'
import type { ArchiveQuestion, ArchiveSearch, SearchResult } from '../domain/receipt.ts'
import { isNewcomer, type Source } from '../domain/source.ts'
import { wireReads } from './dispatches.ts'
import { factReads } from './facts.ts'
import { namingReads } from './naming.ts'
import { placesOf } from './printed-words.ts'
import type { Db } from './sql.ts'
import { docs, sql } from './sql.ts'

const namedMax = 50
const alikeMax = 10
/** Words of a question that are looked for; a question of whole articles is no better and much slower. */
const askedMax = 32
/** Stories that the words which choose the candidates may have together; commoner words only weigh. */
const reachMax = 2_000
const candidatesMax = 400
/** A story a fortnight away counts about half as much as one of the day: coverage of one event is close in time. */
const nearDays = 14
const farShare = 0.4

export interface AlikeQuestion {
  /** Words in any form, such as a full-text expression of alternatives. */
  readonly words: string
  /** Only stories first published before this, and the nearest to it first. */
  readonly before: Date
  /** Where given, stories are near or far from this moment instead, later ones too. */
  readonly around?: Date
  readonly exceptStoryId: string
  readonly limit: number
}

export const searchReads = (db: Db) => ({
  storiesAlike: (question: AlikeQuestion) => storiesAlike(db, question),
  /**
   * What the archive holds on the named entities, names and terms before a time, the story itself left out. The same question on the
   * same archive gives the same answer: results come by shared names, those that share none by likeness of words.
   */
  async searchArchive(ask: {
    readonly storyId: string
    readonly before: Date
    readonly entities: readonly Pick<Entity, 'id' | 'name'>[]
    readonly names?: readonly string[]
    readonly terms: string
    /** Those of a receipt, to ask it again; absent: as rare as the words are now. */
    readonly weights?: ArchiveQuestion['weights']
  }): Promise<ArchiveSearch> {
    const dispatches = wireReads(db)
    const { storyId, before, entities, names = [], terms, weights } = ask
    const named = await namingReads(db).storiesNaming({
      entityIds: entities.map((it) => it.id),
      names,
      before,
      exceptStoryId: storyId,
      words: terms,
      limit: namedMax + 1,
    })
    const scope = await dispatches.archiveScope(before)
    const asked = weighedAs(await askedWords(db, terms, scope.stories), weights)
    const alike = await storiesAlike(db, { words: terms, before, exceptStoryId: storyId, limit: alikeMax }, asked)
    const order = new Map(named.slice(0, namedMax).map((it, i) => [it.storyId, { ...it, place: i }]))
    const ids = [...new Set([...order.keys(), ...alike.map((it) => it.storyId)])]
    const found = await docs<Dispatch>(db, sql`select doc from dispatch where is_current and story_id = any(${ids})`)
    const sourceIds = [...new Set(found.flatMap((it) => it.sources.map(({ sourceId }) => sourceId)))]
    const sources = new Map((await docs<Source>(db, sql`select doc from source where id = any(${sourceIds})`)).map((it) => [it.id, it]))
    const today = before.toISOString().slice(0, 10)
    const newcomers = new Set([...sources.values()].filter((it) => isNewcomer(it, today)).map((it) => it.name))
    const results = found.map((dispatch): SearchResult => {
      const seen = dispatch.sources.map((it) => sources.get(it.sourceId))
      return {
        storyId: dispatch.storyId,
        slug: dispatch.slug,
        headline: dispatch.headline.text,
        date: dispatch.firstPublishedAt,
        entityIds: order.get(dispatch.storyId)?.entityIds ?? [],
        names: order.get(dispatch.storyId)?.names ?? [],
        textScore: alike.find((it) => it.storyId === dispatch.storyId)?.likeness ?? 0,
        onlyFirstSeen: seen.length > 0 && seen.every((it) => it !== undefined && isNewcomer(it, today)),
      }
    })
    // A story's words change with its versions: likeness may not decide the order of what names decide, or a search run again differs.
    const placeOf = ({ storyId: id }: SearchResult): number => order.get(id)?.place ?? namedMax
    results.sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        b.textScore - a.textScore ||
        (a.date === b.date ? (a.storyId < b.storyId ? -1 : 1) : a.date < b.date ? 1 : -1),
    )
    const own = new Set((await factReads(db).factsOfStory(storyId)).map((it) => it.id))
    const touching = await factReads(db).factsOfParties([...entities.flatMap((it) => [it.id, it.name]), ...names])
    const ledger = touching.filter((it) => !own.has(it.id) && isLiveRow(it, today) && !isOnlyOfToday(it, newcomers))
    return {
      results,
      isCapped: named.length > namedMax,
      weights: Object.fromEntries(asked.map(({ word, rarity }) => [word, rarity])),
      ledger,
      ledgerFacts: await factReads(db).countFacts(),
      scope,
    }
  },
})

/** A row that only outlets first seen today state: it ends no "no prior coverage". */
const isOnlyOfToday = (fact: Fact, newcomers: ReadonlySet<string>): boolean =>
  fact.claims.length > 0 && fact.claims.every((claim) => newcomers.has(claim.publisher))

function isLiveRow(fact: Fact, today: string): boolean {
  return (
    fact.announcedAt !== '' && fact.announcedAt.slice(0, 10) <= today && fact.status !== 'superseded' && fact.supersededBy === undefined
  )
}

/**
 * Stories that say the same words, best first: likeness of words (0 to 1) times nearness in time. Candidates are the nearest in time that
 * hold one of the rarest asked words, so the cost does not grow with the archive. Leans on dispatch_words and archive_word.
 */
async function storiesAlike(
  db: Db,
  { words, before, around, exceptStoryId, limit }: AlikeQuestion,
  weighed?: readonly Asked[],
): Promise<readonly { readonly storyId: string; readonly likeness: number; readonly rank: number }[]> {
  const asked = weighed ?? (await askedWords(db, words, (await wireReads(db).archiveScope(before)).stories))
  const choosing = choosingWords(asked)
  if (choosing.length === 0) return []
  const centre = around ?? before
  const askedFor = asked.map((it) => it.word)
  // Of the nearest the asked words alone are printed, with their places; the store's vectors carry no weights, so one may mark them.
  const rows = await db.rows<{ story_id: string; at: Date; words: string; places: number }>(sql`
    select story_id, at, ts_filter(setweight(words, 'A', ${askedFor}::text[]), '{a}')::text as words, places from (
      select story_id, first_published_at as at, words, places from dispatch
      where is_current and status = 'usable' and story_id <> ${exceptStoryId} and first_published_at < ${before}
      and words @@ (select string_agg(quote_literal(word), ' | ')::tsquery from unnest(${choosing}::text[]) as word)
      order by abs(extract(epoch from first_published_at - ${centre}::timestamptz)::float8), story_id limit ${candidatesMax}) as nearest`)
  const found = rows.map((row) => ({ ...row, indexed: { places: placesOf(row.words), length: row.places } }))
  const lengthMean = found.reduce((sum, it) => sum + it.indexed.length, 0) / Math.max(1, rows.length)
  const best: { storyId: string; likeness: number; rank: number }[] = []
  for (const row of found) {
    const days = Math.abs(row.at.getTime() - centre.getTime()) / 86_400_000
    const nearness = farShare + (1 - farShare) * Math.exp(-days / nearDays)
    // Most stories cannot come among the best whatever their passages hold, and are not asked.
    const worst = best.length < limit ? 0 : (best.at(-1)?.rank ?? 0)
    const likeness = scoreLikeness(asked, row.indexed, lengthMean, worst / nearness)
    const rank = likeness * nearness
    if (rank < worst) continue
    best.push({ storyId: row.story_id, likeness, rank })
    best.sort((x, y) => y.rank - x.rank || (x.storyId < y.storyId ? -1 : 1))
    best.length = Math.min(best.length, limit)
  }
  return best
}

type Asked = AskedWord & { readonly stories: number }

const thousandths = 1000

/** The words with what they weighed when they were first asked, where that is known. */
const weighedAs = (asked: readonly Asked[], weights: ArchiveQuestion['weights']): readonly Asked[] =>
  asked.map((it) => ({ ...it, rarity: weights?.[it.word] ?? Math.round(it.rarity * thousandths) / thousandths }))

/** @param all stories of the archive that the question may find */
async function askedWords(db: Db, words: string, all: number): Promise<readonly Asked[]> {
  const rows = await db.rows<{ word: string; stories: number }>(sql`
    select word, coalesce(stories, 0)::int as stories from unnest(tsvector_to_array(to_tsvector('english', ${words}))) as word
    left join archive_word using (word) order by stories, word collate "C" limit ${askedMax}`)
  return rows.map((row) => ({ ...row, rarity: Math.log(1 + Math.max(0, all - row.stories + 0.5) / (row.stories + 0.5)) }))
}

/** The rarest words that some story holds, until they reach enough stories; at least one. */
function choosingWords(asked: readonly { readonly word: string; readonly stories: number }[]): readonly string[] {
  let reach = 0
  return asked
    .filter(({ stories }) => stories > 0)
    .filter(({ stories }, i) => {
      reach += stories
      return i === 0 || reach <= reachMax
    })
    .map(({ word }) => word)
}
