import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appAddress, base32, bytesOfBase32, codeOf, type Hash, stepAt, stepOfCode } from './totp.ts'

const seed = (bytes: number): Buffer => Buffer.from('1234567890'.repeat(7).slice(0, bytes))
/** RFC 6238, appendix B. */
const vectors: readonly (readonly [seconds: number, code: string, hash: Hash])[] = [
  [59, '94287082', 'sha1'],
  [59, '46119246', 'sha256'],
  [59, '90693936', 'sha512'],
  [1111111109, '07081804', 'sha1'],
  [1111111109, '68084774', 'sha256'],
  [1111111109, '25091201', 'sha512'],
  [1111111111, '14050471', 'sha1'],
  [1111111111, '67062674', 'sha256'],
  [1111111111, '99943326', 'sha512'],
  [1234567890, '89005924', 'sha1'],
  [1234567890, '91819424', 'sha256'],
  [1234567890, '93441116', 'sha512'],
  [2000000000, '69279037', 'sha1'],
  [2000000000, '90698825', 'sha256'],
  [2000000000, '38618901', 'sha512'],
  [20000000000, '65353130', 'sha1'],
  [20000000000, '77737706', 'sha256'],
  [20000000000, '47863826', 'sha512'],
]
const lengths: Readonly<Record<Hash, number>> = { sha1: 20, sha256: 32, sha512: 64 }

test('[ASVS 6.3.3] SR-6: the codes are those of RFC 6238', () => {
  for (const [seconds, code, hash] of vectors)
    assert.equal(codeOf(seed(lengths[hash]), stepAt(new Date(seconds * 1000)), 8, hash), code, `${seconds} ${hash}`)
})

test('SR-6: a code is taken for half a minute and one interval to each side, and not a second longer', () => {
  const secret = seed(20)
  const made = new Date('2026-03-02T12:00:00Z')
  const code = codeOf(secret, stepAt(made))
  const at = (seconds: number): number | null => stepOfCode(secret, code, new Date(made.getTime() + seconds * 1000))
  for (const seconds of [-30, -1, 0, 29, 30, 59]) assert.equal(at(seconds), stepAt(made), String(seconds))
  for (const seconds of [-31, 60, 3600]) assert.equal(at(seconds), null, String(seconds))
  assert.equal(stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, made), stepAt(made), 'as apps print it')
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６', `${code}\0`]) assert.equal(stepOfCode(secret, typed, made), null)
})

/** RFC 4648, 10, without its padding, which apps do not want. */
test('a secret is written as apps read it', () => {
  for (const [text, written] of [
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const) {
    assert.equal(base32(Buffer.from(text)), written)
    assert.deepEqual(bytesOfBase32(written), Buffer.from(text), 'and read back')
  }
  assert.equal(bytesOfBase32('MZ1'), null)
  assert.equal(
    appAddress(Buffer.from('foobar'), { issuer: 'Harbour: Wire', name: 'ada' }),
    'otpauth://totp/Harbour%3A%20Wire:ada?secret=MZXW6YTBOI&issuer=Harbour%3A%20Wire&algorithm=SHA1&digits=6&period=30',
  )
})
