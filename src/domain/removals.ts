import type { Public } from './dispatch.ts'
import type { Freeze } from './freeze.ts'
import type { Notice } from './notice.ts'
import type { Quarantine } from './quarantine.ts'
import type { RecordedTerms, RightsDecision } from './rights.ts'
import type { Ruling } from './ruling.ts'
import type { Subscription } from './subscription.ts'

/** Everything that was taken back, as it stood at a moment: what a restored archive must take back again before it is shown. */
export interface Removals {
  readonly keptAt: string
  readonly tombstones: readonly Extract<Public, { kind: 'tombstone' }>[]
  /** Rulings that killed or retracted a story. */
  readonly strikes: readonly Ruling[]
  readonly notices: readonly Notice[]
  readonly terms: readonly RecordedTerms[]
  /** Articles whose level fell after they were read. */
  readonly lowered: readonly { readonly articleId: string; readonly decision: RightsDecision }[]
  /** Origins put under quarantine, lifted ones too; absent in a list of before there were any. */
  readonly quarantines?: readonly Quarantine[]
  /** What is frozen; a restore in the middle of an incident must not let it go on. Absent in an older list. */
  readonly freezes?: readonly Freeze[]
  /** Subscriptions that were left; of the address nothing is in them. */
  readonly left: readonly Subscription[]
}
