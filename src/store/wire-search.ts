// What readers ask the archive: words and filters over what stands on the wire now.
import type { Dispatch } from '../domain/dispatch.ts'
import type { Fact } from '../domain/fact.ts'
import type { Watch } from '../domain/watch.ts'
import { spelledQuestion } from './spelled.ts'
import { type Db, docs, first, json, sql } from './sql.ts'

/** Every filter is optional; `words` follows websearch syntax: quotes, OR, a minus before a word. Times are half-open. */
export interface WireQuestion {
  readonly words: string
  readonly entityId?: string | undefined
  readonly host?: string | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
  /** Only stories first out by then: the scope of a statement that was kept. */
  readonly knownBy?: string | undefined
  /** How many of the best are named. */
  readonly upTo: number
}

/** Which rows of the wire match, without their texts: a page shows twenty, and has some of them at hand. */
export interface WireFound {
  /** The best first. */
  readonly rows: readonly string[]
  /** Counted to 1,000. */
  readonly total: number
  /** Words were asked, and every one is left out of searches: nothing was looked for. */
  readonly isWordless: boolean
}

/** What stands on the wire now, counted. */
export interface SentenceCounts {
  readonly stories: number
  readonly sentences: number
  readonly evidenced: number
  readonly judgements: number
  readonly cuts: number
  /** The longest run of words any story shares with one of its sources, and how many share any. */
  readonly longestRun: number
  readonly withRun: number
  /** Stories that lean on one origin only. */
  readonly singleOrigin: number
}

const countMax = 1000
/** The newest matches, which are ranked by their words; older ones follow by date. */
const rankedMax = 200

/** A name and a host as the documents are asked for them. */
const patternsOf = ({ entityId, host }: Pick<WireQuestion, 'entityId' | 'host'>) => ({
  entity: entityId === undefined ? null : json([{ entityId }]),
  host: host === undefined ? null : `%//${host.replace(/[%_\\]/g, '\\$&')}%`,
})

async function searchWire(db: Db, ask: WireQuestion): Promise<WireFound> {
  const { words } = ask
  const question = await spelledQuestion(db, words)
  const { entity, host } = patternsOf(ask)
  // The question stands in each place as a value, so that the planner sees how common its words are; ranks are worked out for the newest
  // that match and not for all. Where those are all, nothing is counted apart; else in whatever order is cheapest, which is half the cost
  // of counting in the order of the wire. One row comes back: a thousand rows cost more to send than to find.
  const asked = Object.entries({
    words,
    question,
    entity,
    host,
    after: ask.after ?? null,
    before: ask.before ?? null,
    knownBy: ask.knownBy ?? null,
  })
  const at = (name: string): string => `$${asked.findIndex(([one]) => one === name) + 1}`
  const query = `${at('question')}::tsquery`
  const matching = `is_current and status = 'usable' and (${at('words')}::text = '' or words @@ ${query})
    and (${at('entity')}::jsonb is null or mentions @> ${at('entity')}::jsonb)
    and (${at('host')}::text is null or exists (select 1 from jsonb_array_elements(doc->'sources') s where s->>'url' like ${at('host')}::text))
    and (${at('after')}::timestamptz is null or published_at >= ${at('after')}::timestamptz)
    and (${at('before')}::timestamptz is null or published_at < ${at('before')}::timestamptz)
    and (${at('knownBy')}::timestamptz is null or first_published_at < ${at('knownBy')}::timestamptz)`
  const named = "story_id || ' ' || version || ' ' || xmin::text as name, published_at, story_id"
  const row = await first<{ total: number; found: string | null; wordless: boolean }>(db, {
    text: `with newest as materialized (select ${named}, case when ${at('words')} = '' then 0 else ts_rank(words, ${query}) end as rank
        from dispatch where ${matching} order by published_at desc, story_id limit ${rankedMax}),
      older as (select ${named}, -1 as rank from dispatch where ${matching}
        order by published_at desc, story_id offset ${rankedMax} limit ${Math.max(0, Math.min(ask.upTo, countMax) - rankedMax)}),
      best as (select * from newest union all select * from older order by rank desc, published_at desc, story_id limit ${Math.min(ask.upTo, countMax)})
      select case when (select count(*) from newest) < ${rankedMax} then (select count(*) from newest)
          else (select count(*) from (select 1 from dispatch where ${matching} limit ${countMax}) as counted) end::int as total,
        (select string_agg(name, E'\\n' order by rank desc, published_at desc, story_id) from best) as found,
        ${at('words')} <> '' and numnode(${query}) = 0 as wordless`,
    values: asked.map(([, value]) => value),
  })
  const rows = row?.found?.split('\n') ?? []
  return { rows, total: row?.total ?? 0, isWordless: row?.wordless ?? false }
}

/** Filters as those of a search. A story keeps the time it first came out, so versions that come meanwhile move nothing. */
export interface FirstOutQuestion extends Omit<WireQuestion, 'words' | 'upTo' | 'knownBy'> {
  /** Only stories first out by then. */
  readonly upTo?: string | undefined
  /** The place of the last one known. */
  readonly from?: { readonly at: string; readonly storyId: string } | undefined
  readonly limit: number
}

export interface FirstOut {
  /** As `storiesTold` takes it. */
  readonly row: string
  readonly storyId: string
  /** When it first came out, ISO UTC. */
  readonly at: string
}

async function storiesFirstOut(db: Db, { from, upTo, limit, ...ask }: FirstOutQuestion): Promise<readonly FirstOut[]> {
  const { entity, host } = patternsOf(ask)
  const latest = from?.at ?? upTo ?? null
  const rows = await db.rows<Omit<FirstOut, 'at'> & { at: Date }>(
    sql`select story_id as "storyId", story_id || ' ' || version || ' ' || xmin::text as row, first_published_at as at from dispatch
      where is_current and status = 'usable' and (${latest}::timestamptz is null or first_published_at <= ${latest}::timestamptz)
      and (${from === undefined} or first_published_at < ${from?.at ?? null}::timestamptz or story_id > ${from?.storyId ?? null}::text)
      and (${entity}::jsonb is null or mentions @> ${entity}::jsonb)
      and (${host}::text is null or exists (select 1 from jsonb_array_elements(doc->'sources') s where s->>'url' like ${host}::text))
      and (${ask.after ?? null}::timestamptz is null or published_at >= ${ask.after ?? null}::timestamptz)
      and (${ask.before ?? null}::timestamptz is null or published_at < ${ask.before ?? null}::timestamptz)
      order by first_published_at desc, story_id limit ${limit}`,
  )
  return rows.map((it) => ({ ...it, at: it.at.toISOString() }))
}

/** What readers word themselves. */
export const wordedReads = (db: Db) => ({
  /** Stories by the time they first came out, newest first, from after a place on and without their texts. Leans on dispatch_first. */
  storiesFirstOut: (ask: FirstOutQuestion) => storiesFirstOut(db, ask),
  /** Stories that match, the best of the newest 200 first, then by date; at most 1,000. Leans on dispatch_words and dispatch_wire. */
  searchWire: (ask: WireQuestion) => searchWire(db, ask),
  /** Watches whose wording matches, soonest horizon first. Leans on watch_statement. */
  searchWatches: async (words: string, limit: number) =>
    docs<Watch>(
      db,
      sql`select doc from watch where to_tsvector('english', coalesce(doc->>'statement', '')) @@ ${await spelledQuestion(db, words)}::tsquery order by horizon_at, id limit ${limit}`,
    ),
  /** Ledger rows whose place, note or kind matches, newest first. Parties are looked for by id with factsOfParties. Leans on fact_words. */
  searchFacts: async (words: string, limit: number) =>
    docs<Fact>(
      db,
      sql`select doc from fact where to_tsvector('english', coalesce(doc->'place'->>'name', '') || ' ' || replace(type, '_', ' ') || ' ' || coalesce(doc->>'basisNote', '') || ' ' || status)
      @@ ${await spelledQuestion(db, words)}::tsquery order by announced_at desc, id limit ${limit}`,
    ),
})

export const wireSearchReads = (db: Db) => ({
  ...wordedReads(db),
  /** How many current stories name each entity. */
  storiesPerEntity: async (): Promise<readonly { readonly entityId: string; readonly n: number }[]> =>
    db.rows<{ entityId: string; n: number }>(
      sql`select coalesce(e.merged_into, m->>'entityId') as "entityId", count(distinct story_id)::int as n
        from dispatch cross join jsonb_array_elements(mentions) m left join entity e on e.id = m->>'entityId' and e.merged_into is not null
        where is_current and status = 'usable' group by 1 order by 1`,
    ),
  /** Current stories last published on a day, the most significant first. */
  dispatchesOfDay: (day: string, limit: number) =>
    docs<Dispatch>(
      db,
      sql`select doc from dispatch where is_current and status = 'usable' and published_at >= ${day}::date and published_at < ${day}::date + 1 order by score desc, story_id limit ${limit}`,
    ),
  /** Articles by the level of use they were read at. */
  async levelCounts(): Promise<Readonly<Record<string, number>>> {
    const rows = await db.rows<{ level: string; n: number }>(
      sql`select level, count(*)::int as n from article group by level order by level`,
    )
    return Object.fromEntries(rows.map((row) => [row.level, row.n]))
  },
  /** Verdicts of every draft by check and grade: the gates' own record. */
  async verdictCounts(): Promise<readonly { readonly check: string; readonly grade: string; readonly n: number }[]> {
    return db.rows<{ check: string; grade: string; n: number }>(
      sql`select split_part(key, ' ', 1) as check, split_part(key, ' ', 2) as grade, sum(value::int)::int as n from draft, jsonb_each_text(verdict_tally) group by 1, 2 order by 1, 2`,
    )
  },
  /** Refusals by code, most first. */
  refusalCounts: async (): Promise<readonly { readonly code: string; readonly n: number }[]> =>
    db.rows<{ code: string; n: number }>(sql`select code, count(*)::int as n from refusal group by code order by n desc, code limit 30`),
  /** The origins behind most stories of the wire, by name, most first. */
  topOrigins: (limit: number): Promise<readonly { readonly name: string; readonly n: number }[]> =>
    db.rows<{ name: string; n: number }>(
      sql`select name, count(*)::int as n from dispatch, jsonb_array_elements_text(tally->'origins') as name where is_current and status = 'usable' group by 1 order by n desc, name limit ${limit}`,
    ),
  /** Sentences on the wire now, how many carry evidence or are marked judgements; the longest run shared with a source; origins. */
  async sentenceCounts(): Promise<SentenceCounts> {
    const row = await first<SentenceCounts>(
      db,
      sql`select count(*)::int as stories, coalesce(sum((tally->>'sentences')::int), 0)::int as sentences, coalesce(sum((tally->>'evidenced')::int), 0)::int as evidenced,
      coalesce(sum((tally->>'judgements')::int), 0)::int as judgements, coalesce(sum((tally->>'cuts')::int), 0)::int as cuts,
      coalesce(max((tally->>'run')::int), 0)::int as "longestRun", count(*) filter (where (tally->>'run')::int > 0)::int as "withRun",
      count(*) filter (where jsonb_array_length(tally->'origins') <= 1)::int as "singleOrigin"
      from dispatch where is_current and status = 'usable'`,
    )
    return row ?? { stories: 0, sentences: 0, evidenced: 0, judgements: 0, cuts: 0, longestRun: 0, withRun: 0, singleOrigin: 0 }
  },
})
