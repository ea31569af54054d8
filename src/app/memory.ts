import { readdirSync, readFileSync } from 'node:fs'

/** Resident memory in MB of this process and of the database processes it started or adopted; Linux only, elsewhere this process alone. */
export function residentMb(dataFolder: string | null): number {
  const own = process.memoryUsage.rss() / 1048576
  if (dataFolder === null || process.platform !== 'linux') return Math.round(own)
  let database = 0
  try {
    const main = readFileSync(`${dataFolder}/postgres/postmaster.pid`, 'utf8').split('\n')[0] ?? ''
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid)) continue
      const stat = /^\d+ \(.*\) \S (\d+)/.exec(safeRead(`/proc/${pid}/stat`))
      if (pid !== main && stat?.[1] !== main) continue
      // @NOTE shared buffers are counted once a process by RSS; PSS divides them among those who share.
      const pss = /^Pss:\s+(\d+)/m.exec(safeRead(`/proc/${pid}/smaps_rollup`))?.[1]
      database += Number(pss ?? 0) / 1024
    }
  } catch {
    return Math.round(own)
  }
  return Math.round(own + database)
}

function safeRead(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
