// The site over a sample archive, as a reader without a browser meets it: every sentence opens its evidence and no link is dead.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { readConfig } from '../../src/app/config.ts'
import { openSample, type SampleWire } from '../../src/app/sample/run-sample.ts'
import { webOf } from '../../src/app/serve.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { labelOf } from '../../src/outlets/label.ts'
import { sha256Hex } from '../../src/text/digest.ts'
import { freeBasePort } from '../support/base-port.ts'
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
  for (const [path, dispatch] of pages) {
    const document = await documentOf(path)
    const noteOf = (href: string | null) => document.querySelector(`.note[id="${(href ?? '').slice(1)}"]`)
    for (const it of document.querySelectorAll('[data-sentence], .facts dd')) {
      const isJudgement = it.getAttribute('data-sentence') === 'judgement'
      assert.ok(!isJudgement || it.closest('.take') !== null, `${path}: a judgement outside the take: ${it.textContent}`)
      assert.ok(!isJudgement || /judgement/i.test(it.textContent ?? ''), `${path}: a judgement that does not say so: ${it.textContent}`)
      const chips = [...it.querySelectorAll('a.c')]
      assert.ok(chips.length > 0 || isJudgement, `${path}: no evidence: ${it.textContent}`)
      for (const chip of chips) {
        const note = noteOf(chip.getAttribute('href'))
        assert.ok(note, `${path}: no note for ${chip.getAttribute('href')}`)
        const [, kind, date] = [...note.querySelectorAll('.k span')].map((one) => one.textContent ?? '')
        assert.ok(kind && date, `${path}: a note without kind or date`)
        assert.ok(note.querySelector('a[href^="/evidence/"]'), `${path}: a note without its record`)
        assert.ok((note.querySelector('.by2 span')?.textContent ?? '').length > 3, `${path}: a note without a locator`)
        const record = document.getElementById(note.querySelector('button[popovertarget]')?.getAttribute('popovertarget') ?? '')
        assert.ok(record?.hasAttribute('popover'), `${path}: a record that does not open beside its sentence`)
        assert.equal(
          record.querySelector('.foot a')?.getAttribute('href'),
          note.querySelector('a[href^="/evidence/"]')?.getAttribute('href'),
          `${path}: the popover and the note name different records`,
        )
      }
    }
    const printed = [...document.querySelectorAll('[data-sentence]')].map((it) => it.id)
    const own = [dispatch.headline, ...dispatch.summary, ...dispatch.take, ...dispatch.archive].map((it) => it.id)
    assert.deepEqual(new Set(printed), new Set(own), `${path}: page and archive hold the same sentences`)
    for (const it of document.querySelectorAll('.sum .row > *, .take .row > *')) {
      assert.ok(it.matches('.sent, .none, .notes'), `${path}: printed outside a sentence: ${it.outerHTML.slice(0, 120)}`)
    }
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
