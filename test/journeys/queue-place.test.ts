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
