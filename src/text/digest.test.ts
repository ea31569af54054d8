import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { sha256Hex } from './digest.ts'

test('the known answers of the standard come out', () => {
  assert.equal(sha256Hex(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(sha256Hex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(
    sha256Hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'),
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
})

test('every length around a block border agrees with the runtime', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'é1'.repeat(length).slice(0, length)
    assert.equal(sha256Hex(text), createHash('sha256').update(text, 'utf8').digest('hex'))
  }
})
