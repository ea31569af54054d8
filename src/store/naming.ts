// Which stories name whom: by the registry's ids, or by a name in full that the registry does not know.
import { leadCharacters } from '../domain/article.ts'
import { nameQuestion } from './spelled.ts'
import { type Db, sql } from './sql.ts'

export interface NamesAsked {
  readonly entityIds: readonly string[]
  /** Names in full that the registry does not know. */
  readonly names: readonly string[]
  /** Names are asked for as the archive may spell them otherwise, too: "Joerg Mueller" is "Jörg Müller". */
  readonly isSpelled?: boolean
}

export interface NamingStory {
  readonly storyId: string
  readonly entityIds: readonly string[]
  readonly names: readonly string[]
}

interface NamingQuestion extends NamesAsked {
  readonly before: Date
  readonly exceptStoryId: string
  /** Of the ids and names those that weigh twice; absent = all weigh the same, wherever a story tells of them. */
  readonly leading?: readonly string[]
  /** Words that stories which share as many names are put in order by. */
  readonly words: string
  readonly limit: number
}

/** Mentions that are looked at to count the stories of one name: a name is in some twenty sentences of a story. */
const mentionsPerStory = 20

export const namingReads = (db: Db) => ({
  storiesNaming: (question: NamingQuestion) => storiesNaming(db, question),
  /** How many stories name each id or name, counted no further than `most`. */
  async countNaming({ entityIds, names, isSpelled }: NamesAsked, before: Date, most: number): Promise<ReadonlyMap<string, number>> {
    const phrases = await phrasesOf(db, names, isSpelled === true)
    const rows = await db.rows<{ name: string; stories: number }>(sql`
      select id as name, (select count(distinct story_id)::int from (select story_id from mention
        where entity_id = id and published_at < ${before} order by published_at desc limit ${most * mentionsPerStory}) as told) as stories
      from unnest(${entityIds}::text[]) as id
      union all select phrase.name, (select count(*)::int from (
        select story_id from dispatch where is_current and words @@ phrase.query::tsquery and first_published_at < ${before}
        union select story_id from receipt where doc->'about' ? phrase.name and ran_at < ${before} limit ${most}) as told)
      from unnest(${names}::text[], ${phrases}::text[]) as phrase (name, query)`)
    return new Map(rows.map((row) => [row.name, Math.min(row.stories, most)]))
  },
})

/** One after another: a snapshot asks on one connection. */
async function phrasesOf(db: Db, names: readonly string[], isSpelled: boolean): Promise<readonly string[]> {
  const phrases: string[] = []
  for (const name of names) phrases.push(await nameQuestion(db, name, isSpelled))
  return phrases
}

/** Within so many characters of a report stand those it is about; behind them come those it mentions. */
const openingCharacters = 200

/**
 * Other published stories that name any of those asked for, first out before the time: those that share most names first, then most of
 * the words, then the newest. Where some names lead, one of them counts twice, and so does a name of the registry that a report opens with. A story is read as it stood at that time, so that asking again gives the same. Leans on the mention key,
 * dispatch_words and receipt_about.
 */
async function storiesNaming(
  db: Db,
  { entityIds, names, isSpelled, leading, before, exceptStoryId, words, limit }: NamingQuestion,
): Promise<readonly NamingStory[]> {
  if (entityIds.length + names.length === 0) return []
  const leads = leading ?? []
  const phrases = await phrasesOf(db, names, isSpelled === true)
  const rows = await db.rows<{ story_id: string; entities: string[]; names: string[] }>(sql`
    with asked as (select tsvector_to_array(to_tsvector('english', ${words})) as lexemes),
    phrase as (select name, query::tsquery as query from unnest(${names}::text[], ${phrases}::text[]) as asked (name, query)),
    about as (
      select distinct r.story_id, phrase.name from phrase join receipt r on r.doc->'about' ? phrase.name where r.ran_at < ${before}),
    named as (
      select story_id, entity_id, start from mention
      where entity_id = any(${entityIds}) and start < ${leadCharacters} and published_at < ${before} and story_id <> ${exceptStoryId}
      union all select story_id, null, null from about where story_id <> ${exceptStoryId}
      union all select d.story_id, null, null from phrase join dispatch d on d.words @@ phrase.query
      where d.is_current and d.story_id <> ${exceptStoryId}),
    told as (
      select story_id, entity_id, (case when entity_id = any(${leads}) then 2 else 1 end)
        * (case when min(start) < ${openingCharacters} then 2 else 1 end) as weight
      from named group by story_id, entity_id),
    story as (
      select story_id, array_remove(array_agg(distinct entity_id), null) as entities,
        coalesce(sum(weight) filter (where entity_id is not null), 0) as weight
      from told group by story_id),
    stood as (
      select story.story_id, story.entities, story.weight, d.first_published_at, stood_then.words,
        array(select name from phrase where stood_then.words @@ phrase.query
          or (story.story_id, name) in (select story_id, name from about) order by name collate "C") as names
      from story join dispatch d on d.story_id = story.story_id and d.is_current and d.status = 'usable'
        and not d.doc ? 'retractedAt' and d.first_published_at < ${before}
      cross join lateral (select v.words from dispatch v where v.story_id = d.story_id and v.published_at < ${before}
        order by v.version desc limit 1) as stood_then)
    select story_id, entities, names from stood, asked where cardinality(entities) + cardinality(names) > 0
    order by case when ${leading !== undefined} then weight + (select coalesce(sum(case when name = any(${leads}) then 2 else 1 end), 0) from unnest(names) as name)
        else cardinality(entities) + cardinality(names) end desc,
      (select count(*) from unnest(tsvector_to_array(words)) as word where word = any(asked.lexemes)) desc,
      first_published_at desc, story_id limit ${limit}`)
  return rows.map((row) => ({ storyId: row.story_id, entityIds: row.entities.toSorted(), names: row.names }))
}
