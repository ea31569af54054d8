// The site over a sample archive, as a reader without a browser meets it: every sentence opens its evidence and no link is dead.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { readConfig } from '../../src/app/config.ts'
import { openSample, type SampleWire } from '../../src/app/sample/run-sample.ts'
import { webOf } from '../../src/app/serve.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { labelOf } from '../../src/outlets/label.ts'
import { editionMessage } from '../../src/stages/deliver/send.ts'
import { sha256Hex } from '../../src/text/digest.ts'
import { freeBasePort } from '../support/base-port.ts'
import { mailReader } from '../support/every-outlet.ts'
import { type Part, recordOf, strayWords } from '../support/printed-words.ts'
import { flawsOf, type StoryPage } from '../support/story-page.ts'
import { makeTempHome, type TempHome } from '../support/temp-home.ts'

const steps = 40
const basePort = await freeBasePort()
const origin = 'https://wire.example'

let home: TempHome | undefined
let sample: SampleWire | undefined
let fetchPage: (path: string, accept?: string) => Promise<Response>
let dispatches: readonly Dispatch[] = []

before(async () => {
  home = makeTempHome()
  const config = readConfig({}, {})
  const opened = await openSample(config, home.path, basePort)
  sample = opened
  await opened.play({ upTo: steps })
  const web = webOf(opened.wire, opened.clock, { ...config, siteUrl: origin }, { url: origin, isSample: true, notice: () => null })
  fetchPage = async (path, accept = 'text/html') => web(new Request(origin + path, { headers: { accept } }))
  dispatches = await opened.wire.store.dispatchesOnWire({ before: new Date('2030-01-01'), limit: 500 })
})
after(async () => {
  await sample?.close()
  await home?.[Symbol.asyncDispose]()
})

const documentOf = async (path: string) => {
  const response = await fetchPage(path)
  assert.equal(response.status, 200, path)
  return parseHTML(await response.text()).document
}

/** Every version of every story that can be read, with the address of its page. */
async function everyVersion(): Promise<readonly (readonly [string, Dispatch])[]> {
  const { store } = sample?.wire ?? assert.fail('no sample')
  const all: (readonly [string, Dispatch])[] = []
  for (const { storyId, slug } of dispatches) {
    for (const it of await store.dispatchVersions(storyId)) if (it.status === 'usable') all.push([`/story/${slug}/v/${it.version}`, it])
  }
  return [...dispatches.map((it) => [`/story/${it.slug}`, it] as const), ...all]
}

test('every printed sentence of every version has evidence beside it, each note whole, and nothing is printed outside a sentence', async () => {
  assert.ok(dispatches.length > 5, `${dispatches.length} stories`)
  const pages = await everyVersion()
  assert.ok(pages.length > dispatches.length * 2, `${pages.length} pages`)
  for (const [path, dispatch] of pages) assert.deepEqual(flawsOf(await documentOf(path), dispatch), [], path)
})

test('and each way to break that promise, planted into a page, is found', async () => {
  const whole: Dispatch[] = []
  for (const it of dispatches.filter(({ take }) => take.length > 0))
    if (whole.length === 0 && (await documentOf(`/story/${it.slug}`)).querySelector('.facts dd a.c') !== null) whole.push(it)
  const story = whole[0] ?? assert.fail('no story with a take and a fact strip')
  const path = `/story/${story.slug}`
  const cutFrom = (page: StoryPage, selector: string): void => (page.querySelector(selector) ?? assert.fail(selector)).remove()
  const cutEach = (page: StoryPage, selector: string): void => {
    for (const it of page.querySelectorAll(selector)) it.remove()
  }
  const plants: readonly (readonly [string, (page: StoryPage) => void, RegExp])[] = [
    ['a sentence loses its chips', (page) => cutEach(page, '.sum .sent a.c'), /^no evidence/],
    ['a value of the strip loses its chip', (page) => cutFrom(page, '.facts dd a.c'), /^no evidence/],
    ['a note is gone', (page) => cutFrom(page, '.note'), /^no note for #e\d+/],
    ['a note names no place', (page) => cutFrom(page, '.note .by2 span'), /without a locator/],
    ['a note names no record', (page) => cutFrom(page, '.note a[href^="/evidence/"]'), /without its record/],
    ['a record is gone', (page) => cutFrom(page, '.record'), /does not open/],
    ['a sentence is printed that nobody wrote', (page) => page.querySelector('.sent')?.setAttribute('id', 's_planted'), /s_planted/],
    [
      'words stand between the sentences',
      (page) => page.querySelector('.sum .row')?.appendChild(page.createElement('p')),
      /outside a sentence/,
    ],
    [
      'a judgement stands in the summary',
      (page) => page.querySelector('.sum .sent')?.setAttribute('data-sentence', 'judgement'),
      /outside the take/,
    ],
  ]
  for (const [name, plant, found] of plants) {
    const page = await documentOf(path)
    plant(page)
    assert.ok(
      flawsOf(page, story).some((it) => found.test(it)),
      name,
    )
  }
})

test('every piece of evidence resolves: the passage is the one that was read, the row and the search exist, the sum comes out again', async () => {
  const { store } = sample?.wire ?? assert.fail('no sample')
  const kinds = new Map<string, number>()
  const done = new Set<string>()
  for (const [path, it] of await everyVersion()) {
    for (const evidence of [it.headline, ...it.summary, ...it.take, ...it.archive].flatMap((sentence) => sentence.evidence)) {
      if (done.has(evidence.id)) continue
      done.add(evidence.id)
      kinds.set(evidence.kind, (kinds.get(evidence.kind) ?? 0) + 1)
      const document = await documentOf(`/evidence/${evidence.id}`)
      assert.ok(document.querySelectorAll('.list a[href^="/story/"]').length > 0, `${path}: ${evidence.id} supports no sentence`)
      const beside = (await documentOf(path)).querySelector(`.record:has(a[href="/evidence/${evidence.id}"])`)
      assert.equal(
        beside?.querySelector('dl.rec')?.textContent,
        document.querySelector('dl.rec')?.textContent,
        `${path}: the popover of ${evidence.id} says something else than its page`,
      )
      switch (evidence.kind) {
        case 'span': {
          const article = await store.articleById(evidence.articleId)
          assert.ok(article, `${path}: the article of ${evidence.id} is known`)
          assert.ok(evidence.start < evidence.end, `${path}: an empty passage`)
          if (article.text !== '' && article.textSha256 === evidence.snapshotSha256)
            assert.equal(sha256Hex(article.text.slice(evidence.start, evidence.end)), evidence.exactSha256, `${path}: another passage`)
          break
        }
        case 'calculation':
          assert.match(
            document.querySelector('dl.rec')?.textContent ?? '',
            /Same: executed now/,
            `${path}: ${evidence.function} gives something else`,
          )
          break
        case 'ledger': {
          const fact = await store.factById(evidence.factId)
          assert.ok(fact && fact.version >= evidence.version, `${path}: the row of ${evidence.id} exists`)
          break
        }
        case 'receipt':
          assert.equal((await fetchPage(`/query/${evidence.receiptId}`)).status, 200)
          break
        case 'absence':
          assert.ok(evidence.articleIds.length > 0, `${path}: nothing was looked for`)
          break
      }
    }
  }
  for (const kind of ['span', 'calculation', 'ledger', 'receipt']) assert.ok((kinds.get(kind) ?? 0) > 0, `no ${kind} was seen`)
})

/** Every page but the stories' own that tells of stories, questions or rows, and the mails of every day. */
async function otherPrints(): Promise<readonly (readonly [string, Part])[]> {
  const { store } = sample?.wire ?? assert.fail('no sample')
  const [editions, watches, facts] = await Promise.all([store.editions(100), store.watches(), store.facts()])
  const moments = [...new Set(dispatches.map((it) => it.publishedAt.slice(0, 13)))].map((it) => `/at/${it}:30Z`)
  const names = [...new Set(dispatches.flatMap((it) => it.mentions.map((one) => one.entityId)))]
  const paths = [
    ...[
      '/',
      '/beat/compute',
      '/since/2026-01-01T00:00Z',
      '/corrections',
      '/watch',
      '/ledger',
      '/compute',
      '/entities',
      '/search?q=capacity',
    ],
    ...moments.slice(0, 12),
    ...names.flatMap((id) => [`/entity/${id}`, `/search?entity=${id}`, `/entity/${id}/since/2026-01-01T00:00Z`]),
    ...editions.map(({ day }) => `/edition/${day}`),
    ...watches.map(({ id }) => `/watch/${id}`),
    ...facts.map(({ id }) => `/fact/${id}`),
    ...dispatches.flatMap((it) => [`/story/${it.slug}/take`, `/query/${it.receiptId}`]),
  ]
  const pages: (readonly [string, Part])[] = []
  for (const path of paths) pages.push([path, (await documentOf(path)).querySelector('main') as unknown as Part])
  for (const { day } of editions.filter(({ storyIds }) => storyIds.length > 0)) {
    const ofDay = dispatches.filter((it) => it.publishedAt.startsWith(day))
    for (const rhythm of ['daily', 'weekly'] as const) {
      const reader = { ...mailReader(`${day}T00:00:00.000Z`), rhythm }
      const settled = watches.filter((it) => it.resolution !== undefined)
      const { html } = editionMessage(reader, day, { ofDay, ofWeek: dispatches, settled }, { name: 'Wire', url: origin })
      pages.push([`${rhythm} mail of ${day}`, parseHTML(html).document.body as unknown as Part])
    }
  }
  return pages
}

test('what any other page or mail prints of a story, a question or a row is what its record holds, word for word', async () => {
  const { store } = sample?.wire ?? assert.fail('no sample')
  const record = await recordOf(store)
  const prints = await otherPrints()
  assert.ok(prints.length > 80, `${prints.length} pages and mails`)
  for (const [name, print] of prints) assert.deepEqual(strayWords(print, record, origin), [], name)
})

test('and words changed on any of them are found', async () => {
  const { store } = sample?.wire ?? assert.fail('no sample')
  const record = await recordOf(store)
  const planted = [
    'h2 a',
    'h3 a',
    'p.d',
    '.columns p',
    '.results p',
    '.ctx',
    'dl.facts dd',
    'a[href^="/watch/"]',
    '.tl a[href^="/story/"]',
    'div.r > p',
  ]
  const unfound = new Set(planted)
  for (const [name, print] of await otherPrints()) {
    for (const selector of unfound) {
      const [victim] = [...print.querySelectorAll(selector)].filter(
        (it) => /\w/.test(it.textContent ?? '') && !/\bmeta\b|\bs\b/.test(it.getAttribute('class') ?? ''),
      )
      if (victim === undefined) continue
      const words = victim.textContent
      Object.assign(victim, { textContent: `${words?.slice(0, -4)} as nobody reported.` })
      assert.ok(strayWords(print, record, origin).length > 0, `${selector} on ${name}`)
      unfound.delete(selector)
      break
    }
  }
  assert.deepEqual([...unfound], [], 'places where nothing could be planted')
})

test('[AI-1, AI-7] the label stands before the first generated sentence, in the page, its JSON and its text', async () => {
  for (const dispatch of dispatches.slice(0, 8)) {
    const label = labelOf(dispatch)
    const page = await (await fetchPage(`/story/${dispatch.slug}`)).text()
    const main = page.slice(page.indexOf('<main'))
    assert.ok(main.indexOf(label) > 0 && main.indexOf(label) < main.indexOf('data-sentence'))
    const text = await (await fetchPage(`/story/${dispatch.slug}.md`)).text()
    assert.ok(text.includes(label), text.slice(0, 200))
    const json = (await (await fetchPage(`/story/${dispatch.slug}.json`)).json()) as { label: string; digitalSourceType: string }
    assert.equal(json.label, label)
    assert.ok(json.digitalSourceType.endsWith('Media'))
  }
})

test('every link within the site leads somewhere', async () => {
  const seen = new Set(['/'])
  const queue = ['/']
  const dead: string[] = []
  for (let path = queue.shift(); path !== undefined && seen.size < 1500; path = queue.shift()) {
    const response = await fetchPage(path)
    if (response.status !== 200) dead.push(`${response.status} ${path}`)
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue
    const { document } = parseHTML(await response.text())
    for (const link of document.querySelectorAll('a[href^="/"], link[href^="/"]')) {
      const [to = ''] = (link.getAttribute('href') ?? '').split('#')
      // Searches and filters multiply without end; their own pages are tested apart.
      if (seen.has(to) || /^\/(?:search|at\/|\?|ledger[.?]|calc|why|publishers\?)/.test(to)) continue
      seen.add(to)
      queue.push(to)
    }
  }
  assert.deepEqual(dead, [])
  assert.ok(seen.size > 100, `${seen.size} pages`)
})

test('every page fits its budget once packed', async () => {
  const budgets = [
    ['/', 30_000],
    ...dispatches.map((it) => [`/story/${it.slug}`, 15_000] as const),
    ['/ledger', 30_000],
    ['/watch', 30_000],
  ] as const
  const { store } = sample?.wire ?? assert.fail('no sample')
  assert.ok(store)
  const config = readConfig({}, {})
  const opened = sample ?? assert.fail('no sample')
  const web = webOf(opened.wire, opened.clock, config, { url: origin, isSample: true, notice: () => null })
  for (const [path, most] of budgets) {
    const answer = await web(new Request(origin + path, { headers: { accept: 'text/html', 'accept-encoding': 'br' } }))
    assert.equal(answer.headers.get('content-encoding'), 'br')
    const size = (await answer.arrayBuffer()).byteLength
    assert.ok(size <= most, `${path}: ${size} bytes packed, at most ${most}`)
  }
})
