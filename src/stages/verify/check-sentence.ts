// Is one sentence carried by source text? Transparent rules, no training: figures, names and words, by the best window.

import { polarityOf } from '../../text/polarity.ts'
import { findQuotes } from '../../text/quotes.ts'
import { wordsOf } from '../../text/shingles.ts'
import { stemsOf } from './stems.ts'

const stopwords = new Set(
  'a an the of to in on at for by from with and or but nor as is are was were be been being it its he she they them his her their this that these those has have had do does did will would can could may might shall should not no than then so if while which who whom whose what when where there here also into over under about after before up down out off more most some any all each other such only own same too very just said says say according'.split(
    ' ',
  ),
)
/** Sentences of a source read together as one window. */
const windowSentences = 3
const numberWord =
  /^(?:\d|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelve$|twenty$|thirty$|forty$|fifty$|hundred$|thousand$|million$|billion$)/

/** `score` 0 to 1, higher is better carried; `flagged` are the words of the claim that no source has. */
export interface SentenceCheck {
  readonly supported: boolean
  readonly score: number
  readonly flagged: readonly string[]
}

interface Token {
  readonly stem: string
  readonly raw: string
  readonly isFigure: boolean
  readonly isName: boolean
}

function contentOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{M}]+(?:[’'][\p{L}]+)?|\d+(?:[.,]\d+)*/gu)].flatMap((match) => {
    const raw = match[0].replace(/[’']s$/u, '')
    const word = raw.normalize('NFKC').toLowerCase()
    if (stopwords.has(word)) return []
    const isFigure = numberWord.test(word)
    const isFirst = match.index === 0 || /[.!?]\s*$/.test(text.slice(0, match.index))
    return [{ stem: isFigure ? figureKey(word) : stemsOf(word), raw, isFigure, isName: /^\p{Lu}/u.test(raw) && !isFirst }]
  })
}

const small = new Map(
  'one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 twenty:20 thirty:30 forty:40 fifty:50'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
const figureKey = (word: string): string => small.get(word) ?? word.replace(/,(?=\d{3})/g, '')

function windowsOf(sources: readonly string[]): readonly (readonly Token[])[] {
  return sources.flatMap((source) => {
    const sentences = source
      .split(/(?<=[.!?]["”’]?)\s+|\n+/u)
      .filter((each) => each.trim() !== '')
      .slice(0, 400)
      .map(contentOf)
    return sentences.map((_, at) => sentences.slice(at, at + windowSentences).flat())
  })
}

function weigher(sources: readonly string[]): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const word of contentOf(sources.join('\n').slice(0, 60_000))) counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1)
  return (stem) => 1 / (1 + Math.log1p(counts.get(stem) ?? 0) / 4)
}

function support(claim: readonly Token[], held: ReadonlySet<string>, weight: (stem: string) => number): number {
  const total = claim.reduce((sum, token) => sum + weight(token.stem), 0)
  return total === 0 ? 1 : claim.reduce((sum, token) => sum + (held.has(token.stem) ? weight(token.stem) : 0), 0) / total
}

function bigrams(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  return new Set(words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`))
}

/**
 * Checks a claim against the texts it should stand on.
 *
 * @param sources whole texts or passages; only they count
 * @returns never throws; a claim without content words is supported
 */
export function checkSentence(claim: string, sources: readonly string[]): SentenceCheck {
  const tokens = contentOf(claim)
  const all = new Set(contentOf(sources.join('\n')).map((token) => token.stem))
  const weight = weigher(sources)
  const windows = windowsOf(sources).map((window) => ({
    window,
    value: support(tokens, new Set(window.map((token) => token.stem)), weight),
  }))
  const best = windows.toSorted((a, b) => b.value - a.value)[0]
  const missing = tokens.filter((token) => !all.has(token.stem))
  const own = bigrams(claim)
  const theirs = bigrams(sources.join('\n'))
  const copied = own.size === 0 ? 1 : [...own].filter((pair) => theirs.has(pair)).length / own.size
  const held = new Set(best?.window.map((token) => token.stem))
  const farFigures = tokens.filter((token) => token.isFigure && !held.has(token.stem)).length
  const strange = missing.filter((token) => token.isFigure || token.isName).length
  const quotes = findQuotes(claim).filter((quote) => !wordsOf(sources.join(' ')).join(' ').includes(wordsOf(quote.text).join(' '))).length
  const denies =
    best !== undefined &&
    polarityOf(claim).negated &&
    !polarityOf(best.window.map((token) => token.raw).join(' ')).negated &&
    !/\b(?:not|no|never|n[’']t|without|den)/iu.test(sources.join(' '))
      ? 1
      : 0
  const raw = 0.5 * (best?.value ?? 0) + 0.2 * support(tokens, all, weight) + 0.3 * copied
  const score = Math.max(0, raw - 0.18 * Math.min(2, strange) - 0.06 * Math.min(2, farFigures) - 0.25 * Math.min(1, quotes) - 0.1 * denies)
  return { supported: score >= supportedFrom, score, flagged: missing.map((token) => token.raw) }
}

/** Chosen on half of the grounding sets; the other half is the measure. */
const supportedFrom = 0.42
