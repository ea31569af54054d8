import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entitiesOf, takeTold } from '../../../../test/support/take-told.ts'
import { isNewsOfMoney, losesItsTime, speaksAgainstStop, tellsBurden } from './against-bearings.ts'

test('a loss, a debt and orders that hang on few customers speak against news of money, and orders alone do not', () => {
  assert.ok(tellsBurden('Brantor lost EUR 80 million last year.'))
  assert.ok(tellsBurden('Brantor owes about $3 billion to two banks.'))
  assert.ok(tellsBurden('Two customers bring in 64% of sales.'))
  assert.ok(tellsBurden('Brantor has orders for EUR 40 billion, 52% of them from one buyer.'))
  assert.ok(!tellsBurden('Brantor has orders for EUR 40 billion that it has yet to fulfil.'))
  assert.ok(!tellsBurden('Brantor lost its licence in 2024.'))
  assert.ok(isNewsOfMoney('Brantor raises $400m for turbines') && !isNewsOfMoney('Brantor shows its third model'))
})

test('a cut has its cost against it, a suit what a court has to decide first', () => {
  assert.ok(speaksAgainstStop('The cuts will cost $30 million in the second quarter.'))
  assert.ok(speaksAgainstStop('The court in Arnholm has to decide first whether it may hear the case.'))
  assert.ok(!speaksAgainstStop('Brantor made a loss of $30 million in 2025.'))
})

test('a loss is not told without the time its report gives it', () => {
  const source = 'Brantor had sales of $90 million in the 12 months to May and lost $40 million.'
  assert.ok(losesItsTime('Brantor lost USD 40 m, Fenwick Courier reported on 12 May 2026.', source))
  assert.ok(!losesItsTime('Brantor lost USD 40 m in the 12 months to May, Fenwick Courier reported on 12 May 2026.', source))
})

test('a take on money that was raised tells what the company lost in its report’s words where ours would lose the year', () => {
  const { take } = takeTold(
    'Brantor Compute raises $600m at a $4.2bn valuation',
    [
      'Brantor Compute has raised $600 million in a round led by Hollis Partners that values it at $4.2 billion, it said on Tuesday.\n\nThe money will pay for chips. Brantor Compute had sales of $90 million in the 12 months to March and lost $40 million.',
    ],
    entitiesOf([
      ['Brantor Compute', 'ai_lab'],
      ['Hollis Partners', 'company'],
    ]),
  )
  assert.ok(
    take.some((text) => text.startsWith('Against this') && text.includes('lost $40 million')),
    take.join('\n'),
  )
})

test('a loss of somebody who is only “it” stands in no take', () => {
  const { take } = takeTold(
    'Brantor Compute raises $600m at a $4.2bn valuation',
    [
      'Brantor Compute has raised $600 million in a round led by Hollis Partners that values it at $4.2 billion, it said on Tuesday.\n\nThe money will pay for chips. In 2025 it lost $40 million, three times as much as in the year before.',
    ],
    entitiesOf([
      ['Brantor Compute', 'ai_lab'],
      ['Hollis Partners', 'company'],
    ]),
  )
  assert.ok(take.length > 0 && !take.some((text) => text.includes('lost $40 million')), take.join('\n'))
})
