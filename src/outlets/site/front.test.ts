import assert from 'node:assert/strict'
import test from 'node:test'
import type { Dispatch } from '../../domain/dispatch.ts'
import { watchAt } from '../../domain/watch.ts'
import { dispatch, makeFixture, watch } from '../fixture.ts'
import { makeWeb } from '../web.ts'
import { filterQuery, filterStories, readFilter } from './front-filter.ts'
import { columnsBeside, itemHeight } from './front-stories.ts'
import { watchBrief } from './watch-parts.ts'

const [source] = dispatch.sources
const storyOf = (n: number, over: Partial<Dispatch> = {}): Dispatch => ({
  ...dispatch,
  storyId: `s_${n}`,
  slug: `story-${n}`,
  headline: { ...dispatch.headline, text: `Story ${n}` },
  ...over,
})
const about = (n: number, entityId: string, publisher: string): Dispatch =>
  storyOf(n, {
    mentions: [{ entityId, name: entityId.toUpperCase(), kind: 'company' }],
    sources:
      source === undefined ? [] : [{ ...source, publisher, url: `https://${publisher}.example/a`, level: n % 2 === 0 ? 'L2' : 'L4' }],
  })
const four = [about(1, 'alder', 'north'), about(2, 'alder', 'south'), about(3, 'birch', 'north'), about(4, 'birch', 'south')]

test('a filter keeps what it names and a mute drops it, by name, outlet, kind and level', () => {
  const kept = (query: Record<string, string>): readonly string[] => filterStories(four, readFilter(query)).map((it) => it.slug)
  assert.deepEqual(kept({ entity: 'alder' }), ['story-1', 'story-2'])
  assert.deepEqual(kept({ source: 'north.example' }), ['story-1', 'story-3'])
  assert.deepEqual(kept({ level: 'L2' }), ['story-2', 'story-4'])
  assert.deepEqual(kept({ mute: 'entity:alder,source:north.example' }), ['story-4'])
  assert.deepEqual(kept({ entity: 'alder', mute: 'source:south.example' }), ['story-1'])
  assert.deepEqual(kept({ mute: 'nonsense,colour:x,entity:' }), ['story-1', 'story-2', 'story-3', 'story-4'])
})

test('a beat is told by the matter, not by names, and has a link on the front and a feed of its own', async () => {
  const lease = storyOf(5, {
    mentions: [{ entityId: 'v', name: 'Veldrake Research', kind: 'company' }],
    headline: { ...dispatch.headline, text: 'Veldrake Research leases 30 MW at Oulu North' },
    summary: [],
  })
  const suit = storyOf(6, { headline: { ...dispatch.headline, text: 'Court orders a ruling on copyright' }, summary: [] })
  assert.deepEqual(
    filterStories([lease, suit], readFilter({ beat: 'compute' })).map((it) => it.slug),
    ['story-5'],
  )
  assert.deepEqual(filterStories([lease], readFilter({ beat: 'research' })), [])
  const web = makeWeb(makeFixture({ dispatchesOnWire: async () => [lease, suit] }).parts)
  const front = await (await web.request('/?beat=rules', { headers: { Accept: 'text/html' } })).text()
  assert.match(front, /<a href="\/\?beat=rules" aria-current="true">Rules and courts<\/a>/)
  assert.ok(front.includes('/beat/rules/feed.atom') && !front.includes('href="/story/story-5"'))
  const feed = await (await web.request('/beat/rules/feed.json')).text()
  assert.ok(feed.includes('/story/story-6') && !feed.includes('/story/story-5'))
  assert.equal((await web.request('/beat/nonsense/feed.atom')).status, 404)
})

test('a filter comes back from its own address unchanged', () => {
  const query = { entity: 'alder & co', level: 'L4', mute: 'source:127.0.0.1:4311,kind:agency' }
  const address = new URL(`https://wire.example/${filterQuery(readFilter(query))}`)
  assert.deepEqual(readFilter(Object.fromEntries(address.searchParams)), readFilter(query))
  assert.equal(filterQuery(readFilter({})), '')
})

test('every story of the front page is a link, filtered or not, and each choice is a plain link too', async () => {
  const web = makeWeb(makeFixture({ dispatchesOnWire: async () => four }).parts)
  const all = await (await web.request('/', { headers: { Accept: 'text/html' } })).text()
  for (const it of four) assert.ok(all.includes(`href="/story/${it.slug}"`))
  assert.ok(all.includes('href="/?entity=alder"') && all.includes('href="/?mute=entity%3Aalder"'))
  const some = await (await web.request('/?mute=entity:alder', { headers: { Accept: 'text/html' } })).text()
  assert.ok(!some.includes('href="/story/story-1"') && some.includes('href="/story/story-3"'))
  assert.ok(some.includes('<meta name="robots" content="noindex">'))
  const none = await (await web.request('/?entity=nobody', { headers: { Accept: 'text/html' } })).text()
  assert.ok(none.includes('passes this filter'))
})

test('stories in columns end about where the rail ends, whatever their length', () => {
  for (const words of [3, 12, 40]) {
    const text = 'capacity '.repeat(words).trim()
    const many = Array.from({ length: 40 }, (_, i) => storyOf(i, { headline: { ...dispatch.headline, text } }))
    const [first] = many
    assert.ok(first !== undefined)
    for (const rail of [400, 900, 1200, 1600]) {
      const n = columnsBeside(many, rail)
      assert.ok(n >= 2 && n <= 10)
      if (n > 2 && n < 10) {
        const before = columnsBeside(many, rail - itemHeight(first))
        assert.ok(before < n, 'a shorter rail takes fewer stories')
      }
    }
  }
})

test('the wire of a past time shows its questions as they stood then', () => {
  const settled = {
    ...watch,
    opensAt: '2026-03-01T00:00:00.000Z',
    state: 'resolved' as const,
    history: [
      { at: '2026-03-01T00:00:00.000Z', actor: 'publish', to: 'open' as const, reason: 'opened' },
      { at: '2026-06-01T00:00:00.000Z', actor: 'desk', to: 'resolved' as const, reason: 'settled' },
    ],
    resolution: { outcome: 'yes' as const, at: '2026-06-01T00:00:00.000Z', note: 'Done.', by: ['desk'] },
  }
  assert.equal(watchAt(settled, new Date('2026-02-01')), null)
  const then = watchAt(settled, new Date('2026-04-01'))
  assert.equal(then?.state, 'open')
  assert.equal(then?.resolution, undefined)
  assert.equal(watchAt(settled, new Date('2026-07-01'))?.resolution?.outcome, 'yes')
})

test('a question in brief drops the date that stands beside it', () => {
  const brief = (statement: string): string => watchBrief({ statement })
  assert.equal(
    brief('Alder or its partner publicly announces that at least 8 MW are open by 2026-10-01 23:59 UTC.'),
    'Alder: at least 8 MW are open',
  )
  const lab = (not: string, mw: number): string =>
    `At least one AI lab headquartered in the EU, EEA, UK or Switzerland, other than ${not}, publicly announces a dedicated lease of at least ${mw} MW at a data centre in an EU state by 2026-07-13 23:59 UTC.`
  assert.match(brief(lab('Alder', 10)), /^An AI lab other than Alder: a dedicated lease of at least 10 MW/)
  assert.equal(new Set([lab('Alder', 10), lab('Birch', 10), lab('Alder', 15)].map(brief)).size, 3)
  assert.ok(brief(`${'A very long question '.repeat(12)}by 2026-10-01.`).length <= 88)
})

test('what changed since a moment or a version is one page with no reader kept in it', async () => {
  const web = makeWeb(makeFixture().parts)
  const page = async (path: string): Promise<{ status: number; text: string }> => {
    const answer = await web.request(path, { headers: { Accept: 'text/html' } })
    return { status: answer.status, text: await answer.text() }
  }
  const since = await page(`/story/${dispatch.slug}/since/2`)
  assert.equal(since.status, 200)
  assert.ok(since.text.includes('still stands'))
  assert.equal((await page(`/story/${dispatch.slug}/since/77`)).status, 404)
  assert.equal((await page(`/story/${dispatch.slug}/since/never`)).status, 400)
  assert.equal((await page('/since/yesterday')).status, 400)
  assert.ok((await page('/since/2026-11-24T00:00Z')).text.includes(`href="/story/${dispatch.slug}"`))
  assert.ok((await page('/since/2026-11-24T09:59Z')).text.includes('Nothing.'))
})

test('a version that is not there is told with those that are, and a moment that has not come is said to be ahead', async () => {
  const web = makeWeb(makeFixture().parts)
  const page = async (path: string): Promise<string> => (await web.request(path, { headers: { Accept: 'text/html' } })).text()
  for (const path of ['since/77', 'diff/1/77'])
    assert.match(await page(`/story/${dispatch.slug}/${path}`), /This story has versions? 1/, path)
  for (const path of ['/since/2090-01-01', `/story/${dispatch.slug}/since/2090-01-01`, '/at/2090-01-01T00:00Z'])
    assert.match(await page(path), /lies in the future/, path)
  assert.doesNotMatch(await page(`/story/${dispatch.slug}/since/2`), /lies in the future/)
})
