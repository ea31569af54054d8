import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopbackAddress, isPublicAddress } from './address.ts'

const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.0.1',
  '100.128.0.1',
  '198.20.0.1',
  '223.255.255.1',
]
const PUBLIC_V6 = ['2606:4700:4700::1111', '2a00:1450:4001::200e', '2001:4860:4860::8888', '2400:cb00::1', '2001:200::1']
const CLOSED = [
  ['this network', '0.0.0.0', '0.1.2.3'],
  ['private nets', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['carrier-grade NAT', '100.64.0.1', '100.127.255.255', '100.100.100.200'],
  ['loopback', '127.0.0.1', '127.255.0.1', '::1', '0:0:0:0:0:0:0:1'],
  ['link-local and metadata', '169.254.169.254', 'fe80::1', 'febf::1', 'fe80::1%eth0', '168.63.129.16', '192.0.0.192', 'fd00:ec2::254'],
  ['documentation', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  ['benchmarks', '198.18.0.1', '198.19.255.255', '2001:2::1'],
  ['multicast and broadcast', '224.0.0.1', '239.1.1.1', '255.255.255.255', '240.0.0.1', 'ff02::1'],
  ['unspecified', '::'],
  ['IPv4 mapped into IPv6', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '0:0:0:0:0:ffff:a9fe:a9fe'],
  ['IPv4 compatible', '::127.0.0.1', '::8.8.8.8'],
  ['NAT64', '64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::1'],
  ['retired relays of 6to4', '192.88.99.0', '192.88.99.255'],
  ['6to4, Teredo, ORCHID', '2002:7f00:1::1', '2001::1', '2001:0:4136:e378::1', '2001:10::1', '2001:20::1'],
  ['unique local', 'fc00::1', 'fd12:3456::1'],
  ['other reserved v6', '100::1', '5f00::1', '4000::1', '3ffe::1', 'fec0::1', '::ffff:0:127.0.0.1'],
  ['what is no address', '', 'localhost', '127.1', '0x7f000001', '1.2.3.4.5', '[::1]', '1.2.3.4 ', '2606::1::2'],
] as const

test('SR-2: ordinary public addresses may be dialled', () => {
  for (const ip of [...PUBLIC, ...PUBLIC_V6]) assert.equal(isPublicAddress(ip), true, ip)
})

for (const [what, ...ips] of CLOSED) {
  test(`SR-2: an address of the kind "${what}" may not be dialled`, () => {
    for (const ip of ips) assert.equal(isPublicAddress(ip), false, ip)
  })
}

test('only plain loopback addresses count as loopback', () => {
  assert.deepEqual(['127.0.0.1', '127.8.8.8', '::1'].map(isLoopbackAddress), [true, true, true])
  assert.deepEqual(['::ffff:127.0.0.1', '10.0.0.1', '::', 'localhost', '::1%lo'].map(isLoopbackAddress), [
    false,
    false,
    false,
    false,
    false,
  ])
})
