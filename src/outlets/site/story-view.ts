// A version of a story with the records its page shows.
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Significance } from '../../domain/significance.ts'
import type { Watch } from '../../domain/watch.ts'
import type { VersionNote } from '../../store/dispatches.ts'
import type { RegroupNote } from '../../store/regroup.ts'
import type { SiteIdentity } from '../parts.ts'
import type { Grounds } from './evidence-record.ts'

export interface StoryView {
  readonly dispatch: Dispatch
  readonly versions: readonly VersionNote[]
  readonly regrouped: readonly RegroupNote[]
  readonly watches: readonly Watch[]
  readonly receipt: Receipt | null
  readonly significance: Significance | null
  readonly facts: readonly Fact[]
  readonly comparable: readonly Fact[]
  readonly grounds: Grounds
  readonly site: SiteIdentity
  readonly now: Date
}
