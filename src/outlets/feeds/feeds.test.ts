import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { atomOffences, jsonFeedOffences, rssOffences } from '../../../test/support/feed-rules.ts'
import { ninjsShape } from '../../../test/support/ninjs-shape.ts'
import { dispatch, hostile, makeFixture } from '../fixture.ts'
import { makeWeb } from '../web.ts'
import { feedsChangedBy } from './items.ts'

const tombstone = {
  kind: 'tombstone',
  storyId: 's_9',
  slug: 'gone',
  killedAt: '2026-11-20T09:00:00.000Z',
  reason: 'Asked by the publisher.',
  legal: false,
}
const older = { ...tombstone, storyId: 's_8', slug: 'long-gone', killedAt: '2026-10-01T09:00:00.000Z' }
const fact = {
  id: 'F1',
  type: 'capacity_lease',
  subject: [{ entity: 'alder', role: 'tenant' }],
  place: { name: `Lübeck ${hostile}`, country: 'DE', precision: 'town' },
  quantity: [{ lo: 40, hi: 40, unit: 'MW', qualifier: 'exact', basis: 'unknown' }],
  status: 'announced',
  statusDate: '2026-11',
  announcedAt: '2026-11',
  dateCertain: 'month',
  claims: [],
  resolved: {},
  version: 1,
}
const web = makeWeb(
  makeFixture({
    tombstones: async () => [tombstone, older],
    facts: async () => [fact],
    entities: async () => [{ id: 'alder', name: 'Alder & Söhne', kind: 'company', aliases: [], source: 'test' }],
  }).parts,
)
const textOf = async (path: string): Promise<string> => {
  const response = await web.request(path)
  assert.equal(response.status, 200, path)
  return response.text()
}

describe('every feed', () => {
  for (const path of ['/feed', '/ledger/feed', '/corrections/feed', '/watch/feed', '/entity/alder/feed']) {
    it(`keeps the rules of its format: ${path}`, async () => {
      assert.deepEqual(rssOffences(await textOf(`${path}.rss`)), [])
      assert.deepEqual(atomOffences(await textOf(`${path}.atom`)), [])
      assert.deepEqual(jsonFeedOffences(await textOf(`${path}.json`)), [])
    })
  }
  it('is not there for a name nobody knows', async () => assert.equal((await web.request('/entity/nobody/feed.atom')).status, 404))
  it('carries a tombstone for thirty days, without a label of generated text', async () => {
    const items = (JSON.parse(await textOf('/feed.json')) as { items: { id: string; content_text: string; tags?: string[] }[] }).items
    assert.ok(items.find((one) => one.id === 's_9')?.content_text.startsWith('Removed.'))
    assert.equal(items.find((one) => one.id === 's_9')?.tags, undefined)
    assert.ok(!items.some((one) => one.id === 's_8'))
  })
  it('keeps a name that runs from right to left from moving what stands beside it', async () => {
    const arabic = 'مركز بيانات الدوحة'
    const named = { ...dispatch, sources: dispatch.sources.map((one) => ({ ...one, publisher: arabic })) }
    const rtl = makeWeb(makeFixture({ dispatchesOnWire: async () => [named] }).parts)
    const items = (await (await rtl.request('/feed.json')).json()) as { items: { content_html: string }[] }
    assert.match(
      items.items[0]?.content_html ?? '',
      new RegExp(`Sources: <a href="[^"]+"><bdi>${arabic}</bdi></a>, <bdi>${arabic}</bdi></p>`),
    )
    assert.ok((await (await rtl.request('/feed.rss')).text()).includes(`&lt;bdi&gt;${arabic}&lt;/bdi&gt;`))
  })
  it('chooses among the rows of the ledger as its page does, under an id of its own', async () => {
    const atom = await textOf('/ledger/feed.atom?type=capacity_lease&country=DE')
    assert.deepEqual(atomOffences(atom), [])
    assert.ok(atom.includes('<title>Ledger: capacity lease, Germany — '), atom.slice(0, 400))
    assert.ok(atom.includes('/ledger/feed?type=capacity_lease&amp;country=DE</id>'))
    assert.equal((JSON.parse(await textOf('/ledger/feed.json?country=FR')) as { items: unknown[] }).items.length, 0)
    const wrong = await web.request('/ledger/feed.rss?type=castle')
    assert.equal(wrong.status, 400)
    assert.match(await wrong.text(), /"field": "type"/)
  })
  it('names the hub in every feed, and in no choice of one', async () => {
    const { parts } = makeFixture({
      facts: async () => [fact],
      entities: async () => [{ id: 'alder', name: 'Alder', kind: 'company', aliases: [], source: '' }],
    })
    const atHub = makeWeb({ ...parts, site: { ...parts.site, hub: 'https://hub.example/' } })
    for (const [path, isNamed] of [
      ['/feed.rss', true],
      ['/beat/compute/feed.atom', true],
      ['/entity/alder/feed.json', true],
      ['/ledger/feed.atom', true],
      ['/ledger/feed.atom?country=DE', false],
    ] as const) {
      const answer = await atHub.request(path)
      assert.equal((await answer.text()).includes('https://hub.example/'), isNamed, path)
      assert.equal(answer.headers.get('link')?.includes(`${path}>; rel="self"`) ?? false, isNamed, path)
    }
    assert.deepEqual(feedsChangedBy([dispatch], {}).includes('/entity/alder/feed'), true)
  })
  it('offences are found when there are some', () => {
    assert.notDeepEqual(
      rssOffences('<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>a & b</title></channel></rss>'),
      [],
    )
    assert.notDeepEqual(atomOffences('<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><entry></feed>'), [])
    assert.notDeepEqual(jsonFeedOffences('{"items":[{"id":"1","ours":1}]}'), [])
  })
})

describe('ninjs', () => {
  it('holds the report and the take apart, each with its label first and nothing the standard lacks', async () => {
    for (const [path, role] of [
      [`/story/${dispatch.slug}.ninjs.json`, 'summary'],
      [`/story/${dispatch.slug}/take.ninjs.json`, 'take'],
    ] as const) {
      const item = ninjsShape.parse(JSON.parse(await textOf(path)))
      assert.equal(item.bodies?.[0]?.value, dispatch.label)
      assert.equal(item.bodies?.[1]?.role, role)
      assert.equal(item.version, String(dispatch.version))
      assert.equal(item.digitalSourceType?.uri, 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia')
      assert.equal(item.representationType, 'partial', 'one source is at L1')
      assert.ok(item.descriptions?.some((one) => one.role === 'correction'))
    }
  })
  it('says cancelled, and no word more, once the story is gone', async () => {
    const gone = makeWeb(makeFixture({ publicAtSlug: async () => ({ ...tombstone, legal: true }) }).parts)
    const response = await gone.request(`/story/${dispatch.slug}.ninjs.json`)
    assert.equal(response.status, 451)
    const item = ninjsShape.parse(await response.json())
    assert.equal(item.pubStatus, 'canceled')
    assert.equal(item.bodies, undefined)
  })
})

describe('files', () => {
  it('the news sitemap lists two days, the OPML what is read, the log what stands on what', async () => {
    assert.match(await textOf('/sitemap-news.xml'), /<news:title>Alder leases 40 MW from Birch<\/news:title>/)
    assert.match(await textOf('/sitemap.xml'), /<loc>https:\/\/wire\.example\/story\/alder-leases-halls<\/loc>/)
    assert.match(await textOf('/sources.opml'), /<opml version="2\.0">/)
    const log = JSON.parse(await textOf(`/story/${dispatch.slug}/prov.json`)) as {
      label: string
      entity: Record<string, { sentences?: { id: string; standsOn: string[] }[] }>
    }
    assert.equal(log.label, dispatch.label)
    const version = Object.values(log.entity).find((one) => one.sentences !== undefined)
    assert.deepEqual(
      version?.sentences?.map((one) => one.id),
      ['sn_0', 'sn_1', 'sn_2', 'sn_3', 'sn_4', 'sn_5'],
    )
    for (const one of version?.sentences ?? [])
      for (const id of one.standsOn) if (!id.startsWith('article:')) assert.ok(id in log.entity, id)
  })
  it('the same sentences stand on the page, in its JSON, its text, ninjs and the feed', async () => {
    const [page, text, item, feed] = await Promise.all(
      [`/story/${dispatch.slug}`, `/story/${dispatch.slug}.md`, `/story/${dispatch.slug}.ninjs.json`, '/feed.json'].map(textOf),
    )
    const plain = dispatch.summary[1]?.text ?? ''
    for (const form of [page, text, item, feed]) assert.ok(form?.includes(plain))
  })
})
