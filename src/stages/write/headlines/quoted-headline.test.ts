import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { quotedHeadline } from './quoted-headline.ts'

const headlineFrom = (title: string, text: string): string | undefined =>
  quotedHeadline(
    dossierOf({
      reports: [{ id: 'a1', title, text, publishedAt: '2026-06-01T09:00:00Z', publisher: 'Tidewater Gazette' }],
      entities: [],
      ledger: [],
      receiptSentence: 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.',
    }),
    [],
  )?.text

const text = '“I have never sold a ferry in my life,” Lena Brandt told reporters in Lund. The harbour of Lund is old and deep.'

test('words that a headline gives to a name by a colon stand in marks, as the report has them', () => {
  assert.equal(
    headlineFrom('Lena Brandt: I have never sold a ferry in my life', text),
    'Lena Brandt says “I have never sold a ferry in my life”',
  )
})

test('what the report does not have in marks is nobody’s words', () => {
  assert.equal(headlineFrom('Lena Brandt: The harbour of Lund is old and deep', text), undefined)
  assert.equal(headlineFrom('Lena Brandt: I have never sold a pier in my life', text), undefined)
  assert.equal(headlineFrom('Hanna Dietz: I have never sold a ferry in my life', text), undefined)
})
