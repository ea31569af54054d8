// A folder of its own for one test, gone when the test is over, together with a database that may still run in it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type TempHome = AsyncDisposable & { readonly path: string }

/** Makes an empty folder under the system's temporary one. */
export function makeTempHome(): TempHome {
  const path = mkdtempSync(join(tmpdir(), 'groundwire-test-'))
  return {
    path,
    async [Symbol.asyncDispose]() {
      await endDatabase(path, 'SIGINT')
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

/** Sends the signal to the PostgreSQL that lives in `home`, if one does, and waits until it is gone; SIGKILL takes its children along. */
export async function endDatabase(home: string, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  const pid = databasePid(home)
  if (pid === null) return
  const all = signal === 'SIGKILL' ? [pid, ...childrenOf(pid)] : [pid]
  for (const it of all) {
    try {
      process.kill(it, signal)
    } catch {
      // Gone already.
    }
  }
  for (let i = 0; i < 2400 && all.some(isAlive); i++) await sleep(25)
}

/** The number of the database's main process, read from the file it leaves in its folder; null when there is none. */
function databasePid(home: string): number | null {
  try {
    const pid = Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 1 ? pid : null
  } catch {
    return null
  }
}

/** Processes started by another; Linux only, elsewhere a killed database's children end by themselves. */
function childrenOf(pid: number): readonly number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)
}

function parentOf(pid: string): number | null {
  try {
    return Number(/^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return null
  }
}

/** A zombie that nobody has collected yet counts as gone: it holds no file and no memory. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
