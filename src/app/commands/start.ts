import { join, resolve } from 'node:path'
import { unansweredWords } from '../answerable.ts'
import { followBeat } from '../beat.ts'
import { systemClock } from '../clock.ts'
import { type Config, checkout, readConfig } from '../config.ts'
import { goLive } from '../live.ts'
import { readOwnBeats } from '../own-beats.ts'
import { readBeat } from '../read-beat.ts'
import { openSample, type SampleWire } from '../sample/run-sample.ts'
import { tick } from '../schedule.ts'
import { listen, type Site, webOf } from '../serve.ts'
import { openWire, seedKnowledge, type Wire } from '../wire.ts'
import { numberOption } from './say.ts'

export interface StartOptions {
  readonly sample?: boolean
  readonly home?: string
  readonly port?: number
}

const probeMs = 40_000

/** `groundwire start`: everything in one terminal. Falls back to the sample wire when at first run no source can be reached. */
export async function start(options: StartOptions): Promise<void> {
  const port = numberOption('port', options.port, 0, 65535)
  const config = readConfig({ ...(options.home !== undefined && { home: options.home }), ...(port !== undefined && { port }) })
  const site = await listen(config)
  const closers: (() => Promise<void>)[] = [() => site.close()]
  const stopping = onSignal(closers)
  try {
    if (options.sample) await showSample(config, site, closers, null)
    else await showLive(config, site, closers)
  } catch (error) {
    // What breaks because we are stopping is no news.
    if (stopping.aborted) return
    for (const close of closers.toReversed()) await close()
    throw error
  }
}

async function showLive(config: Config, site: Site, closers: (() => Promise<void>)[]): Promise<void> {
  const home = join(config.home, 'live')
  const beatFile = config.beat === '' ? join(checkout, 'beat/ai.json') : resolve(config.beat)
  const beat = [...readBeat(beatFile), ...readOwnBeats(config.beats).feeds]
  const wire = await openWire({ config, home, clock: systemClock, allowLoopback: false, watchSettler: null, exclusive: true })
  closers.push(() => wire.close())
  await seedKnowledge(wire.store, { entities: ['beat/entities.json'], ledger: true })
  const followed = await followBeat(wire.store, beat, systemClock.now())
  const feeds = (await wire.store.feeds()).filter((it) => it.state !== 'unlisted')
  site.show(webOf(wire, systemClock, config, { url: site.url, isSample: false, notice: () => null }))
  console.log(
    `Groundwire  ${site.url}\n  reads     ${feeds.length} feeds (beat ${beatFile}; add one with: npx groundwire add URL)\n  archive   ${home}`,
  )
  if (wire.policy.nobodyAnswers) console.log(`  closed    ${unansweredWords}`)
  const { added, dropped } = followed
  if (dropped > 0 || (added > 0 && added < feeds.length))
    console.log(`  beat      changed: ${added} feeds added, ${dropped} no longer asked`)
  if (feeds.every((it) => it.lastOkAt === undefined)) {
    console.log('  first run: asking every source once; stories appear as soon as they are checked.')
    if (!(await anyReached(wire))) {
      const notice =
        'No source could be reached at the first try, so this is the sample wire: invented outlets, invented news. Check the network, then start again.'
      console.log(`\n${notice}\n`)
      await site.clear()
      for (const close of closers.splice(1).toReversed()) await close()
      return showSample(config, site, closers, notice)
    }
  }
  const live = goLive(wire, systemClock, config.workers, (line) => console.error(`  ${line}`))
  closers.push(() => live.stop())
  await report(wire)
}

/** Polls every feed once, side by side; true as soon as one has answered. */
async function anyReached(wire: Wire): Promise<boolean> {
  await tick(wire.store, systemClock.now())
  const until = performance.now() + probeMs
  while (performance.now() < until) {
    const worked = await Promise.all(Array.from({ length: 16 }, () => wire.runner.step('poll')))
    const feeds = await wire.store.feeds()
    if (feeds.some((it) => it.lastOkAt !== undefined)) return true
    if (process.stdout.isTTY)
      process.stdout.write(`\r  asked ${feeds.filter((it) => it.state !== 'new').length} of ${feeds.length} feeds, none answered yet `)
    if (worked.every((it) => !it)) return false
  }
  return false
}

async function showSample(config: Config, site: Site, closers: (() => Promise<void>)[], notice: string | null): Promise<void> {
  const home = join(config.home, 'sample')
  const sample = await openSample(config, home)
  closers.push(() => sample.close())
  site.show(webOf(sample.wire, sample.clock, config, { url: site.url, isSample: true, notice: () => notice }))
  console.log(
    `Groundwire  ${site.url}  (sample wire: invented outlets)\n  reads     ${sample.server.feeds.length} invented outlets on loopback\n  archive   ${home}`,
  )
  try {
    await playAlong(sample)
  } catch (error) {
    throw sample.wire.explain(error)
  }
  const stories = await sample.wire.store.countDispatches()
  console.log(`\n  ${stories} stories stand at ${sample.clock.now().toISOString().slice(0, 10)} on the sample's clock. Ctrl-C stops.`)
}

async function playAlong(sample: SampleWire): Promise<void> {
  let shown = 0
  await sample.play({
    onTick: (at) => {
      shown += 1
      const line = `  sample clock ${at.toISOString().slice(0, 10)}, step ${shown} of ${sample.times.length}`
      if (process.stdout.isTTY) process.stdout.write(`\r${line} `)
      else if (shown % 25 === 0) console.log(line)
    },
  })
}

async function report(wire: Wire): Promise<void> {
  let last = ''
  const look = async (): Promise<void> => {
    const [articles, stories] = [await wire.store.countArticles(), await wire.store.countDispatches()]
    const waiting = Object.values(await wire.store.jobs.waiting()).reduce((sum, n) => sum + n, 0)
    const line = `  ${articles} articles read, ${stories} stories published, ${waiting} jobs waiting`
    if (line !== last) console.log(line)
    last = line
  }
  const timer = setInterval(() => void look().catch(() => clearInterval(timer)), 10_000)
  timer.unref()
  await look()
}

/** Closes everything on the first signal; the answer tells that this has begun. */
function onSignal(closers: readonly (() => Promise<void>)[]): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) return
      stop.abort()
      void (async () => {
        for (const close of closers.toReversed()) await close().catch(() => undefined)
        process.exit(0)
      })()
    })
  }
  return stop.signal
}
