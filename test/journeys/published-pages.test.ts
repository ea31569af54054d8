// The site over a sample archive, as a reader without a browser meets it: every sentence opens its evidence and no link is dead.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { readConfig } from '../../src/app/config.ts'
import { openSample, type SampleWire } from '../../src/app/sample/run-sample.ts'
import { webOf } from '../../src/app/serve.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { labelOf } from '../../src/outlets/label.ts'
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

test('every printed claim has evidence beside it, and the record of that evidence opens', async () => {
  assert.ok(dispatches.length > 5, `${dispatches.length} stories`)
  const records = new Set<string>()
  for (const dispatch of dispatches) {
    const document = await documentOf(`/story/${dispatch.slug}`)
    const claims = [...document.querySelectorAll('[data-sentence="claim"], .facts dd')]
    assert.ok(claims.length > 0, dispatch.slug)
    for (const claim of claims) {
      const chips = [...claim.querySelectorAll('a.c')]
      assert.ok(chips.length > 0, `${dispatch.slug}: ${claim.textContent}`)
      for (const chip of chips) {
        const href = chip.getAttribute('href') ?? ''
        if (href.startsWith('/evidence/')) {
          records.add(href)
          continue
        }
        const note = document.querySelector(`.note[id="${href.slice(1)}"]`)
        const record = note?.querySelector('a[href^="/evidence/"]')?.getAttribute('href')
        assert.ok(record, `${dispatch.slug}: no note for ${href}`)
        records.add(record)
      }
    }
    const printed = [...document.querySelectorAll('[data-sentence]')].map((it) => it.id)
    const own = [dispatch.headline, ...dispatch.summary, ...dispatch.take, ...dispatch.archive].map((it) => it.id)
    assert.deepEqual(new Set(printed), new Set(own), 'page and archive hold the same sentences')
  }
  for (const record of records) assert.equal((await fetchPage(record)).status, 200, record)
})

test('the label stands before the first generated sentence, in the page, its JSON and its text', async () => {
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
      if (seen.has(to) || /^\/(?:search|at\/|ledger[.?]|calc|why|publishers\?)/.test(to)) continue
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
