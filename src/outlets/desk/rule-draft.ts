// A person's answer to a held draft: pass, return, hold on, or spike.
import type { Draft } from '../../domain/draft.ts'
import { refuse } from '../../domain/refusal.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { type Decision, type DeskWork, type Filed, file, reasonFault, rulingOf } from './filing.ts'

export const draftVerbs = ['pass', 'return', 'hold', 'spike'] as const
export type DraftVerb = (typeof draftVerbs)[number]

export interface DraftDecision extends Decision {
  readonly draftId: string
  readonly verb: DraftVerb
  /** Sentences left out besides those the checks cut. */
  readonly leaveOut: readonly string[]
  /** The person opened the evidence of every sentence that will be printed. */
  readonly isReviewed: boolean
}

/** The sentences of a draft that would be printed under a ruling: the headline, and what is not cut. */
export function printedUnder(draft: Draft, ruling: Pick<Ruling, 'cuts' | 'takePasses'>): Draft['summary'] {
  const cut = new Set(ruling.cuts.map((it) => it.sentenceId))
  const rest = [...draft.summary, ...(ruling.takePasses ? draft.take : []), ...draft.archive]
  return [draft.headline, ...rest.filter((it) => !cut.has(it.id))]
}

/**
 * Files a ruling on a held draft. What the checks cut stays cut: a person can leave more out, never put back what is not supported.
 * Refused when the draft does not wait any more, so that two persons cannot rule on it both.
 */
export async function ruleOnDraft(work: DeskWork, decision: DraftDecision): Promise<Filed> {
  const { draftId, verb, leaveOut, isReviewed } = decision
  const fault = verb === 'pass' ? null : reasonFault(decision)
  if (fault !== null) return fault
  const { store } = work
  const draft = await store.draftById(draftId)
  if (draft === null) return refuse('desk.unknown', 'There is no such draft.')
  const filed = await store.transaction(async (tx): Promise<Filed> => {
    await tx.lockStory(draft.storyId)
    const held = await tx.rulingHolding(draft.storyId)
    if (held?.draftId !== draftId)
      return refuse('desk.late', 'This draft does not wait any more: another ruling was made, or a newer draft took its place.')
    const on = { storyId: draft.storyId, reasonCode: held.reasonCode, now: work.now() }
    if (verb === 'return') {
      const dossier = await tx.dossierById(draft.dossierId)
      if (dossier === null)
        return refuse('desk.unknown', 'What the draft was written from is not kept any more. Spike it, or wait for a new one.')
      await tx.sendBack({ ...dossier, attempt: dossier.attempt + 1 })
      return file(
        rulingOf(decision, { ...on, kind: 'return', reasonCode: 'review' }, { draftId }),
        [{ stage: 'write', subject: dossier.id }],
        tx,
      )
    }
    if (verb !== 'pass')
      return file(rulingOf(decision, { ...on, kind: verb, reasonCode: 'review' }, { draftId, ...cutsFrom(held) }), [], tx)
    const passed = passing(draft, held, leaveOut)
    if (passed === null) return refuse('desk.empty', 'Nothing would be left to print. Spike it instead.')
    const why = decision.reason.trim() === '' ? { ...decision, reason: 'Passed at the desk.' } : decision
    const more = { draftId, ...passed, ...(isReviewed && { reviewedBy: decision.by }) }
    const ruling = rulingOf(why, { ...on, kind: 'pass' }, more)
    return file(ruling, [{ stage: 'publish', subject: ruling.id }], tx)
  })
  if (filed.kind === 'filed') await work.workOff()
  return filed
}

const manyMax = 200

/**
 * Passes many drafts with one answer. A passing in bulk is no review, however it was come by: none of them is printed as reviewed.
 * Gives what became of each, in the order they were named; one that does not wait any more keeps none of the others.
 */
export async function passMany(work: DeskWork, decision: Decision & { readonly draftIds: readonly string[] }): Promise<readonly Filed[]> {
  const { by, reason } = decision
  const done: Filed[] = []
  const later = { ...work, workOff: async () => undefined }
  for (const draftId of [...new Set(decision.draftIds)].slice(0, manyMax))
    done.push(await ruleOnDraft(later, { by, reason, draftId, verb: 'pass', leaveOut: [], isReviewed: false }))
  await work.workOff()
  return done
}

type Cuts = Pick<Ruling, 'cuts' | 'rubric' | 'takePasses'>

const cutsFrom = ({ cuts, rubric, takePasses }: Ruling): Cuts => ({ cuts, rubric, takePasses })

/** What is printed of a passed draft; null when that would be only a headline over nothing. */
function passing(draft: Draft, held: Ruling, leaveOut: readonly string[]): Cuts | null {
  const wanted = new Set(leaveOut)
  const all = [...draft.summary, ...draft.take, ...draft.archive]
  const more = all
    .filter((it) => wanted.has(it.id) && !held.cuts.some((cut) => cut.sentenceId === it.id))
    .map((it) => ({ sentenceId: it.id, text: it.text, reason: 'left out at the desk' }))
  const cuts = [...held.cuts, ...more]
  const cut = new Set(cuts.map((it) => it.sentenceId))
  // A take is one argument, scored as a whole: with a sentence of it gone it is another take, which nobody has scored.
  const takePasses = held.takePasses && !draft.take.some((it) => wanted.has(it.id))
  const isEmpty = draft.factStrip.length === 0 && draft.summary.length > 0 && draft.summary.every((it) => cut.has(it.id))
  return isEmpty ? null : { cuts, rubric: held.rubric, takePasses }
}
