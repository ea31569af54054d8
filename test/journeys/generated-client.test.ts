// A developer generates a client from the API's document: it compiles, its types say what is answered, and every operation works.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { generate } from 'openapi-typescript-codegen'
import { checkout } from '../../src/app/config.ts'
import { problem } from '../../src/outlets/problem.ts'
import { answers, type OperationName } from '../../src/outlets/shapes.ts'
import { apiQuestions } from '../support/api-questions.ts'
import { type ServedSample, serveSample } from '../support/served-sample.ts'

/** What the journey uses of the generated code, which exists only while it runs. */
interface GeneratedClient {
  readonly default: Readonly<Record<OperationName, (question: object) => Promise<unknown>>>
}
interface Generated {
  readonly WireClient: new (config?: { HEADERS?: Readonly<Record<string, string>> }) => GeneratedClient
  readonly ApiError: new () => Error & { readonly status: number; readonly body: unknown; readonly url: string }
}
interface Reader {
  readonly headlinesByPage: (limit: number) => Promise<{ readonly headlines: readonly string[]; readonly total: number }>
  readonly ownWords: (slug: string) => Promise<readonly string[]>
  readonly gpusOf: (mw: number) => Promise<number>
}

/** A program as a developer would write it. It compiles only if the generated types say what the shapes say. */
const readerProgram = `import { WireClient } from './client'
const client = new WireClient()
export async function headlinesByPage(limit: number): Promise<{ headlines: string[]; total: number }> {
  const headlines: string[] = []
  let cursor: string | null | undefined
  let total = 0
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof client.default.stories>> = await client.default.stories({ limit, cursor })
    for (const it of page.items) headlines.push(it.headline)
    total = page.total
    cursor = page.next
  }
  return { headlines, total }
}
export async function firstRecord(slug: string): Promise<string | undefined> {
  const story = await client.default.story({ slug })
  return story.sentences[0]?.evidence[0]?.record
}
/** What may go into a prompt as it is, by the mark alone. */
export async function ownWords(slug: string): Promise<string[]> {
  const story = await client.default.story({ slug })
  const marks: boolean[] = story.sources.map(({ untrusted }) => untrusted)
  return marks.includes(false) ? [] : story.sentences.flatMap(({ text, untrusted }) => (untrusted === true ? [] : [text]))
}
// @ts-expect-error a number of entries is a number
export const wrongKind = () => client.default.stories({ limit: 'three' })
// @ts-expect-error a search needs words
export const nothingAsked = () => client.default.search({})
// @ts-expect-error a basis is one of four words
export const wrongBasis = () => client.default.convert({ mw: 1, basis: 'wall' })
// @ts-expect-error the answer has no such field
export const noField = async () => (await client.default.stories({})).horsepower
export async function gpusOf(mw: number): Promise<number> {
  const { power } = await client.default.convert({ mw })
  return power === undefined || 'kind' in power ? 0 : Math.max(...power.rows.map((it) => it.gpusHi))
}
// @ts-expect-error a conversion has parts, and none of that name
export const noPart = async () => (await client.default.convert({ mw: 1 })).horses
// @ts-expect-error no kind of evidence carries the passage
export const noPassage = async () => (await client.default.evidence({ id: 'x' })).evidence.passage
`

let served: ServedSample
let url = ''
let api: Generated
let reader: Reader

before(async () => {
  served = await serveSample()
  url = served.url
  await generateClient(join(served.home, 'program'))
})
after(() => served[Symbol.asyncDispose]())

/** Generates from the served document, compiles with every strict check, and loads what came out. */
async function generateClient(folder: string): Promise<void> {
  const input = (await (await fetch(`${url}/openapi.json`)).json()) as Record<string, unknown>
  const output = join(folder, 'src/client')
  await generate({ input, output, httpClient: 'fetch', clientName: 'WireClient', useOptions: true, useUnionTypes: true })
  writeFileSync(join(folder, 'src/reader.ts'), readerProgram)
  const compilerOptions = {
    target: 'es2024',
    lib: ['es2024', 'dom'],
    module: 'commonjs',
    moduleResolution: 'bundler',
    strict: true,
    types: [],
    rootDir: 'src',
    outDir: 'js',
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
  const compiler = join(checkout, 'node_modules/typescript/bin/tsc')
  const compiled = promisify(execFile)(process.execPath, [compiler, '-p', folder])
  await compiled.catch((error: { stdout: string }) => assert.fail(`the generated client does not compile:\n${error.stdout}`))
  mkdirSync(join(folder, 'js'), { recursive: true })
  writeFileSync(join(folder, 'js/package.json'), '{"type":"commonjs"}')
  const load = createRequire(import.meta.url)
  api = load(join(folder, 'js/client/index.js')) as Generated
  reader = load(join(folder, 'js/reader.js')) as Reader
}

const refusalOf = async (asked: Promise<unknown>): Promise<InstanceType<Generated['ApiError']>> => {
  const error = await asked.then(
    () => assert.fail('it was answered'),
    (reason: unknown) => reason,
  )
  return error instanceof api.ApiError ? error : assert.fail(String(error))
}

test('a generated client compiles, and every operation of it answers what the document promises', async () => {
  const [dispatch] = await served.onWire(1)
  const questions = await apiQuestions(served.sample.wire.store, dispatch ?? assert.fail('nothing on the wire'))
  const client = new api.WireClient()
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(client.default)).filter((it) => it !== 'constructor')
  assert.deepEqual(new Set(methods), new Set(Object.keys(answers)), 'one method an operation')
  for (const name of Object.keys(answers) as OperationName[]) {
    const told = await client.default[name](questions[name])
    const parsed = answers[name].safeParse(told)
    assert.ok(parsed.success, `${name}: ${parsed.error?.message}`)
  }
})

test('a program on the generated types reads every story page by page, each once', async () => {
  const all = await served.onWire(1000)
  const { headlines, total } = await reader.headlinesByPage(4)
  assert.ok(total > 4, `${total} stories make more than one page`)
  assert.equal(headlines.length, total)
  assert.deepEqual(new Set(headlines), new Set(all.map((it) => it.headline.text)))
})

test('2.7: a program on the generated types tells our sentences from what they quote, by the field alone', async () => {
  let quoting = 0
  for (const { slug, headline, summary, take, archive } of await served.onWire(1000)) {
    const texts = [headline, ...summary, ...take, ...archive].map(({ text }) => text)
    const own = await reader.ownWords(slug)
    assert.deepEqual(
      own,
      texts.filter((text) => !text.includes('“')),
    )
    quoting += texts.length - own.length
  }
  assert.ok(quoting > 0, 'a story of the sample quotes')
})

test('every kind of evidence and every conversion comes in the closed shape that the document gives it', async () => {
  const { default: client } = new api.WireClient()
  const dispatches = await served.onWire(30)
  const kinds = new Set<string>()
  for (const one of dispatches.flatMap((it) => [it.headline, ...it.summary, ...it.take, ...it.archive]).flatMap((it) => it.evidence)) {
    if (kinds.has(one.kind)) continue
    kinds.add(one.kind)
    const parsed = answers.evidence.safeParse(await client.evidence({ id: one.id }))
    assert.ok(parsed.success, `${one.kind}: ${parsed.error?.message}`)
  }
  assert.ok(kinds.size >= 4, [...kinds].join(' '))
  const asked = [
    { mw: 12 },
    { gpus: 8_000 },
    { mw: 40, money: 9e8, currency: 'EUR' },
    { from: 'paris', to: 'abu-dhabi' },
    { from: 'paris', to: 'paris' },
  ]
  const parts = new Set<string>()
  for (const question of asked) {
    const { label, digitalSourceType, ...told } = answers.convert.parse(await client.convert(question))
    assert.deepEqual([label.startsWith('Computed by software'), digitalSourceType], [true, 'algorithmicMedia'])
    for (const part of Object.keys(told)) parts.add(part)
  }
  assert.deepEqual(parts, new Set(['power', 'energy', 'chips', 'price', 'distance']))
  await assert.rejects(client.convert({}), 'a conversion of nothing')
  await assert.rejects(client.convert({ from: 'paris', to: 'nowhere' }), 'a place without coordinates')
  assert.equal(answers.convert.safeParse({ horses: 3 }).success, false, 'what is not promised is seen')
  assert.ok((await reader.gpusOf(12)) > 1_000)
})

test('stories of one beat are those that the beat’s feed carries', async () => {
  const { default: client } = new api.WireClient()
  for (const beat of ['compute', 'money']) {
    const { items, total } = answers.stories.parse(await client.stories({ beat, limit: 50 }))
    const feed = (await (await fetch(`${url}/beat/${beat}/feed.json`)).json()) as { items: readonly { id: string }[] }
    assert.ok(total > 0 && items.every((it) => it.beats.includes(beat)), beat)
    assert.deepEqual(new Set(items.map((it) => it.id)), new Set(feed.items.map((it) => it.id)))
    const {
      items: [one],
    } = answers.search.parse(await client.search({ q: items[0]?.headline.split(' ')[0] ?? '', beat }))
    assert.ok(one?.beats.includes(beat))
  }
  assert.equal((await refusalOf(client.stories({ beat: 'gardening' }))).status, 400)
})

test('a generated client that sends the ETag back is told it has the answer already', async () => {
  const etag = (await fetch(`${url}/api/v1/convert?mw=12&basis=unknown&set=current`)).headers.get('etag') ?? assert.fail('no ETag')
  const asked = { mw: 12, basis: 'unknown', set: 'current' }
  const kept = await refusalOf(new api.WireClient({ HEADERS: { 'If-None-Match': etag } }).default.convert(asked))
  assert.deepEqual([kept.status, kept.body], [304, undefined])
  assert.ok(await new api.WireClient({ HEADERS: { 'If-None-Match': '"older"' } }).default.convert(asked), 'what changed is sent whole')
})

test('a wrong question throws with the reason in the shape the document gives, an unknown id with a plain no', async () => {
  const { default: client } = new api.WireClient()
  const wrong = await refusalOf(client.stories({ limit: 1000 }))
  assert.equal(wrong.status, 400)
  assert.match(problem.parse(wrong.body).error.detail, /limit/)
  const unknown = await refusalOf(client.story({ slug: 'no-such-story' }))
  assert.equal(unknown.status, 404)
  assert.equal(problem.parse(unknown.body).error.status, 404)
})
