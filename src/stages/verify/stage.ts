import { askedAgain, questionOf } from '../../calc/receipt-again.ts'
import { clipsOf, type Dossier, openingSource, withArticles } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Stage, Tools } from '../stage.ts'
import { askJudge, loweredBy, loweredUnseen } from './judge.ts'
import { asMended } from './mended-verdicts.ts'
import { verifyDraft } from './verify-draft.ts'

interface In {
  readonly draft: Draft
  readonly dossier: Dossier
  /** What the archive says when it is asked again; empty where it answers otherwise. */
  readonly receiptSentence: string
  /** The watches of the wire; none are read for a draft without one. */
  readonly watches: readonly Watch[]
  /** Verdicts on the version that the draft mends. */
  readonly stood?: readonly Verdict[]
}
interface Out {
  readonly draftId: string
  readonly verdicts: readonly Verdict[]
}

/** What the judge adds, if the operator wants one: a refusal, a slow answer or an unusable one adds nothing to what it cannot see. */
async function judged({ draft, dossier }: In, verdicts: readonly Verdict[], tools: Tools): Promise<readonly Verdict[]> {
  if (tools.model === null || !tools.policy.judge) return []
  const unseen = loweredUnseen(draft, dossier, verdicts)
  const asked = askJudge(draft, dossier, verdicts)
  if (asked === undefined) return unseen
  const answer = await tools.model.ask(
    asked.question,
    { storyId: dossier.storyId, sourceId: openingSource(dossier), inputIds: asked.inputIds },
    tools.signal,
  )
  if (answer.kind === 'refused') {
    tools.note({ judge: answer.code, unseen: unseen.length })
    return unseen
  }
  const lowered = loweredBy(answer.value, asked)
  tools.note({ judge: answer.call.id, lowered: lowered.length, unseen: unseen.length })
  return [...unseen, ...lowered]
}

/** Draft -> Verdicts, one a sentence and a check, against the bound spans; the archive search runs again on its recorded scope. */
export const verify: Stage<In, Out> = {
  name: 'verify',
  next: ['edit'],
  ...queueTerms.verify,
  async load(subject, store) {
    const draft = await store.draftById(subject)
    const stored = draft ? await store.dossierById(draft.dossierId) : null
    if (!draft || !stored) return null
    const all = [...stored.sources, ...clipsOf(stored)]
    const texts = new Map((await store.articlesById(all.map((it) => it.article.id))).map((it) => [it.id, it]))
    const dossier = withArticles(stored, texts)
    const { receipt } = dossier
    const again = askedAgain(receipt, await store.searchArchive(questionOf(receipt)))
    const stood = draft.mends === undefined ? {} : { stood: await store.verdictsOfDraft(draft.mends.draftId) }
    const watches = draft.watch === undefined ? [] : await store.watches()
    return { draft, dossier, receiptSentence: again.isSame ? receipt.sentence : '', watches, ...stood }
  },
  async run(input, tools) {
    const { draft, dossier, receiptSentence, watches } = input
    const byRule = verifyDraft(draft, dossier, { receiptSentence, watches, ownHost: new URL(tools.policy.siteUrl).host })
    const verdicts =
      draft.mends === undefined ? [...byRule, ...(await judged(input, byRule, tools))] : asMended(byRule, input.stood ?? [], draft, dossier)
    tools.note({ checked: verdicts.length, failed: verdicts.filter((it) => it.grade !== 'supported').length })
    return { draftId: draft.id, verdicts }
  },
  async save({ draftId, verdicts }, tx): Promise<readonly Job[]> {
    await tx.saveVerdicts(draftId, verdicts)
    return [{ stage: 'edit', subject: draftId }]
  },
}
