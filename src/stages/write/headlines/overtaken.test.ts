import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { isOvertaken } from './overtaken.ts'

const storyOf = (...texts: readonly string[]) =>
  dossierOf({
    reports: texts.map((text, at) => ({
      id: `r${at}`,
      title: 'The trial of Otto Brandt',
      text,
      publishedAt: '2026-02-03T08:00:00Z',
      publisher: `Pier Daily ${at}`,
    })),
    entities: [],
    ledger: [],
    receiptSentence: 'None.',
  })

test('what is set to start by one report and began by another is not ahead', () => {
  const story = storyOf('The trial is set to start on Monday in Lund.', 'The trial began on Monday in Lund with a jury of nine people.')
  assert.equal(isOvertaken('Otto Brandt’s trial is set to start', story), true)
})

test('what no report has as begun is ahead', () => {
  const story = storyOf('The trial is set to start on Monday in Lund.', 'The jury was chosen on Friday in Lund.')
  assert.equal(isOvertaken('Otto Brandt’s trial is set to start', story), false)
})

test('another deed of the same doer, or the same deed of another, overtakes nothing', () => {
  const closing = storyOf('The council will close the pier in June.', 'The council closed two schools in May.')
  assert.equal(isOvertaken('Council will close pier in June', closing), false)
  const suing = storyOf('The group will sue Vega.', 'A subgroup sued Vega in Lund.')
  assert.equal(isOvertaken('Group will sue Vega', suing), false)
  const closed = storyOf('The council will close the pier in June.', 'The council closed the pier at noon.')
  assert.equal(isOvertaken('Council will close pier in June', closed), true)
})
