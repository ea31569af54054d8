// A backup, what happens after it, and the archive that comes back: what was taken back stays so, in every place that tells a story.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { listOutlets, type OutletAsked, storyOutlets } from '../support/every-outlet.ts'
import { groundwire } from '../support/groundwire.ts'
import { groundwireHere } from '../support/groundwire-here.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'
import { makeTempHome, type TempHome } from '../support/temp-home.ts'

// The clock of these wires is the real one's day, for the commands run beside them take no other.
const now = new Date()
const at = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString()
const opened: AsyncDisposable[] = []
const folder = mkdtempSync(join(tmpdir(), 'groundwire-backups-'))
let harbour: Outlet
let basin: Outlet
let home: TempHome
let backupFile = ''
const asked: Partial<Record<'hall' | 'campus', Omit<OutletAsked, 'url' | 'wire'>>> = {}

const open = (path: string): Promise<TestWire> => openTestWire([harbour, basin], at(0), { home: path })
const ofStory = (name: 'hall' | 'campus', it: TestWire): OutletAsked => ({
  ...(asked[name] ?? assert.fail(name)),
  url: it.url,
  wire: it.wire,
})

before(async () => {
  const today = { publishedAt: at(-120) }
  harbour = await startOutlet('Harbour Post', [
    { ...hall, ...today },
    { ...campus, ...today },
  ])
  basin = await startOutlet('Basin Ledger', [{ ...campusToo, publishedAt: at(-60) }])
  home = makeTempHome()
  opened.push(harbour, basin, home)
  await using it = await open(home.path)
  await it.at(at(0))
  for (const one of await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 10 })) {
    const name = one.sources.some((source) => source.url.endsWith(hall.path)) ? 'hall' : 'campus'
    const { slug, storyId, version } = one
    asked[name] = { slug, storyId, version, entityId: one.mentions[0]?.entityId ?? assert.fail('it names somebody') }
  }
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

/** Every outlet answers that the story is gone, and none prints a word of it. */
async function assertSuppressed(name: 'hall' | 'campus', it: TestWire, words: RegExp): Promise<void> {
  const on = ofStory(name, it)
  for (const [outlet, ask] of Object.entries(storyOutlets)) {
    const told = await ask(on)
    assert.ok(
      outlet.startsWith('MCP') ? /Nothing is there|Removed/.test(told.text) : [404, 410, 451].includes(told.status),
      `${outlet}: ${told.status}`,
    )
    assert.doesNotMatch(told.text, words, `${outlet} tells it`)
  }
  for (const [outlet, ask] of Object.entries(listOutlets)) assert.doesNotMatch((await ask(on)).text, words, `${outlet} lists it`)
  assert.deepEqual(await it.wire.store.searchDispatches('Steinquell Duisburg', 10), [], 'the index finds nothing')
}
const wordsOfHall = /Steinquell opens|switched on a hall/

test('[RET-1] A backup holds the archive and of what publishers wrote no more than a page may quote; expired ones are taken out.', async () => {
  writeFileSync(join(folder, 'groundwire-2020-01-01T000000Z.jsonl.gz'), 'old')
  writeFileSync(join(folder, 'notes.txt'), 'not ours')
  const made = await groundwire(['backup', folder, '--home', home.path])
  assert.deepEqual([made.code, made.err], [0, ''])
  assert.match(made.out, /^[\d,]+ rows in .*; 1 expired taken out\.$/m)
  const files = readdirSync(folder).toSorted()
  assert.equal(files.length, 2)
  backupFile = join(folder, files[0] ?? '')
  const text = gunzipSync(readFileSync(backupFile)).toString('utf8')
  assert.match(text, /"table":"dispatch"/)
  for (const report of [hall, campus, campusToo]) {
    const words = report.paragraphs.join(' ').split(' ')
    const runs = words.slice(25).map((_, from) => words.slice(from, from + 26).join(' '))
    assert.ok(runs.length > 0, report.title)
    for (const run of runs) assert.ok(!text.includes(run), run)
  }
  assert.equal((await groundwire(['backup', folder, '--home', join(folder, 'none')])).code, 2, 'no archive, no backup')
})

test('[TK-6] Rebuilt from the log after a takedown, page, feeds, index and API stay suppressed; what is live stays as it was.', async () => {
  await using it = await open(home.path)
  const fields = { kind: 'level', wantsLevel: 'L1', name: 'Harbour Post', email: '', domain: harbour.host, urls: harbour.origin }
  const receipt = JSON.parse((await it.post('/publishers/notice', fields)).text) as { status: string; proofToken: string }
  harbour.files.set('/.well-known/groundwire-verify', { type: 'text/plain', body: receipt.proofToken })
  await it.post(`${receipt.status}/proof`, {})
  await it.wire.runner.drain(1)
  await assertSuppressed('hall', it, wordsOfHall)
  const live = (await it.get(`/story/${asked.campus?.slug}.json`)).text
  const first = await groundwire(['rebuild', '--home', home.path])
  assert.deepEqual([first.code, first.err], [0, ''])
  assert.match(first.out, /^2 stories in the log: 1 live, 1 removed\. 0 rows put right\.$/m)
  // Rows that went astray: the stone is gone, and a version is current that is not the newest.
  await it.wire.store.transaction(async (tx) => {
    await tx.liftTombstone(asked.hall?.storyId ?? '')
    await tx.standVersion(asked.campus?.storyId ?? '', 1, 'Steinquell Duisburg')
  })
  const second = await groundwire(['rebuild', '--home', home.path])
  assert.match(second.out, /1 live, 1 removed\. 3 rows put right\./)
  await assertSuppressed('hall', it, wordsOfHall)
  assert.equal((await it.get(`/story/${asked.hall?.slug}`)).status, 410)
  assert.equal((await it.get(`/story/${asked.campus?.slug}.json`)).text, live, 'byte for byte')
})

test('[RET-2] A backup from before a takedown and a kill is restored: both stay removed, by the archive that stood there.', async () => {
  const killed = await groundwire(['desk', 'kill', asked.campus?.slug ?? '', '--reason', 'A court order.', '--legal', '--home', home.path])
  assert.equal(killed.code, 0, killed.err)
  const refused = await groundwire(['restore', backupFile, '--home', home.path])
  assert.equal(refused.code, 2)
  assert.match(refused.err, /Say --replace/)
  const restored = await groundwire(['restore', backupFile, '--replace', '--home', home.path])
  assert.deepEqual([restored.code, restored.err], [0, ''])
  assert.match(restored.out, /2 removed stories stay removed/)
  await using it = await open(home.path)
  await assertSuppressed('hall', it, wordsOfHall)
  await assertSuppressed('campus', it, /Mesalta plans|100 MW campus/)
  assert.equal((await it.get(`/story/${asked.campus?.slug}`)).status, 451)
  assert.equal((await it.wire.store.hostLevel(harbour.host))?.level, 'L1')
  assert.equal((await it.wire.store.checkSeal()).brokenAt, null)
  await it.at(at(120))
  await assertSuppressed('hall', it, wordsOfHall)
  assert.equal((await it.wire.store.articles()).length, 3, 'what was read is there, and nothing twice')
})

test('[RET-2] Into an empty home it brings back what was live, and takes back what another home’s list of removals names.', async () => {
  await using plain = makeTempHome()
  const back = await groundwire(['restore', backupFile, '--home', plain.path])
  assert.deepEqual([back.code, back.err], [0, ''])
  {
    await using it = await open(plain.path)
    assert.equal((await it.get(`/story/${asked.hall?.slug}`)).status, 200)
    assert.match((await it.get('/feed.atom')).text, /Steinquell/)
    assert.equal((await it.wire.store.searchDispatches('Steinquell Duisburg', 10)).length, 1)
    const live = await it.wire.store.dispatchesOnWire({ before: new Date('2100-01-01'), limit: 1_000 })
    assert.equal(await it.wire.store.countDispatches(), live.length)
  }
  await using other = makeTempHome()
  const with_ = await groundwire(['restore', backupFile, '--removals', join(home.path, 'removals.json'), '--home', other.path])
  assert.deepEqual([with_.code, with_.err], [0, ''])
  await using it = await open(other.path)
  await assertSuppressed('hall', it, wordsOfHall)
  await assertSuppressed('campus', it, /Mesalta plans|100 MW campus/)
})

test('A file that is no backup, not whole, of a newer schema or too old changes nothing and says why.', async () => {
  await using plain = makeTempHome()
  const lines = gunzipSync(readFileSync(backupFile)).toString('utf8').trim().split('\n')
  const head = JSON.parse(lines[0] ?? '') as Record<string, unknown>
  const file = join(folder, 'tried.jsonl.gz')
  const rows: readonly (readonly [Uint8Array | string, RegExp])[] = [
    ['no archive at all', /cannot be read/],
    [gzipSync('{"some":"thing"}\n'), /is no backup of Groundwire/],
    [gzipSync(lines.slice(0, -1).join('\n')), /is not whole\. Nothing was changed/],
    [gzipSync([...lines.slice(0, 3), ...lines.slice(4)].join('\n')), /is not whole/],
    [readFileSync(backupFile).subarray(0, 3000), /cannot be read|is not whole/],
    [gzipSync([JSON.stringify({ ...head, schema: 900 }), ...lines.slice(1)].join('\n')), /made with schema 900/],
    [gzipSync([JSON.stringify({ ...head, takenAt: '2020-01-01T00:00:00Z' }), ...lines.slice(1)].join('\n')), /used for 35 days/],
  ]
  for (const [bytes, words] of rows) {
    writeFileSync(file, bytes)
    const { code, err } = await groundwireHere(['restore', file, '--home', plain.path])
    assert.deepEqual([code, words.test(err)], [2, true], err)
  }
  assert.equal((await groundwireHere(['restore', join(folder, 'none'), '--home', plain.path])).code, 2)
  writeFileSync(join(plain.path, 'removals.json'), '{"keptAt"')
  const damaged = await groundwire(['restore', backupFile, '--home', plain.path])
  assert.deepEqual([damaged.code, /removals\.json is damaged/.test(damaged.err)], [2, true], damaged.err)
  assert.equal(readFileSync(join(plain.path, 'removals.json'), 'utf8'), '{"keptAt"', 'it is left as it was')
  await using it = await open(plain.path)
  assert.equal(await it.wire.store.countArticles(), 0)
})
