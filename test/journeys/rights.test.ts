// Half of 32 real outlets speak against use by machines, each in another way: what the wire decides must equal what they mean.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groundwire } from '../support/groundwire.ts'
import { noReplayWeb, startReplayWeb } from '../support/replay-web.ts'
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
  timeout: 280_000,
}, async (t) => {
  await using home = makeTempHome()
  await using web = await startReplayWeb(['--rights', '--outlets', '32', '--feed-items', '2'])
  const args = [
    'run',
    '--home',
    home.path,
    '--opml',
    `${web.origin}/opml`,
    '--allow-loopback',
    '--floor',
    '0',
    '--until-idle',
    '--workers',
    '4',
  ]
  const run = await groundwire(args, {}, 240_000)
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
