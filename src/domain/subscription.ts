export type Rhythm = 'daily' | 'weekly'

/** One address that asked for editions by mail. It is used for nothing else, and forgotten when its owner leaves. Times are ISO UTC. */
export interface Subscription {
  readonly id: string
  readonly address: string
  readonly rhythm: Rhythm
  /** A beat of the operator's own, whose stories alone are sent; absent = all. */
  readonly beat?: string
  /** asked: waits for its owner to confirm; active: gets editions; left: the address is gone, the row stays so that nothing is sent. */
  readonly state: 'asked' | 'active' | 'left'
  readonly askedAt: string
  readonly expiresAt: string
  readonly confirmedAt?: string
  readonly leftAt?: string
  /** Opens confirmation and leaving; known to the owner alone, through the mails. */
  readonly token: string
  /** When the request to confirm went out; at most one a day does. */
  readonly askMailedAt?: string
}
