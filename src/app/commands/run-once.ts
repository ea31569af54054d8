import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Fault } from '../../domain/fault.ts'
import { decodeBytes } from '../../text/decode.ts'
import { makeMovedClock, systemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { drive, timesBetween } from '../drive.ts'
import { residentMb } from '../memory.ts'
import { readOpml } from '../read-opml.ts'
import { tick } from '../schedule.ts'
import { addFeeds, openWire, seedKnowledge, type Wire } from '../wire.ts'
import { dateOption, numberOption, UsageError } from './say.ts'

export interface RunOptions {
  readonly home?: string
  readonly opml?: string
  readonly clockFrom?: string
  readonly clockTo?: string
  readonly allowLoopback?: boolean
  readonly floor?: number
  readonly workers?: number
  readonly stepHours?: number
  readonly untilIdle?: boolean
}

/** `groundwire run`: reads everything an OPML lists, works the queue off, prints one JSON line, exits. */
export async function runOnce(options: RunOptions): Promise<void> {
  if (options.home === undefined) throw new UsageError('groundwire run needs --home DIR: the folder of the archive to fill.')
  const from = dateOption('clock-from', options.clockFrom)
  const to = dateOption('clock-to', options.clockTo)
  if ((from === null) !== (to === null)) throw new UsageError('--clock-from and --clock-to go together.')
  if (from && to && from > to) throw new UsageError('--clock-from must not be after --clock-to.')
  const floor = numberOption('floor', options.floor, 0, 1)
  const workers = numberOption('workers', options.workers, 1, 32)
  const step = numberOption('step-hours', options.stepHours, 1, 24 * 30) ?? 24
  const config = readConfig({
    home: options.home,
    gatherSeconds: 0,
    ...(floor !== undefined && { floor }),
    ...(workers !== undefined && { workers }),
  })
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const moved = from ? makeMovedClock(from) : null
  const clock = moved ?? systemClock
  const wire = await openWire({
    config,
    home: resolve(options.home),
    clock,
    allowLoopback: options.allowLoopback === true,
    watchSettler: null,
    exclusive: true,
    isPlayed: moved !== null,
  })
  let peakMb = 0
  const sample = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(wire.dataFolder))
  }, 1000)
  try {
    await seedKnowledge(wire.store, { entities: ['beat/entities.json'], ledger: true })
    if (options.opml !== undefined) await addFeeds(wire.store, readOpml(await opmlText(options.opml, wire)), clock.now())
    if (from && to && moved) await drive(wire, moved, timesBetween(from, to, step), { workers: config.workers })
    else {
      await tick(wire.store, clock.now())
      await wire.runner.drain(config.workers)
    }
    peakMb = Math.max(peakMb, residentMb(wire.dataFolder))
    const used = process.cpuUsage(cpu)
    console.log(
      JSON.stringify({
        ...(await countsOf(wire)),
        seconds: Math.round((performance.now() - began) / 100) / 10,
        cpuSeconds: Math.round((used.user + used.system) / 1e5) / 10,
        peakRssMb: peakMb,
      }),
    )
  } catch (error) {
    throw wire.explain(error)
  } finally {
    clearInterval(sample)
    await wire.close()
  }
}

async function countsOf({ store, runner }: Wire): Promise<Readonly<Record<string, number>>> {
  const { refused, faults } = runner.counts
  return {
    articles: await store.countArticles(),
    stories: await store.countStories(),
    published: await store.countDispatches(),
    withEarlier: await store.countWithEarlier(),
    refused,
    faults,
  }
}

async function opmlText(place: string, wire: Wire): Promise<string> {
  if (!/^https?:\/\//.test(place)) {
    try {
      return readFileSync(place, 'utf8')
    } catch (cause) {
      throw new UsageError(`The OPML file ${place} cannot be read (${(cause as NodeJS.ErrnoException).code}).`)
    }
  }
  const answer = await wire.net.resource({ url: place, level: 'L1', use: 'site-policy', brand: 'permit' }, { bytesMax: 5_000_000 })
  if (answer.kind === 'ok') return decodeBytes(answer.bytes, { kind: 'xml' }).text
  throw new Fault(
    'net.status',
    `The OPML list ${place} could not be read: ${('reason' in answer ? answer.reason : answer.kind).replace(/\.$/, '')}.`,
    {
      retry: 'never',
    },
  )
}
