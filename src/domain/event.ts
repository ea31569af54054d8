/** One line of the append-only record of every public change. `seq` and digests are set when the log is sealed. */
export interface WireEvent {
  readonly at: string
  readonly name: string
  readonly subject: string
  readonly actor: string
  readonly detail: unknown
}
