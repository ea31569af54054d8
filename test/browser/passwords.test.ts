// A password with one-time codes in a real browser without script: it is set, opens the desk, and its pages look as the others do.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { codeOf, stepAt } from '../../src/outlets/desk/totp.ts'
import { browserPath, launch, offencesOf, showIn, views } from '../support/browser.ts'
import { openTestWire } from '../support/open-wire.ts'

const key = 'ada-has-a-long-key-of-her-own'
const password = 'harbour lamp otter quay'
const shots = process.env['GROUNDWIRE_SHOTS']
const looks = [...views, [390, 'dark'], [1280, 'light']] as const
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an app keeps of the secret that the page shows. */
async function secretOn(page: Page): Promise<Buffer> {
  const written = ((await page.textContent('code')) ?? '').replaceAll(' ', '')
  const bits = [...written].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((one) => Number.parseInt(one, 2)))
}

test('a password is set by keyboard and without script, opens the desk with a code, and is taken away', {
  skip: browserPath === undefined,
}, async (t) => {
  await using it = await openTestWire([], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  const code = (secret: Buffer): string => codeOf(secret, stepAt(it.clock.now()))
  const browser = await launch()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  try {
    await page.goto(`${it.url}/desk`)
    await page.fill('#key', key)
    await page.keyboard.press('Enter')
    await page.waitForSelector('h1:has-text("Queue")')
    await page.goto(`${it.url}/desk/passkeys`)
    await page.click('a:has-text("password with one-time codes")')
    await page.fill('#key', key)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.said.done:has-text("It is you.")')
    const secret = await secretOn(page)
    await t.test('a code of another moment is refused where the form stands, and the secret stays', async () => {
      await page.fill('#password', password)
      await page.fill('#code', '000000')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.said.refused:has-text("not the code")')
      assert.deepEqual(await secretOn(page), secret)
      assert.equal(await page.inputValue('#password'), '')
    })
    await page.fill('#password', password)
    await page.fill('#code', code(secret))
    await page.keyboard.press('Enter')
    await page.waitForSelector('.said.done')
    await page.click('button:has-text("Sign out")')
    await page.click('a:has-text("Sign in with a password and a one-time code")')
    await t.test('each of the four ways to look at the door has no offence', async () => {
      const looking = await browser.newContext({ bypassCSP: true })
      const view = await looking.newPage()
      await view.goto(`${it.url}/desk/enter/password`)
      for (const look of looks) {
        await showIn(view, look)
        if (shots !== undefined) await view.screenshot({ path: `${shots}/password-door-${look.join('-')}.png`, fullPage: true })
        assert.deepEqual(await offencesOf(view), [])
      }
      await looking.close()
    })
    it.clock.set(new Date('2026-03-02T12:01:00Z'))
    await page.fill('#name', 'ada')
    await page.fill('#password', password)
    await page.fill('#code', code(secret))
    await page.keyboard.press('Enter')
    await page.waitForSelector('h1:has-text("Queue")')
    await page.goto(`${it.url}/desk/password`)
    assert.match((await page.textContent('main')) ?? '', /Set 2 Mar 2026, 12:00 UTC; last used 2 Mar 2026, 12:01 UTC/)
    const cookies = await context.cookies()
    await t.test('nor has the page where it stands', async () => {
      for (const [width, colorScheme] of looks) {
        const looking = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
        await looking.addCookies(cookies)
        const view = await looking.newPage()
        await view.goto(`${it.url}/desk/password`)
        await view.click('summary')
        await view.waitForSelector('button:has-text("It is me, by password")')
        if (shots !== undefined) await view.screenshot({ path: `${shots}/password-set-${width}-${colorScheme}.png`, fullPage: true })
        assert.deepEqual(await offencesOf(view), [])
        await looking.close()
      }
    })
    await page.click('summary:has-text("Take it away")')
    await page.click('button:has-text("Take it away")')
    await page.waitForSelector('h1')
    assert.equal(await it.wire.store.deskPasswordOf('ada'), null)
    assert.equal((await page.goto(`${it.url}/desk`))?.status(), 403, 'the session was begun with it')
  } finally {
    await context.close()
    await browser.close()
  }
})
