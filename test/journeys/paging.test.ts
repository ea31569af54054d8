// A program reads lists page by page while the wire publishes, corrects and removes: nothing comes twice, nothing that stood there is left out.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { readConfig } from '../../src/app/config.ts'
import { webOf } from '../../src/app/serve.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { Entity } from '../../src/domain/entity.ts'
import type { Fact } from '../../src/domain/fact.ts'
import type { Watch } from '../../src/domain/watch.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

let it: TestWire
let story: Dispatch
let fact: Fact
let watch: Watch
let entity: Entity
const opened: AsyncDisposable[] = []
const many = 13

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall, campus])
  const basin = await startOutlet('Basin Ledger', [campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z')
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  const { store } = it.wire
  story = (await store.dispatchesOnWire({ before: it.clock.now(), limit: 1 }))[0] ?? assert.fail('a story')
  fact = (await store.facts())[0] ?? assert.fail('a row')
  watch = (await store.watches())[0] ?? assert.fail('a question')
  entity = (await store.entities())[0] ?? assert.fail('a name')
  for (let n = 0; n < many; n++) await publish(n)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const hour = (n: number): string => new Date(Date.parse('2026-02-01T00:00:00Z') + n * 3_600_000).toISOString()

/** A story, a row, a question, a name and a correction, all numbered. */
async function publish(n: number, over: { readonly version?: number; readonly at?: number; readonly words?: string } = {}): Promise<void> {
  const { version = 1, at = n } = over
  const corrections = [{ kind: 'correction' as const, at: hour(n), text: `Note ${n}`, foundBy: 'check' as const }]
  await it.wire.store.transaction(async (tx) => {
    await tx.addDispatch(
      {
        ...story,
        storyId: `s_page_${n}`,
        id: `d_page_${n}_${version}`,
        slug: `page-${n}`,
        version,
        publishedAt: hour(at),
        firstPublishedAt: hour(n),
        corrections: corrections.map((one) => ({ ...one, text: `${one.text}, version ${version}` })),
      },
      { words: over.words ?? `zeppelin ${'airship '.repeat(n % 4)}`, digest: `${n} ${version}` },
    )
    await tx.saveFact(
      { ...fact, id: `F_page_${n}`, announcedAt: hour(over.at ?? 40 - n).slice(0, 10), version },
      { storyId: null, imported: false },
    )
    await tx.saveWatch({ ...watch, id: `w_page_${n}`, horizonAt: hour(1000 + n) })
    await tx.saveEntity({ ...entity, id: `page-${n}`, name: `Page ${n}`, aliases: [] })
  })
}

/** A site that nobody has asked yet: how often one may ask is counted anew. */
function freshSite(): void {
  const fetchPage = webOf(it.wire, it.clock, readConfig({ port: 0 }, {}), { url: it.url, isSample: true, notice: () => null })
  ask = async (path, init) => fetchPage(new Request(`${it.url}${path}`, init))
}
let ask: (path: string, init: RequestInit) => Promise<Response>
async function read(path: string, accept: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await ask(path, { headers: { accept } })
  return { status: answer.status, text: await answer.text() }
}
beforeEach(freshSite)

/** What a busy wire does between two pages: something new on top and in between, a version of what came and of what waits, and a removal. */
async function meanwhile(count: number): Promise<void> {
  const round = count % 6
  await publish(100 + round)
  await publish(round * 2, { version: 2 + count, at: 200 + round, words: 'zeppelin airship airship airship airship' })
  await publish(many - 1 - round, { version: 2 + count, at: 300 + round, words: 'zeppelin' })
}

interface Listed {
  readonly items: readonly { readonly id?: string; readonly story?: string; readonly text?: string; readonly version?: number }[]
  readonly next: string | null
}
type AskList = (cursor: string | undefined) => Promise<Listed>

const overApi =
  (path: string): AskList =>
  async (cursor) => {
    const { status, text } = await read(`/api/v1/${path}${cursor === undefined ? '' : `&cursor=${cursor}`}`, '*/*')
    assert.equal(status, 200, text)
    return JSON.parse(text) as Listed
  }
const overMcp =
  (name: string, asked: Readonly<Record<string, unknown>>): AskList =>
  async (cursor) => {
    const call = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name, arguments: { ...asked, ...(cursor !== undefined && { cursor }) } },
    }
    const answer = await ask('/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify(call),
    })
    const { result } = (await answer.json()) as { result: { structuredContent: Listed; content: readonly { text: string }[] } }
    const { next } = result.structuredContent
    assert.equal(result.content[0]?.text.includes(`cursor ${next}`), next !== null, 'the words name the cursor too')
    return result.structuredContent
  }
const onSite =
  (path: string): AskList =>
  async (cursor) => {
    const { status, text } = await read(cursor ?? path, 'text/html')
    assert.equal(status, 200)
    const next = /<a href="([^"]+)">Next<\/a>/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    return { items: [...text.matchAll(/<h2><a href="\/story\/([^"]+)"/g)].map(([, id = '']) => ({ id })), next: next ?? null }
  }

const lists: readonly (readonly [string, AskList, (n: number) => string])[] = [
  ['stories', overApi('stories?limit=4'), (n) => `s_page_${n}`],
  ['stories of a beat', overApi('stories?beat=compute&limit=4'), (n) => `s_page_${n}`],
  ['stories of a host', overApi('stories?source=127.0.0.1&limit=4'), (n) => `s_page_${n}`],
  ['search', overApi('search?q=zeppelin&limit=4'), (n) => `s_page_${n}`],
  ['search in a beat', overApi('search?q=zeppelin&beat=compute&limit=4'), (n) => `s_page_${n}`],
  ['ledger', overApi('ledger?limit=4'), (n) => `F_page_${n}`],
  ['watches', overApi('watches?limit=4'), (n) => `w_page_${n}`],
  ['entities', overApi('entities?limit=4'), (n) => `page-${n}`],
  ['corrections', overApi('corrections?limit=4'), (n) => `page-${n}`],
  ['search by an agent', overMcp('search', { q: 'zeppelin', limit: 4 }), (n) => `s_page_${n}`],
  ['the ledger by an agent', overMcp('query_ledger', { limit: 4 }), (n) => `F_page_${n}`],
  ['watches by an agent', overMcp('list_watches', { limit: 4 }), (n) => `w_page_${n}`],
  ['the search page', onSite('/search?q=zeppelin'), (n) => `page-${n}`],
]

let round = 0
for (const [say, askList, idOf] of lists) {
  test(`${say}: pages read while stories arrive and change hold everything once`, async () => {
    const seen: string[] = []
    let cursor: string | undefined
    for (let pages = 0; ; pages++) {
      assert.ok(pages < 60, 'it ends')
      const { items, next } = await askList(cursor)
      seen.push(...items.map((one) => one.id ?? (one.story ?? '').replace(/^.*\/story\//, '')))
      if (next === null) break
      cursor = next
      await meanwhile(round++)
    }
    assert.deepEqual(
      seen.filter((id, i) => seen.indexOf(id) !== i),
      [],
      'nothing comes twice',
    )
    const missing = Array.from({ length: many }, (_, n) => idOf(n)).filter((id) => !seen.includes(id))
    assert.deepEqual(missing, [], 'nothing that stood there is left out')
  })
}

test('what was corrected between two pages comes with the words that stand now, and what was removed does not come', async () => {
  const askList = overApi('stories?limit=4')
  const first = await askList(undefined)
  const seen = new Set(first.items.map((one) => one.id))
  const waiting = Array.from({ length: many }, (_, n) => n).filter((n) => !seen.has(`s_page_${n}`))
  const [gone = 0, changed = 0] = waiting
  await publish(changed, { version: 1000, at: 500 })
  await it.wire.store.transaction(async (tx) => {
    await tx.killProse(`s_page_${gone}`)
    await tx.saveTombstone({
      kind: 'tombstone',
      storyId: `s_page_${gone}`,
      slug: `page-${gone}`,
      killedAt: it.clock.now().toISOString(),
      reason: 'on demand of its publisher',
      legal: false,
    })
  })
  const rest: Listed['items'][number][] = []
  for (let cursor = first.next; cursor !== null; ) {
    const page = await askList(cursor)
    rest.push(...page.items)
    cursor = page.next
  }
  const ids = rest.map((one) => one.id)
  assert.equal(rest.find((one) => one.id === `s_page_${changed}`)?.version, 1000)
  assert.ok(!ids.includes(`s_page_${gone}`))
  for (const n of waiting) if (n !== gone) assert.equal(ids.filter((id) => id === `s_page_${n}`).length, 1, String(n))
})

test('a cursor belongs to its question: another one refuses it and names the field', async () => {
  const { next } = await overApi('stories?limit=4')(undefined)
  const { status, text } = await read(`/api/v1/stories?source=127.0.0.1&cursor=${next}`, '*/*')
  assert.equal(status, 400)
  assert.match(text, /"field": "cursor"/)
})
