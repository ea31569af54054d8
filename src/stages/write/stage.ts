import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Job } from '../../domain/job.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Stage, Tools } from '../stage.ts'
import { inDeskWords } from './desk-words.ts'
import { askForSummary, withAnswer } from './with-model.ts'
import { writeWithoutModel } from './without-model.ts'

/**
 * The model's words over the draft the rules wrote. A refused, slow or unusable answer leaves that draft as it is, and so does
 * a second attempt: what edit sent back is written by rule.
 */
async function helped(base: Draft, dossier: Dossier, tools: Tools): Promise<Draft> {
  const asked = tools.model === null || dossier.attempt > 0 ? undefined : askForSummary(dossier)
  if (tools.model === null || asked === undefined) return base
  const inputIds = [...asked.claims.values()].map((claim) => claim.id)
  const answer = await tools.model.ask(asked.question, { storyId: dossier.storyId, inputIds }, tools.signal)
  if (answer.kind === 'refused') {
    tools.note({ model: answer.code, why: answer.reason })
    return base
  }
  const { id, version } = asked.question
  const draft = withAnswer(base, answer.value, asked, dossier, `${id}/${version} ${tools.model.name}`)
  tools.note({ model: draft === base ? 'not used' : 'used', call: answer.call.id, fromLog: answer.fromLog })
  return draft
}

interface In {
  readonly dossier: Dossier
  readonly rulings: readonly Ruling[]
}

/** Dossier -> Draft. The draft's id comes from the dossier's, so writing again overwrites the same draft. */
export const write: Stage<In, Draft> = {
  name: 'write',
  next: ['verify'],
  keyedBy: 'subject',
  limits: { seconds: 180, attempts: 3 },
  async load(subject, store) {
    const dossier = await store.dossierById(subject)
    if (!dossier) return null
    const texts = new Map((await store.articlesById(dossier.sources.map((it) => it.article.id))).map((it) => [it.id, it]))
    const sources = dossier.sources.map((it) => ({ ...it, article: texts.get(it.article.id) ?? it.article }))
    return { dossier: { ...dossier, sources }, rulings: await store.rulingsOfStory(dossier.storyId) }
  },
  async run({ dossier, rulings }, tools) {
    return inDeskWords(await helped(writeWithoutModel(dossier, tools.now()), dossier, tools), rulings)
  },
  async save(draft, tx): Promise<readonly Job[]> {
    await tx.saveDraft(draft)
    return [{ stage: 'verify', subject: draft.id }]
  },
}
