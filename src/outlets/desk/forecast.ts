// A person says how likely an open watch is: once, by name, before anything has come of it (watch.md 2 and 7).
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Watch } from '../../domain/watch.ts'
import { type Decision, type DeskWork, type Filed, file, reasonFault, rulingOf } from './filing.ts'
import { frozenFault } from './freeze.ts'

export interface Forecast extends Decision {
  readonly watchId: string
  /** As it was typed: a number from 0 to 1 with at most two digits behind the point. */
  readonly probability: string
}

const probabilityForm = /^(?:0?\.\d{1,2}|0|1|1\.00?)$/

/** Stores a stated probability with its ruling and its line in the public log; refuses what came too late or is there already. */
export async function forecastWatch(work: DeskWork, decision: Forecast): Promise<Filed> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  return work.store.transaction(async (tx): Promise<Filed> => {
    const frozen = await frozenFault(tx)
    if (frozen !== null) return frozen
    const found = await tx.watchById(decision.watchId)
    if (found === null) return refuse('desk.unknown', 'There is no such watch.')
    await tx.lockStory(found.storyId)
    const watch = (await tx.watchById(decision.watchId)) ?? found
    const now = work.now()
    const next = withForecast(watch, decision, now)
    if ('code' in next) return next
    // Evidence that the wire took up at this very moment came first.
    if (!(await tx.saveWatchOver(watch, next))) return refuse('desk.late', 'It has just moved. Look at it again.')
    const ruling = rulingOf(decision, { storyId: watch.storyId, kind: 'forecast', reasonCode: 'forecast', now }, { watchId: watch.id })
    await tx.appendEvent({
      at: now.toISOString(),
      name: 'watch.forecast',
      subject: watch.id,
      actor: ruling.by,
      detail: { probability: next.probability, reason: ruling.reason },
    })
    return file(ruling, [], tx)
  })
}

/** The watch with what was stated, or why nothing can be stated any more. Pure. */
export function withForecast(watch: Watch, { by, probability }: Pick<Forecast, 'by' | 'probability'>, now: Date): Watch | Refusal {
  const typed = probability.trim()
  if (!probabilityForm.test(typed))
    return refuse('desk.probability', 'Give a number from 0 to 1 with at most two digits behind the point, such as 0.7.')
  if (watch.probability !== undefined) return refuse('desk.late', 'One is stated already, and it stays as it was stated.')
  if (watch.state !== 'open' || watch.evidence.length > 0 || now.toISOString() >= watch.horizonAt)
    return refuse('desk.late', 'A probability is stated while the watch is open and nothing has come of it yet.')
  return { ...watch, probability: Number(typed), probabilityBy: `desk:${by}`, probabilityAt: now.toISOString() }
}
