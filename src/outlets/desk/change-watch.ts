// A person's decision on a watch, in one transaction: held against the freeze, the story's lock and what the wire took up meanwhile.
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Tx } from '../../store/store.ts'
import { type Decision, type DeskWork, type Filed, reasonFault } from './filing.ts'
import { frozenFault } from './freeze.ts'

/** What a decision makes of a watch, and how it is filed once that is saved. */
interface Change {
  /** The watch after the decision, or why it cannot be taken. */
  readonly next: (watch: Watch, now: Date, tx: Tx) => Promise<Watch | Refusal> | Watch | Refusal
  readonly filed: (change: { readonly before: Watch; readonly after: Watch; readonly now: Date }, tx: Tx) => Promise<Filed>
}

export async function changeWatch(
  work: DeskWork,
  decision: Decision & { readonly watchId: string },
  { next, filed }: Change,
): Promise<Filed> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  return work.store.transaction(async (tx): Promise<Filed> => {
    const frozen = await frozenFault(tx)
    if (frozen !== null) return frozen
    const found = await tx.watchById(decision.watchId)
    if (found === null) return refuse('desk.unknown', 'There is no such watch.')
    await tx.lockStory(found.storyId)
    const before = (await tx.watchById(decision.watchId)) ?? found
    const now = work.now()
    const after = await next(before, now, tx)
    if ('code' in after) return after
    // Evidence that the wire took up at this very moment is not written over.
    if (!(await tx.saveWatchOver(before, after))) return refuse('desk.late', 'It has just moved. Look at it again.')
    return filed({ before, after, now }, tx)
  })
}
