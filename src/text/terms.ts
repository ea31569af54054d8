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
  const entries = entriesOf(language)
  const terms: string[] = []
  for (const word of wordsIn(text)) {
    const entry = entryOf(word, language, entries)
    if (entry !== null) terms.push(entry.term)
  }
  return terms
}

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+(?:[.,]\d+)*/gu) ?? []

const isTerm = (word: string, stopWords: ReadonlySet<string>): boolean =>
  word.length >= 2 && word.length <= wordCharactersMax && !stopWords.has(word)

interface Entry {
  readonly term: string
  readonly hash: number
}

/** What was worked out before, by language and word, null for no term: texts repeat the words of the day. Forgotten at once when many. */
const known = new Map<string, Map<string, Entry | null>>()
const wordsKnownMax = 40_000
const languagesMax = 16

function entriesOf(language: string): Map<string, Entry | null> {
  const had = known.get(language)
  if (had !== undefined && had.size < wordsKnownMax) return had
  // Languages are named by pages, so their number is bounded too.
  if (known.size >= languagesMax) known.clear()
  const entries = new Map<string, Entry | null>()
  known.set(language, entries)
  return entries
}

function entryOf(word: string, language: string, entries: Map<string, Entry | null>): Entry | null {
  const had = entries.get(word)
  if (had !== undefined) return had
  const term = isTerm(word, listsFor(language).stopWords) ? stemOf(word, language) : null
  const made = term === null ? null : { term, hash: hashOf(term) }
  if (word.length <= wordCharactersMax) entries.set(word, made)
  return made
}

/** The hashes of a text's terms in reading order, repeats kept: `hashOf` of each of `termsOf`. */
export function termHashesOf(text: string, language: string): readonly number[] {
  const entries = entriesOf(language)
  const hashes: number[] = []
  for (const word of wordsIn(text)) {
    const entry = entryOf(word, language, entries)
    if (entry !== null) hashes.push(entry.hash)
  }
  return hashes
}

/** A term as a 32-bit number (FNV-1a over UTF-16 units, then mixed), so that archives keep and compare terms without keeping words. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
