// Politeness: how many requests run at once, over all and for one host, and how long a host is left alone between them.
import { setTimeout as sleepFor } from 'node:timers/promises'
import { Fault } from '../domain/fault.ts'
import { limits } from '../domain/limits.ts'

type Clock = { now(): Date }

/** Waits; rejects when the signal aborts. A seam for tests, which must not wait. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<unknown>

/** Runs requests politely within this process; between processes the queue's host keys do the same. */
export type Pace = Disposable & {
  /**
   * Runs `ask` when the host's turn has come: at most two at a time, and `gapMs` (or twice the last answer's time, if
   * that is longer) after the last one. A `gapMs` of 0 asks at once, but never during a hold.
   *
   * @throws Fault net.rateLimited with a Date when the host is held or its queue is longer than a job may wait
   */
  run<T>(host: string, gapMs: number, ask: () => Promise<T>): Promise<T>
  /** Leaves a host alone until then, because it asked for that. */
  hold(host: string, until: Date): void
}

type Turn = { nextAtMs: number; restUntilMs: number; heldUntilMs: number; readonly slots: Slots }

const HOSTS_REMEMBERED_MAX = 5_000

/** Makes the pace. `requestsMax` is the number of requests in flight over all hosts. */
export function makePace(requestsMax: number, clock: Clock, sleep: Sleep = (ms, signal) => sleepFor(ms, undefined, { signal })): Pace {
  const turns = new Map<string, Turn>()
  const allSlots = makeSlots(requestsMax)
  const closing = new AbortController()
  const nowMs = () => clock.now().getTime()
  const turnOf = (host: string): Turn => {
    const known = turns.get(host)
    if (known !== undefined) return known
    if (turns.size >= HOSTS_REMEMBERED_MAX) forgetIdle(turns, nowMs())
    const fresh = { nextAtMs: 0, restUntilMs: 0, heldUntilMs: 0, slots: makeSlots(limits.net.connectionsPerHostMax) }
    turns.set(host, fresh)
    return fresh
  }
  return {
    async run(host, gapMs, ask) {
      const turn = turnOf(host)
      const startAtMs = Math.max(nowMs(), turn.nextAtMs)
      checkWait(host, turn, gapMs > 0 ? startAtMs : 0, nowMs())
      if (gapMs > 0) turn.nextAtMs = startAtMs + gapMs
      using _host = await turn.slots.take()
      const mayAskAtMs = gapMs > 0 ? Math.max(startAtMs, turn.restUntilMs) : 0
      checkWait(host, turn, mayAskAtMs, nowMs())
      if (mayAskAtMs > nowMs()) await sleep(mayAskAtMs - nowMs(), closing.signal)
      using _all = await allSlots.take()
      const startedAt = performance.now()
      try {
        return await ask()
      } finally {
        if (gapMs > 0) turn.restUntilMs = nowMs() + Math.max(gapMs, 2 * (performance.now() - startedAt))
      }
    },
    hold(host, until) {
      const turn = turnOf(host)
      turn.heldUntilMs = Math.max(turn.heldUntilMs, until.getTime())
    },
    [Symbol.dispose]() {
      closing.abort(new Fault('net.refused', 'The house is closing.', { retry: 'soon' }))
    },
  }
}

/** A long wait belongs in the queue, where it costs nothing, not in a worker. */
function checkWait(host: string, turn: Turn, mayAskAtMs: number, nowMs: number): void {
  const untilMs = Math.max(turn.heldUntilMs, mayAskAtMs - nowMs > limits.net.hostWaitMsMax ? mayAskAtMs : 0)
  if (untilMs > nowMs) throw new Fault('net.rateLimited', `${host} is to be left alone for now.`, { retry: new Date(untilMs) })
}

function forgetIdle(turns: Map<string, Turn>, nowMs: number): void {
  for (const [host, turn] of turns) {
    if (turn.slots.areFree() && Math.max(turn.nextAtMs, turn.restUntilMs, turn.heldUntilMs) < nowMs) turns.delete(host)
  }
}

type Slots = { take(): Promise<Disposable>; areFree(): boolean }

/** A counting lock, first come first served. */
function makeSlots(max: number): Slots {
  let taken = 0
  const waiting: (() => void)[] = []
  const giveBack = () => {
    const next = waiting.shift()
    if (next === undefined) taken -= 1
    else next()
  }
  return {
    async take() {
      if (taken < max) taken += 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      return { [Symbol.dispose]: giveBack }
    },
    areFree: () => taken === 0,
  }
}
