// Pairs of our own in four languages that an archive without a past must tell apart, and pairs it must join: one article, then the other a day later.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { areJoined, type Told } from './support/two-reports.ts'

type Pair = readonly [why: string, first: Told, second: Told]
const pairs = JSON.parse(readFileSync('test/fixtures/look-alikes.json', 'utf8')) as {
  readonly split: readonly Pair[]
  readonly join: readonly Pair[]
}
const told = ([why, [, one], [, other]]: Pair): string => `${why}: ${one} | ${other}`

test('what differs in site and figure, place of a mishap, party, version, quarter, phase or case is two stories from the first day', async () => {
  assert.ok(pairs.split.length >= 30)
  const wrong = []
  for (const pair of pairs.split)
    for (const [a, b] of [
      [pair[1], pair[2]],
      [pair[2], pair[1]],
    ] as const) {
      const { online, final } = await areJoined(a, b)
      if (online || final) wrong.push(told(pair))
    }
  assert.deepEqual(wrong, [])
})
test('a follow-up that repeats the place, revises the figure or comes in another language joins from the first day', async (t) => {
  assert.ok(pairs.join.length >= 30)
  const missed = []
  for (const pair of pairs.join) if (!(await areJoined(pair[1], pair[2])).final) missed.push(told(pair))
  t.diagnostic(`${pairs.join.length - missed.length} of ${pairs.join.length} joined`)
  assert.deepEqual(missed, [])
})
