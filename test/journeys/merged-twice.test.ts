// A story that was merged into one that was merged in its turn: every address leads on, and each merge can be taken back in its turn.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { report, startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const chips = report(
  '/news/calvora-chips',
  '2026-03-02T10:30:00Z',
  'Calvora orders 4,000 GPUs for its Lleida hall',
  'Calvora has ordered 4,000 GPUs for its hall at Lleida, the company said on Monday. Deliveries begin in September 2026.',
  'Calvora pays USD 160 million for the order, of which half is due on delivery. The hall draws 6 MW today and is cooled by the river.',
)
const opened: AsyncDisposable[] = []
let it: TestWire
let desk: DeskClient

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall, campus])
  const basin = await startOutlet('Basin Ledger', [chips, campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const onWire = async (words: RegExp) => {
  const story = (await it.wire.store.stories()).find(({ title }) => words.test(title)) ?? assert.fail(`no story ${words}`)
  return (await it.wire.store.dispatchOfStory(story.id)) ?? assert.fail(`nothing on the wire of ${words}`)
}
const endings = ['', '.json', '.md', '.ninjs.json', '/prov.json', '/take', '/take.ninjs.json', '/since/1']
/** Where an address leads, all its ways followed. */
const leadsTo = async (path: string): Promise<string> => {
  const answer = await fetch(it.url + path)
  assert.equal(answer.status, 200, path)
  return new URL(answer.url).pathname
}
const merge = async (storyId: string, into: string): Promise<string> => {
  const { status, text } = await desk.post(`/desk/story/${storyId}/merge`, { into: `/story/${into}`, reason: 'One event.' })
  assert.equal(status, 200, text)
  const to = (await it.wire.store.storyBySlug(into))?.id ?? assert.fail()
  return (await it.wire.store.rulingsOfStory(to)).findLast(({ kind }) => kind === 'merge')?.id ?? assert.fail()
}
const undo = async (ruling: string): Promise<void> => {
  const { status, text } = await desk.post(`/desk/ruling/${ruling}/undo`, { reason: 'They are two.' })
  assert.equal(status, 200, text)
}

test('Old addresses lead through both merges in every form, and the merges are taken back one after the other.', async () => {
  const [one, two, three] = [await onWire(/Calvora/), await onWire(/Duisburg/), await onWire(/Zaragoza/)]
  const first = await merge(one.storyId, two.slug)
  const second = await merge(two.storyId, three.slug)
  for (const from of [one, two])
    for (const ending of endings) assert.ok((await leadsTo(`/story/${from.slug}${ending}`)).startsWith(`/story/${three.slug}`))
  assert.ok((await leadsTo(`/id/${one.storyId}/report`)).startsWith(`/story/${three.slug}`))
  assert.match(
    (await it.get(`/query/${one.receiptId}`)).text,
    new RegExp(`href="/story/${three.slug}"`),
    'its archive search leads to where it went',
  )
  assert.match(
    (await it.get(`/story/${three.slug}`)).text,
    /another story of the same event was merged into this one, and its address leads here \(by a person\)/,
  )
  await undo(second)
  assert.equal(await leadsTo(`/story/${two.slug}`), `/story/${two.slug}`)
  assert.equal(await leadsTo(`/story/${one.slug}`), `/story/${two.slug}`, 'what had been merged into it before leads to it again')
  await undo(first)
  for (const { slug } of [one, two, three])
    for (const ending of endings) assert.equal(await leadsTo(`/story/${slug}${ending}`), `/story/${slug}${ending}`)
  assert.ok((await it.wire.store.factsOfStory(one.storyId)).length > 0, 'its facts came back')
})

test('The way from an old address is kept for no longer than a page, since a merge may be taken back.', async () => {
  it.clock.set(new Date('2026-03-02T13:00:00Z'))
  const [one, two] = [await onWire(/Calvora/), await onWire(/Duisburg/)]
  const ruling = await merge(one.storyId, two.slug)
  const answer = await fetch(`${it.url}/story/${one.slug}`, { redirect: 'manual' })
  assert.deepEqual([answer.status, answer.headers.get('cache-control')?.includes('max-age=30')], [301, true])
  await undo(ruling)
})

test('A story whose first report is moved away is opened by the next one, and keeps its address.', async () => {
  const { store } = it.wire
  const [from, to] = [await onWire(/Zaragoza/), await onWire(/Duisburg/)]
  const [first, second] = await store.coverageOfStory(from.storyId)
  assert.ok(first && second)
  await store.transaction((tx) => tx.moveArticle({ articleId: first.articleId, from: from.storyId, to: to.storyId }))
  const story = (await store.storyById(from.storyId)) ?? assert.fail()
  assert.deepEqual([story.firstArticleId, story.slug], [second.articleId, from.slug])
  const [title] = (await store.articlesById([second.articleId])).map((one) => one.title)
  assert.equal(story.title, title, 'it is not called by a report that tells of another event')
  assert.deepEqual(
    [(await store.coverageOfArticle(first.articleId))?.role, (await store.coverageOfArticle(second.articleId))?.role],
    ['follow', 'first'],
  )
})
