// A quotation is the source's words, from a source that allows one, within 25 words, one a source.
import type { Dossier } from '../../domain/dossier.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { findQuotes } from '../../text/quotes.ts'
import { wordsOf } from '../../text/shingles.ts'
import { type Material, verdict } from './material.ts'

/**
 * Checks the quotations of one sentence.
 *
 * @param quotedBefore article ids that earlier sentences have quoted from
 */
export function quotesAgree(sentence: Sentence, material: Material, dossier: Dossier, quotedBefore: ReadonlySet<string>): Verdict {
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
  if (quotes.length > 1 || quotedBefore.has(from.article.id))
    return verdict(sentence, 'quotes', 'contradicted', 'More than one quotation from one source.')
  if (!quotes.every((quote) => held.includes(` ${wordsOf(quote.text).join(' ')} `)))
    return verdict(sentence, 'quotes', 'contradicted', 'The quoted words do not stand in the source.')
  return verdict(sentence, 'quotes', 'supported', 'The quotation is verbatim and within the cap.')
}
