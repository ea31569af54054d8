/**
 * What opens the desk for a person who has no passkey at hand: a password, of which only a slow digest is kept, with one-time codes
 * (RFC 6238), whose secret is sealed with the password itself. Bytes are base64url, times ISO UTC.
 */
export interface DeskPassword {
  readonly person: string
  /** Of the derivation that both of the following come from. */
  readonly salt: string
  /** Digest of one half of what the password derives to. */
  readonly check: string
  /** The codes' secret under the other half: iv, tag and ciphertext, AES-256-GCM. */
  readonly sealedSecret: string
  /** Of the key that its person had when it was set: with another key it opens nothing. */
  readonly keyMark: string
  readonly setAt: string
  /** The last interval of which a code was taken; that one and those before it are never taken again. */
  readonly lastStep: number
  readonly usedAt?: string
  /** Digests of what browsers keep that were in with it: the latest ones, which wait behind no stranger. */
  readonly browsers?: readonly string[]
}
