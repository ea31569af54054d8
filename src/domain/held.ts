// Large jumps: what one origin alone may not put into the ledger (security 4.4).

/** A figure so many times an earlier one of the same thing, or so small a part of it, needs a second origin. */
export const jumpOver = 3
/** Rungs of the ladder that one origin alone may not take at once. */
export const stepsHeld = 2
/** A sum above this, in US dollars, needs a second origin. */
export const sumOverUsd = 10e9

/** A part of a claim that decides nothing until a second independent origin says the same, or a person lets it. */
export interface HeldPart {
  readonly field: 'mw' | 'gpus' | 'value' | 'status'
  readonly why: 'jump' | 'steps' | 'sum'
  /** What the ledger held before, in words. */
  readonly was?: string
  /** The row that the figure jumped from, where it is not the claim's own. */
  readonly of?: string
  /** Id of the claim that says the same, `desk:NAME`, or `row:ID` where it is no jump from that row any more; absent while it is held. */
  readonly releasedBy?: string
}

/** Whether it waits no more since the row that it jumped from fell, or came near. */
export const isOfFallen = ({ releasedBy }: HeldPart): boolean => releasedBy?.startsWith('row:') === true

interface Held {
  readonly held?: readonly HeldPart[]
  readonly withdrawnAt?: string
}

/** The parts of a claim that are held now; none of one that its source took back. */
export const partsHeld = ({ held, withdrawnAt }: Held): readonly HeldPart[] =>
  withdrawnAt === undefined ? (held ?? []).filter((it) => it.releasedBy === undefined) : []

export const isHeld = (claim: Held, field: string): boolean => partsHeld(claim).some((it) => it.field === field)
