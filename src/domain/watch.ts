import type { Entity } from './entity.ts'
import type { WireEvent } from './event.ts'

export type WatchState = 'draft' | 'open' | 'due' | 'proposed' | 'resolved' | 'ambiguous' | 'annulled' | 'superseded' | 'reopened'
/** States in which a watch has no outcome yet, and later evidence may touch it. */
export const unsettledStates: ReadonlySet<WatchState> = new Set(['open', 'due', 'proposed', 'reopened'])
export type WatchOutcome = 'yes' | 'no' | 'ambiguous' | 'annulled'

export interface WatchEvent {
  readonly at: string
  readonly actor: string
  readonly to: WatchState
  readonly outcome?: WatchOutcome
  readonly reason: string
}

export interface CoverageStatement {
  readonly searched: readonly string[]
  /** Sources of which anything was read in that time, not those that are only listed. */
  readonly sources: number
  readonly from: string
  readonly to: string
  readonly hits: number
  readonly gaps: readonly string[]
}

export interface RowChanged {
  readonly factId: string
  /** `desk:NAME`. */
  readonly by: string
  readonly at: string
  /** The row carries the outcome no more, and a second person was asked whether the question is opened again. */
  readonly isAsked?: true
}

/** A dated question that later evidence settles (watch.md 2). Times are ISO UTC; the wording is frozen by its digest. */
export interface Watch {
  readonly id: string
  readonly storyId: string
  readonly openedInVersion: number
  readonly statement: string
  readonly kind: 'occurs' | 'threshold' | 'count' | 'date'
  readonly entityScope: {
    readonly include: readonly string[]
    readonly includeKind?: string
    readonly headquarters?: readonly string[]
    readonly exclude: readonly string[]
    /** A place the event must be at, by registry id or name. */
    readonly place?: string
  }
  readonly region?: readonly string[]
  readonly factTypes: readonly string[]
  /** For a watch on an event that is no ledger row: who does what, and what it is about (any one of the names or words). */
  readonly event?: {
    readonly actor: string
    readonly verbs: readonly string[]
    readonly about: readonly string[]
    readonly objects: readonly string[]
    /** Words all of which must stand in what is told; absent = any name or word above will do. */
    readonly allOf?: readonly string[]
    /** The actor is whom the event is about ("the trial of X opens"), and need not be who acts in what is told of it. */
    readonly isHeld?: boolean
  }
  /** Whom the registry takes up with the watch: a name that the story gives in full in two reports, or in a headline and its text. */
  readonly admits?: Entity
  readonly statusAtLeast?: string
  readonly op?: '>=' | '<=' | '=' | '>' | '<'
  readonly value?: number
  readonly unit?: string
  readonly countAtLeast?: number
  readonly opensAt: string
  readonly horizonAt: string
  readonly horizonRule: 'explicit' | 'quarters-from-publication' | 'calendar-quarters' | 'end-of-half' | 'end-of-year' | 'early-year'
  readonly earliestResolveAt: string
  readonly resolveBy: string
  readonly resolvesYesIf: string
  readonly resolvesNoIf: string
  readonly edgeCases: readonly string[]
  readonly sources: readonly { readonly name: string; readonly url: string; readonly role: 'primary' | 'fallback' }[]
  readonly ifYes: string
  readonly ifNo: string
  /**
   * How likely it was held to be, in 0..1, by the person of `probabilityBy` at `probabilityAt`; never worked out by a rule or a model, and
   * never changed once stated. Absent is normal: such a watch is counted, not scored (watch.md 7).
   */
  readonly probability?: number
  readonly probabilityBy?: string
  readonly probabilityAt?: string
  readonly quality: { readonly score: number; readonly fails: readonly string[] }
  readonly state: WatchState
  readonly history: readonly WatchEvent[]
  readonly evidence: readonly { readonly factId: string; readonly articleId: string; readonly note: string }[]
  readonly nearMisses: readonly { readonly factId: string; readonly note: string; readonly at: string }[]
  readonly proposed?: {
    readonly outcome: WatchOutcome
    readonly at: string
    readonly note: string
    readonly coverage?: CoverageStatement
    readonly resolvers: readonly string[]
  }
  readonly resolution?: {
    readonly outcome: WatchOutcome
    readonly at: string
    readonly note: string
    readonly coverage?: CoverageStatement
    readonly by: readonly string[]
  }
  /** What a person last did to the ledger row that it was settled on as met: one person alone brings no settled question open by it. */
  readonly rowChanged?: RowChanged
  /** A challenge pauses the settling until a person rules; both texts stay public. */
  readonly dispute?: { readonly by: string; readonly at: string; readonly ground: string; readonly ruling?: string }
  readonly statementSha256: string
  /** Prompt and model that proposed its parts; absent = the rules did. */
  readonly writer?: string
}

/** A watch as it stood at a time, by its own history; null when it was not open yet. */
export function watchAt(it: Watch, at: Date): Watch | null {
  const isPast = (time: string): boolean => Date.parse(time) <= at.getTime()
  if (!isPast(it.opensAt)) return null
  const history = it.history.filter((event) => isPast(event.at))
  const { resolution, proposed, rowChanged, probability, probabilityBy, probabilityAt, ...rest } = it
  return {
    ...rest,
    ...(probability !== undefined &&
      probabilityBy !== undefined &&
      probabilityAt !== undefined &&
      isPast(probabilityAt) && { probability, probabilityBy, probabilityAt }),
    state: history.at(-1)?.to ?? 'open',
    history,
    nearMisses: it.nearMisses.filter((one) => isPast(one.at)),
    ...(proposed !== undefined && isPast(proposed.at) && { proposed }),
    ...(resolution !== undefined && isPast(resolution.at) && { resolution }),
    ...(rowChanged !== undefined && isPast(rowChanged.at) && { rowChanged }),
  }
}

/** What the log says of the states that a watch went through: a line a step, by whoever took it. */
export const stepsTaken = (before: Watch, after: Watch): readonly WireEvent[] =>
  after.history.slice(before.history.length).map(({ at, actor, to, reason, outcome }) => ({
    at,
    name: `watch.${to}`,
    subject: after.id,
    actor,
    detail: { reason, outcome },
  }))
