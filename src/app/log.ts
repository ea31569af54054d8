import { appendFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../store/make-folder.ts'
import type { Redact } from './secrets.ts'

export interface Log {
  write(entry: Readonly<Record<string, unknown>>): void
}

const logBytesMax = 16 * 1024 * 1024

/**
 * One JSON line an entry, appended to a file in the home. Values are JSON-escaped, so no text can forge a line, and cleared of
 * secrets by `redact`. A full file becomes
 * `<file>.1` in place of the one before it.
 */
export function makeLog(file: string, now: () => Date, redact: Redact, bytesMax = logBytesMax): Log {
  makeFolder(dirname(file))
  let bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return {
    write(entry) {
      const line = `${redact(JSON.stringify({ at: now().toISOString(), ...entry }))}\n`
      try {
        if (bytes > 0 && bytes + line.length > bytesMax) {
          renameSync(file, `${file}.1`)
          bytes = 0
        }
        appendFileSync(file, line)
        bytes += Buffer.byteLength(line)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    },
  }
}
