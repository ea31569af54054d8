import type { Context, Hono } from 'hono'
import { cancelOf, statusOf } from '../../domain/dispatch.ts'
import { type Flaw, flawedPage } from '../asked.ts'
import { beatsOfSite } from '../beats.ts'
import { html } from '../html.ts'
import { labelOf } from '../label.ts'
import { readFeedFilter } from '../ledger-filter.ts'
import { tombstonePage } from '../messages.ts'
import type { Page } from '../page.ts'
import type { SiteIdentity, WebParts } from '../parts.ts'
import { type Answer, type Answerer, answerOf, type FileAnswerer } from '../respond.ts'
import { section } from '../wording.ts'
import { baseOf, beatChannel, type Channel, correctionsChannel, entityChannel, hubOf, ledgerChannel, wireChannel } from './items.ts'
import { ninjsOf, ninjsTombstone } from './ninjs.ts'
import { provOf } from './prov.ts'
import { newsSitemap, siteSitemap, sourcesOpml } from './sitemaps.ts'
import { ownWatchChannel, watchChannel } from './watch-items.ts'
import { renderAtom, renderJsonFeed, renderRss } from './xml.ts'

const marked = { 'X-AI-Generated': 'text' }
const none = (): Answer => answerOf('Nothing is at this address.\n', 'text/plain; charset=utf-8', {}, 404)
const json = (value: unknown, status = 200): Answer =>
  answerOf(`${JSON.stringify(value, null, 1)}\n`, 'application/json; charset=utf-8', marked, status)

/** Feeds in three formats under each of their addresses, story files, sitemaps and lists; all with conditional GET. */
export function addFeeds(app: Hono, parts: WebParts, answer: Answerer, file: FileAnswerer): void {
  const { site, store, now } = parts
  const formats = {
    atom: [renderAtom, 'application/atom+xml; charset=utf-8'],
    rss: [renderRss, 'application/rss+xml; charset=utf-8'],
    json: [renderJsonFeed, 'application/feed+json; charset=utf-8'],
  } as const
  const serve = (path: string, make: (c: Context) => Promise<Channel | readonly Flaw[] | null>): void => {
    for (const [ending, [render, type]] of Object.entries(formats)) {
      app.get(`${path}.${ending}`, (c) =>
        file(c, async () => {
          const channel = await make(c)
          if (channel === null) return none()
          if (!('path' in channel)) return json(flawedPage(path, channel).json, 400)
          const hub = hubOf(site, channel)
          // WebSub 4: subscribers look for hub and topic in the headers first.
          const links = hub === undefined ? {} : { Link: `<${hub}>; rel="hub", <${baseOf(site)}${channel.path}.${ending}>; rel="self"` }
          return answerOf(render(site, channel), type, { ...marked, ...links })
        }),
      )
    }
  }
  serve('/feed', () => wireChannel(store, site, now()))
  serve('/ledger/feed', (c) => {
    const { by, flaws } = readFeedFilter(c.req.query())
    return flaws.length > 0 ? Promise.resolve(flaws) : ledgerChannel(store, site, by)
  })
  serve('/corrections/feed', () => correctionsChannel(store, site))
  serve('/watch/feed', () => watchChannel(store, site))
  serve('/watch/:id/feed', (c) => ownWatchChannel(store, site, c.req.param('id') ?? ''))
  serve('/entity/:id/feed', (c) => entityChannel(store, site, c.req.param('id') ?? ''))
  serve('/beat/:id/feed', (c) => beatChannel(store, site, c.req.param('id') ?? '', now()))
  app.get('/feeds', (c) => answer(c, async () => feedsPage(site)))
  app.get('/sitemap.xml', (c) => file(c, async () => answerOf(await siteSitemap(store, site, now()), 'application/xml; charset=utf-8')))
  app.get('/sitemap-news.xml', (c) =>
    file(c, async () => answerOf(await newsSitemap(store, site, now()), 'application/xml; charset=utf-8')),
  )
  app.get('/sources.opml', (c) => file(c, async () => answerOf(await sourcesOpml(store, site), 'text/x-opml; charset=utf-8')))
  addStoryFiles(app, parts, answer, file)
}

function addStoryFiles(app: Hono, { site, store }: WebParts, answer: Answerer, file: FileAnswerer): void {
  const serve = (path: string, ending: '.ninjs' | '/take.ninjs'): void => {
    app.get(path, (c) =>
      file(c, async () => {
        const found = await store.publicAtSlug((c.req.param('file') ?? c.req.param('slug') ?? '').replace(/\.ninjs\.json$/, ''))
        if (found === null) return none()
        if (found.kind === 'moved') return { kind: 'moved', to: `/story/${found.slug}${ending}.json` }
        if (found.kind === 'tombstone') return json(ninjsTombstone(found, site), statusOf(found))
        return json(ninjsOf(found.dispatch, site, ending === '.ninjs' ? 'report' : 'take'))
      }),
    )
  }
  serve('/story/:file{[^/]+\\.ninjs\\.json}', '.ninjs')
  serve('/story/:slug/take.ninjs.json', '/take.ninjs')
  app.get('/story/:slug/prov.json', (c) =>
    file(c, async () => {
      const found = await store.publicAtSlug(c.req.param('slug') ?? '')
      if (found === null) return none()
      if (found.kind === 'moved') return { kind: 'moved', to: `/story/${found.slug}/prov.json` }
      if (found.kind === 'tombstone') return json({ removed: true, ...cancelOf(found) }, statusOf(found))
      return json({
        story: found.dispatch.storyId,
        label: labelOf(found.dispatch),
        ...((await provOf(store, found.dispatch.storyId)) as object),
      })
    }),
  )
  app.get('/id/:story/:kind{report|take}', async (c) => {
    const storyId = c.req.param('story')
    const dispatch = await store.dispatchLedTo(storyId)
    if (dispatch === null || dispatch.status !== 'usable') {
      const stone = await store.stoneOfStory(storyId)
      return stone === null ? c.notFound() : answer(c, async () => tombstonePage(c.req.path, stone))
    }
    return c.redirect(`/story/${dispatch.slug}${c.req.param('kind') === 'take' ? '/take' : ''}`, 302)
  })
}

/** `/feeds`: every feed and file there is, and what is in it. */
function feedsPage(site: SiteIdentity): Page {
  const hasMail = site.hasMail === true
  const rows: readonly (readonly [string, string, string])[] = [
    ['The wire', '/feed', 'the newest 50 stories; corrections update their item, removals leave a tombstone for 30 days'],
    ['Ledger', '/ledger/feed', 'new and changed ledger rows; the filters of its page work here too'],
    ['Corrections', '/corrections/feed', 'what was wrong and what is right'],
    ['Watches', '/watch/feed', 'dated questions, opened and settled'],
  ]
  const files: readonly (readonly [string, string])[] = [
    ['/ledger.csv', 'the ledger as CSV, under CC BY; filters of the page work here too'],
    ['/ledger/fields', 'what each column of that file means'],
    ['/sources.opml', 'what we read, as OPML'],
    ['/sitemap-news.xml', 'stories of the last two days'],
    ['/sitemap.xml', 'all stories and pages'],
    ['/llms.txt', 'a guide for software agents'],
    ['/.well-known/trust.json', 'policies, counts and medians'],
    ['/openapi.json', 'the API'],
  ]
  return {
    title: 'Feeds and files',
    path: '/feeds',
    json: {
      feeds: rows.map(([name, path, about]) => ({ name, atom: `${path}.atom`, rss: `${path}.rss`, json: `${path}.json`, about })),
      files,
    },
    main: html`<div class="lead"><h1>Feeds and files</h1><p class="dek">The same objects as the pages, with the same label as their first words.</p></div>${section('Feeds', '', html`<ul class="list">${rows.map(([name, path, about]) => html`<li>${name}: <a href="${path}.atom">Atom<span class="vh">, ${name}</span></a>, <a href="${path}.rss">RSS<span class="vh">, ${name}</span></a>, <a href="${path}.json">JSON Feed<span class="vh">, ${name}</span></a> <span class="meta">${about}</span></li>`)}<li>A beat: ${beatsOfSite(site).map(({ id, name }, i) => html`${i === 0 ? '' : ', '}<a href="/beat/${id}/feed.atom">${name}</a>`)} <span class="meta">as <code>.rss</code> and <code>.json</code> too</span></li><li>Any name of the <a href="/entities">registry</a>: <code>/entity/ID/feed.atom</code>, <code>.rss</code>, <code>.json</code></li><li>Any <a href="/watch">watch</a>: <code>/watch/ID/feed.atom</code>, <code>.rss</code>, <code>.json</code> <span class="meta">an entry when its state changes</span></li></ul>`)}${section('Any page', '', html`<div class="prose"><p>Add <code>.json</code> for the same page as data, <code>.md</code> for the same page as text, <code>/index.json</code> and <code>/index.md</code> for the front. A story also has <code>.ninjs.json</code> (IPTC ninjs 3.1) and <code>/prov.json</code> (its provenance log).</p></div>`)}${section('Files', '', html`<ul class="list">${files.map(([path, about]) => html`<li><a href="${path}">${path}</a> <span class="meta">${about}</span></li>`)}</ul>`)}${hasMail ? section('By e-mail', '', html`<p class="meta"><a href="/join">A daily or weekly edition</a>, with an end and without tracking.</p>`) : ''}`,
  }
}
