import type { Edition } from '../domain/edition.ts'
import { Fault } from '../domain/fault.ts'
import type { RowChanged, Watch } from '../domain/watch.ts'
import { type Db, doc, docs, json, sql } from './sql.ts'

export const watchReads = (db: Db) => ({
  watchById: (id: string) => doc<Watch>(db, sql`select doc from watch where id = ${id}`),
  watches: () => docs<Watch>(db, sql`select doc from watch order by horizon_at, id`),
  watchesOfStory: (storyId: string) => docs<Watch>(db, sql`select doc from watch where story_id = ${storyId} order by horizon_at, id`),
  /** Open or settling watches, which later evidence may touch. */
  watchesUnsettled: () =>
    docs<Watch>(db, sql`select doc from watch where state in ('open', 'due', 'proposed', 'reopened') order by horizon_at, id`),
  /** Settled or settling watches that took one of the facts as evidence, which a correction may reopen. */
  watchesRestingOn: (factIds: readonly string[]) =>
    docs<Watch>(
      db,
      sql`select doc from watch where state in ('resolved', 'proposed') and exists (
        select 1 from jsonb_array_elements(doc->'evidence') as e where e->>'factId' = any(${factIds})) order by id`,
    ),
  watchesDueForReview: (now: Date) =>
    docs<Watch>(
      db,
      sql`select doc from watch where (state = 'open' and horizon_at <= ${now}) or state in ('due', 'proposed') order by horizon_at, id`,
    ),
  editionOfDay: (day: string) => doc<Edition>(db, sql`select doc from edition where day = ${day}`),
  editionById: (id: string) => doc<Edition>(db, sql`select doc from edition where id = ${id}`),
  editions: (limit: number) => docs<Edition>(db, sql`select doc from edition order by day desc limit ${limit}`),
  editionsToClose: (today: string) =>
    docs<Edition>(db, sql`select doc from edition where day < ${today} and doc->>'closedAt' is null order by day`),
})

export const watchWrites = (db: Db) => ({
  async saveWatch(it: Watch): Promise<void> {
    const saved =
      await db.rows(sql`insert into watch (id, story_id, state, horizon_at, doc) values (${it.id}, ${it.storyId}, ${it.state}, ${it.horizonAt}, ${json(it)})
      on conflict (id) do update set state = excluded.state, doc = excluded.doc
      where watch.doc ->> 'statementSha256' = excluded.doc ->> 'statementSha256' and watch.doc ->> 'statement' = excluded.doc ->> 'statement'
        and (watch.doc -> 'probability' is null or watch.doc -> 'probability' = excluded.doc -> 'probability')
      returning id`)
    if (saved.length === 0)
      throw new Fault(
        'store.conflict',
        `Watch ${it.id} is open: its wording and a probability stated for it cannot be changed, only replaced by a new watch.`,
        { retry: 'never' },
      )
  },
  /** Saves a watch that was worked out from `before`; false, and nothing is written, where it has moved since it was read. */
  async saveWatchOver(before: Watch, it: Watch): Promise<boolean> {
    const saved = await db.rows(
      sql`update watch set state = ${it.state}, doc = ${json(it)} where id = ${it.id} and doc = ${json(before)} returning id`,
    )
    return saved.length > 0
  },
  /** Notes of watches settled on one of the rows that a person of the desk changed it; gives their ids. */
  async noteRowChanged(factIds: readonly string[], { by, at }: Pick<RowChanged, 'by' | 'at'>): Promise<readonly string[]> {
    const noted = await db.rows<{ id: string }>(sql`update watch set doc = doc || jsonb_build_object('rowChanged',
        jsonb_build_object('factId', doc #>> '{evidence,-1,factId}', 'by', ${by}::text, 'at', ${at}::text))
      where state = 'resolved' and doc #>> '{evidence,-1,factId}' = any(${factIds}) returning id`)
    return noted.map(({ id }) => id)
  },
  /** Forgets of watches settled on one of the rows that a person changed it: what a publisher takes back after that waits for nobody. */
  async forgetRowChanged(factIds: readonly string[]): Promise<void> {
    await db.rows(
      sql`update watch set doc = doc - 'rowChanged' where state = 'resolved' and doc #>> '{evidence,-1,factId}' = any(${factIds}) and doc->'rowChanged' is not null`,
    )
  },
  /** A watch whose opening lapsed unanswered, after a person changed its row, is to be asked about again; false where it is none. */
  async askRowAgain(id: string): Promise<boolean> {
    const again = await db.rows(
      sql`update watch set doc = doc #- '{rowChanged,isAsked}' where id = ${id} and state = 'resolved' and doc->'rowChanged' is not null returning id`,
    )
    return again.length > 0
  },
  /** Its text, which repeats what its stories told, is kept only while all of them stand: one that was taken back meanwhile took it along. */
  async saveEdition(it: Edition): Promise<void> {
    const { text, ...rest } = it
    await db.rows(sql`select id from story where id = any(${it.storyIds}) order by id for share`)
    const stones = await db.rows(sql`select 1 from tombstone where story_id = any(${it.storyIds}) limit 1`)
    const kept = text === undefined || stones.length > 0 ? rest : it
    await db.rows(
      sql`insert into edition (id, day, doc) values (${it.id}, ${it.day}, ${json(kept)}) on conflict (id) do update set doc = excluded.doc`,
    )
  },
})
