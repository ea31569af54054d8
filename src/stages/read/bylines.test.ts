import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBylineLine, namesInByline, tidyNames } from './bylines.ts'

const how = { outlet: ['The Quay Courier'], isExplicit: false }

test('a printed byline gives its names and nothing else', () => {
  assert.deepEqual(namesInByline('By Ines Falk and Tom Arendt', how), ['Ines Falk', 'Tom Arendt'])
  assert.deepEqual(namesInByline('Von Karla Brandt', how), ['Karla Brandt'])
  assert.deepEqual(namesInByline('By The Quay Courier', how), [])
  assert.deepEqual(namesInByline('12 comments', how), [])
})

test('a pen name of one word counts only where the markup says author', () => {
  assert.deepEqual(namesInByline('Seagull', how), [])
  assert.deepEqual(namesInByline('Seagull', { ...how, isExplicit: true }), ['Seagull'])
})

test('a list of names in one string comes apart and degrees go', () => {
  assert.deepEqual(tidyNames(['Ines Falk, Tom Arendt', 'ines falk']), ['Ines Falk', 'Tom Arendt'])
  assert.deepEqual(tidyNames(['https://quay.example/ines']), [])
})

test('a byline line opens with its lead-in and a name', () => {
  assert.equal(isBylineLine('By Ines Falk'), true)
  assert.equal(isBylineLine('by the time the ferry left'), false)
})
