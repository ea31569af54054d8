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
    const match = matchAt(number, text, at) ?? matchAt(codePattern, text, at) ?? matchAt(wordPattern, text, at)
    if (match !== undefined) {
      tokens.push({ start: at, end: at + match.length, text: match, kind: /^\d/.test(match) ? 'number' : 'word' })
      at += match.length
      continue
    }
    const c = String.fromCodePoint(text.codePointAt(at) ?? 32)
    if (/\S/u.test(c)) tokens.push({ start: at, end: at + c.length, text: c, kind: 'symbol' })
    at += c.length
  }
  return tokens
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
