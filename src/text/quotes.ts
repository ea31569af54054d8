// Quoted passages of a sentence, with the marks of four languages.

/** `start` and `end` include the marks; `text` is what stands between them, trimmed. */
export interface FoundQuote {
  readonly start: number
  readonly end: number
  readonly text: string
}

const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '„': '“”"', '«': '»', '»': '«', '‹': '›', '‘': '’', "'": "'" }
/** A quotation without an end runs no further than this. */
const quoteCharactersMax = 2_000
/** Single marks are mostly apostrophes: their quotations are short. */
const apostropheCharactersMax = 500

/**
 * Finds quoted passages in reading order; they do not overlap. A mark that never closes quotes nothing, and an apostrophe
 * ("Vega's") opens nothing.
 *
 * @throws never
 */
export function findQuotes(sentence: string): readonly FoundQuote[] {
  const found: FoundQuote[] = []
  const nearest = new Map<string, number>()
  let at = 0
  while (at < sentence.length) {
    const end = closes(sentence, at, nearest)
    if (end === undefined) {
      at += 1
      continue
    }
    found.push({ start: at, end: end + 1, text: sentence.slice(at + 1, end).trim() })
    at = end + 1
  }
  return found
}

function closes(sentence: string, at: number, nearest: Map<string, number>): number | undefined {
  const mark = sentence[at] ?? ''
  const ends = closers[mark]
  if (ends === undefined) return undefined
  const isApostrophe = mark === "'" || mark === '‘'
  const startsWord = /[\p{L}\p{N}«»„“]/u.test(sentence[at + 1] ?? '') && !/[\p{L}\p{N}]/u.test(sentence[at - 1] ?? ' ')
  if (isApostrophe && !startsWord) return undefined
  // 30" and 5' are inches and feet.
  if (mark === '"' && /\d/.test(sentence[at - 1] ?? '') && !/\S/.test(sentence[at + 1] ?? ' ')) return undefined
  const end = isApostrophe ? closingApostrophe(sentence, at, ends) : nextOf(sentence, at + 1, ends, nearest)
  if (end === undefined || end - at > quoteCharactersMax) return undefined
  return /[\p{L}\p{N}]/u.test(sentence.slice(at + 1, end)) ? end : undefined
}

/** The nearest of the closing marks; what was found once is kept, so that a flood of openers is read once. */
function nextOf(sentence: string, from: number, ends: string, nearest: Map<string, number>): number | undefined {
  let best: number | undefined
  for (const mark of ends) {
    let at = nearest.get(mark) ?? -2
    if (at !== -1 && at < from) {
      at = sentence.indexOf(mark, from)
      nearest.set(mark, at)
    }
    if (at >= 0 && (best === undefined || at < best)) best = at
  }
  return best
}

function closingApostrophe(sentence: string, at: number, ends: string): number | undefined {
  const limit = Math.min(sentence.length, at + apostropheCharactersMax)
  for (let end = at + 1; end < limit; end += 1) {
    if (ends.includes(sentence[end] ?? '') && !/[\p{L}\p{N}]/u.test(sentence[end + 1] ?? '')) return end
  }
  return undefined
}
