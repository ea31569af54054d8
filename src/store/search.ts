import type { Dispatch } from '../domain/dispatch.ts'
import type { Fact } from '../domain/fact.ts'
import { type AskedWord, scoreLikeness } from '../domain/likeness.ts'
import type { ArchiveAsk, ArchiveQuestion, ArchiveSearch, SearchResult } from '../domain/receipt.ts'
import { isNewcomer, type Source } from '../domain/source.ts'
import { wireReads } from './dispatches.ts'
import { factReads } from './facts.ts'
import { ledgerFound } from './ledger-found.ts'
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
  /** Stories that are looked at whatever their words are by now. */
  readonly beside?: readonly string[]
}

export const searchReads = (db: Db) => ({
  storiesAlike: (question: AlikeQuestion) => storiesAlike(db, question),
  /**
   * What the archive holds on the named entities, names and terms before a time, the story itself left out. The same question on the
   * same archive gives the same answer: results come by shared names, those that share none by likeness of words.
   *
   * @param shown the ledger's rows as they are to be searched, where that is not as they are
   */
  async searchArchive(ask: ArchiveAsk, shown?: (rows: readonly Fact[]) => readonly Fact[]): Promise<ArchiveSearch> {
    const dispatches = wireReads(db)
    const { storyId, before, entities, names = [], isSpelled, leading, terms, weights, recorded } = ask
    const named = await namingReads(db).storiesNaming({
      entityIds: entities.map((it) => it.id),
      names,
      ...(isSpelled === true && { isSpelled }),
      before,
      exceptStoryId: storyId,
      words: terms,
      ...(leading !== undefined && { leading }),
      limit: namedMax + 1,
    })
    const scope = await dispatches.archiveScope(before)
    const asked = weights === undefined ? rounded(await askedWords(db, terms, scope.stories)) : askedThen(weights, scope.stories)
    const alike = await storiesAlike(
      db,
      { words: terms, before, exceptStoryId: storyId, limit: alikeMax, beside: recorded?.storyIds ?? [] },
      asked,
    )
    const order = new Map(named.slice(0, namedMax).map((it, i) => [it.storyId, { ...it, place: i }]))
    const ids = [...new Set([...order.keys(), ...alike.map((it) => it.storyId)])]
    const found = await docs<Dispatch>(db, sql`select doc from dispatch where is_current and story_id = any(${ids})`)
    const stood = await sourcesBefore(db, ids, before)
    // An outlet that is new is new in a version of this very moment too.
    const sourceIds = [...new Set([...[...stood.values()].flat(), ...found.flatMap((it) => it.sources.map(({ sourceId }) => sourceId))])]
    const sources = new Map((await docs<Source>(db, sql`select doc from source where id = any(${sourceIds})`)).map((it) => [it.id, it]))
    const today = before.toISOString().slice(0, 10)
    const results = found.map((dispatch): SearchResult => {
      const seen = (stood.get(dispatch.storyId) ?? []).map((id) => sources.get(id))
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
    const { rows: ledger, upTo: ledgerUpTo } = await ledgerFound(db, ask, shown)
    return {
      results: leading === undefined ? results : inFoundOrder(results, recorded?.storyIds ?? []),
      isCapped: named.length > namedMax,
      weights: Object.fromEntries(asked.map(({ word, rarity }) => [word, rarity])),
      ledger,
      ledgerFacts: await factReads(db).countFacts(),
      ledgerUpTo,
      scope,
    }
  },
})

/** A report read later may bring a story's names nearer to an opening: what was found before stands in the order that it was found in. */
function inFoundOrder(results: readonly SearchResult[], found: readonly string[]): readonly SearchResult[] {
  const places = new Map(found.map((id, at) => [id, at]))
  const placeOf = ({ storyId }: SearchResult): number => places.get(storyId) ?? found.length
  return results.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Outlets of the stories as they stood before the time, by story. */
async function sourcesBefore(db: Db, ids: readonly string[], before: Date): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.rows<{ story_id: string; sources: readonly string[] }>(sql`
    select distinct on (story_id) story_id, (select coalesce(jsonb_agg(it->'sourceId'), '[]') from jsonb_array_elements(doc->'sources') as it) as sources
    from dispatch where story_id = any(${ids}) and published_at < ${before} order by story_id, version desc`)
  return new Map(rows.map((row) => [row.story_id, row.sources]))
}

/**
 * Stories that say the same words, best first: likeness of words (0 to 1) times nearness in time. Candidates are the nearest in time that
 * hold one of the rarest asked words, so the cost does not grow with the archive; each is read as it stood before the time, so that asking
 * again gives the same. Leans on dispatch_words and archive_word.
 */
async function storiesAlike(
  db: Db,
  { words, before, around, exceptStoryId, limit, beside = [] }: AlikeQuestion,
  weighed?: readonly Asked[],
): Promise<readonly { readonly storyId: string; readonly likeness: number; readonly rank: number }[]> {
  const asked = weighed ?? (await askedWords(db, words, (await wireReads(db).archiveScope(before)).stories))
  const choosing = choosingWords(asked)
  if (choosing.length === 0) return []
  const centre = around ?? before
  const askedFor = asked.map((it) => it.word)
  // Of the nearest the asked words alone are printed, with their places; the store's vectors carry no weights, so one may mark them.
  const rows = await db.rows<{ story_id: string; at: Date; words: string | null; places: number | null }>(sql`
    select story_id, at, ts_filter(setweight(case when is_before then words else stood_words end, 'A', ${askedFor}::text[]), '{a}')::text as words,
      case when is_before then places else stood_places end as places from (
      (select story_id, first_published_at as at, published_at < ${before} as is_before, words, places from dispatch
      where is_current and status = 'usable' and story_id <> ${exceptStoryId} and first_published_at < ${before}
      and words @@ (select string_agg(quote_literal(word), ' | ')::tsquery from unnest(${choosing}::text[]) as word)
      order by abs(extract(epoch from first_published_at - ${centre}::timestamptz)::float8), story_id limit ${candidatesMax})
      union all select story_id, first_published_at, published_at < ${before}, words, places from dispatch
      where is_current and status = 'usable' and story_id = any(${beside}) and story_id <> ${exceptStoryId} and first_published_at < ${before}
    ) as nearest
    left join lateral (select v.words as stood_words, v.places as stood_places from dispatch v
      where not nearest.is_before and v.story_id = nearest.story_id and v.published_at < ${before} order by v.version desc limit 1) as stood on true`)
  const found = [...new Map(rows.map((row) => [row.story_id, row])).values()]
    .map(({ words: held, places, ...row }) => ({ ...row, indexed: { places: placesOf(held ?? ''), length: places ?? 0 } }))
    .filter((row) => choosing.some((word) => row.indexed.places.has(word)))
  const lengthMean = found.reduce((sum, it) => sum + it.indexed.length, 0) / Math.max(1, found.length)
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

const rounded = (asked: readonly Asked[]): readonly Asked[] =>
  asked.map((it) => ({ ...it, rarity: Math.round(it.rarity * thousandths) / thousandths }))

/** The words of a receipt with what they weighed when they were first asked; how many stories had each is what that weight says. */
function askedThen(weights: NonNullable<ArchiveQuestion['weights']>, all: number): readonly Asked[] {
  const asked = Object.entries(weights).map(([word, rarity]) => ({
    word,
    rarity,
    stories: Math.max(0, Math.round((all + 1) / Math.exp(rarity) - 0.5)),
  }))
  return asked.toSorted((a, b) => a.stories - b.stories || (a.word < b.word ? -1 : 1))
}

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
