import { clipsOf, type Dossier, type DossierSource } from '../domain/dossier.ts'
import type { Draft } from '../domain/draft.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Ruling } from '../domain/ruling.ts'
import type { Verdict } from '../domain/verdict.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

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
  async saveReceipt(it: Receipt): Promise<void> {
    await db.rows(
      sql`insert into receipt (id, story_id, ran_at, doc) values (${it.id}, ${it.storyId}, ${it.ranAt}, ${json(it)}) on conflict (id) do update set ran_at = excluded.ran_at, doc = excluded.doc`,
    )
  },
  async saveDossier(it: Dossier): Promise<void> {
    await db.rows(
      sql`insert into dossier (id, story_id, built_at, doc) values (${it.id}, ${it.storyId}, ${it.builtAt}, ${json(withoutTexts(it))}) on conflict (id) do update set built_at = excluded.built_at, doc = excluded.doc`,
    )
  },
  async saveDraft(it: Draft): Promise<void> {
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

/** Source text has a life of its own (article_text); a dossier is kept without it, and load puts it back while it lives. */
function withoutTexts(dossier: Dossier): Dossier {
  const bare = <T extends DossierSource>(it: T): T => ({ ...it, article: { ...it.article, text: '', minhash: [], terms: [] } })
  return { ...dossier, sources: dossier.sources.map(bare), clips: clipsOf(dossier).map(bare) }
}
