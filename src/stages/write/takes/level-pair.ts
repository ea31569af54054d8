// Two levels of one thing in one sentence, the earlier and the later, by the words between them.
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
const when = String.raw`(?:\s[^.;,\d]{0,46})?`
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
  /\b(?:a|one|the|two|three) (?:years?|quarters?|months?|weeks?) (?:earlier|ago|before)\b|\b(?:previous|same|preceding|prior|last|corresponding) (?:year|quarter|month|period|half)\b/giu
/** The length of time that a level is of, in the words behind it; what is called earlier is of the same length. */
function lengthBehind(text: string, { end }: SaidFigure): string | undefined {
  const after = text
    .slice(end, end + 48)
    .replace(/[,;].*$/u, '')
    .replace(/\bfrom\b.*$/u, '')
    .replace(earlier, '')
  if (/\bthree months\b/iu.test(after)) return 'quarter'
  return (
    /\b(?<length>quarter|half|month|week|year|day|weekend)\b/iu.exec(after)?.groups?.['length']?.toLowerCase() ??
    (/\bin (?:all of )?20\d\d\b/u.test(after) ? 'year' : undefined)
  )
}

/** "In the quarter" and "in the whole of last year" are two lengths; "a day" behind one of them goes for both. */
export function isOfOnePeriod(text: string, one: SaidFigure, other: SaidFigure): boolean {
  const [a, b] = [lengthBehind(text, one), lengthBehind(text, other)]
  return a === undefined || b === undefined || a === b
}

/** The first pair of levels that a sentence tells as they are; undefined where the words between them make them no pair. */
export function levelPairIn({ text, figures }: Said): LevelPair | undefined {
  for (const [at, one] of figures.entries()) {
    if (!isLevel(one)) continue
    const later = figures.slice(at + 1, at + 4)
    const next = later.find((each) => isLevel(each) && isAlike(one, each))
    if (next === undefined || one.lo === next.lo || !isToldAsDone(text, one, next) || !isOfOnePeriod(text, one, next)) continue
    const between = text.slice(one.end, next.start)
    const isFrom = /\bfrom\s(?:about\s|some\s)?$/iu.test(text.slice(0, one.start))
    if ((isFrom && onward.test(between)) || growsTo.test(between)) return { from: one, to: next, first: one, isNorm: false }
    if (!isFrom && (back.test(between) || beside.test(between))) return { from: next, to: one, first: one, isNorm: isNormal.test(between) }
  }
  return undefined
}
