// `groundwire run --clock-from --clock-to`: weeks of reports are read as they came out, by the program itself and in more than one sitting.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { groundwire, type Outcome } from '../support/groundwire.ts'
import { openTestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { makeTempHome } from '../support/temp-home.ts'

const called = {
  path: '/inquiry-calls-brandt',
  publishedAt: '2026-03-02T08:00:00Z',
  title: 'Harbour inquiry calls Lena Brandt to testify',
  paragraphs: [
    'Lena Brandt is scheduled to testify before the harbour inquiry on 9 March 2026, its chair said on Monday. She ran the port for six years.',
    'The inquiry asks why the north quay sank twice in one winter. Engineers had warned of the clay under it, and nobody wrote back to them.',
  ],
}
const testified = {
  path: '/brandt-heard',
  publishedAt: '2026-03-09T15:00:00Z',
  title: 'Lena Brandt testified at harbour inquiry',
  paragraphs: [
    'Lena Brandt testified before the harbour inquiry on Monday, for four hours and without a lawyer. Brandt said the letters never came to her desk.',
    'The chair thanked her and asked for the letter book of the port. The inquiry goes on in April with the two engineers.',
  ],
}
const alsoTold = {
  path: '/former-head',
  publishedAt: '2026-03-09T17:00:00Z',
  title: 'Former head of port Lena Brandt answers for the north quay',
  paragraphs: [
    'The former head of the port, Lena Brandt, appeared in front of a full gallery. Lena Brandt testified at the harbour inquiry on Monday about the clay.',
    'Dockers had queued for seats since five in the morning. Some left at the break and said that they had heard the same in the canteen.',
  ],
}

const home = makeTempHome()
const outlets: Outlet[] = []
let opml = ''

before(async () => {
  outlets.push(await startOutlet('Harbour Post', [called, testified]), await startOutlet('Marel Gazette', [alsoTold]))
  const listed = outlets.map((it) => `<outline type="rss" text="${it.name}" xmlUrl="${it.origin}/feed.xml"/>`)
  opml = join(home.path, 'outlets.opml')
  writeFileSync(
    opml,
    `<?xml version="1.0"?><opml version="2.0"><head><title>Two outlets</title></head><body>${listed.join('')}</body></opml>`,
  )
})
after(async () => {
  for (const it of outlets) await it[Symbol.asyncDispose]()
  await home[Symbol.asyncDispose]()
})

function played(from: string, to: string): Promise<Outcome> {
  const places = ['--home', join(home.path, 'wire'), '--opml', opml, '--allow-loopback', '--floor', '0']
  return groundwire(['run', ...places, '--clock-from', from, '--clock-to', to])
}

test('up to a day the wire knows what was out by then, though the feeds list what came later', async () => {
  const { code, out, err } = await played('2026-03-02T10:00:00Z', '2026-03-05T10:00:00Z')
  assert.equal(code, 0, err)
  const { articles, stories, published, faults } = JSON.parse(out)
  assert.deepEqual({ articles, stories, published, faults }, { articles: 1, stories: 1, published: 1, faults: 0 })
  assert.ok(!outlets[1]?.asked.includes('/former-head'), 'a report of the ninth is not asked for on the fifth')
})

test('played on from where it stopped, the question that was opened is settled by the reports of its day', async () => {
  const { code, out, err } = await played('2026-03-02T10:00:00Z', '2026-03-17T10:00:00Z')
  assert.equal(code, 0, err)
  assert.equal(JSON.parse(out).articles, 3)
  assert.equal(outlets[0]?.asked.filter((it) => it === '/inquiry-calls-brandt').length, 1, 'days already played are not played again')
  await using it = await openTestWire([], '2026-03-17T10:00:00Z', { home: join(home.path, 'wire') })
  const [watch, ...others] = await it.wire.store.watches()
  assert.equal(others.length, 0)
  assert.ok(watch)
  assert.equal(watch.opensAt.slice(0, 10), '2026-03-02')
  assert.deepEqual([watch.state, watch.resolution?.outcome], ['resolved', 'yes'])
  assert.ok(watch.resolution?.by.includes('two independent publishers'))
  assert.match((await it.get(`/watch/${watch.id}`)).text, /former-head"[^>]*>report<\/a> of <time datetime="2026-03-09">/)
})
