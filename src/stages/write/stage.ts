import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Job } from '../../domain/job.ts'
import type { Stage } from '../stage.ts'
import { writeWithoutModel } from './without-model.ts'

/** Dossier -> Draft. The draft's id comes from the dossier's, so writing again overwrites the same draft. */
export const write: Stage<Dossier, Draft> = {
  name: 'write',
  next: ['verify'],
  keyedBy: 'subject',
  limits: { seconds: 180, attempts: 3 },
  async load(subject, store) {
    const dossier = await store.dossierById(subject)
    if (!dossier) return null
    const texts = new Map((await store.articlesById(dossier.sources.map((it) => it.article.id))).map((it) => [it.id, it]))
    return { ...dossier, sources: dossier.sources.map((it) => ({ ...it, article: texts.get(it.article.id) ?? it.article })) }
  },
  async run(dossier, tools) {
    return writeWithoutModel(dossier, tools.now())
  },
  async save(draft, tx): Promise<readonly Job[]> {
    await tx.saveDraft(draft)
    return [{ stage: 'verify', subject: draft.id }]
  },
}
