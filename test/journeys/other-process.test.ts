// Readers of processes that heard of nothing: a site served by one, an agent's server by another, a folder written by a third. What is
// corrected or killed from a fourth is on the very next answer of each.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { checkout } from '../../src/app/config.ts'
import { makeDeskWork } from '../../src/app/desk.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { correctStory } from '../../src/outlets/desk/correct.ts'
import { listOutlets, storyOutlets } from '../support/every-outlet.ts'
import { groundwire } from '../support/groundwire.ts'
import { askedOf } from '../support/on-desk.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const opened: AsyncDisposable[] = []
const folder = mkdtempSync(join(tmpdir(), 'groundwire-other-'))
const now = new Date()
const hoursAgo = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString()
let it: TestWire
let site: ChildProcess
let url = ''
let agent: Client

before(async () => {
  const harbour = await startOutlet('Harbour Post', [
    { ...hall, publishedAt: hoursAgo(5) },
    { ...campus, publishedAt: hoursAgo(4) },
  ])
  const basin = await startOutlet('Basin Ledger', [{ ...campusToo, publishedAt: hoursAgo(3) }])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], now.toISOString())
  opened.push(it)
  await it.at(now.toISOString())
  const env = Object.fromEntries(
    Object.entries(process.env).filter((one): one is [string, string] => one[1] !== undefined && one[0] !== 'NODE_TEST_CONTEXT'),
  )
  const main = join(checkout, 'src/main.ts')
  site = spawn(process.execPath, [main, 'serve', '--port', '0', '--home', it.wire.home], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [told] = (await once(site.stdout ?? assert.fail(), 'data')) as [Buffer]
  url = /http:\/\/localhost:\d+/.exec(told.toString())?.[0] ?? assert.fail(told.toString())
  agent = new Client({ name: 'reader', version: '1' })
  await agent.connect(
    new StdioClientTransport({ command: process.execPath, args: [main, 'mcp', '--home', it.wire.home], env, stderr: 'ignore' }),
  )
})
after(async () => {
  await agent.close()
  site.kill('SIGTERM')
  await once(site, 'exit')
  rmSync(folder, { recursive: true, force: true })
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const storyOn = async (words: RegExp): Promise<Dispatch> =>
  (await it.wire.store.dispatchesOnWire({ before: new Date(now.getTime() + 3_600_000), limit: 10 })).find((one) =>
    words.test(one.headline.text),
  ) ?? assert.fail(String(words))

/** More places of the other process than those that tell stories. */
const files = [
  '/sitemap.xml',
  '/sitemap-news.xml',
  '/corrections',
  '/corrections/feed.atom',
  '/corrections/feed.rss',
  '/corrections/feed.json',
]
const read = async (path: string): Promise<string> => (await fetch(url + path, { headers: { accept: '*/*' } })).text()
const { mail: _ofThisProcess, ...lists } = listOutlets

const marks: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
const decoded = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (one) => marks[one] ?? one)
/** The words of an answer without markup, so that a name that is a link does not hide the sentence it stands in. */
const wordsOf = (text: string): string =>
  decoded(decoded(text))
    .replaceAll('\\"', '"')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\(https?:[^)]*\)/g, '$1')

/** Every outlet of the served site as it answers now, by name, in words. */
async function served(of: Dispatch): Promise<ReadonlyMap<string, string>> {
  const asked = { ...askedOf(it, of), url }
  const found = new Map<string, string>()
  for (const [name, ask] of Object.entries({ ...storyOutlets, ...lists })) found.set(name, wordsOf((await ask(asked)).text))
  for (const path of files) found.set(path, path.includes('sitemap') ? await read(path) : wordsOf(await read(path)))
  return found
}
async function agentTold(name: string, asked: Readonly<Record<string, unknown>>): Promise<string> {
  const { content } = (await agent.callTool({ name, arguments: asked })) as { content: readonly { text: string }[] }
  return content.map((one) => one.text).join('\n')
}
async function exported(): Promise<readonly string[]> {
  const { code, err } = await groundwire(['export', 'site', '--home', it.wire.home, '--out', folder])
  assert.equal(code, 0, err)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:html|json|md|xml|atom|rss|csv|txt)$/.test(name))
}
const told = (names: readonly string[], words: string): readonly string[] =>
  names.filter((name) => wordsOf(readFileSync(join(folder, name), 'utf8')).includes(words))

test('A correction made elsewhere is on the next answer of every outlet, and the struck words are on none.', async () => {
  const story = await storyOn(/Zaragoza/)
  const struck = story.summary.at(-1) ?? assert.fail()
  assert.ok(story.summary.length > 1, 'a sentence can go')
  const warm = await served(story)
  assert.ok(
    warm.get('story page')?.includes(struck.text) && warm.get('Atom')?.includes(struck.text),
    'the other process keeps pages that say it',
  )
  assert.ok((await agentTold('read_story', { slug: story.slug })).includes(struck.text))
  assert.ok(told(await exported(), struck.text).length > 0)
  const filed = await correctStory(makeDeskWork(it.wire, it.clock, true), {
    by: 'ada',
    reason: 'The outlet took it back.',
    storyId: story.storyId,
    edits: new Map([[struck.id, '']]),
    dropRows: [],
    kind: 'correction',
    foundBy: 'desk',
    wrote: 'We wrote what the outlet has since taken back',
    is: 'it is open',
  })
  assert.ok(!('code' in filed), JSON.stringify(filed))
  await it.wire.runner.drain(1)
  assert.equal((await storyOn(/Zaragoza/)).version, story.version + 1)
  // The page of this process first: what was committed before it answered is older than its answer.
  assert.ok((await it.get(`/story/${story.slug}`)).text.includes('taken back'))
  const seen = await served(await storyOn(/Zaragoza/))
  // Versions that were, what changed, and the record of the correction itself say what stood there before.
  const telling = new Set([
    'difference of versions',
    'story since a version',
    'front since a moment',
    'front of a moment',
    'name since a moment',
  ])
  for (const [name, text] of seen) if (!telling.has(name)) assert.ok(!text.includes(struck.text), `${name} still says it`)
  for (const name of [
    'story page',
    'story as data',
    'story as text',
    'ninjs',
    'API story',
    'MCP story',
    'Atom',
    'RSS',
    'JSON Feed',
    ...files.slice(2),
  ])
    assert.ok(seen.get(name)?.includes('taken back'), `${name} has the note`)
  const words = await agentTold('read_story', { slug: story.slug })
  assert.ok(!words.includes(struck.text) && words.includes('taken back'))
  const names = await exported()
  assert.ok(told(names, 'taken back').includes('corrections.html'))
  assert.deepEqual(
    told(names, struck.text).filter((name) => !/^story\/[^/]+\/(?:v|diff)\//.test(name)),
    [],
  )
})

test('A story killed by a command is a stone on the next answer of every outlet, and nowhere else.', async () => {
  const story = await storyOn(/Duisburg/)
  const told0 = await served(story)
  assert.ok(told0.get('front')?.includes(story.headline.text))
  assert.ok(told0.get('/sitemap.xml')?.includes(story.slug) && told0.get('/sitemap-news.xml')?.includes(story.slug))
  assert.ok((await agentTold('search', { q: 'Duisburg' })).includes(story.slug))
  const { code, err } = await groundwire(['desk', 'kill', story.slug, '--by', 'ada', '--reason', 'A court order.', '--home', it.wire.home])
  assert.equal(code, 0, err)
  const page = await fetch(`${url}/story/${story.slug}`, { headers: { accept: 'text/html' } })
  assert.equal(page.status, 410)
  const seen = await served(story)
  for (const [name, text] of seen) {
    assert.ok(!text.includes(story.headline.text), `${name} still has its headline`)
    for (const { text: sentence } of story.summary) assert.ok(!text.includes(sentence), `${name} still tells it`)
  }
  for (const path of ['/sitemap.xml', '/sitemap-news.xml', '/corrections'])
    assert.ok(!seen.get(path)?.includes(`story/${story.slug}<`), path)
  for (const name of ['Atom', 'RSS', 'JSON Feed']) assert.ok(seen.get(name)?.includes('This story was removed.'), `${name} has the stone`)
  assert.match(seen.get('ninjs') ?? '', /"canceled"/)
  assert.match(await agentTold('read_story', { slug: story.slug }), /Removed on/)
  assert.ok(!(await agentTold('search', { q: 'Duisburg' })).includes(story.headline.text))
  const names = await exported()
  assert.deepEqual(told(names, story.headline.text), [])
  assert.ok(told(names, 'This story was removed.').includes('feed.atom'))
})
