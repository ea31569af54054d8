import type { Claim } from '../domain/claim.ts'
import type { Coverage } from '../domain/coverage.ts'
import type { Story } from '../domain/story.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

export const storyReads = (db: Db) => ({
  storyById: (id: string) => doc<Story>(db, sql`select doc from story where id = ${id}`),
  storyBySlug: (slug: string) => doc<Story>(db, sql`select doc from story where slug = ${slug}`),
  storiesById: (ids: readonly string[]) => docs<Story>(db, sql`select doc from story where id = any(${ids}) order by id`),
  stories: () => docs<Story>(db, sql`select doc from story order by opened_at, id`),
  coverageOfStory: (storyId: string) =>
    docs<Coverage>(
      db,
      // An article whose origin is under quarantine has a place, and is in no story.
      sql`select doc from coverage where story_id = ${storyId}
      and not exists (select 1 from quarantined q where q.article_id = coverage.article_id) order by assigned_at, article_id`,
    ),
  coverageOfArticle: (articleId: string) => doc<Coverage>(db, sql`select doc from coverage where article_id = ${articleId}`),
  coverageOfArticles: (articleIds: readonly string[]) =>
    docs<Coverage>(db, sql`select doc from coverage where article_id = any(${articleIds}) order by article_id`),
  claimsOfStory: (storyId: string) =>
    docs<Claim>(db, sql`select doc from claim where story_id = ${storyId} order by article_id, (doc->>'position')::int, id`),
  /** Claims of some stories that give a date, in reading order. Leans on claim_story. */
  datedClaimsOfStories: (storyIds: readonly string[], limit: number) =>
    docs<Claim>(
      db,
      sql`select doc from claim where story_id = any(${storyIds}) and jsonb_array_length(doc->'dates') > 0
      order by article_id, (doc->>'position')::int, id limit ${limit}`,
    ),
  /** What was read from passages, by article and claim; a claim of an article that was read anew since is none of them. */
  claimsRead: (asked: readonly { readonly articleId: string; readonly claimId: string }[]) =>
    docs<Claim>(db, sql`select doc from claim where id = any(${asked.map((it) => it.claimId)}) order by id`),
  /** Claims of some stories that are by one of the parties, by registry id or by name, in reading order. Leans on claim_story. */
  claimsOfParties: (ask: {
    readonly storyIds: readonly string[]
    readonly ids: readonly string[]
    readonly names: readonly string[]
    readonly limit: number
  }) =>
    docs<Claim>(
      db,
      sql`select doc from claim where story_id = any(${ask.storyIds}) and doc->'verb'->>'text' <> ''
        and (doc->'subject'->>'entityId' = any(${ask.ids}) or regexp_replace(doc->'subject'->>'text', '^[Tt]he ', '') = any(${ask.names}))
      order by article_id, (doc->>'position')::int, id limit ${ask.limit}`,
    ),
  /** Claims that name the entity, of articles published from then on, oldest first. Leans on the mention key. */
  claimsNaming: (entityId: string, from: Date, limit: number) =>
    db.rows<{ doc: Claim; published_at: Date; source_id: string }>(
      sql`select c.doc, a.published_at, a.source_id from claim c join article a on a.id = c.article_id
      where c.article_id in (select article_id from mention where entity_id = ${entityId} and published_at >= ${from})
        and c.doc->'names' @> ${json([{ entityId }])}::jsonb order by a.published_at, c.id limit ${limit}`,
    ),
  isSlugTaken: async (slug: string) => (await first(db, sql`select 1 as one from story where slug = ${slug}`)) !== undefined,
  slugsTaken: async (slugs: readonly string[]): Promise<ReadonlySet<string>> =>
    new Set((await db.rows<{ slug: string }>(sql`select slug from story where slug = any(${slugs})`)).map((row) => row.slug)),
  /** Ids of stories that were killed, after an id, in order of id. */
  storyIdsKilled: async (after: string, limit: number): Promise<readonly string[]> =>
    (await db.rows<{ id: string }>(sql`select id from story where state = 'killed' and id > ${after} order by id limit ${limit}`)).map(
      ({ id }) => id,
    ),
  countStories: async () => (await first<{ n: number }>(db, sql`select count(*)::int as n from story where merged_into is null`))?.n ?? 0,
})

export const storyWrites = (db: Db) => ({
  saveStory: (story: Story) => saveStories(db, [story]),
  saveStories: (stories: readonly Story[]) => saveStories(db, stories),
  saveCoverage: (it: Coverage) => saveCoverages(db, [it]),
  saveCoverages: (list: readonly Coverage[]) => saveCoverages(db, list),
  /** The story's state, which stays so until the end of the transaction: a kill waits for it. Null where there is no such story. */
  async holdStory(storyId: string): Promise<Story['state'] | null> {
    return (await first<{ state: Story['state'] }>(db, sql`select state from story where id = ${storyId} for share`))?.state ?? null
  },
  /**
   * Those of the stories that change places with nothing any more, until the end of the transaction: killed or merged, or a kill was ruled on
   * and is not carried out yet.
   */
  async storiesClosed(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const held = await db.rows<{ id: string; state: Story['state'] }>(
      sql`select id, state from story where id = any(${ids}) order by id for share`,
    )
    const doomed = await db.rows<{ id: string }>(
      sql`select distinct story_id as id from ruling where story_id = any(${ids}) and kind = 'kill'`,
    )
    const closed = held.filter(({ state }) => state === 'killed' || state === 'merged')
    return new Set([...closed, ...doomed].map(({ id }) => id))
  },
  async replaceClaims(articleId: string, claims: readonly Claim[]): Promise<void> {
    await db.rows(sql`delete from claim where article_id = ${articleId}`)
    for (const claim of claims) {
      await db.rows(sql`insert into claim (id, article_id, story_id, doc) values (${claim.id}, ${claim.articleId}, ${claim.storyId}, ${json(claim)})
        on conflict (id) do update set story_id = excluded.story_id, doc = excluded.doc`)
    }
  },
})

/** Each story once. One that was killed or merged stays so, whatever somebody found who read it before. */
async function saveStories(db: Db, stories: readonly Story[]): Promise<void> {
  await db.rows(sql`insert into story (id, slug, state, opened_at, changed_at, merged_into, doc)
    select d->>'id', d->>'slug', d->>'state', (d->>'openedAt')::timestamptz, (d->>'changedAt')::timestamptz, d->>'mergedInto', d from unnest(${stories.map(json)}::jsonb[]) as d
    on conflict (id) do update set state = excluded.state, changed_at = excluded.changed_at, merged_into = excluded.merged_into, doc = excluded.doc
    where story.state not in ('killed', 'merged') or story.state = excluded.state`)
}

/** Each article once. */
async function saveCoverages(db: Db, list: readonly Coverage[]): Promise<void> {
  await db.rows(sql`insert into coverage (article_id, story_id, source_id, origin_id, role, assigned_at, doc)
    select d->>'articleId', d->>'storyId', d->>'sourceId', d->>'originId', d->>'role', (d->>'assignedAt')::timestamptz, d from unnest(${list.map(json)}::jsonb[]) as d
    on conflict (article_id) do update set story_id = excluded.story_id, origin_id = excluded.origin_id, role = excluded.role, doc = excluded.doc`)
}
