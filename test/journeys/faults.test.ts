// A web of which every seventh page is broken in one of seven ways: each ends as a record, and nothing else is held up.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { groundwire } from '../support/groundwire.ts'
import { noReplayWeb, readWholeWeb, startReplayWeb } from '../support/replay-web.ts'
import { endDatabase, makeTempHome } from '../support/temp-home.ts'

interface LogLine {
  readonly event: string
  readonly stage?: string
  readonly subject?: string
  readonly outcome?: string
  readonly feed?: string
  readonly state?: string
  readonly error?: string
}

/** Faults that a patient reader gets over: three tries, any speed above nothing, bytes that do not fit their label. */
const harmless = ['5xx', 'slow', 'charset']

test('Each fault ends as a refusal or a retry, and none stops the wire.', { skip: noReplayWeb, timeout: 900_000 }, async (t) => {
  await using home = makeTempHome()
  // One origin for each outlet, as in the world: a host that asks for a pause holds up nobody but itself.
  await using web = await startReplayWeb([
    '--mode',
    'ports',
    '--outlets',
    '26',
    '--feed-items',
    '4',
    '--faults',
    'all',
    '--fault-rate',
    '0.15',
    '--slow-ms',
    '2500',
    '--huge-mb',
    '12',
  ])
  const run = await readWholeWeb(web, home.path)
  assert.equal(run.code, 0, run.err)
  assert.equal(run.err, '')
  const [articles, refusals] = [
    (await groundwire(['export', 'articles', '--home', home.path])).out,
    (await groundwire(['export', 'refusals', '--home', home.path])).out,
  ]
  await endDatabase(home.path, 'SIGINT')
  const log = readFileSync(join(home.path, 'groundwire.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LogLine)
  const faults = await web.json<Record<string, string>>('/faults.json')
  const stats = await web.json<{ per_outlet: Record<string, { articles: number }> }>('/stats.json')
  const ends: Record<string, number> = {}
  const lost: string[] = []
  const read = new Set(
    articles
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { url: string }).url),
  )
  const refused = new Map(
    refusals
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { subject: string; code: string })
      .map((it) => [it.subject, it.code]),
  )
  for (const [url, kind] of Object.entries(faults)) {
    const poll = log.find((line) => line.stage === 'poll' && line.feed === url)
    const end = read.has(url) ? 'read' : refused.has(url) ? `refused ${refused.get(url)}` : poll ? `feed ${poll.state}` : null
    // Most faults lie on pages that no feed has listed.
    if (end === null) continue
    ends[`${kind}: ${end}`] = (ends[`${kind}: ${end}`] ?? 0) + 1
    if (end === 'feed ok' && !harmless.includes(kind)) lost.push(`${kind} on ${url} was not noticed`)
    if (harmless.includes(kind) && end.startsWith('refused')) lost.push(`${kind} on ${url}: ${end}`)
  }
  assert.deepEqual(lost, [])
  assert.ok(Object.keys(ends).length >= 7, JSON.stringify(ends))
  assert.deepEqual(
    log.filter((line) => line.outcome === 'parked' && !/^net\./.test(line.error ?? '')),
    [],
    'no bug among them',
  )
  assert.equal(Object.keys(stats.per_outlet).length, 26, 'every outlet was asked')
  const summary = JSON.parse(run.out) as { articles: number; published: number }
  assert.ok(summary.articles >= 70 && summary.published >= 40, run.out)
  t.diagnostic(`${JSON.stringify(ends)}; ${run.out.trim()}`)
})
