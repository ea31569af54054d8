// Runs the program as its users do: another process, its words and its exit code.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Whether a variable of the environment is a setting of the caller's own, which no test may depend on. */
export const isSetting = (name: string): boolean => /^(?:PORT|DATABASE_URL|GROUNDWIRE_.*|NODE_TEST_CONTEXT)$/.test(name)

/** `node src/main.ts …args`, killed after `timeoutMs`: only one that hangs takes so long on any machine. Settings of the caller's environment are left out; `env` adds some. */
export function groundwire(args: readonly string[], env: Readonly<Record<string, string>> = {}, timeoutMs = 240_000): Promise<Outcome> {
  const inherited = Object.entries(process.env).filter(([name]) => !isSetting(name))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...Object.fromEntries(inherited), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      out += piece
    })
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      err += piece
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}
