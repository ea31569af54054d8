import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { wireDigest } from '../../src/app/commands/replay.ts'
import { readConfig } from '../../src/app/config.ts'
import { openSample } from '../../src/app/sample/run-sample.ts'
import { freeBasePort } from '../support/base-port.ts'
import { groundwire } from '../support/groundwire.ts'
import { makeReadyHome } from '../support/ready-home.ts'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** Takes a port as soon as nobody listens on it, and keeps it. */
async function takes(port: number): Promise<Server | null> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  return once(server, 'listening').then(
    () => server,
    () => null,
  )
}

test('The same input with the same clock gives the same wire, and replay says so, whoever waits for one of its ports between the runs.', async () => {
  const child = spawn(process.execPath, [main, 'replay', '--steps', '8'], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 900_000 })
  let [out, err] = ['', '']
  let other: Server | null = null
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece
  })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece
  })
  const closed = once(child, 'close')
  try {
    while (child.exitCode === null && !/^run 1/m.test(out)) await Promise.race([once(child.stdout, 'data'), closed])
    const port = Number(/^the invented web is at http:\/\/127\.0\.0\.1:(\d+)$/m.exec(out)?.[1] ?? assert.fail(out))
    // From the end of the first run on, as fast as it can be tried.
    for (let tried = 0; child.exitCode === null && other === null; await setImmediate()) {
      other = await takes(port)
      tried += 1
      assert.ok(other === null || tried > 10, 'it was tried while the replay listened')
    }
    await closed
  } finally {
    other?.close()
  }
  assert.equal(child.exitCode, 0, err)
  const runs = [...out.matchAll(/^run \d: (\d+) stories, digest ([0-9a-f]{64})$/gm)].map(([, stories, digest]) => ({ stories, digest }))
  assert.equal(runs.length, 2, out)
  assert.deepEqual(runs[0], runs[1])
  assert.notEqual(runs[0]?.stories, '0')
  assert.match(out, /Same input, same clock, same wire\./)
})

test('One changed word in one published version is another wire.', async () => {
  await using home = await makeReadyHome()
  const sample = await openSample(readConfig({}, {}), home.path, await freeBasePort())
  try {
    await sample.play({ upTo: 8 })
    const { store, dataFolder } = sample.wire
    const before = await wireDigest(store)
    assert.equal(await wireDigest(store), before)
    const client = new pg.Client({ host: `${dataFolder}/run`, user: 'groundwire', database: 'postgres' })
    await client.connect()
    const headline = `jsonb_set(doc, '{headline,text}', to_jsonb((doc->'headline'->>'text') || ' indeed'))`
    const { rowCount } = await client.query(`update dispatch set doc = ${headline} where ctid = (select min(ctid) from dispatch)`)
    await client.end()
    assert.equal(rowCount, 1)
    assert.notEqual(await wireDigest(store), before)
  } finally {
    await sample.close()
  }
})

test('A number of steps that is none is refused with what it takes.', async () => {
  const { code, err } = await groundwire(['replay', '--steps', 'many'])
  assert.equal(code, 2)
  assert.match(err, /--steps takes a number from 1 to 1000, not "many"/)
})
