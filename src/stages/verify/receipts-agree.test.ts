import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { receiptsAgree } from './receipts-agree.ts'

const again = 'No prior coverage of this quay was found.'
const report = { id: 'r1', title: 'Quay let', text: 'The quay is let.', publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }
const story = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: again })

function gradeOf(text: string, part: Sentence['part'], receiptId = story.receipt.id): string {
  const sentence: Sentence = { kind: 'claim', id: 's', part, text, evidence: [{ kind: 'receipt', id: 'e', receiptId }], writer: 'w' }
  return receiptsAgree(sentence, story, again).grade
}

test('the receipt of another story carries nothing here', () => {
  assert.deepEqual([gradeOf(again, 'archive'), gradeOf(again, 'archive', 'r_foreign')], ['supported', 'unsupported'])
})

test('what is said of the archive is word for word what the search says when run again', () => {
  assert.equal(gradeOf('No prior coverage of this harbour was found.', 'archive'), 'contradicted')
})

test('only the receipt speaks of the archive', () => {
  assert.deepEqual([gradeOf(again, 'summary'), gradeOf('The quay is let.', 'summary')], ['unsupported', 'supported'])
})
