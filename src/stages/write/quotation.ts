// One marked quotation from a source that allows it, for a story that cannot be told in words of our own.
import type { Dossier } from '../../domain/dossier.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { wordsOf } from '../../text/shingles.ts'
import { isAlsoNoun, verbReadings } from '../../text/verbs.ts'
import { printPublisher } from './attribution-frames.ts'
import { readClaim } from './claim-clause.ts'
import { claimSentence, sourceOf, spanOf } from './evidence-of.ts'
import { newsOrder } from './news-value.ts'
import { summaryCap } from './own-words.ts'
import { countWords, printDate } from './phrases.ts'
import { isTellableSubject, standsAlone } from './plain-telling.ts'
import { isOpinionPiece, isReportable } from './reportable.ts'

const positionMax = 14
const weekday = / (?:on |late |early |last )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?\b/gu

/** "The document", "the move": what was told in the sentences before. */
const pointsOutside =
  /\bthe (?:document|move|decision|measure|report|statement|letter|bill|deal|case|ruling|meeting|plan|ad|video|memo|order|proposal|group|company)\b|\btotally\b/u

/** "Print this …": a sentence that opens with a bare verb orders somebody, and tells nothing that could be quoted as news. */
function isCommand(words: string): boolean {
  const [first = ''] = words.split(/[^\p{L}]/u)
  return verbReadings(first.toLowerCase()).some(({ lemma, form }) => form === 'base' && !isAlsoNoun(lemma))
}

const unfit =
  /^(?:It|They|He|She|This|That|These|Those|There|We|I|You|But|And|So|If|Then|His|Her|Its|Their|Our|My|Your|Still|Yet|Also|Here|What|Why|How|Who|Among|Sometimes|Imagine|Add|Eventually|No longer|In other words|UPDATE|Update)\b|\. \.|…|\b(?:I|we|me|us|my|our|you|your)\b|["“”«»‘]|https?:|@|\b(?:subscribe|newsletter|sign up|read more|click|cookies|pictured)\b|\b\d{1,2}, \d{4}\.?$/iu

/**
 * The short sentence that carries most of the story, in marks and attributed; undefined where no L4 source has one that fits.
 *
 * @param told the sentences before it: their passages are not quoted again, and their words count against the source's cap
 */
export function quotation(dossier: Dossier, told: readonly Sentence[]): Sentence | undefined {
  const spans = told.flatMap((sentence) =>
    sentence.evidence.flatMap((each) =>
      each.kind === 'span' ? [{ ...each, words: countWords(ownStatement(sentence.text)), isQuoted: /[“]/u.test(sentence.text) }] : [],
    ),
  )
  for (const claim of newsOrder(dossier.claims, dossier)) {
    const from = sourceOf(dossier, claim.articleId)
    if (
      from === undefined ||
      !from.article.language.startsWith('en') ||
      from.article.level !== 'L4' ||
      from.coverage.role === 'copy' ||
      claim.position > positionMax
    )
      continue
    // Without a subject and a verb that were read it may be an order, a caption or a heading: nothing that can be quoted as said.
    if (claim.negated || claim.verb.text === '' || claim.subject.text.trim() === '') continue
    if (spans.some((span) => span.articleId === claim.articleId && (span.start === claim.start || span.isQuoted))) continue
    const read = readClaim(claim, dossier)
    if (read === undefined || !isReportable(read, dossier)) continue
    const isMocking = /^\p{Lu}\p{Ll}+ing\b[^,]{3,80}, /u.test(from.article.text.slice(claim.start, claim.end))
    if (isMocking) continue
    const words = from.article.text.slice(claim.start, claim.end).replace(/\s+/gu, ' ').trim()
    const isShort =
      wordsOf(words).length <= Math.min(limits.words.quoteMax, from.article.decision.quoteMaxWords) &&
      words.length <= (from.article.decision.quoteMaxChars ?? words.length)
    // The day of the week is the source's, and stands in its marks.
    const said = words.replace(/[.!]$/u, '').replace(weekday, '')
    // Where nothing else can be told, a sentence that leans on the report is better than none, if it says whom it is about.
    if (
      !isTellableSubject(claim.subject, claim.names) ||
      pointsOutside.test(said) ||
      (told.length > 0 && (isOpinionPiece(from) || !standsAlone(said, false)))
    )
      continue
    if (!isShort || countWords(words) < 8 || unfit.test(words) || isCommand(words) || !/^\p{Lu}.*[.!]$/u.test(words)) continue
    const publisher = printPublisher(from.source.name)
    const lead = told.length === 0 ? `${publisher} reported on ${printDate(from.article.publishedAt.slice(0, 10))}` : `${publisher} reports`
    const text = `${lead}: “${words}”`
    const spent = spans.filter((span) => span.articleId === claim.articleId).reduce((sum, span) => sum + span.words, 0)
    if (spent + countWords(ownStatement(text)) > summaryCap(from.article.wordCount)) continue
    return claimSentence(dossier.storyId, 'summary', text, [spanOf(claim, dossier)])
  }
  return undefined
}
