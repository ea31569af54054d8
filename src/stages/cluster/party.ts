// Whose news a report is: the name its headline opens with, once the text below calls somebody by it.
import type { SketchedArticle } from '../../domain/sketch.ts'
import { nationality } from '../../text/name-cues.ts'
import { findNames } from '../../text/names.ts'

/**
 * The names a text calls somebody or something by inside its sentences, where a capital says so, by their words in lower case. Places and
 * peoples do nothing themselves.
 */
export function namesInside(text: string, language: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const sentence of text.split(/(?<=[.!?]["”»]?)\s+|\n/))
    for (const { text: name, start, kind } of findNames(sentence, language)) {
      if (start === 0 || kind === 'place' || nationality.test(name.toLowerCase())) continue
      for (const word of name.split(/[\s-]+/)) found.add(word.replace(/['’]s?$/u, '').toLowerCase())
    }
  return found
}

/** Share of the shorter headline's words that the other has: of two that differ in the name alone, nearly all. */
const sameHeadline = 0.5

/** Whether two headlines are the same but for a word or two. */
export function areHeadlinesLike(one: SketchedArticle['sketch'], other: SketchedArticle['sketch']): boolean {
  const [mine, theirs] = [one.terms.subarray(0, one.titleTerms), other.terms.subarray(0, other.titleTerms)]
  const shared = mine.filter((it) => theirs.includes(it)).length
  return shared >= 2 && shared >= sameHeadline * Math.min(mine.length, theirs.length)
}
