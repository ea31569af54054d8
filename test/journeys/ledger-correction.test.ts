// A figure that we had read wrong, corrected at the desk: it reaches the row, the texts that lean on it, the dated note and every outlet.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { type DeskClient, type Shown, signIn } from '../support/desk-client.ts'
import { listOutlets, type OutletAsked, storyOutlets } from '../support/every-outlet.ts'
import { askedOf, onWire as onWireNow } from '../support/on-desk.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const opened: AsyncDisposable[] = []
let it: TestWire
let desk: DeskClient
let storyId = ''
let factId = ''

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall, campus])
  const basin = await startOutlet('Basin Ledger', [campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  desk = await signIn(it.url, key)
  const all = await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 10 })
  storyId = all.find((one) => one.headline.text.includes('Zaragoza'))?.storyId ?? assert.fail('it is on the wire')
  const row = (await it.wire.store.factsOfStory(storyId)).find((one) => one.quantity?.[0]?.hi === 100)
  factId = row?.id ?? assert.fail('the ledger has the campus')
  it.clock.set(new Date('2026-03-02T13:00:00Z'))
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const onWire = (): Promise<Dispatch> => onWireNow(it, storyId)
const row = async () => (await it.wire.store.factById(factId)) ?? assert.fail('the row is kept')
const correct = (mw: string, over: Readonly<Record<string, string>> = {}): Promise<Shown> => {
  const note = { kind: 'correction', wrote: '100 MW', is: `${mw} MW`, foundBy: 'reader', reason: 'The report was read again.' }
  return desk.post(`/desk/story/${storyId}/correct`, { [`mw:${factId}`]: mw, ...note, ...over })
}
const textsOf = (one: Dispatch): string =>
  [one.headline, ...one.summary, ...one.take].map((sentence) => sentence.text).join('\n') + JSON.stringify(one.factStrip)
const asked = (one: Dispatch): OutletAsked => askedOf(it, one)
/** A page without what it strikes out, its notes and reasons of versions, which name the old figure on purpose, and the headlines of the sources. */
const inOurWords = (text: string): string =>
  [campus.title, campusToo.title]
    .reduce((left, title) => left.replaceAll(title, ''), text.replace(/<del[\s\S]*?<\/del>/g, ''))
    .replaceAll(/we wrote (?:<[^>]*>)*100 MW/g, '')
    .replaceAll(/corrected: 100 MW is 130 MW/g, '')

test('A figure that no source says, no figure at all and a slip of the pen are refused by name, and nothing changes.', async () => {
  const before = [await row(), await onWire()]
  for (const [answer, words] of [
    [await correct('77'), /no source of it says 77\. The ledger holds what sources say/],
    [await correct('many'), /give MW as a number or a range, such as 40 or 40-60, or “none”\. Not “many”/],
    [await correct('130', { kind: 'typo' }), /A row of the ledger is no slip of the pen/],
    [await correct('130', { wrote: '' }), /Say what was wrong and what is right/],
    [await correct('100'), /Nothing was changed/],
  ] as const) {
    assert.equal(answer.status, 409)
    assert.match(answer.text, words)
  }
  assert.match((await desk.get(`/desk/story/${storyId}`)).text, new RegExp(`name="mw:${factId}" value="100"`))
  assert.deepEqual([await row(), await onWire()], before)
})

test('The row holds the new figure, keeps the old statement as read wrong, and says so on every outlet of the ledger.', async () => {
  const { status, text } = await correct('130')
  assert.equal(status, 200, text)
  await it.wire.runner.drain(1)
  const now = await row()
  assert.deepEqual(now.quantity, [{ lo: 130, hi: 130, unit: 'MW', qualifier: 'exact', basis: 'unknown' }])
  assert.deepEqual(
    now.claims.map((one) => [one.publisher, one.withdrawnBy ?? 'stands']),
    [
      ['Harbour Post', 'desk:ada'],
      ['Harbour Post', 'stands'],
      ['Basin Ledger', 'desk:ada'],
      ['Basin Ledger', 'stands'],
    ],
  )
  const tool = (name: string, ask: object): Promise<string> =>
    fetch(`${it.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: ask } }),
    }).then((answer) => answer.text())
  const told: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      await Promise.all(
        [
          `/fact/${factId}`,
          '/ledger',
          '/ledger.csv',
          '/ledger/feed.atom',
          '/ledger/feed.rss',
          '/ledger/feed.json',
          '/api/v1/ledger',
          `/api/v1/facts/${factId}`,
        ].map(async (path) => [path, (await it.get(path)).text] as const),
      ),
    ),
    'MCP ledger': await tool('query_ledger', {}),
  }
  for (const [name, text] of Object.entries(told)) {
    assert.match(text, /\b130\b/, `${name} has the figure`)
    assert.doesNotMatch(text.replaceAll(/<del>.*?<\/del>/g, ''), /\b100 MW/, `${name} has the old one`)
  }
  assert.equal(told[`/fact/${factId}`]?.match(/read wrong, corrected by the desk/g)?.length, 2)
  const event = (await it.wire.store.eventsOf(factId)).find((one) => one.name === 'fact.corrected')
  assert.deepEqual([event?.actor, event?.detail], ['desk:ada', { field: 'mw', from: '100', to: '130' }])
})

test('The story is told anew with the figure, its take computed again, and the dated note stands on every outlet.', async () => {
  const now = await onWire()
  assert.match(textsOf(now), /plans 130 MW/)
  assert.match(textsOf(now), /130 MW would feed about/)
  assert.doesNotMatch(textsOf(now), /\b100 MW/)
  const note = 'Corrected 2 March 2026: we wrote 100 MW; it is 130 MW. Found by: reader.'
  assert.deepEqual(
    now.corrections.map((one) => one.text),
    [note],
  )
  for (const name of ['story page', 'story as data', 'story as text', 'ninjs', 'API story', 'MCP story', 'version page'])
    assert.ok((await storyOutlets[name]?.(asked(now)))?.text.includes(note), `${name} prints the note`)
  for (const path of ['/corrections', '/corrections/feed.atom', '/corrections/feed.rss', '/corrections/feed.json', '/api/v1/corrections'])
    assert.ok((await it.get(path)).text.includes(note), path)
  const history = ['difference of versions', 'story since a version', 'front of a moment', 'front since a moment']
  for (const [name, ask] of Object.entries({ ...storyOutlets, ...listOutlets }))
    if (!history.includes(name)) {
      const left = /.{0,120}\b100 MW.{0,40}/s.exec(inOurWords((await ask(asked(now))).text))?.[0]
      assert.equal(left, undefined, `${name} prints the old figure`)
    }
})

test('A story that reckons with the row and printed nothing of it carries no note, and one correction is counted.', async () => {
  const others = (await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 10 })).filter((one) => one.storyId !== storyId)
  assert.ok(others.length > 0)
  for (const one of others) assert.deepEqual(one.corrections, [], one.headline.text)
  assert.equal(JSON.parse((await it.get('/.well-known/trust.json')).text).counts.corrections90d, 1)
})

test('A row that should not stand is closed, kept with its history, and leaves the texts that leaned on it.', async () => {
  const { status, text } = await correct('none', { wrote: 'that 130 MW are planned', is: 'a figure nobody gave' })
  assert.equal(status, 200, text)
  await it.wire.runner.drain(1)
  const now = await row()
  assert.equal(now.status, 'superseded')
  assert.ok(now.claims.every((one) => one.withdrawnAt !== undefined))
  assert.doesNotMatch(textsOf(await onWire()), /130 MW/)
  assert.equal((await it.get(`/fact/${factId}`)).status, 200)
})
