import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Job } from '../../domain/job.ts'
import type { RestoreNote } from '../../store/backups.ts'
import { schemaVersion } from '../../store/migrate.ts'
import { BackupError, type BackupKey, checkBackup, openBackup, writeBackup } from '../backup.ts'
import { systemClock } from '../clock.ts'
import { type Config, readConfig } from '../config.ts'
import { rebuild } from '../rebuild.ts'
import { readRemovals, removalsFile, replayRemovals, resetTombstones } from '../removals.ts'
import { openWire, type Wire } from '../wire.ts'
import { UsageError } from './say.ts'
import { type HomeOption, homeOf, withWire } from './with-wire.ts'

interface KeyOption {
  /** File that holds the key of encrypted backups; wins over the setting. */
  readonly key?: string
  /** A plain file is read where the key or its name says that it is encrypted. */
  readonly plain?: boolean
}

/** How a file is opened: with which key, and whether a plain one will do. */
interface Opening {
  readonly key: BackupKey
  readonly isPlainTaken: boolean
}

const keyCharsMin = 24

/** @throws UsageError when the file of the key cannot be read or holds too little */
function keyOf(options: KeyOption, config: Config): BackupKey {
  const file = options.key ?? (config.backupKey === '' ? undefined : config.backupKey)
  if (file === undefined) return null
  const make = 'Make one, and keep it where the backups are not: openssl rand -base64 32 > FILE'
  let key: string
  try {
    key = readFileSync(resolve(file), 'utf8').trim()
  } catch (error) {
    throw new UsageError(`The file ${file} with the key of backups cannot be read (${(error as NodeJS.ErrnoException).code}). ${make}`)
  }
  if (key.length < keyCharsMin) throw new UsageError(`The key in ${file} has ${key.length} characters and needs ${keyCharsMin}. ${make}`)
  return key
}

export interface RestoreOptions extends HomeOption, KeyOption {
  readonly replace?: boolean
  readonly removals?: string
}

/** `groundwire backup DIR`: the archive as one file, without publishers' text, read back; files in DIR that have expired go. */
export async function backup(folder: string, options: HomeOption & KeyOption & { readonly check?: boolean }): Promise<void> {
  const key = keyOf(options, readConfig())
  if (options.check === true) return check(resolve(folder), { key, isPlainTaken: options.plain === true })
  if (options.plain === true) throw new UsageError('--plain is for --check and restore. To write a plain backup give no key.')
  const into = resolve(folder)
  try {
    mkdirSync(into, { recursive: true })
  } catch (error) {
    throw new UsageError(`The folder ${into} cannot be made (${(error as NodeJS.ErrnoException).code}). Give another.`)
  }
  await withWire(options, async ({ store }, clock) => {
    const { file, rows, expired, sha256, takenAt } = await store.snapshot((reader) => writeBackup(reader, into, { now: clock.now(), key }))
    await store.transaction((tx) => tx.setMeta('last-backup', { takenAt, file }))
    console.log(`${rows.toLocaleString('en')} rows in ${file}${expired.length === 0 ? '' : `; ${expired.length} expired taken out`}.`)
    console.log(
      `It was read back and is whole; digest ${sha256}.${key === null ? '' : ' It is encrypted: without its key nobody reads it, you neither.'}`,
    )
  })
}

async function check(file: string, how: Opening): Promise<void> {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`)
  try {
    const { rows, takenAt, sha256 } = await checkBackup(file, { schema: schemaVersion, now: systemClock.now(), ...how })
    console.log(`${file} is whole: ${rows.toLocaleString('en')} rows of ${takenAt}, digest ${sha256 ?? 'not kept'}.`)
  } catch (error) {
    throw error instanceof BackupError ? new UsageError(error.message) : error
  }
}

/**
 * `groundwire restore FILE`: puts a backup in the place of the archive, all or nothing, and takes back again what was taken back
 * since: by the archive that stood there, by the list kept in its home, and by a list given.
 */
export async function restore(path: string, options: RestoreOptions): Promise<void> {
  const file = resolve(path)
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`)
  const given = options.removals === undefined ? null : readRemovals(resolve(options.removals))
  if (options.removals !== undefined && given === null)
    throw new UsageError(`${options.removals} is no list of removals: give the removals.json of a home.`)
  const config = readConfig()
  const key = keyOf(options, config)
  const home = homeOf(options, config)
  const wire = await openWire({
    config,
    home,
    clock: systemClock,
    allowLoopback: false,
    watchSettler: null,
    exclusive: true,
    isRestoring: true,
  })
  try {
    console.log(
      await restoreInto(wire, file, {
        ...options,
        key,
        isPlainTaken: options.plain === true,
        now: systemClock.now(),
        given: given === null ? [] : [given],
      }),
    )
  } catch (error) {
    if (error instanceof BackupError) throw new UsageError(error.message)
    throw wire.explain(error)
  } finally {
    await wire.close()
  }
}

/** The list of removals that stands in a home; null where there is none. @throws UsageError when it is damaged */
function removalsKeptIn(home: string): ReturnType<typeof readRemovals> {
  const keptFile = removalsFile(home)
  const kept = readRemovals(keptFile)
  if (kept === null && existsSync(keptFile))
    throw new UsageError(`${keptFile} is damaged, and it says what must not come back. Put a good one in its place, or move it away.`)
  return kept
}

interface RestoreAsked extends Opening {
  readonly replace?: boolean
  /** The time at which it is laid: an older backup than may be used is refused. */
  readonly now: Date
  readonly given: readonly NonNullable<ReturnType<typeof readRemovals>>[]
}

/**
 * Lays a backup into an opened archive and takes back what was taken back since.
 * @returns what it holds now, in words
 * @throws BackupError, UsageError as {@link restore}
 */
export async function restoreInto(
  { store, runner, home }: Wire,
  file: string,
  { replace, now, given, ...how }: RestoreAsked,
): Promise<string> {
  const opened = await openBackup(file, { schema: store.schemaVersion(), now, ...how })
  const hasArchive = !(await store.isArchiveEmpty())
  const isBegun = (await store.restoreNote())?.isDone === false
  if (hasArchive && replace !== true && !isBegun)
    throw new UsageError(`There is an archive in ${home}. Say --replace to put the backup in its place; what was removed stays removed.`)
  const standing = await store.snapshot((reader) => reader.removals(now))
  const kept = removalsKeptIn(home)
  const lists = [...given, ...(kept === null ? [] : [kept]), standing].toSorted((a, b) => (a.keptAt < b.keptAt ? -1 : 1))
  const rows = await store.transaction(async (tx) => {
    await tx.emptyArchive()
    let laid = 0
    const jobs: Job[] = []
    const own = opened.schema < store.schemaVersion() ? await tx.openOlder(opened.schema) : null
    for await (const part of opened.parts()) {
      if (part.table === 'job') jobs.push(...(part.rows as readonly Job[]))
      else laid += await tx.layBackup(part)
    }
    if (own !== null) await tx.takeOver({ schema: opened.schema, own })
    await tx.endLaying()
    for (const list of lists) jobs.push(...(await replayRemovals(list, { takenAt: opened.takenAt, now }, tx)))
    // What sites allow may have changed since: each is asked before anything else.
    await tx.hurryAllOrigins(now)
    await tx.appendEvent({
      at: now.toISOString(),
      name: 'archive.restored',
      subject: 'archive',
      actor: 'rule:restore',
      detail: { takenAt: opened.takenAt },
    })
    await tx.enqueue(jobs)
    await tx.setMeta('restore', { takenAt: opened.takenAt, at: now.toISOString(), isDone: false, lists: 0 } satisfies RestoreNote)
    return laid
  })
  for (const name of ['withdraw', 'publish'] as const) while (await runner.step(name));
  const { removed, stones } = await store.transaction(async (tx) => {
    let set = 0
    for (const list of lists) set += await resetTombstones(list, now, tx)
    const { removed: gone } = await rebuild(tx)
    const note = {
      takenAt: opened.takenAt,
      at: now.toISOString(),
      isDone: true,
      lists: given.length + (kept === null ? 0 : 1) + (hasArchive ? 1 : 0),
    }
    await tx.setMeta('restore', note satisfies RestoreNote)
    return { removed: gone, stones: set }
  })
  return `${rows.toLocaleString('en')} rows of ${opened.takenAt.slice(0, 16).replace('T', ' ')} UTC are in ${home}. ${removed + stones} removed stories stay removed. Publishers' texts are in no backup: pages are read again as they come due.`
}

/** `groundwire rebuild`: what readers reach, made again from the log. */
export async function rebuildArchive(options: HomeOption): Promise<void> {
  await withWire(options, async ({ store }) => {
    const { brokenAt } = await store.checkSeal()
    if (brokenAt !== null)
      throw new UsageError(`The log was changed after it was sealed, at entry ${brokenAt}. Nothing was rebuilt from it.`)
    const { live, removed, mended } = await store.transaction(rebuild)
    console.log(`${live + removed} stories in the log: ${live} live, ${removed} removed. ${mended} rows put right.`)
  })
}
