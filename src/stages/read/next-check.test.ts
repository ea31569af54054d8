import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextCheckAt } from './next-check.ts'

const published = '2026-03-02T09:00:00.000Z'
const hours = (n: number): Date => new Date(Date.parse(published) + n * 3_600_000)

const rows: readonly (readonly [string, number, number])[] = [
  ['a page just out is asked again within the hour', 0, 1],
  ['one of four hours after four more', 4, 8],
  ['one of a day after a day', 26, 50],
  ['one of four weeks after a day', 28 * 24, 29 * 24],
  ['one of five weeks after a week', 35 * 24, 42 * 24],
]
for (const [name, age, next] of rows)
  test(name, () => assert.equal(nextCheckAt(published, hours(age))?.toISOString(), hours(next).toISOString()))

test('a page of more than 400 days is asked no more', () => assert.equal(nextCheckAt(published, hours(401 * 24)), null))

test('a date ahead of the clock counts as now', () => {
  assert.equal(nextCheckAt('2026-03-09T09:00:00.000Z', hours(0))?.toISOString(), hours(1).toISOString())
})
