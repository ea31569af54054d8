// Every feed, file and twin that a played wire serves: kept to its format's rules, labelled first, and sent again only when it changed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { mainQuantity } from '../../src/domain/fact.ts'
import { labelOf } from '../../src/outlets/label.ts'
import { atomOffences, jsonFeedOffences, newsSitemapOffences, opmlOffences, rssOffences, sitemapOffences } from '../support/feed-rules.ts'
import { ninjsShape } from '../support/ninjs-shape.ts'
import { type ServedSample, serveSample } from '../support/served-sample.ts'

let served: ServedSample
let dispatch: Dispatch

before(async () => {
  served = await serveSample()
  dispatch = (await served.onWire(1))[0] ?? assert.fail('nothing on the wire')
})
after(() => served[Symbol.asyncDispose]())

const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> => fetch(served.url + path, { headers })
async function textAt(path: string, type: RegExp): Promise<string> {
  const answer = await ask(path)
  assert.equal(answer.status, 200, path)
  assert.match(answer.headers.get('content-type') ?? '', type, path)
  return answer.text()
}
const entity = (): string => dispatch.mentions[0]?.entityId ?? assert.fail('it names somebody')

const ownWatch = async (): Promise<readonly string[]> =>
  (await served.sample.wire.store.watches()).map(({ id }) => `/watch/${id}/feed`).slice(0, 3)

test('Every feed, of the wire, a beat, a name, the ledger, corrections and watches, keeps the rules of its three formats.', async () => {
  for (const path of [
    '/feed',
    '/beat/compute/feed',
    `/entity/${entity()}/feed`,
    '/ledger/feed',
    '/corrections/feed',
    '/watch/feed',
    ...(await ownWatch()),
  ]) {
    assert.deepEqual(rssOffences(await textAt(`${path}.rss`, /application\/rss\+xml/)), [], `${path}.rss`)
    assert.deepEqual(atomOffences(await textAt(`${path}.atom`, /application\/atom\+xml/)), [], `${path}.atom`)
    assert.deepEqual(jsonFeedOffences(await textAt(`${path}.json`, /application\/feed\+json/)), [], `${path}.json`)
  }
  assert.equal((await ask('/beat/gardening/feed.atom')).status, 404)
  assert.equal((await ask('/entity/nobody/feed.rss')).status, 404)
  assert.equal((await ask('/watch/nobody/feed.atom')).status, 404)
})

test('Every story is ninjs 3.1, report and take, and the sitemaps and the list of sources keep theirs.', async () => {
  for (const { slug, take } of await served.onWire(100)) {
    for (const path of [`/story/${slug}.ninjs.json`, ...(take.length === 0 ? [] : [`/story/${slug}/take.ninjs.json`])]) {
      const parsed = ninjsShape.safeParse(JSON.parse(await textAt(path, /json/)))
      assert.ok(parsed.success, `${path}: ${parsed.error?.message}`)
    }
  }
  assert.deepEqual(sitemapOffences(await textAt('/sitemap.xml', /application\/xml/)), [])
  assert.deepEqual(newsSitemapOffences(await textAt('/sitemap-news.xml', /application\/xml/), served.sample.clock.now()), [])
  assert.deepEqual(opmlOffences(await textAt('/sources.opml', /text\/x-opml/)), [])
})

/** The paths that every wire has, and one of each kind that this one has. */
function pages(): readonly string[] {
  const evidence = dispatch.headline.evidence[0]?.id ?? assert.fail('it has evidence')
  const one = ['/story/', dispatch.slug].join('')
  return [
    one,
    `/entity/${entity()}`,
    `/evidence/${evidence}`,
    `/query/${dispatch.receiptId}`,
    '/ledger',
    '/watch',
    '/entities',
    '/corrections',
    '/method',
    '/sources',
    '/about',
    '/editions',
    '/feeds',
  ]
}

test('Every page has a twin as text and one as data, and the twin of a story begins with its label.', async () => {
  for (const path of pages()) {
    const text = await textAt(`${path}.md`, /text\/markdown/)
    assert.ok(text.length > 80 && !/<(?:p|div|span|section)\b/.test(text), `${path}.md is text`)
    JSON.parse(await textAt(`${path}.json`, /application\/json/))
  }
  const story = await textAt(`/story/${dispatch.slug}.md`, /text\/markdown/)
  const first = dispatch.headline.text
  assert.ok(story.includes(labelOf(dispatch)) && story.indexOf(labelOf(dispatch)) < story.indexOf(first))
  const guide = await textAt('/llms.txt', /text\/(?:plain|markdown)/)
  assert.match(guide, /^# /)
  for (const [, path = ''] of guide.matchAll(/\]\((?:https?:\/\/[^/)]+)?(\/[^):\s]*)\)/g))
    assert.ok((await ask(path)).status < 400, `llms.txt leads to ${path}`)
})

test('The ledger as CSV has a row a fact, with its address, how its figure is meant and its licence; a dictionary names every column.', async () => {
  const csv = await textAt('/ledger.csv', /text\/csv/)
  const [head = [], ...rows] = csv
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, it = '']) => it))
  assert.deepEqual([...new Set(rows.map((it) => it.length))], [head.length], 'every row has the fields of the head')
  const facts = new Map((await served.sample.wire.store.facts()).map((it) => [it.id, it]))
  const told = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
  assert.deepEqual(new Set(told.map((it) => it['id'])), new Set(facts.keys()))
  for (const it of told) {
    const fact = facts.get(it['id'] ?? '') ?? assert.fail('a row is a fact')
    assert.equal(it['url'], `${served.url}/fact/${fact.id}`)
    assert.match(it['licence'] ?? '', /creativecommons\.org\/licenses\/by\//)
    assert.deepEqual([it['qualifier'], it['basis']], [mainQuantity(fact)?.qualifier ?? '', mainQuantity(fact)?.basis ?? ''])
    assert.match(it['confidence'] ?? '', /^[ABC]?$/)
    const roles = [...fact.subject, ...(fact.object ?? [])].map(({ role }) => role)
    assert.deepEqual(
      (it['parties'] ?? '').split(';').map((one) => one.slice(one.lastIndexOf(':') + 1)),
      roles.length === 0 ? [''] : roles,
    )
    for (const field of ['supersedes', 'superseded_by', 'part_of']) assert.ok(it[field] === '' || facts.has(it[field] ?? ''), field)
    assert.ok(it['mw_low'] === '' || Number(it['mw_low']) <= Number(it['mw_high']))
  }
  const link = (await ask('/ledger.csv')).headers.get('link') ?? ''
  const [, dictionary = ''] = /<([^>]+)>; rel="describedby"/.exec(link) ?? []
  const { fields } = JSON.parse(await textAt(`${dictionary}.json`, /json/)) as { readonly fields: readonly { readonly name: string }[] }
  assert.deepEqual(
    fields.map(({ name }) => name),
    head,
  )
  const data = JSON.parse(await textAt('/ledger.json', /json/)) as {
    readonly fields: string
    readonly rows: readonly { readonly url: string }[]
  }
  assert.equal(data.fields, `${served.url}${dictionary}`)
  assert.ok(data.rows.every((it) => it.url.startsWith(`${served.url}/fact/`)))
  assert.ok((await textAt('/ledger', /html/)).includes(`href="${dictionary}"`))
})

test('What a program has already is not sent again: every feed, file and twin answers 304 to its own ETag.', async () => {
  const feeds = ['/feed', '/beat/compute/feed', '/ledger/feed', '/corrections/feed', '/watch/feed'].flatMap((it) => [
    `${it}.rss`,
    `${it}.atom`,
    `${it}.json`,
  ])
  const files = [
    '/ledger.csv',
    '/sources.opml',
    '/sitemap.xml',
    '/sitemap-news.xml',
    '/llms.txt',
    '/openapi.json',
    '/.well-known/trust.json',
    `/story/${dispatch.slug}.ninjs.json`,
    `/story/${dispatch.slug}/prov.json`,
  ]
  const twins = pages().flatMap((it) => [it, `${it}.md`, `${it}.json`])
  for (const path of [...feeds, ...files, ...twins]) {
    const had = await ask(path)
    const etag = had.headers.get('etag') ?? assert.fail(`${path} has no ETag`)
    await had.body?.cancel()
    const again = await ask(path, { 'if-none-match': etag })
    assert.deepEqual([again.status, (await again.text()).length], [304, 0], path)
    assert.equal((await ask(path, { 'if-none-match': '"another"' })).status, 200, path)
  }
})
