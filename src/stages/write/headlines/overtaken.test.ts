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
