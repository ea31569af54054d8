import type { DeskWork } from './filing.ts'
import type { DeskKey } from './keys.ts'

/** A desk on the web: who may work at it, from where, and what it works with. */
export interface DeskOnWeb {
  readonly keys: readonly DeskKey[]
  /** Reachable from other machines, through a proxy; otherwise from this one only. */
  readonly isOpen: boolean
  /** Where the site listens on this machine, whatever its public address. */
  readonly localUrl: string
  readonly work: DeskWork
}
