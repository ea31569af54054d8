export type CorrectionKind = 'typo' | 'update' | 'clarification' | 'correction' | 'retraction' | 'kill'

/** A visible, dated note on what changed and who found it. */
export interface Correction {
  readonly kind: CorrectionKind
  readonly at: string
  readonly text: string
  readonly foundBy: 'reader' | 'source' | 'desk' | 'check'
}
