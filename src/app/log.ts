import { appendFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../store/make-folder.ts'

export interface Log {
  write(entry: Readonly<Record<string, unknown>>): void
}

/** One JSON line an entry, appended to a file in the home. Values are JSON-escaped, so no text can forge a line. */
export function makeLog(file: string, now: () => Date): Log {
  makeFolder(dirname(file))
  return {
    write(entry) {
      try {
        appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), ...entry })}\n`)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    },
  }
}
