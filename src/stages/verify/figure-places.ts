// Where a figure of ours stands in the source: beside the same sign, the same noun and the same words, or only somewhere else.
import type { Reading, Word } from './read-words.ts'

/** What the places of our figures in the source say. Counts over the figures that the source has at all; years are left out. */
export interface FigurePlaces {
  /** No place has the sign of ours: "$50" where every 50 is a share or a plain count. */
  readonly otherSign: number
  /** No place has the word behind ours, or the one before it, beside it. */
  readonly otherNeighbours: number
  /** The least share of the words around one of our figures that stand around any of its places. */
  readonly leastShared: number
}

const aroundOurs = 5
const aroundTheirs = 9
const placesMax = 20

const isYear = ({ value, text }: Word): boolean => /^\d{4}$/.test(text) && (value ?? 0) >= 1900 && (value ?? 0) < 2100
const contentNear = (words: readonly Word[], at: number, reach: number): readonly string[] =>
  words
    .slice(Math.max(0, at - reach), at + reach + 1)
    .filter((word, place) => word.kind !== 'function' && place !== Math.min(at, reach))
    .map(({ key }) => key)

/** The sign of a figure: a currency before it, or a share behind it. */
function signOf(text: string, { at, end }: Word): string {
  const before = /[$£€¥]\s?$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0].trim()
  if (before !== undefined) return before
  return /^\s?(?:%|per ?cent\b|percent\b|percentage\b)/iu.test(text.slice(end, end + 12)) ? '%' : ''
}

/** Looks at each figure of a sentence of ours that the source has somewhere. */
export function figurePlaces(text: string, words: readonly Word[], { sentences, places, sentenceAt }: Reading): FigurePlaces {
  const found = { otherSign: 0, otherNeighbours: 0, leastShared: 1 }
  const firstOf: number[] = []
  let first = 0
  for (const sentence of sentences) {
    firstOf.push(first)
    first += sentence.words.length
  }
  for (const [at, word] of words.entries()) {
    const theirs = places.get(word.key)
    if (word.kind !== 'figure' || theirs === undefined || isYear(word)) continue
    const ours = contentNear(words, at, aroundOurs)
    const sign = signOf(text, word)
    let [hasSign, hasNeighbour, shared] = [false, false, 0]
    for (const place of theirs.slice(0, placesMax)) {
      const number = sentenceAt[place] ?? 0
      const sentence = sentences[number]
      const within = place - (firstOf[number] ?? 0)
      const other = sentence?.words[within]
      if (sentence === undefined || other === undefined) continue
      hasSign ||= sign === signOf(sentence.text, other)
      const [next, last] = [words[at + 1], words[at - 1]]
      hasNeighbour ||=
        (next !== undefined && sentence.words[within + 1]?.key === next.key) ||
        (last !== undefined && sentence.words[within - 1]?.key === last.key)
      const around = new Set(contentNear(sentence.words, within, aroundTheirs))
      shared = Math.max(shared, ours.length === 0 ? 1 : ours.filter((key) => around.has(key)).length / Math.min(4, ours.length))
    }
    if (!hasSign) found.otherSign += 1
    if (!hasNeighbour) found.otherNeighbours += 1
    found.leastShared = Math.min(found.leastShared, shared)
  }
  return found
}
