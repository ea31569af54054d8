// Two levels of one thing in one sentence, the earlier and the later, by the words between them.
import { areNeighbours, isOfWhole, isOnlyWhen } from './level-scope.ts'
import type { Said, SaidFigure } from './news-plan.ts'
import { isToldAsDone } from './told-as-done.ts'

export interface LevelPair {
  readonly from: SaidFigure
  readonly to: SaidFigure
  /** The one that stands first in the sentence. */
  readonly first: SaidFigure
  /** Whether the earlier one is what was planned, promised or usual, and was never reached. */
  readonly isNorm: boolean
}

const isPlain = ({ lo, hi, qualifier, by }: SaidFigure): boolean =>
  lo === hi && lo > 0 && (qualifier === 'exact' || qualifier === 'approx' || qualifier === 'target') && by === undefined

/** Sums, counts, shares, power, cents and lengths of time; years and small numbers are no levels. */
export function isLevel(each: SaidFigure): boolean {
  if (!isPlain(each)) return false
  const { kind, unit, lo } = each
  if (kind === 'money' || unit === '%' || unit === 'cent') return true
  if (kind === 'power') return unit !== 'W'
  if (kind === 'time') return /^(?:minute|hour|day|week|month)$/u.test(unit)
  if (kind === 'other' && isVolume(each)) return true
  return (kind === 'count' || kind === 'other') && unit === '' && lo >= 10 && !(lo >= 1900 && lo <= 2100)
}

/** What is drawn, burnt or carried. */
const isVolume = ({ unit }: SaidFigure): boolean => /^(?:gallon|litre|l|tonne|ton|barrel)$/u.test(unit)
const isBare = ({ kind, unit, noun }: SaidFigure): boolean => kind === 'other' && unit === '' && noun === undefined
/** One unit; a bare number takes the unit of the other. */
export function isAlike(a: SaidFigure, b: SaidFigure): boolean {
  if (isBare(a) || isBare(b))
    return [a, b].every(
      (each) => ['count', 'other', 'time'].includes(each.kind) || (['%', 'cent'].includes(each.unit) && Math.max(a.lo, b.lo) <= 100),
    )
  return a.kind === b.kind && a.unit === b.unit && (a.noun === undefined || b.noun === undefined || a.noun === b.noun)
}

const about = String.raw`(?:about\s|some\s|the\s|its\s|nearly\s)?`
const when = String.raw`(?:\s[^.;,\d]{0,46})?(?:\b(?:19|20)\d\d)?`
const norm = String.raw`(?:the|a|an)\s(?:planned|promised|usual|original|initial|earlier|budgeted|agreed)\s`
const onward = new RegExp(String.raw`^${when}\sto\s${about}$`, 'iu')
const back = new RegExp(String.raw`^(?:${when}|\s\([^()]{1,24}\)${when}),?\s(?:(?:up|down)\s)?from\s(?:${norm}|${about})$`, 'iu')
const beside = new RegExp(
  String.raw`^${when},?\s(?:against|compared (?:with|to)|after|instead of|rather than)\s(?:${norm}|${about})$`,
  'iu',
)
const growsTo = /^,\s(?:which|and) (?:is|are) to (?:grow|rise|fall|shrink) to\s$/iu
const isNormal = new RegExp(String.raw`${norm}$|\b(?:instead of|rather than)\s`, 'iu')

const earlier =
  /\b(?:an?|one|the|two|three|four|five|six|nine|\d+) (?:years?|quarters?|months?|weeks?) (?:earlier|ago|before)\b|\b(?:previous|same|preceding|prior|last|corresponding) (?:year|quarter|month|period|half)\b/giu
const monthNames = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const someMonths = /\b(?<many>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) months\b/iu
const inMonth = new RegExp(String.raw`\b(?:in|of|for|during)\s(?:the month of\s)?(?:early\s|late\s)?${monthNames}\b`, 'u')
const lengthReach = 48

const wordsBehind = (text: string, { end }: SaidFigure): string =>
  text
    .slice(end, end + lengthReach)
    .replace(/[,;].*$/u, '')
    .replace(/\bfrom\b.*$/u, '')
/** The length of time that a level is of, in the words behind it; what is called earlier is of the same length. */
function lengthBehind(text: string, figure: SaidFigure): string | undefined {
  const after = wordsBehind(text, figure).replace(earlier, '')
  const many = someMonths.exec(after)?.groups?.['many']?.toLowerCase()
  if (many !== undefined)
    return { three: 'quarter', '3': 'quarter', six: 'half', '6': 'half', twelve: 'year', '12': 'year' }[many] ?? `${many} months`
  return (
    /\b(?<length>quarter|half|month|week|year|day|weekend)\b/iu.exec(after)?.groups?.['length']?.toLowerCase() ??
    (/\bin (?:all of )?20\d\d\b/u.test(after) ? 'year' : inMonth.test(after) ? 'month' : undefined)
  )
}

/** What is counted from the beginning on, or in one stretch by itself. */
const inAll = /\b(?:total|cumulative|all[- ]time|altogether|lifetime)\b/iu
/** "In the quarter" and "in the whole of last year" are two lengths; "a day" behind one of them goes for both. */
export function isOfOnePeriod(text: string, one: SaidFigure, other: SaidFigure): boolean {
  const [a, b] = [lengthBehind(text, one), lengthBehind(text, other)]
  if (a !== undefined && b !== undefined) return a === b
  if (a === undefined && b === undefined) return true
  const behind = [one, other].map((each) => wordsBehind(text, each))
  if (behind.some((words) => /\balone\b|\b(?:in total|so far|to date)\b/iu.test(words))) return false
  return !inAll.test(text.slice(Math.max(0, one.start - lengthReach), one.start)) || behind.join(' ').search(earlier) >= 0
}

const rises = /\b(?:rose|risen|climb\w*|grew|grown|jump\w*|increas\w*|rais\w*|lift\w*|gain\w*|surg\w*|soar\w*|expand\w*)\b/giu
const falls =
  /\b(?:f[ae]ll|fallen|dropp?\w*|slipp?\w*|declin\w*|lower\w*|cut\w*|reduc\w*|trimm?\w*|slash\w*|sank|slid\w*|shr[aiu]nk\w*)\b/giu
/** Which way the words before a figure move it: by the last of them; undefined where none does. */
export function wayBefore(text: string, at: number): 'rise' | 'fall' | undefined {
  const lead = text.slice(Math.max(0, at - 60), at)
  const [up, down] = [rises, falls].map((verbs) => [...lead.matchAll(verbs)].at(-1)?.index ?? -1)
  return up === down ? undefined : (up ?? -1) > (down ?? -1) ? 'rise' : 'fall'
}

const place = new RegExp(String.raw`^\s(?:at|for|in|of|by)\s(?:the\s)?(?!${monthNames}\b|Q[1-4]\b)\p{Lu}`, 'u')
const otherKind =
  /^\s(?:(?:in|of|for)\s)?(?:(?:its|the|total|annual|net|actual|operating)\s){0,2}(?:costs?|loss(?:es)?|revenues?|sales|debts?|profits?|income|orders|spending|expenses)\b/iu
/** Less or more than something, a second figure of a range. */
const onlyApart =
  /^\s(?:less|more|fewer|below|above|short|under|over|higher|lower)\b|^\s?(?:to|or|and|–|-)\s?(?:about\s)?(?:\p{Lu}{3}\s|[$€£])?\d/u
/** Whether what stands behind a level makes it one of another owner, place or kind, or no level by itself. */
export const isOfAnother = (text: string, { end }: SaidFigure): boolean =>
  [place, otherKind, onlyApart].some((sign) => sign.test(text.slice(end, end + lengthReach)))

/**
 * Whether the words behind and before a pair leave it one of one thing, a year apart at most, moved the way that its verb says.
 *
 * @param day of the report
 */
export function isOneThing(text: string, { from, to, first, isNorm }: LevelPair, day: string): boolean {
  const last = first === from ? to : from
  if (isOfAnother(text, last) || (first === from && place.test(text.slice(first.end)))) return false
  if (!isOnlyWhen(text, from) || !isOnlyWhen(text, to)) return false
  if (!areNeighbours(text, [from, to], day) || isOfWhole(text, [from, to])) return false
  const way = wayBefore(text, first.start)
  return isNorm || way === undefined || (way === 'rise') === to.lo > from.lo
}

/** "48 of 120 problems": the whole of a part did not move. */
const isWhole = (text: string, { start }: SaidFigure): boolean =>
  /(?:\d|\b\p{L}+)\s(?:out )?of\s(?:the\s|its\s|\p{L}+[’']s?\s)?$/u.test(text.slice(0, start)) &&
  /\d[\d,.]*\s(?:\p{L}+\s){0,2}of\s(?:the\s|its\s)?$/u.test(text.slice(0, start))

/** The first pair of levels that a sentence tells as they are; undefined where the words between them make them no pair. */
export function levelPairIn({ text, figures }: Said, day: string): LevelPair | undefined {
  for (const [at, one] of figures.entries()) {
    if (!isLevel(one) || isWhole(text, one)) continue
    const later = figures.slice(at + 1, at + 4)
    const next = later.find((each) => isLevel(each) && isAlike(one, each))
    if (next === undefined || one.lo === next.lo || !isToldAsDone(text, one, next) || !isOfOnePeriod(text, one, next)) continue
    const between = text.slice(one.end, next.start)
    const isFrom = /\bfrom\s(?:about\s|some\s)?$/iu.test(text.slice(0, one.start))
    const pair: LevelPair | undefined =
      (isFrom && onward.test(between)) || growsTo.test(between)
        ? { from: one, to: next, first: one, isNorm: false }
        : !isFrom && (back.test(between) || beside.test(between))
          ? { from: next, to: one, first: one, isNorm: isNormal.test(between) }
          : undefined
    if (pair !== undefined && isOneThing(text, pair, day)) return pair
  }
  return undefined
}
