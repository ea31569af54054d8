// What a sentence is read into: clauses and their parts, as places in its text.
import type { VerbGroup } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

/** UTF-16 offsets into the sentence, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** `head` is the word that decides number; `plural` is undefined where its form does not tell. */
export interface NounPhrase extends Stretch {
  readonly head: string
  readonly plural: boolean | undefined
}

/**
 * What follows a verb, or opens the clause: `head` is the preposition, conjunction or first word in small letters. `clause` is the
 * parsed clause of a "that ..." complement.
 */
export interface Part extends Stretch {
  readonly kind:
    | 'object'
    | 'particle'
    | 'prep'
    | 'infinitive'
    | 'participial'
    | 'clause'
    | 'question'
    | 'relative'
    | 'adverbial'
    | 'adverb'
    | 'time'
  readonly head: string
  readonly afterComma: boolean
  readonly clause?: Clause
}

/** One clause in the publisher's voice, or in that of `speaker` where the sentence ends in "..., X said" or "according to X". */
export interface Clause {
  readonly subject: NounPhrase
  readonly verb: VerbGroup
  readonly parts: readonly Part[]
  readonly lead: readonly Part[]
  readonly speaker?: Stretch
  /** The clause stands under a condition that opens the sentence. */
  readonly conditional: boolean
  /** What follows its "and" could not be read, so that its last part may be half of a list. */
  readonly isCut?: true
  /** Read from a participle behind a comma: the words between its subject and its verb are another clause's. */
  readonly isBeside?: true
}

/** A sentence under the knife: `to` is the index after its last word. */
export interface Ground {
  readonly sentence: string
  readonly words: readonly ClassedWord[]
  readonly to: number
}
