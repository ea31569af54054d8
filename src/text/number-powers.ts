// Powers of ten as compute is counted: "10^25", "3e25", "5 × 10²⁵".
import type { Token } from './words.ts'

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * The power that the digits at token `at` open; undefined where they are a plain number.
 *
 * @param mantissa what the digits alone are worth
 * @returns `value` undefined where it is a power that cannot be read ("10^n")
 */
export function readPower(
  tokens: readonly Token[],
  at: number,
  mantissa: number,
): { readonly next: number; readonly value: number | undefined } | undefined {
  const shift = shiftAt(tokens, at)
  if (shift !== undefined) return { next: shift.next, value: finite(Number(`${mantissa}e${shift.exponent}`)) }
  const own = exponentAt(tokens, at + 1)
  if (own !== undefined) return { next: own.next, value: own.exponent === undefined ? undefined : finite(mantissa ** own.exponent) }
  // "5 × 10^25", "2.5x10^25"
  const sign = tokens[at + 1]?.text ?? ''
  const ten = /^[x×*·]$/.test(sign) && tokens[at + 2]?.text === '10' ? at + 2 : sign === 'x10' ? at + 1 : undefined
  const times = ten === undefined ? undefined : exponentAt(tokens, ten + 1)
  if (times === undefined) return undefined
  return { next: times.next, value: times.exponent === undefined ? undefined : finite(Number(`${mantissa}e${times.exponent}`)) }
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined)

const touches = (tokens: readonly Token[], at: number): boolean => tokens[at]?.start === tokens[at - 1]?.end

/** "3e25", "3E+25": the shift stands against its digits. */
function shiftAt(tokens: readonly Token[], at: number): { next: number; exponent: number } | undefined {
  const word = tokens[at + 1]
  if (word === undefined || !touches(tokens, at + 1)) return undefined
  const whole = /^[eE](\d{1,3})$/.exec(word.text)?.[1]
  if (whole !== undefined) return { next: at + 2, exponent: Number(whole) }
  const digits = tokens[at + 3]
  if (!/^[eE]$/.test(word.text) || !/^[+-]$/.test(tokens[at + 2]?.text ?? '') || !/^\d{1,3}$/.test(digits?.text ?? '')) return undefined
  if (!touches(tokens, at + 2) || !touches(tokens, at + 3)) return undefined
  return { next: at + 4, exponent: Number(`${tokens[at + 2]?.text}${digits?.text}`) }
}

/** "^25", "²⁵", "^-3": the exponent that begins at token `at`. */
function exponentAt(tokens: readonly Token[], at: number): { next: number; exponent: number | undefined } | undefined {
  if (!touches(tokens, at)) return undefined
  if (tokens[at]?.text === '^') {
    const minus = /^[-−]$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0
    const digits = tokens[at + 1 + minus]?.text ?? ''
    if (!/^\d{1,3}$/.test(digits)) return { next: at + 1, exponent: undefined }
    return { next: at + 2 + minus, exponent: Number(digits) * (minus === 1 ? -1 : 1) }
  }
  let next = at
  let digits = ''
  while (digits.length < 3 && touches(tokens, next) && raised.includes(tokens[next]?.text ?? ' ')) {
    digits += String(raised.indexOf(tokens[next]?.text ?? ''))
    next += 1
  }
  // "m²" and "30²" are no powers of ten; compute is counted with two digits in the air.
  return digits.length < 2 || tokens[at - 1]?.text.endsWith('10') !== true ? undefined : { next, exponent: Number(digits) }
}
