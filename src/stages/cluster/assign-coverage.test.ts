import assert from 'node:assert/strict'
import test from 'node:test'
import { assignCoverage, type Newcomer, type Placed } from './assign-coverage.ts'

const article = (id: string, title: string, terms: string, minhash: readonly number[] = []) => ({
  id,
  title,
  terms: terms.split(' '),
  minhash,
  publishedAt: '2026-05-01T00:00:00Z',
  sourceId: `src-${id}`,
  language: 'en',
})
const placed = (id: string, storyId: string, terms: string, title = id, minhash: readonly number[] = []): Placed => ({
  article: article(id, title, terms, minhash),
  storyId,
  originId: `o_${id}`,
  entityIds: [],
})
const newcomer = (terms: string, title = 'new', minhash: readonly number[] = []): Newcomer => ({
  article: article('new', title, terms, minhash),
  entityIds: [],
})

test('an article that speaks of the same things joins the story', () => {
  const result = assignCoverage(newcomer('harbour lease megawatt lübeck northgrid'), [
    placed('a', 's1', 'harbour lease megawatt lübeck tenant'),
    placed('b', 's2', 'court ruling author copyright claim'),
  ])
  assert.equal(result.storyId, 's1')
  assert.equal(result.role, 'follow')
})
test('an article like nothing else opens a story', () => {
  assert.equal(assignCoverage(newcomer('volcano ash airport'), [placed('a', 's1', 'harbour lease megawatt')]).storyId, null)
})
test('a copy shares the origin of the article it copies', () => {
  const hashes = Array.from({ length: 128 }, (_, i) => i)
  const edited = hashes.map((it) => (it < 20 ? it + 1000 : it))
  const result = assignCoverage(newcomer('x y', 'new', edited), [placed('a', 's1', 'x y', 'a', hashes)])
  assert.deepEqual([result.role, result.storyId, result.originId], ['copy', 's1', 'o_a'])
})
test('two versions of one product are two stories', () => {
  const words = 'orion release model benchmark price context'
  assert.equal(assignCoverage(newcomer(words, 'Orion 5.2 is out'), [placed('a', 's1', words, 'Orion 5.1 is out')]).storyId, null)
})
test('the order of the window does not matter', () => {
  const window = [placed('a', 's1', 'harbour lease megawatt'), placed('b', 's2', 'harbour lease megawatt')]
  const one = assignCoverage(newcomer('harbour lease megawatt'), window)
  assert.deepEqual(one, assignCoverage(newcomer('harbour lease megawatt'), window.toReversed()))
})
