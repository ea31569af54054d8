// One program at a time for a piece of work, among all of this machine's.
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../../src/store/server-users.ts'

const lookMs = 50
/** Longer than any of what is made so takes; the number of a dead maker may be a living stranger's. */
const heldMsMax = 15 * 60_000
let turns = 0

/** Waits until nobody else holds `lock`, a file that names who does, and works while it is held. A dead holder's is taken over. */
export async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  turns += 1
  const mine = `${lock}.${process.pid}.${turns}`
  // Linked and not opened: a lock never stands there without its number.
  writeFileSync(mine, String(process.pid))
  try {
    while (!isTaken(mine, lock)) {
      putAsideDead(lock, `${mine}.dead`)
      await sleep(lookMs)
    }
    try {
      await work()
    } finally {
      rmSync(lock, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

function isTaken(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** Moved and looked at again before it goes: meanwhile another may have put aside the same one, and hold the lock. */
function putAsideDead(lock: string, aside: string): void {
  if (!isDead(lock)) return
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (!isDead(aside)) isTaken(aside, lock)
  rmSync(aside, { force: true })
}

/** Whether whoever holds it lives no more, or has held it too long; false also where nobody does. */
function isDead(lock: string): boolean {
  try {
    return !isAlive(Number(readFileSync(lock, 'utf8'))) || Date.now() - statSync(lock).mtimeMs > heldMsMax
  } catch {
    return false
  }
}
