import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { makeFolder } from '../store/make-folder.ts'

/**
 * Takes the home for one program. A lock left by a killed process is taken over.
 * @throws Fault 'store.unavailable' that names the process that holds it
 */
export function lockHome(home: string): () => void {
  const file = join(home, 'groundwire.lock')
  try {
    makeFolder(home)
  } catch (cause) {
    throw new Fault(
      'store.unavailable',
      `The home ${home} cannot be written (${(cause as NodeJS.ErrnoException).code}). Choose another with --home DIR.`,
      { retry: 'never', cause },
    )
  }
  for (let i = 0; i < 3; i++) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, `${process.pid}\n`)
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code
      if (code === 'ENOSPC')
        throw new Fault('disk.full', `The disk is full: ${home} takes no new file. Nothing was lost; free some space and start again.`, {
          retry: 'never',
          cause,
        })
      if (code !== 'EEXIST')
        throw new Fault('store.unavailable', `The home ${home} cannot be written (${code}). Choose another with --home DIR.`, {
          retry: 'never',
          cause,
        })
      const pid = Number(readFileSync(file, 'utf8'))
      if (isGroundwire(pid))
        throw new Fault('store.unavailable', `Groundwire already runs on ${home} (process ${pid}). Stop it first, or use another --home.`, {
          retry: 'never',
        })
      rmSync(file, { force: true })
    }
  }
  throw new Fault('store.unavailable', `The lock ${file} could not be taken.`, { retry: 'never' })
}

/** A process number alone may have been given to another program since; where the system tells, its command line decides. */
function isGroundwire(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    return /main\.ts|groundwire/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return true
  }
}
