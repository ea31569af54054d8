import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recompute } from './calc.ts'
import { pointsApart, reportsThatGive, voteMargin } from './counted.ts'
import { moneyPerHead } from './people.ts'

test('a vote is turned by half its margin, rounded up', () => {
  const rows = [
    [217, 213, 4, 2],
    [5, 4, 1, 1],
    [52, 48, 4, 2],
    [51, 48, 3, 2],
  ] as const
  for (const [more, fewer, margin, turning] of rows) {
    const found = voteMargin({ more, fewer })
    assert.ok(!('kind' in found))
    assert.deepEqual([found.margin, found.turning, found.total], [margin, turning, more + fewer])
  }
  assert.ok('kind' in voteMargin({ more: 50, fewer: 50 }))
  assert.ok('kind' in voteMargin({ more: 5.5, fewer: 2 }))
})

test('two shares are as far apart as rounding leaves open, or as twice the margin of error does', () => {
  const plain = pointsApart({ more: 52, fewer: 45 })
  assert.ok(!('kind' in plain))
  assert.deepEqual([plain.lo, plain.hi, plain.isOpen], [6, 8, false])
  const sampled = pointsApart({ more: 52, fewer: 45, error: 3.5 })
  assert.ok(!('kind' in sampled))
  assert.deepEqual([sampled.lo, sampled.hi, sampled.isOpen], [0, 14, true])
  assert.ok('kind' in pointsApart({ more: 70, fewer: 60 }), 'these are no shares of one whole')
})

test('a sum by the head lies between two counts of the people', () => {
  const found = moneyPerHead({ lo: 1.5e12, hi: 1.5e12, currency: 'USD', country: 'US' })
  assert.ok(!('kind' in found))
  assert.equal(found.print, 'USD 4,500 to USD 4,900')
  assert.ok('kind' in moneyPerHead({ lo: 1, hi: 1, currency: 'USD', country: 'Atlantis' }))
})

test('each of them runs again to the same result', () => {
  for (const [inputs, result] of [
    [{ more: 217, fewer: 213 }, voteMargin({ more: 217, fewer: 213 })],
    [{ more: 52, fewer: 45, error: 3 }, pointsApart({ more: 52, fewer: 45, error: 3 })],
    [{ lo: 1e9, hi: 1e9, currency: 'USD', country: 'US' }, moneyPerHead({ lo: 1e9, hi: 1e9, currency: 'USD', country: 'US' })],
  ] as const) {
    assert.ok('function' in result)
    assert.deepEqual(recompute({ function: result.function, version: result.version, inputs }), result)
  }
})

test('reports are counted on one side each', () => {
  const found = reportsThatGive({ figure: 'figure:USD 5', giving: ['a', 'b'], silent: ['c'] })
  assert.ok(!('kind' in found))
  assert.deepEqual([found.giving, found.of, found.print], [2, 3, 'two reports out of three'])
  assert.ok('kind' in reportsThatGive({ figure: 'x', giving: ['a'], silent: ['a'] }))
  assert.ok('kind' in reportsThatGive({ figure: 'x', giving: [], silent: ['a', 'b'] }))
})
