import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readerHeaderList } from './headers.ts'

const everywhere = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

test('every answer carries these headers and no others, and behind TLS the browser is told to stay there', () => {
  assert.deepEqual(readerHeaderList({ url: 'http://wire.example' }), everywhere)
  assert.deepEqual(readerHeaderList({ url: 'https://wire.example' }), {
    ...everywhere,
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  })
})
