import type { Reader } from '../../store/store.ts'
import type { SiteIdentity } from '../parts.ts'
import { baseOf } from './items.ts'
import { x } from './xml.ts'

const newsDays = 2
const newsMax = 1000
const storiesMax = 50_000
/** Pages of what is traded in computing. */
const ofCompute: ReadonlySet<string> = new Set(['/compute', '/calc'])
const pages = [
  '/',
  '/ledger',
  '/ledger/fields',
  '/compute',
  '/calc',
  '/watch',
  '/entities',
  '/corrections',
  '/method',
  '/about',
  '/terms',
  '/jti',
  '/sources',
  '/publishers',
  '/publishers/admission',
  '/editions',
  '/feeds',
  '/api',
]
const head = '<?xml version="1.0" encoding="utf-8"?>\n'

/** Stories of the last two days, as news search services ask; a story without a summary of ours is left out. */
export async function newsSitemap(reader: Reader, site: SiteIdentity, now: Date): Promise<string> {
  const base = baseOf(site)
  const since = new Date(now.getTime() - newsDays * 86_400_000).toISOString()
  const fresh = (await reader.dispatchesOnWire({ before: now, limit: newsMax })).filter(
    (it) => it.firstPublishedAt >= since && it.summary.length > 0,
  )
  const urls = fresh.map(
    (it) =>
      `<url><loc>${x(base)}/story/${x(it.slug)}</loc><news:news><news:publication><news:name>${x(site.name)}</news:name><news:language>en</news:language></news:publication><news:publication_date>${it.firstPublishedAt}</news:publication_date><news:title>${x(it.headline.text)}</news:title></news:news></url>`,
  )
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

export async function siteSitemap(reader: Reader, site: SiteIdentity, now: Date): Promise<string> {
  const base = baseOf(site)
  const stories = await reader.dispatchesOnWire({ before: now, limit: storiesMax })
  const urls = [
    ...pages.filter((path) => site.hasCompute === true || !ofCompute.has(path)).map((path) => `<url><loc>${x(base)}${path}</loc></url>`),
    ...stories
      .filter((it) => it.summary.length > 0)
      .map((it) => `<url><loc>${x(base)}/story/${x(it.slug)}</loc><lastmod>${it.publishedAt}</lastmod></url>`),
  ]
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.slice(0, storiesMax).join('\n')}\n</urlset>\n`
}

/** The feeds we read, as OPML 2.0, for any reader of feeds. */
export async function sourcesOpml(reader: Reader, site: SiteIdentity): Promise<string> {
  const [feeds, sources] = await Promise.all([reader.feeds(), reader.sources()])
  const names = new Map(sources.map((it) => [it.id, it]))
  const lines = feeds
    .filter((it) => !['dead', 'refused', 'unlisted'].includes(it.state))
    .map((it) => {
      const source = names.get(it.sourceId)
      const name = x(source?.name ?? it.host)
      return `<outline type="${it.readAs ?? 'rss'}" text="${name}" title="${name}" xmlUrl="${x(it.url)}" language="${x(source?.language ?? 'en')}" category="${x(source?.kind ?? 'general')}"/>`
    })
  return `${head}<opml version="2.0"><head><title>What ${x(site.name)} reads</title><docs>http://opml.org/spec2.opml</docs></head><body>\n${lines.join('\n')}\n</body></opml>\n`
}
