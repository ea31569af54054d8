// The replay web of the bench, where the bench is at hand: real outlets, served on loopback by a process of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { groundwire, type Outcome } from './groundwire.ts'

const script = fileURLToPath(new URL('../../../shared/bench/wire-server.mjs', import.meta.url))

/** Why the journeys over the replay web cannot run here, or false. */
export const noReplayWeb: string | false = existsSync(script) ? false : 'the bench is not here'

export type ReplayWeb = AsyncDisposable & {
  readonly origin: string
  /** One of its JSON pages, such as `/stats.json`. */
  json<T>(path: string): Promise<T>
}

/** Starts it on free ports and waits until it listens. */
export async function startReplayWeb(options: readonly string[]): Promise<ReplayWeb> {
  const child: ChildProcess = spawn(process.execPath, [script, '--port', '0', '--quiet', ...options], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port))
    child.once('exit', (code) => reject(new Error(`the replay web ended with ${code}`)))
  })
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    json: async <T>(path: string) => (await (await fetch(`${origin}${path}`)).json()) as T,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Reads all that a replay web lists into a home, whatever it is worth, and ends when nothing is left to do. */
export function readWholeWeb(web: ReplayWeb, home: string): Promise<Outcome> {
  const [from, asFast] = [
    ['--home', home, '--opml', `${web.origin}/opml`, '--allow-loopback'],
    ['--floor', '0', '--until-idle', '--workers', '4'],
  ]
  return groundwire(['run', ...from, ...asFast], {}, 240_000)
}
