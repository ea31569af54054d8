// The desk in a real browser, worked with scripts off: every page by keyboard, no violation of the accessibility rules, no sideways scroll.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { makeFixture } from '../../src/outlets/fixture.ts'
import { makeWeb } from '../../src/outlets/web.ts'
import { browserPath, launch, offencesOf, routesUnseen, showIn, views } from '../support/browser.ts'
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
    const filed = {
      id: 'overruling_0',
      kind: 'watch',
      subject: 'watch_0',
      verb: 'reopen',
      by: 'desk:bo',
      at: '2026-03-02T12:00:00.000Z',
    } as const
    const waits = { ...filed, reason: 'It was another hall.', expiresAt: '2099-03-09T12:00:00.000Z', state: 'waiting' } as const
    await it.wire.store.transaction((tx) => tx.saveOverruling(waits))
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
      '/desk/freeze',
      '/desk/cuts',
      '/desk/cuts?check=polarity',
      '/desk/stories?q=zzzz',
      '/desk/log',
      '/desk/passkeys',
      '/desk/password',
      '/desk/enter/password',
      '/publishers/admission',
      '/corrections',
    ]
    await t.test('every address of the desk is among those looked at', () => {
      const { parts } = makeFixture()
      const work = { store: parts.store } as never
      const routes = makeWeb({ ...parts, desk: { keys: [], isOpen: false, localUrl: 'http://localhost:3000', work } }).paths.filter(
        (one) => one.startsWith('/desk') && !/\.(?:css|js)$|\*$/.test(one),
      )
      assert.ok(routes.length > 10, `${routes.length} routes`)
      assert.deepEqual(routesUnseen(routes, paths), [])
    })
    const cookies = await context.cookies()
    const looking = await browser.newContext({ bypassCSP: true })
    await looking.addCookies(cookies)
    const view = await looking.newPage()
    /** In each view. What is worked in the page is worked in each; where it is only opened, `goesOnce`. */
    const look = async (
      name: string,
      wanted: number,
      go: (page: Page) => Promise<number | undefined>,
      { page = view, ownScripts = 0, goesOnce = true } = {},
    ): Promise<void> => {
      let status: number | undefined
      for (const each of views) {
        const [width, colorScheme] = each
        await t.test(`${name} at ${width} px, ${colorScheme}`, async () => {
          await showIn(page, each)
          if (!goesOnce || status === undefined) status = await go(page)
          assert.equal(status, wanted)
          if (shots !== undefined)
            await page.screenshot({ path: `${shots}/${name.replace(/\W+/g, '-')}-${width}-${colorScheme}.png`, fullPage: true })
          assert.deepEqual(await offencesOf(page, { ownScripts }), [])
        })
      }
    }
    const opened = (path: string) => async (page: Page) => (await page.goto(it.url + path))?.status()
    for (const path of paths)
      await look(path.replace(/[a-z]+_[0-9a-f]+/g, '…'), 200, opened(path), { ownScripts: path === '/desk/passkeys' ? 1 : 0 })
    await look('a draft that waits no more', 404, opened('/desk/draft/none'))
    await look('an address the desk has not', 404, opened('/desk/nothing'))
    const refusedCorrection = async (): Promise<number> => {
      await view.goto(`${it.url}/desk/story/${first?.storyId}`)
      await view.fill('#is', '41 MW')
      await view.fill('#why-correct', ' ')
      const [answer] = await Promise.all([view.waitForResponse(/\/correct$/), view.click('form[action$="/correct"] button')])
      await view.waitForSelector('.said.refused')
      assert.equal(await view.inputValue('#is'), '41 MW')
      return answer.status()
    }
    await look('a correction that was refused', 409, refusedCorrection, { goesOnce: false })
    const refusedNotice = async (): Promise<number> => {
      await view.goto(`${it.url}/desk/notices`)
      await view.fill('form[action^="/desk/notice/"] textarea', ' ')
      const [answer] = await Promise.all([view.waitForResponse(/\/desk\/notice\//), view.click('form[action^="/desk/notice/"] button')])
      await view.waitForSelector('.said.refused')
      return answer.status()
    }
    await look('a notice that was refused, in its own form', 409, refusedNotice, { goesOnce: false })
    const outside = await (await browser.newContext({ bypassCSP: true })).newPage()
    await look('the door', 403, opened('/desk'), { page: outside, ownScripts: 1 })
  } finally {
    await browser.close()
  }
})
