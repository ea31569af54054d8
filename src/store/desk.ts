// What a person at the desk asks of the archive, and what only the desk writes.
import type { WireEvent } from '../domain/event.ts'
import type { WorkName } from '../domain/job.ts'
import type { Regrouped, Ruling } from '../domain/ruling.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

/** A job that cannot go on without a person. */
export interface ParkedJob {
  readonly id: string
  readonly stage: WorkName
  readonly subject: string
  readonly at: Date
  readonly reason: string
}

/** A sentence that was left out, with the check and its reason, and the ruling that left it out. */
export interface CutMade {
  readonly storyId: string
  readonly slug: string
  readonly ruling: Ruling['kind']
  readonly at: string
  readonly sentenceId: string
  readonly text: string
  readonly reason: string
}

/** Rulings that answer a hold: one of them after it, and the draft waits no more. */
const answers = ['pass', 'return', 'hold', 'spike', 'correct', 'retract', 'kill', 'withdraw']

export const deskReads = (db: Db) => ({
  /** The latest ruling of each story whose draft waits for a person, oldest first. Leans on ruling_hold. */
  rulingsHolding: (limit: number) =>
    docs<Ruling>(
      db,
      sql`select r.doc from ruling r where r.kind = 'hold' and r.draft_id is not null
      and not exists (select 1 from ruling n where n.story_id = r.story_id and n.seq > r.seq and n.kind = any(${answers}))
      and not exists (select 1 from story s where s.id = r.story_id and s.state in ('killed', 'merged')) order by r.seq limit ${limit}`,
    ),
  /** The ruling that makes a story's newest draft wait; null when none waits. */
  async rulingHolding(storyId: string): Promise<Ruling | null> {
    const last = await doc<Ruling>(
      db,
      sql`select doc from ruling where story_id = ${storyId} and kind = any(${answers}) order by seq desc limit 1`,
    )
    return last?.kind === 'hold' && last.draftId !== undefined ? last : null
  },
  /** Every ruling of persons, newest first. */
  rulingsOfPersons: (limit: number) =>
    docs<Ruling>(db, sql`select doc from ruling where doc->>'by' like 'desk:%' order by seq desc limit ${limit}`),
  /** What persons did that is no ruling on a story: freezes, quarantines, sources and names; newest first. */
  eventsOfPersons: async (limit: number): Promise<readonly WireEvent[]> =>
    (
      await db.rows<Omit<WireEvent, 'at'> & { readonly at: Date }>(sql`select at, name, subject, actor, detail from event
        where actor like 'desk:%' and split_part(name, '.', 1) in ('outlet', 'origin', 'source', 'entity', 'name', 'licence', 'terms', 'person', 'overruling') order by at desc, id limit ${limit}`)
    ).map((it) => ({ ...it, at: it.at.toISOString() })),
  /** Every sentence left out by a ruling, newest first; none of a story that was killed or withdrawn, whose words stay nowhere. */
  cutsMade: (limit: number) =>
    db.rows<CutMade>(
      sql`select r.story_id as "storyId", s.slug, r.kind as ruling, r.doc->>'at' as at, c->>'sentenceId' as "sentenceId", c->>'text' as text, c->>'reason' as reason
      from ruling r join story s on s.id = r.story_id cross join lateral jsonb_array_elements(r.doc->'cuts') with ordinality as cut(c, n)
      where s.state <> 'killed' and r.kind <> 'withdraw' order by r.seq desc, cut.n limit ${limit}`,
    ),
  jobsParked: (limit: number) =>
    db.rows<{ id: string; stage: WorkName; subject: string; at: Date; reason: string }>(
      sql`select id, stage, subject, at, reason from parked order by at desc, id limit ${limit}`,
    ),
  /** The story a person placed an article in; the program leaves it there. */
  placedByPerson: async (articleIds: readonly string[]): Promise<ReadonlySet<string>> =>
    new Set(
      (await db.rows<{ article_id: string }>(sql`select article_id from placed_by_person where article_id = any(${articleIds})`)).map(
        (row) => row.article_id,
      ),
    ),
  /** Whether a person placed any article of the story. */
  isPlacedByPerson: async (storyId: string): Promise<boolean> =>
    (await first(db, sql`select 1 as one from placed_by_person where story_id = ${storyId} limit 1`)) !== undefined,
})

export const deskWrites = (db: Db) => ({
  /** Takes a parked job off the list; null when another person did. */
  async unpark(id: string): Promise<ParkedJob | null> {
    return (await first<ParkedJob>(db, sql`delete from parked where id = ${id} returning id, stage, subject, at, reason`)) ?? null
  },
  async placeByPerson(articleIds: readonly string[], storyId: string, rulingId: string): Promise<void> {
    for (const id of articleIds)
      await db.rows(sql`insert into placed_by_person (article_id, story_id, ruling_id) values (${id}, ${storyId}, ${rulingId})
        on conflict (article_id) do update set story_id = excluded.story_id, ruling_id = excluded.ruling_id`)
  },
  /** A merged story stands at its own name again, with its latest version; its articles are moved back one by one by the caller. */
  async unmergeStory({ from, to, watchIds }: Pick<Regrouped, 'from' | 'to' | 'watchIds'>): Promise<void> {
    const apart = json({ state: 'open' })
    await db.rows(
      sql`update story set state = 'open', merged_into = null, doc = (doc - 'mergedInto') || ${apart}::jsonb where id = ${from}`,
    )
    await db.rows(sql`update dispatch set is_current = true where story_id = ${from} and status = 'usable'
      and version = (select max(version) from dispatch d where d.story_id = ${from})`)
    await db.rows(
      sql`update story set state = 'published', doc = doc || '{"state":"published"}' where id = ${from} and exists (select 1 from dispatch where story_id = ${from} and is_current)`,
    )
    // What had been merged into it before leads to it again: the last merge of each says into which.
    const back = json({ mergedInto: from })
    await db.rows(sql`with recursive last_into as (
        select s.id, (select e.detail->>'into' from event e where e.subject = s.id and e.name = 'story.merged' order by e.at desc, e.id desc limit 1) as into_id
        from story s where s.state = 'merged' and s.merged_into = ${to}),
      below as (select id from last_into where into_id = ${from} union select l.id from last_into l join below b on l.into_id = b.id)
      update story set merged_into = ${from}, doc = doc || ${back}::jsonb where id in (select id from below)`)
    const patch = json({ storyId: from })
    await db.rows(sql`update watch set story_id = ${from}, doc = doc || ${patch}::jsonb where id = any(${watchIds})`)
  },
})
