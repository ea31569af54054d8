// Parts of a whole and of a multiplier: "a third of", "half a billion", "un quart de milliard", "die Hälfte der".
import type { WordLists } from './lists/word-lists.ts'
import { multiplierAt, readMultipliers } from './number-multipliers.ts'
import type { NumberRead } from './number-words.ts'
import { articles } from './number-words.ts'
import type { Token } from './words.ts'

/** Reads the part that begins at token `at`; undefined where none does. "The second half of 2027" is none. */
export function readPart(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  return lists.decimalComma ? readForeignPart(tokens, at, lists) : readFraction(tokens, at, lists)
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? ''
const partOf = (share: number, next: number): NumberRead => ({ next, value: share, mantissa: share, inDigits: false, isFraction: true })

/** A share of a multiplier is a number of its own: "a quarter of a billion", "un quart de milliard". */
function shareOfMultiplier(tokens: readonly Token[], at: number, share: number, lists: WordLists): NumberRead | undefined {
  const first = multiplierAt(tokens, at, lists)
  if (first === undefined || first.value < 12) return undefined
  const more = readMultipliers(tokens, first.next, lists)
  return { next: more.next, value: share * first.value * more.factor, mantissa: share, inDigits: false, isFraction: false }
}

const isArticle = (word: string): boolean => word === 'a' || word === 'an'

function readFraction(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  const word = wordAt(tokens, at)
  if (word === 'half') return readHalf(tokens, at, lists)
  const count = articles.has(word) && word !== 'the' ? 1 : (lists.cardinals.get(word) ?? 0)
  if (count === 0 || count > 9) return undefined
  const share = readShare(tokens, at, count, lists)
  if (share !== undefined) return share
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const part = wordAt(tokens, at + 1 + hyphen)
  const denominator = lists.parts.get(part) ?? (count > 1 ? lists.parts.get(part.replace(/s$/, '')) : undefined)
  const next = at + 2 + hyphen
  const after = wordAt(tokens, next)
  if (denominator === undefined || (count === 1 && after !== 'of' && after !== 'the')) return undefined
  const multiple = isArticle(wordAt(tokens, next + 1)) ? shareOfMultiplier(tokens, next + 2, count / denominator, lists) : undefined
  return multiple ?? partOf(count / denominator, next)
}

function readHalf(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  const a = wordAt(tokens, at + 1)
  if (isArticle(a)) return shareOfMultiplier(tokens, at + 2, 0.5, lists)
  const isPeriod = /^(?:first|second|other|latter|final)$/.test(wordAt(tokens, at - 1))
  return (a === 'of' || a === 'the' || a === 'its') && !isPeriod ? partOf(0.5, at + 1) : undefined
}

/** "one in five", "two out of three", "one of four". */
function readShare(tokens: readonly Token[], at: number, count: number, lists: WordLists): NumberRead | undefined {
  const link = wordAt(tokens, at + 1)
  const skip = link === 'out' && wordAt(tokens, at + 2) === 'of' ? 3 : (link === 'in' || link === 'of') && count === 1 ? 2 : 0
  const total = skip === 0 ? undefined : tokens[at + skip]
  if (total === undefined || articles.has(wordAt(tokens, at))) return undefined
  if (link === 'of' && total.kind === 'number') return undefined
  const whole = lists.cardinals.get(total.text.toLowerCase()) ?? (total.kind === 'number' ? Number(total.text) : 0)
  return whole > count && whole <= 100 ? partOf(count / whole, at + skip + 1) : undefined
}

const ofWords = /^(?:d|de|du|des|del|der|von|dieser|aller|ihrer|seiner|unserer)$/
/** A quarter of an hour, a quarter-final, a third party one trusts: no share of anything told. */
const fixedAfter = /^(?:heure|siècle|finale|confiance|tour|hora|siglo|final|vuelta|jahrhunderts)$/
/** What stands before "moitié", "Hälfte" and "mitad" where they are a share: an ordinal there makes a period or a half of a match. */
const halfBefore = /^(?:la|die|der|rund|etwa|fast|knapp|gut|über|als)$/

function readForeignPart(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  const word = wordAt(tokens, at)
  if (lists.halves.has(word)) return readForeignHalf(tokens, at, lists)
  if (lists.parts.get(word) === 2)
    return halfBefore.test(wordAt(tokens, at - 1)) && isShared(tokens, at + 1) ? partOf(0.5, at + 1) : undefined
  const count = lists.cardinals.get(word) ?? 0
  if (count === 0 || count > 9) return undefined
  const pair = lists.parts.get(`${wordAt(tokens, at + 1)} ${wordAt(tokens, at + 2)}`)
  const denominator = pair ?? lists.parts.get(wordAt(tokens, at + 1))
  const next = at + (pair === undefined ? 2 : 3)
  if (denominator === undefined || denominator === 2 || !isShared(tokens, next)) return undefined
  return shareOfMultiplier(tokens, next + 1, count / denominator, lists) ?? partOf(count / denominator, next)
}

/** Whether what follows a part is a whole: "de la charge", "der Last", never "de 2027". */
function isShared(tokens: readonly Token[], at: number): boolean {
  if (!ofWords.test(wordAt(tokens, at))) return false
  const skip = /^['’]$/.test(wordAt(tokens, at + 1)) ? 2 : 1
  return !fixedAfter.test(wordAt(tokens, at + skip)) && !/^(?:19|20)\d\d$/.test(wordAt(tokens, at + skip))
}

/** "un demi-milliard", "eine halbe Milliarde", "medio millón", "medio centenar". */
function readForeignHalf(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  const from = at + (tokens[at + 1]?.text === '-' ? 2 : 1)
  const rough = lists.rough.get(wordAt(tokens, from))
  if (rough !== undefined)
    return { next: from + 1, value: rough / 2, mantissa: rough / 2, inDigits: false, isFraction: false, isRough: true }
  return shareOfMultiplier(tokens, from, 0.5, lists)
}
