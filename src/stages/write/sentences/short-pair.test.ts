import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { countWords } from '../wording/phrases.ts'
import { pairInRoom } from './short-pair.ts'

const opening =
  'About 640 inspectors who check ferries for Fjordtek Labs stopped work on Tuesday, their union said, after talks on night pay broke off.'

/** One report of some 160 words, which may give 25 of them. */
const told = dossierOf({
  reports: [
    {
      id: 'r1',
      title: 'Inspectors stop work over night pay at Fjordtek Labs',
      text: `${opening}\n\n${'Gulls sat on the wall and nobody spoke for a while. '.repeat(14)}`,
      publishedAt: '2026-04-14T09:00:00Z',
      publisher: 'Pier Labour News',
    },
  ],
  entities: [],
  ledger: [],
  receiptSentence: 'x',
})

const sentence = (text: string): Sentence => ({ id: `s_${text.length}`, part: 'summary', text, evidence: [] }) as unknown as Sentence
const headline = sentence('Pier Labour News reports on Fjordtek Labs')
const long = sentence(`Pier Labour News reported on 14 April 2026: “${opening}”`)
const fact = sentence('Fjordtek Labs has 1,150 inspectors.')

test('where one sentence would take all the words that a source allows, a shorter one leaves room for a second', () => {
  const [first, second] = pairInRoom([long], headline, told, { tellAfter: (lede) => [lede, fact], ownOpenings: () => [] })
  assert.match(first?.text ?? '', /640 inspectors .* stopped work/)
  assert.ok(countWords(ownStatement(first?.text ?? '')) <= 18, first?.text)
  assert.equal(second, fact)
})

test('the one sentence stays where nothing follows a shorter one, and two stay as they are', () => {
  const silent = { tellAfter: (lede: Sentence) => [lede], ownOpenings: () => [] }
  assert.deepEqual(pairInRoom([long], headline, told, silent), [long])
  assert.deepEqual(pairInRoom([long, fact], headline, told, { ...silent, tellAfter: (lede) => [lede, long] }), [long, fact])
})
