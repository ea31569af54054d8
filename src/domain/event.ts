/** One line of the append-only record of every public change. `seq` and digests are set when the log is sealed. */
export interface WireEvent {
  readonly at: string
  readonly name: string
  readonly subject: string
  readonly actor: string
  readonly detail: unknown
}

/** An event with its place in the chain: `sha256` is over its other parts and over `prevSha256`. Null until the log is sealed. */
export interface ChainedEvent extends WireEvent {
  readonly id: string
  readonly seq: number | null
  readonly prevSha256: string | null
  readonly sha256: string | null
}
