// A person says how likely an open watch is: once, by name, before anything has come of it (watch.md 2 and 7).
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Watch } from '../../domain/watch.ts'
import { changeWatch } from './change-watch.ts'
import { type Decision, type DeskWork, type Filed, file, rulingOf } from './filing.ts'

export interface Forecast extends Decision {
  readonly watchId: string
  /** As it was typed: a number from 0 to 1 with at most two digits behind the point. */
  readonly probability: string
}

const probabilityForm = /^(?:0?\.\d{1,2}|0|1|1\.00?)$/

/** Stores a stated probability with its ruling and its line in the public log; refuses what came too late or is there already. */
export function forecastWatch(work: DeskWork, decision: Forecast): Promise<Filed> {
  return changeWatch(work, decision, {
    next: (watch, now) => withForecast(watch, decision, now),
    async filed({ after, now }, tx) {
      const { id, storyId, probability } = after
      const ruling = rulingOf(decision, { storyId, kind: 'forecast', reasonCode: 'forecast', now }, { watchId: id })
      const detail = { probability, reason: ruling.reason }
      await tx.appendEvent({ at: ruling.at, name: 'watch.forecast', subject: id, actor: ruling.by, detail })
      return file(ruling, [], tx)
    },
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
