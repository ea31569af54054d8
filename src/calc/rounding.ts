/**
 * Rounds half up to two significant figures, as prose prints computed values; zero stays zero.
 * Values are finite and not negative (a count, a power, an amount).
 */
export function toTwoFigures(value: number): number {
  if (value === 0) return 0
  const digits = Math.floor(Math.log10(value)) - 1
  // @NOTE dividing by a power of ten keeps 25.5 exact where multiplying by 0.1 would not; 1e-9 absorbs float dust.
  const scaled = digits >= 0 ? value / 10 ** digits : value * 10 ** -digits
  const rounded = Math.floor(scaled + 0.5 + 1e-9)
  return digits >= 0 ? rounded * 10 ** digits : rounded / 10 ** -digits
}

/** A number with thousands separators, at most three decimals: 5100 -> "5,100". */
export function printNumber(value: number): string {
  const [whole = '0', part] = String(Math.round(value * 1000) / 1000).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** "lo-hi", or the one figure when both are the same. */
export function printRange(lo: number, hi: number): string {
  return lo === hi ? printNumber(lo) : `${printNumber(lo)}-${printNumber(hi)}`
}
