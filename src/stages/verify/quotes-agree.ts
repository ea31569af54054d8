// A quotation is the source's words, from a source that allows one, within 25 words, one a source.
import type { Dossier } from '../../domain/dossier.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { findQuotes } from '../../text/quotes.ts'
import { wordsOf } from '../../text/shingles.ts'
import { verdict } from './material.ts'
import type { Material } from './read-evidence.ts'

/** The words a sentence quotes, in small letters and without marks. */
export const wordsQuoted = ({ text }: Sentence): string =>
  findQuotes(text)
    .flatMap((quote) => wordsOf(quote.text))
    .join(' ')

/**
 * Checks the quotations of one sentence.
 *
 * @param quotedBefore the words that earlier sentences have quoted, by article id
 */
export function quotesAgree(sentence: Sentence, material: Material, dossier: Dossier, quotedBefore: ReadonlyMap<string, string>): Verdict {
  const quotes = findQuotes(sentence.text)
  if (quotes.length === 0) return verdict(sentence, 'quotes', 'supported', 'No quotation.')
  const ids = sentence.evidence.flatMap((each) => (each.kind === 'span' ? [each.articleId] : []))
  const from = dossier.sources.find(({ article }) => ids.includes(article.id))
  const longest = Math.max(...quotes.map((quote) => wordsOf(quote.text).length))
  const held = ` ${wordsOf(material.text).join(' ')} `
  if (from === undefined || from.article.level !== 'L4')
    return verdict(sentence, 'quotes', 'unsupported', 'No source here allows a quotation.')
  if (longest > Math.min(limits.words.quoteMax, from.article.decision.quoteMaxWords))
    return verdict(sentence, 'quotes', 'contradicted', `The quotation has ${longest} words, over the cap.`)
  const earlier = quotedBefore.get(from.article.id)
  // The headline's quotation told again below it is the same one, as long as both are no more words than one may have.
  const isSame = earlier === wordsQuoted(sentence) && longest * 2 <= Math.min(limits.words.quoteMax, from.article.decision.quoteMaxWords)
  if (quotes.length > 1 || (earlier !== undefined && !isSame))
    return verdict(sentence, 'quotes', 'contradicted', 'More than one quotation from one source.')
  if (!quotes.every((quote) => held.includes(` ${wordsOf(quote.text).join(' ')} `)))
    return verdict(sentence, 'quotes', 'contradicted', 'The quoted words do not stand in the source.')
  return verdict(sentence, 'quotes', 'supported', 'The quotation is verbatim and within the cap.')
}
