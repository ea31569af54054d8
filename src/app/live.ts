import { Fault } from '../domain/fault.ts'
import type { WorkName } from '../domain/job.ts'
import { queueTerms } from '../domain/queue-terms.ts'
import type { Clock } from './clock.ts'
import { tick, tickFeeds } from './schedule.ts'
import type { Wire } from './wire.ts'

export interface Live {
  stop(): Promise<void>
}

/** Feeds are looked at this often, so that a hub's hint is followed in seconds; everything else once a minute. */
const tickMs = 5_000
const ticksAMinute = 12
const idleMs = 500
/** After a failure: the database or the disk is given time. */
const failedMs = 2_000
/** A poll that waits on its host for longer than this goes on beside the loops, so that others are asked meanwhile. */
const slowPollMs = 1_000
const slowPollsMax = 16

/**
 * Works on the real clock until stopped: a tick a minute (feeds every five seconds), and `workers` loops that take the latest stage's job first, so that what is
 * begun is finished; a slow feed holds up none of them. While the database or the disk fails it waits, tries to start the embedded database again, and tells `say` once.
 */
export function goLive(wire: Wire, clock: Clock, workers: number, say: (line: string) => void = () => undefined): Live {
  const stopping = new AbortController()
  const { signal } = stopping
  const house: House = { wire, clock, signal, ...makeTrouble(wire, say), ...makePauses() }
  const { workOne, settled } = makePolite(house)
  const running = Promise.all([keepTime(house), ...Array.from({ length: workers }, () => workOn(house, workOne))])
  return {
    async stop() {
      stopping.abort()
      house.wakeAll()
      await running
      await settled()
    },
  }
}

/** What every loop of one house shares. */
interface House extends Trouble, Pauses {
  readonly wire: Wire
  readonly clock: Clock
  /** Aborted when the house stops. */
  readonly signal: AbortSignal
}

interface Trouble {
  failed(event: string, error: unknown): Promise<void>
  recovered(): void
}

/** Tells of a database or a disk that is away once, and once more when it is back; tries to start the database again meanwhile. */
function makeTrouble(wire: Wire, say: (line: string) => void): Trouble {
  let trouble = ''
  return {
    async failed(event, error) {
      const why = wire.explain(error)
      wire.log.write({ event, error: String(why) })
      if (!(why instanceof Fault) || (why.code !== 'disk.full' && why.code !== 'store.unavailable')) return
      if (trouble !== why.code) say(`${why.message} Waiting for it.`)
      trouble = why.code
      await wire.revive().catch((cause: unknown) => wire.log.write({ event: 'database.failed', error: String(cause) }))
    },
    recovered() {
      if (trouble !== '') say('The database answers again; the wire goes on.')
      trouble = ''
    },
  }
}

interface Pauses {
  pause(ms: number): Promise<void>
  /** Ends every pause now. */
  wakeAll(): void
}

function makePauses(): Pauses {
  const wake = new Set<() => void>()
  return {
    pause: (ms) =>
      new Promise((done) => {
        const timer = setTimeout(end, ms)
        function end(): void {
          clearTimeout(timer)
          wake.delete(end)
          done()
        }
        wake.add(end)
      }),
    wakeAll() {
      for (const it of [...wake]) it()
    },
  }
}

/** Works one job of a stage; false when none waits. */
type WorkOne = (name: WorkName) => Promise<boolean>

/** A poll of a host that drips or is silent is left to itself, as far as there is room for it. */
function makePolite({ wire, failed }: House): { readonly workOne: WorkOne; settled(): Promise<unknown> } {
  const slow = new Set<Promise<unknown>>()
  return {
    async workOne(name) {
      const worked = wire.runner.step(name)
      if (name !== 'poll' || slow.size >= slowPollsMax) return worked
      const isSlow = await isLongerThan(worked, slowPollMs)
      if (!isSlow || slow.size >= slowPollsMax) return worked
      const left = worked.catch((error: unknown) => failed('loop.failed', error)).finally(() => slow.delete(left))
      slow.add(left)
      return true
    },
    settled: () => Promise.all(slow),
  }
}

const latestFirst = (Object.keys(queueTerms) as WorkName[]).toReversed()

/** One worker: the latest stage's job first, until the house stops. */
async function workOn({ wire, clock, signal, failed, recovered, pause }: House, workOne: WorkOne): Promise<void> {
  while (!signal.aborted) {
    let worked = false
    let restMs = idleMs
    try {
      for (const name of latestFirst) {
        if (signal.aborted) return
        worked = await workOne(name)
        if (worked) break
      }
      recovered()
    } catch (error) {
      await failed('loop.failed', error)
      restMs = failedMs
    }
    if (!worked) worked = (await wire.store.transaction((tx) => tx.wake(clock.now())).catch(() => 0)) > 0
    if (!worked) await pause(restMs)
  }
}

/** The clock of the house: everything once a minute, feeds in between. */
async function keepTime({ wire, clock, signal, failed, pause }: House): Promise<void> {
  const options = { asksHubs: wire.policy.callbackUrl !== null, pingsHub: wire.policy.hub !== null }
  for (let n = 0; !signal.aborted; n = (n + 1) % ticksAMinute) {
    try {
      await (n === 0 ? tick(wire.store, clock.now(), options).then(wire.keepRemovals) : tickFeeds(wire.store, clock.now()))
    } catch (error) {
      await failed('tick.failed', error)
    }
    await pause(tickMs)
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
