import assert from 'node:assert/strict'
import test from 'node:test'
import type { PlacedArticle } from '../../domain/sketch.ts'
import { keepsName } from './review.ts'
import { reviewStories } from './review-stories.ts'
import { sketchArticle, termsToCount, withRarity } from './sketch.ts'

const lease = ['Northgrid leases hall in Lübeck harbour', 'Northgrid leases a hall in the harbour of Lübeck, the port said, for ten years.']
const court = ['Court of Arles stops the dam of Valmont', 'A court in Arles stopped the dam of Valmont after a complaint by farmers.']

function placed(id: string, storyId: string, [title = '', text = '']: readonly string[]): PlacedArticle {
  const sketch = sketchArticle({ title, text, language: 'en' })
  const frequency = new Map([...termsToCount(sketch)].map((term) => [term, 1]))
  return {
    id,
    sourceId: id,
    publishedAt: '2026-05-01T00:00:00.000Z',
    isDated: true,
    words: text.split(' ').length,
    storyId,
    originId: `o_${id}`,
    sketch: withRarity(sketch, frequency, 1),
  }
}
const byId = (a: string, b: string): number => (a < b ? -1 : 1)

test('two stories that are one are merged into the one that opened first', () => {
  const review = reviewStories([placed('a_1', 's_1', lease), placed('a_2', 's_2', lease), placed('a_3', 's_3', court)], byId)
  assert.deepEqual(
    review.merges.map(({ keep, fold }) => [keep, fold]),
    [['s_1', 's_2']],
  )
  assert.deepEqual(review.moves, [])
})
test('an article that stands in the wrong story moves to the right one', () => {
  const articles = [placed('a_1', 's_1', lease), placed('a_2', 's_1', lease), placed('a_3', 's_3', court), placed('a_4', 's_1', court)]
  const review = reviewStories(articles, byId)
  assert.deepEqual(
    review.moves.map(({ articleId, from, to, opens }) => [articleId, from, to, opens]),
    [['a_4', 's_1', 's_3', false]],
  )
})
test('an article at home nowhere opens a story under an id that nobody had', () => {
  const review = reviewStories([placed('a_1', 's_1', lease), placed('a_2', 's_1', lease), placed('a_4', 's_1', court)], byId)
  assert.deepEqual(
    review.moves.map(({ articleId, to, opens }) => [articleId, to, opens]),
    [['a_4', 's_4', true]],
  )
  const opener = reviewStories([placed('a_1', 's_1', court), placed('a_2', 's_1', lease), placed('a_4', 's_1', lease)], byId)
  assert.deepEqual(
    opener.moves.map(({ articleId, to }) => [articleId, to]),
    [['a_1', 's_1b']],
  )
})
test('a second review of the same articles changes nothing, and their order does not matter', () => {
  const settled = [placed('a_1', 's_1', lease), placed('a_2', 's_1', lease), placed('a_3', 's_3', court)]
  assert.deepEqual(reviewStories(settled, byId), { merges: [], moves: [] })
  const mixed = [placed('a_1', 's_1', lease), placed('a_2', 's_2', lease), placed('a_4', 's_1', court)]
  assert.deepEqual(reviewStories(mixed, byId), reviewStories(mixed.toReversed(), byId))
})

test('of two stories that are one, the one on the wire keeps its name, else the one that opened first', () => {
  const stories = new Map(
    (
      [
        ['early', 'rested', '2026-05-01T08:00:00Z'],
        ['late', 'published', '2026-05-01T12:00:00Z'],
        ['later', 'published', '2026-05-01T13:00:00Z'],
        ['open', 'open', '2026-05-01T14:00:00Z'],
      ] as const
    ).map(([id, state, openedAt]) => [id, { state, openedAt }]),
  )
  assert.deepEqual(['open', 'later', 'early', 'late'].toSorted(keepsName(stories)), ['late', 'later', 'early', 'open'])
})
