// "About 8%" of a passage that has 7.8%: a figure of ours rounded as prose rounds, and said to be.
import { type FoundQuantity, findQuantities } from '../../text/quantities.ts'

const nearWords = 'about|around|roughly|approximately|close to|some'
const belowWords = 'nearly|almost|just under|under|less than|fewer than'
const aboveWords = 'more than|over|just over|above'
/** The words right before a figure, with its currency. */
const rightBefore = (words: string): RegExp => new RegExp(String.raw`\b(?:${words})\s*(?:[$£€¥]|[A-Z]{3} )?$`, 'iu')
const [near, below, above] = [rightBefore(nearWords), rightBefore(belowWords), rightBefore(aboveWords)]
/** Farther off, a reader would take it for another figure. */
const shareMax = 0.05

const digitsOf = (value: number): number =>
  value
    .toPrecision(12)
    .replace(/e.*$/u, '')
    .replace('.', '')
    .replace(/^0+|0+$/gu, '').length

/** Whether a passage has one figure only of what ours measures: of two it cannot be told which was rounded. */
export function isOnlyOfItsUnit(ours: FoundQuantity, known: readonly FoundQuantity[]): boolean {
  const isOfOurs = ({ base, noun }: FoundQuantity): boolean =>
    base.unit === ours.base.unit &&
    (base.unit !== '' || noun === undefined || ours.noun === undefined || noun.split(' ').some((word) => ours.noun?.includes(word)))
  return new Set(known.filter(isOfOurs).map(({ base }) => `${base.lo} ${base.hi}`)).size === 1
}

/**
 * Whether a figure of ours is one of the passage, rounded to fewer digits and to the side that its word says.
 *
 * @param own the text in which `ours` was found
 */
export function isRoundOf(own: string, ours: FoundQuantity, theirs: FoundQuantity): boolean {
  const [mine, known] = [ours.base, theirs.base]
  if (mine.lo !== mine.hi || known.lo !== known.hi || mine.unit !== known.unit || known.lo <= 0) return false
  // What the passage itself rounds or limits is not rounded again: "fewer than 1,020", "a dispute about 48 homes". All of them is no round figure.
  if (theirs.qualifier !== 'exact' || (mine.unit === '%' && mine.lo === 100)) return false
  if (Math.abs(mine.lo - known.lo) > shareMax * known.lo || digitsOf(mine.lo) > 2 || digitsOf(mine.lo) >= digitsOf(known.lo)) return false
  const at = ours.start + ours.raw.search(/[\d$£€¥]/u)
  const before = own.slice(Math.max(0, at - 24), at)
  return near.test(before) || (below.test(before) && mine.lo > known.lo) || (above.test(before) && mine.lo < known.lo)
}

const hedge = new RegExp(String.raw`\b(?:${nearWords}|${belowWords}|${aboveWords})\s*$`, 'iu')

/** Ours with each rounded figure as the passage has it, so that what it measures can be compared: "by about 8%" as "by 7.8%". */
export function unrounded(own: string, theirs: string): string {
  const known = findQuantities(theirs, 'en')
  return findQuantities(own, 'en').reduceRight((text, found) => {
    if (known.some(({ base }) => base.unit === found.base.unit && base.lo === found.base.lo && base.hi === found.base.hi)) return text
    const exact = known.find((each) => isRoundOf(own, found, each))
    if (exact === undefined) return text
    const at = found.start + found.raw.search(/[\d$£€¥]|[A-Z]{3} \d/u)
    return `${text.slice(0, at).replace(hedge, '')}${exact.raw.trim()}${text.slice(found.end)}`
  }, own)
}
