import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOwnVoice } from './own-voice-title.ts'
import { isOpinionPiece } from './reportable.ts'

test('a headline that speaks for its writer, judges or reviews is an own voice', () => {
  for (const title of [
    'The Calder Post view on the ferries: too slow by half',
    'Night Boats review: Otto Lund, pilot and poet',
    'After the storm – we owe it to the pilots to mend the quay',
    'Lund’s new toll will help our harbours and please nobody',
    'Vega is right -- the quay is old, and she says so',
    'Mayor gets it wrong on the night ferry',
  ])
    assert.equal(isOwnVoice(title), true, title)
})

test('a headline that reports, asks or quotes is none', () => {
  for (const title of [
    'Harbour flood: what we know',
    'Lena Vega: We need a new quay by June',
    'Pilots say ‘our boats are too old’ as strike begins',
    'Council is right on schedule with the quay',
    'March for Our Lives reaches Lund',
    'Court finds Otto Lund was wrongly held',
  ])
    assert.equal(isOwnVoice(title), false, title)
})

test('a review that finds something, and what a house says of itself in its own post, is news', () => {
  for (const title of ['Review finds the quay unsafe', 'Review of the ferry crash blames the pier'])
    assert.equal(isOwnVoice(title), false, title)
  const post = { name: 'Vega Ferries newsroom', kind: 'company' } as const
  const paper = { name: 'Pier Gazette', kind: 'trade' } as const
  const article = { title: 'Our answer to the storm of May', url: 'https://pier.example/a', text: '' }
  const isView = (source: object) => isOpinionPiece({ source, article } as unknown as Parameters<typeof isOpinionPiece>[0])
  assert.equal(isView(post), false)
  assert.equal(isView(paper), true)
})
