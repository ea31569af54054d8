// The folder of a drill's copy: made, taken away whole, and those that a killed drill left behind.
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeEmbedded } from '../../store/embedded-server.ts'
import { isAlive } from '../../store/server-users.ts'

const named = /^groundwire-drill-(\d+)-/

export interface CopyFolder {
  /** For the plain backup. */
  readonly path: string
  /** For the archive that it is laid into. */
  readonly home: string
  /** With the archive, wherever the database put it, and what runs on it. */
  remove(): Promise<void>
}

const homeIn = (path: string): string => join(path, 'home')

async function remove(path: string): Promise<void> {
  await removeEmbedded(homeIn(path))
  rmSync(path, { recursive: true, force: true })
}

/** Makes one, and takes away first what drills of ours left that live no more. */
export async function makeCopyFolder(): Promise<CopyFolder> {
  const at = tmpdir()
  for (const name of readdirSync(at)) {
    const maker = named.exec(name)?.[1]
    if (maker !== undefined && !isAlive(Number(maker)) && isOurs(join(at, name))) await remove(join(at, name))
  }
  const path = mkdtempSync(join(at, `groundwire-drill-${process.pid}-`))
  // Root's database runs as nobody, who has to get through to its home; what lies in the folder is shut to others by itself.
  chmodSync(path, 0o711)
  mkdirSync(homeIn(path), { mode: 0o700 })
  return { path, home: homeIn(path), remove: () => remove(path) }
}

/** Anybody may make a folder of that name where all keep theirs. */
function isOurs(path: string): boolean {
  const it = lstatSync(path, { throwIfNoEntry: false })
  return it?.isDirectory() === true && it.uid === process.getuid?.()
}
