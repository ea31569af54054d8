import { join, resolve } from 'node:path'
import { type Clock, systemClock } from '../clock.ts'
import { type Config, readConfig } from '../config.ts'
import { openWire, type Wire } from '../wire.ts'

export interface HomeOption {
  readonly home?: string
}

/** The archive a command works on: --home as given, else the live archive of the configured home. */
export function homeOf(options: HomeOption, config: Config): string {
  return options.home === undefined ? join(config.home, 'live') : resolve(options.home)
}

/** Opens the archive beside whatever runs on it, does the work, and closes it. */
export async function withWire(
  options: HomeOption & { readonly allowLoopback?: boolean },
  work: (wire: Wire, clock: Clock, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig()
  const wire = await openWire({
    config,
    home: homeOf(options, config),
    clock: systemClock,
    allowLoopback: options.allowLoopback === true,
    watchSettler: null,
    exclusive: false,
  })
  try {
    await work(wire, systemClock, config)
  } catch (error) {
    throw wire.explain(error)
  } finally {
    await wire.close()
  }
}
