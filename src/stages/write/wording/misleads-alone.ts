// Whether a sentence of a report, told without what stands around it, would mislead.
import { isGainsaid, isHalfTold } from './half-told.ts'
import { isNotToday } from './older-news.ts'
import type { ReadClaim } from './read-claim.ts'

/** Whether a clause would mislead told alone: by when it was, by what its report says beside it, or by what it says against it. */
export const misleadsAlone = (read: ReadClaim, article: string): boolean =>
  isNotToday(read, article) || isHalfTold(read, article) || isGainsaid(read, article)
