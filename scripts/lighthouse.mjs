// Runs Lighthouse over the sample wire: six kinds of page, phone and desk, the median of three. Lighthouse is not a dependency:
//   npm install --prefix /tmp/lh lighthouse@13.5.0
//   node scripts/lighthouse.mjs --lighthouse=/tmp/lh [--home=DIR] [--form=phone|desk] [--runs=3]
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { openSampleSite, option } from './sample-site.mjs'

const debugPort = 9333 + (process.pid % 500)
const wanted = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const place = option('lighthouse')
const load = async () => {
  try {
    const entry = place === undefined ? 'lighthouse' : pathToFileURL(createRequire(join(place, 'x.js')).resolve('lighthouse')).href
    return await import(entry)
  } catch {
    console.error('Lighthouse is not installed here. Run: npm install --prefix /tmp/lh lighthouse@13.5.0, then give --lighthouse=/tmp/lh')
    process.exit(1)
  }
}
const { default: lighthouse, desktopConfig } = await load()
const site = await openSampleSite(option('home'))
const runs = Number(option('runs') ?? 3)
const forms = option('form') === undefined ? ['phone', 'desk'] : [option('form')]
const pages = {
  front: '/',
  story: site.story,
  entity: site.entity,
  ledger: '/ledger',
  watch: '/watch', // A page of results is kept out of search engines on purpose; the page that asks is not.
  search: '/search',
}

/** The middle one by performance; the other figures do not vary. */
const middle = (all) => all.toSorted((a, b) => a.performance - b.performance)[Math.floor(all.length / 2)]

const browser = await chromium.launch({
  executablePath: option('browser') ?? process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debugPort}`],
})
let failed = 0
try {
  for (const form of forms) {
    for (const [name, path] of Object.entries(pages)) {
      const all = []
      for (let i = 0; i < runs; i++) {
        const done = await lighthouse(
          site.url + path,
          { port: debugPort, output: 'json', logLevel: 'error' },
          form === 'desk' ? desktopConfig : undefined,
        )
        const { categories, audits } = done.lhr
        const scores = Object.fromEntries(Object.keys(wanted).map((it) => [it, Math.round((categories[it]?.score ?? 0) * 100)]))
        const short = Object.values(categories)
          .flatMap((it) => it.auditRefs)
          .filter((it) => it.weight > 0 && (audits[it.id]?.score ?? 1) < 0.9)
          .map((it) => it.id)
        all.push({
          ...scores,
          lcp: audits['largest-contentful-paint']?.displayValue,
          cls: audits['cumulative-layout-shift']?.displayValue,
          tbt: audits['total-blocking-time']?.displayValue,
          short,
        })
      }
      const it = middle(all)
      if (Object.entries(wanted).some(([key, least]) => it[key] < least)) failed++
      console.log(
        `${form.padEnd(6)} ${name.padEnd(7)} ${Object.keys(wanted)
          .map((key) => it[key])
          .join(
            '/',
          )}  LCP ${it.lcp}, CLS ${it.cls}, TBT ${it.tbt}${it.short.length === 0 ? '' : `  short: ${[...new Set(it.short)].join(', ')}`}`,
      )
    }
  }
} finally {
  await browser.close()
  await site.close()
}
process.exit(failed === 0 ? 0 : 1)
