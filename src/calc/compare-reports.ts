// Two reports of different days on one matter: whether the later tells as done, as called off, in another size or as before what the earlier told.
import type { CalculationRefused } from '../domain/calculation.ts'
import { printDay } from '../domain/day-words.ts'
import type { DeedFigure, ToldMatter } from '../domain/told-matter.ts'
import { daysBetween } from './days.ts'
import { printAmount } from './money-in-proportion.ts'
import { printNumber } from './rounding.ts'

export interface DatedMatter extends ToldMatter {
  /** ISO day of the report. */
  readonly on: string
}

export interface ReportsCompared {
  readonly function: 'compare_reports'
  readonly version: 1
  readonly relation: 'done' | 'off' | 'figure' | 'again'
  readonly days: number
  /** What the two share: names first, then stems. */
  readonly shared: readonly string[]
  /** The two figures as printed, for `figure`. */
  readonly figures?: readonly [string, string]
  readonly print: string
}

const daysMax = 731
/** A name says as much of the matter as two words. */
const nameWeight = 2
const touchMin = 3
const touchOfSame = 4
/** How much of the smaller of the two the other must hold. */
const shareMin = 0.5
const shareOfSame = 0.75

const no = (print: string): CalculationRefused => ({ kind: 'refused', reason: 'inputs', print })
const common = (a: readonly string[], b: readonly string[]): readonly string[] => a.filter((each) => b.includes(each))

function printFigure({ kind, unit, noun, value }: DeedFigure): string {
  if (kind === 'money') return printAmount(unit, value)
  const what = noun ?? unit
  return unit === '%' ? `${printNumber(value)}%` : `${printNumber(value)}${what === '' ? '' : ` ${what}`}`
}

const isAlike = (a: DeedFigure, b: DeedFigure): boolean => a.kind === b.kind && a.unit === b.unit && a.noun === b.noun

/** The one figure that each of the two has of a kind, where they differ; undefined where they have none, several or the same. */
function moved(earlier: DatedMatter, later: DatedMatter): readonly [DeedFigure, DeedFigure] | undefined {
  const [from, ...more] = earlier.figures
  const [to, ...others] = later.figures
  if (from === undefined || to === undefined || more.length + others.length > 0) return undefined
  const isPlain = from.kind === 'money' || from.kind === 'count' || from.kind === 'percent'
  return isPlain && isAlike(from, to) && from.value !== to.value && (from.noun !== undefined || from.unit !== '') ? [from, to] : undefined
}

const sameFigures = (a: DatedMatter, b: DatedMatter): boolean =>
  a.figures.length === b.figures.length &&
  a.figures.every((one) => b.figures.some((other) => isAlike(one, other) && one.value === other.value))

function relationOf(earlier: DatedMatter, later: DatedMatter, touch: number, share: number): ReportsCompared['relation'] | undefined {
  const isSameDeed = earlier.deed === later.deed && earlier.passive === later.passive
  if (later.stage === 'off')
    return earlier.stage === 'ahead' && touch >= touchMin && (later.isCall === true || isSameDeed) ? 'off' : undefined
  if (!isSameDeed || earlier.stage === 'off' || share < shareMin || touch < touchMin) return undefined
  if (earlier.stage === 'ahead' && later.stage === 'done') return 'done'
  if (earlier.stage !== later.stage) return undefined
  if (moved(earlier, later) !== undefined) return 'figure'
  return share >= shareOfSame && touch >= touchOfSame && sameFigures(earlier, later) ? 'again' : undefined
}

/**
 * Sets two reports of one party's deed side by side (`compare_reports` v1). What is not plainly the same matter is refused, since two
 * deeds of a kind are not one.
 */
export function compareReports({
  earlier,
  later,
}: {
  readonly earlier: DatedMatter
  readonly later: DatedMatter
}): ReportsCompared | CalculationRefused {
  const days = daysBetween(earlier.on, later.on)
  if (!(days >= 1 && days <= daysMax)) return no('The two reports are not in order, or lie too far apart.')
  if (!isOneParty(earlier.party, later.party)) return no('The two reports are of two parties.')
  const [names, words] = [common(earlier.names, later.names), common(earlier.words, later.words)]
  const touch = nameWeight * names.length + words.length
  const sizeOf = (it: DatedMatter): number => nameWeight * it.names.length + it.words.length
  const share = touch / Math.max(1, Math.min(sizeOf(earlier), sizeOf(later)))
  const relation = words.length === 0 ? undefined : relationOf(earlier, later, touch, share)
  if (relation === undefined) return no('The two reports are not plainly of one matter.')
  const pair = relation === 'figure' ? moved(earlier, later) : undefined
  return {
    function: 'compare_reports',
    version: 1,
    relation,
    days,
    shared: [...names, ...words],
    ...(pair !== undefined && { figures: [printFigure(pair[0]), printFigure(pair[1])] }),
    print: `${relation}, ${printDays(days)} later`,
  }
}

/** "Brandt" of one report is the Lena Brandt of the other; what else goes by one word must be the same. */
function isOneParty(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return a === b || (!short.includes(' ') && long.split(' ').length < 4 && long.endsWith(` ${short}`))
}

const printDays = (days: number): string => (days === 1 ? 'one day' : `${printNumber(days)} days`)

/**
 * How the later report stands to the earlier, in the one wording that may be printed of it.
 *
 * @param who the later outlet
 * @param on the day of its report, ISO
 */
export function tellComparison({ relation, days, figures }: ReportsCompared, who: string, on: string): string {
  const when = `on ${printDay(on)}, ${printDays(days)} later`
  switch (relation) {
    case 'done':
      return `${who} reported it as done ${when}.`
    case 'off':
      return `${who} reported ${when}, that it would not come about as planned.`
    case 'figure':
      return `${who} gave ${figures?.[1] ?? ''} ${when}, where the earlier report has ${figures?.[0] ?? ''}.`
    case 'again':
      return `${who} told the same ${when}.`
  }
}
