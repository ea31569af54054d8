// Our own words come back under another name: they are no evidence, and whoever prints them is flagged.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { groundwire } from '../support/groundwire.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, campusToo } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const day = '2026-03-02'
let it: TestWire
let desk: DeskClient
let mirror: Outlet
let honest: Outlet
const opened: AsyncDisposable[] = []

before(async () => {
  const harbour = await startOutlet('Harbour Post', [campus])
  mirror = await startOutlet('Daily Mirror Site')
  honest = await startOutlet('Basin Ledger')
  opened.push(harbour, mirror, honest)
  it = await openTestWire([harbour, mirror, honest], `${day}T10:30:00Z`, { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at(`${day}T10:30:00Z`)
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const published = async () =>
  (await it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 5 })).find((one) => one.status === 'usable') ??
  assert.fail('nothing is on the wire')
const stateOf = async () => {
  const { store } = it.wire
  return JSON.stringify([
    (await store.facts()).map((one) => one.claims.map(({ id, publisher }) => [id, publisher])),
    (await published()).origins,
    (await published()).sources.length,
  ])
}

test('4.6: what came out before fingerprints were kept gets the same ones by a chore, and the copies below are known by them', async () => {
  const client = new pg.Client({ host: join(it.wire.home, 'run'), database: 'postgres', user: 'groundwire' })
  await client.connect()
  const runs = async () => (await client.query('select hash, story_id from own_run order by hash')).rows
  try {
    const before = await runs()
    assert.ok(before.length > 0)
    await client.query("delete from own_run; delete from meta where key = 'own-prose'")
    await it.at(`${day}T10:40:00Z`)
    assert.deepEqual(await runs(), before)
  } finally {
    await client.end()
  }
})

test('AP-S4: a page that copies our take and adds a number gives no claim, no origin and no row, and is flagged', async () => {
  const { take, summary, storyId } = await published()
  assert.ok(take.length + summary.length > 2, 'there is prose to copy')
  const earlier = await stateOf()
  mirror.reports.push({
    path: '/zaragoza-900',
    title: 'Mesalta plans a 900 MW campus at Zaragoza Sur',
    publishedAt: `${day}T11:00:00Z`,
    paragraphs: [
      'Mesalta Centros de Datos will build a 900 MW campus at Zaragoza Sur.',
      [...summary, ...take].map(({ text }) => text).join(' '),
    ],
  })
  await it.at(`${day}T12:00:00Z`)
  assert.equal(await stateOf(), earlier)
  const url = `${mirror.origin}/zaragoza-900`
  assert.match(
    (await it.get(`/why?url=${encodeURIComponent(url)}`)).text,
    /Not used \(rule own prose\): the page prints what we had published/,
  )
  const [copy] = await it.wire.store.copiesOfOurs(5)
  assert.equal(copy?.storyId, storyId)
  assert.deepEqual(
    (await it.wire.store.eventsOf(copy?.articleId ?? '')).map((one) => [one.name, one.actor]),
    [['article.copies-us', 'rule:cluster']],
  )
  assert.match((await desk.get('/desk/sources')).text, /Pages that print our own words.*Mesalta plans a 900 MW campus/s)
})

test('AP-S4: an honest report of the same event, with the same quotation, stays a source of its own', async () => {
  honest.reports.push({ ...campusToo, publishedAt: `${day}T12:30:00Z` })
  await it.at(`${day}T13:00:00Z`)
  assert.deepEqual((await it.wire.store.copiesOfOurs(5)).length, 1)
  assert.deepEqual((await published()).sources.map((one) => one.publisher).toSorted(), ['Basin Ledger', 'Harbour Post'])
})

const flaggedUrl = () => `${mirror.origin}/zaragoza-900`
const cli = (...words: readonly string[]) => groundwire(['desk', ...words, '--home', it.wire.home])

test('4.6: a flag without a reason, or of a page that bears none, is not taken back, and the refusal says what to give', async () => {
  const wrongs: readonly (readonly [readonly string[], RegExp])[] = [
    [['no-copy', flaggedUrl()], /--reason: Give a reason|Give a reason/],
    [
      ['no-copy', `${honest.origin}/none`, '--reason', 'It is theirs.'],
      /PAGE: No page that is held to print our own words has the address/,
    ],
  ]
  for (const [words, what] of wrongs) {
    const { code, out, err } = await cli(...words)
    assert.deepEqual([code, out], [2, ''], words.join(' '))
    assert.match(err, what)
  }
})

test('4.6: a wrong flag is taken back by one ruling: the page is read again, its claims, voice and row stand, and the log says so in public', async () => {
  const before = (await it.wire.store.facts()).flatMap(({ claims }) => claims.map(({ publisher }) => publisher))
  assert.ok(!before.includes('Daily Mirror Site'))
  const asked = mirror.asked.length
  const articleId = (await it.wire.store.articleIdOfUrl(flaggedUrl())) ?? assert.fail('the page is known')
  const done = await desk.post('/desk/no-copy', { page: articleId, reason: 'It is a partner of ours.' }, '/desk/sources')
  assert.match(done.text, /held for no copy of ours any more, and read again/)
  await it.wire.runner.drain(1)
  assert.ok(mirror.asked.slice(asked).includes('/zaragoza-900'), 'asked for whole, not only whether it has changed')
  assert.deepEqual(await it.wire.store.copiesOfOurs(5), [])
  const coverage = await it.wire.store.coverageOfArticle(articleId)
  const claims = await it.wire.store.claimsOfStory(coverage?.storyId ?? '')
  assert.ok(
    claims.some((one) => one.articleId === articleId),
    'its claims are read',
  )
  assert.notEqual(coverage?.role, 'correction', 'the same words read again correct nothing')
  const rows = (await it.wire.store.facts()).flatMap(({ claims }) => claims.map(({ publisher, url }) => [publisher, url]))
  assert.ok(
    rows.some(([publisher, url]) => publisher === 'Daily Mirror Site' && url === flaggedUrl()),
    JSON.stringify(rows),
  )
  assert.doesNotMatch((await it.get(`/why?url=${encodeURIComponent(flaggedUrl())}`)).text, /rule own prose/)
  assert.deepEqual(
    (await it.wire.store.eventsOf(articleId)).filter(({ name }) => name === 'article.no-copy').map(({ actor }) => actor),
    ['desk:ada'],
  )
  assert.match((await it.get('/corrections')).text, /Pages wrongly left out[\s\S]*zaragoza-900[\s\S]*It is a partner of ours\./)
  const log = JSON.parse((await it.get('/corrections.json', '*/*')).text) as { wronglyLeftOut: readonly { url: string }[] }
  assert.deepEqual(
    log.wronglyLeftOut.map(({ url }) => url),
    [flaggedUrl()],
  )
})

test('4.6: once a person has looked, the page is not flagged again, and a second ruling on it is refused', async () => {
  await it.at(`${day}T18:00:00Z`)
  assert.deepEqual(await it.wire.store.copiesOfOurs(5), [])
  const again = await desk.post('/desk/no-copy', { page: flaggedUrl(), reason: 'Once more.' }, '/desk/sources')
  assert.match(again.text, /No page that is held to print our own words/)
})

test('4.6: a cleared page that takes our words in later is flagged again for that reading, and gives nothing more', async () => {
  const report = mirror.reports.find(({ path }) => path === '/zaragoza-900') ?? assert.fail('it prints the page')
  const before = await stateOf()
  const ours = report.paragraphs[1] ?? assert.fail('our words')
  mirror.reports.splice(mirror.reports.indexOf(report), 1, {
    ...report,
    paragraphs: [
      'Mesalta Centros de Datos will build a 990 MW campus at Zaragoza Sur.',
      ours,
      'It is the biggest that the town has seen so far.',
    ],
  })
  await it.at('2026-03-03T18:00:00Z')
  assert.equal(await stateOf(), before)
  assert.deepEqual(
    (await it.wire.store.copiesOfOurs(5)).map(({ articleId }) => articleId),
    [await it.wire.store.articleIdOfUrl(flaggedUrl())],
  )
  assert.match((await it.get('/corrections')).text, /Pages wrongly left out[\s\S]*zaragoza-900/, 'the earlier ruling stays in the log')
})

test('4.6: a flag of a second reading, whose text is still held, is taken back too: the page is read again and its new claims stand', async () => {
  const articleId = (await it.wire.store.articleIdOfUrl(flaggedUrl())) ?? assert.fail('the page is known')
  const claims = async () => {
    const storyId = (await it.wire.store.coverageOfArticle(articleId))?.storyId ?? ''
    return JSON.stringify((await it.wire.store.claimsOfStory(storyId)).filter((one) => one.articleId === articleId))
  }
  const [article] = await it.wire.store.articlesById([articleId])
  assert.deepEqual([article?.version, article?.text === ''], [2, false])
  assert.doesNotMatch(await claims(), /990 MW/)
  const done = await desk.post('/desk/no-copy', { page: articleId, reason: 'It prints us by agreement.' }, '/desk/sources')
  assert.match(done.text, /held for no copy of ours any more, and read again/)
  await it.wire.runner.drain(1)
  assert.deepEqual(await it.wire.store.copiesOfOurs(5), [])
  assert.match(await claims(), /990 MW/)
  assert.equal((await it.wire.store.articlesById([articleId]))[0]?.version, 2)
  assert.equal(await it.wire.store.isOwedReading(articleId), false)
})

test('4.6: a flag that is taken back leaves the row of a ruling on an origin that set the page aside too', async () => {
  const { store } = it.wire
  const articleId = (await store.articleIdOfUrl(flaggedUrl())) ?? assert.fail('the page is known')
  await store.transaction(async (tx) => {
    await tx.setAside([articleId], 'q_origin')
    await tx.clearCopyOfOurs(articleId, { at: '2026-03-03T20:00:00Z', by: 'desk:ada', reason: 'It is theirs.', textSha256: '' })
    assert.equal((await tx.articlesSetAside('q_origin')).length, 1)
    await tx.bringBack('q_origin')
  })
})
