import { inspect } from 'node:util'
import { Fault } from '../../domain/fault.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { makeRedact, secretsOf } from '../secrets.ts'

/** A wrong call: said on stderr with the fix, exit code 2. */
export class UsageError extends Error {}

/** Runs a command and turns what goes wrong into a message and an exit code: 2 wrong call, 1 the world failed, 70 a bug. */
export async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) {
      console.error(error.message)
      process.exitCode = 2
    } else if (error instanceof Fault) {
      console.error(redacted(error.message))
      process.exitCode = 1
    } else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      console.error(
        `Port ${(error as { port?: number }).port ?? ''} is in use. Stop the other program or choose another: PORT=3001 npm start`,
      )
      process.exitCode = 1
    } else if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      console.error('The disk is full. Nothing that was saved is lost; free some space and start again.')
      process.exitCode = 1
    } else {
      console.error(redacted(inspect(error)))
      process.exitCode = 70
    }
  }
}

/** What went wrong may be told in somebody else's words, which may repeat a key or a password of the settings. */
function redacted(text: string): string {
  let config: Partial<Config> = {}
  try {
    config = readConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
  }
  return makeRedact(secretsOf(config))(text)
}

export function dateOption(name: string, value: unknown): Date | null {
  if (value === undefined || value === '') return null
  const date = new Date(String(value))
  if (Number.isNaN(date.getTime()))
    throw new UsageError(`--${name} takes a date such as 2026-05-28 or 2026-05-28T20:00:00Z, not "${String(value)}".`)
  return date
}

export function numberOption(name: string, value: unknown, least: number, most: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isFinite(number) || number < least || number > most)
    throw new UsageError(`--${name} takes a number from ${least} to ${most}, not "${String(value)}".`)
  return number
}
