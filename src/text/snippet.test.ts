import assert from 'node:assert/strict'
import test from 'node:test'
import { askedTerms, snippetOf } from './snippet.ts'

const shown = (sentences: readonly string[], question: string): string =>
  snippetOf(sentences, askedTerms(question, 'en'), 'en').replaceAll('\ue000', '[').replaceAll('\ue001', ']')
const story = [
  'Northgrid runs nine halls.',
  'It pays the port by the year, and the city takes a share of what the port gets.',
  'The harbour of Lübeck leases twelve megawatts to the company, the port said.',
  'More follows in May.',
]

test('the passage is the sentence that holds most of the asked words, in whatever form; a short one goes on', () => {
  assert.equal(
    shown(story, 'leasing harbours'),
    'The [harbour] of Lübeck [leases] twelve megawatts to the company, the port said. More follows in May.',
  )
})
test('operators and excluded words are not marked; a phrase is marked word by word', () => {
  assert.equal(shown(['Halls are let, ports are not.'], '"halls" OR mills -ports'), '[Halls] are let, ports are not.')
})
test('it is at most 34 words long, with what stands before the first found word', () => {
  const long = [`${'one two three four five six seven eight nine ten '.repeat(5)}glacier melts`]
  assert.equal(shown(long, 'glacier').split(' ').length, 34)
  assert.match(shown(long, 'glacier'), / ten \[glacier\] melts$/)
  assert.match(shown([`Glacier ${long}`], 'glaciers'), /^\[Glacier\] one .* \w+$/)
})
test('where nothing is found, or there is nothing to find it in, it is empty', () => {
  assert.equal(shown(story, 'glacier'), '')
  assert.equal(shown([], 'glacier'), '')
})
