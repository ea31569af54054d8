import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareWords } from './ledger.ts'

test('a share is told as a fraction only within two points of it, else per cent', () => {
  const told: readonly (readonly [part: number, words: string])[] = [
    [44 / 218, '20%'],
    [0.24, 'about a quarter'],
    [0.3, '30%'],
    [0.34, 'about a third'],
    [0.44, '44%'],
    [0.51, 'about half'],
    [0.6, '60%'],
    [0.67, 'about two thirds'],
    [0.76, 'about three quarters'],
    [0.97, 'nearly all'],
  ]
  for (const [part, words] of told) assert.equal(shareWords(part), words)
})
