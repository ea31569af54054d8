// The days that one name's coverage turns on, each with what we print of it: chosen by the dated claims of outside reports, told in words of ours.
import type { Claim } from '../domain/claim.ts'
import type { Dispatch, DispatchSource } from '../domain/dispatch.ts'
import { isOfSource } from '../domain/evidence.ts'
import type { Reader } from '../store/store.ts'
import { type DatedReport, timelineOf } from '../text/timeline.ts'
import { labelOf } from './label.ts'
import { untrustedIn } from './untrusted.ts'

/** What stands on a day: a sentence of ours on what happened then, the story that came then, or one whose reports speak of the day. */
export interface Told {
  readonly how: 'happened' | 'came' | 'spoken of'
  readonly text: string
  readonly story: Dispatch
  /** Ids of the evidence under the sentence; under a headline, its own. */
  readonly evidence: readonly string[]
  /** The outside reports it stands on, the earliest first. */
  readonly sources: readonly Pick<DispatchSource, 'publisher' | 'url' | 'publishedAt'>[]
}

export interface DayTold {
  readonly day: string
  readonly told: readonly Told[]
  /** What else stands on the day, past the first few. */
  readonly more: number
}

export interface DaysTold {
  /** Days in order of time. */
  readonly days: readonly DayTold[]
  /** Stories and outside reports that were looked through; `isCut` where the archive holds more. */
  readonly stories: number
  readonly reports: number
  readonly isCut: boolean
  /** Lighter days that were left out. */
  readonly leftOut: number
}

const storiesMax = 200
const claimsMax = 5_000
const daysMax = 60
const toldMax = 3

/** Reports that stand under a version as it is now: what was withdrawn from it is none of them, and a copy speaks of nothing itself. */
const reportsOf = ({ sources }: Dispatch): readonly DispatchSource[] => sources.filter(({ role }) => role !== 'copy')

const daysOf = ({ dates }: Claim): readonly string[] =>
  dates.flatMap(({ interval }) => (interval.precision === 'day' ? [interval.from] : []))

/**
 * The timeline of some stories.
 * @param claims the dated ones of their reports; those of other articles are passed over
 * @param since only what a report of after this moment stands under, chosen before anything is left out
 */
export function daysTold(stories: readonly Dispatch[], claims: readonly Claim[], since?: string): Omit<DaysTold, 'isCut'> {
  const spokenOf = new Map<string, { day: string; sentence: number }[]>()
  const daysOfClaim = new Map<string, readonly string[]>()
  for (const it of claims) {
    const days = daysOf(it)
    daysOfClaim.set(it.id, days)
    spokenOf.set(it.articleId, [...(spokenOf.get(it.articleId) ?? []), ...days.map((day) => ({ day, sentence: it.position }))])
  }
  const reports = stories.flatMap((story) =>
    reportsOf(story).map((it): DatedReport & { readonly story: Dispatch; readonly source: DispatchSource } => ({
      publishedOn: it.publishedAt.slice(0, 10),
      spokenOf: spokenOf.get(it.articleId) ?? [],
      story,
      source: it,
    })),
  )
  const isLater = ({ sources }: Told): boolean =>
    since === undefined || sources.some(({ publishedAt }) => Date.parse(publishedAt) > Date.parse(since))
  const all = timelineOf(reports).flatMap(({ day, weight }) => {
    const happened = stories.flatMap((story) => sentencesOn(day, story, daysOfClaim))
    const came = reports.filter((it) => it.publishedOn === day)
    const spoken = reports.filter((it) => it.spokenOf.some((one) => one.day === day))
    const told = [...happened, ...headlines('came', came), ...headlines('spoken of', spoken)].filter(isLater)
    const once = told.filter((it, i) => told.findIndex((one) => one.story === it.story) === i || it.how === 'happened')
    const shown: DayTold = { day, told: once.slice(0, toldMax), more: Math.max(0, once.length - toldMax) }
    return since !== undefined && once.length === 0 ? [] : [{ weight, shown }]
  })
  const kept = new Set(all.toSorted((a, b) => b.weight - a.weight || (a.shown.day < b.shown.day ? -1 : 1)).slice(0, daysMax))
  const days = all.filter((it) => kept.has(it)).map(({ shown }) => shown)
  return { days, stories: stories.length, reports: reports.length, leftOut: all.length - kept.size }
}

/** Sentences of a story that stand on a claim of that day, each with the reports it stands on. */
function sentencesOn(day: string, story: Dispatch, daysOfClaim: ReadonlyMap<string, readonly string[]>): readonly Told[] {
  return story.summary.flatMap((it): readonly Told[] => {
    const spans = it.evidence.filter(isOfSource).filter(({ state }) => state !== 'withdrawn')
    if (!spans.some((one) => 'claimId' in one && daysOfClaim.get(one.claimId ?? '')?.includes(day))) return []
    return [{ how: 'happened', text: it.text, story, evidence: openable(it), sources: once(spans) }]
  })
}

/** What was withdrawn from under a sentence opens nothing. */
const openable = ({ evidence }: Dispatch['headline']): readonly string[] =>
  evidence.filter((it) => !isOfSource(it) || it.state !== 'withdrawn').map(({ id }) => id)

function headlines(how: Told['how'], reports: readonly { readonly story: Dispatch; readonly source: DispatchSource }[]): readonly Told[] {
  return [...Map.groupBy(reports, ({ story }) => story)]
    .map(([story, its]): Told => {
      const { headline } = story
      return { how, text: headline.text, story, evidence: openable(headline), sources: once(its.map(({ source }) => source)) }
    })
    .toSorted((a, b) => b.sources.length - a.sources.length || (a.story.slug < b.story.slug ? -1 : 1))
}

function once(sources: readonly Told['sources'][number][]): Told['sources'] {
  const byUrl = new Map(sources.map(({ publisher, url, publishedAt }) => [url, { publisher, url, publishedAt }]))
  return [...byUrl.values()].toSorted((a, b) =>
    a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : a.url < b.url ? -1 : 1,
  )
}

/** The timeline of a name, from the newest stories that name it; with a moment, what was said after it. */
export async function daysOfEntity(reader: Reader, entityId: string, since?: string): Promise<DaysTold> {
  const stories = await reader.dispatchesOfEntity(entityId, storiesMax)
  const claims = await reader.datedClaimsOfStories(
    stories.map(({ storyId }) => storyId),
    claimsMax,
  )
  return { ...daysTold(stories, claims, since), isCut: stories.length === storiesMax || claims.length === claimsMax }
}

/** Days as programs get them; `evidence` opens at `/evidence/ID`. */
export const daysAsData = (days: readonly DayTold[]) =>
  days.map(({ day, told, more }) => ({
    day,
    told: told.map(({ how, text, story, evidence, sources }) => ({
      how,
      label: labelOf(story),
      text,
      ...untrustedIn(text),
      story: story.slug,
      evidence: [...evidence],
      sources: [...sources],
    })),
    more,
  }))
