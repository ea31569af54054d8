import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isJudged, isOpinionPiece } from './reportable.ts'

const piece = (name: string, url: string, title: string, text = 'The pier was shut on Monday.') =>
  ({ source: { name }, article: { url, title, text } }) as unknown as Parameters<typeof isOpinionPiece>[0]

test('a piece is opinion where its publisher, its address or its headline says so', () => {
  assert.ok(isOpinionPiece(piece('Harbour Gazette - Opinion', 'https://gazette.example/a', 'The pier is ugly')))
  assert.ok(isOpinionPiece(piece('Harbour Gazette', 'https://gazette.example/opinion/pier', 'The pier is ugly')))
  assert.ok(isOpinionPiece(piece('Harbour Gazette', 'https://gazette.example/a', 'OPINION: The pier is ugly')))
  assert.ok(!isOpinionPiece(piece('Harbour Gazette', 'https://gazette.example/news/pier', 'Council closes the pier')))
  for (const label of [
    'SATIRE',
    'A short story by Mara Velt',
    'This day in 1944',
    'From our archive, 3 March 1994',
    'Sponsored content from Norvane',
  ])
    assert.ok(
      isOpinionPiece(piece('Harbour Gazette', 'https://gazette.example/b', 'The pier falls', `${label}\nThe pier fell on Monday.`)),
      label,
    )
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

test('a label above the text and a headline that says what ought to be make opinion, and somebody who says so makes none', () => {
  const news = 'https://gazette.example/news/pier'
  assert.ok(isOpinionPiece(piece('Harbour Gazette', news, 'Piers and people', 'ANALYSIS/OPINION:\nThe pier was shut on Monday.')))
  assert.ok(isOpinionPiece(piece('Harbour Gazette', news, 'Lund should keep its pier')))
  assert.ok(!isOpinionPiece(piece('Harbour Gazette', news, 'Brandt says Lund should keep its pier')))
  assert.ok(!isOpinionPiece(piece('Harbour Gazette', news, 'Court rules Lund must keep its pier')))
})
