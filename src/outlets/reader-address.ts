// Who asks, as limits count them: the address of the connection, or the one that our own proxies saw.
import { isIPv4, isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Groups of an IPv6 address that name its network; whoever is on it chooses the other 64 bits himself (RFC 4291, 2.5.1). */
const groupsOfNetwork = 4

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '').replace(/%.*$/u, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const groups = (part: string): readonly string[] => part.split(':').filter((group) => group !== '')
  const [front, back] = [groups(head), groups(tail ?? '')]
  const gap = tail === undefined ? 0 : 8 - front.length - back.length
  const all = [...front, ...Array.from({ length: gap }, () => '0'), ...back]
  return `${all
    .slice(0, groupsOfNetwork)
    .map((group) => group.replace(/^0+(?=.)/u, ''))
    .join(':')}::/64`
}

/**
 * The reader that a connection with these headers is from.
 *
 * @param connection address of the connection; undefined = nobody outside this process
 * @param forwarded the `X-Forwarded-For` header: each proxy adds at its end the address it was asked from
 * @param proxies how many proxies of ours stand in front; what lies before the entries they wrote could name anyone, and is not believed
 * @returns an IPv4 address, the /64 network of an IPv6 address, or "unknown"
 */
export function readerFrom(connection: string | undefined, forwarded: string | undefined, proxies: number): string {
  const told =
    proxies === 0
      ? undefined
      : forwarded
          ?.split(',')
          .at(-proxies)
          ?.trim()
          .replace(/^\[(.*)\](?::\d+)?$/u, '$1')
  const address = told !== undefined && (isIPv4(told) || isIPv6(told)) ? told : connection
  return address === undefined ? 'unknown' : networkOf(address)
}

/** Who asks, with `proxies` of ours in front of the site. */
export function readerOf(c: Context, proxies: number): string {
  return readerFrom(connectionOf(c), c.req.header('x-forwarded-for'), proxies)
}

/** The address of the connection itself; undefined for a question from inside this process. */
export function connectionOf(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address
  } catch {
    return undefined
  }
}
