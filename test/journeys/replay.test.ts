import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { wireDigest } from '../../src/app/commands/replay.ts'
import { readConfig } from '../../src/app/config.ts'
import { openSample } from '../../src/app/sample/run-sample.ts'
import { freeBasePort } from '../support/base-port.ts'
import { groundwire } from '../support/groundwire.ts'
import { makeReadyHome } from '../support/ready-home.ts'

test('The same input with the same clock gives the same wire, and replay says so.', async () => {
  const { code, out, err } = await groundwire(['replay', '--steps', '8'], {}, 240_000)
  assert.equal(code, 0, err)
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
