// How a wire has behaved, counted from its records: for the trust statement and the self-assessment alike.
import type { Reader } from '../store/store.ts'

const dayMs = 86_400_000
const recentDays = 90
const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000

/** The middle of some hours, to a tenth; null where there are none. */
function medianHours(hours: readonly number[]): number | null {
  const sorted = hours.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  return middle === undefined ? null : Math.round(middle * 10) / 10
}

export interface TrustFigures {
  readonly stories: number
  readonly reviewed: number
  /** Articles by the level of use they were read at. */
  readonly levels: Readonly<Record<string, number>>
  readonly corrections90d: number
  readonly retractions90d: number
  readonly takedowns90d: number
  /** From a story's first version to its correction. */
  readonly hoursToCorrect: number | null
  /** From a notice that asks for removal or another level of use to a person's answer. */
  readonly hoursToTakedownDecision: number | null
  readonly watches: { readonly open: number; readonly met: number; readonly notMet: number; readonly void: number }
}

/** Every figure is the answer of a query, none is kept by hand. */
export async function trustFigures(reader: Reader, now: Date): Promise<TrustFigures> {
  const [stories, reviewed, levels, corrected, notices, watches] = await Promise.all([
    reader.countDispatches(),
    reader.countReviewed(),
    reader.levelCounts(),
    reader.dispatchesCorrected(1000),
    reader.notices(),
    reader.watches(),
  ])
  const since = new Date(now.getTime() - recentDays * dayMs).toISOString()
  const notes = corrected.flatMap((it) =>
    it.corrections.map((one) => ({ kind: one.kind, at: one.at, hours: hoursBetween(it.firstPublishedAt, one.at) })),
  )
  const recent = notes.filter((it) => it.at >= since)
  const removals = notices.filter((it) => it.kind === 'takedown' || it.kind === 'level')
  const outcome = (which: string): number => watches.filter((it) => it.resolution?.outcome === which).length
  return {
    stories,
    reviewed,
    levels,
    corrections90d: recent.filter((it) => it.kind === 'correction').length,
    retractions90d: recent.filter((it) => it.kind === 'retraction').length,
    takedowns90d: notices.filter((it) => it.kind === 'takedown' && it.receivedAt >= since).length,
    hoursToCorrect: medianHours(notes.filter((it) => it.kind === 'correction').map((it) => it.hours)),
    hoursToTakedownDecision: medianHours(
      removals.flatMap((it) => (it.answer === undefined ? [] : [hoursBetween(it.receivedAt, it.answer.at)])),
    ),
    watches: {
      open: watches.filter((it) => ['open', 'due', 'proposed', 'reopened'].includes(it.state)).length,
      met: outcome('yes'),
      notMet: outcome('no'),
      void: outcome('annulled') + outcome('ambiguous'),
    },
  }
}
