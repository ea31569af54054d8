import type { Context, Hono } from 'hono'
import { beatOfSite } from '../beats.ts'
import { notFound } from '../messages.ts'
import type { WebParts } from '../parts.ts'
import { type Answerer, answerOf, type FileAnswerer } from '../respond.ts'
import { aboutPage } from './about.ts'
import { calculatorPage } from './calculator.ts'
import { computePage } from './compute.ts'
import { correctionsPage } from './corrections.ts'
import { editionPage, editionsPage } from './editions.ts'
import { entitiesPage } from './entities.ts'
import { entityPage } from './entity.ts'
import { entitySincePage } from './entity-since.ts'
import { evidencePage } from './evidence.ts'
import { factPage } from './fact.ts'
import { frontPage } from './front.ts'
import { readFilter } from './front-filter.ts'
import { ledgerPage } from './ledger.ts'
import { ledgerCsv } from './ledger-csv.ts'
import type { LedgerFilter } from './ledger-filter.ts'
import { methodPage } from './method.ts'
import { queryPage } from './query.ts'
import { sourcesPage, whyPage } from './reading.ts'
import { searchPage } from './search.ts'
import { sincePage, storySincePage } from './since.ts'
import { type StoryQuestion, storyPage } from './story.ts'
import { diffPage, takePage } from './versions.ts'
import { watchesPage, watchPage } from './watch.ts'

const wholeNumber = /^[1-9]\d{0,6}$/

/** A moment in an address, e.g. `2026-11-24T10:00Z`; null when it is none. */
function momentOf(text: string): Date | null {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 || at.getUTCFullYear() < 1 ? null : at
}

/** The front page, stories and evidence. */
export function addStoryPages(app: Hono, parts: WebParts, answer: Answerer): void {
  const { store, site, now } = parts
  const asked = (slug: string): StoryQuestion => ({ reader: store, slug, site, now: now() })
  app.get('/', (c) => answer(c, () => frontPage(parts, store, { by: readFilter(c.req.query()) })))
  app.get('/beat/:id', (c) =>
    answer(c, async () => {
      const beat = beatOfSite(site, c.req.param('id'))
      return beat === undefined ? notFound(c.req.path) : frontPage(parts, store, { beat, by: readFilter(c.req.query()) })
    }),
  )
  app.get('/at/:time', (c) =>
    answer(c, async () => {
      const at = momentOf(c.req.param('time'))
      return at === null ? notFound(c.req.path) : frontPage(parts, store, { at, by: readFilter(c.req.query()) })
    }),
  )
  app.get('/story/:slug', (c) => answer(c, () => storyPage(asked(c.req.param('slug')))))
  app.get('/story/:slug/take', (c) => answer(c, () => takePage(asked(c.req.param('slug')))))
  app.get('/story/:slug/v/:n', (c) =>
    answer(c, async () => {
      const { slug, n } = c.req.param()
      return wholeNumber.test(n) ? storyPage(asked(slug), Number(n)) : notFound(c.req.path)
    }),
  )
  app.get('/story/:slug/diff/:a/:b', (c) =>
    answer(c, async () => {
      const { slug, a, b } = c.req.param()
      return wholeNumber.test(a) && wholeNumber.test(b) ? diffPage(asked(slug), Number(a), Number(b)) : notFound(c.req.path)
    }),
  )
  app.get('/story/:slug/since/:mark', (c) =>
    answer(c, async () => {
      const { slug, mark } = c.req.param()
      const seen = wholeNumber.test(mark) ? Number(mark) : momentOf(mark)
      return seen === null ? notFound(c.req.path) : storySincePage(asked(slug), seen)
    }),
  )
  app.get('/since/:time', (c) =>
    answer(c, async () => {
      const at = momentOf(c.req.param('time'))
      return at === null ? notFound(c.req.path) : sincePage(store, at, now())
    }),
  )
  app.get('/evidence/:id', (c) => answer(c, () => evidencePage(store, c.req.param('id'))))
}

function filterOf(c: Context): LedgerFilter {
  const { type, country, status, party, sort, asof } = c.req.query()
  const day = asof !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asof) && !Number.isNaN(Date.parse(asof)) ? asof : undefined
  return { type, country, status, party, ...(sort === 'size' && { sort }), ...(day !== undefined && { asof: day }) }
}

/** The archive's other pages: searches, watches, ledger, lists, method. */
export function addArchivePages(app: Hono, parts: WebParts, answer: Answerer, answerFile: FileAnswerer): void {
  const { store, now, policy } = parts
  app.get('/query/:id', (c) => answer(c, () => queryPage(store, c.req.param('id'), policy, now())))
  app.get('/watch', (c) => answer(c, () => watchesPage(store, now())))
  app.get('/watch/:id', (c) => answer(c, () => watchPage(store, c.req.param('id'), now())))
  app.get('/entities', (c) => answer(c, () => entitiesPage(store)))
  app.get('/entity/:id', (c) => answer(c, () => entityPage(store, c.req.param('id'), now())))
  app.get('/entity/:id/since/:time', (c) =>
    answer(c, async () => {
      const at = momentOf(c.req.param('time'))
      return at === null ? notFound(c.req.path) : entitySincePage(store, c.req.param('id'), at, now())
    }),
  )
  app.get('/ledger', (c) => answer(c, () => ledgerPage(store, filterOf(c))))
  app.get('/ledger.csv', (c) => answerFile(c, async () => answerOf(await ledgerCsv(store, filterOf(c)), 'text/csv; charset=utf-8')))
  app.get('/compute', (c) => answer(c, () => computePage(store)))
  app.get('/calc', (c) => answer(c, async () => calculatorPage(c.req.query())))
  app.get('/fact/:id', (c) => answer(c, () => factPage(store, c.req.param('id'))))
  app.get('/search', (c) => answer(c, () => searchPage(store, c.req.query(), now())))
  app.get('/corrections', (c) => answer(c, () => correctionsPage(store)))
  app.get('/method', (c) => answer(c, () => methodPage(parts, store)))
  app.get('/about', (c) => answer(c, async () => aboutPage(parts)))
  app.get('/why', (c) => answer(c, () => whyPage(store, c.req.query('url') ?? '')))
  app.get('/sources', (c) => answer(c, () => sourcesPage(store, now(), (parts.policy.callbackUrl ?? null) !== null)))
  app.get('/editions', (c) => answer(c, () => editionsPage(store)))
  app.get('/edition/:day', (c) => answer(c, () => editionPage(store, c.req.param('day'), now())))
}
