// The latest year that a report names: where nobody dated it, the nearest thing to a date.
import type { PlacedArticle, Sketch, SketchedArticle } from '../../domain/sketch.ts'
import { hashOf } from '../../text/terms.ts'

const firstYear = 1950
const yearsKnown = 150
const yearOfTerm: ReadonlyMap<number, number> = new Map(
  Array.from({ length: yearsKnown }, (_, i) => [hashOf(`≈number:${firstYear + i}`), firstYear + i] as const),
)
const read = new WeakMap<Sketch['bridge'], number | null>()

/** The latest year in headline and lead that is not after the year in which the article came, from 1950 on, or null: any such number counts as one. */
export function toldYear({ publishedAt, sketch: { bridge } }: SketchedArticle): number | null {
  const had = read.get(bridge)
  if (had !== undefined) return had
  const came = new Date(publishedAt).getUTCFullYear()
  let latest: number | null = null
  for (let i = 0; i < bridge.length; i++) {
    const year = yearOfTerm.get(bridge[i] as number)
    if (year !== undefined && year <= came && year > (latest ?? 0)) latest = year
  }
  read.set(bridge, latest)
  return latest
}

/**
 * Log-odds that one latest year in both adds, were it rare. On the look-alikes .7 to 1.5 gave .895 to .899 as they arrive beside .887, both
 * halves of the topics better; past 1 the review puts one report less right. November 2026.
 */
const yearWeight = 1

/**
 * What one latest year adds to the log-odds of a newcomer that nobody dated and a report of its window; nothing for any other. Where most of
 * the window name that year, as on a wire of one year, it says little.
 */
export function makeYearGain(newcomer: SketchedArticle, window: readonly PlacedArticle[]): (fellow: PlacedArticle) => number {
  const year = newcomer.isDated ? null : toldYear(newcomer)
  if (year === null) return () => 0
  const told = window.map(toldYear).filter((it) => it !== null)
  const gain = yearWeight * (1 - told.filter((it) => it === year).length / (told.length + 1))
  return (fellow) => (toldYear(fellow) === year ? gain : 0)
}
