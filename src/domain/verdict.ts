export type VerdictGrade = 'supported' | 'contradicted' | 'unsupported'
export type CheckName =
  | 'figures'
  | 'names'
  | 'dates'
  | 'quotes'
  | 'evidence'
  | 'polarity'
  | 'sums'
  | 'receipt'
  | 'overlap'
  | 'house-style'
  | 'watch-gate'
  | 'attribution'
  | 'roles'
  | 'scope'
  | 'earlier'

/** What one check found about one sentence, with the reason and the span it looked at. verify reports; edit decides. */
export interface Verdict {
  readonly sentenceId: string
  readonly check: CheckName
  readonly grade: VerdictGrade
  readonly reason: string
}

/** Why a summary's sentence is cut that names no outlet, nor follows one of its report that does. */
export const unattributed = 'The sentence does not say who says so.'
