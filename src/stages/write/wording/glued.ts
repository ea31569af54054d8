// A headline or a line under it that a page runs into the first sentence without a stop: in marks the two would stand as one.
import { literal } from '../../../text/literal.ts'

/** "In quiet ways Here's how": a small word of talk with a large letter and no stop before it. */
const restarts =
  /\p{Ll}[’'”]? (?:Here['’]s|It['’]s|That['’]s|What['’]s|There['’]s|We['’]re|They['’]re|He['’]s|She['’]s|Here (?:is|are)|This is|These are|What (?:is|are)) /u

/** "VEGA: The quay is old": a line of a transcript. */
const transcript = /^\p{Lu}{2,}[\p{Lu}.'’-]*(?: \p{Lu}{2,}[\p{Lu}.'’-]*){0,3}: /u

/** Whether words begin a second time without a stop, or with who speaks them in a transcript. */
export const isGlued = (words: string): boolean => restarts.test(words) || transcript.test(words)

/**
 * The words of a report's opening without its headline, where that stands before them and they go on behind it as a sentence of their own.
 *
 * @param title the headline of the report
 */
export function withoutTitle(words: string, title: string): string {
  const parts = title.match(/[\p{L}\p{N}]+/gu) ?? []
  if (parts.length < 5) return words
  const found = new RegExp(`^[^\\p{L}\\p{N}]*${parts.map(literal).join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}]*`, 'iu').exec(
    words,
  )?.[0]
  const rest = found === undefined ? '' : words.slice(found.length)
  return /^\p{Lu}/u.test(rest) ? rest : words
}
