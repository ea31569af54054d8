import type { Freeze } from '../domain/freeze.ts'
import type { Job, WorkName } from '../domain/job.ts'
import type { ModelTask } from '../domain/model-task.ts'
import type { OwnBeat } from '../domain/own-beat.ts'
import type { QueueTerms } from '../domain/queue-terms.ts'
import type { RiskPolicy } from '../domain/risk.ts'
import type { SignificanceWeights } from '../domain/significance.ts'
import type { SourceShare } from '../domain/source-use.ts'
import type { Model } from '../model/model.ts'
import type { Mail } from '../net/mail.ts'
import type { Net } from '../net/net.ts'
import type { Reader, Tx } from '../store/store.ts'

/** What a stage's `run` may touch. Clock and notes are arguments like everything else. */
export interface Tools {
  readonly net: Net
  readonly model: Model | null
  /** Null when no mail server is configured. */
  readonly mail: Mail | null
  readonly pool: Pool
  readonly now: () => Date
  readonly policy: WirePolicy
  readonly signal: AbortSignal
  readonly note: (entry: Readonly<Record<string, unknown>>) => void
}

/** The instant a job was taken, and the operator's choices: what a load may depend on besides the archive. */
export interface Moment {
  readonly now: Date
  readonly policy: WirePolicy
  /** What a person has frozen; absent = nothing. */
  readonly frozen?: readonly Freeze[]
}

/** Runs a heavy pure function by name on a worker thread, with a hard kill; `spent` is told how long the thread had it, in ms. */
export interface Pool {
  run<T>(
    task: 'parse-feed' | 'parse-listing' | 'extract-article',
    input: unknown,
    timeoutMs: number,
    spent?: (ms: number) => void,
  ): Promise<T>
}

/** The operator's choices that stages need; a slice of the configuration, frozen. */
export interface WirePolicy {
  readonly floor: number
  readonly weights: SignificanceWeights
  readonly versionsADay: number
  /** What one source may make us do a day. */
  readonly share: SourceShare
  readonly gatherMs: number
  readonly token: string
  readonly policyVersion: string
  readonly freshStoriesBelow: number
  readonly freshDaysBelow: number
  readonly matchThreshold: number
  /** What makes a draft wait for a person. */
  readonly risks: RiskPolicy
  /** Who confirms that a watch was not met; null = it stays proposed until a person rules. */
  readonly watchSettler: string | null
  /** What the configured model is asked for; the rest is done by rule alone. */
  readonly modelFor: readonly ModelTask[]
  /** Whether the configured model is also asked to judge its sentences; it may only lower a verdict. */
  readonly judge: boolean
  /** Where readers find the site. */
  readonly siteUrl: string
  /** True where others can read the wire and no person is named who answers for it: nothing new is published then. */
  readonly nobodyAnswers: boolean
  /** The clock is moved through the past: what is dated after it is not out yet. */
  readonly isPlayed?: boolean
  /** Beats of the operator's own, each with a digest. */
  readonly beats: readonly OwnBeat[]
  /** The hub that is told of news in our feeds; null = none. */
  readonly hub: string | null
  /** Where hubs may call us, without the part that names the feed; null = no public address is set, so no hub is asked. */
  readonly callbackUrl: string | null
}

/** One verb of the wire: reads in one snapshot, works without the database, saves in one transaction. */
export interface Stage<In, Out> extends QueueTerms {
  readonly name: WorkName
  readonly next: readonly WorkName[]
  /** Read only, in one snapshot; null = nothing left to do. */
  load(subject: string, store: Reader, at: Moment): Promise<In | null>
  /** The network, the model and the pool; never the database. */
  run(input: In, tools: Tools): Promise<Out>
  /** One transaction; saving twice must be saving once. Gives what comes next. */
  save(output: Out, tx: Tx): Promise<readonly Job[]>
}
