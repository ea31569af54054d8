import type { SampleOutlet, VisibleArticle } from './sample-data.ts'

/** One feed of the sample wire, ready for import. `feedUrl` is absolute, on loopback. */
export interface SampleFeed {
  readonly publisher: string
  readonly owner: string
  readonly kind: SampleOutlet['kind']
  readonly language: SampleOutlet['language']
  readonly feedUrl: string
  readonly format: SampleOutlet['format']
}

const feedPaths = { rss: '/feed.xml', atom: '/atom.xml', rdf: '/index.rdf', json: '/feed.json', sitemap: '/news-sitemap.xml' } as const

const mediaTypes = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  rdf: 'application/rdf+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  sitemap: 'application/xml; charset=utf-8',
} as const

/** Where an outlet's only feed lives, relative to its origin, and the media type it is served with. */
export function feedPlace(outlet: SampleOutlet): { readonly path: string; readonly mediaType: string } {
  return { path: feedPaths[outlet.format], mediaType: mediaTypes[outlet.format] }
}

/** The import list: one entry per outlet. `originOf` gives an outlet's origin, such as `http://127.0.0.1:4301`. */
export function listSampleFeeds(outlets: readonly SampleOutlet[], originOf: (outletId: string) => string): readonly SampleFeed[] {
  return outlets.map((outlet) => ({
    publisher: outlet.name,
    owner: outlet.owner,
    kind: outlet.kind,
    language: outlet.language,
    feedUrl: `${originOf(outlet.id)}${feedPlace(outlet).path}`,
    format: outlet.format,
  }))
}

/** The same list as OPML 2.0, for import by any reader. */
export function renderOpml(feeds: readonly SampleFeed[]): string {
  const lines = feeds.map(
    (feed) =>
      `<outline type="rss" text="${escapeXml(feed.publisher)}" title="${escapeXml(feed.publisher)}" language="${feed.language}" category="${feed.kind}" xmlUrl="${escapeXml(feed.feedUrl)}"/>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0"><head><title>Sample wire: invented outlets</title></head><body>\n${lines.join('\n')}\n</body></opml>\n`
}

/** Renders an outlet's feed in its own format. `articles` newest first, already cut to the feed's length. */
export function renderFeed(outlet: SampleOutlet, origin: string, articles: readonly VisibleArticle[]): string {
  switch (outlet.format) {
    case 'rss':
      return renderRss(outlet, origin, articles)
    case 'atom':
      return renderAtom(outlet, origin, articles)
    case 'rdf':
      return renderRdf(outlet, origin, articles)
    case 'json':
      return renderJsonFeed(outlet, origin, articles)
    case 'sitemap':
      return renderNewsSitemap(outlet, origin, articles)
  }
}

/** Escapes text for XML and HTML, in element content and in double-quoted attributes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function linkOf(origin: string, seen: VisibleArticle): string {
  return escapeXml(origin + seen.article.path)
}

function leadOf(seen: VisibleArticle): string {
  return seen.paragraphs[0] ?? ''
}

function renderRss(outlet: SampleOutlet, origin: string, articles: readonly VisibleArticle[]): string {
  const items = articles.map((seen) => {
    const link = linkOf(origin, seen)
    const creator = seen.article.byline === undefined ? '' : `<dc:creator>${escapeXml(seen.article.byline)}</dc:creator>`
    return `<item><title>${escapeXml(seen.title)}</title><link>${link}</link><guid isPermaLink="true">${link}</guid><pubDate>${seen.publishedAt.toUTCString()}</pubDate>${creator}<description>${escapeXml(leadOf(seen))}</description></item>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${escapeXml(outlet.name)}</title><link>${origin}/</link><description>${escapeXml(outlet.description)}</description><language>${outlet.language}</language><ttl>15</ttl>\n${items.join('\n')}\n</channel></rss>\n`
}

function renderAtom(outlet: SampleOutlet, origin: string, articles: readonly VisibleArticle[]): string {
  const entries = articles.map((seen) => {
    const author = escapeXml(seen.article.byline ?? outlet.name)
    return `<entry><title>${escapeXml(seen.title)}</title><link rel="alternate" type="text/html" href="${linkOf(origin, seen)}"/><id>tag:sample.invalid,2026:${outlet.id}/${seen.article.id}</id><published>${seen.publishedAt.toISOString()}</published><updated>${seen.changedAt.toISOString()}</updated><author><name>${author}</name></author><summary>${escapeXml(leadOf(seen))}</summary></entry>`
  })
  const updated = newestChange(articles)
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}"><title>${escapeXml(outlet.name)}</title><id>tag:sample.invalid,2026:${outlet.id}</id><link href="${origin}/"/><link rel="self" href="${origin}/atom.xml"/><updated>${updated.toISOString()}</updated>\n${entries.join('\n')}\n</feed>\n`
}

function renderRdf(outlet: SampleOutlet, origin: string, articles: readonly VisibleArticle[]): string {
  const order = articles.map((seen) => `<rdf:li rdf:resource="${linkOf(origin, seen)}"/>`)
  const items = articles.map((seen) => {
    const link = linkOf(origin, seen)
    return `<item rdf:about="${link}"><title>${escapeXml(seen.title)}</title><link>${link}</link><description>${escapeXml(leadOf(seen))}</description><dc:date>${seen.publishedAt.toISOString()}</dc:date></item>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel rdf:about="${origin}/index.rdf"><title>${escapeXml(outlet.name)}</title><link>${origin}/</link><description>${escapeXml(outlet.description)}</description><dc:language>${outlet.language}</dc:language><items><rdf:Seq>${order.join('')}</rdf:Seq></items></channel>\n${items.join('\n')}\n</rdf:RDF>\n`
}

function renderJsonFeed(outlet: SampleOutlet, origin: string, articles: readonly VisibleArticle[]): string {
  const items = articles.map((seen) => ({
    id: origin + seen.article.path,
    url: origin + seen.article.path,
    title: seen.title,
    summary: leadOf(seen),
    content_text: leadOf(seen),
    date_published: seen.publishedAt.toISOString(),
    date_modified: seen.changedAt.toISOString(),
    ...(seen.article.byline === undefined ? {} : { authors: [{ name: seen.article.byline }] }),
  }))
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    description: outlet.description,
    language: outlet.language,
    items,
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}

function renderNewsSitemap(outlet: SampleOutlet, origin: string, articles: readonly VisibleArticle[]): string {
  const urls = articles.map(
    (seen) =>
      `<url><loc>${linkOf(origin, seen)}</loc><lastmod>${seen.changedAt.toISOString()}</lastmod><news:news><news:publication><news:name>${escapeXml(outlet.name)}</news:name><news:language>${outlet.language}</news:language></news:publication><news:publication_date>${seen.publishedAt.toISOString()}</news:publication_date><news:title>${escapeXml(seen.title)}</news:title></news:news></url>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

/** The time of the last change among these articles; the epoch when there is none, so that it is never the present by accident. */
export function newestChange(articles: readonly VisibleArticle[]): Date {
  return new Date(articles.reduce((newest, seen) => Math.max(newest, seen.changedAt.getTime()), 0))
}
