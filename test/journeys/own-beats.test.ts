// A second beat on the same home: its own front, feeds, filter, API and digest, from a file of the operator's.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readOwnBeats } from '../../src/app/own-beats.ts'
import type { Subscription } from '../../src/domain/subscription.ts'
import { deliver } from '../../src/stages/deliver/stage.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'
import { makeTempHome } from '../support/temp-home.ts'

const folder = makeTempHome()
const file = join(folder.path, 'beats.toml')
const opened: AsyncDisposable[] = [folder]
let it: TestWire

before(async () => {
  writeFileSync(
    file,
    `[[beat]]\nid = "harbours"\ntitle = "Harbours and heat"\nabout = "What is built on harbour ground."\nwords = ["duisburg", "waste heat"]\n\n[[beat]]\nid = "elsewhere-at-sea"\ntitle = "At sea"\nwords = ["lighthouse"]\n`,
  )
  const harbour = await startOutlet('Harbour Post', [{ ...hall, publishedAt: '2026-03-02T09:00:00Z' }, campus])
  const basin = await startOutlet('Basin Ledger', [campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', {
    settings: { beats: file, responsible: 'Ada Quay', smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'wire@wire.example' },
  })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

test('The beat has a front of its own with its stories alone, and the front of the wire leads there.', async () => {
  const { status, text } = await it.get('/beat/harbours')
  assert.equal(status, 200)
  assert.match(text, /<h1>Harbours and heat<\/h1>/)
  assert.match(text, /What is built on harbour ground/)
  assert.match(text, /Duisburg/)
  assert.doesNotMatch(text, /Zaragoza/)
  assert.match(text, /href="\/beat\/harbours\/feed\.rss"/)
  const front = (await it.get('/')).text
  assert.match(front, /<a href="\/beat\/harbours">Harbours and heat<\/a>/)
  assert.match(front, /Zaragoza/)
  const twin = JSON.parse((await it.get('/beat/harbours.json', '*/*')).text) as { beat: { id: string }; stories: readonly unknown[] }
  assert.deepEqual([twin.beat.id, twin.stories.length], ['harbours', 1])
  assert.equal((await it.get('/beat/none-such')).status, 404)
  assert.equal((await it.get('/beat/compute')).status, 200, 'beats of every wire have one too')
})

test('Its feeds, its filter and the API carry its stories alone; a beat that is none is named with those that are.', async () => {
  for (const ending of ['atom', 'rss', 'json']) {
    const { status, text } = await it.get(`/beat/harbours/feed.${ending}`, '*/*')
    assert.equal(status, 200, ending)
    assert.match(text, /Harbours and heat/)
    assert.match(text, /Duisburg/)
    assert.doesNotMatch(text, /Zaragoza/)
  }
  assert.match((await it.get('/feeds')).text, /\/beat\/harbours\/feed\.atom/)
  const filtered = (await it.get('/?beat=harbours')).text
  assert.match(filtered, /Duisburg/)
  assert.doesNotMatch(filtered, /<h3><a[^>]*>[^<]*Zaragoza/)
  const asked = JSON.parse((await it.get('/api/v1/stories?beat=harbours', '*/*')).text) as { total: number }
  assert.equal(asked.total, 1)
  const wrong = await it.get('/api/v1/stories?beat=grid', '*/*')
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /beat: there is no beat grid; give one of compute, .*harbours/)
})

test('Every form of a story names the beat: page, twins, lists, feeds, ninjs and agents.', async () => {
  const read = async (path: string, accept = '*/*'): Promise<string> => (await it.get(path, accept)).text
  const list = JSON.parse(await read('/api/v1/stories')) as {
    items: readonly { slug: string; headline: string; beats: readonly string[] }[]
  }
  const of = (words: RegExp) => list.items.find((one) => words.test(one.headline)) ?? assert.fail(String(words))
  const [hallStory, campusStory] = [of(/Duisburg/), of(/Zaragoza/)]
  assert.equal(hallStory.beats.at(-1), 'harbours')
  assert.ok(!campusStory.beats.includes('harbours'))
  const path = `/story/${hallStory.slug}`
  assert.match(await read(path, 'text/html'), /<a href="\/beat\/harbours">Harbours and heat<\/a>/)
  assert.match(await read(`${path}.md`), /\[Harbours and heat\]\([^)]*\/beat\/harbours\)/)
  const beatsOf = (text: string): unknown => (JSON.parse(text) as { beats: unknown }).beats
  assert.deepEqual(beatsOf(await read(`${path}.json`)), hallStory.beats)
  assert.deepEqual(beatsOf(await read(`/api/v1/stories/${hallStory.slug}`)), hallStory.beats)
  const front = JSON.parse(await read('/index.json')) as { stories: readonly { slug: string; beats: unknown }[] }
  assert.deepEqual(front.stories.find((one) => one.slug === hallStory.slug)?.beats, hallStory.beats)
  const found = JSON.parse(await read('/api/v1/search?q=Duisburg')) as typeof list
  assert.deepEqual(found.items[0]?.beats, hallStory.beats)
  const ninjs = JSON.parse(await read(`${path}.ninjs.json`)) as { subjects: readonly { rel: string; uri: string }[] }
  assert.deepEqual(
    ninjs.subjects.filter((one) => one.rel === 'beat').map((one) => one.uri.replace(/^.*\//, '')),
    hallStory.beats,
  )
  const feed = JSON.parse(await read('/feed.json')) as { items: readonly { url: string; tags: readonly string[] }[] }
  const tags = feed.items.find((one) => one.url.endsWith(path))?.tags ?? []
  assert.deepEqual(tags.slice(2), hallStory.beats)
  assert.equal((await read('/feed.atom')).match(/<category term="harbours"/g)?.length, 1)
  assert.equal((await read('/feed.rss')).match(/>harbours<\/category>/g)?.length, 1)
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'read_story', arguments: { slug: hallStory.slug } } }
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  const told = await (await fetch(`${it.url}/mcp`, { method: 'POST', headers, body: JSON.stringify(call) })).text()
  assert.match(told, /Beats: [a-z, ]*harbours\./)
})

test('A beat without news says so and breaks nothing.', async () => {
  assert.equal((await it.get('/beat/elsewhere-at-sea')).status, 200)
  assert.equal((await it.get('/beat/elsewhere-at-sea/feed.atom', '*/*')).status, 200)
})

const reader = (id: string, beat: string | undefined): Subscription => ({
  id,
  address: `${id}@reader.example`,
  rhythm: 'daily',
  state: 'active',
  askedAt: '2026-03-01T00:00:00Z',
  expiresAt: '2026-03-03T00:00:00Z',
  token: `token-of-${id}`,
  ...(beat !== undefined && { beat }),
})

test('Its digest holds its stories alone; who asked for a beat without news gets nothing, and who asked for none gets the wire.', async () => {
  const { store } = it.wire
  await store.transaction(async (tx) => {
    await tx.saveSubscription(reader('m_wire', undefined))
    await tx.saveSubscription(reader('m_harbours', 'harbours'))
    await tx.saveSubscription(reader('m_sea', 'elsewhere-at-sea'))
    const edition = (await tx.editions(1))[0] ?? assert.fail('the day has an edition')
    await tx.saveEdition({ ...edition, closedAt: '2026-03-03T00:01:00Z' })
  })
  const at = { now: new Date('2026-03-03T00:02:00Z'), policy: it.wire.policy }
  const input = (await store.snapshot((one) => deliver.load('2026-03-02', one, at))) ?? assert.fail('readers wait')
  const sent: { to: string; subject: string; text: string }[] = []
  const mail = { site: { name: 'Wire', url: it.url }, send: async (one: (typeof sent)[number]) => void sent.push(one) }
  const { policy, net, clock } = { ...it.wire, clock: it.clock }
  const tools = { mail, policy, net, model: null, now: () => clock.now(), signal: AbortSignal.timeout(600_000), note: () => undefined }
  const out = await deliver.run(input, tools as unknown as Parameters<typeof deliver.run>[1])
  assert.deepEqual(
    sent.map((one) => one.to),
    ['m_harbours@reader.example', 'm_wire@reader.example'],
  )
  const own = sent.find((one) => one.to.startsWith('m_harbours')) ?? assert.fail('sent')
  assert.match(own.subject + own.text, /Harbours and heat: Edition of/)
  assert.match(own.text, /Duisburg/)
  assert.doesNotMatch(own.text, /Zaragoza/)
  assert.match(sent.find((one) => one.to.startsWith('m_wire'))?.text ?? '', /Zaragoza/)
  assert.ok(out.kind === 'sent' && out.ids.length === 3, 'nobody is asked about again')
})

test('The form for joining offers the beat, and what was chosen is kept.', async () => {
  assert.match((await it.get('/join')).text, /<option value="harbours">Harbours and heat<\/option>/)
  assert.equal((await it.post('/join', { email: 'new@reader.example', rhythm: 'daily', beat: 'harbours' })).status, 200)
  const kept = await it.wire.store.transaction((tx) => tx.subscriptionOfAddress('new@reader.example'))
  assert.equal(kept?.beat, 'harbours')
})

test('A wrong file is refused with the beat, the field and what it takes.', () => {
  const wrong = (text: string): (() => unknown) => {
    const path = join(folder.path, 'wrong.toml')
    writeFileSync(path, text)
    return () => readOwnBeats(path)
  }
  assert.throws(wrong('[[beat]]\nid = "Grid!"\ntitle = "Grid"\nwords = ["grid"]\n'), /beat 1, id: takes 2 to 40 small letters/)
  assert.throws(wrong('[[beat]]\nid = "grid"\ntitle = "Grid"\n'), /beat 1 \(grid\): give at least one of feeds, sources/)
  assert.throws(wrong('[[beat]]\nid = "chips"\ntitle = "Chips"\nwords = ["chip"]\n'), /chips is a beat of every wire/)
  assert.throws(wrong('[[beat]]\nid = "grid"\ntitle = "Grid"\nwords = "grid"\n'), /beat 1, words: /)
  assert.throws(wrong('[[beat]\n'), /no TOML at line 1/)
  assert.throws(() => readOwnBeats(join(folder.path, 'none.toml')), /none\.toml cannot be read \(ENOENT\)/)
})

test('Feeds of a beat are read for it, and a story belongs there by its source.', () => {
  writeFileSync(
    join(folder.path, 'grid.json'),
    JSON.stringify([{ publisher: 'Grid Post', owner: 'Grid', kind: 'trade', language: 'en', feedUrl: 'https://grid.example/feed.xml' }]),
  )
  const path = join(folder.path, 'with-feeds.toml')
  writeFileSync(path, '[[beat]]\nid = "grid"\ntitle = "Grid"\nfeeds = "grid.json"\n')
  const { beats, feeds } = readOwnBeats(path)
  assert.deepEqual([feeds.length, beats[0]?.sourceIds.length], [1, 1])
})
