// A backup: one packed file of lines, the first saying what it is, the last how much it holds.
import { createReadStream, createWriteStream, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { BackupPart } from '../store/backups.ts'
import type { Reader } from '../store/store.ts'

/** How long a backup may be used (rights 6.3). */
export const backupDaysMax = 35
const dayMs = 86_400_000
const nameOf = (at: Date): string => `groundwire-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.jsonl.gz`
const ours = /^groundwire-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.jsonl\.gz$/

interface Head {
  readonly groundwire: 'backup'
  readonly schema: number
  readonly takenAt: string
}
interface Foot {
  readonly end: Readonly<Record<string, number>>
}

/** A file that cannot be used as a backup: what is wrong with it. */
export class BackupError extends Error {}

/**
 * Writes a backup into a folder, under a name made of its time, and takes out those that have expired.
 * @param reader one snapshot, so that all tables are of one moment
 */
export async function writeBackup(
  reader: Reader,
  folder: string,
  now: Date,
): Promise<{ readonly file: string; readonly rows: number; readonly expired: readonly string[] }> {
  const file = join(folder, nameOf(now))
  const counts: Record<string, number> = {}
  const lines = async function* (): AsyncGenerator<string> {
    yield line({ groundwire: 'backup', schema: reader.schemaVersion(), takenAt: now.toISOString() } satisfies Head)
    for await (const part of reader.backupParts()) {
      counts[part.table] = (counts[part.table] ?? 0) + part.rows.length
      yield line(part)
    }
    yield line({ end: counts } satisfies Foot)
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(`${file}.new`, { mode: 0o600 }))
  renameSync(`${file}.new`, file)
  const expired = readdirSync(folder).filter((name) => isExpired(name, now))
  for (const name of expired) rmSync(join(folder, name))
  return { file, rows: Object.values(counts).reduce((sum, n) => sum + n, 0), expired }
}

const line = (it: unknown): string => `${JSON.stringify(it)}\n`

function isExpired(name: string, now: Date): boolean {
  const [, day, h, m, s] = ours.exec(name) ?? []
  return day !== undefined && now.getTime() - Date.parse(`${day}T${h}:${m}:${s}Z`) > backupDaysMax * dayMs
}

export interface OpenBackup {
  readonly takenAt: string
  parts(): AsyncGenerator<BackupPart>
}

/**
 * Opens a backup and reads its first line; its parts come as they are asked for.
 * @throws BackupError when the file is none of ours, too old, of another schema, or ends before its end
 */
export async function openBackup(file: string, { schema, now }: { readonly schema: number; readonly now: Date }): Promise<OpenBackup> {
  const lines = readLines(file)
  const first = await lines.next()
  const head = (first.done === true ? null : first.value) as Partial<Head> | null
  if (head?.groundwire !== 'backup' || typeof head.takenAt !== 'string') throw new BackupError(`${file} is no backup of Groundwire.`)
  const { takenAt } = head
  if (head.schema !== schema)
    throw new BackupError(
      `${file} was made with schema ${head.schema}, this program has ${schema}. Restore it with the program that made it; a newer one then brings the archive up to date.`,
    )
  if (now.getTime() - Date.parse(takenAt) > backupDaysMax * dayMs)
    throw new BackupError(`${file} is of ${takenAt.slice(0, 10)}. A backup may be used for ${backupDaysMax} days.`)
  return {
    takenAt,
    async *parts() {
      const counts: Record<string, number> = {}
      for await (const it of lines) {
        if (isFoot(it)) {
          if (JSON.stringify(it.end) !== JSON.stringify(counts)) break
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

const isFoot = (it: unknown): it is Foot => typeof it === 'object' && it !== null && 'end' in it

async function* readLines(file: string): AsyncGenerator<unknown> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const text of createInterface({ input: source.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY })) yield JSON.parse(text)
  } catch (error) {
    throw new BackupError(`${file} cannot be read: ${(error as Error).message}. Nothing was changed.`)
  }
}
