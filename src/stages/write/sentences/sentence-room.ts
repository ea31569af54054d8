// Where a summary sentence would stand: what came before it, how many words are left, and what it may quote.
import type { Claim } from '../../../domain/claim.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import type { Followed } from '../wording/going-on.ts'
import { countWords } from '../wording/phrases.ts'

const sentenceWordsMax = 38
/** And one that ends in its source's words. */
const markedWordsMax = 48
/** With fewer it says nothing. */
export const sentenceWordsMin = 5

/** What a summary sentence may use: what came before it, how many words are left, and who else says the same. */
export interface Place {
  readonly told: number
  /** Publishers that the sentences before have named. */
  readonly named: readonly string[]
  readonly lastArticle: string
  /** Articles that a sentence before names as its source. */
  readonly namedArticles: readonly string[]
  readonly wordsMax: number
  readonly agreeing: readonly Claim[]
  /** What the sentences before say. */
  readonly before?: string
  /** The articles that the sentences before were drawn from, by a passage or by the headline. */
  readonly toldFrom?: readonly string[]
  /** What the sentence just before tells. */
  readonly follows?: Followed
  /** Whether the end of the clause may stand in the source's own words, marked. */
  readonly mayQuote: boolean
  /** Whether the rest of the claim's sentence must stand behind our words in marks. */
  readonly restInMarks?: boolean
}

/** How many words a sentence may have there. */
export const longest = ({ restInMarks }: Place): number => (restInMarks === true ? markedWordsMax : sentenceWordsMax)

/** Whether a sentence has room where it would stand, and words enough to say something. */
export function isFitting(text: string, { position }: Claim, place: Place): boolean {
  const { mayQuote, wordsMax, told, restInMarks = false } = place
  const mayMark = mayQuote || restInMarks || (told === 0 && position === 0)
  if (countWords(text) > longest(place) || (!mayMark && text.includes('“'))) return false
  const drawn = countWords(ownStatement(text))
  return drawn <= wordsMax && drawn >= sentenceWordsMin
}

/** What a sentence says in our words; marks at its end close on the source's, which is whole. */
export const oursOf = (text: string, { restInMarks = false }: Place): string =>
  restInMarks ? ownStatement(text).replace(/,? (?:\p{Ll}+ )?“[^”]*”\.?$/u, '.') : ownStatement(text)
