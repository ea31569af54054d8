// A ledger row is corrected long after the reports' text is gone: what rests on it is told anew, and nothing else changes by a byte.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { asRead, listOutlets, storyOutlets } from '../support/every-outlet.ts'
import { elsewhere, first, others } from '../support/halls.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const opened: AsyncDisposable[] = []
let it: TestWire
let desk: DeskClient
let factId = ''
let storyId = ''
let stood: ReadonlyMap<string, Dispatch> = new Map()
let feedsStood = ''

const current = async (): Promise<ReadonlyMap<string, Dispatch>> =>
  new Map((await it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 50 })).map((one) => [one.storyId, one]))
const sentencesOf = (one: Dispatch) => [one.headline, ...one.summary, ...one.take, ...one.archive]
const wordsOf = (one: Dispatch): string => [...sentencesOf(one).map(({ text }) => text), JSON.stringify(one.factStrip)].join('\n')
const changed = async (): Promise<readonly (readonly [before: Dispatch, now: Dispatch])[]> => {
  const now = await current()
  return [...stood.values()].flatMap((one) => {
    const next = now.get(one.storyId) ?? assert.fail(`${one.headline.text} stands`)
    return next.version === one.version ? [] : [[one, next] as const]
  })
}

before(async () => {
  const harbour = await startOutlet('Harbour Post', [])
  opened.push(harbour)
  it = await openTestWire([harbour], '2026-02-02T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  for (const report of [first, ...others, elsewhere]) {
    harbour.reports.push(report)
    await it.at(new Date(Date.parse(report.publishedAt) + 3_600_000).toISOString())
  }
  desk = await signIn(it.url, key)
  await it.at('2026-02-26T12:00:00Z')
  it.clock.set(new Date('2026-03-20T12:00:00Z'))
  await it.wire.store.transaction((tx) => tx.dropExpiredText(it.clock.now()))
  stood = await current()
  const told = [...stood.values()].find((one) => one.headline.text.includes('Brackwater')) ?? assert.fail('it is on the wire')
  storyId = told.storyId
  factId = (await it.wire.store.factsOfStory(storyId)).find((one) => one.quantity?.[0]?.hi === 24)?.id ?? assert.fail('the ledger has it')
  feedsStood = (await it.get('/feed.json')).text
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

test('No text of a report is held any more when the row is corrected.', async () => {
  const articles = await it.wire.store.articlesById((await it.wire.store.articles()).map(({ id }) => id))
  assert.equal(articles.length, 6)
  assert.ok(articles.every(({ text }) => text === ''))
  const note = { kind: 'correction', wrote: '24 MW', is: '26 MW', foundBy: 'reader', reason: 'The report was read again.' }
  const { status, text } = await desk.post(`/desk/story/${storyId}/correct`, { [`mw:${factId}`]: '26', ...note })
  assert.equal(status, 200, text)
  await it.wire.runner.drain(1)
  assert.equal(await it.wire.store.parkedJobs(), 0)
})

test('Only stories that print something of the row, or reckon with it to another end, have a new version.', async () => {
  const retold = (await changed()).map(([one]) => one.headline.text)
  const dependent = [...stood.values()].filter((one) => /\b24 MW\b/.test(wordsOf(one)) || one.storyId === storyId)
  for (const one of dependent) assert.ok(retold.includes(one.headline.text), one.headline.text)
  assert.ok(retold.length < stood.size)
  assert.ok(!retold.some((words) => words.includes('Harrowgate')))
})

test('Every sentence that does not rest on the row is byte for byte as it was, with its evidence, its writer and its verdicts.', async () => {
  for (const [one, now] of await changed()) {
    const next = sentencesOf(now)
    for (const sentence of sentencesOf(one).filter(
      ({ text, evidence }) => !/\b24 MW\b/.test(text) && !JSON.stringify(evidence).includes(factId),
    ))
      assert.deepEqual(
        next.find(({ id }) => id === sentence.id),
        sentence,
      )
    const verdicts = async (draftId: string, id: string) =>
      (await it.wire.store.verdictsOfDraft(draftId)).filter(({ sentenceId }) => sentenceId === id)
    for (const { id } of sentencesOf(one).filter(({ id }) => next.some((each) => each.id === id)))
      assert.deepEqual(await verdicts(now.draftId, id), await verdicts(one.draftId, id))
  }
})

test('What rests on the row tells the new figure, on every outlet, and nothing is told worse.', async () => {
  for (const [one, now] of await changed()) {
    assert.doesNotMatch(wordsOf(now), /\b24 MW\b/, one.headline.text)
    if (/\b24 MW\b/.test(wordsOf(one))) assert.match(wordsOf(now), /\b26 MW\b/)
    assert.equal(now.summary.length, one.summary.length)
    assert.equal(now.take.length, one.take.length)
    // Headlines and quoted words of the reports are theirs.
    const titles = [...[first, ...others].map(({ title }) => title), 'has leased 24 MW at Brackwater Park']
    const history = ['difference of versions', 'story since a version', 'front of a moment', 'front since a moment', 'provenance']
    for (const [name, ask] of Object.entries({ ...storyOutlets, ...listOutlets })) {
      if (history.includes(name) || name.includes('name')) continue
      const { text } = await ask({
        url: it.url,
        wire: it.wire,
        slug: now.slug,
        storyId: now.storyId,
        version: now.version,
        entityId: 'none',
      })
      const ours = titles.reduce((left, title) => left.replaceAll(title, ''), text).replaceAll(/we wrote (?:<[^>]*>)*24 MW/g, '')
      assert.equal(/.{0,80}\b24 MW.{0,40}/s.exec(asRead(ours).replaceAll(/corrected: 24 MW is 26 MW/g, ''))?.[0], undefined, name)
    }
  }
})

test('Feeds move only what changed, and the history of versions says why in plain words.', async () => {
  const moved = new Set((await changed()).map(([one]) => one.storyId))
  const itemsOf = (text: string): ReadonlyMap<string, string> =>
    new Map(
      (JSON.parse(text).items as readonly { readonly id: string; readonly date_modified?: string }[]).map((one) => [
        one.id,
        JSON.stringify(one),
      ]),
    )
  const [was, now] = [itemsOf(feedsStood), itemsOf((await it.get('/feed.json')).text)]
  for (const [id, item] of was)
    if (![...moved].some((one) => id.includes(one) || item.includes(stood.get(one)?.slug ?? '?'))) assert.equal(now.get(id), item)
  for (const [, next] of await changed()) {
    assert.equal(next.reason, 'corrected: 24 MW is 26 MW (Brackwater Park)')
    assert.ok((await it.get(`/story/${next.slug}`)).text.includes(next.reason))
    assert.ok((await it.get(`/story/${next.slug}/diff/1/${next.version}`)).text.includes(next.reason))
  }
})

test('A comparison counts the sites that it counted, though others came since.', async () => {
  const counted = (one: Dispatch) => one.take.flatMap(({ text }) => /\b(?:of the|has) (\w+) (?:European )?sites/.exec(text)?.[1] ?? [])
  for (const [one, now] of await changed()) assert.deepEqual(counted(now), counted(one))
})
