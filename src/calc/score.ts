// Scores of settled watches that carried a probability. A watch without one is counted, never scored.
import { unsettledStates, type Watch } from '../domain/watch.ts'

/** A settled watch: the probability stated while it was open, in 0..1, and whether the event happened. */
export interface ScoredWatch {
  readonly probability: number
  readonly happened: boolean
}

const calibrationMin = 30
const binCount = 5
const baseRateMin = 3

/** Brier score: squared distance of the probability from the outcome, 0 (right) to 1 (wrong); not clipped. */
export function brierScore({ probability, happened }: ScoredWatch): number {
  return (probability - (happened ? 1 : 0)) ** 2
}

/** Log score: natural log of the probability given to the outcome, clipped to 0.01-0.99 so that one miss is not infinite. */
export function logScore({ probability, happened }: ScoredWatch): number {
  const clipped = Math.min(0.99, Math.max(0.01, probability))
  return Math.log(happened ? clipped : 1 - clipped)
}

/**
 * Skill against the base rate: 1 is perfect, 0 no better than always saying the base rate, below 0 worse.
 *
 * @param meanBrier mean Brier score of our watches
 * @param baseRate the share of questions that came true, in 0..1; its own Brier score is rate x (1 - rate)
 * @returns undefined where the base rate is certain and skill has no meaning
 */
export function skillScore(meanBrier: number, baseRate: number): number | undefined {
  const reference = baseRate * (1 - baseRate)
  return reference === 0 ? undefined : 1 - meanBrier / reference
}

/** What was said against what came, in one of five equal bins of probability. */
export interface CalibrationBin {
  readonly from: number
  readonly to: number
  readonly n: number
  readonly meanProbability: number
  readonly share: number
}

/** Five equal bins, empty ones left out; undefined below 30 scored watches, where bins would be noise. */
export function calibrate(watches: readonly ScoredWatch[]): readonly CalibrationBin[] | undefined {
  if (watches.length < calibrationMin) return undefined
  const binOf = (watch: ScoredWatch): number => Math.min(binCount - 1, Math.floor(watch.probability * binCount))
  return Array.from({ length: binCount }, (_, index) => index).flatMap((index) => {
    const inBin = watches.filter((watch) => binOf(watch) === index)
    if (inBin.length === 0) return []
    const mean = inBin.reduce((sum, watch) => sum + watch.probability, 0) / inBin.length
    const share = inBin.filter((watch) => watch.happened).length / inBin.length
    return [{ from: index / binCount, to: (index + 1) / binCount, n: inBin.length, meanProbability: mean, share }]
  })
}

/** The settled watches that are scored: found met or not met, with a probability stated while they were open; voids are not. */
export function scoredWatches(watches: readonly Watch[]): readonly ScoredWatch[] {
  return watches.flatMap(({ state, probability, resolution }) =>
    state === 'resolved' && probability !== undefined && (resolution?.outcome === 'yes' || resolution?.outcome === 'no')
      ? [{ probability, happened: resolution.outcome === 'yes' }]
      : [],
  )
}

/** How the stated probabilities did, all together (watch.md 7). */
export interface ForecastRecord {
  readonly n: number
  readonly meanBrier: number
  readonly meanLog: number
  /** Share of the scored watches that were met, in 0..1. */
  readonly baseRate: number
  /** Against always saying the base rate; null where all ended alike. */
  readonly skill: number | null
  /** Null below 30 scored watches. */
  readonly calibration: readonly CalibrationBin[] | null
}

/** @returns null where no settled watch carried a probability */
export function scoreRecord(watches: readonly Watch[]): ForecastRecord | null {
  const scored = scoredWatches(watches)
  const n = scored.length
  if (n === 0) return null
  const meanOf = (score: (it: ScoredWatch) => number): number => scored.reduce((sum, it) => sum + score(it), 0) / n
  const meanBrier = meanOf(brierScore)
  const baseRate = meanOf((it) => Number(it.happened))
  return {
    n,
    meanBrier,
    meanLog: meanOf(logScore),
    baseRate,
    skill: skillScore(meanBrier, baseRate) ?? null,
    calibration: calibrate(scored) ?? null,
  }
}

/** How a watch stood settled at a time, by its own history, whatever became of it later; null = not settled as met or not met. */
function settledBy({ history }: Watch, at: string): 'yes' | 'no' | null {
  const last = history.findLast((event) => event.at <= at)
  return last?.to === 'resolved' && (last.outcome === 'yes' || last.outcome === 'no') ? last.outcome : null
}

const isOpenAt = ({ history }: Watch, at: string): boolean => unsettledStates.has(history.findLast((event) => event.at <= at)?.to ?? 'open')

/**
 * How often questions like one, settled before it opened, were met: `n` of `N` in the time from `from` to its opening. A question is met
 * on any day and not met only on its last, so what was settled by a day leans to "met": `open` are those that were not settled yet.
 */
export interface BaseRate {
  readonly n: number
  readonly N: number
  readonly open: number
  readonly from: string
  readonly to: string
}

/**
 * The record that stood when a watch opened: other watches on the same kinds of fact, settled as met or not met by then.
 *
 * @returns null where fewer than three had been settled, since a share of one or two says nothing
 */
export function baseRateOf(watch: Watch, watches: readonly Watch[]): BaseRate | null {
  const kindOf = ({ factTypes, event }: Watch): string => (event === undefined ? factTypes.toSorted().join() : 'event')
  const like = watches.filter((it) => it.id !== watch.id && it.opensAt <= watch.opensAt && kindOf(it) === kindOf(watch))
  const before = like.filter((it) => settledBy(it, watch.opensAt) !== null)
  if (before.length < baseRateMin) return null
  const from = before.map(({ opensAt }) => opensAt).toSorted()[0] ?? watch.opensAt
  return {
    n: before.filter((it) => settledBy(it, watch.opensAt) === 'yes').length,
    N: before.length,
    open: like.filter((it) => isOpenAt(it, watch.opensAt)).length,
    from,
    to: watch.opensAt,
  }
}
