// Which IP addresses we may dial. An allow-list: IPv6 global unicast and ordinary IPv4, minus every special block.
// Sources: IANA special-purpose address registries (IPv4 and IPv6), RFC 6890.
import { isIP, isIPv4 } from 'node:net'

type Block = readonly [prefix: bigint, bits: number]

const V4_SPECIAL = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // carrier-grade NAT; some clouds keep their metadata here
  '127.0.0.0/8', // loopback
  '168.63.129.16/32', // looks public, but is one cloud's service address inside every machine
  '169.254.0.0/16', // link-local, cloud metadata
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.31.196.0/24', // AS112 sink
  '192.52.193.0/24', // automatic multicast tunnels
  '192.88.99.0/24', // 6to4 relays, retired
  '192.168.0.0/16', // private
  '192.175.48.0/24', // AS112 sink
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
].map(parseBlock)

const V6_GLOBAL: Block = parseBlock('2000::/3')

const V6_SPECIAL = [
  '2001::/23', // protocol assignments, with Teredo, benchmarks and ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4 carries an IPv4 address inside
  '2620:4f:8000::/48', // AS112 sink
  '3ffe::/16', // the old test network
  '3fff::/20', // documentation
].map(parseBlock)

const V6_LOOPBACK = 1n

/**
 * Whether an IP address literal is a public unicast address that a request may be sent to.
 *
 * @param ip dotted IPv4 or IPv6 without brackets; anything else, also with a zone (`%eth0`), is not public
 */
export function isPublicAddress(ip: string): boolean {
  if (isIPv4(ip)) return !isWithinAny(toV4(ip), 32, V4_SPECIAL)
  if (isIP(ip) !== 6 || ip.includes('%')) return false
  const value = toV6(ip)
  return isWithin(value, 128, V6_GLOBAL) && !isWithinAny(value, 128, V6_SPECIAL)
}

/** Whether an IP address literal is 127.0.0.0/8 or ::1; forms that wrap an IPv4 address inside IPv6 are not. */
export function isLoopbackAddress(ip: string): boolean {
  if (isIPv4(ip)) return ip.startsWith('127.')
  return isIP(ip) === 6 && !ip.includes('%') && toV6(ip) === V6_LOOPBACK
}

function isWithinAny(value: bigint, width: number, blocks: readonly Block[]): boolean {
  return blocks.some((block) => isWithin(value, width, block))
}

function isWithin(value: bigint, width: number, [prefix, bits]: Block): boolean {
  const shift = BigInt(width - bits)
  return value >> shift === prefix >> shift
}

function parseBlock(cidr: string): Block {
  const [ip = '', bits = ''] = cidr.split('/')
  return [isIPv4(ip) ? toV4(ip) : toV6(ip), Number(bits)]
}

function toV4(ip: string): bigint {
  return ip.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n)
}

/** Takes a valid IPv6 literal; the last 32 bits may be dotted. */
function toV6(ip: string): bigint {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(ip)
  const plain = dotted === null ? ip : (dotted[1] ?? '') + toGroups(toV4(dotted[2] ?? ''))
  const [head = '', tail] = plain.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...new Array<string>(Math.max(0, zeros)).fill('0'), ...after]
  return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n)
}

function toGroups(value: bigint): string {
  return [value >> 16n, value & 0xffffn].map((group) => group.toString(16)).join(':')
}
