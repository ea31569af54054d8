import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withBounds } from './figure-bounds.ts'

const bound: readonly (readonly [headline: string, passages: string, ours: string])[] = [
  ['12 people are killed in Lund', 'At least 12 people died in Lund.', 'At least 12 people are killed in Lund'],
  ['Orbital raises USD 40 million', 'Orbital said it raised more than $40 million.', 'Orbital raises over USD 40 million'],
  ['Orbital hires 40 people', 'It will hire up to 40 people. As many as 40 may come.', 'Orbital hires up to 40 people'],
]
for (const [headline, passages, ours] of bound)
  test(`"${ours}" keeps the bound of its passage`, () => assert.equal(withBounds(headline, passages), ours))

const firm: readonly (readonly [headline: string, passages: string])[] = [
  ['12 people are killed in Lund', 'At least 12 people died, police said. Later that 12 was confirmed.'],
  ['Debt tops USD 22 trillion', 'The debt is now more than $22 trillion.'],
  ['Orbital opens in 2027', 'It opens in about 2027.'],
  ['Orbital raises over USD 40 million', 'It raised more than $40 million.'],
  ['Orbital raises 40%', 'It raised nearly 140 people.'],
  ['Board caps connections at 50 MW', 'A site gets more than 50 MW only where the board says so.'],
  ['Board limits new sites to 50 MW', 'No new site may draw more than 50 MW before 2028.'],
  ['Board sets 50 MW rule', 'No new site may draw more than 50 MW before 2028.'],
]
for (const [headline, passages] of firm)
  test(`"${headline}" stays as it is beside "${passages}"`, () => assert.equal(withBounds(headline, passages), headline))
