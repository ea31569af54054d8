// What an address must look like before anything is asked of it. The dial checks again where its name really leads.
import { isIP } from 'node:net'
import { limits } from '../domain/limits.ts'
import { type Refusal, refuse } from '../domain/refusal.ts'
import { isLoopbackAddress, isPublicAddress } from './address.ts'

type GateRules = { readonly allowLoopback: boolean }

const PORTS: ReadonlySet<string> = new Set(['', '80', '443'])

/** Last labels that never name a public host (RFC 6761, 6762, 7686, 8375, 9476 and common private use). */
const PRIVATE_LABELS: ReadonlySet<string> = new Set(
  'alt arpa corp home internal intranet invalid lan local localdomain localhost onion private'.split(' '),
)

/**
 * Checks one address by its form alone: scheme, user information, host and port. The WHATWG parser first brings every
 * spelling of an IPv4 address (short, decimal, hexadecimal, octal, full-width) to dotted form.
 *
 * @param rules `allowLoopback` additionally admits 127.0.0.0/8, [::1] and `localhost`, on any port, for the sample and for tests
 * @returns the parsed URL without its fragment, or a Refusal whose code is `net.url`, `net.scheme`, `net.userinfo`,
 *   `net.name`, `net.address` or `net.port`
 */
export function gateUrl(raw: string, rules: GateRules): URL | Refusal {
  if (raw.length > limits.net.urlCharsMax) return refuse('net.url', 'The address is too long.')
  if (hasControlCharacter(raw)) return refuse('net.url', 'The address holds control characters.')
  if (!URL.canParse(raw)) return refuse('net.url', 'The address is not a valid URL.')
  const url = new URL(raw)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse('net.scheme', 'Only http and https are fetched.')
  if (url.username !== '' || url.password !== '') return refuse('net.userinfo', 'The address carries user information.')
  const host = hostOf(url)
  const isLoopback = rules.allowLoopback && isLoopbackHost(host)
  if (!isLoopback) {
    const refusal = isIP(host) === 0 ? checkName(host) : checkLiteral(host)
    if (refusal !== null) return refusal
    if (!PORTS.has(url.port)) return refuse('net.port', 'Only the ports 80 and 443 are asked.')
  }
  url.hash = ''
  return url
}

/** The host of a URL as the dial sees it: no brackets, no final dot. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

/** Whether a host means this machine by its spelling: a loopback address, `localhost` or a name under it. */
export function isLoopbackHost(host: string): boolean {
  return isLoopbackAddress(host) || host === 'localhost' || host.endsWith('.localhost')
}

/** Whose turn a request takes: the host name's; on loopback each port stands for a publisher of its own, as in the sample. */
export function paceKey(url: URL): string {
  return isLoopbackHost(hostOf(url)) ? url.host : hostOf(url)
}

function checkLiteral(host: string): Refusal | null {
  return isPublicAddress(host) ? null : refuse('net.address', 'The address is not public.')
}

function checkName(host: string): Refusal | null {
  const labels = host.split('.')
  const last = labels.at(-1) ?? ''
  if (labels.length < 2) return refuse('net.name', 'A name without a dot is a private name.')
  if (PRIVATE_LABELS.has(last)) return refuse('net.name', 'The name belongs to a private network.')
  const isWellFormed = host.length <= 253 && labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label))
  return isWellFormed ? null : refuse('net.name', 'The name is not a valid host name.')
}

/** A line break in an address is an attempt on a header; a NUL is one on a parser. Both are refused rather than cleaned. */
function hasControlCharacter(raw: string): boolean {
  return Array.from(raw).some((char) => {
    const code = char.codePointAt(0) ?? 0
    return code < 0x20 || code === 0x7f
  })
}
