import { Fault } from '../domain/fault.ts'
import type { WorkName } from '../domain/job.ts'
import type { Clock } from './clock.ts'
import { everyWork } from './pipeline.ts'
import { tick, tickFeeds } from './schedule.ts'
import type { Wire } from './wire.ts'

export interface Live {
  stop(): Promise<void>
}

/** Feeds are looked at this often, so that a hub's hint is followed in seconds; everything else once a minute. */
const tickMs = 5_000
const ticksAMinute = 12
const idleMs = 500
/** A poll that waits on its host for longer than this goes on beside the loops, so that others are asked meanwhile. */
const slowPollMs = 1_000
const slowPollsMax = 16

/**
 * Works on the real clock until stopped: a tick a minute (feeds every five seconds), and `workers` loops that take the latest stage's job first, so that what is
 * begun is finished; a slow feed holds up none of them. While the database or the disk fails it waits, tries to start the embedded database again, and tells `say` once.
 */
export function goLive(wire: Wire, clock: Clock, workers: number, say: (line: string) => void = () => undefined): Live {
  let stopped = false
  let trouble = ''
  const failed = async (event: string, error: unknown): Promise<void> => {
    const why = wire.explain(error)
    wire.log.write({ event, error: String(why) })
    if (!(why instanceof Fault) || (why.code !== 'disk.full' && why.code !== 'store.unavailable')) return
    if (trouble !== why.code) say(`${why.message} Waiting for it.`)
    trouble = why.code
    await wire.revive().catch((cause: unknown) => wire.log.write({ event: 'database.failed', error: String(cause) }))
  }
  const recovered = (): void => {
    if (trouble !== '') say('The database answers again; the wire goes on.')
    trouble = ''
  }
  const wake = new Set<() => void>()
  const pause = (ms: number): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(end, ms)
      function end(): void {
        clearTimeout(timer)
        wake.delete(end)
        done()
      }
      wake.add(end)
    })
  const slow = new Set<Promise<unknown>>()
  /** Works one job; a poll of a host that drips or is silent is left to itself, as far as there is room for it. */
  const workOne = async (name: WorkName): Promise<boolean> => {
    const worked = wire.runner.step(name)
    if (name !== 'poll' || slow.size >= slowPollsMax) return worked
    const isSlow = await isLongerThan(worked, slowPollMs)
    if (!isSlow || slow.size >= slowPollsMax) return worked
    const left = worked.catch((error: unknown) => failed('loop.failed', error)).finally(() => slow.delete(left))
    slow.add(left)
    return true
  }
  const order = everyWork.map((it) => it.name).toReversed()
  const loop = async (): Promise<void> => {
    while (!stopped) {
      let worked = false
      try {
        for (const name of order) {
          if (stopped) return
          if (await workOne(name)) {
            worked = true
            break
          }
        }
        recovered()
      } catch (error) {
        await failed('loop.failed', error)
        await pause(2000)
      }
      if (!worked) worked = (await wire.store.transaction((tx) => tx.wake(clock.now())).catch(() => 0)) > 0
      if (!worked) await pause(idleMs)
    }
  }
  const beat = async (): Promise<void> => {
    const options = { asksHubs: wire.policy.callbackUrl !== null, pingsHub: wire.policy.hub !== null }
    for (let n = 0; !stopped; n = (n + 1) % ticksAMinute) {
      try {
        await (n === 0 ? tick(wire.store, clock.now(), options).then(wire.keepRemovals) : tickFeeds(wire.store, clock.now()))
      } catch (error) {
        await failed('tick.failed', error)
      }
      await pause(tickMs)
    }
  }
  const running = Promise.all([beat(), ...Array.from({ length: workers }, loop)])
  return {
    async stop() {
      stopped = true
      for (const it of [...wake]) it()
      await running
      await Promise.all(slow)
    },
  }
}

async function isLongerThan(work: Promise<unknown>, ms: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(true), ms)
  try {
    return await Promise.race([promise, work.then(() => false)])
  } finally {
    clearTimeout(timer)
  }
}
