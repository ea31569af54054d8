import { join } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { makeFolder } from '../store/make-folder.ts'
import { type LockTaken, takeLockFile } from './lock-file.ts'

/**
 * Takes the home for one program. A lock left by a killed process is taken over.
 * @throws Fault 'store.unavailable' that names the process that holds it
 */
export function lockHome(home: string): () => void {
  try {
    makeFolder(home)
  } catch (cause) {
    throw notWritable(home, cause)
  }
  const lock = lockIn(home)
  if (lock.kind === 'taken') return lock.release
  const who = lock.pid === null ? 'another is just starting' : `process ${lock.pid}`
  throw new Fault('store.unavailable', `Groundwire already runs on ${home} (${who}). Stop it first, or use another --home.`, {
    retry: 'never',
  })
}

function lockIn(home: string): LockTaken {
  try {
    return takeLockFile(join(home, 'groundwire.lock'))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw notWritable(home, cause)
    throw new Fault('disk.full', `The disk is full: ${home} takes no new file. Nothing was lost; free some space and start again.`, {
      retry: 'never',
      cause,
    })
  }
}

const notWritable = (home: string, cause: unknown): Fault =>
  new Fault(
    'store.unavailable',
    `The home ${home} cannot be written (${(cause as NodeJS.ErrnoException).code}). Choose another with --home DIR.`,
    { retry: 'never', cause },
  )
