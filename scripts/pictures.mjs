// Takes docs/front.png and docs/contact-sheet.png: every kind of page of the sample wire, on a desk and on a phone, light and dark.
//   node scripts/pictures.mjs [--home=DIR] [--browser=/usr/bin/chromium]
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
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
const pages = [
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
    const page = await context.newPage()
    for (const [i, path] of pages.entries()) {
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      if (path.endsWith('#record')) await page.locator('.open button').first().click()
      const picture = await page.screenshot({ type: 'jpeg', quality: 82 })
      cells.push({ i, name, path, picture: picture.toString('base64') })
    }
    await context.close()
  }
  const front = await browser.newContext({ viewport: { width: 1280, height: 1100 }, colorScheme: 'light' })
  const first = await front.newPage()
  await first.goto(`${site.url}/`, { waitUntil: 'networkidle' })
  writeFileSync(`${docs}front.png`, await first.screenshot())
  await front.close()
  const figures = pages.map((path, i) => {
    const images = cells
      .filter((it) => it.i === i)
      .map((it) => `<img width="${thumb[it.name]}" height="${thumb.height}" src="data:image/jpeg;base64,${it.picture}">`)
    return `<figure><div>${images.join('')}</div><figcaption>${path.replace(/-[0-9a-f]{4}(?=[/#]|$)/, '').slice(0, 64)}</figcaption></figure>`
  })
  const sheet = await browser.newPage({ viewport: { width: 3 * (2 * (thumb.desk + thumb.phone) + 30) + 20, height: 800 } })
  await sheet.setContent(
    `<style>body{margin:10px;background:#6b6862;color:#fff;font:12px sans-serif;display:flex;flex-wrap:wrap;gap:14px}figure{margin:0}figure div{display:flex;gap:4px}img{object-fit:cover;object-position:top}figcaption{margin-top:3px}</style>${figures.join('')}`,
    { waitUntil: 'load' },
  )
  writeFileSync(`${docs}contact-sheet.png`, await sheet.screenshot({ fullPage: true }))
  console.log(`${pages.length} pages, ${cells.length} pictures`)
} finally {
  await browser.close()
  await site.close()
}
