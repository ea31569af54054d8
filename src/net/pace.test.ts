import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePace } from './pace.ts'

/** A pace on a clock that moves only when somebody sleeps. */
function paceOnClock(requestsMax = 8) {
  const time = { ms: Date.parse('2026-11-23T12:00:00Z') }
  const slept: number[] = []
  const sleep = async (ms: number) => {
    slept.push(ms)
    time.ms += ms
  }
  return { pace: makePace(requestsMax, { now: () => new Date(time.ms) }, sleep), slept, time }
}

test('a host is left alone for the gap between two requests', async () => {
  const { pace, slept } = paceOnClock()
  await pace.run('a.example', 1000, async () => 1)
  await pace.run('a.example', 1000, async () => 2)
  await pace.run('b.example', 1000, async () => 3)
  assert.deepEqual(slept, [1000])
})

test('a slow answer makes the gap twice as long as it took', async () => {
  const { pace, slept } = paceOnClock()
  await pace.run('a.example', 5, () => new Promise((resolve) => setTimeout(resolve, 30)))
  await pace.run('a.example', 5, async () => 2)
  assert.equal(slept.length, 1)
  assert.ok((slept[0] ?? 0) >= 55, `${slept[0]}`)
})

test('a gap of nothing waits for nothing', async () => {
  const { pace, slept } = paceOnClock()
  for (let at = 0; at < 5; at += 1) await pace.run('127.0.0.1:81', 0, async () => at)
  assert.deepEqual(slept, [])
})

test('a held host is not asked until the time it gave', async () => {
  const { pace, time } = paceOnClock()
  const until = new Date(time.ms + 60_000)
  pace.hold('a.example', until)
  const neverRun = () => assert.fail('asked during a hold')
  await assert.rejects(pace.run('a.example', 0, neverRun), { code: 'net.rateLimited', retry: until })
  time.ms += 60_000
  assert.equal(await pace.run('a.example', 0, async () => 'again'), 'again')
})

test('a wait too long for a worker goes back to the queue with its date', async () => {
  const { pace, time } = paceOnClock()
  await pace.run('a.example', 60_000, async () => 1)
  await assert.rejects(
    pace.run('a.example', 60_000, async () => 2),
    { code: 'net.rateLimited', retry: new Date(time.ms + 60_000) },
  )
})

test('a request that fails gives its place back', async () => {
  const { pace } = paceOnClock(1)
  for (let at = 0; at < 3; at += 1)
    await assert.rejects(
      pace.run('a.example', 0, () => Promise.reject(new Error('no'))),
      /no/,
    )
  assert.equal(await pace.run('b.example', 0, async () => 'in'), 'in')
})

test('no more than the given number of requests run over all hosts', async () => {
  const { pace } = paceOnClock(3)
  let open = 0
  let busiest = 0
  const ask = async () => {
    open += 1
    busiest = Math.max(busiest, open)
    await new Promise((resolve) => setImmediate(resolve))
    open -= 1
  }
  await Promise.all(Array.from({ length: 12 }, (_, at) => pace.run(`host${at}.example`, 0, ask)))
  assert.equal(busiest, 3)
})

test('closing ends every wait', async () => {
  const pace = makePace(2, { now: () => new Date('2026-11-23T12:00:00Z') })
  await pace.run('a.example', 5000, async () => 1)
  const waiting = pace.run('a.example', 5000, async () => 2)
  setImmediate(() => pace[Symbol.dispose]())
  await assert.rejects(waiting, { name: 'AbortError' })
})
