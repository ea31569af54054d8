// The site as a folder: whole, readable without a server, written again only where something changed; what was removed stays removed.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { readConfig } from '../../src/app/config.ts'
import { makeDeskWork } from '../../src/app/desk.ts'
import { exportSite } from '../../src/app/export-site.ts'
import { webOf } from '../../src/app/serve.ts'
import { strikeStory } from '../../src/outlets/desk/strike.ts'
import { asRead } from '../support/every-outlet.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const url = 'https://wire.example'
const out = mkdtempSync(join(tmpdir(), 'groundwire-export-'))
const opened: AsyncDisposable[] = []
let it: TestWire

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall, campus])
  const basin = await startOutlet('Basin Ledger', [campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z')
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
})
after(async () => {
  rmSync(out, { recursive: true, force: true })
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const run = () => exportSite(webOf(it.wire, it.clock, readConfig({}, {}), { url, isSample: true, notice: () => null }), url, out)
const files = (): readonly string[] => readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))

test('Every page that links reach is a file, and every link of a file leads to a file or to the live site.', async () => {
  const report = await run()
  assert.deepEqual(report.dangling, [])
  assert.equal(report.files, report.written)
  for (const name of ['index.html', 'feed.atom', 'robots.txt', 'ledger.csv', 'method.html', 'index.json', 'index.md'])
    assert.ok(existsSync(join(out, name)), name)
  const stories = await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 10 })
  for (const { slug } of stories)
    for (const ending of ['html', 'json', 'md', 'ninjs.json'])
      assert.ok(existsSync(join(out, `story/${slug}.${ending}`)), `${slug}.${ending}`)
  let links = 0
  for (const name of files()) {
    const text = readFileSync(join(out, name), 'utf8')
    assert.ok(!/(?:href|src|action)="\/(?!\/)/.test(text), `${name} has a link that needs a server`)
    for (const [, href = ''] of text.matchAll(/\bhref="([^"#]+)(?:#[^"]*)?"/g)) {
      if (/^(?:https?|mailto|data):/.test(href)) continue
      links += 1
      assert.ok(existsSync(join(out, dirname(name), decodeURIComponent(href.replaceAll('&amp;', '&')))), `${name} -> ${href}`)
    }
  }
  assert.ok(links > 200, `${links} links`)
})

test('An archive that has not moved writes nothing; a killed story leaves its stone and takes its records with it.', async () => {
  assert.equal((await run()).written, 0)
  const [story] = await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 1 })
  assert.ok(story)
  const evidence = story.headline.evidence[0]?.id ?? assert.fail()
  assert.ok(existsSync(join(out, `evidence/${evidence}.html`)))
  await strikeStory(makeDeskWork(it.wire, it.clock, true), {
    by: 'ada',
    reason: 'For safety.',
    storyId: story.storyId,
    verb: 'kill',
    isLegal: false,
    foundBy: 'desk',
  })
  const report = await run()
  assert.ok(report.removed > 0 && report.written > 0)
  assert.ok(!existsSync(join(out, `evidence/${evidence}.html`)))
  for (const name of files())
    assert.ok(!asRead(readFileSync(join(out, name), 'utf8')).includes(story.headline.text), `${name} still tells it`)
})

test('A folder with files of somebody else is left alone.', async () => {
  const theirs = mkdtempSync(join(tmpdir(), 'groundwire-theirs-'))
  writeFileSync(join(theirs, 'letter.txt'), 'mine')
  await assert.rejects(
    exportSite(() => new Response('x'), url, theirs),
    /not of an export/,
  )
  assert.deepEqual(readdirSync(theirs), ['letter.txt'])
  rmSync(theirs, { recursive: true })
})
