// "Why was this covered, or not?", asked with addresses of every kind, good and bad, by page, API and agents' form.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { comparedWith, weighStory } from '../../src/app/weigh-story.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, hall } from '../support/reports.ts'

const opened: AsyncDisposable[] = []
let it: TestWire
let harbour: Outlet

before(async () => {
  harbour = await startOutlet('Harbour Post', [hall, campus])
  opened.push(harbour)
  it = await openTestWire([harbour], '2026-03-02T12:00:00Z')
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const why = (url: string) => it.get(`/why?url=${encodeURIComponent(url)}`)

test('An article that was read is told with its story, with tracking marks and a fragment in the address or without.', async () => {
  for (const more of ['', '?utm_source=mail&utm_medium=x', '#comments', '/', '?']) {
    const page = await why(`${harbour.origin}${hall.path}${more}`)
    assert.equal(page.status, 200)
    assert.match(page.text, /href="\/story\/[a-z0-9-]+"/, more)
  }
})

test('An article is known with the other scheme, without one, and with its letters escaped; where it stands is said.', async () => {
  const bare = `${harbour.origin}${hall.path}`.replace('http://', '')
  for (const url of [`https://${bare}`, bare, `http://${bare.replace('/markt', '/%6Darkt')}`]) {
    const page = await why(url)
    assert.match(page.text, /href="\/story\/[a-z0-9-]+"/, url)
    assert.ok(page.text.includes(`at ${harbour.origin}${hall.path}:`), url)
  }
})

test('The answer gives each part of the score with its reason, on the page, in its twin and in the API, and they sum to the score.', async () => {
  const page = await why(`${harbour.origin}${hall.path}`)
  for (const words of ['Independent origins', 'New claims', 'Magnitude', 'Standing of the sources', 'Freshness', 'no near match'])
    assert.ok(page.text.includes(words), words)
  assert.match((await it.get('/method', 'text/markdown')).text, /Weight: independent origins.*0\.3/)
  const api = await it.get(`/api/v1/coverage?url=${encodeURIComponent(`${harbour.origin}${hall.path}`)}`, 'application/json')
  const { outcome, significance } = JSON.parse(api.text)
  assert.match(outcome, /^(?:led|ran)$/)
  const sum = significance.parts.reduce((all: number, one: { value: number; weight: number }) => all + one.value * one.weight, 0)
  assert.ok(significance.parts.length === 5 && Math.abs(sum - significance.score) < 0.001)
  assert.match(significance.decided, /^rule /)
})

test('A score comes out again from the archive, as at the time it was weighed.', async () => {
  let weighed = 0
  for (const { id, significance } of await it.wire.store.stories()) {
    const again = significance?.weighedAt === undefined ? null : await weighStory(it.wire, id, new Date(significance.weighedAt))
    if (again === null || significance === undefined) continue
    weighed += 1
    assert.match(comparedWith(significance, again.significance), /: the same, /, again.story.title)
  }
  assert.ok(weighed > 0)
})

test('An address that never was seen is told in one sentence, and nothing is fetched to say so.', async () => {
  const before = harbour.asked.length
  const page = await why(`${harbour.origin}/news/never-listed`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /href="\/story\//)
  assert.equal(harbour.asked.length, before)
})

test('An address that rights refused before it was read is told, and is no link; one refused for something else is.', async () => {
  const page = async (code: string): Promise<string> => {
    const url = `${harbour.origin}/news/${code.replace('.', '-')}`
    await it.wire.store.transaction((tx) =>
      tx.saveRefusal({ kind: 'refused', stage: 'read', subject: url, code, reason: 'As told.', at: '2026-03-02T11:00:00.000Z' }),
    )
    return (await why(url)).text.match(new RegExp(`href="${url}"`)) === null ? 'told' : 'linked'
  }
  assert.deepEqual([await page('rights.none'), await page('fetch.gone')], ['told', 'linked'])
})

const bad = [
  'notaurl',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'http://',
  '//outlet.example/a',
  '<script>alert(1)</script>',
  `https://outlet.example/${'a'.repeat(5000)}`,
  'https://outlet.example/\u0000x',
]
test('A bad address gets a page that names the fault and the form it wants; none of it comes back as markup, and the API says 4xx in JSON.', async () => {
  for (const url of bad) {
    const page = await why(url)
    assert.equal(page.status, 400, url.slice(0, 60))
    assert.match(page.text, /https:\/\/example\.org\/news\/one|at most 2048 characters|NUL/, url.slice(0, 60))
    assert.doesNotMatch(page.text, /<script>alert|undefined|\[object/, url.slice(0, 60))
    assert.doesNotMatch(page.text, /href="\/story\//, url.slice(0, 60))
    const api = await it.get(`/api/v1/coverage?url=${encodeURIComponent(url)}`, 'application/json')
    assert.equal(api.status, 400, url.slice(0, 60))
    assert.match(api.text, /"detail": "[^"]*url/, url.slice(0, 60))
  }
})

test('Marks that could be markup stay text, a password is not printed, a missing scheme is added, and an empty question shows the form.', async () => {
  const marked = await why('https://outlet.example/<script>alert(1)</script>')
  assert.equal(marked.status, 200)
  assert.doesNotMatch(marked.text, /<script>alert/)
  const secret = await why('https://user:secret@outlet.example/a')
  assert.doesNotMatch(secret.text, /secret/)
  assert.match((await why('outlet.example/a')).text, /href="https:\/\/outlet\.example\/a"/)
  const empty = await why('   ')
  assert.equal(empty.status, 200)
  assert.match(empty.text, /<form/)
})

test('A NUL character in any question is the asker’s fault, not ours: search, filters, API, agents, forms.', async () => {
  for (const path of [
    '/search?q=%00',
    '/ledger?party=a%00',
    '/entity/a%00',
    '/api/v1/search?q=a%00b',
    '/api/v1/entities?q=%00',
    '/feeds/%00',
  ])
    assert.ok([400, 404].includes((await it.get(path)).status), path)
  const notice = {
    kind: 'takedown',
    urls: `${harbour.origin}${hall.path}\u0000`,
    domain: '\u0000',
    wantsLevel: 'L0',
    name: 'A\u0000',
    email: '',
    reason: 'x\u0000y',
  }
  assert.ok((await it.post('/publishers/notice', notice)).status < 500)
  const call = (query: string) =>
    fetch(`${it.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'search', arguments: { q: query } } }),
    })
  const answer = await (await call('a\u0000b')).text()
  assert.doesNotMatch(answer, /"code":-32603|Something broke/)
})

test('Rights 1.2: of a report at level 0 nothing is told, by page, API and agents; of a link its feed’s headline and no more.', async () => {
  const { store } = it.wire
  const url = `${harbour.origin}${campus.path}`
  const answers = async (): Promise<readonly string[]> => {
    const call = await fetch(`${it.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'explain_decision', arguments: { url } } }),
    })
    const pages = [await why(url), await it.get(`/why.json?url=${encodeURIComponent(url)}`)]
    const api = await it.get(`/api/v1/coverage?url=${encodeURIComponent(url)}`, 'application/json')
    // The address itself is the asker's.
    return [...pages.map(({ text }) => text), api.text, await call.text()].map((text) => text.replaceAll('mesalta-zaragoza', ''))
  }
  const derived = /Mesalta|Zaragoza|campus|Iberalta|100 MW|near match|Independent origins|"significance":\{/i
  for (const one of await answers()) assert.match(one, derived)
  const lower = (level: 'L0' | 'L1') =>
    store.transaction((tx) => tx.lowerUrl(url, { level, reason: 'its publisher asked for it', noticeId: 'n_why' }, it.clock.now()))
  await lower('L1')
  for (const one of await answers()) {
    assert.match(one, /Mesalta plans a 100 MW campus at Zaragoza Sur/)
    assert.match(one, /Level L1: its publisher asked for it/)
    assert.doesNotMatch(one, /Rodrigo|"earlier"|"wordCount"/)
  }
  await lower('L0')
  for (const one of await answers()) {
    assert.doesNotMatch(one, derived)
    assert.match(one, /Set aside \(level L0\).*Level L0: its publisher asked for it/s)
  }
  assert.ok(!(await why(url)).text.includes(`href="${url}"`), 'the link goes too')
})
