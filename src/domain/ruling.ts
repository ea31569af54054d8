export type RulingKind =
  | 'pass'
  | 'return'
  | 'hold'
  | 'spike'
  | 'embargo'
  | 'correct'
  | 'retract'
  | 'kill'
  | 'merge'
  | 'split'
  | 'settle'
  | 'withdraw'

export interface RubricCheck {
  readonly number: number
  readonly name: string
  readonly passed: boolean
  readonly reason: string
}

/** The only thing that changes what readers see. `cuts` are sentence ids left out, each with its reason. */
export interface Ruling {
  readonly id: string
  readonly storyId: string
  readonly draftId?: string
  readonly kind: RulingKind
  readonly by: string
  readonly at: string
  readonly reasonCode: 'new' | 'update' | 'correction' | 'rights' | 'takedown' | 'merge' | 'split' | 'review' | 'settle'
  readonly reason: string
  readonly cuts: readonly { readonly sentenceId: string; readonly text: string; readonly reason: string }[]
  readonly rubric: readonly RubricCheck[]
  readonly takePasses: boolean
}
