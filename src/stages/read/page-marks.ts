// A page as answered: its markup, and what its headers and marks say about rights.
import type { PageMarks } from '../../rights/collect.ts'
import { decodeBytes } from '../../text/decode.ts'
import type { ExtractedArticle } from './extract-article.ts'

interface AnsweredPage {
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly bytes: Uint8Array
}

/** The markup, decoded as the answer and the page itself say. */
export function htmlOf({ headers, bytes }: AnsweredPage): string {
  const contentType = headers.find(([name]) => name === 'content-type')?.[1]
  return decodeBytes(bytes, { kind: 'html', ...(contentType !== undefined && { contentType }) }).text
}

/** What the rights rules look at. */
export function marksOf({ url, headers }: Pick<AnsweredPage, 'url' | 'headers'>, page: ExtractedArticle): PageMarks {
  return {
    url,
    headers,
    metas: page.metas.map((it) => [it.name, it.content] as const),
    bodyWords: page.text.split(/\s+/).length,
    rslScripts: page.rslScripts,
    links: page.links.map((it) => ({ rel: it.rel, href: it.href, ...(it.type !== undefined && { type: it.type }) })),
    ...(page.isAccessibleForFree !== undefined && { jsonLdFree: page.isAccessibleForFree }),
  }
}
