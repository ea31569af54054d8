// A hub tells us of news (WebSub): the wish, the confirmation, signed calls, forgeries, renewal, and a restart in between.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Hub, startHub } from '../support/hub.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { makeReadyHome } from '../support/ready-home.ts'

const entry = (origin: string, n: number): string =>
  `<item><title>Pier ${n} of the harbour gets a second crane this spring</title><link>${origin}/pier-${n}</link><guid>pier-${n}</guid><pubDate>Tue, 24 Nov 2026 0${n}:00:00 GMT</pubDate></item>`

function say(outlet: Outlet, hub: Hub, entries: number): void {
  const items = Array.from({ length: entries }, (_, i) => entry(outlet.origin, i + 1)).reverse()
  outlet.files.set('/feed.xml', {
    type: 'application/rss+xml',
    headers: { link: `<${hub.url}>; rel="hub", <${outlet.origin}/feed.xml>; rel="self"` },
    body: `<rss version="2.0"><channel><title>Quay Post</title>${items.join('')}</channel></rss>`,
  })
}

const polls = (outlet: Outlet): number => outlet.asked.filter((it) => it.startsWith('/feed.xml')).length

interface Shown {
  readonly schedule: string
  readonly push: { readonly state: string; readonly words?: string; readonly forgeries?: number; readonly pushes?: number } | null
}
async function shownOf(wire: TestWire): Promise<Shown> {
  const { text } = await wire.get('/sources', 'application/json')
  return (JSON.parse(text) as { feeds: readonly Shown[] }).feeds[0] as Shown
}

test('A hub is asked, confirms, and its signed call brings the next visit forward; a forged one does nothing.', async () => {
  await using home = await makeReadyHome()
  await using hub = await startHub()
  await using outlet = await startOutlet('Quay Post')
  say(outlet, hub, 2)
  {
    await using wire = await openTestWire([outlet], '2026-11-24T03:00:00Z', { home: home.path, isPublic: true })
    await wire.at('2026-11-24T03:00:00Z')
    await wire.at('2026-11-24T03:01:00Z')
    const [wish = {}] = hub.wishes
    assert.equal(hub.wishes.length, 1)
    assert.deepEqual(
      [wish['hub.mode'], wish['hub.topic'], String(wish['hub.callback']).startsWith(`${wire.url}/push/`)],
      ['subscribe', `${outlet.origin}/feed.xml`, true],
    )
    assert.ok(String(wish['hub.secret']).length >= 64, 'the secret is long')
    assert.match((await shownOf(wire)).push?.words ?? '', /has our wish and has not confirmed it yet/)

    assert.deepEqual((await hub.confirm(wish, { 'hub.topic': 'https://other.example/feed' }))[0], 404, 'a topic we did not ask for')
    assert.deepEqual((await hub.confirm(wish, { 'hub.mode': 'unsubscribe' }))[0], 404, 'leaving, which we did not ask for')
    const elsewhere = { ...wish, 'hub.callback': `${wire.url}/push/00000000-0000-4000-8000-000000000000` }
    assert.deepEqual((await hub.confirm(elsewhere))[0], 404, 'a callback that is not ours')
    assert.deepEqual(await hub.confirm(wish), [200, 'word-4711'])

    const before = polls(outlet)
    say(outlet, hub, 3)
    assert.equal(await hub.deliver(wish, 'forged', { key: 'a guess' }), 202, 'a forger learns nothing')
    assert.equal(await hub.deliver(wish, 'unsigned', { header: '' }), 202)
    assert.equal(await hub.deliver(elsewhere, 'lost'), 410)
    await wire.at('2026-11-24T03:03:00Z')
    assert.equal(polls(outlet), before, 'a forged call moves nothing')
    assert.equal((await shownOf(wire)).push?.forgeries, 2)

    for (const algorithm of ['sha1', 'sha384', 'sha512', 'sha256'])
      assert.equal(await hub.deliver(wish, '<rss><item>not to be believed</item></rss>', { algorithm }), 202)
    await wire.at('2026-11-24T03:03:30Z')
    assert.equal(polls(outlet), before + 1, 'one visit, however many calls')
    assert.equal(await wire.wire.store.countItems(), 3, 'what is new comes from the feed')
    assert.match((await shownOf(wire)).schedule, /six times as seldom while its hub tells us of news/)
  }
  // The lease, its secret and its callback are rows: a new start knows them.
  await using wire = await openTestWire([outlet], '2026-11-24T12:00:00Z', { home: home.path, isPublic: true })
  const [wish = {}] = hub.wishes
  const again = { ...wish, 'hub.callback': String(wish['hub.callback']).replace(/^http:\/\/[^/]+/, wire.url) }
  await wire.at('2026-11-24T12:00:00Z')
  const before = polls(outlet)
  say(outlet, hub, 4)
  assert.equal(await hub.deliver(again, 'news'), 202)
  await wire.at('2026-11-24T12:02:00Z')
  assert.equal(polls(outlet), before + 1)
  assert.equal(await wire.wire.store.countItems(), 4)
  assert.equal(hub.wishes.length, 1, 'no renewal yet')
  await wire.at('2026-11-24T22:30:00Z')
  assert.equal(hub.wishes.length, 2, 'renewed at four fifths of the lease')
  assert.equal(hub.wishes[1]?.['hub.secret'], wish['hub.secret'])
})

test('A hub that says no, breaks or stays silent leaves the feed at its own pace, and is asked again later.', async () => {
  await using hub = await startHub()
  await using outlet = await startOutlet('Quay Post')
  say(outlet, hub, 1)
  hub.status = 500
  await using wire = await openTestWire([outlet], '2026-11-24T03:00:00Z', { isPublic: true })
  await wire.at('2026-11-24T03:00:00Z')
  await wire.at('2026-11-24T03:01:00Z')
  assert.match((await shownOf(wire)).push?.words ?? '', /does not tell us of news since .*It answered 500\. We ask it again on/)
  await wire.at('2026-11-24T03:30:00Z')
  assert.equal(hub.wishes.length, 1, 'not asked again at once')
  hub.status = 202
  await wire.at('2026-11-24T06:00:00Z')
  assert.equal(hub.wishes.length, 2)
  const wish = hub.wishes[1] ?? {}
  assert.equal((await hub.confirm(wish, { 'hub.mode': 'denied', 'hub.reason': 'Only\r\nmembers <b>', 'hub.challenge': '' }))[0], 200)
  assert.match((await shownOf(wire)).push?.words ?? '', /turned us away: Only members b/)
  assert.equal((await hub.confirm(wish))[0], 404, 'a no is not undone by a late yes')
  assert.doesNotMatch((await shownOf(wire)).schedule, /hub/)
  await wire.at('2026-11-26T06:00:00Z')
  assert.equal(hub.wishes.length, 2, 'left alone for a week')
})

test('Without a public address no hub is asked, and the page of sources says so.', async () => {
  await using hub = await startHub()
  await using outlet = await startOutlet('Quay Post')
  say(outlet, hub, 1)
  await using wire = await openTestWire([outlet], '2026-11-24T03:00:00Z')
  await wire.at('2026-11-24T03:00:00Z')
  await wire.at('2026-11-24T03:01:00Z')
  assert.equal(hub.wishes.length, 0)
  assert.match(
    (await wire.get('/sources')).text,
    /1 feed would tell us of news by push; that is off, since this site has no public address/,
  )
})
