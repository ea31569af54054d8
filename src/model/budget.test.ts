import assert from 'node:assert/strict'
import test from 'node:test'
import { type BudgetLimits, makeBreaker, overBudget } from './budget.ts'

const limits: BudgetLimits = {
  secondsMax: 1,
  tokensPerStoryMax: 100,
  tokensPerSourceMax: 200,
  tokensPerDayMax: 300,
  moneyPerDayMax: 1,
  pricePerMillionIn: 0,
  pricePerMillionOut: 0,
}
const none = { tokens: 0, money: 0 }
const spent = { day: none, story: none, source: none }
const at = (seconds: number): Date => new Date(seconds * 1000)

test('a budget is over at its limit and not before, and says which one it is', () => {
  assert.equal(overBudget(spent, limits), null)
  assert.equal(overBudget({ ...spent, story: { tokens: 99, money: 0 } }, limits), null)
  assert.match(overBudget({ ...spent, story: { tokens: 100, money: 0 } }, limits) ?? '', /story/)
  assert.match(overBudget({ ...spent, source: { tokens: 200, money: 0 } }, limits) ?? '', /source/)
  assert.match(overBudget({ ...spent, day: { tokens: 300, money: 0 } }, limits) ?? '', /day has used/)
  assert.match(overBudget({ ...spent, day: { tokens: 0, money: 1 } }, limits) ?? '', /day has cost 1\.00/)
  assert.equal(overBudget({ ...spent, day: { tokens: 0, money: 9 } }, { ...limits, moneyPerDayMax: 0 }), null)
})

test('the breaker opens at the fifth failure in a row, and a success in between starts the count again', () => {
  const breaker = makeBreaker()
  for (let i = 0; i < 4; i += 1) breaker.failed(at(0))
  assert.equal(breaker.isOpen(at(0)), false)
  breaker.succeeded()
  for (let i = 0; i < 4; i += 1) breaker.failed(at(0))
  assert.equal(breaker.isOpen(at(0)), false)
  breaker.failed(at(0))
  assert.deepEqual([breaker.isOpen(at(59)), breaker.isOpen(at(60))], [true, false])
})

test('each failure after a rest doubles the next rest, up to an hour, and a success makes it a minute again', () => {
  const breaker = makeBreaker()
  let now = 0
  const rests: number[] = []
  for (let i = 0; i < 5; i += 1) breaker.failed(at(now))
  for (let i = 0; i < 9; i += 1) {
    const from = now
    while (breaker.isOpen(at(now))) now += 60
    rests.push((now - from) / 60)
    breaker.failed(at(now))
  }
  assert.deepEqual(rests, [1, 2, 4, 8, 16, 32, 60, 60, 60])
  breaker.succeeded()
  for (let i = 0; i < 5; i += 1) breaker.failed(at(now))
  assert.deepEqual([breaker.isOpen(at(now + 59)), breaker.isOpen(at(now + 60))], [true, false])
})
