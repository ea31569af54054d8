// One marked quotation from a source that allows it, for a story that cannot be told in words of our own.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { limits } from '../../../domain/limits.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { isOrder } from '../../../text/planted-orders.ts'
import { wordsOf } from '../../../text/shingles.ts'
import { isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { readClaim } from '../wording/claim-clause.ts'
import { isCutShort } from '../wording/cut-short.ts'
import { claimSentence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { isGlued } from '../wording/glued.ts'
import { newsOrder, newsStems, titleShare } from '../wording/news-value.ts'
import { summaryCap, wasRefused } from '../wording/own-words.ts'
import { countWords, printDate } from '../wording/phrases.ts'
import { isTellableSubject, standsAlone } from '../wording/plain-telling.ts'
import { pointsBack } from '../wording/points-back.ts'
import { isOpinionPiece, isReportable, viewIn } from '../wording/reportable.ts'
import { isTurnedNext } from '../wording/turned-next.ts'
import { doubtsOf } from './sentence-doubts.ts'
import { confidenceOf } from './sentence-gate.ts'

const positionMax = 14
/** Of whole sentences that were quoted and read, those under it were sent back more often than not. */
const bar = 0.33
const weekday = / (?:on |late |early |last )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?\b/gu

/** "The document", "the move": what was told in the sentences before. */
export const pointsOutside =
  /\b(?:another|other|others|nearby|(?:his|her|its|their) own)\b|\bthe (?:document|move|decision|measure|report|statement|letter|bill|deal|case|ruling|meeting|plan|ad|video|memo|order|proposal|group|company)\b|\btotally\b/u

/** "Print this …": a sentence that opens with a bare verb orders somebody, and tells nothing that could be quoted as news. */
function isCommand(words: string): boolean {
  const [first = ''] = words.split(/[^\p{L}]/u)
  return verbReadings(first.toLowerCase()).some(({ lemma, form }) => form === 'base' && !isAlsoNoun(lemma))
}

/** What no words in marks may hold: they point to others, speak to the reader, or are no sentence of a report. */
const unfit =
  /^(?:It|They|He|She|This|That|These|Those|There|We|I|You|But|And|So|If|Then|His|Her|Its|Their|Our|My|Your|Still|Yet|Also|Here|What|Why|How|Who|Among|Sometimes|Imagine|Add|Eventually|No longer|In other words|UPDATE|Update)\b|\. \.|…|\b(?:I|we|me|my|our|you|your)\b|["“”«»‘]|https?:|@|\b(?:subscribe|newsletter|sign up|read more|click|cookies|pictured)\b|\((?:AP|Reuters|CNN[^)]*|AFP|UPI|Bloomberg)\)|^ADVERTISEMENT|\b\d{1,2}, \d{4}\.?$/iu

/** Whether words point to others, speak to the reader, or are no sentence of a report; the US is a country and no "us". */
export const isUnfitForMarks = (words: string): boolean => unfit.test(words) || /\b[Uu]s\b/u.test(words)

/** A sentence whose clause was not read may open a report and say its headline over again: so much of the headline, and so near the top. */
const headlineShare = 0.4
const openingMax = 2

/**
 * The short sentence that carries most of the story, in marks and attributed; undefined where no L4 source has one that fits.
 * Where nothing at all could be told, a report's opening may be quoted though its clause was not read, if it says its headline again.
 *
 * @param told the sentences before it: their passages are not quoted again, and their words count against the source's cap
 */
export function quotation(dossier: Dossier, told: readonly Sentence[]): Sentence | undefined {
  const spans = told.flatMap((sentence) =>
    sentence.evidence.flatMap((each) =>
      each.kind === 'span' ? [{ ...each, words: countWords(ownStatement(sentence.text)), isQuoted: /[“]/u.test(sentence.text) }] : [],
    ),
  )
  const order = newsOrder(dossier.claims, dossier).filter(
    (claim) =>
      mayQuoteFrom(claim, dossier) &&
      !spans.some((span) => span.articleId === claim.articleId && (span.start === claim.start || span.isQuoted)),
  )
  const found = order.filter((claim) => isWhole(claim, dossier, told.length)).concat(told.length > 0 ? [] : openings(order, dossier))
  for (const claim of found) {
    const from = sourceOf(dossier, claim.articleId)
    const words = wordsOfClaim(claim, from)
    if (from === undefined || !isQuotable(words, from)) continue
    if (isTurnedNext(from.article.text, claim.end, claim.negated)) continue
    // What it says is whole; whether it points outside is what is left to doubt.
    if (isSaid(words, told, sameMin)) continue
    if (told.length > 0 && confidenceOf(doubtsOf(words, claim, dossier)) < bar) continue
    const publisher = printPublisher(from.source.name)
    const day = printDate(from.article.publishedAt.slice(0, 10))
    const view = viewIn(from)
    const reported = told.length === 0 ? `${publisher} reported on ${day}` : `${publisher} reports`
    const lead = view === undefined ? reported : `A ${view} in ${publisher} of ${day} says`
    const text = `${lead}: “${words}”`
    if (wasRefused(text, dossier)) continue
    const spent = spans.filter((span) => span.articleId === claim.articleId).reduce((sum, span) => sum + span.words, 0)
    if (spent + countWords(ownStatement(text)) > summaryCap(from.article.wordCount)) continue
    return claimSentence(dossier.storyId, 'summary', text, [spanOf(claim, dossier)])
  }
  return undefined
}

/** So much of the words of content that one of two sentences has the other has too: they say one thing. */
const sameMin = 0.6

/** Whether sentences before say what words say: more than so much of the words of content of the shorter one. */
export function isSaid(words: string, told: readonly Sentence[], most: number): boolean {
  const own = newsStems(words)
  return told.some(({ text }) => {
    const before = newsStems(ownStatement(text))
    return [...own].filter((stem) => before.has(stem)).length / Math.max(1, Math.min(own.size, before.size)) > most
  })
}

function mayQuoteFrom(claim: Claim, dossier: Dossier): boolean {
  const from = sourceOf(dossier, claim.articleId)
  return (
    from?.article.language.startsWith('en') === true &&
    from.article.level === 'L4' &&
    from.coverage.role !== 'copy' &&
    claim.position <= positionMax
  )
}

const wordsOfClaim = (claim: Claim, from: DossierSource | undefined): string =>
  from === undefined ? '' : from.article.text.slice(claim.start, claim.end).replace(/\s+/gu, ' ').trim()

/** Whether a sentence was read as a report of something and says whom it is about. */
function isWhole(claim: Claim, dossier: Dossier, told: number): boolean {
  const from = sourceOf(dossier, claim.articleId)
  // Without a subject and a verb that were read it may be an order, a caption or a heading: nothing that can be quoted as said.
  if (from === undefined || claim.negated || claim.verb.text === '' || claim.subject.text.trim() === '') return false
  const read = readClaim(claim, dossier)
  if (read === undefined || !isReportable(read, dossier)) return false
  const words = wordsOfClaim(claim, from)
  const isMocking = /^\p{Lu}\p{Ll}+ing\b[^,]{3,80}, /u.test(words)
  // The day of the week is the source's, and stands in its marks.
  const said = words.replace(/[.!]$/u, '').replace(weekday, '')
  // Where nothing else can be told, a sentence that leans on the report is better than none, if it says whom it is about.
  return (
    !isMocking &&
    isTellableSubject(claim.subject, claim.names) &&
    !pointsOutside.test(said) &&
    (told === 0 || (!isOpinionPiece(from) && standsAlone(said, false)))
  )
}

/** Openings of reports that say their headline over again. */
function openings(order: readonly Claim[], dossier: Dossier): readonly Claim[] {
  return order.filter((claim) => {
    const from = sourceOf(dossier, claim.articleId)
    const words = wordsOfClaim(claim, from)
    if (from === undefined || claim.position >= openingMax || claim.negated || isOpinionPiece(from) || isOrder(words)) return false
    return titleShare(words, dossier) >= headlineShare && !pointsOutside.test(words) && !/^\p{Lu}\p{Ll}+ing\b/u.test(words)
  })
}

/** Whether words are short enough to be quoted from this source. */
export const fitsMarks = (words: string, { article }: DossierSource): boolean =>
  wordsOf(words).length <= Math.min(limits.words.quoteMax, article.decision.quoteMaxWords) &&
  words.length <= (article.decision.quoteMaxChars ?? words.length)

/** Whether words are short enough for this source and stand in marks by themselves. */
const isQuotable = (words: string, from: DossierSource): boolean =>
  fitsMarks(words, from) &&
  countWords(words) >= 8 &&
  !pointsBack(words) &&
  !isGlued(words) &&
  !isCutShort(words) &&
  !isUnfitForMarks(words) &&
  !isCommand(words) &&
  /^\p{Lu}.*[.!]$/u.test(words)
