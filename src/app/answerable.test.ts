import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOpenToOthers, nobodyAnswers } from './answerable.ts'
import { readConfig } from './config.ts'

const rows = [
  ['as it comes', {}, false],
  ['another port', { port: 8080 }, false],
  ['an address of this machine', { siteUrl: 'http://127.0.0.1:4000' }, false],
  ['the name of this machine', { host: 'localhost', siteUrl: 'http://localhost:3000/' }, false],
  ['all interfaces', { host: '0.0.0.0' }, true],
  ['all interfaces, IPv6', { host: '::' }, true],
  ['a public address behind a proxy', { siteUrl: 'https://wire.example' }, true],
  ['an address that only looks local', { siteUrl: 'https://localhost.example' }, true],
  ['mail', { smtpUrl: 'smtp://127.0.0.1:25', mailFrom: 'wire@wire.example' }, true],
  ['a mail server without a sender', { smtpUrl: 'smtp://127.0.0.1:25' }, false],
] as const

test('[AI-4] Others can read a wire that listens to them, has a public address or sends mail; then a person must be named.', () => {
  for (const [name, settings, isOpen] of rows) {
    assert.equal(isOpenToOthers(readConfig(settings, {})), isOpen, name)
    assert.equal(nobodyAnswers(readConfig(settings, {})), isOpen, name)
    assert.equal(nobodyAnswers(readConfig({ ...settings, responsible: 'Ada Quay' }, {})), false, name)
    assert.equal(nobodyAnswers(readConfig({ ...settings, responsible: '  ' }, {})), isOpen, 'blanks name nobody')
  }
})
