import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOfficeLoose, pointsToUntold } from './dangling.ts'

test('what was said or paid before and is told nowhere is pointed to', () => {
  for (const own of [
    'The harbour office printed a transcript of the conversation in May 2026',
    'Pilots wait for the end of the Lund case',
    'Lena Vega’s interview set off a row in the harbour',
    'Otto Lund admitted his actions were meant for the board',
    'Lena Vega said that the words of Mr Lund might not please pilots',
    'Prosecutors said that Lund ordered the payouts to please the board',
  ])
    assert.equal(pointsToUntold(own, 'Storm closes the harbour'), true, own)
})

test('what is told with its noun, or stood before, is not', () => {
  const conversation = 'The harbour office printed a transcript of the conversation in May 2026'
  assert.equal(pointsToUntold(conversation, 'Mayor had a conversation with pilots'), false)
  for (const own of [
    'Lena Vega apologised for her comments about the pilots',
    'The court heard the case of the night ferry',
    'Otto Lund denied the accusation that he sold the quay',
  ])
    assert.equal(pointsToUntold(own, 'Storm closes the harbour'), false, own)
})

test('an office that is somebody’s is told with whose it is', () => {
  for (const own of [
    'Former personal lawyer Otto Lund admitted the sale',
    'Senior adviser Lena Vega was pushed to the ground',
    'Leader Otto Lund has long wanted a quay',
    'Majority Otto Lund released the rules',
    'Director Lena Vega told the pilots',
  ])
    assert.equal(isOfficeLoose(own), true, own)
  for (const own of [
    'Former harbour lawyer Otto Lund admitted the sale',
    'Vega’s senior adviser Otto Lund was pushed to the ground',
    'Senate Majority Leader Otto Lund released the rules',
    'Senior officials told the pilots',
    'Harbour Director Lena Vega told the pilots',
  ])
    assert.equal(isOfficeLoose(own), false, own)
})
