// Licences that publishers write into their feeds, and levels that fall by whatever says so and never rise by themselves.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { groundwire } from '../support/groundwire.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { makeReadyHome } from '../support/ready-home.ts'
import { campus, campusToo, hall } from '../support/reports.ts'
import type { TempHome } from '../support/temp-home.ts'

const opened: AsyncDisposable[] = []
let closed: Outlet
let later: Outlet
let home: TempHome
let it: TestWire

const licence = (url: string, uses: string): string =>
  `<rsl:content xmlns:rsl="https://rslstandard.org/rsl" url="${url}"><rsl:license><rsl:prohibits type="usage">${uses}</rsl:prohibits></rsl:license></rsl:content>`

/** Serves the outlet's own feed with markup put in before the first match. */
async function withMarkup(outlet: Outlet, beforeWhat: string, markup: string): Promise<void> {
  outlet.files.delete('/feed.xml')
  const body = (await (await fetch(`${outlet.origin}/feed.xml`)).text()).replace(beforeWhat, `${markup}${beforeWhat}`)
  outlet.files.set('/feed.xml', { type: 'application/rss+xml', body })
}
const articleAt = async (path: string) => (await it.wire.store.articles()).find(({ url }) => url.endsWith(path)) ?? assert.fail(path)
const slugOf = async (path: string): Promise<string> => {
  const { id } = await articleAt(path)
  const storyId = (await it.wire.store.coverageOfArticle(id))?.storyId ?? assert.fail('it is in no story')
  return (await it.wire.store.storyById(storyId))?.slug ?? assert.fail('no story')
}

before(async () => {
  closed = await startOutlet('Harbour Post', [hall])
  later = await startOutlet('Basin Ledger', [campus, campusToo])
  await withMarkup(closed, '<item>', licence('/markt/*', 'ai-input'))
  home = await makeReadyHome()
  opened.push(closed, later, home)
  it = await openTestWire([closed, later], '2026-03-02T12:00:00Z', { home: home.path })
  await it.at('2026-03-02T12:00:00Z')
})
after(async () => {
  await it[Symbol.asyncDispose]()
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

test('A licence in the feed that forbids our use is obeyed before a page is asked for: headline and link, nothing more.', async () => {
  const article = await articleAt(hall.path)
  assert.deepEqual([article.level, article.wordCount, article.title], ['L1', 0, hall.title])
  assert.ok(!closed.asked.includes(hall.path), 'its page was never asked for')
  const reason = article.decision.reasons.find((one) => one.signal === 'rsl')
  assert.match(`${reason?.where} ${reason?.effect}`, /its feed#rsl-1 the licence prohibits our use: link only/)
  assert.equal((await articleAt(campus.path)).level, 'L4', 'another feed says nothing')
})

test('The publisher’s page says how many of its articles are at which level, and why.', async () => {
  const rows = [
    [
      closed,
      { level: 'L1', why: 'the licence prohibits our use: link only', articles: 1 },
      '1 article: the licence prohibits our use: link only',
    ],
    [later, { level: 'L4', why: '', articles: 2 }, '2 articles: nothing its publisher says lowers it'],
  ] as const
  for (const [{ host }, counted, words] of rows) {
    assert.deepEqual((JSON.parse((await it.get(`/publishers/${host}.json`)).text) as { levels: readonly object[] }).levels, [counted])
    assert.ok((await it.get(`/publishers/${host}`)).text.includes(`<strong>${counted.level}</strong> ${words}`), host)
  }
})

test('A licence that comes into an entry later lowers what was printed, and taking it out again raises nothing.', async () => {
  assert.equal((await it.get(`/story/${await slugOf(campus.path)}`)).status, 200)
  await withMarkup(later, '<pubDate>', licence(`${later.origin}${campus.path}`, 'all'))
  await it.at('2026-03-03T13:00:00Z')
  assert.equal((await articleAt(campus.path)).level, 'L1')
  assert.equal((await articleAt(campusToo.path)).level, 'L4', 'the licence is of one entry')
  const page = await it.get(`/story/${await slugOf(campus.path)}.json`)
  assert.doesNotMatch(page.text, /will build a 100 MW campus/)
  await withMarkup(later, '<pubDate>', '')
  for (const day of ['04', '05', '06']) await it.at(`2026-03-${day}T13:00:00Z`)
  assert.equal((await articleAt(campus.path)).level, 'L1')
})

test('[RC-3] A month of daily rounds: a feed licence, a header and a TDM file each lower, a word on training does not, and none raises when it goes.', async () => {
  const levels: string[] = []
  const round = async (day: number): Promise<void> => {
    await it.at(new Date(Date.UTC(2026, 2, 7 + day, 13)).toISOString())
    levels.push((await articleAt(campusToo.path)).level)
  }
  const page = later.reports.find((one) => one.path === campusToo.path) ?? assert.fail()
  const at = later.reports.indexOf(page)
  const open = later.files.get('/robots.txt') ?? assert.fail()
  const summaries = `<rsl:content xmlns:rsl="https://rslstandard.org/rsl" url="/power/*"><rsl:license><rsl:permits type="usage">search ai-input</rsl:permits></rsl:license></rsl:content>`
  const signals: readonly (readonly [level: string, set: () => unknown, unset: () => unknown])[] = [
    [
      'L4',
      () => later.files.set('/robots.txt', { ...open, body: 'User-agent: *\nContent-Usage: train-ai=n\nAllow: /\n' }),
      () => later.files.set('/robots.txt', open),
    ],
    ['L3', () => withMarkup(later, '<item>', summaries), () => withMarkup(later, '<item>', '')],
    [
      'L2',
      () => later.reports.splice(at, 1, { ...page, headers: { 'x-robots-tag': 'nosnippet' } }),
      () => later.reports.splice(at, 1, { ...page, headers: { 'x-robots-tag': 'all' } }),
    ],
    [
      'L1',
      () => later.files.set('/.well-known/tdmrep.json', { type: 'application/json', body: '[{"location":"/","tdm-reservation":1}]' }),
      () => later.files.delete('/.well-known/tdmrep.json'),
    ],
  ]
  let day = 0
  const expected: string[] = []
  for (const [level, set, unset] of signals) {
    await set()
    for (let i = 0; i < 3; i++) await round(++day)
    await unset()
    for (let i = 0; i < 3; i++) await round(++day)
    expected.push(...Array.from({ length: 6 }, () => level))
  }
  assert.deepEqual(levels, expected)
  const fallen = (await it.wire.store.eventsOf((await articleAt(campusToo.path)).id)).filter((one) => one.name === 'rights.lowered')
  assert.deepEqual(
    fallen.map((one) => (one.detail as { to: string }).to),
    ['L3', 'L2', 'L1'],
  )
})

test('`groundwire rights` says line by line what the desk has on record, what it does for this address, and what it does not.', async () => {
  const { host } = new URL(later.origin)
  const bare = host.replace(/:\d+$/, '')
  const by = { recordedBy: 'desk:ada', recordedAt: '2026-03-02T12:00:00.000Z' }
  await it.wire.store.transaction(async (tx) => {
    const given = { host: bare, use: 'all', grantedBy: 'Basin Ledger', document: 'Letter of 1 March', ...by } as const
    await tx.saveLicence({ ...given, id: 'lic-1', pathPrefix: '/power/', level: 'L4', until: '2999-01-01' })
    await tx.saveLicence({ ...given, id: 'lic-2', pathPrefix: '/power/', level: 'L4', until: '2020-01-01' })
    await tx.saveTerms({
      host: bare,
      pathPrefix: '/premium/',
      quoteOfTerm: 'No automated summaries of premium articles.',
      url: `${later.origin}/terms`,
      reviewBy: '2999-01-01',
      ...by,
    })
  })
  later.files.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nContent-Signal: ai-input=no\nAllow: /\n' })
  const raised = (await groundwire(['rights', later.origin + campusToo.path, '--allow-loopback', '--home', home.path])).out
  assert.match(raised, /^ {2}L4 {2}summary/m)
  assert.match(
    raised,
    /licence {2}L4 for all uses of 127\.0\.0\.1\/power\/ until 2999-01-01, granted by Basin Ledger: raises the level\n +Letter of 1 March, recorded by desk:ada on 2026-03-02/,
  )
  assert.match(raised, /until 2020-01-01, granted by Basin Ledger: has ended/)
  assert.match(
    raised,
    /terms {4}L1 under 127\.0\.0\.1\/premium\/: does not reach this address\n +“No automated summaries of premium articles\.”.*to be read again by 2999-01-01/,
  )
  const premium = (await groundwire(['rights', `${later.origin}/premium/x`, '--allow-loopback', '--home', home.path])).out
  assert.match(premium, /^ {2}L1 {2}link/m)
  assert.match(premium, /premium\/: closes to a link/)
  assert.match(premium, /until 2999-01-01, granted by Basin Ledger: does not reach this address/)
  const inFeed = (await groundwire(['rights', closed.origin + hall.path, '--allow-loopback', '--home', home.path])).out
  assert.match(inFeed, /^ {2}L1 {2}rsl .*\n +its feed#rsl-1/m)
  assert.match(inFeed, /feed {5}1 licence \(RSL\) in its feed/)
  const nowhere = (await groundwire(['rights', `${later.origin}/premium/x`, '--allow-loopback', '--home', `${home.path}/none`])).out
  assert.match(nowhere, /On record: no archive here/)
})
