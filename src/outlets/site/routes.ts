import type { Context, Hono } from 'hono'
import { flawedPage, isDay, momentFlaw, momentOf, numberFlaw, quoted } from '../asked.ts'
import { beatOfSite, beatsOfSite } from '../beats.ts'
import { markOfRows } from '../label.ts'
import { readLedgerFilter } from '../ledger-filter.ts'
import { notFound } from '../messages.ts'
import { base } from '../operation.ts'
import type { Page } from '../page.ts'
import type { WebParts } from '../parts.ts'
import { type Answerer, answerOf, type FileAnswerer } from '../respond.ts'
import { aboutPage } from './about.ts'
import { calculatorPage } from './calculator.ts'
import { computePage } from './compute.ts'
import { correctionsPage } from './corrections.ts'
import { editionPage, editionsPage } from './editions.ts'
import { entitiesPage } from './entities.ts'
import { entityPage } from './entity.ts'
import { entityTimelinePage } from './entity-days.ts'
import { entitySincePage } from './entity-since.ts'
import { evidencePage } from './evidence.ts'
import { factPage } from './fact.ts'
import { type FrontQuestion, frontPage } from './front.ts'
import { flawsOfFilter, readFilter } from './front-filter.ts'
import { ledgerPage } from './ledger.ts'
import { dictionaryPath, ledgerCsv, ledgerFieldsPage, ledgerLicence } from './ledger-csv.ts'
import { methodPage } from './method.ts'
import { queryPage } from './query.ts'
import { sourcesPage, whyPage } from './reading.ts'
import { searchPage } from './search.ts'
import { selfAssessmentPage } from './self-assessment.ts'
import { sincePage, storySincePage } from './since.ts'
import { type StoryQuestion, storyPage } from './story.ts'
import { diffPage, takePage } from './versions.ts'
import { watchesPage, watchPage } from './watch.ts'

const jsonType = 'application/json; charset=utf-8'
/** A table for spreadsheets has no place for words above it. */
const csvMark = {
  'X-AI-Generated': 'text',
  'X-Digital-Source-Type': markOfRows.digitalSourceType,
  Link: `<${dictionaryPath}>; rel="describedby", <${ledgerLicence.url}>; rel="license"`,
}
const wholeNumber = /^[1-9]\d{0,6}$/

/** The front page, stories and evidence. */
export function addStoryPages(app: Hono, parts: WebParts, answer: Answerer): void {
  const { store, site, now } = parts
  const asked = (slug: string): StoryQuestion => ({ reader: store, slug, site, now: now() })
  const front = async (c: Context, path: string, question: Omit<FrontQuestion, 'by'> = {}): Promise<Page> => {
    const flaws = flawsOfFilter(c.req.query(), beatsOfSite(site))
    return flaws.length > 0 ? flawedPage(path, flaws) : frontPage(parts, store, { ...question, by: readFilter(c.req.query()) })
  }
  app.get('/', (c) => answer(c, () => front(c, '/')))
  app.get('/beat/:id', (c) =>
    answer(c, async () => {
      const beat = beatOfSite(site, c.req.param('id'))
      return beat === undefined ? notFound(c.req.path) : front(c, `/beat/${beat.id}`, { beat })
    }),
  )
  app.get('/at/:time', (c) =>
    answer(c, async () => {
      const { time } = c.req.param()
      const at = momentOf(time)
      return at === null ? flawedPage('/', [momentFlaw('time', time)]) : front(c, `/at/${at.toISOString()}`, { at })
    }),
  )
  app.get('/story/:slug', (c) => answer(c, () => storyPage(asked(c.req.param('slug')))))
  app.get('/story/:slug/take', (c) => answer(c, () => takePage(asked(c.req.param('slug')))))
  app.get('/story/:slug/v/:n', (c) =>
    answer(c, async () => {
      const { slug, n } = c.req.param()
      return wholeNumber.test(n) ? storyPage(asked(slug), Number(n)) : flawedPage(`/story/${slug}`, [numberFlaw('version', n)])
    }),
  )
  app.get('/story/:slug/diff/:a/:b', (c) =>
    answer(c, async () => {
      const { slug, a, b } = c.req.param()
      const wrong = [a, b].filter((it) => !wholeNumber.test(it))
      if (wrong.length > 0)
        return flawedPage(
          `/story/${slug}`,
          wrong.map((it) => numberFlaw('version', it)),
        )
      return diffPage(asked(slug), Number(a), Number(b))
    }),
  )
  app.get('/story/:slug/since/:mark', (c) =>
    answer(c, async () => {
      const { slug, mark } = c.req.param()
      const seen = wholeNumber.test(mark) ? Number(mark) : momentOf(mark)
      if (seen !== null) return storySincePage(asked(slug), seen)
      const fix = `${quoted(mark)} is neither a version nor a moment: write a number such as 2, or a time in UTC such as 2026-11-24T10:00Z.`
      return flawedPage(`/story/${slug}`, [{ field: 'since', fix }])
    }),
  )
  app.get('/since/:time', (c) =>
    answer(c, async () => {
      const { time } = c.req.param()
      const at = momentOf(time)
      return at === null ? flawedPage('/', [momentFlaw('time', time)]) : sincePage(store, at, now())
    }),
  )
  app.get('/evidence/:id', (c) => answer(c, () => evidencePage(store, c.req.param('id'))))
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
      const { id, time } = c.req.param()
      const at = momentOf(time)
      return at === null ? flawedPage(`/entity/${id}`, [momentFlaw('time', time)]) : entitySincePage(store, id, at, now())
    }),
  )
  app.get('/entity/:id/timeline', (c) => answer(c, () => entityTimelinePage(store, c.req.param('id'), null)))
  app.get('/entity/:id/timeline/since/:time', (c) =>
    answer(c, async () => {
      const { id, time } = c.req.param()
      const at = momentOf(time)
      return at === null ? flawedPage(`/entity/${id}/timeline`, [momentFlaw('time', time)]) : entityTimelinePage(store, id, at)
    }),
  )
  app.get('/ledger', (c) =>
    answer(c, async () => {
      const { by, flaws } = readLedgerFilter(c.req.query())
      return flaws.length > 0 ? flawedPage('/ledger', flaws) : ledgerPage(store, by, base(parts))
    }),
  )
  app.get('/ledger.csv', (c) =>
    answerFile(c, async () => {
      const { by, flaws } = readLedgerFilter(c.req.query())
      if (flaws.length > 0) return answerOf(`${JSON.stringify(flawedPage('/ledger.csv', flaws).json, null, 1)}\n`, jsonType, {}, 400)
      return answerOf(await ledgerCsv(store, by, base(parts)), 'text/csv; charset=utf-8', csvMark)
    }),
  )
  app.get(dictionaryPath, (c) => answer(c, async () => ledgerFieldsPage()))
  app.get('/compute', (c) => answer(c, () => computePage(store)))
  app.get('/calc', (c) => answer(c, async () => calculatorPage(c.req.query(), await store.entities())))
  app.get('/fact/:id', (c) => answer(c, () => factPage(store, c.req.param('id'))))
  app.get('/search', (c) => answer(c, () => searchPage(store, c.req.query(), now())))
  app.get('/corrections', (c) => answer(c, () => correctionsPage(store)))
  app.get('/method', (c) => answer(c, () => methodPage(parts, store)))
  app.get('/jti', (c) => answer(c, () => selfAssessmentPage(parts, store, now())))
  app.get('/about', (c) => answer(c, async () => aboutPage(parts)))
  app.get('/why', (c) => answer(c, () => whyPage(store, c.req.query('url') ?? '')))
  app.get('/sources', (c) => answer(c, () => sourcesPage(store, now(), (parts.policy.callbackUrl ?? null) !== null)))
  app.get('/editions', (c) => answer(c, () => editionsPage(store)))
  app.get('/edition/:day', (c) =>
    answer(c, async () => {
      const { day } = c.req.param()
      const fix = `${quoted(day)} is no day: write one of the calendar, such as 2026-05-01.`
      return isDay(day) ? editionPage(store, day, now()) : flawedPage('/editions', [{ field: 'day', fix }])
    }),
  )
}
