import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startEmbeddedServer } from '../../src/store/embedded-server.ts'
import { startAttackServer } from '../support/attack-server.ts'
import { groundwire, type Outcome } from '../support/groundwire.ts'
import { makeTempHome } from '../support/temp-home.ts'

/** It ended with 1, said the thing on stderr in a line or two, and showed no stack. */
function assertSaid({ code, out, err }: Outcome, what: RegExp): void {
  assert.equal(code, 1, `${out}\n${err}`)
  assert.match(err, what)
  assert.doesNotMatch(err, /\n\s+at |node:internal/, 'no stack')
  assert.ok(err.trim().split('\n').length <= 2, err)
}

test('A second program on one home names the first and leaves it alone.', async () => {
  await using home = makeTempHome()
  await using server = await startAttackServer()
  const args = ['run', '--home', home.path, '--allow-loopback', '--opml']
  // The first one waits for a list that never comes, so it holds the home for as long as it is needed.
  const first = groundwire([...args, `${server.origin}/silent`])
  for (let i = 0; i < 400 && !server.asked.includes('/silent'); i++) await sleep(50)
  assert.ok(server.asked.includes('/silent'), 'the first program runs')
  const second = await groundwire(['run', '--home', home.path])
  assertSaid(second, new RegExp(`Groundwire already runs on ${home.path} \\(process \\d+\\)\\. Stop it first, or use another --home\\.`))
  await server[Symbol.asyncDispose]()
  assertSaid(await first, /The OPML list .* could not be read|answer|connection/)
  const third = await groundwire(['run', '--home', home.path])
  assert.equal(third.code, 0, third.err)
})

test('A port in use is named, with the way out.', async () => {
  await using home = makeTempHome()
  const other = createServer().listen(0, '127.0.0.1')
  try {
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    for (const command of ['start', 'serve'])
      assertSaid(
        await groundwire([command, '--port', String(port), '--home', home.path]),
        new RegExp(`Port ${port} is in use\\. Stop the other program or choose another`),
      )
  } finally {
    other.close()
  }
})

test('A database that does not answer is said to be one, with the setting to look at.', async () => {
  await using home = makeTempHome()
  for (const url of ['postgres://nobody:secret-word@127.0.0.1:1/none', 'postgres://no-such-host.invalid/none']) {
    const outcome = await groundwire(['run', '--home', home.path], { DATABASE_URL: url })
    assertSaid(outcome, /No database answers .*Check DATABASE_URL\./)
    assert.doesNotMatch(outcome.err, /secret-word/)
  }
})

test('A home that cannot be written is named, with the way out.', async () => {
  await using home = makeTempHome()
  const file = join(home.path, 'file')
  writeFileSync(file, 'here stands a file')
  const places = [file, join(file, 'below')]
  if (process.getuid?.() !== 0) {
    const closed = join(home.path, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    places.push(join(closed, 'wire'))
  }
  for (const place of places)
    for (const command of ['run', 'doctor'])
      assertSaid(
        await groundwire([command, '--home', place]),
        new RegExp(`The home ${place} cannot be written \\(E[A-Z]+\\)\\. Choose another with --home DIR\\.`),
      )
})

test('An archive of a newer program is left as it is.', async (t) => {
  await using home = makeTempHome()
  const fresh = await groundwire(['doctor', '--home', home.path])
  assert.equal(fresh.code, 0, fresh.err)
  const { host, database, user } = await startEmbeddedServer(home.path)
  const client = new pg.Client({ host, database, user })
  await client.connect()
  try {
    await client.query("insert into schema_version (version, name) values (99, 'from-tomorrow')")
    const before = (await client.query('select * from schema_version order by version')).rows
    const began = performance.now()
    assertSaid(
      await groundwire(['doctor', '--home', home.path]),
      /The database has schema 99, this program knows \d+\. Run a newer Groundwire; nothing was changed\./,
    )
    t.diagnostic(`said after ${Math.round(performance.now() - began)} ms`)
    assert.deepEqual((await client.query('select * from schema_version order by version')).rows, before)
  } finally {
    await client.end()
  }
})
