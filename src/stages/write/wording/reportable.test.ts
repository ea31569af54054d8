import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isJudged, isOpinionPiece } from './reportable.ts'

const piece = (name: string, url: string, title: string) =>
  ({ source: { name }, article: { url, title } }) as unknown as Parameters<typeof isOpinionPiece>[0]

test('a piece is opinion where its publisher, its address or its headline says so', () => {
  assert.ok(isOpinionPiece(piece('Harbour Gazette - Opinion', 'https://gazette.example/a', 'The pier is ugly')))
  assert.ok(isOpinionPiece(piece('Harbour Gazette', 'https://gazette.example/opinion/pier', 'The pier is ugly')))
  assert.ok(isOpinionPiece(piece('Harbour Gazette', 'https://gazette.example/a', 'OPINION: The pier is ugly')))
  assert.ok(!isOpinionPiece(piece('Harbour Gazette', 'https://gazette.example/news/pier', 'Council closes the pier')))
})

test('what only names, measures or grants is no judgement', () => {
  for (const text of [
    'the right to vote',
    'a right-wing party',
    'ferries on the Great Lakes',
    'dismissed for good cause',
    'her Be Best campaign',
  ])
    assert.ok(!isJudged(text), text)
  for (const text of ['a great deal for the port', 'the right answer', 'a better harbour']) assert.ok(isJudged(text), text)
})
