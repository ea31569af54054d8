// Numbers that measure nothing: days, years, times of day, versions, names with a number in them.
import type { Amount } from './amounts.ts'
import { de } from './lists/de.ts'
import { en } from './lists/en.ts'
import { es } from './lists/es.ts'
import { fr } from './lists/fr.ts'
import type { Token } from './words.ts'

const monthNames = new Set([...en.months.keys(), ...fr.months.keys(), ...de.months.keys(), ...es.months.keys()])
const labelBefore =
  /^(?:no|nr|nos|number|page|pages|chapter|section|article|room|flight|route|highway|interstate|game|week|day|phase|stage|model|type|class|category|level|version|step|part|volume|act|rule|title|figure|table|unit|block|lot|group|grade|division|tier|round|season|episode|series|area|zone|gate|platform|track|channel|top|size|ps|xbox|iphone|galaxy|note|pixel|windows|ios|android|formula|boeing|airbus|covid|apollo|group|gpt|llama|claude|gemini|opus|grok|fortune|index|stoxx|nasdaq|dow|ftse|cac|dax|nikkei|russell|s|p|i|m|q|h|fy|cop|rtx|article|artículo|artikel|under)$/i

/** True if the amount at token `at` is a date, a time, a label or a version, and no quantity. */
export function isNoQuantity(text: string, tokens: readonly Token[], at: number, amount: Amount): boolean {
  const token = tokens[at]
  if (token === undefined) return true
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!Number.isFinite(amount.value)) return true
  if (amount.from < at) return false
  if (amount.inDigits) {
    if (isDateOrTime(text, tokens, at, amount) || isPartOfCode(text, tokens, at, amount)) return true
    if (
      isYear(amount) &&
      !grouped.test(token.text) &&
      (amount.unit === undefined || !/^(?:money|power|energy|count|length|percent|other)$/.test(amount.unit.kind))
    )
      return !isCountedYear(amount, before)
    if (/^(?:st|nd|rd|th|er|ère|e|º|ª|°)$/.test(after?.text ?? '') && after?.start === token.end && amount.unit === undefined) return true
    if (amount.unit === undefined && amount.isPlain && isLabel(text, before, token)) return true
    if (amount.unit === undefined && amount.noun === undefined && amount.isPlain) return !isBareFigure(text, tokens, at, amount)
    return false
  }
  return isIdleWord(text, tokens, at, amount)
}

/** "2,000 chips": nobody writes a year with its thousands set apart. */
const grouped = /^\d[.,\s]\d{3}$/u

function isYear(amount: Amount): boolean {
  return amount.isPlain && Number.isInteger(amount.value) && amount.value >= 1800 && amount.value <= 2199
}

/** A year-like number counts something only after a word that says so: "some 2,000 jobs". */
function isCountedYear(amount: Amount, before: Token | undefined): boolean {
  if (amount.noun === undefined) return false
  return /^(?:some|about|around|nearly|over|than|least)$/i.test(before?.text ?? '') && /s$|^people$/.test(amount.noun)
}

function isDateOrTime(text: string, tokens: readonly Token[], at: number, amount: Amount): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined) return true
  const whole = Number.isInteger(amount.value) && amount.isPlain
  const tail = text.slice(token.end, token.end + 14)
  if (/^\s?(?:[ap]\.?m\b|GMT\b|o['’]clock|Uhr\b|h\d{2}(?!\d))/i.test(tail)) return true
  if (/^:\d{2}/.test(tail) || (before?.text === ':' && /\d$/.test(tokens[at - 2]?.text ?? '') && before.end === token.start)) return true
  if (!whole) return false
  const monthBefore =
    monthNames.has(before?.text.toLowerCase() ?? '') || (before?.text === '.' && monthNames.has(tokens[at - 2]?.text.toLowerCase() ?? ''))
  if (monthBefore && amount.value <= 2100 && !/^(?:may|mar|sept|dec|jun|mars|sep)$/.test(before?.text ?? ''))
    return amount.unit === undefined || amount.unit.kind === 'time' || amount.unit.kind === 'other'
  if (amount.value >= 1 && amount.value <= 31) {
    const next = /^\.?(?:st|nd|rd|th|er)?\s(?:of |de )?(\p{L}+)/u.exec(tail)?.[1]?.toLowerCase()
    if (next !== undefined && monthNames.has(next) && next !== 'mar') return true
    if (/^\s?[-–]\s?\d{1,2}\s\p{Lu}/u.test(tail) && monthNames.has(/^\s?[-–]\s?\d{1,2}\s(\p{L}+)/u.exec(tail)?.[1]?.toLowerCase() ?? ''))
      return true
  }
  // Ends of "2014-15" and "9/11", and ISO days.
  if (/^[/-]\d{1,2}[/-]\d{2,4}/.test(tail) || (isYear(amount) && /^[-–/]\d{2,4}\b/.test(tail))) return true
  return (
    /[\d][-–/]$/.test(text.slice(Math.max(0, token.start - 2), token.start)) &&
    /(?:\d{4}|\d{1,2}[-/]\d{1,2})[-–/]$/.test(text.slice(Math.max(0, token.start - 6), token.start)) &&
    amount.unit === undefined
  )
}

/** "737-800", "COVID-19", "#4", "v3", "$AAPL2", "3.2.1": parts of names. */
function isPartOfCode(text: string, tokens: readonly Token[], at: number, amount: Amount): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || amount.unit !== undefined) return false
  if (
    /^\s(?:\p{Lu}[\p{L}.]*\s){1,3}(?:Road|Street|St|Ave|Avenue|Way|Lane|Drive|Rd|Blvd|Boulevard)\b/u.test(
      text.slice(token.end, token.end + 60),
    )
  )
    return true
  // "9 E 71st St", "22 Avenue Foch".
  if (
    /^\s(?:[NSEW]\s)?\d+(?:st|nd|rd|th)\s(?:St|Street|Ave|Avenue)\b|^\s(?:Rue|Avenue|Boulevard|Place|Via|Calle)\s\p{Lu}/u.test(
      text.slice(token.end, token.end + 40),
    )
  )
    return true
  if (/^\/\p{L}+\d/u.test(text.slice(token.end, token.end + 12))) return true
  if (before?.text === '-' && before.end === token.start && /^\p{L}+\d/u.test(tokens[at - 2]?.text ?? '')) return true
  if (before?.text === '-' && /^\p{Lu}{3,}$/u.test(tokens[at - 2]?.text ?? '')) return true
  const left = text[token.start - 1] ?? ' '
  if (left === '.' && /[\p{L}\p{N}]/u.test(text[token.start - 2] ?? ' ')) return true
  if (left === '#' || left === '@' || left === '_') return true
  return (
    before?.text === '-' &&
    before.end === token.start &&
    /\p{L}$/u.test(text.slice(0, before.start).slice(-1)) &&
    !/minus$|to$/i.test(text.slice(0, before.start).slice(-5))
  )
}

function isLabel(text: string, before: Token | undefined, token: Token): boolean {
  if (before === undefined || before.kind !== 'word' || token.start - before.end > 1) return false
  if (labelBefore.test(before.text)) return true
  // "Ardentia 6.000 Beschleuniger": thousands are set apart in a count, not in a name.
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(token.text)) return false
  // A capitalised word that does not open the sentence: "Windows 11", "Ryder 2025".
  return (
    /^\p{Lu}/u.test(before.text) &&
    before.start > 0 &&
    !/[.!?:]\s*$/.test(text.slice(0, before.start)) &&
    !/^(?:The|A|In|At|With|From|Its|And|Of|Some|Over|About|To|By|US|UK|Group|There|All|These|Those)$/.test(before.text)
  )
}

/** A number that stands alone is a figure if it has decimals or groups, or follows a word of measure. */
function isBareFigure(text: string, tokens: readonly Token[], at: number, amount: Amount): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (/[.,]\d/.test(token.text)) return true
  const before = text.slice(Math.max(0, token.start - 24), token.start)
  if (/(?:\b(?:to|at|of|from|around|about|than|aged?|over|under|up|down|was|were|is|are|by|and|between)|\(|~|,)\s?$/i.test(before))
    return amount.value >= 2
  return /^\s?[-–]\s?\d/.test(text.slice(token.end, token.end + 4))
}

/** "one" as a pronoun, "no one", "for two": number words count only with something counted. */
const numberWords = new Set([en, fr, de, es].flatMap(({ cardinals }) => [...cardinals.keys()]))

/** The last word of a number that is written with hyphens: "twenty-five", "quatre-vingt-dix". */
function endOfWords(tokens: readonly Token[], at: number): number {
  let last = at
  while (tokens[last + 1]?.text === '-' && numberWords.has(tokens[last + 2]?.text.toLowerCase() ?? '')) last += 2
  return last
}

function isIdleWord(_text: string, tokens: readonly Token[], at: number, amount: Amount): boolean {
  const before = tokens[at - 1]?.text.toLowerCase() ?? ''
  // "un centre", "ein Werk": an article.
  if (amount.value === 1 && amount.unit === undefined && /^(?:une?|un[oa]|eine?[nmrs]?)$/i.test(tokens[at]?.text ?? '')) return true
  if (amount.unit !== undefined) return amount.value === 1 && amount.unit.kind === 'other' && before === 'no'
  if (amount.isFraction || !amount.isPlain) return false
  if (amount.value === 0) return true
  // "six-speed", "four-cylinder": a kind of thing, not a count of things.
  const last = endOfWords(tokens, at)
  if (tokens[last + 1]?.text === '-' && tokens[last + 1]?.start === tokens[last]?.end) return true
  if (amount.noun === undefined) return amount.value < 13 || amount.mantissa < 13
  if (amount.value !== 1) return false
  return /^(?:no|any|every|each|some|this|that|the|another|which|day|phase|number|model|series|formula|apple|xbox|square|air|part)$/.test(
    before,
  )
}
