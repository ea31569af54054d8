import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alikeUrls, canonicalUrl, hostOf, registrableDomain } from './urls.ts'

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
  ['https://example.com/a?ref=rss&ref=front&ns_source=x', undefined, 'https://example.com/a?ref=front'],
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

/** Query names that count, names that only track, and odd ones; every address made of them must come out as the rules say. */
const countingNames = ['id', 'p', 'q', 'v', 'story', 'page', 'aid', 'lang', 'ID', 'a%20b', 'ä', '']
const trackingNames = [
  'utm_source',
  'UTM_Medium',
  'fbclid',
  'gclid',
  'msclkid',
  'mc_cid',
  'igshid',
  'cmpid',
  'at_medium',
  'ns_campaign',
  'smid',
]
const values = ['1', '', 'x=y', 'b%20c', '%zz', 'ü', '../..', '<b>', '1'.repeat(200)]
const places = [
  'https://Harbour.example/news/a',
  'http://harbour.example:80/',
  'https://harbour.example./x/?',
  'https://xn--hfen-loa.example/%7Ea',
  '//harbour.example/a',
]

test('whatever its query, an address keeps what counts in its order, loses what tracks, and stays as it came out', () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const pick = <T>(from: readonly T[], at: number): T => from[(seed * 31 + at * (seed % 13) + at * at) % from.length] as T
    const pairs = Array.from({ length: seed % 6 }, (_, i) => {
      const name = (seed + i) % 2 === 0 ? pick(trackingNames, i) : pick(countingNames, i)
      return { name, pair: `${name}=${pick(values, i + 1).replaceAll('&', '')}` }
    })
    const place = pick(places, 7)
    const raw = `${place}${place.endsWith('?') ? '' : '?'}${pairs.map(({ pair }) => pair).join('&')}#part`
    const found = canonicalUrl(raw, 'https://base.example/')
    assert.ok(found !== undefined, raw)
    assert.equal(canonicalUrl(found), found, raw)
    assert.ok(!found.includes('#') && !/[A-Z]/.test(new URL(found).host), raw)
    const kept = pairs.filter(({ name }) => !trackingNames.includes(name)).map(({ pair }) => pair)
    const expected = new URL(`https://x.example/?${kept.join('&')}`).search
    assert.equal(new URL(found).search, expected, raw)
  }
})

test('an address is known by the other ways in which people write it, and by no other', () => {
  const all = (url: string): readonly string[] => alikeUrls(canonicalUrl(url) ?? '')
  for (const form of [
    'https://harbour.example/a',
    'http://harbour.example/a',
    'https://www.harbour.example/a/',
    'http://harbour.example/%61',
  ])
    assert.ok([canonicalUrl(form), ...all(form)].includes('https://www.harbour.example/a'), form)
  assert.ok(all('http://harbour.example:8080/a?id=1').includes('https://harbour.example:8080/a/?id=1'))
  assert.ok(!all('http://harbour.example/a').some((it) => it.includes('/b') || it.includes('?')))
  assert.ok(
    all('https://harbour.example/a%2Fb').every((it) => it.includes('%2F')),
    'a slash that is escaped is none',
  )
  assert.ok(all('https://harbour.example/a').length <= 7)
})
