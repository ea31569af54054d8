// The daily rounds, on a moved clock: what was allowed is asked again, pages are read again, the record is sealed, texts go.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, startOutlet } from '../support/outlet.ts'

const publishedAt = '2026-03-02T09:00:00Z'
const lyon: Report = {
  path: '/news/lyon',
  title: 'Orvanne AI leases 24 MW at Lyon East from Ardoval',
  publishedAt: '2026-02-18T09:00:00Z',
  paragraphs: [
    'Orvanne AI will lease 24 MW of IT load at Lyon East from Ardoval, the operator said on Monday. The contract lasts ten years.',
    'The building depends on a second feeder from Réseau Valmont, and the cable has been ordered but not yet laid. The first hall does not need it, while the other two do.',
    'Its older halls opened in 2021. Their tenants are banks and a hospital group that asked not to be named.',
  ],
}
const duisburg: Report = {
  path: '/markt/duisburg',
  title: 'Steinquell opens a 12 MW hall at Duisburg Hafen',
  publishedAt: '2026-02-24T09:00:00Z',
  paragraphs: [
    'Steinquell switched on a hall of 12 MW at Duisburg Hafen on Monday, and Nebelhorn KI moves in first. The harbour company sold the ground in 2024.',
    'Waste heat goes to the district network, which pays nothing for it during the first five winters. Havelnetz connected the site a month earlier than planned.',
    'Wiebke Tannhof, who runs the site, said that a second hall would follow only when the city grants a permit for the cooling towers.',
  ],
}
const oulu = (mw: number): Report => ({
  path: '/industry/oulu',
  title: 'Brightmoor AI moves to Oulu North',
  publishedAt,
  paragraphs: [
    `Brightmoor AI will lease ${mw} MW at Oulu North from Haltamo, the Finnish owner of the site said on Monday.`,
    'Delivery starts in autumn and takes three quarters. Haltamo keeps the ownership of the racks and charges a fee for each of them, which neither side would put into figures.',
    'Norrfoss Kraft supplies the site from a river plant nearby under a contract that runs until 2034.',
  ],
})

const noAi = { type: 'text/plain', body: 'User-agent: *\nContent-Signal: search=yes, ai-input=no\nAllow: /\n' }
const open = { type: 'text/plain', body: 'User-agent: *\nAllow: /\n' }

const opened: AsyncDisposable[] = []
let strict: Outlet
let quiet: Outlet
let steady: Outlet
let it: TestWire

before(async () => {
  strict = await startOutlet('Harbour Post', [lyon])
  quiet = await startOutlet('Basin Ledger', [duisburg])
  steady = await startOutlet('Quay Record', [oulu(36)])
  opened.push(strict, quiet, steady)
  it = await openTestWire([strict, quiet, steady], '2026-03-02T10:00:00Z')
  opened.push(it)
  await it.at('2026-03-02T10:00:00Z')
})

after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

/** The story that stands on an outlet's report: its public address and the level it was printed under. */
async function storyOf(outlet: Outlet) {
  const article = (await it.wire.store.articles()).find(({ url }) => url.startsWith(outlet.origin))
  assert.ok(article)
  const coverage = await it.wire.store.coverageOfArticle(article.id)
  const story = await it.wire.store.storyById(coverage?.storyId ?? '')
  assert.ok(story)
  return { article, story, path: `/story/${story.slug}`, current: await it.wire.store.dispatchOfStory(story.id) }
}

test('A page in use is asked again, cheaply, and an unchanged one makes no new version.', async () => {
  for (const hour of ['11:30', '13:30', '18:00', '23:00']) await it.at(`2026-03-02T${hour}:00Z`)
  const { path } = oulu(36)
  const asked = steady.asked.filter((one) => one.startsWith(path))
  assert.deepEqual(asked, [path, ...new Array(asked.length - 1).fill(`${path} 304`)])
  assert.ok(asked.length >= 3, `${asked.length} requests`)
  const { current, article } = await storyOf(steady)
  assert.deepEqual([current?.version, article.version], [1, 1])
})

test('A figure corrected on the page reaches the story, though the feed says nothing of it.', async () => {
  steady.reports[0] = oulu(63)
  await it.at('2026-03-03T09:00:00Z')
  const { current, article, path } = await storyOf(steady)
  assert.equal(article.version, 2)
  assert.ok((current?.version ?? 0) > 1, 'a new version stands')
  assert.match((await it.get(path)).text, /63 MW/)
})

test('[CMB-6] A site that closes overnight is obeyed: what stood on it alone goes, and every feed says so.', async () => {
  const { path, current } = await storyOf(strict)
  assert.equal((await it.get(path)).status, 200)
  strict.files.set('/robots.txt', noAi)
  await it.at('2026-03-03T11:00:00Z')
  assert.equal((await storyOf(strict)).article.level, 'L1')
  const page = await it.get(path)
  assert.equal(page.status, 410)
  assert.match(page.text, /now reserves the report/)
  for (const feed of ['/feed.atom', '/feed.rss', '/feed.json', '/index.json']) {
    const { text } = await it.get(feed)
    assert.ok(!text.includes(current?.headline.text ?? '?'), feed)
  }
  const [event] = await it.wire.store.eventsOf((await storyOf(strict)).article.id)
  assert.deepEqual([event?.name, (event?.detail as { to?: string } | undefined)?.to], ['rights.lowered', 'L1'])
})

test('[RC-3] A site that opens again stays where it was until a person says otherwise.', async () => {
  strict.files.set('/robots.txt', open)
  await it.at('2026-03-04T12:00:00Z')
  await it.at('2026-03-05T13:00:00Z')
  const { article, path } = await storyOf(strict)
  assert.equal(article.level, 'L1')
  assert.equal((await it.get(path)).status, 410)
})

test('[RC-1] A site in trouble withdraws nothing that was printed.', async () => {
  quiet.files.set('/robots.txt', { status: 503, body: '' })
  await it.at('2026-03-06T14:00:00Z')
  const { path } = await storyOf(quiet)
  assert.equal((await it.get(path)).status, 200)
  quiet.files.set('/robots.txt', open)
})

test('A header that comes with “not modified” counts as well.', async () => {
  const { path, current } = await storyOf(quiet)
  const report = quiet.reports[0]
  assert.ok(report)
  quiet.reports[0] = { ...report, headers: { 'x-robots-tag': 'noai' } }
  await it.at('2026-03-07T15:00:00Z')
  await it.at('2026-03-08T15:30:00Z')
  assert.ok(quiet.asked.at(-1)?.endsWith(' 304') || quiet.asked.some((one) => one.endsWith(' 304')))
  assert.equal((await storyOf(quiet)).article.level, 'L1')
  assert.equal((await it.get(path)).status, 410)
  assert.ok(!(await it.get('/feed.json')).text.includes(current?.headline.text ?? '?'))
})

test('[RET-1] After three days no text of a source is left anywhere, its feed’s summary included.', async () => {
  await it.at('2026-03-12T16:00:00Z')
  const client = new pg.Client({ host: join(it.wire.home, 'run'), database: 'postgres', user: 'groundwire' })
  await client.connect()
  try {
    const { rows: texts } = await client.query('select article_id from article_text')
    const { rows: summaries } = await client.query("select id from item where doc ? 'summary'")
    assert.deepEqual([texts, summaries], [[], []])
    // The first stood in marks until its page allowed no quotation any more.
    for (const words of ['has been ordered but not yet laid', 'does not need it, while the other two do'])
      for (const table of [
        'article',
        'item',
        'claim',
        'fact',
        'draft',
        'dossier',
        'dispatch',
        'edition',
        'evidence',
        'event',
        'refusal',
        'receipt',
        'ruling',
      ]) {
        const { rows } = await client.query(
          `select 1 from ${table} where doc::text like $1`.replace('event where doc', 'event where detail'),
          [`%${words}%`],
        )
        assert.equal(rows.length, 0, `${table} holds “${words}”`)
      }
  } finally {
    await client.end()
  }
})

test('What the queue has done is forgotten after a day, and what failed is kept.', async () => {
  const client = new pg.Client({ host: join(it.wire.home, 'run'), database: 'postgres', user: 'groundwire' })
  await client.connect()
  const states = async (): Promise<Readonly<Partial<Record<string, number>>>> => {
    const { rows } = await client.query<{ state: string; n: number }>(
      "select state, count(*)::int as n from pgboss.job where completed_on < now() - interval '1 day' group by state",
    )
    return Object.fromEntries(rows.map((row) => [row.state, row.n]))
  }
  try {
    await client.query("update pgboss.job set completed_on = now() - interval '2 days' where state = 'completed'")
    await client.query("update pgboss.job set state = 'failed' where id = (select id from pgboss.job where state = 'completed' limit 1)")
    const old = await states()
    assert.ok((old['completed'] ?? 0) > 10, JSON.stringify(old))
    await it.at(new Date(it.clock.now().getTime() + 2 * 3600_000).toISOString())
    assert.deepEqual(await states(), { failed: 1 })
  } finally {
    await client.end()
  }
})

test('PV-10: the record of public changes is sealed, and a changed line is named by its number.', async () => {
  const seal = await it.wire.store.checkSeal()
  assert.equal(seal.brokenAt, null)
  assert.ok(seal.sealed > 5, `${seal.sealed} events sealed`)
  const client = new pg.Client({ host: join(it.wire.home, 'run'), database: 'postgres', user: 'groundwire' })
  await client.connect()
  try {
    await client.query("update event set actor = 'nobody' where seq = 3")
    assert.deepEqual(await it.wire.store.checkSeal(), { sealed: 2, brokenAt: 3 })
  } finally {
    await client.end()
  }
})
