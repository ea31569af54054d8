// Counts of votes and shares of answers in proportion: how few would have turned a vote, and how far apart two shares are.
import type { CalculationRefused } from '../domain/calculation.ts'
import { printNumber, toTwoFigures } from './rounding.ts'

const refusedCount = (print: string): CalculationRefused => ({ kind: 'refused', reason: 'count', print })

/** The margin of a vote; `turning` voters on the other side would have left the winning side without a majority. */
export interface VoteMargin {
  readonly function: 'vote_margin'
  readonly version: 1
  readonly total: number
  readonly margin: number
  readonly turning: number
  /** The margin in per cent of the votes cast. */
  readonly lo: number
  readonly hi: number
  readonly print: string
  /** The larger side's part of the votes cast: "78%". */
  readonly shareOfMore: string
}

const votesMax = 2000

/** The margin between two counts of votes (`vote_margin` v1); counts are whole, and exact as reported. */
export function voteMargin({ more, fewer }: { readonly more: number; readonly fewer: number }): VoteMargin | CalculationRefused {
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= votesMax
  if (!isCount(more) || !isCount(fewer) || more <= fewer) return refusedCount('A margin needs two counts, the larger first.')
  const [total, margin] = [more + fewer, more - fewer]
  const share = (margin / total) * 100
  const print = `${printNumber(toTwoFigures(share))}% of the ${printNumber(total)} cast`
  const shareOfMore = `${printNumber(toTwoFigures((more / total) * 100))}%`
  return { function: 'vote_margin', version: 1, total, margin, turning: Math.ceil(margin / 2), lo: share, hi: share, print, shareOfMore }
}

/** Percentage points between two shares, with what rounding or sampling leaves open. */
export interface PointsApart {
  readonly function: 'points_apart'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  /** Whether the stated margin of error leaves the order of the two open. */
  readonly isOpen: boolean
  readonly print: string
}

/**
 * How many points lie between two shares of one whole (`points_apart` v1).
 *
 * @param question.error the stated margin of error of one share, in points; it moves the gap between two of them by up to twice as much.
 *   Without it each share is read as rounded at its last digit.
 * @param question.decimals digits printed behind the point of the shares
 */
export function pointsApart(question: {
  readonly more: number
  readonly fewer: number
  readonly error?: number
  readonly decimals?: number
}): PointsApart | CalculationRefused {
  const { more, fewer, error, decimals = 0 } = question
  const isShare = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 100
  if (!isShare(more) || !isShare(fewer) || more <= fewer || more + fewer > 101) return refusedCount('Two shares of one whole are needed.')
  if (error !== undefined && (!Number.isFinite(error) || error <= 0 || error > 15)) return refusedCount('This is no margin of error.')
  const gap = more - fewer
  const open = error === undefined ? 10 ** -decimals : 2 * error
  const tidy = (value: number): number => Math.round(value * 100) / 100
  const [lo, hi] = [tidy(Math.max(0, gap - open)), tidy(gap + open)]
  return { function: 'points_apart', version: 1, lo, hi, isOpen: open >= gap, print: `${printNumber(lo)}–${printNumber(hi)} points` }
}

/** How many of a story's reports give one figure. */
export interface ReportsThatGive {
  readonly function: 'reports_that_give'
  readonly version: 1
  readonly giving: number
  readonly of: number
  readonly print: string
}

const countWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number): string => countWords[count] ?? printNumber(count)

/**
 * Counts the reports that give a figure (`reports_that_give` v1).
 *
 * @param question.giving ids of the articles in which it stands; `silent` those in whose text it was looked for and is not
 */
export function reportsThatGive(question: {
  readonly figure: string
  readonly giving: readonly string[]
  readonly silent: readonly string[]
}): ReportsThatGive | CalculationRefused {
  const giving = new Set(question.giving)
  const all = new Set([...question.giving, ...question.silent])
  if (giving.size === 0 || all.size < 2 || all.size < giving.size + new Set(question.silent).size)
    return refusedCount('At least two reports are needed, each on one side.')
  const print = `${inWords(giving.size)} ${giving.size === 1 ? 'report' : 'reports'} out of ${inWords(all.size)}`
  return { function: 'reports_that_give', version: 1, giving: giving.size, of: all.size, print }
}

/** What was searched for counter-evidence: how many articles, and how many ledger rows. */
export interface CounterSearch {
  readonly function: 'counter_search'
  readonly version: 1
  readonly articles: number
  readonly rows: number
  /** Articles in which an objection stands. */
  readonly objecting: number
  readonly print: string
}

/** Counts what a search for counter-evidence went through (`counter_search` v1); ids once each. */
export function counterSearch(question: {
  readonly articles: readonly string[]
  readonly rows: readonly string[]
  /** Publishers whose report carries an objection. */
  readonly objecting: readonly string[]
}): CounterSearch {
  const [articles, rows, objecting] = [question.articles, question.rows, question.objecting].map((each) => new Set(each).size)
  const print = `${articles} sources, ${rows} ledger rows, ${objecting} with objections`
  return { function: 'counter_search', version: 1, articles: articles ?? 0, rows: rows ?? 0, objecting: objecting ?? 0, print }
}

/** How far wrong answers fell between two shares of right ones. */
export interface WrongAnswers {
  readonly function: 'wrong_answers'
  readonly version: 1
  /** Wrong answers before and after, in per cent as they follow from the printed shares. */
  readonly before: number
  readonly after: number
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/**
 * The fall in what is answered wrongly, from two shares of right answers in per cent (`wrong_answers` v1); each is read as rounded at its
 * last digit.
 *
 * @param question.decimals digits printed behind the point of the shares
 */
export function wrongAnswers(question: {
  readonly rightBefore: number
  readonly rightAfter: number
  readonly decimals?: number
}): WrongAnswers | CalculationRefused {
  const { rightBefore, rightAfter, decimals = 0 } = question
  const isShare = (value: number): boolean => Number.isFinite(value) && value > 0 && value < 100
  if (!isShare(rightBefore) || !isShare(rightAfter) || rightAfter <= rightBefore)
    return refusedCount('Two shares below a hundred are needed.')
  const half = 0.5 * 10 ** -decimals
  const [before, after] = [100 - rightBefore, 100 - rightAfter].map((each) => Number(each.toPrecision(8)))
  const fall = (from: number, to: number): number => Math.max(0, Math.min(100, (1 - to / from) * 100))
  const [lo, hi] = [fall((before ?? 0) - half, (after ?? 0) + half), fall((before ?? 0) + half, Math.max(0, (after ?? 0) - half))]
  const [low, high] = [toTwoFigures(lo), toTwoFigures(hi)].map(printNumber)
  const print = `a fall of ${low === high ? low : `${low}–${high}`}%`
  return { function: 'wrong_answers', version: 1, before: before ?? 0, after: after ?? 0, lo, hi, print }
}
