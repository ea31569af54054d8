import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crossedDoer } from './crossed-doers.ts'

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
