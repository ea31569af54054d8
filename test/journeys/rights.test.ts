// Half of 32 real outlets speak against use by machines, each in another way: what the wire decides must equal what they mean.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groundwire } from '../support/groundwire.ts'
import { startOutlet } from '../support/outlet.ts'
import { noReplayWeb, readWholeWeb, startReplayWeb } from '../support/replay-web.ts'
import { endDatabase, makeTempHome } from '../support/temp-home.ts'

interface Meaning {
  readonly signal: string
  readonly fetch: boolean
  readonly ai_use: boolean
}
interface Row {
  readonly url: string
  readonly level: string
  readonly words: number
}

test('Every outlet’s wish is understood, and no path is asked for that its robots.txt closes.', {
  skip: noReplayWeb,
  timeout: 900_000,
}, async (t) => {
  await using home = makeTempHome()
  await using web = await startReplayWeb(['--rights', '--outlets', '32', '--feed-items', '2'])
  const run = await readWholeWeb(web, home.path)
  assert.equal(run.code, 0, run.err)
  const exported = await groundwire(['export', 'articles', '--home', home.path])
  await endDatabase(home.path, 'SIGINT')
  const rows = exported.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
  const truth = await web.json<Record<string, Meaning>>('/rights-truth.json')
  const wrong: string[] = []
  for (const [origin, { signal, fetch, ai_use: mayUse }] of Object.entries(truth)) {
    const own = rows.filter(({ url }) => url.startsWith(origin))
    if (own.length === 0) wrong.push(`${signal}: nothing was read of ${origin}`)
    for (const { url, level, words } of own) {
      if (level >= 'L3' !== mayUse) wrong.push(`${signal}: ${url} is at ${level}`)
      if (!fetch && words > 0) wrong.push(`${signal}: ${url} was read`)
    }
  }
  assert.deepEqual(wrong, [])
  const stats = await web.json<{ disallowed_paths: readonly string[]; agents: Record<string, number> }>('/stats.json')
  assert.deepEqual(stats.disallowed_paths, [])
  assert.deepEqual(
    Object.keys(stats.agents).filter((agent) => !/^GroundwireBot\/\S+ \(\+http/.test(agent)),
    [],
  )
  t.diagnostic(`${Object.keys(truth).length} outlets, ${rows.length} articles: ${run.out.trim()}`)
})

test('A decision is explained line by line, each signal with its words, its place and its level.', async () => {
  const words = 'The harbour grid serves twelve megawatts to a hall at the quay, and a second hall is to follow next year.'
  const report = { path: '/news/quay', title: 'A hall at the quay', publishedAt: '2026-03-02T09:00:00Z', paragraphs: [words, words, words] }
  await using open = await startOutlet('Open', [report])
  const plain = await groundwire(['rights', `${open.origin}/news/quay`, '--allow-loopback'])
  assert.deepEqual([plain.code, plain.err], [0, ''])
  assert.match(plain.out, /^ {2}L4 {2}summary in our own words and one marked quotation$/m)
  assert.match(plain.out, /Asked: \/robots\.txt 200/)
  assert.match((await groundwire(['rights', `${open.origin}/news/quay`, '--allow-loopback', '--unlisted'])).out, /^ {2}L2 {2}facts/m)

  await using closed = await startOutlet('Closed', [{ ...report, headers: { 'x-robots-tag': 'max-snippet:200' } }])
  closed.files.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nContent-Signal: search=yes, ai-input=no\nAllow: /\n' })
  const lines = (await groundwire(['rights', `${closed.origin}/news/quay`, '--allow-loopback'])).out
  assert.match(lines, /^ {2}L1 {2}link/m)
  assert.match(lines, /^ {2}L1 {2}content-signal .*\n.*robots\.txt: .*ai-input=no/m)
  assert.match(lines, /The lowest line decides: content-signal\./)
  assert.ok(!closed.asked.includes('/news/quay'), 'the page is not asked for where it may not be read')

  const json = JSON.parse((await groundwire(['rights', `${closed.origin}/news/quay`, '--allow-loopback', '--json'])).out) as {
    decision: { level: string }
  }
  assert.equal(json.decision.level, 'L1')
  const nobody = await groundwire(['rights', 'http://127.0.0.1:1/x', '--allow-loopback'])
  assert.equal(nobody.code, 1)
  assert.match(nobody.out, /gave no answer/)
  assert.equal((await groundwire(['rights', 'not an address'])).code, 2)
})

test('A page’s header opens what the site’s TDMRep file reserves, and only its headers are asked for to know.', async () => {
  const words = 'The harbour grid serves twelve megawatts to a hall at the quay, and a second hall is to follow next year.'
  const report = { path: '/news/quay', title: 'A hall at the quay', publishedAt: '2026-03-02T09:00:00Z', paragraphs: [words, words, words] }
  const reserved = { type: 'application/json', body: JSON.stringify([{ location: '/news/*', 'tdm-reservation': 1 }]) }
  await using silent = await startOutlet('Silent', [report])
  silent.files.set('/.well-known/tdmrep.json', reserved)
  assert.match((await groundwire(['rights', `${silent.origin}/news/quay`, '--allow-loopback'])).out, /^ {2}L1 {2}link/m)
  assert.deepEqual(
    silent.asked.filter((path) => path.includes('/news')),
    ['HEAD /news/quay'],
  )
  await using open = await startOutlet('Open', [{ ...report, headers: { 'tdm-reservation': '0' } }])
  open.files.set('/.well-known/tdmrep.json', reserved)
  assert.match((await groundwire(['rights', `${open.origin}/news/quay`, '--allow-loopback'])).out, /^ {2}L4 {2}summary/m)
  assert.deepEqual(
    open.asked.filter((path) => path.includes('/news')),
    ['HEAD /news/quay', '/news/quay'],
  )
})
