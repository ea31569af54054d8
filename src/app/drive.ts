import type { MovedClock } from './clock.ts'
import { tick } from './schedule.ts'
import type { Wire } from './wire.ts'

/**
 * Moves the clock through `times` and works everything off at each: the same input and times give the same wire.
 * The clock is kept in the archive, so a killed drive goes on where it stopped.
 */
export async function drive(
  wire: Wire,
  clock: MovedClock,
  times: readonly Date[],
  options: { readonly workers: number; readonly roundsEveryMs?: number; readonly onTick?: (at: Date) => void },
): Promise<void> {
  const rounds = options.roundsEveryMs === undefined ? {} : { roundsEveryMs: options.roundsEveryMs }
  const kept = await wire.store.meta<string>('clock')
  if (kept !== null) {
    // A kill may have come between setting the clock and asking what is due; asking twice enqueues nothing twice.
    clock.set(new Date(kept))
    await tick(wire.store, clock.now(), rounds)
    await wire.runner.drain(options.workers)
  }
  for (const at of times) {
    if (kept !== null && at.getTime() <= Date.parse(kept)) continue
    clock.set(at)
    await wire.store.transaction((tx) => tx.setMeta('clock', at.toISOString()))
    await tick(wire.store, at, rounds)
    await wire.runner.drain(options.workers)
    options.onTick?.(at)
  }
}

/** Instants from one date to another, `stepHours` apart, the last included. */
export function timesBetween(from: Date, to: Date, stepHours: number): readonly Date[] {
  const times: Date[] = []
  for (let at = from.getTime(); at < to.getTime(); at += stepHours * 3600_000) times.push(new Date(at))
  return [...times, to]
}
