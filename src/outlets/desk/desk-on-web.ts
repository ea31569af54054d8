import type { DeskPerson } from '../../domain/desk-person.ts'
import type { DeskWork } from './filing.ts'

/** A desk on the web: who may work at it, from where, and what it works with. */
export interface DeskOnWeb {
  /** Whom the settings name; the archive adds to them. While nobody is left of both there is no desk. */
  readonly keys: readonly DeskPerson[]
  /** Reachable from other machines, through a proxy; otherwise from this one only. */
  readonly isOpen: boolean
  /** Where the site listens on this machine, whatever its public address. */
  readonly localUrl: string
  readonly work: DeskWork
}
