import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crossedDoer, otherBearer } from './crossed-doers.ts'

const passages: readonly (readonly [passage: string, crossed: readonly string[], kept: readonly string[]])[] = [
  [
    'Orion Lines said it had paid no ransom after hackers stole the data of 90,000 customers in March.',
    ['Orion Lines stole the data of 90,000 customers'],
    ['Hackers stole the data of 90,000 customers'],
  ],
  [
    'Hesper Motors recalled 12,000 vans after two drivers reported that their brakes had failed.',
    ['Two drivers recalled 12,000 vans'],
    ['Hesper Motors recalled 12,000 vans'],
  ],
  [
    'Ida Holm survived a vote on Monday, days after her finance minister resigned over a loan.',
    ['Ida Holm resigned over a loan'],
    ['The finance minister resigned over a loan'],
  ],
  [
    'The army said its drones had destroyed four depots near Kessa; the rebels said only one was hit.',
    ['Rebels destroyed four depots'],
    ['The army destroyed four depots'],
  ],
  [
    'Kestrel Bank named Otto Vega as its head, replacing Ida Holm, who retires in June.',
    ['Otto Vega retires in June'],
    ['Ida Holm retires in June'],
  ],
  [
    'The regulator fined Kestrel Bank EUR 8m for losses at its branch in Lund, which Ida Holm opened.',
    ['Ida Holm fined Kestrel Bank EUR 8m'],
    ['The regulator fined Kestrel Bank EUR 8m'],
  ],
  ['The bank cut 40 jobs in Lund, Kestrel said.', [], ['Kestrel cut 40 jobs in Lund']],
]

test('a deed is not given to another who stands in the passage', () => {
  for (const [passage, crossed, kept] of passages) {
    for (const own of crossed) assert.notEqual(crossedDoer(own, [passage]), undefined, own)
    for (const own of kept) assert.equal(crossedDoer(own, [passage]), undefined, own)
  }
})

test('who may be the doer by another word is left, and a participle behind its noun or a count of votes is no deed of it', () => {
  for (const [own, passage] of [
    ['Vega Labs ignored three warnings', 'Vega Labs, which runs the dam, said the company had ignored three warnings.'],
    ['Kestrel Labs leased 2,000 chips from Harrow Cloud', 'Kestrel Labs trained the model on 2,000 chips leased from Harrow Cloud.'],
    [
      'Esmere approved a lower voting age by 88 votes to 71',
      'The parliament of Esmere, which voted 88 to 71, approved a lower voting age.',
    ],
  ] as const)
    assert.equal(crossedDoer(own, [passage]), undefined, own)
})

test('what is done to one by name, or to some, is not done to another who stands there', () => {
  for (const [own, passage] of [
    ['Mia Roth was fined for fraud', 'Lars Vind, whose lawyer Mia Roth said he would appeal, was fined for fraud.'],
    ['Police were hurt when a roof fell in', 'Two guards were hurt when a roof fell in; guests were led to safety by police.'],
  ] as const)
    assert.notEqual(otherBearer(own, [passage]), undefined, own)
  for (const [own, passage] of [
    ['Lars Vind was fined for fraud', 'Lars Vind, whose lawyer Mia Roth said he would appeal, was fined for fraud.'],
    ['Vind was fined for fraud', 'Lars Vind was fined for fraud.'],
    ['Two guards were hurt', 'Two guards were hurt when a roof fell in; guests were led to safety by police.'],
    ['Officers were hurt', 'Two officers were hurt in Lund, where police led guests to safety.'],
  ] as const)
    assert.equal(otherBearer(own, [passage]), undefined, own)
})
