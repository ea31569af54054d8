import { queueTerms } from '../../domain/queue-terms.ts'
import type { Stage } from '../../stages/stage.ts'

const eventsMax = 5_000

/**
 * Numbers the events that have none yet, in order, and chains their digests, so that a later change of any of them shows. One
 * job at a time in the whole system: a chain has one end.
 */
export const sealLog: Stage<true, true> = {
  name: 'seal-log',
  next: [],
  ...queueTerms['seal-log'],
  load: async () => true,
  run: async () => true,
  async save(_output, tx) {
    await tx.sealEvents(eventsMax)
    return []
  },
}
