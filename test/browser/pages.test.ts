// Every kind of page in a real browser, over a sample archive: no script, no violation of the accessibility rules, no sideways scroll.
import assert from 'node:assert/strict'
import test from 'node:test'
import { readConfig } from '../../src/app/config.ts'
import { openSample } from '../../src/app/sample/run-sample.ts'
import { listen, webOf } from '../../src/app/serve.ts'
import { makeFixture } from '../../src/outlets/fixture.ts'
import { makeWeb } from '../../src/outlets/web.ts'
import { freeBasePort } from '../support/base-port.ts'
import { browserPath, isRequired, launch, offencesOf, routesUnseen, showIn, views } from '../support/browser.ts'
import { makeReadyHome } from '../support/ready-home.ts'

const steps = 14
/** Addresses that give a file, data or a way to another address, and no page. */
const files = /^\/(?:\.well-known|api\/v1|healthz|mcp|push|id)\b|\.(?:atom|rss|json|csv|txt|xml|opml|woff2|css|yaml)$|ninjs|prov\.json/
const gone = /^\/(?:nothing-here|join\/confirm)/

test('a Chromium is here, or nobody asked for one', () => {
  if (browserPath === undefined) console.log('browser tests skipped: no Chromium here')
  assert.ok(browserPath !== undefined || !isRequired, 'GROUNDWIRE_BROWSER_REQUIRED=1 but no Chromium was found')
})

test('pages of the sample wire hold in a browser', { skip: browserPath === undefined }, async (t) => {
  await using home = await makeReadyHome()
  const config = readConfig({ port: 0 })
  const sample = await openSample(config, home.path, await freeBasePort())
  const site = await listen(config)
  const browser = await launch()
  try {
    site.show(webOf(sample.wire, sample.clock, config, { url: site.url, isSample: true, notice: () => null }))
    await sample.play({ upTo: steps })
    const [dispatch] = await sample.wire.store.dispatchesOnWire({ before: new Date('2030-01-01'), limit: 1 })
    assert.ok(dispatch, 'the sample published a story')
    const evidence = dispatch.summary[0]?.evidence[0]?.id ?? dispatch.headline.evidence[0]?.id
    const fact = (await sample.wire.store.facts())[0]?.id
    const entity = dispatch.mentions[0]?.entityId
    const watch = (await sample.wire.store.watches())[0]?.id
    const source = dispatch.sources[0]
    const filed = await fetch(`${site.url}/publishers/notice`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({
        kind: 'error',
        urls: `${site.url}/story/${dispatch.slug}`,
        name: 'A reader',
        reason: 'A figure is wrong.',
      }),
    })
    const receipt = /publishers\/notice\/[0-9a-f-]{36}/.exec(await filed.text())?.[0]
    assert.ok(receipt, 'a notice gives a receipt')
    const day = (await sample.wire.store.editions(1))[0]?.day
    const paths = [
      '/',
      `/at/${sample.clock.now().toISOString()}`,
      `/story/${dispatch.slug}`,
      `/story/${dispatch.slug}/take`,
      `/story/${dispatch.slug}/v/1`,
      `/story/${dispatch.slug}/diff/1/${dispatch.version}`,
      `/evidence/${evidence}`,
      `/query/${dispatch.receiptId}`,
      '/watch',
      `/watch/${watch}`,
      '/entities',
      `/entity/${entity}`,
      `/entity/${entity}/since/2026-01-01T00:00Z`,
      `/entity/${entity}/timeline`,
      `/entity/${entity}/timeline/since/2026-01-01T00:00Z`,
      '/ledger',
      '/?level=L4&mute=kind:agency',
      '/?entity=nobody',
      '/since/2026-01-01T00:00Z',
      `/story/${dispatch.slug}/since/1`,
      '/ledger?sort=size',
      '/ledger/fields',
      '/ledger?asof=2026-01-31',
      `/fact/${fact}`,
      '/compute',
      '/beat/compute',
      '/calc',
      '/calc?mw=410&basis=it&set=all',
      '/calc?gpus=18000',
      '/calc?from=lyon-east&to=paris',
      '/entity/lyon-east',
      '/search',
      '/search?q=capacity',
      '/search?q=zzzzzz',
      '/corrections',
      '/method',
      '/sources',
      '/editions',
      `/edition/${day}`,
      '/feeds',
      '/api',
      '/publishers',
      `/publishers/${source === undefined ? '' : new URL(source.url).host}`,
      '/publishers/admission',
      '/terms',
      '/publishers/manage',
      '/publishers/notice',
      `/${receipt}`,
      '/why',
      `/why?url=${encodeURIComponent(source?.url ?? '')}`,
      '/join',
      '/join/confirm?token=used-long-ago',
      '/leave?token=some-token-of-a-mail',
      '/about',
      '/jti',
      '/nothing-here',
    ]
    await t.test('every address that gives a page is among those looked at', () => {
      const routes = makeWeb(makeFixture().parts).paths.filter((it) => !files.test(it))
      assert.ok(routes.length > 25, `${routes.length} routes`)
      assert.deepEqual(routesUnseen(routes, paths), [])
    })
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    for (const path of paths) {
      let status: number | undefined
      for (const view of views) {
        await t.test(`${path} at ${view[0]} px, ${view[1]}`, async () => {
          await showIn(page, view)
          status ??= (await page.goto(site.url + path))?.status()
          assert.equal(status, gone.test(path) ? 404 : 200)
          assert.deepEqual(await offencesOf(page), [])
        })
      }
    }
    await context.close()
    for (const [width, height] of [
      [390, 844],
      [1280, 800],
    ] as const) {
      await t.test(`the first screen of a story holds its headline, first sentence and source at ${width} px`, async () => {
        const context = await browser.newContext({ viewport: { width, height } })
        const page = await context.newPage()
        for (const { slug, summary } of await sample.wire.store.dispatchesOnWire({ before: new Date('2030-01-01'), limit: 50 })) {
          if (summary.length === 0) continue
          await page.goto(`${site.url}/story/${slug}`)
          const ends = (await page.evaluate(
            `['h1', '#summary .sent', '#summary .note'].map((it) => document.querySelector(it).getBoundingClientRect().bottom)`,
          )) as readonly number[]
          assert.ok(Math.max(...ends) <= height, `${slug}: ${ends.join(', ')}`)
        }
        await context.close()
      })
    }
  } finally {
    await browser.close()
    await site.close()
    await sample.close()
  }
})
