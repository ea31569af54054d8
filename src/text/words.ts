// The one tokeniser under numbers, quantities, names and overlap: "10MW" is a number and a unit, "GB300" is one word.

/** `start` and `end` are UTF-16 offsets into the text, end exclusive. A symbol is one character that is no letter, digit or space. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'number' | 'word' | 'symbol'
}

/** Digits with their separators; a plain or narrow blank groups only exact threes ("22 000"), never two numbers in a row. */
const numberPattern = /\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d{1,6}(?!\d))?|\d+(?:[.,'’]\d+)*/uy
const spacedNumberPattern = /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d.,]*\d)(?:,\d{1,6})?|\d+(?:[.,'’]\d+)*/uy
/** "USD10m", "RM23.50", "$A82": a currency code is a token of its own before its digits. */
const codePattern =
  /(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|AUD|CAD|NZD|HKD|SGD|SEK|NOK|DKK|AED|SAR|ILS|BRL|RM|PS|Rs)(?=\d)|(?<=\$)(?:US|NZ|[AC])(?=\d)/uy
const wordPattern = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/uy

/**
 * Cuts a text into numbers, words and symbols, in reading order.
 *
 * @param options.blankGroups true where a blank groups thousands ("22 000", French, Spanish, German)
 * @throws never
 */
export function tokensOf(text: string, options: { readonly blankGroups?: boolean } = {}): readonly Token[] {
  const number = options.blankGroups === true ? spacedNumberPattern : numberPattern
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    const end = endOfToken(text, at, unit, number)
    if (end > at) {
      tokens.push({ start: at, end, text: text.slice(at, end), kind: isDigit(unit) ? 'number' : 'word' })
      at = end
      continue
    }
    const c = String.fromCodePoint(text.codePointAt(at) ?? 32)
    if (unit !== blank && /\S/u.test(c)) tokens.push({ start: at, end: at + c.length, text: c, kind: 'symbol' })
    at += c.length
  }
  return tokens
}

const blank = 32
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90
/** Blanks and marks of ASCII open no number and no word. */
const isMark = (unit: number): boolean => unit < 128 && !isDigit(unit) && !isCapital(unit) && !(unit >= 97 && unit <= 122)

/** Where the number, code or word that stands at a place ends; the place itself where none does. Its first unit says which it can be. */
function endOfToken(text: string, at: number, unit: number, number: RegExp): number {
  if (isMark(unit)) return at
  if (isDigit(unit)) return endAt(number, text, at)
  const code = isCapital(unit) ? endAt(codePattern, text, at) : at
  return code > at ? code : endAt(wordPattern, text, at)
}

function endAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
