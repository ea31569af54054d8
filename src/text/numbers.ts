// Numbers in digits and in words: "3,200", "1,2 Milliarden", "two hundred and fifty thousand", "a third".
import { listsFor } from './lists/lists.ts'
import type { WordLists } from './lists/word-lists.ts'
import { multiplierAt, readMultipliers } from './number-multipliers.ts'
import { readPart } from './number-parts.ts'
import { readPower } from './number-powers.ts'
import type { NumberRead } from './number-words.ts'
import { articles, readWords } from './number-words.ts'
import type { Token } from './words.ts'

const vagueBefore = new Set(
  `several few many couple quelques plusieurs einige mehrere etliche varios varias algunos unos unas numerous tens hundreds thousands
  millions billions dizaines centaines milliers hunderte tausende cientos miles decenas`.split(/\s+/),
)
const glyphs = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 0.125],
])

/**
 * Reads the number that begins at token `at`, with its multiplier words; undefined where none begins.
 * Vague amounts ("several hundred", "hundreds of thousands") are none.
 *
 * @throws never
 */
export function readNumber(tokens: readonly Token[], at: number, language: string): NumberRead | undefined {
  const lists = listsFor(language)
  const token = tokens[at]
  if (token === undefined) return undefined
  if (vagueBefore.has(tokens[at - 1]?.text.toLowerCase() ?? '') && token.kind !== 'number') return undefined
  if (token.kind === 'number') return withHalf(tokens, readDigits(tokens, at, lists), lists)
  const glyph = glyphs.get(token.text)
  if (glyph !== undefined) return { next: at + 1, value: glyph, mantissa: glyph, inDigits: true, isFraction: false }
  if (token.kind !== 'word') return undefined
  return readPart(tokens, at, lists) ?? readRough(tokens, at, lists) ?? withHalf(tokens, readWords(tokens, at, lists), lists)
}

/** "une quarantaine de mégawatts", "un centenar de chips": about so many. In the plural they are vague. */
function readRough(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  const value = lists.rough.get(tokens[at]?.text.toLowerCase() ?? '')
  if (value === undefined || !articles.has(tokens[at - 1]?.text.toLowerCase() ?? '')) return undefined
  // "Une quarantaine de 14 jours" is no forty days.
  if (!/^(?:d|de)$/i.test(tokens[at + 1]?.text ?? '') || tokens[at + 2]?.kind === 'number') return undefined
  return { next: at + 1, value, mantissa: value, inDigits: false, isFraction: false, isRough: true }
}

/** "two and a half billion", "a billion and a half", "2 milliards et demi", "un millón y medio". */
function withHalf(tokens: readonly Token[], read: NumberRead | undefined, lists: WordLists): NumberRead | undefined {
  if (read === undefined || !Number.isInteger(read.mantissa)) return read
  const words = [0, 1, 2].map((step) => tokens[read.next + step]?.text.toLowerCase() ?? '')
  const part = lists.andParts.find(([said]) => words.slice(0, said.length).join(' ') === said.join(' '))
  if (part === undefined) return read
  const [said, share] = part
  const next = read.next + said.length
  const factor = read.mantissa === 0 ? 1 : read.value / read.mantissa
  if (factor === 1) {
    const multiplied = readMultipliers(tokens, next, lists)
    // "Twelve, and a quarter of the rest": a share of something else, unless a multiplier takes it in.
    if (multiplied.factor === 1 && (share !== 0.5 || tokens[next]?.text === 'of')) return read
    const mantissa = read.mantissa + share
    return { ...read, next: multiplied.next, value: mantissa * multiplied.factor, mantissa }
  }
  // "A million and a half dozen", "a billion and a half of it": the half is of something else.
  if (multiplierAt(tokens, next, lists) !== undefined || (!lists.decimalComma && tokens[next]?.text === 'of')) return read
  return { ...read, next, value: read.value + share * factor, mantissa: read.mantissa + share }
}

/** The value of digits as a language writes them; NaN for what is no number ("3.2.1"). */
function valueOfDigits(digits: string, decimalComma: boolean): number {
  const bare = digits.replace(/[\s\u00a0\u202f\u2009'’]/g, '')
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  if (last < 0) return Number(bare)
  const mark = bare[last] ?? '.'
  const other = mark === '.' ? ',' : '.'
  const marks = bare.split(mark).length - 1
  const tail = bare.length - last - 1
  const groupsFit = bare
    .split(mark)
    .slice(1)
    .every((group) => group.length === 3)
  if (bare.includes(other)) return marks === 1 ? Number(bare.replaceAll(other, '').replace(mark, '.')) : Number.NaN
  if (marks > 1) return groupsFit || /^\d{1,2}(,\d{2})+,\d{3}$/.test(bare) ? Number(bare.replaceAll(mark, '')) : Number.NaN
  // One mark: three digits after the language's own thousands mark are a group, "1.200" in German, "1,200" in English.
  const isGroup = tail === 3 && (mark === ',') !== decimalComma && !bare.startsWith('0')
  return Number(isGroup ? bare.replace(mark, '') : bare.replace(mark, '.'))
}

const inFigures = { inDigits: true, isFraction: false } as const

function readDigits(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  const token = tokens[at]
  // "10^25": the power is read from its base, never alone.
  if (tokens[at - 1]?.text === '^') return undefined
  let mantissa = valueOfDigits(token?.text ?? '', lists.decimalComma)
  if (Number.isNaN(mantissa)) return undefined
  const power = readPower(tokens, at, mantissa)
  if (power !== undefined)
    return power.value === undefined ? undefined : { ...inFigures, next: power.next, value: power.value, mantissa: power.value }
  let next = at + 1
  const glyph = glyphs.get(tokens[next]?.text ?? '')
  if (glyph !== undefined) {
    mantissa += glyph
    next += 1
  }
  const multiplied = readMultipliers(tokens, next, lists)
  return { ...inFigures, next: multiplied.next, value: mantissa * multiplied.factor, mantissa }
}
