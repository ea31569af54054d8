// What a pass of publish can be about besides a version: a story that fell, was struck, waits, or was overtaken.
import type { Dispatch, Public } from '../../domain/dispatch.ts'
import type { Job } from '../../domain/job.ts'
import type { Level } from '../../domain/rights.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Story } from '../../domain/story.ts'
import type { WhyWaiting } from './unanswered.ts'

export type Tombstone = Extract<Public, { kind: 'tombstone' }>

/** The draft has lost its headline's sources: a tombstone stands until it can be told anew. */
export interface Fallen {
  readonly kind: 'fallen'
  readonly tombstone: Tombstone
  readonly anew: Job['stage'] | null
  readonly withheld: readonly string[]
  readonly before: Before
  readonly rulingId: string
}
/** A person took the story off the wire: killed (a tombstone, and nothing of it stays) or retracted (a version that says so). */
export interface Struck {
  readonly kind: 'struck'
  readonly ruling: Ruling
  readonly story: Story
  readonly current: Dispatch | null
}
export interface Killed {
  readonly kind: 'killed'
  readonly ruling: Ruling
  readonly tombstone: Tombstone
}
/** Others can read the wire and nobody is named who answers for it, or publishing is frozen: the ruling waits. */
export interface Kept {
  readonly kind: 'kept'
  readonly ruling: Ruling
  readonly why: WhyWaiting
}
/** The draft is none to print any more: the version that it mends, or a row that it stands on, is not as it was. */
export interface Overtaken {
  readonly kind: 'overtaken'
  readonly storyId: string
}
/** What this pass was computed from; if it has changed by the time of saving, the pass is done again. */
export interface Before {
  readonly storyId: string
  readonly version: number
  readonly urls: ReadonlyMap<string, string>
  readonly levels: ReadonlyMap<string, Level>
  /** Versions of the ledger rows under it, by id. */
  readonly rows: ReadonlyMap<string, number>
}
