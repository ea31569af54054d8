// Two words that may tell of one thing: the same, near-equals, or one the kind of the other.
import { isKindOf } from './kind-words.ts'
import { tellSame } from './near-words.ts'
import type { Word } from './read-words.ts'

/** Whichever of the two is the wider word. */
export const areOfOneKind = (one: Word, other: Word): boolean =>
  one.key === other.key || tellSame(one, other) || isKindOf(one, other) || isKindOf(other, one)
