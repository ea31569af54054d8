// Things that the words themselves tell apart from all others, so that nothing before need name them.
import type { Slot } from '../../../domain/claim.ts'
import type { ReadClaim } from './read-claim.ts'

/** "A system that reads scans", "a fire which destroyed a plant worth EUR 9 million": one that is new to the reader, and what it does or did. */
export const isToldApart = (text: string): boolean =>
  /^[Aa]n? (?:[\p{L}-]+ ){1,3}(?:that|which) (?!it\b|they\b|he\b|she\b|the\b|an?\b|said\b|says\b)\p{Ll}+ (?!.*\b(?:he|she|it|they|his|her|its|their|said|says|that|which|where|when)\b)/u.test(
    text,
  )

/** "Forty households sued Vega Halls over the noise at its site": the one name told before "its" is whose it is. */
export const isOneBefore = (words: string, names: readonly Slot[]): boolean => {
  const before = words.slice(0, words.search(/\bits?\b/iu))
  const told = new Set(names.filter(({ text }) => before.includes(text)).map(({ text }) => text))
  return told.size === 1 && !/\bit\b/iu.test(words)
}

/** "At least 120 people were arrested.": a number, and a sentence that ends with its verb. */
export const isCounted = ({ clause, source }: ReadClaim): boolean =>
  /\d/u.test(source.slice(clause.subject.start, clause.subject.end)) && /^[.\s]*$/u.test(source.slice(clause.verb.end))
