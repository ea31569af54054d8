// Takes docs/front.png and docs/contact-sheet.jpg: every kind of page of the sample wire, the mails and the pages that say why there
// is nothing, on a desk and on a phone, light and dark.
//   node scripts/pictures.mjs [--home=DIR] [--browser=/usr/bin/chromium]
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { readConfig } from '../src/app/config.ts'
import { listen } from '../src/app/serve.ts'
import { Fault } from '../src/domain/fault.ts'
import { dispatch, makeFixture } from '../src/outlets/fixture.ts'
import { makeWeb } from '../src/outlets/web.ts'
import { confirmationMessage, editionMessage } from '../src/stages/deliver/send.ts'
import { openSampleSite, option } from './sample-site.mjs'

const docs = fileURLToPath(new URL('../docs/', import.meta.url))
const thumb = { desk: 250, phone: 96, height: 360 }
const site = await openSampleSite(option('home'))
const evidence = site.stories
  .flatMap((it) => it.take)
  .flatMap((it) => it.evidence)
  .find((it) => it.kind === 'calculation')
const watch = (await site.store.watches()).find((it) => it.resolution !== undefined)
const short = site.stories.find((it) => it.take.length === 0)
const changed = site.stories.find((it) => it.version > 1)
const day = (await site.store.editions(30)).find((it) => it.storyIds.length > 0)?.day
const receipt = site.stories.find((it) => it.take.length > 0)?.receiptId
const paths = [
  '/',
  '/?beat=compute',
  site.story,
  `${site.story}#record`,
  `/story/${short?.slug}`,
  `${site.story}/take`,
  `/story/${changed?.slug}/diff/1/${changed?.version}`,
  '/since/2026-09-01T00:00Z',
  '/at/2026-08-01T12:00Z',
  `/evidence/${evidence?.id}`,
  `/query/${receipt}`,
  '/watch',
  `/watch/${watch?.id}`,
  site.entity,
  '/entities',
  '/ledger',
  '/compute',
  '/beat/compute',
  '/calc?mw=40',
  '/search?q=capacity',
  '/search?q=zzzzzz',
  '/search?q=after:yesterday',
  `/edition/${day}`,
  '/corrections',
  '/method',
  '/sources',
  '/publishers',
  `/publishers/${new URL(site.stories[0].sources[0].url).host}`,
  '/publishers/admission',
  `/why?url=${encodeURIComponent(site.stories[0].sources[0].url)}`,
  '/about',
  '/jti',
  '/feeds',
  '/api',
  '/nothing-here',
  '/at/yesterday',
]
// What stands where a story stood, and where nothing can: each a site of its own, since no sample wire is in all of these states.
const gone = { kind: 'tombstone', storyId: 's_1', slug: dispatch.slug, killedAt: dispatch.publishedAt, links: [] }
const story = `/story/${dispatch.slug}`
const live = { publicAtSlug: async () => ({ kind: 'live', dispatch }), dispatchesOnWire: async () => [dispatch] }
const states = [
  ['removed, 410', story, { publicAtSlug: async () => ({ ...gone, reason: 'It should not have run.', legal: false }) }],
  ['removed by law, 451', story, { publicAtSlug: async () => ({ ...gone, reason: 'Asked by its publisher.', legal: true }) }],
  ['a version withdrawn, 410', `${story}/v/1`, { ...live, dispatchVersion: async () => ({ ...dispatch, status: 'withheld' }) }],
  ['a fault of ours, 500', story, { publicAtSlug: () => Promise.reject(new Error('planted')) }],
  ['the archive away, 503', story, { publicAtSlug: () => Promise.reject(new Fault('store.unavailable', 'away', { retry: 'soon' })) }],
  ['nothing on the wire yet', '/', { dispatchesOnWire: async () => [] }],
]
const beside = await Promise.all(
  states.map(async ([name, path, over]) => {
    const one = await listen(readConfig({ port: 0 }))
    one.show(makeWeb(makeFixture(over).parts).fetch)
    return { name, url: one.url + path, close: one.close }
  }),
)
const reader = { id: 'x', address: 'a@reader.example', rhythm: 'daily', state: 'active', askedAt: day, expiresAt: day, token: 'token' }
const sender = { name: 'Groundwire', url: 'https://wire.example' }
const settled = (await site.store.watches()).filter((it) => it.resolution !== undefined).slice(0, 1)
const onDay = settled.map((it) => ({ ...it, resolution: { ...it.resolution, at: `${day}T09:00:00.000Z` } }))
const mails = [
  ['mail: an edition', editionMessage(reader, day, { ofDay: site.stories.slice(0, 7), ofWeek: [], settled: onDay }, sender)],
  ['mail: please confirm', confirmationMessage(reader, sender)],
]
// A form that is sent with more than it holds.
const tooLarge = async (page) => {
  await page.evaluate(
    "const it = document.querySelector('#reason'); it.form.noValidate = true; it.value = 'x'.repeat(300_000); it.form.querySelector('button').click()",
  )
  await page.waitForSelector('h1:has-text("too large")')
}
const open = async (page) => page.locator('.open button').first().click()
const pages = [
  ...paths.map((path) => ({ name: path, url: site.url + path, ...(path.endsWith('#record') && { act: open }) })),
  { name: 'a form too large, 413', url: `${site.url}/publishers`, act: tooLarge },
  ...beside,
  ...mails.map(([name, { html }]) => ({ name, html })),
]
const views = ['light', 'dark'].flatMap((colorScheme) => [
  { width: 1280, height: 1843, colorScheme, name: 'desk' },
  { width: 390, height: 1462, colorScheme, name: 'phone' },
])

const browser = await chromium.launch({
  executablePath: option('browser') ?? process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const cells = []
  for (const { name, width, height, colorScheme } of views) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme })
    // A mail is shown by itself: under the rules of a page of ours its own styles would not count.
    const [page, message] = [await context.newPage(), await context.newPage()]
    for (const [i, { url, html, act }] of pages.entries()) {
      const shown = html === undefined ? page : message
      if (html === undefined) await page.goto(url, { waitUntil: 'networkidle' })
      else await message.setContent(html)
      await act?.(page)
      const picture = await shown.screenshot({ type: 'jpeg', quality: 82 })
      cells.push({ i, name, picture: picture.toString('base64') })
    }
    await context.close()
  }
  const front = await browser.newContext({ viewport: { width: 1280, height: 1100 }, colorScheme: 'light' })
  const first = await front.newPage()
  await first.goto(`${site.url}/`, { waitUntil: 'networkidle' })
  writeFileSync(`${docs}front.png`, await first.screenshot())
  await front.close()
  const figures = pages.map(({ name }, i) => {
    const images = cells
      .filter((it) => it.i === i)
      .map((it) => `<img width="${thumb[it.name]}" height="${thumb.height}" src="data:image/jpeg;base64,${it.picture}">`)
    return `<figure><div>${images.join('')}</div><figcaption>${name.replace(/-[0-9a-f]{4}(?=[/#]|$)/, '').slice(0, 64)}</figcaption></figure>`
  })
  const sheet = await browser.newPage({ viewport: { width: 3 * (2 * (thumb.desk + thumb.phone) + 30) + 20, height: 800 } })
  await sheet.setContent(
    `<style>body{margin:10px;background:#6b6862;color:#fff;font:12px sans-serif;display:flex;flex-wrap:wrap;gap:14px}figure{margin:0}figure div{display:flex;gap:4px}img{object-fit:cover;object-position:top}figcaption{margin-top:3px}</style>${figures.join('')}`,
    { waitUntil: 'load' },
  )
  writeFileSync(`${docs}contact-sheet.jpg`, await sheet.screenshot({ fullPage: true, type: 'jpeg', quality: 80 }))
  console.log(`${pages.length} pages, ${cells.length} pictures`)
} finally {
  await browser.close()
  await Promise.all(beside.map((it) => it.close()))
  await site.close()
}
