import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { spanOf } from '../write/wording/evidence-of.ts'
import { takenBackNext } from './next-sentence.ts'
import { verifySentence } from './verify-draft.ts'

for (const [passage, own, after] of [
  ['Tarn Metals agreed to buy Brell Foundry.', 'Tarn Metals agreed to buy Brell Foundry', 'The deal was called off on Friday.'],
  ['Tarn Metals agreed to buy Brell Foundry.', 'Tarn Metals agreed to buy Brell Foundry', 'But the agreement later collapsed.'],
  ['Ada Voll said the bridge was unsafe.', 'Ada Voll said the bridge was unsafe', 'She later withdrew the claim.'],
  ['The ferry carried 900 people.', 'The ferry carried 900 people', 'That figure was wrong, the port said.'],
  ['The court banned the drug Lorvex.', 'The court banned the drug Lorvex', 'The ban was lifted in May.'],
  ['The town cancelled its fair.', 'The town cancelled its fair', 'The decision has since been reversed.'],
  ['Police held a man over the fire.', 'Police held a man over the fire', 'He was released without charge on Tuesday.'],
  ['The council banned scooters from the centre.', 'The council banned scooters from the centre', 'A court has since struck the ban down.'],
  ['Ruling party lawmakers passed the water bill.', 'Lawmakers passed the water bill', 'It was later struck down.'],
] as const)
  test(`the next sentence takes it back: ${after}`, () => assert.notEqual(takenBackNext(own, passage, after), undefined))

for (const [passage, own, after] of [
  ['The council approved the mill.', 'The council approved the mill', 'The ban on lorries was lifted in May.'],
  ['The court fined the baker.', 'The court fined the baker', 'An earlier ruling was overturned in March.'],
  [
    'Tarn Metals agreed to buy Brell Foundry.',
    'Tarn Metals agreed to buy Brell Foundry but called the deal off',
    'The deal was called off on Friday.',
  ],
  ['The ferry carried 900 people.', 'The ferry carried 900 people', 'It was built in 1974.'],
  ['Ada Voll said the bridge was unsafe.', 'Ada Voll said the bridge was unsafe', 'She withdrew from the race in May.'],
  ['Ada Voll said the bridge was unsafe.', 'Ada Voll said the bridge was unsafe', 'Ada Voll has not withdrawn it.'],
  ['Snow closed the Tarn road on Monday.', 'Snow closed the Tarn road on Monday', 'It reopened on Tuesday.'],
  ['The tower of the Brell church was built in 1904.', 'The tower of the Brell church was built in 1904', 'It was restored in 1987.'],
  ['Tarn Metals agreed to buy Brell Foundry.', 'Tarn Metals agreed to buy Brell Foundry', 'It was cleared by the regulator on Friday.'],
  ['An inquiry into the Polder dam opened.', 'An inquiry into the Polder dam opened', 'The dam collapsed in March.'],
  ['Ada Voll resigned over the ferry deal.', 'Ada Voll resigned over the ferry deal', 'The deal fell through in March.'],
  ['The ministry lifted the ban on eels.', 'The ministry lifted the ban on eels', 'The ban was lifted after stocks grew.'],
  ['Tarn Metals denied that it would close its mill.', 'Tarn Metals denied that it would close its mill', 'The report was false.'],
  ['Tarn Metals offered EUR 90 million.', 'Tarn Metals offered EUR 90 million', 'It withdrew its earlier offer of EUR 70 million.'],
  ['Ada Voll said 900 were hurt.', 'Ada Voll said 900 were hurt', 'It is false that anybody died.'],
  ['Ada Voll won the seat.', 'Ada Voll won the seat', 'The candidate she beat had withdrawn his complaint.'],
] as const)
  test(`nothing is taken back by: ${after}`, () => assert.equal(takenBackNext(own, passage, after), undefined))

test('what one sentence tells and the next takes back is not told alone, whoever writes', () => {
  const dossier = dossierOf({
    reports: [
      {
        id: 'r',
        title: 'News',
        text: 'Tarn Metals agreed to buy Brell Foundry for EUR 40 million in March. The deal was called off on Friday.',
        publishedAt: '2026-05-12T08:00:00Z',
        publisher: 'Fenwick Courier',
      },
    ],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const [claim] = dossier.claims
  const span = claim === undefined ? undefined : spanOf(claim, dossier)
  assert.ok(span)
  const text = 'Tarn Metals agreed to buy Brell Foundry for EUR 40 million in March, Fenwick Courier reports.'
  for (const writer of ['template/1', 'summary/1 m']) {
    const sentence: Sentence = { kind: 'claim', id: 's', part: 'summary', text, evidence: [span], writer }
    const refused: readonly Verdict[] = verifySentence(sentence, dossier, 'x', new Map()).filter(
      ({ grade, check }) => grade !== 'supported' && check !== 'overlap',
    )
    assert.deepEqual(
      refused.map(({ check }) => check),
      ['scope'],
    )
  }
})
