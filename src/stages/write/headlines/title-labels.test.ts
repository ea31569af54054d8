import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutLabel } from './title-labels.ts'

const report = 'On Monday the pier of Lund was closed by Brandt. Asked why, Brandt said that Lena Orne had wanted it.'

test('what an outlet calls somebody before the name is its own view', () => {
  assert.equal(withoutLabel('Litigious Brandt closes pier', report), 'Brandt closes pier')
  assert.equal(withoutLabel('Famously litigious Brandt closes pier', report), 'Brandt closes pier')
  assert.equal(withoutLabel('Embattled Brandt closes pier', report), 'Brandt closes pier')
})

test('an office, a first name and a place in time stay', () => {
  for (const title of ['Mayor Brandt closes pier', 'Lena Orne closes pier', 'Former Brandt aide closes pier', 'Detective Orne closes pier'])
    assert.equal(withoutLabel(title, report), title)
})
