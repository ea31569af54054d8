import type { Interval } from './interval.ts'
import type { Money } from './money.ts'
import type { Quantity } from './quantity.ts'

export type Modality = 'fact' | 'plan' | 'possible' | 'rumour' | 'conditional'

/** A part of a claim and where it stands in the article's snapshot. */
export interface Slot {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly entityId?: string
}

export type LimitKind = 'time' | 'place' | 'condition' | 'purpose' | 'cause' | 'exception' | 'comparison' | 'hedge'

/** Words without which a claim would say more than its source: those that open the sentence stand outside its object. */
export interface Limit extends Slot {
  readonly kind: LimitKind
}

/** Words that point to an earlier sentence ("the bill", "it"), and `by` what they mean there. */
export interface Meant extends Slot {
  readonly by: Slot
}

/** `unit` is a currency or a unit of measure, `per` what it is counted by ("MW", "month"). */
export interface Rate {
  readonly lo: number
  readonly hi: number
  readonly unit: string
  readonly per: string
}

/** What one source asserts: who did, says or plans what, how much, when, according to whom. Offsets are into the article's text. */
export interface Claim {
  readonly id: string
  readonly articleId: string
  readonly storyId: string
  readonly originId: string
  /** The sentence the claim was read from. */
  readonly start: number
  readonly end: number
  readonly exactSha256: string
  /** At most 32 characters on each side; stored, never shown. */
  readonly prefix: string
  readonly suffix: string
  readonly subject: Slot
  readonly verb: Slot
  readonly object?: Slot
  readonly place?: Slot
  readonly speaker?: Slot
  /** To whom, or with whom. */
  readonly recipient?: Slot
  /** What must come about first: "until power prices fall". */
  readonly condition?: Slot
  readonly names: readonly Slot[]
  readonly quantities: readonly (Slot & { readonly quantity: Quantity })[]
  readonly money: readonly (Slot & { readonly money: Money })[]
  /** Prices and amounts per something ("GBP 0.07 per kWh"); they are in none of the lists above, since without the "per" they are wrong. */
  readonly rates?: readonly (Slot & Rate)[]
  readonly dates: readonly (Slot & { readonly interval: Interval })[]
  readonly modality: Modality
  readonly negated: boolean
  readonly limits?: readonly Limit[]
  /** The sentence says more of the deed than the parts here hold. */
  readonly isPartlyRead?: true
  /** What its words point to, where one earlier name or phrase of the article can be meant and no other. */
  readonly meant?: readonly Meant[]
  /** Words that point to an earlier sentence and may mean more than one thing there: alone, the claim cannot be understood. */
  readonly outside?: readonly Slot[]
  /** The ledger type this sentence states, when the rules are sure of one. */
  readonly factType?: string
  readonly status?: string
  readonly position: number
  readonly method: string
}

/** The parts of a claim that say what it says, as claims are compared by. */
export type ToldClaim = Pick<
  Claim,
  'id' | 'articleId' | 'subject' | 'verb' | 'object' | 'recipient' | 'names' | 'negated' | 'modality' | 'position'
>
