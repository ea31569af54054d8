import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'

test('an age is that of whom the passage gives it of, and no length', () => {
  const passage = 'A woman of 62 was hurt and a man of 41 died in a fire in Elmire.'
  assert.deepEqual(refusals(passage, 'A 62-year-old woman was hurt in a fire in Elmire'), [])
  assert.ok(refusals(passage, 'A 41-year-old woman was hurt in a fire in Elmire').includes('figures'))
  assert.ok(
    refusals('A guard opened the bridge of 62 metres in Elmire.', 'A 62-year-old guard opened the bridge in Elmire').includes('figures'),
  )
})

test('the previous year is the year before the one told of, of the same house', () => {
  const passage = 'Hesper made EUR 4 million, while Norvale made EUR 9 million the year before.'
  assert.ok(refusals(passage, 'Hesper made EUR 9 million the previous year').includes('dates'))
  assert.ok(!refusals(passage, 'Norvale made EUR 9 million the previous year').includes('dates'))
})
