import { type Drill, type DrillKind, drillKinds, isPassed } from '../../domain/drill.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { openCopy } from '../drills/copied-site.ts'
import { drillOrigin, heaviestOrigin } from '../drills/origin-drill.ts'
import { drillSession } from '../drills/session-drill.ts'
import { makeStopwatch } from '../drills/stopwatch.ts'
import type { Wire } from '../wire.ts'
import { type NamedRuler, rulerFor } from './ruler.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

export interface DrillOptions extends HomeOption, NamedRuler {
  /** Id, name or host of the source that is taken for poisoned; absent = the one on which most stories stand. */
  readonly origin?: string
  readonly json?: boolean
}

/**
 * `groundwire drill [origin|session]`: practises an incident on a copy of the archive, prints what took how long and what held, and keeps it
 * in the log of the archive, from where the method page has it. Exit code 1 where something did not hold.
 */
export async function drill(which: string | undefined, options: DrillOptions): Promise<void> {
  const kinds = which === undefined ? drillKinds : drillKinds.filter((it) => it === which)
  if (kinds.length === 0) throw new UsageError(`groundwire drill takes ${drillKinds.join(' or ')}, not "${which}".`)
  await untilSignal((stop) => hold(kinds, options, stop))
}

/** Ends at the first signal with what a shell expects then, after everything was closed and taken away; a second one ends at once. */
async function untilSignal(work: (stop: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController()
  const ends = (['SIGINT', 'SIGTERM'] as const).map((name) => ({ name, end: () => stop.abort(name) }))
  for (const { name, end } of ends) process.once(name, end)
  try {
    await work(stop.signal)
  } catch (error) {
    if (!stop.signal.aborted) throw error
    console.error('Stopped. The copy was taken away, and the drill is not in the log.')
    process.exitCode = stop.signal.reason === 'SIGINT' ? 130 : 143
  } finally {
    for (const { name, end } of ends) process.off(name, end)
  }
}

async function hold(kinds: readonly DrillKind[], options: DrillOptions, stop: AbortSignal): Promise<void> {
  await withWire(options, async (wire, clock, config) => {
    const by = await rulerFor(wire.store, config, options, 'admin')
    for (const kind of kinds) {
      const held = await onCopy(kind, { wire, config, clock, origin: options.origin, stop })
      await wire.store.transaction((tx) =>
        tx.appendEvent({ at: clock.now().toISOString(), name: 'drill.held', subject: 'drill', actor: `desk:${by}`, detail: held }),
      )
      console.log(options.json === true ? JSON.stringify(held) : inWords(held))
      if (!isPassed(held)) process.exitCode = 1
    }
  })
}

interface Asked {
  readonly wire: Wire
  readonly config: Config
  readonly clock: Clock
  readonly origin: string | undefined
  readonly stop: AbortSignal
}

/** One drill on a copy of its own, which is gone afterwards. @throws UsageError where there is nothing to practise on */
async function onCopy(kind: DrillKind, { wire, config, clock, origin, stop }: Asked): Promise<Drill> {
  const watch = makeStopwatch(() => performance.now(), stop)
  const about = kind === 'origin' ? (origin ?? (await heaviestOrigin(wire.store))) : null
  if (kind === 'origin' && about === null) throw new UsageError('Nothing is on the wire yet, so there is no origin to practise with.')
  await using site = await watch.step('copy of the site', () => openCopy(wire, config, clock.now(), stop))
  const done = about === null ? await drillSession(site, watch) : await drillOrigin(site, about, watch)
  if ('code' in done) throw new UsageError(`--origin: ${done.reason}`)
  return done
}

function inWords(it: Drill): string {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
  return [
    `Drill ${it.kind}, on ${it.about}: ${isPassed(it) ? 'passed' : 'NOT passed'}.`,
    ...it.steps.map(({ name, ms }) => `  ${seconds(ms).padStart(8)}  ${name}`),
    ...it.checks.map(({ asks, isMet, found }) => `  ${isMet ? 'ok' : 'NO'}  ${asks} (${found})`),
  ].join('\n')
}
