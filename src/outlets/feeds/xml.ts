import { isolated } from '../../text/direction.ts'
import type { SiteIdentity } from '../parts.ts'
import { untrustedIn } from '../untrusted.ts'
import { baseOf, type Channel, type FeedItem, hubOf } from './items.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these characters.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text for XML: escaped, and without the characters XML 1.0 cannot hold. */
export function x(text: string): string {
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

/** The content as markup, label first; only http(s) addresses become links, others are printed as text. */
export function htmlContent(it: FeedItem): string {
  const links = it.sources.map(({ publisher, url }) =>
    /^https?:\/\//.test(url) ? `<a href="${x(url)}">${x(publisher)}</a>` : x(publisher),
  )
  const paragraphs = [it.label, ...it.paragraphs].map((one) => `<p>${x(one)}</p>`)
  return isolated([...paragraphs, ...(links.length === 0 ? [] : [`<p>Sources: ${links.join(', ')}</p>`])].join(''))
}

const newest = (items: readonly FeedItem[]): string => new Date(Math.max(0, ...items.map((it) => Date.parse(it.updatedAt)))).toISOString()

/** Atom 1.0. Ids are stable; `updated` moves on every version. */
export function renderAtom(site: SiteIdentity, { path, query = '', page, title, about, items }: Channel): string {
  const base = baseOf(site)
  const hub = hubOf(site, { query })
  const host = new URL(base).hostname
  const entries = items.map((it) => {
    const mark = it.isRemoved
      ? ''
      : `<category term="ai-generated" scheme="${x(base)}/terms"/><category term="${x(it.sourceType)}" scheme="http://cv.iptc.org/newscodes/digitalsourcetype/"/>${(it.beats ?? []).map(({ id, name }) => `<category term="${x(id)}" scheme="${x(base)}/beat/" label="${x(name)}"/>`).join('')}`
    const via = it.sources
      .filter(({ url }) => /^https?:\/\//.test(url))
      .map(({ publisher, url }) => `<link rel="via" href="${x(url)}" title="${x(publisher)}"/>`)
    return `<entry><id>tag:${x(host)},2026:${x(it.id)}</id><title>${x(it.title)}</title><link rel="alternate" type="text/html" href="${x(it.url)}"/>${via.join('')}<published>${it.publishedAt}</published><updated>${it.updatedAt}</updated>${mark}<summary>${x(plainContent(it))}</summary><content type="html">${x(htmlContent(it))}</content></entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>${x(base)}${x(path)}${x(query)}</id><title>${x(title)}</title><subtitle>${x(about)}</subtitle><updated>${newest(items)}</updated><author><name>${x(site.name)} desk</name></author><generator>Groundwire</generator><link rel="self" type="application/atom+xml" href="${x(base)}${x(path)}.atom${x(query)}"/>${hub === undefined ? '' : `<link rel="hub" href="${x(hub)}"/>`}<link rel="alternate" type="text/html" href="${x(base)}${x(page)}"/>\n${entries.join('\n')}\n</feed>\n`
}

/** RSS 2.0. `guid` never changes on update. */
export function renderRss(site: SiteIdentity, { path, query = '', page, title, about, items }: Channel): string {
  const base = baseOf(site)
  const hub = hubOf(site, { query })
  const entries = items.map((it) => {
    const mark = it.isRemoved
      ? ''
      : `<category domain="${x(base)}/terms">ai-generated</category><category domain="http://cv.iptc.org/newscodes/digitalsourcetype/">${x(it.sourceType)}</category>${(it.beats ?? []).map(({ id }) => `<category domain="${x(base)}/beat/">${x(id)}</category>`).join('')}`
    return `<item><title>${x(it.title)}</title><link>${x(it.url)}</link><guid isPermaLink="false">${x(it.id)}</guid><pubDate>${new Date(it.publishedAt).toUTCString()}</pubDate><atom:updated>${it.updatedAt}</atom:updated>${mark}<description>${x(htmlContent(it))}</description></item>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${x(title)}</title><link>${x(base)}${x(page)}</link><description>${x(about)}</description><language>en</language><lastBuildDate>${new Date(newest(items)).toUTCString()}</lastBuildDate><generator>Groundwire</generator><ttl>5</ttl><atom:link rel="self" type="application/rss+xml" href="${x(base)}${x(path)}.rss${x(query)}"/>${hub === undefined ? '' : `<atom:link rel="hub" href="${x(hub)}"/>`}\n${entries.join('\n')}\n</channel></rss>\n`
}

/** JSON Feed 1.1, with our own object for what the format has no field for. */
export function renderJsonFeed(site: SiteIdentity, { path, query = '', page, title, about, items }: Channel): string {
  const base = baseOf(site)
  const hub = hubOf(site, { query })
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: about,
    home_page_url: `${base}${page}`,
    feed_url: `${base}${path}.json${query}`,
    language: 'en',
    ...(hub !== undefined && { hubs: [{ type: 'WebSub', url: hub }] }),
    authors: [{ name: `${site.name} desk`, url: `${base}/about` }],
    items: items.map((it) => ({
      id: it.id,
      url: it.url,
      title: it.title,
      content_text: plainContent(it),
      content_html: htmlContent(it),
      date_published: it.publishedAt,
      date_modified: it.updatedAt,
      ...(!it.isRemoved && { tags: ['ai-generated', it.sourceType, ...(it.beats ?? []).map(({ id }) => id)] }),
      _groundwire: {
        about: `${base}/about#label`,
        digitalSourceType: it.sourceType,
        reviewedBy: it.reviewedBy ?? null,
        version: it.version,
        removed: it.isRemoved,
        ...untrustedIn(it.title, ...it.paragraphs),
        levels: Object.fromEntries(it.sources.filter(({ level }) => level !== '').map((source) => [source.publisher, source.level])),
      },
    })),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
