import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limits } from '../domain/limits.ts'
import { gateUrl, paceKey } from './gate.ts'

const codeOf = (raw: string, allowLoopback = false): string => {
  const gated = gateUrl(raw, { allowLoopback })
  return gated instanceof URL ? 'ok' : gated.code
}

const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'net.scheme': [
    'ftp://news.example/a',
    'file:///etc/hosts',
    'gopher://news.example/_x',
    'data:text/html,x',
    'javascript:alert(1)',
    'ws://a.example/',
  ],
  'net.userinfo': ['http://user:pw@news.example/', 'http://news.example@evil.example/', 'https://:pw@news.example/'],
  'net.port': ['http://news.example:22/', 'http://news.example:8080/', 'https://1.1.1.1:6379/'],
  'net.name': [
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://db.internal/',
    'http://metadata/',
    'http://ip6-localhost/',
    'http://router.lan/',
    'http://nas.home.arpa/',
    'http://x.onion/',
    'http://127.0.0.1!/',
    'http://a..example/',
  ],
  'net.url': [
    '',
    'news.example/a',
    '//news.example/',
    'http://',
    'http://[::1',
    'http://0x41414141A9FEA9FE',
    'http://1.2.3.4.5/',
    'http://a b.example/',
    'http://news.example/a\r\nHost: evil',
    'http://news.example/\0',
  ],
  'net.address': [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://①②⑦.0.0.1/',
    'http://0.0.0.0/',
    'http://%31%32%37.0.0.1/',
    'http://[::]/',
    'http://[::1]/',
    'http://[0000::1]:80/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:1::1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://169.254.169.254/',
    'http://2852039166/',
    'http://0251.0376.0251.0376/',
    'http://100.64.0.1/',
    'http://198.18.0.1/',
    'http://10.1/',
  ],
}

for (const [code, urls] of Object.entries(REFUSED)) {
  for (const url of urls) test(`SR-2: the gate refuses ${JSON.stringify(url)} as ${code}`, () => assert.equal(codeOf(url), code))
}

test('SR-2: the gate lets ordinary addresses pass, whatever their path or query says', () => {
  const urls = [
    'https://news.example/feed.xml',
    'http://news.example:80/a?u=http://127.0.0.1/',
    'https://news.example:443/',
    'https://1.1.1.1/',
    'https://[2606:4700:4700::1111]/',
    'https://127.0.0.1.news.example/',
    'https://bücher.example/',
    'http://a_b.example/',
    'http://news.example./',
  ]
  for (const url of urls) assert.equal(codeOf(url), 'ok', url)
})

test('an address that is longer than any real one is refused', () => {
  assert.equal(codeOf(`http://news.example/${'a'.repeat(limits.net.urlCharsMax)}`), 'net.url')
})

test('the gate drops the fragment, which is never sent', () => {
  assert.equal(String(gateUrl('HTTP://News.Example/a?b=1#part', { allowLoopback: false })), 'http://news.example/a?b=1')
})

test('allowing loopback admits this machine on any port, and nothing else', () => {
  for (const url of ['http://127.0.0.1:8080/', 'http://localhost:3000/', 'http://[::1]:81/', 'http://a.localhost:5000/'])
    assert.equal(codeOf(url, true), 'ok', url)
  assert.equal(codeOf('http://10.0.0.1/', true), 'net.address')
  assert.equal(codeOf('http://[::ffff:127.0.0.1]:8080/', true), 'net.address')
  assert.equal(codeOf('http://db.internal/', true), 'net.name')
  assert.equal(codeOf('http://news.example:8080/', true), 'net.port')
  assert.equal(codeOf('ftp://127.0.0.1/', true), 'net.scheme')
})

test('on loopback a turn belongs to a port, elsewhere to a host name', () => {
  assert.equal(paceKey(new URL('http://127.0.0.1:81/')), '127.0.0.1:81')
  assert.equal(paceKey(new URL('https://news.example:443/')), paceKey(new URL('http://news.example/')))
})
