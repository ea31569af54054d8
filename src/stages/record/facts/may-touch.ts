// Which open watches a report is asked about.
import type { Claim } from '../../../domain/claim.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Watch } from '../../../domain/watch.ts'

/** What of a watch tells whether an article can touch it. */
export type Watched = Pick<Watch, 'id' | 'factTypes' | 'event'>

/** Whether an article can bear on a watch: it states a fact of one of its kinds, or says something of whom it is on. */
export function mayTouch({ factTypes, event }: Watched, claims: readonly Claim[], facts: readonly Fact[]): boolean {
  if (facts.some(({ type }) => factTypes.includes(type))) return true
  const actor = event?.actor
  return actor !== undefined && claims.some(({ subject, names }) => [subject, ...names].some(({ entityId }) => entityId === actor))
}
