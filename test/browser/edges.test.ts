// What readers see when something is not there, not whole, or not yet: every such page in a real browser, in every view.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { readConfig } from '../../src/app/config.ts'
import { listen, type Site } from '../../src/app/serve.ts'
import { Fault } from '../../src/domain/fault.ts'
import { dispatch, makeFixture } from '../../src/outlets/fixture.ts'
import { makeWeb } from '../../src/outlets/web.ts'
import { browserPath, launch, offencesOf, showIn, views } from '../support/browser.ts'
import { openTestWire } from '../support/open-wire.ts'

const stone = (legal: boolean) => ({
  kind: 'tombstone' as const,
  storyId: dispatch.storyId,
  killedAt: '2026-11-24T11:00:00.000Z',
  reason: 'Its publisher asked us to remove it.',
  legal,
  links: [{ url: 'https://harbour.example/a-report', publisher: 'Harbour Post' }],
})

interface Edge {
  readonly name: string
  readonly path: string
  readonly status: number
  readonly over?: Parameters<typeof makeFixture>[0]
  readonly closed?: string
  /** A form that is sent instead of an address that is opened. */
  readonly form?: Readonly<Record<string, string>>
}

const away = async (): Promise<never> => {
  throw new Fault('store.unavailable', 'away', { retry: 'soon' })
}
const broken = async (): Promise<never> => {
  throw new TypeError('broken')
}
const story = `/story/${dispatch.slug}`
const edges: readonly Edge[] = [
  { name: 'an address that cannot be looked up', path: '/search?q=%00', status: 400 },
  { name: 'an address nobody has', path: '/entity/nobody-at-all', status: 404 },
  { name: 'a story removed', path: story, status: 410, over: { publicAtSlug: async () => stone(false) } },
  { name: 'a story removed for the law', path: story, status: 451, over: { publicAtSlug: async () => stone(true) } },
  { name: 'a form that is not whole', path: '/publishers/notice', status: 422, form: { kind: 'takedown', urls: 'no address', email: 'x' } },
  { name: 'a sign-up that is not whole', path: '/join', status: 422, form: { email: 'x', rhythm: 'never' } },
  { name: 'a sign-up', path: '/join', status: 200, form: { email: 'a@reader.example', rhythm: 'daily' } },
  { name: 'a link of a mail that was used', path: '/join/confirm', status: 404, form: { token: 'used-long-ago' } },
  { name: 'leaving', path: '/leave', status: 200, form: { token: 'some-token-of-a-mail' } },
  { name: 'a form that is too large', path: '/join', status: 413, form: { email: 'x'.repeat(9000) } },
  { name: 'a page that broke', path: '/watch', status: 500, over: { watches: broken } },
  { name: 'an archive that is away', path: '/watch', status: 503, over: { watches: away } },
  { name: 'a wire nobody answers for', path: '/', status: 503, closed: 'Nobody is named who answers for this wire.' },
]

function show(site: Site, { over, closed }: Edge): void {
  const { parts } = makeFixture({
    subscriptionOfToken: async () => null,
    transaction: async (work: (tx: object) => Promise<unknown>) =>
      work({
        subscriptionOfToken: async () => null,
        subscriptionOfAddress: async () => null,
        saveSubscription: async () => undefined,
        enqueue: async () => undefined,
        appendEvent: async () => undefined,
      }),
    ...over,
  })
  site.show(makeWeb({ ...parts, site: { ...parts.site, hasMail: true, ...(closed !== undefined && { closed }) } }).fetch)
}

/** Errors that lead to no field, or whose field does not say what is wrong with it; none at all is one too. */
async function looseErrors(page: Page): Promise<readonly string[]> {
  const links = await page.locator('.errs a').all()
  const loose = await Promise.all(
    links.map(async (link) => {
      const to = (await link.getAttribute('href')) ?? ''
      const described = await page.locator(`${to}[aria-invalid="true"]`).getAttribute('aria-describedby')
      const words = (await page.locator(`#${described}`).textContent()) ?? ''
      return words.includes((await link.textContent()) ?? '?') ? [] : [to]
    }),
  )
  return links.length === 0 ? ['no error is named'] : loose.flat()
}

test('what is not there, not whole or broken is said on a page that holds in a browser', { skip: browserPath === undefined }, async (t) => {
  const site = await listen(readConfig({ port: 0 }))
  const browser = await launch()
  const shots = process.env['GROUNDWIRE_SHOTS']
  try {
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    for (const edge of edges) {
      const open = async (): Promise<number | undefined> => (await page.goto(site.url + edge.path))?.status()
      const send = async (fields: Readonly<Record<string, string>>): Promise<number> => {
        const answer = await page.request.post(site.url + edge.path, { form: { ...fields }, headers: { accept: 'text/html' } })
        await page.goto(`${site.url}/nothing`)
        await page.setContent(await answer.text(), { waitUntil: 'load' })
        return answer.status()
      }
      let status: number | undefined
      for (const view of views) {
        const [width, colorScheme] = view
        await t.test(`${edge.name} at ${width} px, ${colorScheme}`, async () => {
          await showIn(page, view)
          if (status === undefined) {
            show(site, edge)
            status = await (edge.form === undefined ? open() : send(edge.form))
          }
          assert.equal(status, edge.status)
          if (shots !== undefined)
            await page.screenshot({ path: `${shots}/${edge.name.replace(/\W+/g, '-')}-${width}-${colorScheme}.png`, fullPage: true })
          assert.deepEqual(await offencesOf(page), [])
          if (edge.status === 422) assert.deepEqual(await looseErrors(page), [])
        })
      }
    }
    await context.close()
  } finally {
    await browser.close()
    await site.close()
  }
})

/** What a home shows on its first day, before anything was read. */
const first = [
  '/',
  '/ledger',
  '/watch',
  '/search',
  '/search?q=megawatt',
  '/entities',
  '/corrections',
  '/editions',
  '/sources',
  '/compute',
  '/method',
]

test('a home in which nothing was read yet says so on every page', { skip: browserPath === undefined }, async (t) => {
  await using it = await openTestWire([], '2026-03-02T12:00:00Z', { settings: { deskKeys: 'ada=ada-has-a-long-key-of-her-own' } })
  const browser = await launch()
  const shots = process.env['GROUNDWIRE_SHOTS']
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 900 }, bypassCSP: true })
    const page = await context.newPage()
    for (const path of first) {
      await t.test(path, async () => {
        assert.equal((await page.goto(it.url + path))?.status(), 200)
        if (shots !== undefined) await page.screenshot({ path: `${shots}/first${path.replace(/\W+/g, '-')}.png`, fullPage: true })
        assert.deepEqual(await offencesOf(page), [])
        assert.doesNotMatch((await page.textContent('main')) ?? '', /\b(?:undefined|null|NaN|Infinity)\b/)
      })
    }
  } finally {
    await browser.close()
  }
})
