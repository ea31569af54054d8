import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { DecryptError, decrypting, encrypting, headBytes } from './encrypt.ts'

const key = 'correct horse battery staple'
const encrypt = (text: Uint8Array): Promise<Buffer> => buffer(Readable.from([Buffer.from(text)]).pipe(encrypting(key)))
async function decrypt(file: Buffer, with_ = key): Promise<Buffer> {
  const unpacked = decrypting(with_, file.subarray(0, headBytes))
  const pieces: Buffer[] = []
  for await (const piece of Readable.from([file.subarray(headBytes)]).compose(unpacked)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
const piece = 64 * 1024
const tagged = piece + 16

test('what is encrypted comes back byte for byte, whatever its size, and shows nothing of itself', async () => {
  for (const size of [0, 1, piece - 1, piece, piece + 1, 3 * piece, 200_000]) {
    const text = randomBytes(size)
    const file = await encrypt(text)
    assert.ok((await decrypt(file)).equals(text), `${size} bytes`)
    assert.equal(file.length, headBytes + size + 16 * Math.max(1, Math.ceil(size / piece)))
  }
  const plain = Buffer.from('rita@reader.example '.repeat(10_000))
  const [one, two] = [await encrypt(plain), await encrypt(plain)]
  assert.ok(!one.includes('rita@') && !one.equals(two))
})

test('a wrong key is told from a file that was changed, cut off, put together anew or never whole', async () => {
  const file = await encrypt(randomBytes(3 * piece + 100))
  await assert.rejects(decrypt(file, 'another key altogether, and long'), /another key/)
  const flipped = (at: number): Buffer => {
    const copy = Buffer.from(file)
    copy[at] = (copy[at] ?? 0) ^ 1
    return copy
  }
  const part = (n: number): Buffer => file.subarray(headBytes + n * tagged, headBytes + (n + 1) * tagged)
  const head = file.subarray(0, headBytes)
  for (const [what, wrong] of [
    ['a bit of the text', flipped(headBytes + 5)],
    ['a bit of a tag', flipped(headBytes + piece + 3)],
    ['the last byte', flipped(file.length - 1)],
    ['cut inside a piece', file.subarray(0, headBytes + tagged + 500)],
    ['cut between two pieces', file.subarray(0, headBytes + 2 * tagged)],
    ['only its head', head],
    ['two pieces swapped', Buffer.concat([head, part(1), part(0), part(2), part(3)])],
    ['a piece left out', Buffer.concat([head, part(0), part(2), part(3)])],
    ['something added', Buffer.concat([file, Buffer.from('more')])],
  ] as const)
    await assert.rejects(decrypt(wrong), (error) => error instanceof DecryptError && /changed|not whole/.test(error.message), what)
  await assert.rejects(decrypt(file.subarray(0, 20)), /not whole/)
})
