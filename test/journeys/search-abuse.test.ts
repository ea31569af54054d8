// Questions made to keep the archive busy: each is answered at once, or refused.
import assert from 'node:assert/strict'
import { get, type IncomingMessage } from 'node:http'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { madeReports } from '../../src/app/benches/made-news.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { limits } from '../../src/domain/limits.ts'
import { startEmbeddedServer } from '../../src/store/embedded-server.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'

const stories = 4_000
const msMax = 150
let it: TestWire
let readers = 0

before(async () => {
  it = await openTestWire([], '2026-03-02T09:00:00Z', { settings: { proxies: 1 } })
  const start = new Date('2025-01-01T00:00:00Z')
  const rows = [...madeReports(0, stories, 100, start)].map(({ n, title, text, at }) => ({
    dispatch: {
      id: `p_${n}`,
      storyId: `s_${n}`,
      slug: `s-${n}`,
      version: 1,
      status: 'usable',
      publishedAt: at.toISOString(),
      firstPublishedAt: at.toISOString(),
      score: 0,
      headline: { text: title, evidence: [] },
      label: '',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
      summary: [],
      take: [],
      archive: [],
      factStrip: [],
      rubric: [],
      watchIds: [],
      origins: [],
      corrections: [],
      receiptId: '',
      urgency: 4,
      sources: [{ url: `https://outlet-${n % 50}.example/${n}`, publisher: 'Outlet', title }],
      mentions: [],
      cuts: [],
    } as unknown as Dispatch,
    words: `${title}\n${text}`,
  }))
  await it.wire.store.transaction((tx) => tx.layDispatches(rows))
  await it.wire.store.transaction((tx) => tx.recountWords())
  await it.wire.store.settle()
})
after(async () => {
  await it[Symbol.asyncDispose]()
})

/** What a reader says it takes: data, or nothing at all, which is answered with a page. `fetch` always says something. */
type Accept = 'application/json' | null

/** Each from a reader of its own, so that it is the question and not its number that is measured. */
async function ask(
  path: string,
  accept: Accept = 'application/json',
): Promise<{ readonly status: number; readonly ms: number; readonly text: string; readonly type: string }> {
  readers += 1
  const headers = { ...(accept !== null && { accept }), 'x-forwarded-for': `10.0.${readers >> 8}.${readers % 256}` }
  const began = performance.now()
  const answer = await new Promise<IncomingMessage>((resolve, reject) => get(it.url + path, { headers }, resolve).once('error', reject))
  let text = ''
  for await (const piece of answer.setEncoding('utf8')) text += piece
  return { status: answer.statusCode ?? 0, ms: performance.now() - began, text, type: answer.headers['content-type'] ?? '' }
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const pathological: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['every letter, one or the other', { q: letters.join(' OR ') }],
  ['everything but letters', { q: letters.map((one) => `-${one}`).join(' ') }],
  ['the commonest words', { q: 'the OR of OR and OR to OR in OR said OR a OR for OR new OR with' }],
  ['a phrase of one word', { q: `"${'hall '.repeat(38)}"` }],
  ['quotes that never close', { q: '"'.repeat(200) }],
  ['brackets', { q: '('.repeat(200) }],
  ['signs of other searches', { q: `${'%_\\*?|&!<->:'.repeat(16)}` }],
  ['one word of two hundred letters', { q: 'x'.repeat(200) }],
  ['marks above marks', { q: `a${'\u0301'.repeat(199)}` }],
  ['a host that is a pattern', { q: 'hall', source: '%'.repeat(100) }],
  ['a host alone', { source: 'example' }],
  ['a host nobody has', { source: 'nowhere.invalid' }],
  ['all of time', { after: '0001-01-01', before: '9999-12-31' }],
  ['no words at all', { q: ' '.repeat(200) }],
  ['operators in a row', { q: 'after:2020-01-01 before:2030-01-01 source:a entity:b '.repeat(3) }],
  ['too long a question', { q: 'hall '.repeat(2_000) }],
]

const ways: readonly (readonly [path: string, accept: Accept, type: RegExp])[] = [
  ['/search', 'application/json', /json/],
  ['/search', null, /^text\/html/],
  ['/api/v1/search', 'application/json', /json/],
  ['/api/v1/search', null, /json/],
]
for (const [way, [path, accept, type]] of ways.entries())
  test(`SR-13: questions made to hurt are answered within ${msMax} ms at ${path} (accept: ${accept ?? 'not said'}), or refused`, async () => {
    assert.match((await ask(`${path}?q=harbour`, accept)).type, type)
    let answered = 0
    for (const [what, fields] of pathological) {
      // Three of a kind that differ, so that no page is kept from the one before, and more while none was quick: a busy machine is slow at
      // some, and what hurts is slow each time.
      const took: Awaited<ReturnType<typeof ask>>[] = []
      while (took.length < 3 || (took.length < 28 && took.every(({ ms }) => ms >= msMax))) {
        const day = String(took.length + 1).padStart(2, '0')
        const params = new URLSearchParams({ ...fields, ...(fields['after'] === undefined && { after: `2020-0${way + 1}-${day}` }) })
        took.push(await ask(`${path}?${params}`, accept))
      }
      assert.ok(
        took.every(({ status }) => [200, 400, 503].includes(status)),
        `${what}: ${took.map(({ status, text }) => `${status} ${text.slice(0, 200)}`).join()}`,
      )
      if (took.some(({ status }) => status === 200)) answered += 1
      if (what === 'too long a question')
        assert.ok(
          took.every(({ status }) => status === 400),
          what,
        )
      assert.ok(Math.min(...took.map(({ ms }) => ms)) < msMax, `${what} took ${took.map(({ ms }) => Math.round(ms)).join(', ')} ms`)
    }
    assert.ok(answered >= 8, `only ${answered} kinds were answered at all`)
  })

test('SR-13: a search that the database cannot answer in its time is stopped, and the reader is told what to do', async () => {
  const { host, database, user } = await startEmbeddedServer(it.wire.home)
  const client = new pg.Client({ host, database, user })
  await client.connect()
  await client.query('begin')
  await client.query('lock table dispatch in access exclusive mode')
  try {
    const { status, ms, text } = await ask('/search?q=nothing+kept+of+this')
    assert.equal(status, 503)
    assert.match(text, /search took too long/)
    const asked = await ask('/api/v1/search?q=nothing+kept+of+this', null)
    assert.equal(asked.status, 503)
    assert.match(asked.type, /json/, 'a program is answered as one, whatever it says it takes')
    assert.match(asked.text, /"code": "unavailable"/)
    assert.ok(ms >= limits.search.statementMsMax - 50 && ms < limits.search.statementMsMax + 5_000, `${ms} ms`)
  } finally {
    await client.query('rollback')
    await client.end()
  }
  assert.equal((await ask('/search?q=harbour+again')).status, 200)
})
