// What follows for others when ledger rows change: who printed them is told anew, and so is who waits to be.
import type { Job } from '../domain/job.ts'
import type { Tx } from '../store/store.ts'

/** Drafts that wait for a person and lean on one of the rows are put together anew: nobody would look at them again before they are passed. */
export async function heldAnew(factIds: readonly string[], tx: Pick<Tx, 'storiesHeldOnFacts'>): Promise<readonly Job[]> {
  if (factIds.length === 0) return []
  return (await tx.storiesHeldOnFacts(factIds)).map((subject): Job => ({ stage: 'recall', subject }))
}
