// Runs Lighthouse over the sample wire: the kinds of page readers meet, phone and desk, the median of three, printed as a table.
// Lighthouse is not a dependency:
//   npm install --prefix /tmp/lh lighthouse@13.5.0
//   node scripts/lighthouse.mjs --lighthouse=/tmp/lh [--home=DIR] [--form=phone|desk] [--pages=front,story] [--runs=3]
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { openSampleSite, option } from './sample-site.mjs'

const debugPort = 9333 + (process.pid % 500)
const wanted = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const shiftMax = 0.02
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
// A page of results is kept out of search engines on purpose (docs/decisions/0014): the one audit that asks for the contrary is
// left out of its row, and the row says so.
const all = {
  front: { path: '/' },
  story: { path: site.story },
  entity: { path: site.entity },
  ledger: { path: '/ledger' },
  watch: { path: '/watch' },
  search: { path: '/search' },
  results: { path: '/search?q=capacity', skipAudits: ['is-crawlable'] },
}
const asked = option('pages')?.split(',') ?? Object.keys(all)

/** The middle one by performance. */
const middle = (them) => them.toSorted((a, b) => a.performance - b.performance)[Math.floor(them.length / 2)]

async function once({ path, skipAudits }, form) {
  const flags = { port: debugPort, output: 'json', logLevel: 'error', skipAudits: skipAudits ?? null }
  const { lhr } = await lighthouse(site.url + path, flags, form === 'desk' ? desktopConfig : undefined)
  const { categories, audits } = lhr
  const scores = Object.fromEntries(Object.keys(wanted).map((it) => [it, Math.round((categories[it]?.score ?? 0) * 100)]))
  const short = Object.values(categories)
    .flatMap((it) => it.auditRefs)
    .filter((it) => it.weight > 0 && (audits[it.id]?.score ?? 1) < 0.9)
    .map((it) => it.id)
  const shown = (id) => audits[id]?.displayValue ?? '-'
  return {
    ...scores,
    lcp: shown('largest-contentful-paint'),
    shift: audits['cumulative-layout-shift']?.numericValue ?? 0,
    tbt: shown('total-blocking-time'),
    short: [...new Set(short)],
  }
}

const browser = await chromium.launch({
  executablePath: option('browser') ?? process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debugPort}`],
})
let failed = 0
console.log('| form | page | performance | accessibility | best practices | SEO | LCP | shift | blocked | short |')
console.log('|---|---|---|---|---|---|---|---|---|---|')
try {
  for (const form of forms) {
    for (const name of asked) {
      const them = []
      for (let i = 0; i < runs; i++) them.push(await once(all[name], form))
      const it = middle(them)
      const isShort = Object.entries(wanted).some(([key, least]) => it[key] < least) || it.shift > shiftMax
      if (isShort) failed++
      const left = all[name].skipAudits === undefined ? '' : ` without ${all[name].skipAudits.join(', ')}`
      const notes = [...(isShort ? ['SHORT'] : []), ...it.short].join(', ')
      const scores = Object.keys(wanted).map((key) => `${it[key]}${key === 'seo' ? left : ''}`)
      console.log(`| ${[form, name, ...scores, it.lcp, it.shift.toFixed(3), it.tbt, notes].join(' | ')} |`)
    }
  }
} finally {
  await browser.close()
  await site.close()
}
process.exit(failed === 0 ? 0 : 1)
