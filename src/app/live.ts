import type { Clock } from './clock.ts'
import { everyWork } from './pipeline.ts'
import { tick } from './schedule.ts'
import type { Wire } from './wire.ts'

export interface Live {
  stop(): Promise<void>
}

const tickMs = 60_000
const idleMs = 500

/** Works on the real clock until stopped: a tick a minute, and `workers` loops that take the latest stage's job first, so that what is begun is finished. */
export function goLive(wire: Wire, clock: Clock, workers: number): Live {
  let stopped = false
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
  const order = everyWork.map((it) => it.name).toReversed()
  const loop = async (): Promise<void> => {
    while (!stopped) {
      let worked = false
      try {
        for (const name of order) {
          if (stopped) return
          if (await wire.runner.step(name)) {
            worked = true
            break
          }
        }
      } catch (error) {
        wire.log.write({ event: 'loop.failed', error: String(error) })
        await pause(2000)
      }
      if (!worked) await pause(idleMs)
    }
  }
  const beat = async (): Promise<void> => {
    while (!stopped) {
      try {
        await tick(wire.store, clock.now())
      } catch (error) {
        wire.log.write({ event: 'tick.failed', error: String(error) })
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
    },
  }
}
