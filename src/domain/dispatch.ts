import type { Correction } from './correction.ts'
import type { FactStripRow } from './draft.ts'
import { type ClipEvidence, type Evidence, isOfSource } from './evidence.ts'
import type { Origin } from './origin.ts'
import type { RubricCheck } from './ruling.ts'
import type { Sentence } from './sentence.ts'
import type { SourceKind } from './source.ts'

export interface DispatchSource {
  readonly articleId: string
  readonly sourceId: string
  readonly publisher: string
  readonly owner: string
  readonly kind: SourceKind
  readonly url: string
  readonly title: string
  readonly publishedAt: string
  readonly level: string
  readonly levelReasons: readonly string[]
  readonly role: string
  /** Words of the longest run that a sentence of ours shares with it outside quotations; 0 without `sharedPhrases`: fewer than eight. */
  readonly longestRun: number
  /** Share, 0 to 1, of our runs of four words that stand in it; absent where its text was not held any more. */
  readonly sharedPhrases?: number
}

/** Published text on a story, one immutable version of it. */
export interface Dispatch {
  readonly id: string
  readonly storyId: string
  readonly slug: string
  readonly version: number
  readonly status: 'usable' | 'withheld' | 'canceled'
  readonly publishedAt: string
  readonly firstPublishedAt: string
  readonly rulingId: string
  readonly draftId: string
  readonly reasonCode: string
  /** Why there is this version, in plain words, where more is known than its code. */
  readonly reason?: string
  readonly label: string
  /** The person who opened the evidence of every sentence; absent when nobody did. */
  readonly reviewedBy?: string
  /** When a person withdrew the story as one that should not have run. */
  readonly retractedAt?: string
  readonly digitalSourceType: string
  readonly headline: Sentence
  readonly summary: readonly Sentence[]
  readonly factStrip: readonly FactStripRow[]
  readonly take: readonly Sentence[]
  readonly noTake?: string
  readonly rubric: readonly RubricCheck[]
  readonly archive: readonly Sentence[]
  readonly receiptId: string
  readonly watchIds: readonly string[]
  readonly noWatch?: string
  readonly mentions: readonly { readonly entityId: string; readonly name: string; readonly kind: string }[]
  readonly sources: readonly DispatchSource[]
  readonly origins: readonly Origin[]
  readonly sourceLine?: string
  readonly corrections: readonly Correction[]
  readonly urgency: number
  readonly score: number
  readonly cuts: readonly { readonly text: string; readonly reason: string }[]
}

type Words = Pick<Sentence, 'text'>

/** A story as lists, searches and beats need it: every word of it, without the evidence, which is most of its weight. */
export interface Told
  extends Pick<
    Dispatch,
    'storyId' | 'slug' | 'version' | 'publishedAt' | 'firstPublishedAt' | 'label' | 'digitalSourceType' | 'urgency' | 'mentions'
  > {
  readonly headline: Words
  readonly summary: readonly Words[]
  readonly take: readonly Words[]
  readonly archive: readonly Words[]
  readonly sources: readonly Pick<DispatchSource, 'sourceId' | 'url' | 'title'>[]
  readonly origins: readonly Pick<Origin, 'name'>[]
}

/** Printed where no watch is: an honest none (watch.md 4). */
export const noWatchSentence = 'No watch: nothing here can be settled by a public source with a date.'

/**
 * Why a version has no take, beginning "No take: " and the check that failed; null where a whole take stands. A short form stands beside
 * such a sentence.
 */
export function noTakeSentence(it: Pick<Dispatch, 'take' | 'noTake' | 'rubric'>): string | null {
  if (it.noTake !== undefined) return it.noTake
  if (it.take.length > 0) return null
  const failed = it.rubric.find(({ passed }) => !passed)
  return failed === undefined ? 'No take: the checks left no sentence standing.' : `No take: ${failed.name}. ${failed.reason}`
}

/** The words that a version has no watch; null where a watch stands. */
export function noWatchOf(it: Pick<Dispatch, 'watchIds' | 'noWatch'>): string | null {
  return it.watchIds.length > 0 ? null : (it.noWatch ?? noWatchSentence)
}

/** Evidence without the source's own words beside the passage. */
const withoutContext = (it: Evidence): Evidence => (isOfSource(it) ? { ...it, prefix: '', suffix: '', state: 'withdrawn' } : it)

/** The earlier reports that sentences of a version stand on, each once. */
export function clipsUnder(it: Pick<Dispatch, 'take'>): readonly ClipEvidence[] {
  const clips = it.take.flatMap(({ evidence }) => evidence.flatMap((each) => (each.kind === 'clip' ? [each] : [])))
  return clips.filter((each, at) => clips.findIndex(({ articleId }) => articleId === each.articleId) === at)
}

/**
 * A version of which nothing may be shown any more, because it drew on the articles while more than a link was allowed: number,
 * dates and sources stay.
 * @returns null when the version drew on none of them, or it was withheld before
 */
export function withheldVersion(it: Dispatch, articleIds: readonly string[]): Dispatch | null {
  const ids = new Set(articleIds)
  const drewOn =
    it.sources.some((source) => ids.has(source.articleId) && source.level > 'L1') ||
    clipsUnder(it).some(({ articleId }) => ids.has(articleId))
  if (it.status === 'withheld' || !drewOn) return null
  return {
    ...withoutProse(it, 'Withheld with a source of it'),
    status: 'withheld',
    corrections: it.corrections.map((one) => ({ ...one, text: 'The wording was withheld with its source.' })),
  }
}

/** An earlier version of which nothing may be shown, because a row of the ledger that it leant on was told by a report taken down since. */
export const withheldWithRow = (it: Dispatch): Dispatch => ({
  ...withoutProse(it, 'Withheld with a report that it leant on'),
  status: 'withheld',
  corrections: it.corrections.map((one) => ({ ...one, text: 'The wording was withheld with a report.' })),
})

/** A version of which number, dates and sources stay, and one line in place of its words. */
function withoutProse(it: Dispatch, line: string): Dispatch {
  const [first, ...rest] = it.headline.evidence.map(withoutContext)
  const headline: Sentence = { ...it.headline, kind: 'judgement', text: line, evidence: first ? [first, ...rest] : [] }
  const { reason: _, ...plain } = it
  return { ...plain, headline, summary: [], factStrip: [], take: [], archive: [], cuts: [] }
}

/** A version of a story that was killed: nothing of it may be shown. */
export function killedVersion(it: Dispatch): Dispatch {
  return { ...withoutProse(it, 'Removed'), status: 'canceled', corrections: [] }
}

/**
 * The version that says a story should not have run. Its headline stays, marked, so that who read it knows what was withdrawn;
 * everything else goes. Earlier versions stay in the history.
 */
export function retractedVersion(
  it: Dispatch,
  by: { readonly rulingId: string; readonly note: Correction; readonly at: string },
): Dispatch {
  const { sourceLine: _, reviewedBy: __, ...rest } = it
  return {
    ...withoutProse(rest, `Retracted: ${it.headline.text}`),
    id: `${it.storyId}v${it.version + 1}`,
    version: it.version + 1,
    publishedAt: by.at,
    rulingId: by.rulingId,
    reasonCode: 'retraction',
    retractedAt: by.at,
    rubric: [],
    noTake: 'No take: the story was retracted.',
    corrections: [...it.corrections, by.note],
  }
}

/** What stands at a story's address: the live text, or a tombstone that keeps the id. */
export type Public =
  | { readonly kind: 'live'; readonly dispatch: Dispatch }
  | {
      readonly kind: 'tombstone'
      readonly storyId: string
      readonly slug: string
      readonly killedAt: string
      readonly reason: string
      readonly legal: boolean
      /** Pages of publishers who still allow a link. */
      readonly links?: readonly { readonly publisher: string; readonly url: string }[]
      /** Ids of the evidence that went with the story. */
      readonly evidenceIds?: readonly string[]
    }

/** What stands where a story stood. */
export type Stone = Extract<Public, { kind: 'tombstone' }>

/** The answer of every address that named a removed story: gone, or unavailable for legal reasons. */
export const statusOf = (it: Pick<Stone, 'legal'>): 410 | 451 => (it.legal ? 451 : 410)

/** What a program reads of a stone: the standard's word for it, when and why. */
export const cancelOf = ({ storyId, killedAt, reason, legal }: Stone) => ({ status: 'canceled' as const, storyId, killedAt, reason, legal })
