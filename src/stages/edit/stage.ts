import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Stage } from '../stage.ts'
import { rule, sentBack } from './rule.ts'
import { type StandingOrders, standingOrders } from './standing-orders.ts'

interface In {
  readonly draft: Draft
  readonly dossier: Dossier
  readonly verdicts: readonly Verdict[]
  readonly orders: StandingOrders
}
interface Out {
  readonly ruling: Ruling
  readonly dossier: Dossier
  readonly draft: Draft
}

/** Draft + Verdicts -> Ruling, the only thing that changes what readers see. A person at the desk stands in for this stage alone. */
export const edit: Stage<In, Out> = {
  name: 'edit',
  next: ['publish', 'write', 'recall'],
  ...queueTerms.edit,
  async load(subject, store) {
    const draft = await store.draftById(subject)
    const dossier = draft ? await store.dossierById(draft.dossierId) : null
    if (!draft || !dossier) return null
    const orders = standingOrders(await store.rulingsOfStory(draft.storyId))
    return { draft, dossier, verdicts: await store.verdictsOfDraft(subject), orders }
  },
  async run(input, tools) {
    const ruling = rule({ ...input, now: tools.now(), risks: tools.policy.risks })
    tools.note({ ruling: ruling.kind, cuts: ruling.cuts.length })
    return { ruling, dossier: input.dossier, draft: input.draft }
  },
  async save({ ruling, dossier, draft }, tx): Promise<readonly Job[]> {
    // Killed while it was ruled on: nothing of it is kept.
    if ((await tx.holdStory(ruling.storyId)) === 'killed') return []
    await tx.saveRuling(ruling)
    await tx.appendEvent({
      at: ruling.at,
      name: `ruling.${ruling.kind}`,
      subject: ruling.storyId,
      actor: ruling.by,
      detail: { rulingId: ruling.id, reason: ruling.reason, cuts: ruling.cuts.length },
    })
    if (ruling.kind === 'pass') return [{ stage: 'publish', subject: ruling.id }]
    // What waits for a person is looked at again by nobody: it does not wait on what a report taken down had told.
    if (ruling.kind === 'hold' && (await tx.isOnTakenRows(draft.id))) return [{ stage: 'recall', subject: ruling.storyId }]
    if (ruling.kind !== 'return') return []
    await tx.sendBack(sentBack(dossier, draft, ruling))
    return [{ stage: 'write', subject: dossier.id }]
  },
}
