import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalUrl, hostOf, registrableDomain } from './urls.ts'

const rows: readonly (readonly [raw: string, base: string | undefined, expected: string | undefined])[] = [
  ['HTTPS://Www.Example.com:443/a?utm_source=x&id=3&fbclid=9#top', undefined, 'https://www.example.com/a?id=3'],
  ['/b?p=1', 'https://example.com/feed', 'https://example.com/b?p=1'],
  ['b', undefined, undefined],
  ['mailto:a@example.com', undefined, undefined],
  ['javascript:alert(1)', 'https://example.com/', undefined],
  ['https://user:secret@example.com/', undefined, 'https://example.com/'],
  ['https://example.com./a', undefined, 'https://example.com/a'],
  ['https://example.com/?UTM_Campaign=x', undefined, 'https://example.com/'],
  ['https://example.com/a?q=b%20c&x', undefined, 'https://example.com/a?q=b%20c&x'],
  [`https://example.com/${'a'.repeat(3000)}`, undefined, undefined],
]

test('an address has one canonical form', () => {
  for (const [raw, base, expected] of rows) assert.equal(canonicalUrl(raw, base), expected, raw)
})

test('a canonical address is its own canonical address', () => {
  for (const [raw, base] of rows) {
    const once = canonicalUrl(raw, base)
    if (once !== undefined) assert.equal(canonicalUrl(once), once)
  }
})

test('host and registrable domain are read from an address', () => {
  assert.equal(hostOf('https://www.bbc.co.uk/news'), 'bbc.co.uk')
  assert.equal(registrableDomain('https://news.bbc.co.uk/'), 'bbc.co.uk')
  assert.equal(registrableDomain('http://127.0.0.1/'), '127.0.0.1')
  assert.equal(hostOf('no address'), undefined)
})
