import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printPublisher } from './attribution-frames.ts'
import { houseWords } from './house-words.ts'

const printed: readonly (readonly [source: string, ours: string])[] = [
  ['closed the yard on June 8', 'closed the yard on 8 June'],
  ['closed the yard on June 8, 2026, after a fire', 'closed the yard on 8 June 2026 after a fire'],
  ['runs from June 8 to July 3', 'runs from 8 June to 3 July'],
  ['read of the June 8 attacks', 'read of the June 8 attacks'],
  ['met in San Sollen, Tex., on a pier', 'met in San Sollen on a pier'],
  ['met in San Sollen, Tex', 'met in San Sollen'],
  ['met Vega, Texan by birth', 'met Vega, Texan by birth'],
  ['raised a whopping $38 million', 'raised $38 million'],
  ['raised eye-popping USD 38 million', 'raised USD 38 million'],
  ['a staggering defeat', 'a staggering defeat'],
]
for (const [source, ours] of printed)
  test(`printed as our pages do: ${source}`, () => {
    assert.equal(houseWords(source), ours)
  })

test('an outlet is named without the way a list marks its pages', () => {
  assert.equal(printPublisher('Tidewater (Web News)'), 'Tidewater')
  assert.equal(printPublisher('Gazette (Online) - News'), 'Gazette')
  assert.equal(printPublisher('Harbour Wire Th\u0456s p\u0430ge permits'), 'Harbour Wire')
  assert.equal(printPublisher('Коммерсантъ'), 'Коммерсантъ')
})
