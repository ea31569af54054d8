import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOnce } from './read-once.ts'

const texts = Array.from({ length: 500 }, (_, n) => `${n} `.padEnd(3_000, 'word '))

test('A text that is asked for again and again is read once, however many come between.', () => {
  let reads = 0
  const length = readOnce((text) => {
    reads += 1
    return text.length
  })
  for (const text of texts) {
    assert.equal(length('the one'), 7)
    assert.equal(length(text), 3_000)
  }
  assert.equal(reads, texts.length + 1)
})

test('Texts nobody has asked for lately are forgotten, by what they hold and not by their number alone.', () => {
  const read: string[] = []
  const first = readOnce((text) => {
    read.push(text)
    return text.slice(0, 3)
  })
  for (const text of texts) first(text)
  first(texts.at(-1) ?? '')
  assert.equal(read.length, texts.length)
  assert.equal(first(texts[0] ?? ''), '0 w')
  assert.equal(read.length, texts.length + 1)
})

test('A text too long to keep is read each time, and answers rightly.', () => {
  let reads = 0
  const length = readOnce((text) => {
    reads += 1
    return text.length
  })
  for (let n = 0; n < 3; n += 1) assert.equal(length('x'.repeat(10_000)), 10_000)
  assert.equal(reads, 3)
})
