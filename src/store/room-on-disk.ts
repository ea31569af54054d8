import { statfsSync } from 'node:fs'
import { Fault } from '../domain/fault.ts'

/** 64 MB: four segments of PostgreSQL's journal; with less it may have to stop in the middle of its work. */
const mbLeast = 64
/** Below this a database that went away is taken to have run out of room. */
const mbFull = 24

/** Room left for this user on the disk that holds the folder, in MB; no limit where the folder cannot be asked. */
function mbLeft(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return Math.floor((bavail * bsize) / 1_048_576)
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/**
 * Looks before anything is begun: a start on a full disk would end half-way.
 * @throws Fault 'disk.full' with what is left and what is needed
 */
export function assertRoomOnDisk(folder: string): void {
  const left = mbLeft(folder)
  if (left < mbLeast)
    throw new Fault(
      'disk.full',
      `The disk of ${folder} is full: ${left} MB left, at least ${mbLeast} MB are needed. Nothing was lost; free some space and start again.`,
      { retry: 'never' },
    )
}

/** The same error, or, where the database failed and its disk has no room, the fault that says so. */
export function explainByDisk(error: unknown, folder: string): unknown {
  if (error instanceof Fault && error.code === 'disk.full' && error.retry === 'never') return error
  const full = (error as NodeJS.ErrnoException).code === 'ENOSPC' || (error instanceof Fault && error.code === 'disk.full')
  const gone = error instanceof Fault && error.code === 'store.unavailable'
  if (!full && !(gone && mbLeft(folder) < mbFull)) return error
  return new Fault(
    'disk.full',
    `The disk of ${folder} is full, so the work stopped. What was saved is safe and what was begun is done again; free some space and start again.`,
    { retry: 'soon', cause: error },
  )
}
