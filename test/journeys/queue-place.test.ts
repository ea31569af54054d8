// The queue: a request that is put off, by its host's wish or its own retry, stands where it stood before, not behind everybody nor before them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job } from '../../src/domain/job.ts'
import { openTestWire } from '../support/open-wire.ts'
import { report, startOutlet } from '../support/outlet.ts'

const start = '2026-03-02T09:00:00Z'
const later = new Date('2026-03-02T10:00:00Z')
const read = (subject: string, more: Partial<Job> = {}): Job => ({ stage: 'read', subject, key: `${subject}.example`, ...more })

test('SR-8: a page that was put off keeps its age among pages of its priority, and a flood that was put off stays behind them', async () => {
  await using it = await openTestWire([], start)
  const { store } = it.wire
  const ask = (...jobs: readonly Job[]): Promise<void> => store.transaction((tx) => tx.enqueue(jobs))
  const take = async () => (await store.jobs.take('read')) ?? assert.fail('nothing waits')
  const done = (job: Awaited<ReturnType<typeof take>>): Promise<void> => store.transaction((tx) => tx.finish(job))
  await ask(read('flood', { priority: -5 }))
  await ask(read('old'))
  for (const subject of ['old', 'flood']) {
    const job = await take()
    assert.equal(job.subject, subject)
    await store.transaction((tx) => tx.postpone(job, later))
  }
  await ask(read('young'))
  await ask(read('middle', { priority: -2 }))
  await store.transaction((tx) => tx.wake(later))
  const order: string[] = []
  for (let i = 0; i < 4; i += 1) {
    const job = await take()
    order.push(job.subject)
    await done(job)
  }
  assert.deepEqual(order, ['old', 'young', 'middle', 'flood'])
})

test('SR-8: pages that a busy source had set back come up by their age however many new ones of others come, and one in eight at most', async () => {
  await using it = await openTestWire([], start)
  const { store } = it.wire
  const ask = (...jobs: readonly Job[]): Promise<void> => store.transaction((tx) => tx.enqueue(jobs))
  /** Asked for so many days ago, by the queue's own clock. */
  const late = (subject: string, priority: number, days: number): Job => {
    const carried = { ...read(subject, { priority }), askedAt: new Date(Date.now() - days * 86_400_000) }
    return carried
  }
  await ask(late('late-2', -1, 1), late('late-1', -9, 3), read('today', { priority: -1 }))
  const order: string[] = []
  for (let i = 0; i < 40; i += 1) {
    await ask(read(`new-${i}`), read(`more-${i}`))
    const job = (await store.jobs.take('read')) ?? assert.fail('nothing waits')
    order.push(job.subject)
    await store.transaction((tx) => tx.finish(job))
  }
  const places = ['late-1', 'late-2'].map((subject) => order.indexOf(subject))
  assert.ok(places.every((at) => at >= 0) && (places[0] ?? 0) < (places[1] ?? 0), order.join(' '))
  assert.ok((places[1] ?? 99) < 24, order.join(' '))
  assert.ok((places[1] ?? 0) - (places[0] ?? 0) >= 7, 'a flood of late ones takes no more than its part')
  assert.ok(!order.includes('today'), 'what was set back today waits behind the others')
})

test('SR-8: late pages that came up and are put off by their host stand behind the others again, so that a flood has one reading in eight', async () => {
  await using it = await openTestWire([], start)
  const { store } = it.wire
  const ask = (...jobs: readonly Job[]): Promise<void> => store.transaction((tx) => tx.enqueue(jobs))
  const askedAt = new Date(Date.now() - 86_400_000)
  await ask(...Array.from({ length: 12 }, (_, i) => ({ ...read(`flood-${i}`, { priority: -3 }), askedAt })))
  const order: string[] = []
  for (let i = 0; i < 64; i += 1) {
    await ask(read(`new-${i}`))
    const job = (await store.jobs.take('read')) ?? assert.fail('nothing waits')
    order.push(job.subject)
    const isFlood = job.subject.startsWith('flood')
    if (isFlood) assert.equal(job.priority, -3)
    await store.transaction((tx) => (isFlood ? tx.postpone(job, later) : tx.finish(job)))
    await store.transaction((tx) => tx.wake(later))
  }
  const taken = order.filter((subject) => subject.startsWith('flood')).length
  assert.ok(taken >= 4 && taken <= 8, order.join(' '))
})

test('SR-8: pages of a flood whose host asks to be left alone are asked for later as far behind others as before', async () => {
  const reports = Array.from({ length: 60 }, (_, i) => report(`/n-${i}`, '2026-03-02T08:00:00Z', `Quay ${i} closes`, 'Short.'))
  await using flooder = await startOutlet('Flood Post', reports)
  for (const { path } of reports)
    flooder.files.set(path, { type: 'text/html', body: 'Not now.', status: 429, headers: { 'retry-after': '3600' } })
  await using it = await openTestWire([flooder], start)
  await it.at(start)
  const put = await it.wire.store.jobs.nextDeferred()
  assert.ok(put !== null, 'they are tried again later')
  await it.wire.store.transaction((tx) => tx.wake(new Date(put.getTime() + 86_400_000)))
  const places = new Map<number, number>()
  for (let job = await it.wire.store.jobs.take('read'); job !== null; job = await it.wire.store.jobs.take('read')) {
    const taken = job
    places.set(job.priority ?? 0, (places.get(job.priority ?? 0) ?? 0) + 1)
    await it.wire.store.transaction((tx) => tx.finish(taken))
  }
  assert.deepEqual(
    [...places],
    [
      [0, 50],
      [-1, 10],
    ],
  )
})
