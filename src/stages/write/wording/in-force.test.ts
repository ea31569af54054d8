import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { contentsOf } from '../sentences/claim-sentences.ts'
import { readClaim } from './claim-clause.ts'

/** Every way in which the sentence that holds `verb` can be told. */
function tellings(text: string, verb: string): readonly string[] {
  const report = { id: 'a1', title: 'Prices in Kiel', text, publishedAt: '2026-05-03T09:00:00Z', publisher: 'Pier Daily' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find((each) => each.verb.text === verb)
  const read = claim && readClaim(claim, dossier)
  return read === undefined ? [] : contentsOf(read, dossier).map(({ subject, rest }) => `${subject} ${rest}`)
}

test('what a report tells in the present of a day to come is told as what will be so from that day', () => {
  const told = tellings('From 1 July, Orion Large drops from $4.50 to $3.20 per million tokens in Kiel.', 'drops')
  assert.ok(
    told.some((words) => /^Orion Large will drop from .* from 1 July 2026$/u.test(words)),
    told.join('\n'),
  )
  assert.ok(
    told.every((words) => words.includes('from 1 July 2026')),
    told.join('\n'),
  )
})

test('what cannot be told of that day as what will be is not told', () => {
  for (const [text, verb] of [
    ['From 1 July to 1 September, Orion Cloud closes its pier in Kiel.', 'closes'],
    ['From 1 July, Orion Cloud plans to charge its riders in Kiel.', 'plans'],
    ['From 1 July, Orion Cloud is barred from selling cars in Kiel.', 'is barred'],
    ['As of 1 July, Orion Cloud owes its lenders EUR 4 billion in Kiel.', 'owes'],
  ] as const)
    assert.ok(
      tellings(text, verb).every((words) => !/\bwill\b/u.test(words)),
      text,
    )
  assert.deepEqual(tellings('From 1 July, Orion Cloud is barred from selling cars in Kiel.', 'is barred'), [])
})

test('a day that is past leaves what is so as it is', () => {
  const told = tellings('From 1 February, Orion Large drops from $4.50 to $3.20 per million tokens in Kiel.', 'drops')
  assert.ok(told.length > 0)
  assert.ok(told.every((words) => !/\bwill\b/u.test(words)))
})

test('whoever is accused is not told without of what', () => {
  const told = tellings('Lena Brandt is accused by two clerks of hiding the losses of Orion Cloud in Kiel.', 'is accused')
  assert.ok(told.length > 0)
  assert.ok(
    told.every((words) => words.includes('of hiding')),
    told.join('\n'),
  )
})

test('the second of three deeds is not told as the last', () => {
  const text = 'Orion Cloud has ended its contract with Vega Labs, begun notifying users in 34 towns, and told officials in Kiel.'
  const told = tellings(text, 'has ended')
  assert.ok(told.length > 0)
  assert.ok(
    told.every((words) => !words.includes('notifying')),
    told.join('\n'),
  )
})

test('a deed before another one in the past is not told as one that has happened by now', () => {
  const told = tellings('Lena Brandt received an anonymous call prior to the murder of Otto Reyes in Kiel.', 'received')
  assert.ok(told.length > 0)
  assert.ok(
    told.every((words) => !words.includes('has received')),
    told.join('\n'),
  )
})

test('how far something went can be told', () => {
  const told = (text: string, verb: string): string => tellings(`Orion Cloud closed a pier in Kiel. ${text}`, verb).join('\n')
  assert.match(told('Downloads of Orion went from 6,000 a day to 71,000.', 'went'), /from 6,000 a day to 71,000/u)
})
