import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeTempHome } from '../../test/support/temp-home.ts'
import { ConfigError, readConfig } from './config.ts'
import { makeLog } from './log.ts'
import { makeRedact, secretsOf } from './secrets.ts'

const held = {
  deskKeys: 'ada=abcdefghijklmnopqrstuvwx bo=zyxwvutsrqponmlkjihgfedc',
  modelKey: 'sk-"quoted"-1234',
  modelUrl: 'https://user:letmein99@model.example/v1',
  smtpUrl: 'smtp://post:p%40ss%20word@mail.example:587',
  databaseUrl: 'postgres://wire:hunter2hunter2@db.example/wire',
}

test('SR-9: the log holds no secret of the settings, in whatever form somebody else repeats it', async () => {
  await using home = makeTempHome()
  const file = join(home.path, 'wire.log')
  const log = makeLog(file, () => new Date('2026-01-01T00:00:00Z'), makeRedact(secretsOf(held)))
  const forms = [
    'abcdefghijklmnopqrstuvwx',
    'zyxwvutsrqponmlkjihgfedc',
    held.modelKey,
    held.smtpUrl,
    'p%40ss%20word',
    'p@ss word',
    Buffer.from('p@ss word').toString('base64'),
    Buffer.from('\0post\0p@ss word').toString('base64'),
    'letmein99',
    'hunter2hunter2',
  ]
  log.write({ event: 'job.worked', error: `It said: ${forms.join(' | ')}`, nested: { forms } })
  const text = readFileSync(file, 'utf8')
  for (const form of forms) {
    assert.ok(!text.includes(form), form)
    assert.ok(!text.includes(JSON.stringify(form).slice(1, -1)), form)
  }
  assert.match(text, /It said: \[secret\] \| \[secret\]/)
  assert.equal((JSON.parse(text) as { event: string }).event, 'job.worked', 'it is still a line of JSON')
})

test('SR-9: a wrong setting that may hold a secret is named and not shown', () => {
  const wrong = {
    DATABASE_URL: 'canary-1',
    GROUNDWIRE_SMTP_URL: 'canary-2',
    GROUNDWIRE_DESK_KEYS: 'canary-3',
    GROUNDWIRE_MODEL_URL: 'canary-4',
  }
  assert.throws(
    () => readConfig({}, wrong),
    (error) =>
      error instanceof ConfigError && Object.keys(wrong).every((it) => error.message.includes(it)) && !error.message.includes('canary'),
  )
})

test('a password too short to be told from a word goes with its address, and a wire without secrets writes as it is', () => {
  assert.deepEqual(secretsOf({}), [])
  const redact = makeRedact(secretsOf({ smtpUrl: 'smtp://a:mail@host.example' }))
  assert.equal(redact('smtp://a:mail@host.example took no mail'), '[secret] took no mail')
})
