// How a person signs in to the desk with a device of their own: the device keeps the secret, we keep what checks it.

/** One passkey of one person. Bytes are base64url, times ISO UTC. */
export interface Passkey {
  readonly id: string
  /** Whose it is, by the name that the operator gave. */
  readonly person: string
  /** What the person calls it. */
  readonly label: string
  /** Host it was made for; devices use it under no other. */
  readonly rpId: string
  /** How the device names it. */
  readonly credentialId: string
  readonly publicKey: string
  /** How the device names its person: chance, one for all passkeys of a person. */
  readonly userHandle: string
  readonly transports: readonly string[]
  /** What the device last counted, 0 where it does not count: a copy of it counts anew and is found out. */
  readonly counter: number
  /** Made from the key its person had: with another key, or none, it opens nothing. */
  readonly keyMark: string
  readonly madeAt: string
  readonly usedAt?: string
}
