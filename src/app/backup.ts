// A backup: one packed file of lines, the first saying what it is, the last how much it holds and the digest of all before it.
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, createWriteStream, openSync, readdirSync, readSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PassThrough, Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Fault } from '../domain/fault.ts'
import type { BackupPart } from '../store/backups.ts'
import type { Reader } from '../store/store.ts'
import { DecryptError, decrypting, encrypting, headBytes, isEncrypted } from './encrypt.ts'

/** How long a backup may be used (rights 6.3). */
export const backupDaysMax = 35
const dayMs = 86_400_000
/** What an encrypted backup's name ends with. */
const encryptedEnd = '.enc'
const nameOf = (at: Date, key: BackupKey): string =>
  `groundwire-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.jsonl.gz${key === null ? '' : encryptedEnd}`
/** What a backup that was killed left behind; nobody writes two into one folder in the same second. */
const unfinished = /^groundwire-[\dT-]+Z\.jsonl\.gz(?:\.enc)?\.new$/
const ours = /^groundwire-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.jsonl\.gz(?:\.enc)?$/

interface Head {
  readonly groundwire: 'backup'
  readonly schema: number
  readonly takenAt: string
}
interface Foot {
  readonly end: Readonly<Record<string, number>>
  /** SHA-256 of every line before this one, in hex; backups of before it was kept have none. */
  readonly sha256?: string
}

/** What backups are encrypted with; null where they are kept as they are. */
export type BackupKey = string | null

/** A file that cannot be used as a backup: what is wrong with it. */
export class BackupError extends Error {}

/**
 * Writes a backup into a folder, reads it back, gives it a name made of its time, and takes out those that have expired.
 * @param reader one snapshot, so that all tables are of one moment
 * @param key encrypts it; nothing of it is on the disk as plain text at any time
 * @throws Fault 'disk.full' when the folder has no room; what was written of it is gone then
 */
export async function writeBackup(
  reader: Reader,
  folder: string,
  { now, key }: { readonly now: Date; readonly key: BackupKey },
): Promise<Checked & { readonly expired: readonly string[] }> {
  const file = join(folder, nameOf(now, key))
  const counts: Record<string, number> = {}
  const hash = createHash('sha256')
  const kept = (text: string): string => {
    hash.update(text)
    return text
  }
  const lines = async function* (): AsyncGenerator<string> {
    yield kept(line({ groundwire: 'backup', schema: reader.schemaVersion(), takenAt: now.toISOString() } satisfies Head))
    for await (const part of reader.backupParts()) {
      counts[part.table] = (counts[part.table] ?? 0) + part.rows.length
      yield kept(line(part))
    }
    yield line({ end: counts, sha256: hash.digest('hex') } satisfies Foot)
  }
  for (const name of readdirSync(folder).filter((it) => unfinished.test(it))) rmSync(join(folder, name))
  try {
    const into = createWriteStream(`${file}.new`, { mode: 0o600, flush: true })
    await pipeline(Readable.from(lines()), createGzip(), key === null ? new PassThrough() : encrypting(key), into)
    const checked = await checkBackup(`${file}.new`, { schema: reader.schemaVersion(), now, key })
    renameSync(`${file}.new`, file)
    return { ...checked, file, expired: takeOutExpired(folder, now) }
  } catch (error) {
    rmSync(`${file}.new`, { force: true })
    throw noRoomIn(folder, error)
  }
}

function takeOutExpired(folder: string, now: Date): readonly string[] {
  const expired = readdirSync(folder).filter((name) => isExpired(name, now))
  for (const name of expired) rmSync(join(folder, name))
  return expired
}

function noRoomIn(folder: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error
  const say = `The disk of ${folder} is full. No backup was made; the archive goes on as it was.`
  return new Fault('disk.full', say, { retry: 'never', cause: error })
}

export interface Checked {
  readonly file: string
  readonly takenAt: string
  readonly rows: number
  /** Two backups with one digest hold the same rows of the same moment. */
  readonly sha256: string | null
}

/** What a reader of backups knows: its schema, the time, and the key of encrypted ones. */
interface Known {
  readonly schema: number
  readonly now: Date
  readonly key: BackupKey
  /** A person said that a plain file will do where an encrypted one is expected; else it is refused there. */
  readonly isPlainTaken?: boolean
}

/** Reads a backup from its first line to its last. @throws BackupError as `openBackup` */
export async function checkBackup(file: string, known: Known): Promise<Checked> {
  const opened = await openBackup(file, known)
  let rows = 0
  for await (const part of opened.parts()) rows += part.rows.length
  return { file, takenAt: opened.takenAt, rows, sha256: opened.sha256() }
}

const line = (it: unknown): string => `${JSON.stringify(it)}\n`

function isExpired(name: string, now: Date): boolean {
  const [, day, h, m, s] = ours.exec(name) ?? []
  return day !== undefined && now.getTime() - Date.parse(`${day}T${h}:${m}:${s}Z`) > backupDaysMax * dayMs
}

export interface OpenBackup {
  readonly takenAt: string
  /** Of the program that made it; never newer than this one's. */
  readonly schema: number
  parts(): AsyncGenerator<BackupPart>
  /** The digest the file names, once its parts are read; null in a backup of before it was kept. */
  sha256(): string | null
}

/**
 * Opens a backup and reads its first line; its parts come as they are asked for.
 * @throws BackupError when the file is none of ours, too old, of a newer schema, ends before its end, is encrypted and the key does not fit, or is
 * plain where a key or its name says that it is encrypted
 */
export async function openBackup(file: string, { schema, now, ...how }: Known): Promise<OpenBackup> {
  const hash = createHash('sha256')
  let digest: string | null = null
  const lines = readLines(file, how, (text) => hash.update(`${text}\n`))
  const first = await lines.next()
  const head = (first.done === true ? null : first.value) as Partial<Head> | null
  if (head?.groundwire !== 'backup' || typeof head.takenAt !== 'string') throw new BackupError(`${file} is no backup of Groundwire.`)
  const { takenAt } = head
  const made = head.schema
  if (typeof made !== 'number' || !Number.isInteger(made) || made < 1) throw new BackupError(`${file} does not say which schema it has.`)
  if (made > schema)
    throw new BackupError(`${file} was made with schema ${made}, this program has ${schema}. Restore it with a newer Groundwire.`)
  if (now.getTime() - Date.parse(takenAt) > backupDaysMax * dayMs)
    throw new BackupError(`${file} is of ${takenAt.slice(0, 10)}. A backup may be used for ${backupDaysMax} days.`)
  return {
    takenAt,
    schema: made,
    sha256: () => digest,
    async *parts() {
      const counts: Record<string, number> = {}
      for await (const it of lines) {
        if (isFoot(it)) {
          digest = it.sha256 ?? null
          if (JSON.stringify(it.end) !== JSON.stringify(counts)) break
          if (digest !== null && digest !== hash.digest('hex'))
            throw new BackupError(`${file} was changed since it was made. Nothing was changed here.`)
          return
        }
        const part = it as BackupPart
        counts[part.table] = (counts[part.table] ?? 0) + part.rows.length
        yield part
      }
      throw new BackupError(`${file} is not whole. Nothing was changed.`)
    },
  }
}

type Opening = Pick<Known, 'key' | 'isPlainTaken'>

const isFoot = (it: unknown): it is Foot => typeof it === 'object' && it !== null && 'end' in it

/** Every line but the last is told to `seen`, as it stands. */
async function* readLines(file: string, how: Opening, seen: (text: string) => void): AsyncGenerator<unknown> {
  try {
    const unpacked = createGunzip()
    // What fails on the way fails the reading of lines.
    pipeline(...plainPartsOf(file, how), unpacked).catch((error: unknown) => unpacked.destroy(error as Error))
    for await (const text of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })) {
      const it: unknown = JSON.parse(text)
      if (!isFoot(it)) seen(text)
      yield it
    }
  } catch (error) {
    if (error instanceof BackupError) throw error
    if (error instanceof DecryptError) throw new BackupError(`${file} ${error.message}. Nothing was changed.`)
    throw new BackupError(`${file} cannot be read: ${(error as Error).message}. Nothing was changed.`)
  }
}

/**
 * The file as it is, or decrypted; which one, its first bytes say. Whoever can write into the folder can write those too, so plain
 * ones count for nothing where a key or the name promises encryption: only a person says that they will do.
 */
function plainPartsOf(file: string, { key, isPlainTaken = false }: Opening): readonly [Readable, Transform] {
  const head = Buffer.alloc(headBytes)
  const opened = openSync(file, 'r')
  const read = readSync(opened, head, 0, headBytes, 0)
  closeSync(opened)
  if (!isEncrypted(head)) {
    if (!isPlainTaken && (key !== null || file.endsWith(encryptedEnd)))
      throw new BackupError(
        `${file} is not encrypted, ${key === null ? `though its name ends in ${encryptedEnd}` : 'though a key was given'}: somebody may have put it there. Say --plain if it is yours. Nothing was changed.`,
      )
    return [createReadStream(file), new PassThrough()]
  }
  if (key === null)
    throw new BackupError(`${file} is encrypted. Give the file that holds its key: --key FILE, or GROUNDWIRE_BACKUP_KEY=FILE.`)
  return [createReadStream(file, { start: headBytes }), decrypting(key, head.subarray(0, read))]
}
