// An archive that a measurement makes and throws away, and what its server's processes have used.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedServer } from '../../store/embedded-server.ts'
import { makeStore, type Store } from '../../store/store.ts'

export async function withScratchArchive<T>(work: (store: Store, dataFolder: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'groundwire-bench-'))
  const server = await startEmbeddedServer(home)
  const store = await makeStore({ host: server.host, database: server.database, user: server.user, connectionsMax: 2 })
  try {
    return await work(store, join(server.dataFolder, 'postgres'))
  } finally {
    await store.close()
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

/** CPU milliseconds of one piece of work, of this process and of PostgreSQL; the latter is null where the system does not tell. */
export interface Cost {
  readonly ours: number
  readonly postgres: number | null
}

interface Use {
  readonly cpu: NodeJS.CpuUsage
  readonly postgres: number | null
}

/** What both have used so far. */
export const useOf = (dataFolder: string): Use => ({ cpu: process.cpuUsage(), postgres: cpuOfPostgres(dataFolder) })

/** What each of so many pieces of work cost since then. */
export function costSince(before: Use, dataFolder: string, pieces: number): Cost {
  const cpu = process.cpuUsage(before.cpu)
  const postgres = cpuOfPostgres(dataFolder)
  const each = (ms: number): number => Math.round((100 * ms) / Math.max(1, pieces)) / 100
  return {
    ours: each((cpu.user + cpu.system) / 1000),
    postgres: postgres === null || before.postgres === null ? null : each(postgres - before.postgres),
  }
}

/** Clock ticks a second on every Linux we run on. */
const ticks = 100

/** CPU milliseconds that a server and its processes, ended ones too, have used so far; null where /proc is not there. */
export function cpuOfPostgres(dataFolder: string): number | null {
  try {
    const postmaster = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
    let sum = 0
    for (const pid of readdirSync('/proc').filter((it) => /^\d+$/.test(it))) {
      const fields = statOf(pid)
      if (fields === null) continue
      const [parent, own, gone] = [fields[1], Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14])]
      if (pid === postmaster) sum += own + gone
      else if (parent === postmaster) sum += own
    }
    return (sum * 1000) / ticks
  } catch {
    return null
  }
}

/** The fields of /proc/PID/stat after the name, which may hold blanks. */
function statOf(pid: string): readonly string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return null
  }
}
