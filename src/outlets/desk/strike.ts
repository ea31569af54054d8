// Taking a story off the wire: retracted (the page says so, the words go) or killed (a tombstone, for law or safety).

import type { Correction } from '../../domain/correction.ts'
import { refuse } from '../../domain/refusal.ts'
import { type Decision, type DeskWork, type Filed, file, reasonFault, rulingOf } from './filing.ts'
import { longDate } from './words.ts'

export interface StrikeDecision extends Decision {
  readonly storyId: string
  readonly verb: 'retract' | 'kill'
  /** For a kill that the law asks for: the address answers 451. */
  readonly isLegal: boolean
  readonly foundBy: Correction['foundBy']
}

export async function strikeStory(work: DeskWork, decision: StrikeDecision): Promise<Filed> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const { storyId, verb, isLegal, foundBy } = decision
  const filed = await work.store.transaction(async (tx): Promise<Filed> => {
    await tx.lockStory(storyId)
    const story = await tx.storyById(storyId)
    if (story === null) return refuse('desk.unknown', 'There is no such story.')
    if (story.state === 'killed' || story.state === 'merged') return refuse('desk.late', `The story was ${story.state} already.`)
    const current = await tx.dispatchOfStory(storyId)
    if (verb === 'retract' && (current?.status !== 'usable' || current.retractedAt !== undefined))
      return refuse('desk.late', 'Nothing of this story stands on the wire.')
    const now = work.now()
    const more =
      verb === 'kill'
        ? { isLegal, reasonCode: isLegal ? ('takedown' as const) : ('review' as const) }
        : { correction: retraction(decision.reason, foundBy, now) }
    const ruling = rulingOf(decision, { storyId, kind: verb, reasonCode: 'retraction', now }, more)
    return file(ruling, [{ stage: 'publish', subject: ruling.id }], tx)
  })
  if (filed.kind === 'filed') await work.workOff()
  return filed
}

function retraction(reason: string, foundBy: Correction['foundBy'], now: Date): Correction {
  const why = reason.trim().replace(/\.$/, '')
  return { kind: 'retraction', at: now.toISOString(), text: `Retracted ${longDate(now)}: ${why}. Found by: ${foundBy}.`, foundBy }
}
