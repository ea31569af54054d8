// Passkeys in a real browser, with a device that Chromium plays: one is made, opens the desk, is taken away and opens nothing any more.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { browserPath, launch, offencesOf, views } from '../support/browser.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'

const key = 'ada-has-a-long-key-of-her-own'
const shots = process.env['GROUNDWIRE_SHOTS']

/** A page whose browser has a device with a lock; `isOwner` false = the person before it is not let through. */
async function withDevice(browser: Browser, isOwner = true): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: isOwner,
      automaticPresenceSimulation: true,
    },
  })
  return { page, context }
}

async function signInByKey(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/desk`)
  await page.fill('#key', key)
  await page.keyboard.press('Enter')
  await page.waitForSelector('h1:has-text("Queue")')
}

/** Says by key that it is she, as the page asks before it shows its form. */
async function sayItIsHer(page: Page): Promise<void> {
  await page.fill('#key', key)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.said.done:has-text("It is you.")')
}

async function addPasskey(page: Page, label: string): Promise<void> {
  await sayItIsHer(page)
  await page.fill('#label', label)
  await page.keyboard.press('Enter')
}

/** On the record already; made with a key that she no longer has. */
const passkey = {
  person: 'ada',
  publicKey: 'AA',
  userHandle: 'AA',
  transports: [],
  counter: 0,
  keyMark: 'of another key',
  madeAt: '2026-02-03T09:30:00.000Z',
}
const seeded = [
  ['Her laptop', 'localhost'],
  ['The key on her ring, which is blue', 'wire.example'],
] as const
const looks = [...views, [390, 'dark'], [1280, 'light']] as const

const door = 'button:has-text("Sign in with a passkey")'

const eventsOf = async (it: TestWire): Promise<readonly string[]> =>
  (await it.wire.store.eventsOf('desk')).map((one) => one.name).toSorted((a, b) => (a < b ? -1 : 1))

test('a passkey is made, opens the desk without a key, is removed and opens nothing', { skip: browserPath === undefined }, async (t) => {
  await using it = await openTestWire([], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  const browser = await launch()
  const { page, context } = await withDevice(browser)
  const errors: string[] = []
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  try {
    await t.test('the policy of the two pages lets our script run, and no other page has one', async () => {
      const policyAt = async (path: string): Promise<string> => (await page.goto(it.url + path))?.headers()['content-security-policy'] ?? ''
      assert.match(await policyAt('/desk'), /script-src 'self'; .*require-trusted-types-for 'script'/)
      await signInByKey(page, it.url)
      assert.match(await policyAt('/desk/passkeys'), /script-src 'self'/)
      for (const path of ['/desk', '/desk/log', '/']) assert.match(await policyAt(path), /script-src 'none'/, path)
    })
    await t.test('it is added under a name, and a second on the same device is not', async () => {
      await page.goto(`${it.url}/desk`)
      await page.click('a:has-text("Passkeys")')
      await addPasskey(page, 'Her laptop')
      await page.waitForSelector('.said.done')
      assert.match((await page.textContent('.queue')) ?? '', /Her laptopMade 2 Mar 2026, 12:00 UTC; not used yet/)
      await addPasskey(page, 'Again')
      await page.waitForSelector('[role=status]:has-text("has a passkey of yours for this desk already")')
      assert.equal((await it.wire.store.passkeysOf('ada')).length, 1)
    })
    await t.test('signed out, she signs in with it and types nothing', async () => {
      await page.click('button:has-text("Sign out")')
      await page.waitForSelector(door)
      assert.equal(await page.locator('nav[aria-label="Desk"]').count(), 0, 'the way to the other pages is gone')
      await page.focus(door)
      await page.keyboard.press('Enter')
      await page.waitForSelector('h1:has-text("Queue")')
      await page.goto(`${it.url}/desk/passkeys`)
      assert.match((await page.textContent('.queue')) ?? '', /last used 2 Mar 2026, 12:00 UTC\. You signed in with it/)
    })
    await t.test('whether it is she is answered with the passkey too', async () => {
      await page.click('button:has-text("It is me, by passkey")')
      await page.waitForSelector('.said.done:has-text("It is you.")')
      assert.ok(await page.isVisible('#label'))
    })
    await t.test('removed, it opens nothing', async () => {
      await page.click('summary:has-text("Remove")')
      await page.click('button:has-text("Remove it")')
      await page.waitForSelector('.said.done')
      assert.deepEqual(await it.wire.store.passkeysOf('ada'), [])
      await page.click('button:has-text("Sign out")')
      await page.click(door)
      await page.waitForSelector('.said.refused:has-text("That passkey opens nothing here.")')
      assert.equal((await page.goto(`${it.url}/desk/passkeys`))?.status(), 403)
    })
    assert.deepEqual(await eventsOf(it), ['desk.entered', 'desk.entered', 'desk.refused', 'passkey.added', 'passkey.removed'])
    assert.deepEqual(
      errors.filter((line) => !/status of 40[39]/.test(line)),
      [],
      'nothing was refused by the policy and nothing failed',
    )
  } finally {
    await context.close()
    await browser.close()
  }
})

test('who is not let through by the device is not by the desk; without script, or under a number, the key alone is asked', {
  skip: browserPath === undefined,
}, async (t) => {
  await using it = await openTestWire([], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  const browser = await launch()
  try {
    await t.test('a stranger at the device adds nothing, and is told so where the form stands', async () => {
      const { page, context } = await withDevice(browser, false)
      await signInByKey(page, it.url)
      await page.goto(`${it.url}/desk/passkeys`)
      await addPasskey(page, 'Her laptop')
      await page.waitForSelector('[role=status]:has-text("Nothing was chosen, or it took too long.")')
      assert.equal(await page.inputValue('#label'), 'Her laptop')
      assert.deepEqual(await it.wire.store.passkeysOf('ada'), [])
      await context.close()
    })
    await t.test('without script there is a key to type and nothing that does not work', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(`${it.url}/desk`)
      assert.equal(await page.isVisible(door), false)
      await signInByKey(page, it.url)
      await page.goto(`${it.url}/desk/passkeys`)
      await sayItIsHer(page)
      assert.equal(await page.isVisible('#label'), false)
      assert.ok(await page.isVisible('text=Adding one takes a browser that knows passkeys'))
      await context.close()
    })
    await t.test('under a number no passkey is offered, and the name that has them is linked', async () => {
      const { page, context } = await withDevice(browser)
      await page.goto(`${it.url.replace('localhost', '127.0.0.1')}/desk`)
      assert.equal(await page.locator('script').count(), 0)
      assert.equal(await page.locator(door).count(), 0)
      await page.click(`a[href="${it.url}/desk"]`)
      await page.waitForSelector(door)
      await context.close()
    })
    const { page: signedIn, context: hers } = await withDevice(browser)
    await signInByKey(signedIn, it.url)
    await it.wire.store.transaction(async (tx) => {
      for (const [label, rpId] of seeded) await tx.addPasskey({ ...passkey, id: label, credentialId: label, label, rpId }, 10)
    })
    const cookies = await hers.cookies()
    await hers.close()
    for (const [width, colorScheme] of looks) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
      const page = await context.newPage()
      const look = async (name: string): Promise<void> => {
        await t.test(`${name} at ${width} px, ${colorScheme}`, async () => {
          if (shots !== undefined)
            await page.screenshot({ path: `${shots}/${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`, fullPage: true })
          assert.deepEqual(await offencesOf(page, { ownScripts: 1 }), [])
        })
      }
      await page.goto(`${it.url}/desk`)
      await page.click(door)
      await page.waitForSelector('[role=status]:not(:empty)')
      await look('the door while the device is asked')
      await context.addCookies(cookies)
      await page.goto(`${it.url}/desk/passkeys`)
      assert.match((await page.textContent('.queue')) ?? '', /You have another key now, so it opens nothing/)
      await page.click('summary >> nth=0')
      await look('passkeys with one about to go')
      await context.close()
    }
  } finally {
    await browser.close()
  }
})
