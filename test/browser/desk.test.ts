// The desk in a real browser, with scripts off: every page by keyboard, no violation of the accessibility rules, no sideways scroll.
import assert from 'node:assert/strict'
import test from 'node:test'
import { browserPath, launch, offencesOf } from '../support/browser.ts'
import { openTestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'

test('the desk holds in a browser', { skip: browserPath === undefined }, async (t) => {
  await using harbour = await startOutlet('Harbour Post', [hall, campus])
  await using basin = await startOutlet('Basin Ledger', [campusToo])
  await using it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', {
    settings: { deskKeys: `ada=${key}`, holdIf: 'first-version' },
  })
  await it.at('2026-03-02T12:00:00Z')
  await it.post('/publishers/notice', {
    kind: 'takedown',
    urls: `${harbour.origin}/x`,
    domain: '',
    wantsLevel: 'L1',
    name: 'P',
    email: '',
    reason: 'Please.',
  })
  const browser = await launch()
  const shots = process.env['GROUNDWIRE_SHOTS']
  try {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${it.url}/desk`)
    // By keyboard alone: into the field, type, Enter.
    await page.focus('#key')
    await page.keyboard.type(key)
    await page.keyboard.press('Enter')
    await page.waitForSelector('h1:has-text("Queue")')
    const [first, second] = await it.wire.store.rulingsHolding(10)
    await page.goto(`${it.url}/desk/draft/${first?.draftId}`)
    await page.focus('button[value="pass"]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.said.done')
    assert.equal((await it.wire.store.dispatchOfStory(first?.storyId ?? ''))?.status, 'usable', 'passed without script and without a mouse')
    const draft = await it.wire.store.draftById(second?.draftId ?? '')
    const paths = [
      '/desk',
      `/desk/draft/${draft?.id}`,
      `/desk/draft/${draft?.id}/sentence/${draft?.headline.id}`,
      '/desk/stories',
      `/desk/story/${first?.storyId}`,
      '/desk/watches',
      '/desk/notices',
      '/desk/facts',
      '/desk/licences',
      '/desk/names',
      '/desk/sources',
      '/desk/cuts',
      '/desk/log',
      '/publishers/admission',
    ]
    const cookies = await context.cookies()
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        const looking = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
        await looking.addCookies(cookies)
        const view = await looking.newPage()
        for (const path of paths) {
          await t.test(`${path.replace(/[a-z]+_[0-9a-f]+/g, '…')} at ${width} px, ${colorScheme}`, async () => {
            const answer = await view.goto(it.url + path)
            assert.equal(answer?.status(), 200)
            if (shots !== undefined)
              await view.screenshot({ path: `${shots}/${path.replace(/\W+/g, '-')}-${width}-${colorScheme}.png`, fullPage: true })
            assert.deepEqual(await offencesOf(view), [])
          })
        }
        await looking.close()
      }
    }
  } finally {
    await browser.close()
  }
})
