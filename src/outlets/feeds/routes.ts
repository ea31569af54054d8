import type { Hono } from 'hono'
import type { WebParts } from '../parts.ts'
import { answerOf, type FileAnswerer } from '../respond.ts'
import { feedItems } from './items.ts'
import { htmlContent, plainContent, renderAtom, renderRss } from './xml.ts'

/** `/feed.atom`, `/feed.rss` and `/feed.json`: the wire for readers of feeds, all with conditional GET. */
export function addFeeds(app: Hono, parts: WebParts, file: FileAnswerer): void {
  const { site, store, now } = parts
  const items = () => feedItems(store, site, now())
  app.get('/feed.atom', (c) =>
    file(c, async () => answerOf(renderAtom(site, await items()), 'application/atom+xml; charset=utf-8', { 'X-AI-Generated': 'text' })),
  )
  app.get('/feed.rss', (c) =>
    file(c, async () => answerOf(renderRss(site, await items()), 'application/rss+xml; charset=utf-8', { 'X-AI-Generated': 'text' })),
  )
  app.get('/feed.json', (c) =>
    file(c, async () => {
      const base = site.url.replace(/\/$/, '')
      const entries = (await items()).map((it) => ({
        id: it.id,
        url: it.url,
        title: it.title,
        content_text: plainContent(it),
        content_html: htmlContent(it),
        date_published: it.publishedAt,
        date_modified: it.updatedAt,
        _groundwire: {
          about: `${base}/method`,
          digitalSourceType: it.sourceType,
          reviewedBy: null,
          version: it.version,
          removed: it.isRemoved,
          levels: Object.fromEntries(it.sources.map((source) => [source.publisher, source.level])),
        },
      }))
      const feed = {
        version: 'https://jsonfeed.org/version/1.1',
        title: site.name,
        home_page_url: `${base}/`,
        feed_url: `${base}/feed.json`,
        language: 'en',
        items: entries,
      }
      return answerOf(JSON.stringify(feed, null, 1), 'application/feed+json; charset=utf-8', { 'X-AI-Generated': 'text' })
    }),
  )
}
