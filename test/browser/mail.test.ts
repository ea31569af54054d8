// The edition as a mail program shows it: on a phone's width nothing is wider than the screen, however long a word is, and a name
// from right to left moves nothing but itself.
import assert from 'node:assert/strict'
import test from 'node:test'
import { dispatch, watch } from '../../src/outlets/fixture.ts'
import { editionMessage } from '../../src/stages/deliver/send.ts'
import { browserPath, launch } from '../support/browser.ts'
import { mailReader } from '../support/every-outlet.ts'

test('an edition with long words fits a phone', { skip: browserPath === undefined }, async () => {
  const long = {
    ...dispatch,
    storyId: 's_2',
    headline: { ...dispatch.headline, text: 'Steinquell-Energieversorgungsgesellschaftsverwaltung mietet in Duisburg Hafen' },
  }
  const arabic = 'مركز بيانات الدوحة'
  const leftward = {
    ...dispatch,
    storyId: 's_3',
    headline: { ...dispatch.headline, text: `${arabic} leases 40 MW (24–31), 2 sites` },
    sources: dispatch.sources.map((it) => ({ ...it, publisher: arabic })),
  }
  const message = editionMessage(
    mailReader('2026-11-24T00:00:00.000Z'),
    '2026-11-24',
    { ofDay: [dispatch, long, leftward], ofWeek: [], settled: [watch] },
    { name: 'Wire', url: 'https://wire.example' },
  )
  const browser = await launch()
  try {
    for (const width of [320, 700]) {
      const page = await browser.newPage({ viewport: { width, height: 700 } })
      await page.setContent(message.html)
      assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width, `${width} px`)
      assert.equal(await page.locator('img, script, link, iframe, form').count(), 0)
      const isolated = (await page.evaluate(
        `[...document.querySelectorAll('[dir=auto]')].map((it) => it.textContent)`,
      )) as readonly string[]
      assert.deepEqual(isolated, [arabic, arabic])
      assert.equal(await page.evaluate(`getComputedStyle(document.querySelector('[dir=auto]')).unicodeBidi`), 'isolate')
    }
  } finally {
    await browser.close()
  }
})
