// A disk of its own size in memory, as root may mount.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endDatabase } from './temp-home.ts'

export type SmallDisk = AsyncDisposable & { readonly path: string; readonly home: string; leave(mb: number): void; free(): void }

/** Null where it may not be mounted. */
export function makeSmallDisk(mb: number): SmallDisk | null {
  const at = mkdtempSync(join(tmpdir(), 'groundwire-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mb}m`, 'tmpfs', at]).status === 0
  if (!mounted) {
    rmSync(at, { recursive: true })
    return null
  }
  const filler = join(at, 'filler')
  const home = join(at, 'home')
  const free = (): void => rmSync(filler, { force: true })
  return {
    path: at,
    home,
    free,
    leave(mbLeft) {
      const { bavail, bsize } = statfsSync(at)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - mbLeft * 1_048_576)))
    },
    async [Symbol.asyncDispose]() {
      free()
      await endDatabase(home, 'SIGINT')
      spawnSync('umount', ['-l', at])
      rmSync(at, { recursive: true, force: true })
    },
  }
}
