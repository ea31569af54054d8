import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relyingPartyAt } from './relying-party.ts'

const urls = ['https://wire.example/news', 'http://localhost:3000']

test('devices know the desk by the address that the operator set, or by this machine’s, whichever a request came by', () => {
  assert.deepEqual(relyingPartyAt('wire.example', urls), { id: 'wire.example', origin: 'https://wire.example' })
  assert.deepEqual(relyingPartyAt('localhost:3000', urls), { id: 'localhost', origin: 'http://localhost:3000' })
})

test('what a request calls itself beyond those counts for nothing', () => {
  for (const host of ['localhost:4000', 'localhost', 'evil.example', 'wire.example:444', '', undefined])
    assert.equal(relyingPartyAt(host, urls), null, host)
})

test('under a number, or without TLS beyond this machine, there are no passkeys', () => {
  for (const url of ['http://wire.example', 'https://203.0.113.5', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'no address'])
    assert.equal(relyingPartyAt(URL.parse(url)?.host, [url]), null, url)
})
