import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scheduledAsDone, triedAsCertain } from './firmer-verb.ts'

test('what may come is not told as set to come, in whichever words', () => {
  for (const own of ['The board will lift the ban', 'The board is to lift the ban', 'The board is set to lift the ban'])
    assert.equal(triedAsCertain(own, 'The board may lift the ban.'), 'lift', own)
  assert.equal(
    triedAsCertain('The board is set to lift the ban', 'The board will lift the ban and could lift it in Lund first.'),
    undefined,
  )
})

test('what a day or month puts ahead is not told as done', () => {
  assert.equal(scheduledAsDone('Ida Holm retired', 'Otto Vega replaces Ida Holm, who retires in June.'), 'retired')
  assert.equal(scheduledAsDone('Talks resumed in Lund', 'Talks resume in Lund on Friday.'), 'resumed')
  assert.equal(scheduledAsDone('She left the board', 'She leaves the board next year.'), 'left')
  for (const [own, passage] of [
    ['Ida Holm retires in June', 'Otto Vega replaces Ida Holm, who retires in June.'],
    ['Ida Holm is to have retired by then', 'Ida Holm retires in June.'],
    ['The museum opened', 'The museum opened on Monday and opens again on Friday.'],
    ['The trail ended in Lund', 'The trail ends in Lund.'],
  ] as const)
    assert.equal(scheduledAsDone(own, passage), undefined, own)
})
