// The contents that break layouts: forty sources, words without a place to break, nothing to say, a story that is gone.
import assert from 'node:assert/strict'
import test, { mock } from 'node:test'
import { readConfig } from '../../src/app/config.ts'
import { listen } from '../../src/app/serve.ts'
import type { Dispatch, DispatchSource } from '../../src/domain/dispatch.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { Sentence } from '../../src/domain/sentence.ts'
import { dispatch, makeFixture } from '../../src/outlets/fixture.ts'
import { rowsOf } from '../../src/outlets/fixture-rows.ts'
import { makeWeb } from '../../src/outlets/web.ts'
import { browserPath, launch, offencesOf, showIn } from '../support/browser.ts'

const compound = 'Rechenzentrumsstromanschlusskapazitätsreservierungsgebührenverordnung'
const address = `https://news.example/${'very-long-part-'.repeat(14)}end`
const worded = (it: Sentence, text: string): Sentence => ({ ...it, text })
const source = dispatch.sources[0] as DispatchSource

const many: Dispatch = {
  ...dispatch,
  headline: worded(dispatch.headline, `${compound} tritt in ${compound} in Kraft`),
  summary: dispatch.summary.map((it) => worded(it, `${compound}: ${it.text} ${compound}.`)),
  factStrip: [
    { label: compound, value: compound, note: compound, evidenceId: 'ev_span' },
    { label: 'Capacity', value: '40 MW', evidenceId: 'ev_span' },
  ],
  mentions: Array.from({ length: 8 }, (_, i) => ({ entityId: `e${i}`, name: `${compound} ${i}`, kind: 'company' })),
  sources: Array.from({ length: 40 }, (_, i) => ({
    ...source,
    articleId: `a_${i}`,
    publisher: `Outlet ${i} ${compound}`,
    url: `${address}-${i}`,
    title: `${compound} ${i}`,
    publishedAt: new Date(Date.parse('2026-11-24T08:00:00Z') + i * 600_000).toISOString(),
    role: i === 0 ? 'first' : i % 3 === 0 ? 'copy' : 'follow',
    levelReasons: [address],
  })),
  origins: Array.from({ length: 20 }, (_, i) => ({
    id: `o_${i}`,
    name: `${compound} ${i}`,
    isParty: i === 0,
    articleIds: [],
    why: compound,
  })),
  cuts: [{ text: compound, reason: compound }],
}
/** Names as they are written from right to left, with figures and marks on both sides. */
const [hebrew, arabic] = ['תחנת הכוח חיפה', 'مركز بيانات الدوحة']
const mixed: Dispatch = {
  ...dispatch,
  headline: worded(dispatch.headline, `${hebrew} leases 40 MW (24–31) from ${arabic}, 2 sites`),
  factStrip: [{ label: 'Tenant', value: `${hebrew}, 40 MW`, note: arabic, evidenceId: 'ev_span' }],
  mentions: [hebrew, arabic].map((name, i) => ({ entityId: `e${i}`, name, kind: 'company' })),
  sources: dispatch.sources.map((it) => ({ ...it, publisher: arabic, title: `${arabic} (40 MW)` })),
}
const bare: Dispatch = {
  ...dispatch,
  summary: [],
  take: [],
  noTake: 'No take: Magnitude.',
  factStrip: [],
  mentions: [],
  archive: [],
  corrections: [],
  sources: [{ ...source, level: 'L1' }],
  origins: [],
  rubric: [],
}
const gone = {
  kind: 'tombstone',
  storyId: 's_1',
  slug: dispatch.slug,
  killedAt: '2026-11-24T09:30:00.000Z',
  reason: 'Asked by the publisher.',
  legal: true,
}
const live = (it: Dispatch) => ({
  publicAtSlug: async () => ({ kind: 'live', dispatch: it }),
  dispatchesOnWire: async () => Array.from({ length: 40 }, (_, i) => ({ ...it, storyId: `s_${i}`, slug: `${it.slug}-${i}` })),
  dispatchVersions: async () => [it],
  searchWire: async () => ({ rows: [it.storyId], total: 400 }),
  storiesTold: async () => [it],
  entities: async () => [{ id: 'e1', name: `${compound} 1`, kind: 'company', aliases: [compound], source: address }],
  dispatchesOfEntity: async () => [it],
})

const cases = [
  [
    'forty sources and endless words',
    live(many),
    ['/', `/story/${dispatch.slug}`, `/story/${dispatch.slug}/take`, '/search?q=x', '/entity/e1', '/corrections'],
    200,
  ],
  ['names written from right to left', live(mixed), ['/', `/story/${dispatch.slug}`, '/search?q=x', '/entity/e1'], 200],
  ...([0, 1, 300] as const).map((n) => {
    const paths = ['/ledger', '/compute', '/watch', '/entity/alder', `/story/${dispatch.slug}`]
    return [`pictures of ${n} rows`, rowsOf(n), paths, 200] as const
  }),
  ['a question that is too long', {}, [`/search?q=${'a'.repeat(240)}`], 400],
  ['one source at a link only, no take, nothing found', live(bare), ['/', `/story/${dispatch.slug}`, `/story/${dispatch.slug}/take`], 200],
  ['a removed story', { publicAtSlug: async () => gone, dispatchesOnWire: async () => [] }, [`/story/${dispatch.slug}`], 451],
  [
    'a story taken back',
    { publicAtSlug: async () => ({ ...gone, legal: false }), dispatchesOnWire: async () => [] },
    [`/story/${dispatch.slug}`],
    410,
  ],
  [
    'a version withdrawn by its publisher',
    { ...live(dispatch), dispatchVersion: async () => ({ ...dispatch, status: 'withheld' }) },
    [`/story/${dispatch.slug}/v/1`, `/story/${dispatch.slug}/diff/1/2`],
    410,
  ],
  ['a fault of ours', { publicAtSlug: () => Promise.reject(new Error('planted')) }, [`/story/${dispatch.slug}`], 500],
  [
    'a database that is away',
    { publicAtSlug: () => Promise.reject(new Fault('store.unavailable', 'away', { retry: 'soon' })) },
    [`/story/${dispatch.slug}`],
    503,
  ],
  [
    'nothing on the wire yet',
    { dispatchesOnWire: async () => [], watches: async () => [], dispatchesCorrected: async () => [] },
    ['/', '/watch', '/corrections'],
    200,
  ],
] as const

test('hard contents hold in a browser', { skip: browserPath === undefined }, async (t) => {
  const site = await listen(readConfig({ port: 0 }))
  const browser = await launch()
  try {
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const [i, [name, over, paths, wanted]] of cases.entries()) {
      site.show(makeWeb(makeFixture(over).parts).fetch)
      for (const path of paths) {
        let status: number | undefined
        for (const view of [320, 1280].flatMap((width) => [[width, 'light'] as const, [width, 'dark'] as const])) {
          await t.test(`${name}: ${path} at ${view[0]} px, ${view[1]}`, async () => {
            await showIn(page, view)
            status ??= (await page.goto(`${site.url}${path}${path.includes('?') ? '&' : '?'}utm_case=${i}`))?.status()
            assert.equal(status, wanted)
            assert.deepEqual(await offencesOf(page), [])
          })
        }
      }
    }
    await context.close()
    await t.test('forms sent empty, wrongly or too often answer with pages that hold too', async () => {
      const { parts } = makeFixture(live(dispatch))
      site.show(makeWeb({ ...parts, site: { ...parts.site, hasMail: true } }).fetch)
      for (const [path, button, status, times] of [
        ['/publishers', 'main form button', 422, 1],
        ['/join', 'main form button', 422, 1],
        ['/join', 'main form button', 429, 70],
      ] as const) {
        const context = await browser.newContext({ viewport: { width: 320, height: 900 }, bypassCSP: true })
        const page = await context.newPage()
        await page.goto(site.url + path)
        await page.evaluate('for (const it of document.forms) it.noValidate = true')
        // The allowance fills up again while a browser thinks; for this it must not.
        const stopped = performance.now()
        if (status === 429) mock.method(performance, 'now', () => stopped)
        for (let i = 1; i < times; i++) await page.request.post(site.url + path, { form: { email: 'x' } })
        const [answer] = await Promise.all([page.waitForResponse((it) => it.request().method() === 'POST'), page.click(button)])
        mock.restoreAll()
        await page.waitForLoadState()
        assert.equal(answer.status(), status, path)
        assert.match(answer.headers()['content-type'] ?? '', /text\/html/)
        assert.deepEqual(await offencesOf(page), [])
        await context.close()
      }
    })
    await t.test('every text that runs from right to left is an element of its own direction', async () => {
      site.show(makeWeb(makeFixture(live(mixed)).parts).fetch)
      const page = await browser.newPage()
      for (const path of ['/', `/story/${dispatch.slug}`, `/story/${dispatch.slug}/take`, '/search?q=x', '/entity/e1']) {
        await page.goto(`${site.url}${path}${path.includes('?') ? '&' : '?'}case=loose`)
        const [bound, loose] = (await page.evaluate(`(() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const found = [[], []]
          for (let it = walker.nextNode(); it !== null; it = walker.nextNode())
            if (/[\\u0590-\\u08ff]/.test(it.data)) found[it.parentElement.closest('bdi, [dir=auto], svg, title') === null ? 1 : 0].push(it.data)
          return found
        })()`)) as readonly (readonly string[])[]
        assert.ok((bound?.length ?? 0) > 0, path)
        assert.deepEqual(loose, [], path)
      }
      await page.goto(`${site.url}/?case=places`)
      const places = (await page.evaluate(`(() => {
        const words = document.querySelector('li.first h3 a')
        const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
        const lefts = []
        for (let it = walker.nextNode(); it !== null; it = walker.nextNode()) {
          const range = document.createRange()
          range.selectNodeContents(it)
          const first = range.getClientRects()[0]
          // Faces differ in height: what stands on one line has its middle within half of it.
          lefts.push(Math.round((first.top + first.bottom) / 2 / 44) * 10_000 + first.left)
        }
        return lefts
      })()`)) as readonly number[]
      assert.ok(places.length >= 4, `${places.length} pieces`)
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
        'name, words, name, figure: each after the one before it',
      )
      await page.close()
    })
    await t.test('a name written from right to left leaves what follows it where it was', async () => {
      site.show(makeWeb(makeFixture(live(mixed)).parts).fetch)
      const page = await browser.newPage()
      await page.goto(`${site.url}/?case=order`)
      await page.setContent(
        `${await page.content()}<p id="probe"><a href="/x">${arabic}</a> <span>12</span> <a href="/y">${hebrew}</a></p>`,
      )
      const [first, between, last] = (await page.evaluate(
        `[...document.querySelectorAll('#probe > *')].map((it) => it.getBoundingClientRect().left)`,
      )) as readonly number[]
      assert.ok(first !== undefined && between !== undefined && last !== undefined)
      assert.ok(first < between && between < last, `${first}, ${between}, ${last}`)
      await page.close()
    })
    await t.test('what is in focus is read on its mark in both themes, the label too', async () => {
      site.show(makeWeb(makeFixture(live(many)).parts).fetch)
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ colorScheme, bypassCSP: true })
        const page = await context.newPage()
        await page.goto(`${site.url}/story/${dispatch.slug}?case=focus`)
        const inFocus = (await page.evaluate(`[...document.querySelectorAll('.ai, main a, summary')].slice(0, 60).flatMap((it) => {
          it.focus()
          const { color, backgroundColor } = getComputedStyle(it)
          // What is folded away takes no focus.
          return document.activeElement === it ? [color + ' on ' + backgroundColor] : []
        })`)) as readonly string[]
        assert.ok(inFocus.length > 10)
        assert.deepEqual([...new Set(inFocus)], ['rgb(17, 17, 17) on rgb(255, 191, 71)'], colorScheme)
        await context.close()
      }
    })
    await t.test('the first key press leads past the menu, and evidence can be hidden without script', async () => {
      site.show(makeWeb(makeFixture(live(many)).parts).fetch)
      const page = await browser.newPage({ javaScriptEnabled: false })
      await page.goto(`${site.url}/story/${dispatch.slug}?case=keys`)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      assert.ok(page.url().endsWith('#main'))
      assert.ok(await page.locator('.take .note').first().isVisible())
      await page.locator('#clean').check()
      assert.ok(!(await page.locator('.take .note').first().isVisible()))
      await page.close()
    })
  } finally {
    await browser.close()
    await site.close()
  }
})
