// "About 8%" of a passage that has 7.8%: a figure of ours rounded as prose rounds, and said to be.
import type { FoundQuantity } from '../../text/quantities.ts'

const near = /\b(?:about|around|roughly|approximately|close to|some)\s*(?:[$£€¥]|[A-Z]{3} )?$/iu
const below = /\b(?:nearly|almost|just under|under|less than|fewer than)\s*(?:[$£€¥]|[A-Z]{3} )?$/iu
const above = /\b(?:more than|over|just over|above)\s*(?:[$£€¥]|[A-Z]{3} )?$/iu
/** Farther off, a reader would take it for another figure. */
const shareMax = 0.05

const digitsOf = (value: number): number =>
  value
    .toPrecision(12)
    .replace(/e.*$/u, '')
    .replace('.', '')
    .replace(/^0+|0+$/gu, '').length

/**
 * Whether a figure of ours is one of the passage, rounded to fewer digits and to the side that its word says.
 *
 * @param own the text in which `ours` was found
 */
export function isRoundOf(own: string, ours: FoundQuantity, theirs: FoundQuantity): boolean {
  const [mine, known] = [ours.base, theirs.base]
  if (mine.lo !== mine.hi || known.lo !== known.hi || mine.unit !== known.unit || known.lo <= 0) return false
  if (Math.abs(mine.lo - known.lo) > shareMax * known.lo || digitsOf(mine.lo) > 2 || digitsOf(mine.lo) >= digitsOf(known.lo)) return false
  const at = ours.start + ours.raw.search(/[\d$£€¥]/u)
  const before = own.slice(Math.max(0, at - 24), at)
  return near.test(before) || (below.test(before) && mine.lo > known.lo) || (above.test(before) && mine.lo < known.lo)
}
