import { join } from 'node:path'
import { type MovedClock, makeMovedClock } from '../clock.ts'
import { type Config, checkout } from '../config.ts'
import { drive } from '../drive.ts'
import { addFeeds, openWire, seedKnowledge, type Wire } from '../wire.ts'
import { loadSample, type SampleData } from './sample-data.ts'
import { servedOnPortsOf } from './sample-port.ts'
import { type SampleServer, startSampleServer } from './serve-sample.ts'

export const sampleStart = new Date('2026-01-12T00:00:00Z')
const sampleEnd = new Date('2026-11-24T12:00:00Z')
const folder = join(checkout, 'sample')
/** Minutes after a publication at which the sample's readers come by. */
const delayMs = 5 * 60_000

/** Ten months pass in a minute or two: pages and rights files are looked at again once in four weeks of them. */
const roundsEveryMs = 28 * 86_400_000

/** A small archive stops calling itself new early, so that both wordings can be seen; every story is written at once. */
const sampleSettings = { gatherSeconds: 0, floor: 0, freshStories: 12, freshDays: 30 } as const

export interface SampleWire {
  readonly wire: Wire
  readonly clock: MovedClock
  readonly server: SampleServer
  readonly times: readonly Date[]
  play(options?: { readonly onTick?: (at: Date) => void; readonly upTo?: number }): Promise<void>
  close(): Promise<void>
}

/** An invented web that listens, and the clock that says what of it is out. */
export interface SampleWeb {
  readonly server: SampleServer
  readonly clock: MovedClock
}

/** Starts the invented web of a home, on the ports that it has there. */
export async function openSampleWeb(home: string): Promise<SampleWeb> {
  const { outlets } = await loadSample(folder)
  const clock = makeMovedClock(sampleStart)
  const server = await servedOnPortsOf(home, outlets.length + 1, (basePort) => startSampleServer({ folder, clock, basePort }))
  return { server, clock }
}

/** A web of its caller, which closes it: it is as it was at the start. */
function lent({ server, clock }: SampleWeb): SampleWeb {
  clock.set(sampleStart)
  return { clock, server: { ...server, close: async () => undefined } }
}

/**
 * Opens the sample archive in `home` and the invented web it reads; nothing is read before `play`.
 * @param given a web that listens already and stays open, or the port to open one on; absent: where this home has it
 */
export async function openSample(config: Config, home: string, given?: number | SampleWeb): Promise<SampleWire> {
  const data = await loadSample(folder)
  const { server, clock } = given === undefined ? await openSampleWeb(home) : typeof given === 'number' ? await webOn(given) : lent(given)
  try {
    const wire = await openSampleArchive(config, home, clock)
    await seedKnowledge(wire.store, { entities: ['beat/entities.json', 'sample/entities.json'], ledger: false })
    await addFeeds(wire.store, server.feeds, sampleStart)
    const times = momentsOf(data)
    return {
      wire,
      clock,
      server,
      times,
      play: ({ onTick, upTo } = {}) => drive(wire, clock, times.slice(0, upTo), { workers: 1, roundsEveryMs, ...(onTick && { onTick }) }),
      async close() {
        await wire.close()
        await server.close()
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

async function webOn(basePort: number): Promise<SampleWeb> {
  const clock = makeMovedClock(sampleStart)
  return { clock, server: await startSampleServer({ folder, clock, basePort }) }
}

/** The archive alone, on the terms of the sample: enough to look at what was played. */
export const openSampleArchive = (config: Config, home: string, clock: MovedClock): Promise<Wire> =>
  openWire({
    config: { ...config, ...sampleSettings },
    home,
    clock,
    allowLoopback: true,
    watchSettler: 'Sample desk',
    exclusive: true,
  })

/** When something happens in the sample: each publication and update, a weekly look at the watches, and the end. */
function momentsOf(data: SampleData): readonly Date[] {
  const at = new Set<number>()
  for (const article of data.articles) {
    for (const time of [article.publishedAt, ...(article.updates ?? []).map((it) => it.at)]) at.add(Date.parse(time) + delayMs)
  }
  for (let week = sampleStart.getTime(); week < sampleEnd.getTime(); week += 7 * 86_400_000) at.add(week)
  at.add(sampleEnd.getTime())
  return [...at]
    .filter((it) => it <= sampleEnd.getTime())
    .sort((a, b) => a - b)
    .map((it) => new Date(it))
}
