// Search terms of a text: stems without function words.
import { listsFor } from './lists/lists.ts'
import { stemOf } from './stems.ts'

/** Longer runs of letters are data, not words. */
const wordCharactersMax = 40
/**
 * The terms of a text in reading order, repeats kept: NFKC, lower case, without stop words and single letters, stemmed
 * (Porter for English, a light suffix rule for French, German and Spanish). Numbers stay as they are written.
 *
 * @throws never
 */
export function termsOf(text: string, language: string): readonly string[] {
  const lists = listsFor(language)
  const terms: string[] = []
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,]\d+)*/gu)) {
    if (word.length < 2 || word.length > wordCharactersMax || lists.stopWords.has(word)) continue
    terms.push(stemOf(word, language))
  }
  return terms
}

/** A term as a 32-bit number (FNV-1a over UTF-16 units, then mixed), so that archives keep and compare terms without keeping words. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
