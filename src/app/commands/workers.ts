import { setTimeout as pause } from 'node:timers/promises'
import { unansweredWords } from '../answerable.ts'
import { systemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { goLive } from '../live.ts'
import { listen, webOf } from '../serve.ts'
import { openWire } from '../wire.ts'
import { numberOption } from './say.ts'
import { type HomeOption, homeOf } from './with-wire.ts'

function untilSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}

/** `groundwire work`: works jobs until stopped, beside other workers on the same database. */
export async function work(options: HomeOption & { readonly workers?: number }): Promise<void> {
  const workers = numberOption('workers', options.workers, 1, 32)
  const config = readConfig(workers === undefined ? {} : { workers })
  const wire = await openWire({
    config,
    home: homeOf(options, config),
    clock: systemClock,
    allowLoopback: false,
    watchSettler: null,
    exclusive: false,
  })
  const live = goLive(wire, systemClock, config.workers, (line) => console.error(line))
  console.log(`Working with ${config.workers} workers. Ctrl-C stops.`)
  await untilSignal()
  await live.stop()
  await wire.close()
}

/** `groundwire serve`: the site alone, over an archive that another process fills. */
export async function serveSite(options: HomeOption & { readonly port?: number }): Promise<void> {
  const port = numberOption('port', options.port, 0, 65535)
  const config = readConfig(port === undefined ? {} : { port })
  const site = await listen(config)
  try {
    const wire = await openWire({
      config,
      home: homeOf(options, config),
      clock: systemClock,
      allowLoopback: false,
      watchSettler: null,
      exclusive: false,
    })
    site.show(webOf(wire, systemClock, config, { url: site.url, isSample: false, notice: () => null }))
    console.log(`Groundwire  ${site.url}  (site only)`)
    if (wire.policy.nobodyAnswers) console.log(`  closed    ${unansweredWords}`)
    await untilSignal()
    await site.close()
    await wire.close()
    await pause(0)
  } catch (error) {
    await site.close()
    throw error
  }
}
