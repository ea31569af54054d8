import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accuserIn } from './kept-speaker.ts'

test('who accuses or only claims is told from who announces', () => {
  assert.equal(accuserIn('Oldfell bribed two harbour masters, prosecutors allege.'), 'prosecutors')
  assert.equal(accuserIn('Oldfell bribed two harbour masters, a former manager said.'), 'a former manager')
  assert.equal(accuserIn('According to a rival, Oldfell dumps its oil at sea.'), 'a rival')
  assert.equal(accuserIn('Oldfell will lease two ferries, the company said.'), undefined)
  assert.equal(accuserIn('Dockers walked out on Monday, their union said.'), undefined)
  assert.equal(accuserIn('Oldfell has leased two ferries.'), undefined)
  assert.equal(accuserIn('Oldfell ordered nine ferries on Monday, a move critics said would cost jobs.'), undefined)
  assert.equal(accuserIn('Oldfell bribed two harbour masters, critics say.'), 'critics')
  assert.equal(accuserIn('Nine dockers were drowned in a raid by suspected pirates.'), undefined)
})
