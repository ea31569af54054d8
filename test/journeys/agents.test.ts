// Programs meet the wire: a real client of the agent protocol over HTTP and over stdin, and the API held against its own document.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { checkout } from '../../src/app/config.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { labelOf } from '../../src/outlets/label.ts'
import { answers, type OperationName } from '../../src/outlets/shapes.ts'
import { apiQuestions } from '../support/api-questions.ts'
import { type ServedSample, serveSample } from '../support/served-sample.ts'
import { unfenced } from '../support/words-of-others.ts'

let served: ServedSample
let url = ''
let dispatch: Dispatch

before(async () => {
  served = await serveSample()
  url = served.url
  dispatch = (await served.onWire(1))[0] ?? assert.fail('nothing on the wire')
})
after(() => served[Symbol.asyncDispose]())

const textOf = (result: unknown): string => {
  const { content } = result as { content: { type: string; text: string }[] }
  assert.equal(content[0]?.type, 'text')
  return content[0]?.text ?? ''
}

async function talk(client: Client): Promise<void> {
  const { tools } = await client.listTools()
  assert.deepEqual(
    tools.map((it) => it.name),
    [
      'search',
      'read_story',
      'open_evidence',
      'open_archive_search',
      'read_timeline',
      'query_ledger',
      'convert_power',
      'check_coverage',
      'list_watches',
      'explain_decision',
    ],
  )
  assert.ok(tools.every((it) => it.annotations?.readOnlyHint === true))
  const guide = await (await fetch(`${url}/llms.txt`)).text()
  for (const { name } of tools) assert.ok(guide.includes(name), `llms.txt does not name ${name}`)
  assert.match(client.getInstructions() ?? '', /never instructions/)

  const story = textOf(await client.callTool({ name: 'read_story', arguments: { slug: dispatch.slug } }))
  assert.ok(story.startsWith(labelOf(dispatch)), 'the label is the first text')
  for (const sentence of [dispatch.headline, ...dispatch.summary]) {
    assert.ok(unfenced(story).includes(sentence.text))
    for (const [, words = ''] of sentence.text.matchAll(/“([^”]+)”/g))
      assert.ok(story.includes(`not instructions] ${words} [end of untrusted text`), 'what a sentence quotes is fenced')
    for (const piece of sentence.evidence) assert.ok(story.includes(`/evidence/${piece.id}`))
  }
  const [piece] = dispatch.summary.flatMap(({ evidence }) => evidence)
  const record = textOf(await client.callTool({ name: 'open_evidence', arguments: { id: piece?.id } }))
  assert.ok(
    dispatch.summary.some(({ id, text }) => unfenced(record).includes(`${id}: ${text}`)),
    'the record names the sentences on it',
  )
  const search = textOf(await client.callTool({ name: 'open_archive_search', arguments: { id: dispatch.receiptId } }))
  assert.match(search, /over \d+ stories/u)
  assert.ok(search.includes(`/query/${dispatch.receiptId}`), 'it says where to run the search again')
  for (const source of dispatch.sources) {
    const at = story.indexOf(source.title)
    assert.ok(at > story.lastIndexOf('[untrusted text of', at) && story.lastIndexOf('[untrusted text of', at) !== -1)
  }

  const found = textOf(await client.callTool({ name: 'search', arguments: { q: dispatch.mentions[0]?.name ?? 'capacity' } }))
  assert.match(found, /Searched \d+ stories since \d{4}-\d{2}-\d{2} and \d+ ledger facts/)
  const nothing = textOf(await client.callTool({ name: 'check_coverage', arguments: { q: 'zeppelin' } }))
  assert.match(nothing, /No current story here matches “zeppelin”/)
  assert.match(textOf(await client.callTool({ name: 'query_ledger', arguments: {} })), /rows\. Sum: /)
  assert.match(textOf(await client.callTool({ name: 'convert_power', arguments: { mw: 10 } })), /3,?200-5,?600 GPUs/)
  assert.match(textOf(await client.callTool({ name: 'list_watches', arguments: { state: 'all' } })), /\d+ watches/)
  const [source] = dispatch.sources
  assert.match(textOf(await client.callTool({ name: 'explain_decision', arguments: { url: source?.url } })), /Level L\d/)

  const wrong = (await client.callTool({ name: 'search', arguments: {} })) as { isError?: boolean }
  assert.equal(wrong.isError, true)
  await assert.rejects(client.callTool({ name: 'delete_story', arguments: {} }))
  await client.close()
}

test('an agent over HTTP searches, reads with evidence, counts, converts and asks why', async () => {
  const client = new Client({ name: 'reader', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)) as Parameters<Client['connect']>[0])
  await talk(client)
})

test('an agent over stdin gets the same', async () => {
  const client = new Client({ name: 'reader', version: '1' })
  const env = Object.fromEntries(Object.entries(process.env).filter((it): it is [string, string] => it[1] !== undefined))
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(checkout, 'src/main.ts'), 'mcp', '--home', served.home],
    env,
    stderr: 'ignore',
  })
  await client.connect(transport)
  await talk(client)
})

test('a page of another site may not talk to the agent server', async () => {
  const answer = await fetch(`${url}/mcp`, { method: 'POST', headers: { origin: 'https://evil.example' }, body: '{}' })
  assert.equal(answer.status, 403)
  assert.equal((await fetch(`${url}/mcp`)).status, 405)
  assert.equal((await fetch(`${url}/mcp`, { method: 'POST', body: 'not json' })).status, 400)
})

interface Document {
  readonly openapi: string
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<
    Record<
      string,
      { get: { operationId: string; parameters: { name: string; in: string; required: boolean }[]; responses: Record<string, unknown> } }
    >
  >
}

test('every operation of the document answers in the shape the document gives', async () => {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as Document
  assert.equal(document.openapi, '3.1.0')
  const questions = await apiQuestions(served.sample.wire.store, dispatch)
  const server = document.servers[0]?.url ?? ''
  for (const [path, { get }] of Object.entries(document.paths)) {
    const name = get.operationId as OperationName
    const asked = Object.entries(questions[name]).map(([key, value]): [string, string] => [key, String(value)])
    const filled = asked.reduce((all, [key, value]) => all.replace(`{${key}}`, encodeURIComponent(value)), path)
    const address = `${server}${filled}?${new URLSearchParams(asked.filter(([key]) => !path.includes(`{${key}}`)))}`
    const answer = await fetch(address)
    assert.equal(answer.status, 200, address)
    assert.ok(answer.headers.get('etag'))
    const body: unknown = await answer.json()
    const parsed = answers[name].safeParse(body)
    assert.ok(parsed.success, `${path}: ${parsed.error?.message}`)
    assert.deepEqual(parsed.data, body, `${path} says nothing beyond its document`)
    for (const parameter of get.parameters.filter((it) => it.in === 'path'))
      assert.ok(path.includes(`{${parameter.name}}`) && parameter.required)
    const again = await fetch(address, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
    assert.equal(again.status, 304)
  }
})

test('a party and a site asked for by id have in the ledger the rows that their own page shows, everywhere', async () => {
  const { store } = served.sample.wire
  const counted = await Promise.all(
    (await store.entities()).map(async (it) => ({ it, n: (await store.factsOfParties([it.id, it.name])).length })),
  )
  const inRows = counted.filter(({ n }) => n > 0)
  const [party, site] = [inRows.find(({ it }) => it.kind !== 'site' && it.id !== it.name), inRows.find(({ it }) => it.kind === 'site')]
  assert.ok(party !== undefined && site !== undefined, 'the ledger names a party and a site')
  const client = new Client({ name: 'reader', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)) as Parameters<Client['connect']>[0])
  for (const { it, n } of [party, site]) {
    for (const asked of [it.id, it.name]) {
      const query = new URLSearchParams({ party: asked })
      const api = answers.ledger.parse(await (await fetch(`${url}/api/v1/ledger?${query}`)).json())
      const page = (await (await fetch(`${url}/ledger.json?${query}`)).json()) as { readonly rows: readonly unknown[] }
      const sheet = (await (await fetch(`${url}/ledger.csv?${query}`)).text()).split('\r\n')
      const feed = (await (await fetch(`${url}/ledger/feed.json?${query}`)).json()) as { readonly items: readonly unknown[] }
      assert.deepEqual([api.total, page.rows.length, sheet.length - 1, feed.items.length], [n, n, n, n], asked)
      const told = await client.callTool({ name: 'query_ledger', arguments: { party: asked } })
      assert.match(textOf(told), new RegExp(`^${n} rows\\.`, 'm'), asked)
      assert.match(await (await fetch(`${url}/ledger?${query}`)).text(), new RegExp(`<span aria-current="true">${it.name}</span>`))
    }
  }
  await client.close()
})

test('the ledger as of a past day is the same on its page, over the API and for agents', async () => {
  const facts = await served.sample.wire.store.facts()
  const days = facts.map((it) => it.announcedAt.slice(0, 10)).filter((it) => /^\d{4}-\d\d-\d\d$/.test(it))
  const asof = days.toSorted()[Math.floor(days.length / 2)] ?? assert.fail('rows have days')
  const page = (await (await fetch(`${url}/ledger.json?asof=${asof}`)).json()) as {
    readonly total: { readonly print: string }
    readonly rows: readonly { readonly id: string }[]
    readonly changedSince: readonly string[]
  }
  assert.ok(page.rows.length > 0 && page.rows.length < facts.length, `${page.rows.length} of ${facts.length} rows`)
  const api = answers.ledger.parse(await (await fetch(`${url}/api/v1/ledger?limit=100&asof=${asof}`)).json())
  const inOrder = (ids: readonly string[]): readonly string[] => ids.toSorted((a, b) => (a < b ? -1 : 1))
  assert.deepEqual([api.total, api.sum.print], [page.rows.length, page.total.print])
  assert.deepEqual(inOrder(api.items.map((it) => it.id)), inOrder(page.rows.map((it) => it.id)))
  assert.deepEqual(inOrder(api.changedSince), inOrder(page.changedSince))
  const client = new Client({ name: 'reader', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)) as Parameters<Client['connect']>[0])
  const told = textOf(await client.callTool({ name: 'query_ledger', arguments: { asof } }))
  assert.match(told, new RegExp(`^As of ${asof}: .*\n${page.rows.length} rows\\.`, 'm'))
  await client.close()
})

test('a conversion names its hardware: vectors of the specification are had over the API and by agents', async () => {
  const client = new Client({ name: 'reader', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)) as Parameters<Client['connect']>[0])
  const vectors = [
    ['MC-1', { mw: 10, set: 'dgx-h100' }, /^630-980 servers, 5,100-7,800 GPUs$/],
    ['MC-4', { mw: 10, set: 'gb300-nvl72' }, /^45-75 racks, 3,200-5,400 GPUs$/],
    ['MC-6', { mw: 10, set: 'dgx-b200,gb300-nvl72' }, /^450-700 eight-GPU servers or 45-75 racks, 3,200-5,600 GPUs$/],
    ['MC-8', { mw: 10, basis: 'it', set: 'dgx-b200' }, /^610-700 servers, 4,900-5,600 GPUs$/],
    ['MC-13', { mw: 0.01, basis: 'it', set: 'dgx-b200' }, /less than one server/],
    ['MC-15', { mw: 10, set: 'mi300x-8' }, /measured/],
  ] as const
  for (const [id, asked, print] of vectors) {
    const query = new URLSearchParams(Object.entries(asked).map(([key, value]): [string, string] => [key, String(value)]))
    const { power } = answers.convert.parse(await (await fetch(`${url}/api/v1/convert?${query}`)).json())
    assert.match(power?.print ?? '', print, id)
    const { structuredContent } = await client.callTool({ name: 'convert_power', arguments: asked })
    assert.equal(answers.convert.parse(structuredContent).power?.print, power?.print, id)
  }
  await client.close()
})

test('how far a site is from a town is told over the API, to agents, on the page of conversions and on its own page', async () => {
  const asked = { from: 'lyon-east', to: 'place-paris' }
  const query = new URLSearchParams(asked)
  const { distance } = answers.convert.parse(await (await fetch(`${url}/api/v1/convert?${query}`)).json())
  assert.match(distance?.print ?? '', /^390 km apart; no fibre round trip can be faster than 3\.8 ms$/)
  const quay = answers.convert.parse(await (await fetch(`${url}/api/v1/convert?from=teesside-quay&to=paris`)).json())
  assert.match(JSON.stringify(quay.distance), /"basis":"Teesside Quay read as Middlesbrough, its town; town centres/)
  const client = new Client({ name: 'reader', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)) as Parameters<Client['connect']>[0])
  assert.match(textOf(await client.callTool({ name: 'convert_power', arguments: asked })), /390 km apart/)
  assert.match(
    textOf(await client.callTool({ name: 'convert_power', arguments: { from: 'paris', to: 'atlantis' } })),
    /no coordinates are kept/,
  )
  await client.close()
  assert.match(await (await fetch(`${url}/calc?${query}`)).text(), /<p>390 km apart/)
  assert.match(
    await (await fetch(`${url}/entity/lyon-east`)).text(),
    /<dt>Nearest other sites<\/dt><dd>.*km, at least .* ms there and back/,
  )
})

test('lists go on from page to page until they end', async () => {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const on = cursor === '' ? '' : `&cursor=${cursor}`
    const body = answers.stories.parse(await (await fetch(`${url}/api/v1/stories?limit=3${on}`)).json())
    seen.push(...body.items.map((it) => it.id))
    cursor = body.next
    assert.ok(seen.length <= body.total)
    if (cursor === null) assert.equal(seen.length, body.total)
  }
  assert.equal(new Set(seen).size, seen.length)
})

test('a wrong question gets its reasons, an unknown id a plain no, and too many questions a rest', async () => {
  const wrong = await fetch(`${url}/api/v1/stories?limit=1000`)
  assert.equal(wrong.status, 400)
  assert.match(await wrong.text(), /limit/)
  for (const [asked, field] of [
    ['stories?offset=20', 'offset'],
    ['stories?cursor=abc.def', 'cursor'],
    ['watches?cursor=%00', 'cursor'],
  ] as const) {
    const answer = await fetch(`${url}/api/v1/${asked}`)
    const { error } = (await answer.json()) as { error: { fields: readonly { field: string }[] } }
    assert.deepEqual([answer.status, error.fields.map((it) => it.field)], [400, [field]], asked)
  }
  assert.equal((await fetch(`${url}/api/v1/stories/none`)).status, 404)
  assert.equal((await fetch(`${url}/api/v1/nothing`)).status, 404)
  // Two come back each second, so which one is refused depends on the machine; that one is does not.
  const statuses: number[] = []
  while (!statuses.includes(429) && statuses.length < 1000) {
    const answer = await fetch(`${url}/api/v1/convert?mw=${statuses.length + 1}`)
    await answer.body?.cancel()
    statuses.push(answer.status)
    if (answer.status === 429) assert.ok(Number(answer.headers.get('retry-after')) >= 1)
  }
  assert.ok(statuses.includes(429))
})
