import type { Article } from '../../domain/article.ts'
import type { Item } from '../../domain/item.ts'
import type { RightsDecision } from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import { sha256Hex } from '../../text/digest.ts'
import { detectLanguage } from '../../text/language.ts'
import { printOf, runHashesMax } from '../../text/near-copy.ts'
import { SPLITTER, splitSentences } from '../../text/sentences.ts'
import { termsOf } from '../../text/terms.ts'
import { findPressRelease, findWireCredit } from '../../text/wire-credit.ts'
import { findCorrectionNotes } from './correction-notes.ts'
import type { ExtractedArticle } from './extract-article.ts'

/** Characters of an article that clustering compares: the title and the lead say what the event is. */
const leadCharsMax = 900

/** Marks an extracted page: language, sentences, fingerprints, dates. The id comes from the address, so one address is one article. */
export async function makeArticle(input: {
  readonly item: Item
  readonly source: Source
  readonly url: string
  readonly page: ExtractedArticle
  readonly decision: RightsDecision
  readonly now: Date
}): Promise<Article> {
  const { item, source, url, page, decision, now } = input
  const text = page.text.replaceAll('\u0000', '').toWellFormed()
  const title = (item.title || page.title || '').replace(/\s+/g, ' ').trim().slice(0, 300)
  const { language } = await detectLanguage(text === '' ? title : text.slice(0, 2000), page.language ?? source.language)
  const print = text === '' ? { minhash: [], runHashes: [] } : printOf(text)
  const wire = findWireCredit(text, page.byline)
  const pressRelease = findPressRelease(text)
  const corrections = findCorrectionNotes(text)
  const dated = chooseDate(item, page, now)
  return {
    id: `a_${sha256Hex(url).slice(0, 16)}`,
    itemId: item.id,
    sourceId: source.id,
    url,
    title,
    byline: page.byline.length > 0 ? page.byline : item.author === undefined ? [] : [item.author],
    publishedAt: dated.at,
    dateSource: dated.source,
    fetchedAt: now.toISOString(),
    language,
    version: 1,
    level: decision.level,
    decision,
    isTeaser: page.isTeaser,
    text,
    textSha256: sha256Hex(text),
    wordCount: text === '' ? 0 : text.split(/\s+/).length,
    sentences: text === '' ? [] : splitSentences(text, language),
    splitter: SPLITTER,
    minhash: print.minhash,
    runHashes: print.runHashes.slice(0, runHashesMax),
    terms: [...termsOf(title, language), ...termsOf(title, language), ...termsOf(text.slice(0, leadCharsMax), language)],
    ...(page.furniture && { furniture: page.furniture }),
    ...(wire && { wire }),
    ...(pressRelease && { pressRelease }),
    ...(corrections.length > 0 && { corrections }),
    ...((page.removed.orders ?? 0) > 0 && { hiddenOrders: page.removed.orders ?? 0 }),
    notes: [
      ...item.notes,
      ...page.notes,
      ...(page.removed.invisibleCharacters > 0 ? [`${page.removed.invisibleCharacters} invisible characters removed`] : []),
    ],
  }
}

/** Structured dates of the page first, then the feed's; visible text never outranks the feed, and nothing is dated after it was read. */
function chooseDate(item: Item, page: ExtractedArticle, now: Date): { readonly at: string; readonly source: string } {
  const candidates = [
    ...(page.published && !/text|visible|url/.test(page.published.source)
      ? [{ at: page.published.iso, source: page.published.source }]
      : []),
    ...(item.publishedAt === undefined ? [] : [{ at: item.publishedAt, source: 'feed' }]),
    ...(page.published ? [{ at: page.published.iso, source: page.published.source }] : []),
  ]
  for (const it of candidates) {
    const ms = Date.parse(it.at)
    if (Number.isFinite(ms) && ms <= now.getTime() + 15 * 60_000)
      return { at: new Date(Math.min(ms, now.getTime())).toISOString(), source: it.source }
  }
  return { at: item.firstSeenAt, source: 'first-seen' }
}
