// Takes pictures of three story pages of a wire that runs: one with a take, one with a short form, one with a watch or neither.
//   npm run -s groundwire -- serve --home DIR --port 4180      (a wire that has read real outlets, with or without a model)
//   node scripts/story-pictures.mjs --url=http://127.0.0.1:4180 --out=FOLDER [--name=without-model] [--browser=/usr/bin/chromium]
// Where a model wrote, the stories it had a hand in come first.
// A page shows words of its sources beside our sentences, so FOLDER is outside the repository; a folder inside it is refused.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { option } from './sample-site.mjs'

const repository = fileURLToPath(new URL('../', import.meta.url))
const out = resolve(option('out') ?? '')
if (option('url') === undefined || option('out') === undefined || !relative(repository, out).startsWith('..')) {
  console.error('usage: node scripts/story-pictures.mjs --url=ADDRESS --out=FOLDER outside the repository')
  process.exit(1)
}
const base = option('url').replace(/\/$/, '')
const name = option('name') ?? 'story'
const ask = async (path) => {
  const answer = await fetch(base + path)
  if (answer.status === 429) {
    await wait(1000 * Number(answer.headers.get('retry-after') ?? 10))
    return ask(path)
  }
  if (!answer.ok) throw new Error(`${base}${path}: ${answer.status}`)
  return answer.json()
}

/** Every story of the wire that the API lists, with its take and watches, up to as many as tell the kinds apart. */
async function stories(most = 60) {
  const found = []
  for (let next = ''; next !== null && found.length < most; ) {
    const page = await ask(`/api/v1/stories${next === '' ? '' : `?cursor=${encodeURIComponent(next)}`}`)
    for (const { slug } of page.items) found.push(await ask(`/api/v1/stories/${slug}`))
    next = page.next ?? null
  }
  return found
}
const hasTake = (it) => it.sentences.some(({ part }) => part === 'mechanism')
const byModel = (it) => /language model (?!was)/iu.test(it.label) && !/No language model/iu.test(it.label)
const all = (await stories()).toSorted((a, b) => Number(byModel(b)) - Number(byModel(a)))
const chosen = [
  all.find((it) => hasTake(it) && it.noTake === null),
  all.find((it) => it.noTake !== null && it.sentences.some(({ part }) => part === 'magnitude')),
  all.find((it) => it.watches.length > 0 && !hasTake(it)) ?? all.find((it) => it.noTake !== null && it.sources.length > 2),
].filter((it) => it !== undefined)

const browser = await chromium.launch({
  executablePath: option('browser') ?? process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  mkdirSync(out, { recursive: true })
  for (const { width, colorScheme, view } of [
    { width: 1280, colorScheme: 'light', view: 'desk' },
    { width: 390, colorScheme: 'dark', view: 'phone' },
  ]) {
    const context = await browser.newContext({ viewport: { width, height: 1200 }, colorScheme })
    const page = await context.newPage()
    for (const [i, { slug, headline }] of chosen.entries()) {
      await page.goto(`${base}/story/${slug}`, { waitUntil: 'networkidle' })
      const file = join(out, `${name}-${i + 1}-${view}.png`)
      writeFileSync(file, await page.screenshot({ fullPage: true }))
      console.log(`${file}  ${headline}`)
    }
    await context.close()
  }
} finally {
  await browser.close()
}
