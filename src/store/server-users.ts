// Which programs use the embedded server of one place: a file per process, so that the last one to leave can tell that it is the last.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'

const folderOf = (place: string): string => join(place, 'users')

/** Registers this process; entering twice is entering once. */
export function enterServer(place: string): void {
  makeFolder(folderOf(place))
  writeFileSync(join(folderOf(place), String(process.pid)), '')
}

/** Takes this process off the list; true when no other living one is on it. What killed programs left there is cleared away. */
export function leaveServer(place: string): boolean {
  const folder = folderOf(place)
  rmSync(join(folder, String(process.pid)), { force: true })
  if (!existsSync(folder)) return true
  const [living, dead] = [[] as string[], [] as string[]]
  for (const name of readdirSync(folder)) (isAlive(Number(name)) ? living : dead).push(name)
  for (const name of dead) rmSync(join(folder, name), { force: true })
  return living.length === 0
}

/** Whether a process of that number runs, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
