// Predictions for the extraction benchmark: one page in, text and metadata out.
import { extractArticle } from '../../stages/read/extract-article.ts'
import { decodeBytes } from '../../text/decode.ts'

/** A page of the benchmark: its markup as text, or as base64 of bytes whose encoding is not known. */
export type ExtractionRecord = { readonly id: string; readonly url?: string; readonly html?: string; readonly html_b64?: string }
export type ExtractionPrediction = {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly authors?: readonly string[]
  readonly date?: string
}

/** Extracts one benchmark page without ever looking at its expected answer. */
export function predictExtraction(record: ExtractionRecord): ExtractionPrediction {
  const html = record.html ?? decodeBytes(Buffer.from(record.html_b64 ?? '', 'base64'), { kind: 'html' }).text
  const article = extractArticle(html, { url: record.url ?? '' })
  return {
    id: record.id,
    text: article.text,
    authors: article.byline,
    ...(article.title === undefined ? {} : { title: article.title }),
    ...(article.published === undefined ? {} : { date: article.published.iso }),
  }
}
