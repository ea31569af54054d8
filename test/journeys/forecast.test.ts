// How likely a watch is, as a person at the desk says it: stated once, public with its name, scored when the watch is settled.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Watch } from '../../src/domain/watch.ts'
import { resolve } from '../../src/stages/resolve/stage.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, report, startOutlet } from '../support/outlet.ts'

const adaKey = 'ada-has-a-key-of-twenty-four-signs'
const dated = [
  report(
    '/weir-hearing',
    '2026-03-02T08:00:00Z',
    'Weir commission calls Jonna Harkell to testify',
    'Jonna Harkell is scheduled to testify before the weir commission on 9 March 2026, its chair said on Monday. She kept the sluices for ten years.',
    'The commission asks why the lower weir failed twice in one autumn. Farmers downstream had written of cracks, and nobody had answered them.',
  ),
  report(
    '/marek-to-resign',
    '2026-03-02T09:00:00Z',
    'Canal chief Tomas Marek will resign over the locks',
    'Tomas Marek announced on Monday that he will resign as canal chief on 12 March 2026. Three locks had jammed in his time.',
    'Bargemen of both towns had asked for months that the gates be mended. Two cargoes spoiled in February while they waited.',
  ),
]

let outlet: Outlet
let it: TestWire
let desk: DeskClient

before(async () => {
  outlet = await startOutlet('Lock and Weir', dated)
  it = await openTestWire([outlet], '2026-03-02T10:00:00Z', { settings: { deskKeys: `ada=${adaKey}` } })
  await it.at('2026-03-02T10:00:00Z')
  desk = await signIn(it.url, adaKey)
})
after(async () => {
  await it[Symbol.asyncDispose]()
  await outlet[Symbol.asyncDispose]()
})

async function watchOn(name: string): Promise<Watch> {
  const found = (await it.wire.store.watches()).find(({ statement }) => statement.includes(name))
  return found ?? assert.fail(`no watch on ${name}`)
}
const state = (watch: Watch, probability: string, reason = 'She has confirmed the day.') =>
  desk.post(`/desk/watch/${watch.id}/forecast`, { probability, reason }, '/desk/watches')

test('before anybody states a probability the page says so, and nothing is scored', async () => {
  assert.match((await it.get('/watch')).text, /No watch carries a probability, so nothing is scored/)
  assert.match((await it.get(`/watch/${(await watchOn('Harkell')).id}`)).text, /nobody stated one/)
})

test('what is no probability is refused with the form it has, and a reason is asked for', async () => {
  const watch = await watchOn('Harkell')
  const percent = await state(watch, '70%')
  assert.equal(percent.status, 409)
  assert.match(percent.text, /a number from 0 to 1/)
  assert.match((await state(watch, '0.7', '')).text, /Give a reason/)
  assert.equal((await state({ ...watch, id: 'w_nowhere' }, '0.7')).status, 409)
  assert.equal((await watchOn('Harkell')).probability, undefined)
})

test('it is stated once, by name, and stands on the page, in the log and in the API', async () => {
  const watch = await watchOn('Harkell')
  assert.equal((await state(watch, '0.7')).status, 200)
  assert.match((await state(watch, '0.9')).text, /stays as it was stated/)
  assert.equal((await state(await watchOn('Marek'), '0.7')).status, 200)
  assert.match((await it.get(`/watch/${watch.id}`)).text, /0\.70, stated by ada at the desk/)
  const api = JSON.parse((await it.get(`/api/v1/watches/${watch.id}`, 'application/json')).text) as { forecast: unknown }
  assert.deepEqual(api.forecast, { probability: 0.7, by: 'desk:ada', at: '2026-03-02T10:00:00.000Z' })
  const log = await it.wire.store.eventsOf(watch.id)
  assert.deepEqual(
    log
      .filter(({ name }) => name === 'watch.forecast')
      .map(({ detail, actor }) => [(detail as Record<string, unknown>)['probability'], actor]),
    [[0.7, 'desk:ada']],
  )
})

test('no later save changes or drops it', async () => {
  const { probability: _, ...without } = await watchOn('Harkell')
  for (const it_ of [without, { ...without, probability: 0.9 }])
    await assert.rejects(
      it.wire.store.transaction((tx) => tx.saveWatch(it_)),
      /a probability stated for it cannot be changed/,
    )
})

test('what a rule worked out while a person settled the watch is dropped and asked anew', async () => {
  const watch = await watchOn('Harkell')
  it.clock.set(new Date('2026-03-10T10:00:00Z'))
  const tools = { now: () => it.clock.now(), policy: it.wire.policy, signal: AbortSignal.timeout(600_000), note: () => undefined }
  const input = await it.wire.store.snapshot((reader) => resolve.load(watch.id, reader, { now: it.clock.now(), policy: it.wire.policy }))
  assert.ok(input)
  const worked = await resolve.run(input, tools as unknown as Parameters<typeof resolve.run>[1])
  const settled = await desk.post(
    `/desk/watch/${watch.id}`,
    { verb: 'met', source: 'https://commission.example/minutes', reason: 'The minutes of 9 March name her.' },
    '/desk/watches',
  )
  assert.equal(settled.status, 200)
  const jobs = await it.wire.store.transaction((tx) => resolve.save(worked, tx))
  assert.deepEqual(jobs, [{ stage: 'resolve', subject: watch.id }])
  assert.deepEqual([(await watchOn('Harkell')).state, (await watchOn('Harkell')).resolution?.outcome], ['resolved', 'yes'])
})

test('settled watches with a probability are scored, misses as visible as hits', async () => {
  const marek = await watchOn('Marek')
  it.clock.set(new Date('2026-03-14T10:00:00Z'))
  const settled = await desk.post(
    `/desk/watch/${marek.id}`,
    { verb: 'not-met', source: '', reason: 'He is still in office.' },
    '/desk/watches',
  )
  assert.equal(settled.status, 200)
  assert.match((await it.get(`/watch/${(await watchOn('Harkell')).id}`)).text, /Brier 0\.09, log −0\.36/)
  assert.match((await it.get(`/watch/${marek.id}`)).text, /Brier 0\.49, log −1\.20/)
  const { text } = await it.get('/watch')
  assert.match(text, /2 settled watches of 2 with a probability/)
  assert.match(text, /from 30 scored watches on; there are 2/)
  const { forecasts } = JSON.parse((await it.get('/watch.json', 'application/json')).text) as {
    forecasts: { n: number; meanBrier: number; skill: number }
  }
  assert.deepEqual([forecasts.n, forecasts.meanBrier.toFixed(2), forecasts.skill.toFixed(2)], [2, '0.29', '-0.16'])
  assert.match((await state(marek, '0.1')).text, /stays as it was stated/)
})
