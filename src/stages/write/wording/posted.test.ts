import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCredited, isPost } from './posted.ts'

const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

test('words with a handle behind them in the same paragraph are a post', () => {
  const text = 'The mayor spoke.\nVega sells the harbour to friends. — Ola Berg (@olaberg) 3 May 2026\nThe council met.'
  assert.equal(isPost(span(text, 'Vega sells the harbour to friends.'), text), true)
  assert.equal(isPost(span(text, 'The council met.'), text), false)
})

test('words over the line that says who sent them are a post', () => {
  const text = 'Vega sells the harbour to friends.\n— Ola Berg (@olaberg) 3 May 2026\nThe council met.'
  assert.equal(isPost(span(text, 'Vega sells the harbour to friends.'), text), true)
})

test('a report that names a handle elsewhere is a report', () => {
  const text = 'The council met on Monday.\n\nBerg posts as @olaberg.'
  assert.equal(isPost(span(text, 'The council met on Monday.'), text), false)
})

test('who took a picture, behind a sentence, makes it a caption', () => {
  for (const behind of [' (Lena Vega/Getty Images)', ' (Otto Lund/Pool via Pier Daily)', ' AP Photo by Lena Vega'])
    assert.ok(isCredited(behind), behind)
  for (const behind of [' (Lena Vega has left.)', ' The pilots left.']) assert.ok(!isCredited(behind), behind)
})
