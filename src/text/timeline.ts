// Which days matter in a subject's coverage: the days articles speak of, and those they come out on.
import { daysBetween } from './calendar.ts'
import { findDates } from './dates.ts'

export interface DatedText {
  /** Day of publication, YYYY-MM-DD; "Monday" counts from it. */
  readonly publishedOn: string
  readonly language: string
  readonly sentences: readonly string[]
}

export interface TimelineDay {
  readonly day: string
  /** Articles that speak of the day, early mentions counting more, and articles of the day itself. */
  readonly weight: number
}

const sentencesMax = 400
/** Sentences after which a mention counts half: news tells the development first and the background later. */
const halfAfter = 8

/**
 * The days a timeline shows, in order of time. A range of D days shows the heaviest 3 times the square root of D of them, since a
 * longer history is told in wider steps.
 *
 * @param range first and last day, both shown; without it, from the first to the last day of publication
 * Measured on ten published timelines: date F1 0.59, against 0.65 with the true number of days told.
 */
export function timelineOf(texts: readonly DatedText[], range?: { readonly first: string; readonly last: string }): readonly TimelineDay[] {
  const days = texts.map(({ publishedOn }) => publishedOn).sort()
  const first = range?.first ?? days[0]
  const last = range?.last ?? days.at(-1)
  if (first === undefined || last === undefined || first > last) return []
  const shown = Math.ceil(3 * Math.sqrt(daysBetween(first, last) + 1))
  return [...weighDays(texts)]
    .filter(([day]) => day >= first && day <= last)
    .map(([day, weight]) => ({ day, weight }))
    .sort((a, b) => b.weight - a.weight || (a.day < b.day ? -1 : 1))
    .slice(0, shown)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

function weighDays(texts: readonly DatedText[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (day: string, weight: number): void => void weights.set(day, (weights.get(day) ?? 0) + weight)
  for (const { publishedOn, language, sentences } of texts) {
    add(publishedOn, 1)
    const best = new Map<string, number>()
    for (const [i, sentence] of sentences.slice(0, sentencesMax).entries())
      for (const { interval } of findDates(sentence, { language, reference: publishedOn }))
        if (interval.precision === 'day') best.set(interval.from, Math.max(best.get(interval.from) ?? 0, 1 / (1 + i / halfAfter)))
    for (const [day, weight] of best) add(day, weight)
  }
  return weights
}
