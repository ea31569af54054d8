import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact } from '../domain/fact.ts'
import { rowThen } from './frozen-ledger.ts'

const row = (claims: readonly { readonly id: string; readonly withdrawnAt?: string }[], version = 1): Fact =>
  ({ id: 'f_1', claims, version }) as unknown as Fact
const then = new Map([['f_1', row([{ id: 'c_1' }])]])

test('A row that a report changed meanwhile is shown as it stood when publishing was frozen.', () => {
  assert.equal(rowThen(row([{ id: 'c_1' }, { id: 'c_2' }], 2), then)?.version, 1)
})

test('A row that came meanwhile is not shown.', () => {
  assert.equal(rowThen({ ...row([{ id: 'c_9' }]), id: 'f_9' }, then), null)
})

test('A row of which a statement was taken back is shown as it is now.', () => {
  assert.equal(rowThen(row([{ id: 'c_1', withdrawnAt: '2026-03-02T14:00:00Z' }], 2), then)?.version, 2)
  assert.equal(rowThen(row([{ id: 'c_2' }], 3), then)?.version, 3)
})
