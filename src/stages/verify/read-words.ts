// A text as the support check reads it: sentences of words, figures as values, and where in the source each word stands.
import { readOnce } from '../../text/read-once.ts'
import { stemsOf } from './stems.ts'
import { toldPeriods } from './told-periods.ts'
import { denials, numberWords, scaleWords, stopwords } from './word-lists.ts'

/** `key` is what is compared: a stem, or `#` and the value of a figure. `at` and `end` are UTF-16 offsets into the text read. */
export interface Word {
  readonly text: string
  readonly key: string
  readonly at: number
  readonly end: number
  readonly kind: 'function' | 'figure' | 'name' | 'plain'
  readonly denies: boolean
  readonly value?: number
  /** Of a figure: the currency before it, or "%"; empty for a count. */
  readonly sign?: string
  /** Of a figure: "about", "over", "nearly" stands before it. */
  readonly isRough?: boolean
  /** Of a figure: 1 where it is said to be more, -1 where it is said to be less. */
  readonly bound?: 1 | -1
}

export interface SourceSentence {
  readonly text: string
  readonly words: readonly Word[]
  readonly keys: ReadonlySet<string>
}

/** A source, read once for any number of claims. `places` gives for each key the positions of its words, counted through the source. */
export interface Reading {
  readonly sentences: readonly SourceSentence[]
  /** All words, sentence after sentence. */
  readonly order: readonly Word[]
  readonly places: ReadonlyMap<string, readonly number[]>
  /** For each position the number of its sentence. */
  readonly sentenceAt: Uint16Array
  readonly pairs: ReadonlySet<string>
  readonly triples: ReadonlySet<string>
  readonly values: readonly number[]
  /** Quarters with their years, as "q3 2020"; and those that stand not only beside another one, to compare it with them. */
  readonly periods: ReadonlySet<string>
  readonly ownPeriods: ReadonlySet<string>
}

/** A tokenised text parts the thousands and the fraction of a figure: "50, 000", "1. 3". */
const wordPattern =
  /\p{L}[\p{L}\p{M}]*(?:[’'][\p{L}]+)?|(?<![\d.,])\d{1,3}(?:, \d{3})+(?!\d)|(?<![\d.,])\d{1,3}\. \d+(?![\d,]|\.\d)|\d+(?:[.,]\d+)*/gu
const sentencesMax = 500
const charactersMax = 40_000
/** Stems of the commonest words are asked again and again. */
const stemsKept = 100_000
const stems = new Map<string, string>()

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size > stemsKept) stems.clear()
  const stem = word.length > 3 ? stemsOf(word) : word
  stems.set(word, stem)
  return stem
}

const titles = 'Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|Cmdr|Prof|Rev|Hon|Pres|St|Mt|Ft'
const months = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const openers = 'The|An?|In|On|At|It|Its|He|She|They|We|But|And|That|This|There|For|If|As'
/** A stop behind a title, an initial, a month or "No." before its number, or "U.S." that goes on in a name ends no sentence. */
const shortened = [
  `(?<!\\p{L})(?:${titles})\\.(?=\\s\\p{Lu})`,
  `(?<!\\p{L})(?:${months}|Nos?)\\.(?=\\s\\d)`,
  `(?:(?<![\\p{L}.])\\p{Lu}\\.|(?:\\p{Lu}\\.){2})(?=\\s(?!(?:${openers})\\s)[\\p{Lu}\\d])`,
].join('|')
const sentenceEnd = new RegExp(`(?<=(?<!(?<!\\d)\\d{1,3}(?=\\.\\s\\d))[.!?]["”’']?)(?<!${shortened})\\s+|\\n+`, 'u')

/** What stands before the first word of a sentence; a title or an initial before a name is none. */
const opens = new RegExp(`[!?:"“]\\s*$|(?<!(?<!\\p{L})(?:${titles}))(?<!(?<![\\p{L}.])\\p{Lu})\\.\\s*$`, 'u')

/** The sentences of a text, cut at full stops and line ends: good enough to compare with, and without a language. "1. 3" is a figure. */
export function roughSentences(text: string): readonly string[] {
  return text.split(sentenceEnd).filter((each) => /[\p{L}\d]/u.test(each))
}

function figureValue(word: string, next: string | undefined): number | undefined {
  const digits = /^\d/.test(word)
  const plain = digits
    ? Number.parseFloat(
        word
          .replace(/, ?(?=\d{3})/g, '')
          .replace('. ', '.')
          .replace(',', '.'),
      )
    : numberWords.get(word)
  if (plain === undefined) return scaleWords.has(word) && word.length > 3 ? scaleWords.get(word) : undefined
  const scale = next === undefined || (!digits && next.length < 4) ? undefined : scaleWords.get(next)
  return scale === undefined ? plain : plain * scale
}

/** "2018-19" ends in 2019. */
function laterYear(raw: string, before: string): number | undefined {
  const first = /(?<!\d)(?:19|20)\d{2}(?=(?:[-–/]| ?--? )$)/u.exec(before)?.[0]
  return first !== undefined && /^\d{2}$/.test(raw) && Number(raw) > Number(first.slice(2)) ? Number(first.slice(0, 2) + raw) : undefined
}

const decadeWords = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').map((word, at) => [word, 1920 + 10 * at]),
)

/** "The 60s" and "the Sixties" are the 1960s. */
function decadeOf(raw: string, behind: string): number | undefined {
  return /^[2-9]0$/.test(raw) && /^[’']?s(?!\p{L})/u.test(behind) ? 1900 + Number(raw) : decadeWords.get(raw.toLowerCase())
}

const tens = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty$/
const ones = /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/
const rough =
  /\b(?:about|around|nearly|almost|over|under|approximately|roughly|some|than|up to|at least|at most|close to|estimated)\s+[$£€¥]?\s?$/iu
const share = /^\s?(?:%|per ?cent\b|percentage\b)/iu

const more =
  /(?<!\bno |\bnot )\b(?:over|more than|above|at least|upwards of|exceed(?:s|ed|ing)?|(?:no|not) (?:fewer|less) than)\s+[$£€¥]?\s?$/iu
const less = /(?<!\bno |\bnot )\b(?:under|(?:fewer|less) than|below|at most|(?:no|not) more than)\s+[$£€¥]?\s?$/iu

/** The sign a figure is printed with, and whether it is said to be rounded, or more or less. A tokenised "# 500" was "£500". */
function signOf(text: string, at: number, end: number): Pick<Word, 'sign' | 'isRough' | 'bound'> {
  const before = text.slice(Math.max(0, at - 20), at)
  const currency = /[$£€¥]\s?$|# $/u.exec(before)?.[0].trim().replace('#', '£')
  const bound = more.test(before) ? 1 : less.test(before) ? -1 : undefined
  return {
    sign: currency ?? (share.test(text.slice(end, end + 12)) ? '%' : ''),
    isRough: rough.test(before),
    ...(bound !== undefined && { bound }),
  }
}

/** "2." and "9)" at the start of a line count the lines and say nothing. Same length, so that offsets stay. */
const withoutMarks = (text: string): string => text.replace(/^\s*\d{1,2}[.)](?=\s|$)/gmu, (mark) => ' '.repeat(mark.length))

/** Reads a sentence: words in order, "n't" apart, a figure with the scale behind it as one value. */
export const readWords: (printed: string) => readonly Word[] = readOnce(wordsOf)

function wordsOf(printed: string): readonly Word[] {
  const text = withoutMarks(printed)
  const found = [...text.matchAll(wordPattern)]
  const words: Word[] = []
  for (let at = 0; at < found.length; at += 1) {
    const match = found[at]
    if (match === undefined) continue
    const raw = match[0]
    const lower = raw.toLowerCase().replace(/’/g, "'")
    const isContracted = lower.endsWith("n't")
    const bare = isContracted ? lower.slice(0, -3) : lower.replace(/'(?:s|re|ve|ll|d|m)$/, '')
    const next = found[at + 1]
    // "Twenty - five" of a tokenised text is one number too.
    const isNext = next !== undefined && /^(?:.?| - )$/u.test(text.slice(match.index + raw.length, next.index))
    const isTens = isNext && tens.test(bare) && ones.test(next[0].toLowerCase())
    const year =
      decadeOf(raw, text.slice(match.index + raw.length, match.index + raw.length + 3)) ??
      laterYear(raw, text.slice(Math.max(0, match.index - 9), match.index))
    const value = isTens
      ? (numberWords.get(bare) ?? 0) + (numberWords.get(next[0].toLowerCase()) ?? 0)
      : (year ?? figureValue(bare, isNext ? next[0].toLowerCase() : undefined))
    const isScaled = isTens || (year === undefined && value !== undefined && isNext && value !== figureValue(bare, undefined))
    const end = (isScaled ? next.index + next[0].length : match.index + raw.length) - (isContracted ? 3 : 0)
    const isFirst = match.index === 0 || opens.test(text.slice(Math.max(0, match.index - 9), match.index))
    const kind =
      value !== undefined ? 'figure' : stopwords.has(bare) ? 'function' : /^\p{Lu}/u.test(raw) && !isFirst ? 'name' : ('plain' as const)
    const key = value === undefined ? stemOf(bare) : `#${value}`
    words.push({
      text: bare,
      key,
      at: match.index,
      end,
      kind,
      denies: denials.has(bare),
      ...(value !== undefined && { value, ...signOf(text, match.index, end) }),
    })
    if (isContracted) words.push({ text: "n't", key: "n't", at: end, end: end + 3, kind: 'plain', denies: true })
    if (isScaled) at += 1
  }
  return words
}

/** Reads sources once; the first 40,000 characters in 500 sentences count. */
export function readSources(sources: readonly string[]): Reading {
  const sentences: SourceSentence[] = []
  const places = new Map<string, number[]>()
  const order: Word[] = []
  const numbers: number[] = []
  const values = new Set<number>()
  let characters = 0
  for (const text of sources.flatMap(roughSentences)) {
    if (sentences.length >= sentencesMax || characters > charactersMax) break
    characters += text.length
    const words = readWords(text)
    for (const word of words) {
      const known = places.get(word.key)
      if (known === undefined) places.set(word.key, [order.length])
      else known.push(order.length)
      if (word.value !== undefined) values.add(word.value)
      order.push(word)
      numbers.push(sentences.length)
    }
    sentences.push({ text, words, keys: new Set(words.map((word) => word.key)) })
  }
  const pairs = new Set<string>()
  const triples = new Set<string>()
  for (let at = 0; at + 1 < order.length; at += 1) {
    const pair = `${order[at]?.key ?? ''} ${order[at + 1]?.key ?? ''}`
    pairs.add(pair)
    if (at + 2 < order.length) triples.add(`${pair} ${order[at + 2]?.key ?? ''}`)
  }
  const { all: periods, own: ownPeriods } = toldPeriods(sources.join('\n').slice(0, charactersMax))
  return { sentences, order, places, sentenceAt: Uint16Array.from(numbers), pairs, triples, values: [...values], periods, ownPeriods }
}
