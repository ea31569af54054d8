// What a first view may weigh and how it may be read: budgets of bytes and requests, print, double size, no script, no stylesheet.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { readConfig } from '../../src/app/config.ts'
import { listen } from '../../src/app/serve.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { dispatch, makeFixture } from '../../src/outlets/fixture.ts'
import { makeWeb } from '../../src/outlets/web.ts'
import { browserPath, launch, offencesOf } from '../support/browser.ts'

const storyBytesMax = 15_000
const frontBytesMax = 30_000
const frontHtmlBytesMax = 120_000
const sheetBytesMax = 8_000
const fontBytesMax = 75_000
const firstViewBytesMax = 110_000
const requestsMax = 6
const shiftMax = 0.02

const forty: readonly Dispatch[] = Array.from({ length: 40 }, (_, i) => ({ ...dispatch, storyId: `s_${i}`, slug: `${dispatch.slug}-${i}` }))
const wire = { dispatchesOnWire: async () => forty }
const story = `/story/${dispatch.slug}`

interface Weight {
  readonly path: string
  readonly type: string
  readonly bytes: number
}

/** Every answer of a first view with its bytes as sent, by the browser's own count. */
async function weigh(page: Page, address: string): Promise<readonly Weight[]> {
  const client = await page.context().newCDPSession(page)
  const kinds = new Map<string, { path: string; type: string }>()
  const weights: Weight[] = []
  client.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (response.url.startsWith('http')) kinds.set(requestId, { path: new URL(response.url).pathname, type })
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind !== undefined) weights.push({ ...kind, bytes: encodedDataLength })
  })
  await client.send('Network.enable')
  await page.goto(address, { waitUntil: 'networkidle' })
  await client.detach()
  return weights
}

const sum = (of: readonly Weight[], type: string): number => of.filter((it) => it.type === type).reduce((all, it) => all + it.bytes, 0)

test('a first view keeps its budget of bytes and requests, and nothing moves while it loads', {
  skip: browserPath === undefined,
}, async (t) => {
  const site = await listen(readConfig({ port: 0 }))
  const browser = await launch()
  try {
    site.show(makeWeb(makeFixture(wire).parts).fetch)
    for (const [path, bytesMax] of [
      ['/', frontBytesMax],
      [story, storyBytesMax],
      ['/watch', frontBytesMax],
      ['/ledger', frontBytesMax],
    ] as const) {
      await t.test(path, async () => {
        const page = await browser.newPage()
        const weights = await weigh(page, site.url + path)
        assert.ok(sum(weights, 'Document') <= bytesMax, `HTML ${sum(weights, 'Document')} bytes`)
        assert.ok(sum(weights, 'Stylesheet') <= sheetBytesMax, `CSS ${sum(weights, 'Stylesheet')} bytes`)
        assert.ok(sum(weights, 'Font') <= fontBytesMax, `fonts ${sum(weights, 'Font')} bytes`)
        assert.equal(sum(weights, 'Script'), 0)
        assert.equal(weights.filter((it) => it.type === 'Stylesheet').length, 1)
        const all = weights.reduce((bytes, it) => bytes + it.bytes, 0)
        assert.ok(all <= firstViewBytesMax && weights.length <= requestsMax, `${all} bytes in ${weights.length} requests`)
        const shift = await page.evaluate(
          `new Promise((done) => { new PerformanceObserver((l) => done(l.getEntries().reduce((n, e) => n + e.value, 0))).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(0), 300) })`,
        )
        assert.ok(Number(shift) <= shiftMax, `shifted by ${shift}`)
        await page.close()
      })
    }
    await t.test('forty stories are at most 120 KB of HTML before packing', async () => {
      const body = await (await fetch(`${site.url}/`, { headers: { accept: 'text/html', 'accept-encoding': 'identity' } })).text()
      assert.equal(body.match(/href="\/story\/alder-leases-halls-\d+"/g)?.length === undefined, false)
      assert.ok(Buffer.byteLength(body) <= frontHtmlBytesMax, `${Buffer.byteLength(body)} bytes`)
    })
  } finally {
    await browser.close()
    await site.close()
  }
})

test('a story reads on paper, at double size, without script, without a stylesheet, and from right to left', {
  skip: browserPath === undefined,
}, async (t) => {
  const site = await listen(readConfig({ port: 0 }))
  const browser = await launch()
  try {
    site.show(makeWeb(makeFixture(wire).parts).fetch)
    for (const path of ['/', story, '/ledger', '/watch']) {
      await t.test(`${path} on paper`, async () => {
        const page = await browser.newPage({ viewport: { width: 700, height: 1000 }, colorScheme: 'dark' })
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
        await page.goto(site.url + path)
        const seen = await page.evaluate(
          `({ back: getComputedStyle(document.documentElement).backgroundColor, ink: getComputedStyle(document.body).color, nav: getComputedStyle(document.querySelector('.top nav')).display, over: document.documentElement.scrollWidth - document.documentElement.clientWidth, lost: [...document.querySelectorAll('.st, svg *')].filter((it) => getComputedStyle(it).display === 'none').length })`,
        )
        assert.deepEqual(seen, { back: 'rgb(255, 255, 255)', ink: 'rgb(26, 25, 22)', nav: 'none', over: 0, lost: 0 })
        await page.close()
      })
      await t.test(`${path} at double size on a desk`, async () => {
        const page = await browser.newPage({ viewport: { width: 640, height: 500 }, deviceScaleFactor: 2 })
        await page.goto(site.url + path)
        assert.deepEqual(await offencesOf(page), [])
        await page.close()
      })
      await t.test(`${path} from right to left`, async () => {
        const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
        await page.goto(site.url + path)
        await page.evaluate(`document.documentElement.dir = 'rtl'`)
        assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) <= 0)
        await page.close()
      })
      await t.test(`${path} without a stylesheet keeps its order: heading, label, first sentence`, async () => {
        const page = await browser.newPage({ javaScriptEnabled: true })
        await page.route('**/*.css', (route) => route.abort())
        await page.goto(site.url + path)
        const text = String(await page.evaluate('document.querySelector("main").innerText'))
        assert.ok(text.length > 40)
        if (path === story)
          assert.ok(text.indexOf(dispatch.label) >= 0 && text.indexOf(dispatch.label) < text.indexOf(dispatch.headline.text))
        await page.close()
      })
    }
    await t.test('every link and control of a story can be reached by key, and shows that it has the focus', async () => {
      const page = await browser.newPage()
      await page.goto(site.url + story)
      const all = Number(
        await page.evaluate(
          `[...document.querySelectorAll('a[href], input, summary, [tabindex="0"]')].filter((it) => it.getClientRects().length > 0).length`,
        ),
      )
      const reached = new Set<string>()
      for (let i = 0; i < all + 5; i++) {
        await page.keyboard.press('Tab')
        const at = String(
          await page.evaluate(
            `(() => { const it = document.activeElement; if (it === document.body) return 'body'; const all = [...document.querySelectorAll('*')]; return all.indexOf(it) + ' ' + getComputedStyle(it).outlineStyle })()`,
          ),
        )
        if (at === 'body') break
        assert.ok(at.endsWith('solid'), `no focus ring on element ${at}`)
        reached.add(at)
      }
      // The two radio buttons are one stop.
      assert.ok(reached.size >= all - 2, `${reached.size} of ${all} reached`)
      await page.close()
    })
    await t.test('nothing moves when the reader asks for less motion', async () => {
      const page = await browser.newPage({ reducedMotion: 'reduce' })
      await page.goto(site.url + story)
      const moving = await page.evaluate(
        `[...document.querySelectorAll('*')].filter((it) => getComputedStyle(it).transitionDuration !== '0s' || getComputedStyle(it).animationName !== 'none').length`,
      )
      assert.equal(moving, 0)
      await page.close()
    })
  } finally {
    await browser.close()
    await site.close()
  }
})
