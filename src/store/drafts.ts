import { clipsOf, type Dossier, type DossierSource } from '../domain/dossier.ts'
import type { Draft } from '../domain/draft.ts'
import { Fault } from '../domain/fault.ts'
import { blankedHeadline, type Receipt } from '../domain/receipt.ts'
import type { Ruling } from '../domain/ruling.ts'
import type { Verdict } from '../domain/verdict.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'
import { storyWrites } from './stories.ts'
import { assertRowsStand } from './withheld-rows.ts'

export const draftReads = (db: Db) => ({
  receiptById: (id: string) => doc<Receipt>(db, sql`select doc from receipt where id = ${id}`),
  receiptsById: (ids: readonly string[]) => docs<Receipt>(db, sql`select doc from receipt where id = any(${ids}) order by id`),
  /** Stories on the wire whose archive statement names earlier ones. */
  countWithEarlier: async () =>
    (
      await first<{ n: number }>(
        db,
        sql`select count(*)::int as n from dispatch d join receipt r on r.id = d.doc->>'receiptId'
          where d.is_current and d.status = 'usable' and r.doc->>'state' = 'some'`,
      )
    )?.n ?? 0,
  dossierById: (id: string) => doc<Dossier>(db, sql`select doc from dossier where id = ${id}`),
  /** The latest dossier of each story, in the order of their stories' ids. */
  latestDossierIds: async (): Promise<readonly string[]> =>
    (await db.rows<{ id: string }>(sql`select distinct on (story_id) id from dossier order by story_id, built_at desc, id`)).map(
      ({ id }) => id,
    ),
  draftById: (id: string) => doc<Draft>(db, sql`select doc from draft where id = ${id}`),
  verdictsOfDraft: async (id: string): Promise<readonly Verdict[]> =>
    (await first<{ verdicts: readonly Verdict[] | null }>(db, sql`select verdicts from draft where id = ${id}`))?.verdicts ?? [],
  rulingById: (id: string) => doc<Ruling>(db, sql`select doc from ruling where id = ${id}`),
  rulingsOfStory: (storyId: string) => docs<Ruling>(db, sql`select doc from ruling where story_id = ${storyId} order by seq`),
})

export const draftWrites = (db: Db) => ({
  /**
   * @throws Fault 'store.conflict', to be tried again soon, where a story that it found was killed or withdrawn since: its headline would come back
   */
  async saveReceipt(it: Receipt): Promise<void> {
    await assertFindable(db, it)
    await db.rows(
      sql`insert into receipt (id, story_id, ran_at, doc) values (${it.id}, ${it.storyId}, ${it.ranAt}, ${json(it)}) on conflict (id) do update set ran_at = excluded.ran_at, doc = excluded.doc`,
    )
  },
  /**
   * Saves a dossier that was just put together; what a later stage changes of one is saved by {@link sendBack}.
   * @throws Fault 'store.conflict', to be tried again soon, where its story was killed since, a story that its search found was killed or
   * withdrawn, or a report of one of its rows taken down
   */
  async saveDossier(it: Dossier): Promise<void> {
    await assertStands(db, it.storyId)
    await assertFindable(db, it.receipt)
    await assertRowsStand(db, it)
    await db.rows(
      sql`insert into dossier (id, story_id, built_at, doc) values (${it.id}, ${it.storyId}, ${it.builtAt}, ${json(withoutTexts(it))}) on conflict (id) do update set built_at = excluded.built_at, doc = excluded.doc`,
    )
  },
  /**
   * What a draft that goes back changes of its dossier, and nothing else of it: rows may have been taken out of it since it was read, and with a
   * story that was killed it is gone.
   */
  async sendBack({ id, attempt, refused, byRule, mends }: Pick<Dossier, 'id' | 'attempt' | 'refused' | 'byRule' | 'mends'>): Promise<void> {
    const next = json({ attempt, ...(refused && { refused }), ...(byRule && { byRule }) })
    await db.rows(
      sql`update dossier set doc = (case when ${mends === undefined} then doc - 'mends' else doc end) || ${next}::jsonb where id = ${id}`,
    )
  },
  /** @throws Fault 'store.conflict', to be tried again soon, where its story was killed since */
  async saveDraft(it: Draft): Promise<void> {
    await assertStands(db, it.storyId)
    await db.rows(sql`insert into draft (id, story_id, dossier_id, written_at, doc) values (${it.id}, ${it.storyId}, ${it.dossierId}, ${it.writtenAt}, ${json(it)})
      on conflict (id) do update set doc = excluded.doc, written_at = excluded.written_at, verdicts = null`)
  },
  async saveVerdicts(draftId: string, verdicts: readonly Verdict[]): Promise<void> {
    await db.rows(sql`update draft set verdicts = ${json(verdicts)} where id = ${draftId}`)
  },
  async saveRuling(it: Ruling): Promise<void> {
    await db.rows(
      sql`insert into ruling (id, story_id, draft_id, kind, at, doc) values (${it.id}, ${it.storyId}, ${it.draftId ?? null}, ${it.kind}, ${it.at}, ${json(it)}) on conflict (id) do update set doc = excluded.doc`,
    )
  },
})

const conflict = (what: string): Fault => new Fault('store.conflict', what, { retry: 'soon' })

/** Nothing is kept of a story that was killed while somebody had it in hand; a kill of this moment waits for what is saved, and then finds it. */
async function assertStands(db: Db, storyId: string): Promise<void> {
  if ((await storyWrites(db).holdStory(storyId)) === 'killed') throw conflict(`Story ${storyId} was killed since it was read.`)
}

/** Every story that a search found, and that it does not already call gone, may still be named. */
async function assertFindable(db: Db, { storyId, matches }: Receipt): Promise<void> {
  const named = matches.filter(({ gone, headline }) => gone !== true && headline !== blankedHeadline).map((it) => it.storyId)
  if (named.length === 0) return
  const held = await db.rows<{ id: string; state: string }>(
    sql`select id, state from story where id = any(${[...named, storyId]}) order by id for share`,
  )
  const stones = await db.rows<{ id: string }>(sql`select story_id as id from tombstone where story_id = any(${named})`)
  const lost = [...held.filter(({ state }) => state === 'killed'), ...stones].find(({ id }) => named.includes(id))
  if (lost !== undefined) throw conflict(`Story ${lost.id}, which a search of story ${storyId} had found, is gone since.`)
}

/** Source text has a life of its own (article_text); a dossier is kept without it, and load puts it back while it lives. */
function withoutTexts(dossier: Dossier): Dossier {
  const bare = <T extends DossierSource>(it: T): T => ({ ...it, article: { ...it.article, text: '', minhash: [], terms: [] } })
  return { ...dossier, sources: dossier.sources.map(bare), clips: clipsOf(dossier).map(bare) }
}
