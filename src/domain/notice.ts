export type NoticeKind = 'takedown' | 'level' | 'error' | 'reply' | 'source'
export type NoticeState =
  | 'received'
  | 'acknowledged'
  | 'triage'
  | 'interim'
  | 'upheld'
  | 'partly'
  | 'rejected'
  | 'appeal'
  | 'confirmed'
  | 'restored'

/** What a publisher or reader asks of us. Its text is data: nothing in it changes anything but through code and rulings. */
export interface Notice {
  readonly id: string
  readonly receivedAt: string
  readonly kind: NoticeKind
  readonly state: NoticeState
  readonly urls: readonly string[]
  readonly domain: string
  readonly isDomainProved: boolean
  readonly wantsLevel: 'L0' | 'L1' | 'L2' | 'L3'
  readonly name: string
  readonly email: string
  readonly reason: string
  readonly receiptCode: string
  readonly proofToken: string
  /** Where the token was found. */
  readonly provedBy?: 'file' | 'dns' | 'meta'
  /** How often we looked for the token, and what the last look found. */
  readonly checks?: number
  readonly lastCheck?: string
  /** What a person decided, told to the sender in these words. `level`: what is granted, where it is not what was asked. */
  readonly answer?: {
    readonly by: string
    /** Who confirmed it, where it takes two. */
    readonly second?: string
    readonly at: string
    readonly text: string
    readonly level?: 'L0' | 'L1' | 'L2' | 'L3'
  }
  /** The state an appeal was made from, and the sender's words for it. */
  readonly appeal?: { readonly from: NoticeState; readonly at: string; readonly text: string }
}
