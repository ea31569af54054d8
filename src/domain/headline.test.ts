import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frontWeight, reportedOn, reportsOnly } from './headline.ts'

test('a headline that only says that something is reported is known by its form', () => {
  const only = ['Two outlets report on Kiel and ferries', 'Harbour Post reports on Lena Brandt', 'New report from Quillgate Review']
  assert.deepEqual(only.map(reportsOnly), [true, true, true])
  assert.equal(reportedOn(only[0] ?? ''), 'Kiel and ferries')
  const news = ['Orion closes yard at Kiel', 'Orion reports a loss of EUR 3 million', 'Gazette explains how fares rose']
  assert.deepEqual(news.map(reportsOnly), [false, false, false])
})

test('such a story weighs half on the front', () => {
  assert.equal(frontWeight({ score: 0.6, headline: { text: 'Two outlets report on Kiel' } }), 0.3)
  assert.equal(frontWeight({ score: 0.6, headline: { text: 'Orion closes yard at Kiel' } }), 0.6)
})
