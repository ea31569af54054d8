// A text becomes sentences: Intl.Segmenter breaks, then breaks after abbreviations are undone.
import { listsFor } from './lists/lists.ts'

/** Stored with every article's offsets; change it whenever a break may move. */
export const SPLITTER = 'intl-merge/1'

interface Span {
  readonly start: number
  readonly end: number
}

const segmenters = new Map<string, Intl.Segmenter>()
/** A block is cut into pieces of this many characters before segmenting: a bound on memory, far above any paragraph. */
const blockCharactersMax = 50_000

/**
 * Splits a text into sentences. A line break always ends one: blocks arrive as lines.
 *
 * @param language BCP 47; its first part chooses the abbreviations (en, fr, de, es; others use the English list)
 * @returns UTF-16 offsets in reading order, end exclusive, without surrounding white space; pieces without a letter or digit
 *   are left out or belong to the sentence before them
 * @throws never
 */
export function splitSentences(text: string, language: string): readonly Span[] {
  const spans: Span[] = []
  for (const block of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    for (let from = 0; from < block[0].length; from += blockCharactersMax) {
      const piece = block[0].slice(from, from + blockCharactersMax)
      for (const span of splitBlock(piece, language))
        spans.push({ start: block.index + from + span.start, end: block.index + from + span.end })
    }
  }
  return spans
}

function splitBlock(block: string, language: string): readonly Span[] {
  const spans: Span[] = []
  const breaks = [...breaksOf(block, language), block.length]
  let start = 0
  for (const end of breaks) {
    const span = trimmed(block, start, end)
    start = end
    if (span === undefined) continue
    const last = spans.at(-1)
    if (!/[\p{L}\p{N}]/u.test(block.slice(span.start, span.end))) {
      if (last !== undefined) spans[spans.length - 1] = { start: last.start, end: span.end }
      continue
    }
    spans.push(span)
  }
  return spans
}

function breaksOf(block: string, language: string): readonly number[] {
  const found: number[] = []
  let opened = 0
  for (const segment of segmenterFor(language).segment(block)) {
    if (segment.index > 0 && isBreak(block, segment.index, opened, language)) {
      found.push(segment.index)
      opened = segment.index
    }
    for (const at of brandBreaks(segment.segment)) {
      const index = segment.index + at
      if (isAfterAbbreviation(block, index, opened, language)) continue
      found.push(index)
      opened = index
    }
  }
  return found
}

/** "… in May. xAI said": a brand in small letters opens a sentence, which the segmenter cannot know. */
function brandBreaks(segment: string): readonly number[] {
  return [...segment.matchAll(/[.!?]["”’»)]{0,2} (?=[a-z]{1,2}[A-Z])/g)].map((match) => match.index + match[0].length)
}

function isBreak(block: string, index: number, opened: number, language: string): boolean {
  const next = block.slice(index, index + 60)
  // "Yahoo! said", "« Jamais ! » a-t-il dit": small letters go on with the sentence, unless they are a brand.
  if (/^["'“”‘’«»)\]\s]*\p{Ll}/u.test(next) && !/^\p{Ll}{1,2}\p{Lu}/u.test(next)) return false
  if (/^[\s»”’)\],;:–—-]+\s*[\p{Ll},;]/u.test(next)) return false
  return !isAfterAbbreviation(block, index, opened, language)
}

function isAfterAbbreviation(block: string, index: number, opened: number, language: string): boolean {
  const before = block.slice(Math.max(opened, index - 40), index).trimEnd()
  const word = /(?:^|[\s(["'“‘«’\u00a0/–—-])([\p{L}\p{N}][\p{L}\p{N}.&]*)\.$/u.exec(before)?.[1]
  if (word === undefined) return false
  const lists = listsFor(language)
  const key = word.toLowerCase()
  const next = /^["'“‘«(\s]*([\p{L}\p{N}]+)/u.exec(block.slice(index, index + 60))?.[1] ?? ''
  if (lists.titles.has(key)) return true
  if (/^\d{1,2}$/.test(word)) return lists.ordinalDot && !lists.starters.has(next.toLowerCase())
  if (lists.beforeNumber.has(key)) return /^\d/.test(next)
  const mayEnd = lists.abbreviations.has(key) || /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)
  return mayEnd && next !== '' && !lists.starters.has(next.toLowerCase())
}

function trimmed(block: string, from: number, to: number): Span | undefined {
  const piece = block.slice(from, to)
  const start = from + (piece.length - piece.trimStart().length)
  const end = from + piece.trimEnd().length
  return end > start ? { start, end } : undefined
}

function segmenterFor(language: string): Intl.Segmenter {
  const tag = /^[a-z]{2,3}\b/i.exec(language)?.[0].toLowerCase() ?? 'en'
  let segmenter = segmenters.get(tag)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' })
    segmenters.set(tag, segmenter)
  }
  return segmenter
}
