// A passage of a story around the words that were asked, for a list of results.
import { stemOf } from './stems.ts'
import { termsOf } from './terms.ts'

/** Words of a passage at most, of it before the first word that was asked, and so many that it may stand alone. */
const wordsMax = 34
const leadWords = 8
const wordsMin = 18
/** Letters with which a word of a stem begins, whatever its ending: they are looked for before a sentence is cut into words. */
const [beginningMin, beginningMax] = [2, 5]
/** Marks around a found word: private use, so no text holds them. */
const [open, close] = ['\ue000', '\ue001']

interface Word {
  readonly start: number
  readonly end: number
  /** Null for a word that was not asked. */
  readonly term: string | null
}

/** The terms that a question in websearch syntax wants found: without its operators, and without what it excludes. */
export function askedTerms(question: string, language: string): ReadonlySet<string> {
  return new Set(termsOf(question.replace(/(^|\s)-(?:"[^"]*"|\S+)/g, ' ').replace(/(^|\s)OR(?=\s)/g, ' '), language))
}

/**
 * The passage of at most 34 words that holds most of the asked terms, the earliest of several, with each found word between U+E000 and
 * U+E001; '' where none is found. Reads on only until a sentence has all of them.
 * @param sentences in reading order
 */
export function snippetOf(sentences: readonly string[], asked: ReadonlySet<string>, language: string): string {
  let best: { text: string; words: readonly Word[]; at: number; terms: number; next: number } | null = null
  const beginnings = [...asked].map((term) => term.slice(0, Math.max(beginningMin, term.length - 2)).slice(0, beginningMax))
  for (const [i, text] of sentences.entries()) {
    const lower = text.toLowerCase()
    if (!beginnings.some((it) => lower.includes(it))) continue
    const words = wordsOf(text, { asked, beginnings, language })
    const { at, terms } = densest(words)
    if (terms > (best?.terms ?? 0)) best = { text, words, at, terms, next: i + 1 }
    if (terms === asked.size) break
  }
  if (best === null) return ''
  const following = sentences[best.next]
  if (best.words.length >= wordsMin || following === undefined) return passage(best.text, best.words, best.at)
  const text = `${best.text} ${following}`
  return passage(text, wordsOf(text, { asked, beginnings, language }), best.at)
}

interface Sought {
  readonly asked: ReadonlySet<string>
  /** With one of which a word begins that may be asked; of no other is the stem worked out. */
  readonly beginnings: readonly string[]
  readonly language: string
}

function wordsOf(text: string, { asked, beginnings, language }: Sought): readonly Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,]\d+)*/gu)) {
    const lower = word.toLowerCase()
    const term = beginnings.some((it) => lower.startsWith(it)) ? stemOf(lower, language) : null
    words.push({ start: index, end: index + word.length, term: term !== null && asked.has(term) ? term : null })
  }
  return words
}

/** The found word from which most asked terms stand within one passage. */
function densest(words: readonly Word[]): { readonly at: number; readonly terms: number } {
  let best = { at: 0, terms: 0 }
  for (const [at, { term }] of words.entries()) {
    if (term === null) continue
    const terms = new Set(words.slice(at, at + wordsMax - leadWords).flatMap((it) => it.term ?? [])).size
    if (terms > best.terms) best = { at, terms }
  }
  return best
}

function passage(text: string, words: readonly Word[], at: number): string {
  const from = words.length <= wordsMax ? 0 : Math.max(0, Math.min(at - leadWords, words.length - wordsMax))
  const shown = words.slice(from, from + wordsMax)
  let marked = ''
  let done = from === 0 ? 0 : (shown[0]?.start ?? 0)
  for (const { start, end, term } of shown) {
    if (term === null) continue
    marked += `${text.slice(done, start)}${open}${text.slice(start, end)}${close}`
    done = end
  }
  return marked + (from + shown.length === words.length ? text.slice(done) : text.slice(done, shown.at(-1)?.end))
}
