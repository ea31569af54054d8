import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Clock, systemClock } from '../clock.ts'
import { type Config, readConfig } from '../config.ts'
import { openWire, type Wire } from '../wire.ts'
import { UsageError } from './say.ts'

export interface HomeOption {
  readonly home?: string
}

/** The archive a command works on: --home as given, else the live archive of the configured home. */
export function homeOf(options: HomeOption, config: Config): string {
  return options.home === undefined ? join(config.home, 'live') : resolve(options.home)
}

/** @throws UsageError when nothing was ever kept in the home; an archive in a database of someone else's is that database's to tell */
export function mustHaveArchive(options: HomeOption, config: Config): void {
  const home = homeOf(options, config)
  if (config.databaseUrl === undefined && !existsSync(home))
    throw new UsageError(
      `There is no archive in ${home}. Fill one with groundwire start or groundwire run, or name another with --home DIR.`,
    )
}

/**
 * Opens the archive beside whatever runs on it, does the work, and closes it.
 * @throws UsageError when there is no archive, unless `makes` allows to make one: a mistyped folder must not look like an empty archive
 */
export async function withWire(
  options: HomeOption & { readonly allowLoopback?: boolean },
  work: (wire: Wire, clock: Clock, config: Config) => Promise<void>,
  { makes = false }: { readonly makes?: boolean } = {},
): Promise<void> {
  const config = readConfig()
  if (!makes) mustHaveArchive(options, config)
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
