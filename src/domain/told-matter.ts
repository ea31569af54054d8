// What one report tells of a deed, as two reports of different days are compared by.

/** A figure of one deed: money where `unit` is a currency, else a count of `noun`, or of a unit of measure. */
export interface DeedFigure {
  readonly kind: string
  readonly unit: string
  readonly noun?: string
  readonly value: number
}

/** What one report tells: the deed by its verb, how far it has come, and of what matter, by stems and names in the order of the alphabet. */
export interface ToldMatter {
  /** Who acts: an id of the registry, or a name in full. */
  readonly party: string
  readonly deed: string
  readonly passive: boolean
  readonly stage: 'ahead' | 'done' | 'off'
  /** The verb itself calls something off ("cancelled the sale"), and is not the deed denied. */
  readonly isCall?: true
  readonly words: readonly string[]
  readonly names: readonly string[]
  readonly figures: readonly DeedFigure[]
}

/** Claims of a report before this place tell what it is about. */
export const leadingClaimsMax = 8
