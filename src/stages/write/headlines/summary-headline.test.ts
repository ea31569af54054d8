import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { summaryOf } from '../summarise.ts'
import { headlinesFromSummary } from './summary-headline.ts'

const padding = 'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(30)

function madeOf(text: string): readonly string[] {
  const report = {
    id: 'a1',
    title: 'What the harbour board does for small ferries',
    text: `${text}\n\n${padding}`,
    publishedAt: '2026-05-03T09:00:00Z',
    publisher: 'Pier Daily',
  }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  return headlinesFromSummary(summaryOf(undefined, [], dossier), dossier).map((each) => each.text)
}

test('what the summary opens with is told in the present, without the day and whose report it is', () => {
  const told = madeOf('The harbour board of Lund on Sunday closed the night pier for small ferries after a long storm.')
  assert.ok(told.length > 0)
  for (const line of told) assert.match(line, /^Harbour board of Lund closes (?:the )?night pier/u)
})

test('a summary of nothing gives no headline', () => {
  assert.deepEqual(madeOf('Nobody came.'), [])
})
