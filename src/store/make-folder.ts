import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, one at a time. Node's own recursive way never ends where a file system says that nothing can be
 * made below a folder that does exist, as /proc does.
 * @throws Error with the system's code
 */
export function makeFolder(path: string, mode?: number): void {
  if (!existsSync(path)) {
    makeFolder(dirname(path), mode)
    try {
      mkdirSync(path, mode === undefined ? {} : { mode })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  // A file of that name is told as what it is.
  mkdirSync(path, { recursive: true })
}
