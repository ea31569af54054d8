import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readerFrom } from './reader-address.ts'

test('without a proxy of ours the connection counts, whatever a header says', () => {
  assert.equal(readerFrom('203.0.113.9', '198.51.100.1', 0), '203.0.113.9')
  assert.equal(readerFrom('::ffff:203.0.113.9', undefined, 0), '203.0.113.9')
  assert.equal(readerFrom(undefined, '198.51.100.1', 0), 'unknown')
})

test('behind our proxies the address that the outermost of them saw counts, and nothing a reader wrote before it', () => {
  assert.equal(readerFrom('127.0.0.1', '198.51.100.1', 1), '198.51.100.1')
  assert.equal(readerFrom('127.0.0.1', '10.9.9.9, 198.51.100.1', 1), '198.51.100.1')
  assert.equal(readerFrom('127.0.0.1', '10.9.9.9, 198.51.100.1, 192.0.2.7', 2), '198.51.100.1')
  assert.equal(readerFrom('127.0.0.1', '[2001:db8:1:2::5]:4711', 1), '2001:db8:1:2::/64')
})

test('a header that is missing, short or no address leaves the connection', () => {
  for (const header of [undefined, '', 'unknown', '198.51.100', 'a, b', ', ,'])
    assert.equal(readerFrom('127.0.0.1', header, 1), '127.0.0.1')
  assert.equal(readerFrom('127.0.0.1', '198.51.100.1', 3), '127.0.0.1')
})

test('all addresses of one IPv6 network are one reader, however they are written', () => {
  const one = readerFrom('2001:db8:0:7::1', undefined, 0)
  assert.equal(one, '2001:db8:0:7::/64')
  assert.equal(readerFrom('2001:0db8:0000:0007:aaaa:bbbb:cccc:dddd', undefined, 0), one)
  assert.equal(readerFrom('2001:DB8::7:0:0:0:9', undefined, 0), one)
  assert.equal(readerFrom('fe80::1%eth0', undefined, 0), 'fe80:0:0:0::/64')
  assert.notEqual(readerFrom('2001:db8:0:8::1', undefined, 0), one)
})
