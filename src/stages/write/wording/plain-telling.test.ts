import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTellableSubject, standsAlone } from './plain-telling.ts'

test('Words that point at what is not there do not stand by themselves; what names its thing does.', () => {
  for (const text of ['the following statement by the council', 'that smear', 'the ruling', 'more than the', 'a bridge on Tuesday'])
    assert.equal(standsAlone(text, false), false, text)
  for (const text of ['a statement by the council of Porto', 'the decision to close the site at Gaia', 'a bridge over the Douro'])
    assert.equal(standsAlone(text, false), true, text)
})

test('A subject that two lines of a page ran into is told of nobody.', () => {
  const tells = (text: string): boolean => isTellableSubject({ text, start: 0, end: text.length }, [{ text, start: 0, end: text.length }])
  assert.ok(tells('Lena Brandt'))
  assert.ok(!tells('Lena BrandtNGO chief'))
  assert.ok(!tells('Lena BrandtTake'))
})

test('A body or office by its kind alone, large as it may be written, is one that was told of before.', () => {
  const tells = (text: string): boolean => isTellableSubject({ text, start: 0, end: text.length }, [{ text, start: 0, end: text.length }])
  assert.ok(!tells('The Committee'))
  assert.ok(tells('The Harbour Committee'))
  assert.ok(!tells('Ten people in the other group'))
})

test('a year up to a month of its name is told which it is, and a year alone is not', () => {
  assert.ok(standsAlone('nine million of sales in the year to June 2027', false))
  assert.ok(!standsAlone('nine million of sales in the year', false))
})
