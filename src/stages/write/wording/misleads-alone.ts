// Whether a sentence of a report, told without what stands around it, would mislead.
import { isArgued } from './argued.ts'
import { isGainsaid, isHalfTold } from './half-told.ts'
import { isNotToday } from './older-news.ts'
import type { ReadClaim } from './read-claim.ts'
import { isSetApart } from './told-around.ts'
import { isToldOfBefore } from './told-of-before.ts'
import { isTurnedNext } from './turned-next.ts'

/** What closes a paragraph that shows or announces the words of others: a post, its link, a colon. */
const showsOthers = /(?:pic\.twitter\.com\/\S*|https?:\/\/t\.co\/\S*|\(@\w+\) \p{Lu}\p{L}+ \d{1,2}, \d{4}|:)\s*$/u

/** In a writer's argument the paragraph behind a post is often another's, set apart by a frame that the text has lost. */
function isOfAnother({ claim }: ReadClaim, article: string): boolean {
  const paragraph = article.lastIndexOf('\n', claim.start - 1)
  return paragraph > 0 && showsOthers.test(article.slice(0, paragraph).trimEnd()) && isArgued(article)
}

/** Whether a clause would mislead told alone: by when it was, by what its report says beside it or against it, or by whose words it is. */
export const misleadsAlone = (read: ReadClaim, article: string): boolean =>
  isNotToday(read, article) ||
  isToldOfBefore(read, article) ||
  isSetApart(read, article) ||
  isHalfTold(read, article) ||
  isGainsaid(read, article) ||
  isTurnedNext(article, read.claim.end, read.claim.negated) ||
  isOfAnother(read, article)
