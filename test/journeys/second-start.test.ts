import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startEmbeddedServer } from '../../src/store/embedded-server.ts'
import { schemaVersion } from '../../src/store/migrate.ts'
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
  for (let i = 0; i < 1200 && !server.asked.includes('/silent'); i++) await sleep(50)
  assert.ok(server.asked.includes('/silent'), 'the first program runs')
  // It stands still meanwhile, so that its wait does not run out before the second one has looked, however slow the machine.
  const pid = Number(readFileSync(join(home.path, 'groundwire.lock'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGSTOP')
  const second = await groundwire(['run', '--home', home.path]).finally(() => process.kill(pid, 'SIGCONT'))
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

test('A database that refuses us is said to, with the setting to look at.', async () => {
  await using home = makeTempHome()
  await using other = makeTempHome()
  const { host, user } = await startEmbeddedServer(other.path)
  const client = new pg.Client({ host, user, database: 'postgres' })
  await client.connect()
  try {
    await client.query('create role reader login')
    await client.query('create database spare')
    const urlOf = (name: string, database: string): string => `postgres://${name}@/${database}?host=${encodeURIComponent(host)}`
    const rows: readonly (readonly [string, RegExp])[] = [
      [urlOf(user, 'missing'), /No database answers \(database "missing" does not exist\)\. Check DATABASE_URL\./],
      [urlOf('stranger', 'spare'), /No database answers \(role "stranger" does not exist\)\. Check DATABASE_URL\./],
      [
        urlOf('reader', 'spare'),
        /does not let this user make its tables .* Grant it CREATE on the schema, or choose another in DATABASE_URL\./,
      ],
    ]
    for (const [url, what] of rows) assertSaid(await groundwire(['doctor', '--home', home.path], { DATABASE_URL: url }), what)
    const well = await groundwire(['doctor', '--home', home.path], { DATABASE_URL: urlOf(user, 'spare') })
    assert.equal(well.code, 0, well.err)
  } finally {
    await client.end()
  }
})

test('A database address of another kind is a wrong setting, and its password is not shown.', async () => {
  const { code, err } = await groundwire(['doctor'], { DATABASE_URL: 'mysql://desk:secret-word@127.0.0.1/wire' })
  assert.equal(code, 2)
  assert.match(err, /DATABASE_URL = \(not shown\): takes an address such as postgres:/)
  assert.doesNotMatch(err, /secret-word/)
})

test('Three programs that open a new home at once make one archive, and leave no server behind.', async () => {
  await using home = makeTempHome()
  const all = await Promise.all([1, 2, 3].map(() => groundwire(['doctor', '--home', home.path])))
  assert.deepEqual(
    all.map(({ code, err }) => ({ code, err })),
    all.map(() => ({ code: 0, err: '' })),
  )
  assert.deepEqual(
    readdirSync(home.path).filter((name) => name.startsWith('postgres.new')),
    [],
  )
  assert.ok(!existsSync(join(home.path, 'postgres', 'postmaster.pid')), 'no server runs')
})

test('An archive of an older program is brought up to date, and keeps what it holds.', async () => {
  await using home = makeTempHome()
  const { host, database, user } = await startEmbeddedServer(home.path)
  const client = new pg.Client({ host, database, user })
  await client.connect()
  const folder = new URL('../../src/store/migrations/', import.meta.url)
  const [oldest = ''] = readdirSync(folder).sort()
  try {
    await client.query('create table schema_version (version int primary key, name text not null)')
    await client.query(readFileSync(new URL(oldest, folder), 'utf8'))
    await client.query('insert into schema_version values (1, $1)', [oldest])
    await client.query('insert into refusal values ($1, $2, $3, $4, now(), $5)', [
      'r1',
      'read',
      'i1',
      'robots',
      { kind: 'refused', code: 'robots' },
    ])
    const doctor = await groundwire(['doctor', '--home', home.path])
    assert.equal(doctor.code, 0, doctor.err)
    const { rows } = await client.query('select max(version) as version from schema_version')
    assert.equal(rows[0].version, schemaVersion)
    const kept = await groundwire(['export', 'refusals', '--home', home.path])
    assert.deepEqual(JSON.parse(kept.out), { kind: 'refused', code: 'robots' })
  } finally {
    await client.end()
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
    for (const args of [['run'], ['import', 'beat/ai.opml']])
      assertSaid(
        await groundwire([...args, '--home', place]),
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
