import type { Dispatch, Public, Told } from '../domain/dispatch.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Fact } from '../domain/fact.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Significance } from '../domain/significance.ts'
import type { Watch } from '../domain/watch.ts'
import { type Head, headOf } from './head.ts'
import type { RegroupNote } from './regroup.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

export interface StoredEvidence {
  readonly evidence: Evidence
  readonly storyId: string
  readonly slug: string
  /** Of the story's current version. */
  readonly sentences: readonly { readonly id: string; readonly text: string }[]
  /** Of earlier versions alone: what was struck or corrected is printed by the versions and nowhere else. */
  readonly earlier: readonly { readonly id: string; readonly text: string }[]
}

/** When a version came and why. */
export type VersionNote = Pick<Dispatch, 'version' | 'publishedAt' | 'reasonCode'> & { readonly reason?: string | null }

export interface StoryRecords {
  readonly receipt: Receipt | null
  readonly significance: Significance | null
  readonly watches: readonly Watch[]
  readonly facts: readonly Fact[]
  /** Oldest first. */
  readonly versions: readonly VersionNote[]
  /** Stories that it took in, and those that were split off it or that it was split from, oldest first. */
  readonly regrouped: readonly RegroupNote[]
}

async function dispatchesOfHeads(db: Db, heads: readonly Head[]): Promise<readonly { readonly head: Head; readonly dispatch: Dispatch }[]> {
  const rows = await db.rows<Head & { doc: Dispatch }>(
    sql`select story_id as "storyId", version, xmin::text as row, doc from dispatch
      where (story_id, version) in (select * from unnest(${heads.map((it) => it.storyId)}::text[], ${heads.map((it) => it.version)}::int[]))
      and is_current and status = 'usable'`,
  )
  return rows.map(({ storyId, version, row, doc: dispatch }) => ({ head: { storyId, version, row }, dispatch }))
}

/** A story's words as they stand beside its document. */
interface ToldRow extends Head {
  readonly told: Omit<Told, 'storyId' | 'version' | 'headline' | 'summary' | 'take' | 'archive' | 'origins'> & {
    readonly headline: string
    readonly summary: readonly string[]
    readonly take: readonly string[]
    readonly archive: readonly string[]
    readonly origins: readonly string[]
  }
}

const wordsOf = (texts: readonly string[]): Told['summary'] => texts.map((text) => ({ text }))

/** The words of some heads: documents with their evidence are not opened for them. */
async function toldOfHeads(db: Db, heads: readonly Head[]): Promise<readonly { readonly head: Head; readonly told: Told }[]> {
  const rows = await db.rows<ToldRow>(
    sql`select story_id as "storyId", version, xmin::text as row, told from dispatch
      where (story_id, version) in (select * from unnest(${heads.map((it) => it.storyId)}::text[], ${heads.map((it) => it.version)}::int[]))
      and is_current and status = 'usable'`,
  )
  return rows.map(({ storyId, version, row, told: { headline, summary, take, archive, origins, ...it } }) => ({
    head: { storyId, version, row },
    told: {
      ...it,
      storyId,
      version,
      headline: { text: headline },
      summary: wordsOf(summary),
      take: wordsOf(take),
      archive: wordsOf(archive),
      origins: origins.map((name) => ({ name })),
    },
  }))
}

/** Questions about all that stands on the wire, now or at a time. */
export const wireReads = (db: Db) => ({
  /** The wire: current dispatches, newest version first. Leans on dispatch_wire. */
  dispatchesOnWire: (question: { readonly before: Date; readonly limit: number }) =>
    docs<Dispatch>(
      db,
      sql`select doc from dispatch where is_current and status = 'usable' and published_at <= ${question.before} order by published_at desc, story_id limit ${question.limit}`,
    ),
  /** The same wire without its texts. Leans on dispatch_wire. */
  headsOnWire: (question: { readonly before: Date; readonly limit: number }) =>
    db.rows<Head>(
      sql`select story_id as "storyId", version, xmin::text as row from dispatch where is_current and status = 'usable' and published_at <= ${question.before} order by published_at desc, story_id limit ${question.limit}`,
    ),
  /** Stories that name the entity, without their texts, newest version first. Leans on dispatch_mentions. */
  headsOfEntity: (entityId: string, limit: number) =>
    db.rows<Head>(
      sql`with named as (select distinct on (story_id) story_id, published_at, version, row from (
          select ${entityId}::text as id union all select id from entity where merged_into = ${entityId}) as one
        cross join lateral (select story_id, published_at, version, xmin::text as row from dispatch where is_current and status = 'usable'
          and mentions @> jsonb_build_array(jsonb_build_object('entityId', one.id)) order by published_at desc, story_id limit ${limit}) as its)
      select story_id as "storyId", version, row from named order by published_at desc, story_id limit ${limit}`,
    ),
  /** The texts of some heads, each under the row it was read from; what is gone meanwhile is left out. */
  dispatchesOfHeads: (heads: readonly Head[]) => dispatchesOfHeads(db, heads),
  /** The words of some heads without their evidence; what is gone meanwhile is left out. */
  toldOfHeads: (heads: readonly Head[]) => toldOfHeads(db, heads),
  /** The words of some rows of the wire, as a search gives them, in their order; what is gone meanwhile is left out. */
  async storiesTold(rows: readonly string[]): Promise<readonly Told[]> {
    const read = new Map((await toldOfHeads(db, rows.map(headOf))).map((it) => [it.head.storyId, it.told]))
    return rows.flatMap((row) => read.get(headOf(row).storyId) ?? [])
  },
  /** The wire as it stood: the newest version of each story published by then. Leans on dispatch_published. */
  dispatchesAt: (at: Date, limit: number) =>
    docs<Dispatch>(
      db,
      sql`select doc from dispatch d where published_at <= ${at} and status = 'usable' and not exists (
        select 1 from dispatch later where later.story_id = d.story_id and later.version > d.version and later.published_at <= ${at})
      order by published_at desc, story_id limit ${limit}`,
    ),
  /** Stories that name the entity, or one that was merged into it, newest version first. Leans on dispatch_mentions for each id. */
  dispatchesOfEntity: (entityId: string, limit: number) =>
    docs<Dispatch>(
      db,
      sql`with named as (select distinct on (story_id) story_id, published_at, doc from (
          select ${entityId}::text as id union all select id from entity where merged_into = ${entityId}) as one
        cross join lateral (select story_id, published_at, doc from dispatch where is_current and status = 'usable'
          and mentions @> jsonb_build_array(jsonb_build_object('entityId', one.id)) order by published_at desc, story_id limit ${limit}) as its)
      select doc from named order by published_at desc, story_id limit ${limit}`,
    ),
  /** What the archive holds: current stories and the day of the earliest. */
  async archiveScope(before: Date): Promise<{ readonly stories: number; readonly since: string | null }> {
    const day = new Date(before)
    day.setUTCHours(0, 0, 0, 0)
    const row = await first<{ n: number; since: Date | null }>(
      db,
      sql`select (coalesce((select sum(stories) from archive_day where day < (${day}::timestamptz at time zone 'UTC')::date), 0)
        + (select count(*) from dispatch where is_current and status = 'usable' and first_published_at >= ${day} and first_published_at < ${before}))::int as n,
        (select min(first_published_at) from dispatch where is_current and status = 'usable' and first_published_at < ${before}) as since`,
    )
    return { stories: row?.n ?? 0, since: row?.since?.toISOString() ?? null }
  },
  countDispatches: async () => (await first<{ n: number }>(db, sql`select coalesce(sum(stories), 0)::int as n from archive_day`))?.n ?? 0,
  /** Stories on the wire whose current version a person reviewed. */
  countReviewed: async () =>
    (
      await first<{ n: number }>(
        db,
        sql`select count(*)::int as n from dispatch where is_current and status = 'usable' and doc->>'reviewedBy' is not null`,
      )
    )?.n ?? 0,
  /** Leans on dispatch_corrected. */
  dispatchesCorrected: (limit: number) =>
    docs<Dispatch>(
      db,
      sql`select doc from dispatch where is_current and status = 'usable' and jsonb_array_length(doc->'corrections') > 0 order by published_at desc limit ${limit}`,
    ),
})

/** Questions about one story, its versions and its evidence, and about what was removed. */
export const dispatchReads = (db: Db) => ({
  dispatchOfStory: (storyId: string) => doc<Dispatch>(db, sql`select doc from dispatch where story_id = ${storyId} and is_current`),
  /** What stands where a story leads: its own, or that of the story which took it in. */
  dispatchLedTo: (storyId: string) =>
    doc<Dispatch>(
      db,
      sql`select d.doc from story s join dispatch d on d.story_id = coalesce(s.merged_into, s.id) and d.is_current where s.id = ${storyId}`,
    ),
  dispatchVersions: (storyId: string) => docs<Dispatch>(db, sql`select doc from dispatch where story_id = ${storyId} order by version`),
  /** What stands around a story's text on its page, in one question: the rows are small and there are many stories. */
  async storyRecords(storyId: string, receiptId: string): Promise<StoryRecords> {
    const row = await first<StoryRecords>(
      db,
      sql`select (select doc || jsonb_build_object('matches', (
          -- An earlier story whose headline was corrected since is named by the one that it has now.
          select coalesce(jsonb_agg(case when d.doc ? 'reason' then m || jsonb_build_object('headline', d.doc->'headline'->'text') else m end order by n), '[]')
          from jsonb_array_elements(r.doc->'matches') with ordinality as found (m, n)
          left join dispatch d on d.story_id = m->>'storyId' and d.is_current and d.status = 'usable'
        )) from receipt r where id = ${receiptId}) as receipt, (select doc->'significance' from story where id = ${storyId}) as significance,
        coalesce((select jsonb_agg(doc order by horizon_at, id) from watch where story_id = ${storyId}
          or id in (select jsonb_array_elements_text(doc->'watchIds') from dispatch where story_id = ${storyId} and is_current)), '[]') as watches,
        coalesce((select jsonb_agg(f.doc order by f.id) from fact f join fact_in_story s on s.fact_id = f.id where s.story_id = ${storyId}), '[]') as facts,
        (select jsonb_agg(jsonb_build_object('version', version, 'publishedAt', doc->'publishedAt', 'reasonCode', doc->'reasonCode', 'reason', doc->'reason') order by version)
          from dispatch where story_id = ${storyId}) as versions,
        coalesce((select jsonb_agg(jsonb_build_object('at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'name', name, 'actor', actor) order by at, id)
          from event where subject = ${storyId} and name in ('story.took-in', 'story.split', 'story.split-off')), '[]') as regrouped`,
    )
    return row ?? { receipt: null, significance: null, watches: [], facts: [], versions: [], regrouped: [] }
  },
  dispatchVersion: (storyId: string, version: number) =>
    doc<Dispatch>(db, sql`select doc from dispatch where story_id = ${storyId} and version = ${version}`),
  dispatchDigest: async (storyId: string) =>
    (await first<{ digest: string }>(db, sql`select digest from dispatch where story_id = ${storyId} and is_current`))?.digest ?? null,
  async publicAtSlug(slug: string): Promise<Public | { readonly kind: 'moved'; readonly slug: string } | null> {
    const stands = await first<{ doc: Public | Dispatch; is_stone: boolean }>(
      db,
      sql`select doc, true as is_stone from tombstone where slug = ${slug}
        union all select doc, false from dispatch where slug = ${slug} and is_current order by is_stone desc limit 1`,
    )
    if (stands?.is_stone === true) return stands.doc as Public
    if (stands !== undefined) return { kind: 'live', dispatch: stands.doc as Dispatch }
    const moved = await first<{ slug: string }>(
      db,
      sql`select b.slug from story a join story b on b.id = a.merged_into where a.slug = ${slug}`,
    )
    return moved ? { kind: 'moved', slug: moved.slug } : null
  },
  async evidenceById(id: string): Promise<StoredEvidence | null> {
    const row = await first<{
      doc: Evidence
      story_id: string
      slug: string
      sentences: readonly { id: string; text: string; stands: boolean }[]
    }>(
      db,
      sql`select e.doc, e.story_id, s.slug, (
          select coalesce(jsonb_agg(it || jsonb_build_object('stands', exists (
            select 1 from dispatch d where d.story_id = e.story_id and d.is_current and position(it->>'id' in d.doc::text) > 0))), '[]')
          from jsonb_array_elements(e.sentence_ids) it
        ) as sentences
        from evidence e join story s on s.id = e.story_id where e.id = ${id}`,
    )
    if (row === undefined) return null
    const told = (stands: boolean) => row.sentences.filter((it) => it.stands === stands).map((it) => ({ id: it.id, text: it.text }))
    return { evidence: row.doc, storyId: row.story_id, slug: row.slug, sentences: told(true), earlier: told(false) }
  },
  /** Every record of a story, of all its versions, as it stands now. */
  evidenceOfStory: (storyId: string) => docs<Evidence>(db, sql`select doc from evidence where story_id = ${storyId} order by id`),
  storiesOfHost: (host: string) =>
    db.rows<{ story_id: string }>(
      sql`select c.story_id from coverage c join source s on s.id = c.source_id left join dispatch d on d.story_id = c.story_id and d.is_current
        where s.host = ${host} or s.host like ${`%.${host}`} group by c.story_id order by max(d.published_at) desc nulls last, c.story_id`,
    ),
})

/** Questions about the words and names of what stands on the wire now. */
export const wordReads = (db: Db) => ({
  /** The newest published version that holds a sentence, by the sentence's id. */
  dispatchWithSentence: (id: string) =>
    doc<Dispatch>(
      db,
      sql`select doc from dispatch where jsonb_path_exists(doc, '$.*.id ? (@ == $id)', jsonb_build_object('id', ${id}::text))
        or jsonb_path_exists(doc, '$.*[*].id ? (@ == $id)', jsonb_build_object('id', ${id}::text)) order by version desc limit 1`,
    ),
  /** Stories whose current version names one of the facts, in evidence or by its archive search. Leans on dispatch_rows and receipt_rows. */
  storiesUsingFacts: async (factIds: readonly string[]): Promise<readonly string[]> =>
    (
      await db.rows<{ story_id: string }>(
        sql`select story_id from dispatch where is_current and status = 'usable' and (jsonb_path_query_array(doc, '$.**.factId')
            || jsonb_path_query_array(doc, '$.**.inputs.** ? (@.type() == "string")')) ?| ${factIds}::text[]
          union select d.story_id from receipt r join dispatch d on d.story_id = r.story_id and d.doc->>'receiptId' = r.id
            where d.is_current and d.status = 'usable' and jsonb_path_query_array(r.doc, '$.ledgerMatches[*].id') ?| ${factIds}::text[]
          order by story_id`,
      )
    ).map((row) => row.story_id),
  /** Full text over current dispatches; ranks at most the newest 500 matches. */
  searchDispatches: (query: string, limit: number) =>
    docs<Dispatch>(
      db,
      sql`select doc from (select doc, words, published_at from dispatch where is_current and status = 'usable' and words @@ websearch_to_tsquery('english', ${query})
      order by published_at desc limit 500) as capped order by ts_rank(words, websearch_to_tsquery('english', ${query})) desc, published_at desc limit ${limit}`,
    ),
})

/** How many stories say a word, which tells how much it says. In the order of words, so that two writers wait for each other and never cross. */
async function countWords(db: Db, words: string): Promise<void> {
  await db.rows(sql`insert into archive_word (word, stories)
    select word, 1 from unnest(tsvector_to_array(to_tsvector('english', ${words}))) as word order by word collate "C"
    on conflict (word) do update set stories = archive_word.stories + 1`)
}

export const dispatchWrites = (db: Db) => ({
  /** Adds a version and makes it the current one. `words` is what search sees. */
  async addDispatch(it: Dispatch, extra: { readonly words: string; readonly digest: string }): Promise<void> {
    await db.rows(sql`update dispatch set is_current = false where story_id = ${it.storyId} and version <> ${it.version}`)
    const added = await db.rows<{
      is_first: boolean
    }>(sql`insert into dispatch (story_id, version, id, slug, status, is_current, published_at, first_published_at, score, words, digest, doc)
      values (${it.storyId}, ${it.version}, ${it.id}, ${it.slug}, ${it.status}, true, ${it.publishedAt}, ${it.firstPublishedAt}, ${it.score}, to_tsvector('english', ${extra.words}), ${extra.digest}, ${json(it)})
      on conflict (story_id, version) do nothing returning not exists (select 1 from dispatch d where d.story_id = ${it.storyId}) as is_first`)
    if (added[0]?.is_first === true) await countWords(db, extra.words)
  },
  /** Sentences of earlier versions that a piece of evidence bears stay beside those of this one: their pages are still read. */
  async saveEvidence(
    storyId: string,
    sentences: readonly { readonly id: string; readonly text: string; readonly evidence: readonly Evidence[] }[],
  ): Promise<void> {
    const uses = new Map<string, { evidence: Evidence; sentences: { id: string; text: string }[] }>()
    for (const sentence of sentences) {
      for (const evidence of sentence.evidence) {
        const use = uses.get(evidence.id) ?? { evidence, sentences: [] }
        use.sentences.push({ id: sentence.id, text: sentence.text })
        uses.set(evidence.id, use)
      }
    }
    for (const [id, use] of uses) {
      await db.rows(sql`insert into evidence (id, story_id, sentence_ids, doc) values (${id}, ${storyId}, ${json(use.sentences)}, ${json(use.evidence)})
        on conflict (id) do update set doc = excluded.doc, sentence_ids = excluded.sentence_ids || coalesce((select jsonb_agg(it) from
          jsonb_array_elements(evidence.sentence_ids) it where not excluded.sentence_ids @> jsonb_build_array(jsonb_build_object('id', it->'id'))), '[]')`)
    }
  },
})
