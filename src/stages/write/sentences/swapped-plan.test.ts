import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../../../domain/fact.ts'
import { blursSwap, replacedRow, swappedWords } from './swapped-plan.ts'
import type { ToldFact } from './told-fact.ts'

const row = (id: string, count: number, model: string, place: string, rest: Partial<Fact>): Fact => {
  const chips = { lo: count, hi: count, unit: 'GPU', qualifier: 'exact', basis: 'unknown' } as const
  const fact = {
    id,
    type: 'compute_contract',
    place: { name: place, precision: 'site' },
    hardware: [{ model, count: chips }],
    resolved: {},
  }
  return { ...fact, claims: [{ says: {} }], version: 1, ...rest } as unknown as Fact
}
const now = row('f_now', 9000, 'GB300', 'Tromso Hall', { supersedes: 'f_old', status: 'contracted' })
const old = row('f_old', 12_000, 'B200', 'Lund East', { supersededBy: 'f_now', status: 'superseded' })
const told = { actor: 'Orlin AI', host: 'Vesper Compute', place: 'Tromso Hall', fact: now } as unknown as ToldFact
const dossier = { facts: [now, old], ledger: [] }

test('a deal in the place of a plan is told with the plan as what was given up, in headline, lede and strip', () => {
  const words = swappedWords(told, 'Orlin AI has signed a compute contract', dossier)
  assert.equal(words?.headline, 'Orlin AI swaps Lund East for 9,000 GB300 GPUs at Tromso Hall')
  assert.equal(
    words?.lede,
    "Orlin AI has signed for 9,000 GB300 GPUs at Vesper Compute's Tromso Hall, in place of a planned 12,000 B200 GPUs at Lund East",
  )
  assert.deepEqual(
    [replacedRow(old, 's').label, replacedRow(old, 's').value, replacedRow(old, 's').evidence?.kind],
    ['Replaces', '12,000 B200 GPUs, Lund East', 'ledger'],
  )
  assert.equal(swappedWords(told, 'Orlin AI has signed a compute contract', { facts: [now], ledger: [] }), undefined)
})

test('words by which the plan that was dropped would be for what has replaced it are not taken over', () => {
  assert.equal(blursSwap('Orlin AI abandons Lund plan for 9,000 GB300 in Tromso', dossier), true)
  assert.equal(blursSwap('Orlin AI abandons Lund plan for 12,000 B200', dossier), false)
  assert.equal(blursSwap('Orlin AI abandons Lund plan for 9,000 GB300 in Tromso', { facts: [now], ledger: [] }), false)
})
