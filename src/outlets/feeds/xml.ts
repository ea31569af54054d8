import type { SiteIdentity } from '../parts.ts'
import type { FeedItem } from './items.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these characters.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text for XML: escaped, and without the characters XML 1.0 cannot hold. */
function x(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"']/g, (it) => entities[it] ?? it)
}

const sourcesLine = (it: FeedItem): string =>
  it.sources.length === 0 ? '' : `Sources: ${it.sources.map((source) => `${source.publisher} ${source.url}`).join('; ')}`

/** The content as plain text, label first. */
export function plainContent(it: FeedItem): string {
  return [it.label, ...it.paragraphs, sourcesLine(it)].filter((one) => one !== '').join('\n')
}

/** The content as markup, label first; source addresses are http(s) by the time they are stored, and printed as text otherwise. */
export function htmlContent(it: FeedItem): string {
  const links = it.sources.map(({ publisher, url }) =>
    /^https?:\/\//.test(url) ? `<a href="${x(url)}">${x(publisher)}</a>` : x(publisher),
  )
  return (
    [it.label, ...it.paragraphs].map((one) => `<p>${x(one)}</p>`).join('') +
    (links.length === 0 ? '' : `<p>Sources: ${links.join(', ')}</p>`)
  )
}

const newest = (items: readonly FeedItem[]): string =>
  items
    .map((it) => it.updatedAt)
    .toSorted()
    .at(-1) ?? '1970-01-01T00:00:00.000Z'

/** Atom 1.0. Ids are stable; `updated` moves on every version. */
export function renderAtom(site: SiteIdentity, items: readonly FeedItem[]): string {
  const base = site.url.replace(/\/$/, '')
  const host = new URL(base).hostname
  const entries = items.map((it) => {
    const mark = it.isRemoved ? '' : `<category term="ai-generated" scheme="${x(base)}/terms"/>`
    return `<entry><id>tag:${x(host)},2026:${x(it.id)}</id><title>${x(it.title)}</title><link rel="alternate" type="text/html" href="${x(it.url)}"/><published>${it.publishedAt}</published><updated>${it.updatedAt}</updated>${mark}<summary>${x(plainContent(it))}</summary><content type="html">${x(htmlContent(it))}</content></entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${x(base)}/</id><title>${x(site.name)}</title><updated>${newest(items)}</updated><author><name>${x(site.name)} desk</name></author><link rel="self" href="${x(base)}/feed.atom"/><link rel="alternate" type="text/html" href="${x(base)}/"/>\n${entries.join('\n')}\n</feed>\n`
}

/** RSS 2.0. `guid` never changes on update. */
export function renderRss(site: SiteIdentity, items: readonly FeedItem[]): string {
  const base = site.url.replace(/\/$/, '')
  const entries = items.map((it) => {
    const mark = it.isRemoved ? '' : `<category domain="${x(base)}/terms">ai-generated</category>`
    return `<item><title>${x(it.title)}</title><link>${x(it.url)}</link><guid isPermaLink="false">${x(it.id)}</guid><pubDate>${new Date(it.updatedAt).toUTCString()}</pubDate>${mark}<description>${x(htmlContent(it))}</description></item>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${x(site.name)}</title><link>${x(base)}/</link><description>News with its evidence. Written by software; every item begins with its label.</description><language>en</language><atom:link rel="self" type="application/rss+xml" href="${x(base)}/feed.rss"/>\n${entries.join('\n')}\n</channel></rss>\n`
}
