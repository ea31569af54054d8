// Numbers in digits and in words: "3,200", "1,2 Milliarden", "two hundred and fifty thousand", "a third".
import { listsFor } from './lists/lists.ts'
import type { WordLists } from './lists/word-lists.ts'
import type { Token } from './words.ts'

/** A number that ends before token `next`. `mantissa` is the value before multipliers. */
interface NumberRead {
  readonly next: number
  readonly value: number
  readonly mantissa: number
  readonly inDigits: boolean
  /** Part of a whole: "a third", "half of". */
  readonly isFraction: boolean
}

const vagueBefore = new Set(
  `several few many couple quelques plusieurs einige mehrere etliche varios varias algunos unos unas numerous tens hundreds thousands
  millions billions dizaines centaines milliers hunderte tausende cientos miles decenas`.split(/\s+/),
)
const articles = new Set(['a', 'an', 'un', 'une', 'ein', 'eine', 'einer', 'einem', 'einen', 'una', 'per', 'the', 'half'])
const fractions = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
])
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
  if (token.kind === 'number') return readDigits(tokens, at, lists)
  const glyph = glyphs.get(token.text)
  if (glyph !== undefined) return { next: at + 1, value: glyph, mantissa: glyph, inDigits: true, isFraction: false }
  if (token.kind !== 'word') return undefined
  return (lists.decimalComma ? undefined : readFraction(tokens, at, lists)) ?? readWords(tokens, at, lists)
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

function readDigits(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  const token = tokens[at]
  let mantissa = valueOfDigits(token?.text ?? '', lists.decimalComma)
  if (Number.isNaN(mantissa)) return undefined
  let next = at + 1
  const glyph = glyphs.get(tokens[next]?.text ?? '')
  if (glyph !== undefined) {
    mantissa += glyph
    next += 1
  }
  const multiplied = readMultipliers(tokens, next, lists)
  return { next: multiplied.next, value: mantissa * multiplied.factor, mantissa, inDigits: true, isFraction: false }
}

function readMultipliers(tokens: readonly Token[], from: number, lists: WordLists): { next: number; factor: number } {
  let next = from
  let factor = 1
  for (let guard = 0; guard < 3; guard += 1) {
    const hyphen = tokens[next]?.text === '-' ? 1 : 0
    const found = multiplierAt(tokens, next + hyphen, lists)
    if (found === undefined || found.value === 12) break
    factor *= found.value
    next = found.next
    // "Mrd." and "Mio." carry a dot that belongs to them.
    if (tokens[next]?.text === '.' && (tokens[next - 1]?.text.length ?? 9) <= 4 && tokens[next + 1]?.kind === 'word') next += 1
  }
  return { next, factor }
}

function multiplierAt(tokens: readonly Token[], at: number, lists: WordLists): { next: number; value: number } | undefined {
  const word = tokens[at]?.text.toLowerCase()
  if (word === undefined) return undefined
  const pair = lists.multipliers.get(`${word} ${tokens[at + 1]?.text.toLowerCase() ?? ''}`)
  if (pair !== undefined) return { next: at + 2, value: pair }
  const value = lists.multipliers.get(word)
  return value === undefined || tokens[at - 1]?.text.toLowerCase() === 'pour' ? undefined : { next: at + 1, value }
}

function readFraction(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  const word = tokens[at]?.text.toLowerCase() ?? ''
  const isHalf = word === 'half'
  const count = articles.has(word) && word !== 'the' ? 1 : (lists.cardinals.get(word) ?? 0)
  if (isHalf) {
    const a = tokens[at + 1]?.text.toLowerCase()
    if (a === 'a' || a === 'an') {
      const multiplied = readMultipliers(tokens, at + 2, lists)
      if (multiplied.factor > 1)
        return { next: multiplied.next, value: multiplied.factor / 2, mantissa: 0.5, inDigits: false, isFraction: false }
    }
    const before = tokens[at - 1]?.text.toLowerCase() ?? ''
    if ((a === 'of' || a === 'the' || a === 'its') && !/^(?:first|second|other|other|latter|final)$/.test(before)) {
      return { next: at + 1, value: 0.5, mantissa: 0.5, inDigits: false, isFraction: true }
    }
    return undefined
  }
  if (count === 0 || count > 9) return undefined
  const share = readShare(tokens, at, count, lists)
  if (share !== undefined) return share
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const part = tokens[at + 1 + hyphen]?.text.toLowerCase() ?? ''
  const denominator = fractions.get(part) ?? (count > 1 ? fractions.get(part.replace(/s$/, '')) : undefined)
  const after = tokens[at + 2 + hyphen]?.text.toLowerCase()
  if (denominator === undefined || (count === 1 && after !== 'of' && after !== 'the')) return undefined
  return { next: at + 2 + hyphen, value: count / denominator, mantissa: count / denominator, inDigits: false, isFraction: true }
}

/** "one in five", "two out of three", "one of four". */
function readShare(tokens: readonly Token[], at: number, count: number, lists: WordLists): NumberRead | undefined {
  const link = tokens[at + 1]?.text.toLowerCase()
  const skip = link === 'out' && tokens[at + 2]?.text.toLowerCase() === 'of' ? 3 : (link === 'in' || link === 'of') && count === 1 ? 2 : 0
  const total = skip === 0 ? undefined : tokens[at + skip]
  if (total === undefined || articles.has(tokens[at]?.text.toLowerCase() ?? '')) return undefined
  if (link === 'of' && total.kind === 'number') return undefined
  const whole = lists.cardinals.get(total.text.toLowerCase()) ?? (total.kind === 'number' ? Number(total.text) : 0)
  if (!(whole > count && whole <= 100)) return undefined
  return { next: at + skip + 1, value: count / whole, mantissa: count / whole, inDigits: false, isFraction: true }
}

function readWords(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  let total = 0
  let current = 0
  let next = at
  let seen = false
  let scale = 1
  while (next < tokens.length) {
    const skip = seen ? joinerLength(tokens, next, current, lists) : 0
    const word = tokens[next + skip]?.text.toLowerCase() ?? ''
    const cardinal = cardinalOf(word, lists)
    if (cardinal !== undefined && fits(current, cardinal, seen)) {
      current += cardinal
      next += skip + 1
      seen = true
      continue
    }
    const found = multiplierAt(tokens, next + skip, lists)
    if (found === undefined || (!seen && !standsAlone(tokens, next, lists))) break
    if (found.value <= 100) current = (current === 0 ? 1 : current) * found.value
    else {
      // "five thousand" is 5 in thousands; "two million five thousand" has no one scale.
      scale = total === 0 ? found.value : 1
      total += (current === 0 ? 1 : current) * found.value
      current = 0
    }
    next = found.next
    seen = true
  }
  const value = total + current
  const mantissa = current === 0 && scale > 1 ? value / scale : value
  return seen ? { next, value, mantissa, inDigits: false, isFraction: false } : undefined
}

/** A multiplier opens a number after an article ("a million"), or where the language counts so ("mille", "mil", "tausend"). */
function standsAlone(tokens: readonly Token[], at: number, lists: WordLists): boolean {
  const word = tokens[at]?.text.toLowerCase() ?? ''
  if (articles.has(tokens[at - 1]?.text.toLowerCase() ?? '')) return !/s$|en$/.test(word) || word === 'cents'
  return lists.decimalComma && /^(?:mille|mil|tausend|hundert)$/.test(word)
}

function fits(current: number, cardinal: number, seen: boolean): boolean {
  if (!seen || (current === 0 && cardinal > 0)) return true
  if (current % 100 === 0) return cardinal < 100 && cardinal > 0
  if (cardinal === 20 && current === 4) return false
  return current % 10 === 0 && current % 100 >= 20 && cardinal < 20 && cardinal > 0
}

/** "-" in twenty-five, "and" in two hundred and five, "y" and "et" likewise: how many tokens to step over. */
function joinerLength(tokens: readonly Token[], at: number, current: number, lists: WordLists): number {
  const joiner = tokens[at]?.text.toLowerCase() ?? ''
  const follows = cardinalOf(tokens[at + 1]?.text.toLowerCase() ?? '', lists)
  if (joiner === '-') return follows !== undefined || multiplierAt(tokens, at + 1, lists) !== undefined ? 1 : 0
  if (follows === undefined || current === 0) return 0
  if (joiner === 'and') return current % 100 === 0 ? 1 : 0
  return (joiner === 'y' || joiner === 'et') && current >= 20 && current % 10 === 0 && follows < 12 ? 1 : 0
}

function cardinalOf(word: string, lists: WordLists): number | undefined {
  return lists.cardinals.get(word) ?? (lists.ordinalDot ? germanNumber(word, lists) : undefined)
}

/** "fünfundzwanzig", "zehntausend", "dreihundert": one word in German. */
function germanNumber(word: string, lists: WordLists): number | undefined {
  if (word.length > 40) return undefined
  const thousand = /^(.{2,20})tausend(.*)$/u.exec(word)
  if (thousand !== null) {
    const head = germanBelowThousand(thousand[1] ?? '', lists)
    const tail = thousand[2] === '' ? 0 : germanBelowThousand(thousand[2] ?? '', lists)
    return head === undefined || tail === undefined ? undefined : head * 1000 + tail
  }
  return germanBelowThousand(word, lists)
}

function germanBelowThousand(word: string, lists: WordLists): number | undefined {
  const plain = lists.cardinals.get(word)
  if (plain !== undefined) return plain
  const hundred = /^(.{0,8})hundert(.*)$/u.exec(word)
  if (hundred !== null && word !== 'hundert') {
    const head = hundred[1] === '' ? 1 : lists.cardinals.get(hundred[1] ?? '')
    const tail = hundred[2] === '' ? 0 : germanBelowThousand(hundred[2] ?? '', lists)
    return head === undefined || tail === undefined ? undefined : head * 100 + tail
  }
  const [ones, tens] = word.split('und', 2)
  const a = lists.cardinals.get(ones ?? '')
  const b = lists.cardinals.get(tens ?? '')
  return a !== undefined && b !== undefined && a < 10 && b >= 20 ? a + b : undefined
}
