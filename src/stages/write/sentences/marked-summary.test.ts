import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { writeWithoutModel } from '../without-model.ts'

const padding = 'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(30)

const summaryOf = (...reports: readonly (readonly [string, string, string])[]): readonly string[] =>
  writeWithoutModel(
    dossierOf({
      reports: reports.map(([publisher, title, text], at) => ({
        id: `r${at}`,
        title,
        text: `${text}\n\n${padding}`,
        publishedAt: '2026-03-04T08:00:00Z',
        publisher,
      })),
      entities: [],
      ledger: [],
      receiptSentence: 'x',
    }),
    new Date('2026-03-05T00:00:00Z'),
  ).summary.map((sentence) => sentence.text)

test('a summary whose own sentences do not tell the news opens with a report’s opening in marks, and quotes that report once', () => {
  const told = summaryOf([
    'Tidewater Courier',
    'Crowds lay siege to customs house in Gaia over ferry fares',
    'Crowds of ferry workers angry about fares laid siege to the customs house of Gaia on Tuesday. Guards were deployed around the gate to keep them out.',
  ])
  assert.match(told.join(' '), /siege/u)
  assert.ok(told.filter((text) => text.includes('“')).length <= 1)
})

test('a sure first sentence in our own words stands before anything in marks', () => {
  const [first = ''] = summaryOf([
    'Tidewater Courier',
    'Harrowgate Compute raises prices in Gaia',
    'Harrowgate Compute raised its prices in Gaia by 12% on Tuesday. The company runs three halls in the port.',
  ])
  assert.doesNotMatch(first, /“/u)
  assert.match(first, /12%/u)
})
