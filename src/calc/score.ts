// Scores of settled watches that carried a probability. A watch without one is counted, never scored.

/** A settled watch: the probability printed when it opened, in 0..1, and whether the event happened. */
export interface ScoredWatch {
  readonly probability: number
  readonly happened: boolean
}

const calibrationMin = 30
const binCount = 5

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
