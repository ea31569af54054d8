// The sample on a machine without a network: the kernel gives it no interface but its own loopback.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { makeTempHome } from '../support/temp-home.ts'

/** Root makes the namespace as it is; anybody else keeps their own user in it, since the database server refuses to run as root. */
const apart = process.getuid?.() === 0 ? ['--net'] : ['--map-current-user', '--keep-caps', '--net']
const inside = (command: string, timeout: number) =>
  spawnSync('unshare', [...apart, '--', 'sh', '-c', `ip link set lo up && ${command}`], {
    encoding: 'utf8',
    timeout,
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(?:PORT|DATABASE_URL|GROUNDWIRE_.*|NODE_TEST_CONTEXT|.*_KEY)$/.test(name)),
    ),
  })
const canCut = inside('true', 10_000).status === 0

interface Visit {
  readonly reached: readonly string[]
  readonly interfaces: readonly string[]
  readonly stories: number
  readonly pages: Readonly<Record<string, number>>
  readonly said: string
}

test('SP-4: with the network cut and no key the sample is read, written and served, down to its evidence', {
  skip: canCut ? false : 'this system lets nobody cut the network of a program (unshare --net)',
  timeout: 900_000,
}, async () => {
  await using home = makeTempHome()
  const visit = fileURLToPath(new URL('../support/offline-visit.ts', import.meta.url))
  const { stdout, stderr } = inside(`exec "${process.execPath}" "${visit}" "${home.path}" 4911`, 800_000)
  const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Visit
  assert.ok(
    told.reached.every((why) => /ENETUNREACH|EADDRNOTAVAIL/.test(why)),
    `the network was there: ${told.reached}`,
  )
  assert.ok(
    told.interfaces.every((it) => it === 'lo'),
    told.interfaces.join(),
  )
  assert.ok(told.stories >= 5, `${told.stories} stories; ${told.said} ${stderr}`)
  assert.equal(Object.keys(told.pages).length, 7, JSON.stringify(told.pages))
  // A link that is not found is '', and at '' the front page answers.
  for (const kind of ['/story/', '/evidence/'])
    assert.ok(
      Object.keys(told.pages).some((path) => path.startsWith(kind)),
      `no page has a link to ${kind}: ${JSON.stringify(told.pages)}`,
    )
  for (const [path, status] of Object.entries(told.pages)) assert.equal(status, 200, path)
})
