// A file that one process at a time holds: made whole, never taken from who lives, and taken over once from who is gone.
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'

export type LockTaken =
  | { readonly kind: 'taken'; readonly release: () => void }
  /** `pid` is the process that holds it, null where it has only just been made and nobody is named in it yet. */
  | { readonly kind: 'held'; readonly pid: number | null }

/** A lock that is made and not yet written is being taken; older than this, its maker was stopped in between. Milliseconds. */
const graceMs = 10_000
/** Orphans of locks on orphans: each needs a process that was stopped within the same few microseconds. */
const depthMax = 3
const turnsMax = 10
/** Files that this very process holds. */
const heldHere = new Set<string>()

/**
 * Takes a lock file. It appears in one step with its holder's number in it, so that nobody finds it empty; one whose holder is gone is replaced
 * under a lock of its own, so that of two who find it one replaces it and the other sees who did.
 * @throws Error with the system's code where the folder takes no file
 */
export function takeLockFile(file: string, depth = 0): LockTaken {
  const mine = `${file}.${process.pid}`
  const content = contentOf(process.pid)
  writeFileSync(mine, content)
  try {
    for (let turn = 0; turn < turnsMax; turn++) {
      if (isMade(file, mine, content)) return taken(file, content)
      const found = textOf(file)
      if (found === null) continue
      if (isHeld(file, found, mine)) return { kind: 'held', pid: pidOf(found) }
      const breaking: LockTaken = depth < depthMax ? takeLockFile(`${file}.orphan`, depth + 1) : { kind: 'held', pid: null }
      if (breaking.kind === 'held') return breaking
      try {
        if (textOf(file) !== found) continue
        renameSync(mine, file)
        return taken(file, content)
      } finally {
        breaking.release()
      }
    }
    return { kind: 'held', pid: null }
  } finally {
    rmSync(mine, { force: true })
  }
}

function taken(file: string, content: string): LockTaken {
  heldHere.add(file)
  return {
    kind: 'taken',
    release: () => {
      heldHere.delete(file)
      if (textOf(file) === content) rmSync(file, { force: true })
    },
  }
}

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/** False where the file is there already. A file system that knows no second name for a file makes it in two steps. */
function isMade(file: string, mine: string, content: string): boolean {
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!noLinks.has(codeOf(error))) throw error
  }
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, content)
    closeSync(handle)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** The process and, where the system tells, when it began: a number is given again to others. */
const contentOf = (pid: number): string => `${pid}\n${beginningOf(pid)}\n`

function pidOf(content: string): number | null {
  const pid = Number(content.split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

/** Which boot, and so many ticks after it; '' where the system does not tell. proc(5), field 22 of stat, behind the name, which may hold spaces. */
function beginningOf(pid: number): string {
  try {
    const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`
  } catch {
    return ''
  }
}

function isHeld(file: string, content: string, mine: string): boolean {
  const pid = pidOf(content)
  if (pid === null) return isYoung(file, mine)
  const began = content.split('\n')[1] ?? ''
  const begins = beginningOf(pid)
  if (began !== '' && begins !== '') return began === begins
  if (pid === process.pid) return heldHere.has(file)
  return isGroundwire(pid)
}

/** By the clock of the file system, which both times are of. */
function isYoung(file: string, mine: string): boolean {
  try {
    return statSync(mine).mtimeMs - statSync(file).mtimeMs < graceMs
  } catch {
    return true
  }
}

/** A process number alone may have been given to another program since; where the system tells, its command line decides. */
function isGroundwire(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  try {
    return /main\.ts|groundwire/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return true
  }
}
