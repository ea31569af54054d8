// The site over a sample archive, as a reader without a browser meets it: every sentence opens its evidence and no link is dead.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { readConfig } from '../../src/app/config.ts'
import { webOf } from '../../src/app/serve.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { labelOf } from '../../src/outlets/label.ts'
import { sha256Hex } from '../../src/text/digest.ts'
import { makeWalk } from '../support/evidence-ways.ts'
import { recordOf, strayWords } from '../support/printed-words.ts'
import { openPlayedSample, type PlayedSample } from '../support/served-sample.ts'
import { everyVersion, otherPrints } from '../support/site-prints.ts'
import { flawsOf, type StoryPage } from '../support/story-page.ts'

const origin = 'https://wire.example'

let sample: PlayedSample | undefined
let fetchPage: (path: string, accept?: string) => Promise<Response>
let dispatches: readonly Dispatch[] = []

before(async () => {
  const config = readConfig({}, {})
  const opened = await openPlayedSample()
  sample = opened
  const web = webOf(opened.wire, opened.clock, { ...config, siteUrl: origin }, { url: origin, isSample: true, notice: () => null })
  fetchPage = async (path, accept = 'text/html') => web(new Request(origin + path, { headers: { accept } }))
  dispatches = await opened.wire.store.dispatchesOnWire({ before: new Date('2030-01-01'), limit: 500 })
})
after(async () => {
  await sample?.[Symbol.asyncDispose]()
})

const shown = () => ({ store: sample?.wire.store ?? assert.fail('no sample'), dispatches, documentOf, origin })

const documentOf = async (path: string) => {
  const response = await fetchPage(path)
  assert.equal(response.status, 200, path)
  return parseHTML(await response.text()).document
}

test('every printed sentence of every version has evidence beside it, each note whole, and nothing is printed outside a sentence', async () => {
  assert.ok(dispatches.length > 5, `${dispatches.length} stories`)
  const pages = await everyVersion(shown())
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
  for (const [path, it] of await everyVersion(shown())) {
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
  for (const [path, { slug, factStrip }] of await everyVersion(shown()))
    for (const { evidenceId, label } of factStrip) {
      const document = await documentOf(`/evidence/${evidenceId}`)
      const names = [...document.querySelectorAll(`.list a[href="/story/${slug}#${evidenceId}"]`)].map((it) => it.textContent ?? '')
      assert.ok(
        /earlier versions/.test(document.querySelector('main')?.textContent ?? '') || names.some((it) => it.includes(label)),
        `${path}: ${label}`,
      )
      assert.ok((await documentOf(path)).getElementById(evidenceId) !== null, `${path}: the row of ${label} is shown and can be led to`)
    }
  for (const kind of ['span', 'calculation', 'ledger', 'receipt']) assert.ok((kinds.get(kind) ?? 0) > 0, `no ${kind} was seen`)
})

test('from every sentence on every kind of page a reader comes, by its links, to a record that shows the passage it stands on', async () => {
  const { store } = sample?.wire ?? assert.fail('no sample')
  const pages = new Map<string, Promise<StoryPage | null>>()
  const open = (path: string): Promise<StoryPage | null> => {
    const found = pages.get(path) ?? fetchPage(path).then(async (it) => (it.status === 200 ? parseHTML(await it.text()).document : null))
    pages.set(path, found)
    return found
  }
  const walk = makeWalk(await recordOf(store), open)
  const kinds = new Map<string, number>()
  const visit = async (path: string, print: Parameters<typeof walk.of>[0]): Promise<void> => {
    const { sentences, broken } = await walk.of(print, path)
    assert.deepEqual(broken, [], path)
    const kind = path
      .replace(/\?.*/, '')
      .replace(/^(\/(?:story|entity|edition|watch|evidence|query|publishers|at|since|beat|fact))\/[^/]+/, '$1/:id')
      .replace(/^(\/\w+\/:id\/(?:v|diff|since))\/.*/, '$1/:n')
    kinds.set(kind, (kinds.get(kind) ?? 0) + sentences)
  }
  for (const [path] of await everyVersion(shown())) await visit(path, (await documentOf(path)).querySelector('main') ?? assert.fail(path))
  for (const [path, print] of await otherPrints(shown())) await visit(path, print)
  const more = dispatches.flatMap((it) => [
    `/story/${it.slug}/diff/1/${it.version}`,
    `/story/${it.slug}/since/1`,
    `/why?url=${encodeURIComponent(it.sources[0]?.url ?? '')}`,
    `/publishers/${new URL(it.sources[0]?.url ?? origin).host}`,
    ...it.headline.evidence.map(({ id }) => `/evidence/${id}`),
  ])
  for (const path of [...more, '/sources', '/method', '/about', '/editions', '/feeds', '/calc'])
    await visit(path, (await documentOf(path)).querySelector('main') ?? assert.fail(path))
  for (const kind of [
    '/',
    '/story/:id',
    '/story/:id/take',
    '/at/:id',
    '/since/:id',
    '/edition/:id',
    '/beat/:id',
    '/entity/:id',
    '/search',
    '/evidence/:id',
    '/why',
    '/publishers/:id',
  ])
    assert.ok((kinds.get(kind) ?? 0) > 0, `no sentence on any ${kind}: ${[...kinds].join('; ')}`)
  assert.ok(walk.walked > 100, `${walk.walked} sentences`)
})

test('what any other page or mail prints of a story, a question or a row is what its record holds, word for word', async () => {
  const { store } = sample?.wire ?? assert.fail('no sample')
  const record = await recordOf(store)
  const prints = await otherPrints(shown())
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
  for (const [name, print] of await otherPrints(shown())) {
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
