// What a request gives back.
import type { Refusal } from '../domain/refusal.ts'
import type { Headers, Hop } from './exchange.ts'

/** One answer of the web. `url` is where the chain of redirects ended, `ms` the time it all took. */
export type Fetched =
  | {
      readonly kind: 'ok'
      readonly url: string
      readonly status: number
      /** Names in lower case; repeated headers apart. */
      readonly headers: Headers
      /** Decoded, at most 8 MiB. */
      readonly bytes: Uint8Array
      readonly ms: number
      readonly redirects: readonly Hop[]
    }
  | {
      readonly kind: 'not-modified'
      readonly url: string
      readonly headers: Headers
      readonly ms: number
      readonly redirects: readonly Hop[]
    }
  /** A redirect to another origin, not followed: that origin's signals decide first. */
  | { readonly kind: 'moved'; readonly to: string; readonly status: number; readonly redirects: readonly Hop[] }
  /** Any other answer; its body is not read. `retryAfter` is at most 24 hours away, and the host is held until then. */
  | {
      readonly kind: 'status'
      readonly url: string
      readonly status: number
      readonly headers: Headers
      readonly retryAfter?: Date
      readonly redirects: readonly Hop[]
    }
  | Refusal
