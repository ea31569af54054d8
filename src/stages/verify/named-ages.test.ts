import assert from 'node:assert/strict'
import { test } from 'node:test'
import { otherAge } from './named-ages.ts'

const passage = 'Lena Brandt, 61, the mother of Ida Brandt, 30, died in Lund. Otto Vega (41) wrote of her.'

test('an age is told of whose it is, by any of their names', () => {
  for (const own of ['Lena Brandt, 61, died', 'Ida Brandt, who is 30, lives', 'The 41-year-old Otto Vega wrote', 'Vega, 41, wrote'])
    assert.equal(otherAge(own, passage), undefined, own)
})

test('an age of another is refused, and one of whom no age is known is for other checks', () => {
  assert.equal(otherAge('Lena Brandt, 30, died', passage), 'Lena Brandt')
  assert.equal(otherAge('The 61-year-old Otto Vega wrote', passage), 'Otto Vega')
  assert.equal(otherAge('Mara Holm, 30, died', passage), undefined)
})

test('the age of one is not told of another whose age the passage gives in other words', () => {
  const report = 'Mara Holm, a pilot aged 52, and Otto Vega, 41, were hurt.'
  assert.equal(otherAge('Mara Holm, 41, was hurt', report), 'Mara Holm')
  assert.equal(otherAge('Mara Holm, 52, was hurt', report), undefined)
  // A place is nobody: the age behind it is that of who comes from there.
  assert.equal(otherAge('Mara Holm, 52, was hurt', 'Mara Holm of Elmire, 52, was hurt.'), undefined)
})

test('an age of another time is told with that time', () => {
  const report = 'Mara Holm, who turned 52 on Friday, was 30 when she founded the firm.'
  assert.equal(otherAge('Mara Holm was 30 when she founded the firm', report), undefined)
  assert.equal(otherAge('Mara Holm, 52, founded the firm', report), undefined)
})
