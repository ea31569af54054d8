/** The one place that reads the time. A moved clock stands still until it is told otherwise. */
export interface Clock {
  now(): Date
  /** True when waiting does not move it. */
  readonly standsStill?: boolean
}

export const systemClock: Clock = { now: () => new Date() }

export interface MovedClock extends Clock {
  set(at: Date): void
}

export function makeMovedClock(start: Date): MovedClock {
  let at = start
  return {
    standsStill: true,
    now: () => new Date(at),
    set(next) {
      at = next
    },
  }
}

/** A name nobody can guess; never part of what must repeat. */
export function newToken(): string {
  return crypto.randomUUID()
}
