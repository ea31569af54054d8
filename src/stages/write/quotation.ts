// One marked quotation from a source that allows it, for a story that cannot be told in words of our own.
import type { Dossier } from '../../domain/dossier.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { claimSentence, sourceOf, spanOf } from './evidence-of.ts'
import { countWords, printDate } from './phrases.ts'
import { tellingOrder } from './salience.ts'

const positionMax = 8
const unfit =
  /^(?:It|They|He|She|This|That|These|Those|There|We|I|You|But|And|So|If|Then)\b|["“”«»‘]|https?:|\b(?:subscribe|newsletter|sign up|read more|click|cookies)\b/iu

/** The first short sentence of the earliest L4 source, in marks and attributed; undefined where none is allowed or fits. */
export function quotation(dossier: Dossier): Sentence | undefined {
  for (const claim of tellingOrder(dossier.claims, dossier)) {
    const from = sourceOf(dossier, claim.articleId)
    if (from === undefined || from.article.level !== 'L4' || from.coverage.role === 'copy' || claim.position > positionMax) continue
    const words = from.article.text.slice(claim.start, claim.end).replace(/\s+/gu, ' ').trim()
    const isShort =
      countWords(words) <= Math.min(limits.words.quoteMax, from.article.decision.quoteMaxWords) &&
      words.length <= (from.article.decision.quoteMaxChars ?? words.length)
    if (!isShort || countWords(words) < 8 || unfit.test(words) || !/^\p{Lu}.*[.!]$/u.test(words)) continue
    const text = `${from.source.name} reported on ${printDate(from.article.publishedAt.slice(0, 10))}: “${words}”`
    return claimSentence(dossier.storyId, 'summary', text, [spanOf(claim, dossier)])
  }
  return undefined
}
