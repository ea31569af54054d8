import type { Correction } from './correction.ts'
import type { ModelTask } from './model-task.ts'

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
  | 'forecast'
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
  readonly reasonCode:
    | 'new'
    | 'update'
    | 'correction'
    | 'retraction'
    | 'rights'
    | 'takedown'
    | 'quarantine'
    | 'merge'
    | 'split'
    | 'review'
    | 'settle'
    | 'forecast'
  readonly reason: string
  readonly cuts: readonly { readonly sentenceId: string; readonly text: string; readonly reason: string }[]
  readonly rubric: readonly RubricCheck[]
  readonly takePasses: boolean
  /** On a return: the parts in which a model's words fell; the next draft has them by rule, and the rest as it was. */
  readonly byRule?: readonly ModelTask[]
  /** Who opened the evidence of every sentence before passing it; absent when nobody did. */
  readonly reviewedBy?: string
  /** The dated note that readers see from this ruling on. */
  readonly correction?: Correction
  /** Sentences that a person struck on the wire, or put in other words (`now`); later drafts are held to it. */
  readonly struck?: readonly { readonly text: string; readonly now?: string; readonly reason: string }[]
  /** A removal that the law asks for: the address answers 451 instead of 410. */
  readonly isLegal?: boolean
  /** What a merge or a split moved, so that it can be undone. */
  readonly regrouped?: Regrouped
  /** The ruling that this one takes back. */
  readonly undoes?: string
  readonly watchId?: string
}

/** Articles that went from one story to another by a person's ruling. `isWhole`: all of them, and the story's name redirects. */
export interface Regrouped {
  readonly from: string
  readonly to: string
  readonly articleIds: readonly string[]
  readonly watchIds: readonly string[]
  readonly isWhole: boolean
}

/** Who ruled, as the log prints it: a rule of the program, or a person at the desk. */
export const isByPerson = (it: Pick<Ruling, 'by'>): boolean => it.by.startsWith('desk:')
