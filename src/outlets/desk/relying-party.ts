// The name under which devices know this desk: the wire's own address or this machine's, never what a request says of itself.
import { isIP } from 'node:net'

export interface RelyingParty {
  /** The host alone, as devices file passkeys. */
  readonly id: string
  /** Where a device's answer must say it was asked. */
  readonly origin: string
}

function relyingPartyOf(url: string): RelyingParty | null {
  const { protocol, hostname, origin } = URL.parse(url) ?? {}
  if (hostname === undefined || origin === undefined || isIP(hostname.replace(/^\[|\]$/g, '')) > 0) return null
  return protocol === 'https:' || hostname === 'localhost' ? { id: hostname, origin } : null
}

/**
 * Which of the desk's own addresses a request came by.
 *
 * @param urls the addresses that the operator and the server have set
 * @returns null where browsers know no passkeys: under a number, or without TLS beyond this machine
 */
export function relyingPartyAt(host: string | undefined, urls: readonly string[]): RelyingParty | null {
  return urls.map(relyingPartyOf).find((it) => it !== null && URL.parse(it.origin)?.host === host?.toLowerCase()) ?? null
}
