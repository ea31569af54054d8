// The record of a piece of evidence opens over its sentence: without a script, by mouse and by key, and closes again.
import assert from 'node:assert/strict'
import test from 'node:test'
import { readConfig } from '../../src/app/config.ts'
import { listen } from '../../src/app/serve.ts'
import { dispatch, makeFixture } from '../../src/outlets/fixture.ts'
import { makeWeb } from '../../src/outlets/web.ts'
import { browserPath, launch, offencesOf } from '../support/browser.ts'

test('a record opens beside its sentence', { skip: browserPath === undefined }, async (t) => {
  const site = await listen(readConfig({ port: 0 }))
  const browser = await launch()
  try {
    site.show(makeWeb(makeFixture().parts).fetch)
    const story = `${site.url}/story/${dispatch.slug}`
    await t.test('without a script, by key alone, and Escape gives the sentence back', async () => {
      const page = await browser.newPage({ javaScriptEnabled: false })
      await page.goto(story)
      const opener = page.locator('.open button').first()
      const record = page.locator('.record').first()
      assert.equal(await record.isVisible(), false)
      await opener.focus()
      await page.keyboard.press('Enter')
      assert.ok(await record.isVisible())
      assert.match((await record.textContent()) ?? '', /sha256/)
      await page.keyboard.press('Escape')
      assert.equal(await record.isVisible(), false)
      await opener.click()
      await record.locator('button').click()
      assert.equal(await record.isVisible(), false)
      await page.close()
    })
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 390, 1280]) {
        await t.test(`every record fits ${width} px, ${colorScheme}, and breaks no rule while it is open`, async () => {
          const context = await browser.newContext({ viewport: { width, height: 700 }, colorScheme, bypassCSP: true })
          const page = await context.newPage()
          await page.goto(story)
          const openers = await page.locator('.open button').all()
          assert.ok(openers.length > 0)
          for (const opener of openers) {
            await opener.evaluate('(it) => { const fold = it.closest("details"); if (fold !== null) fold.open = true }')
            await opener.click()
            const open = page.locator('.record:popover-open')
            assert.equal(await open.count(), 1)
            const box = await open.boundingBox()
            assert.ok(
              box !== null && box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 700,
              JSON.stringify(box),
            )
            assert.deepEqual(await offencesOf(page), [])
            await page.keyboard.press('Escape')
          }
          await context.close()
        })
      }
    }
  } finally {
    await browser.close()
    await site.close()
  }
})
