import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * Keeps modules compiled between starts, in a folder that an install empties. A command reads some 1,100 of them, and most of its
 * start was compiling; the list of commands alone is read before this. Where the folder cannot be written nothing is kept.
 */
export function keepCompiled(): void {
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)))
}
