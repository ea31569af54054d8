import assert from 'node:assert/strict'
import test from 'node:test'
import { makeFixture } from './fixture.ts'
import { makeWeb } from './web.ts'

/** `/.well-known/security.txt` of a wire whose operator gave this as contact. */
async function told(contact: string): Promise<string> {
  const { parts } = makeFixture()
  const site = { ...parts.site, url: 'https://wire.example', contact }
  const now = (): Date => new Date('2026-03-02T10:00:00Z')
  return (await makeWeb({ ...parts, site, now }).request('/.well-known/security.txt')).text()
}

test('A wire says where to report a weakness in private, and until when that holds (RFC 9116).', async () => {
  assert.equal(
    await told('ada@wire.example'),
    'Contact: mailto:ada@wire.example\nExpires: 2026-08-29T00:00:00.000Z\nPreferred-Languages: en\nCanonical: https://wire.example/.well-known/security.txt\n',
  )
  assert.match(await told('https://wire.example/tell'), /^Contact: https:\/\/wire\.example\/tell\n/)
})

test('Where the operator gave no address the form stands, with a warning to describe nothing in it.', async () => {
  assert.match(await told('Ada, upstairs'), /^# .*describe nothing in it\.\nContact: https:\/\/wire\.example\/publishers#notice\n/)
})
