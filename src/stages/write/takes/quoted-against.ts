// What a report sets against its own news, in its own words and marks, where ours would not carry it.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { isOrder } from '../../../text/planted-orders.ts'
import { fitsMarks, isSaid, isUnfitForMarks } from '../sentences/quotation.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { claimSentence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { wasRefused } from '../wording/own-words.ts'
import { countWords } from '../wording/phrases.ts'
import { isOpinionPiece } from '../wording/reportable.ts'

const wordsMin = 6
/** More than this of its words of content in a sentence of the summary, and it was said. */
const saidMax = 0.5

/** What was told in the sentences before: beside the take nobody would know which. */
export const pointsElsewhere =
  /, (?:he|she|they|it) (?:said|says|added)\.$|^(?:It|They|He|She|This|That|These|Those|Both|Neither|(?:One|Two|Three)(?! (?:of (?:the|its)|\p{L}+ who) )|Another|Others?|Some|Such)\b|\b(?:another|others?|nearby|the (?:figures?|numbers?|sum|amount|latter|former|two|three|clause|document|move|report|statement|letter|meeting|memo|higher|lower|same|change|changes)|(?:it|them|him|her|this|that|so|there|then))(?:[.!]$|(?<=\bthe \p{L}+)\b)/iu

/** The sentence of a claim on one line. */
const sentenceOf = ({ articleId, start, end }: Claim, dossier: Dossier): string =>
  (sourceOf(dossier, articleId)?.article.text.slice(start, end) ?? '').replace(/\s+/gu, ' ').trim()

/** The claim's sentence in marks, else its own clause of it; undefined where its source allows none, or the words need others beside them. */
export function quotedAgainst(claim: Claim, dossier: Dossier, told: readonly Sentence[]): Sentence | undefined {
  const from = sourceOf(dossier, claim.articleId)
  if (from === undefined || from.article.level !== 'L4' || !from.article.language.startsWith('en') || isOpinionPiece(from)) return undefined
  const whole = sentenceOf(claim, dossier)
  const clause = ownClause(claim, from.article.text)
  const publisher = printPublisher(from.source.name)
  const isFit = (words: string): boolean =>
    fitsMarks(words, from) &&
    countWords(words) >= wordsMin &&
    !isUnfitForMarks(words) &&
    !pointsElsewhere.test(words) &&
    !isOrder(words) &&
    !isSaid(words, told, saidMax)
  const text =
    /^\p{Lu}.*[.!]$/u.test(whole) && isFit(whole)
      ? `Against this, ${publisher} reports: “${whole}”`
      : clause !== undefined && isFit(clause)
        ? `Against this, ${publisher} reports that “${clause}”.`
        : undefined
  return text === undefined || wasRefused(text, dossier)
    ? undefined
    : claimSentence(dossier.storyId, 'against', text, [spanOf(claim, dossier)])
}

/** A clause that is joined to another and says by itself whom it is about: "…, and two of the seven landowners have not signed". */
function ownClause(claim: Claim, text: string): string | undefined {
  if (claim.subject.start <= claim.start || claim.verb.text === '') return undefined
  const before = text.slice(claim.start, claim.subject.start)
  const joined = /(?:[,;] |—\s?)(?:and |but |while |though |although |since )?$/u.exec(before)
  const words = text.slice(claim.subject.start, claim.end).replace(/\s+/gu, ' ').trim()
  if (joined === null || !/^[^,;:"“”()]+\.$/u.test(words)) return undefined
  return words.replace(/\.$/u, '')
}
