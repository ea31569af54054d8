import { readdirSync, readFileSync } from 'node:fs'

/** Resident memory in MB of this process and of the database processes it started or adopted; Linux only, elsewhere this process alone. */
export function residentMb(dataFolder: string | null): number {
  const own = process.memoryUsage.rss() / 1048576
  if (dataFolder === null || process.platform !== 'linux') return Math.round(own)
  let database = 0
  try {
    const main = readFileSync(`${dataFolder}/postgres/postmaster.pid`, 'utf8').split('\n')[0] ?? ''
    for (const pid of [main, ...childrenOf(main)]) {
      // @NOTE shared buffers are counted once a process by RSS; PSS divides them among those who share.
      const pss = /^Pss:\s+(\d+)/m.exec(safeRead(`/proc/${pid}/smaps_rollup`))?.[1]
      database += Number(pss ?? 0) / 1024
    }
  } catch {
    return Math.round(own)
  }
  return Math.round(own + database)
}

/** One small file says it where the kernel keeps it; looking through every process of the machine costs a hundred times more. */
function childrenOf(main: string): readonly string[] {
  const listed = safeRead(`/proc/${main}/task/${main}/children`)
  if (listed !== '') return listed.trim().split(' ')
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && /^\d+ \(.*\) \S (\d+)/.exec(safeRead(`/proc/${pid}/stat`))?.[1] === main)
}

function safeRead(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
