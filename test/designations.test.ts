// Reports of our own that name a thing by its serial: another report of it, which may leave the serial out, and a look-alike that differs in nothing else.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { areJoined, type Told } from './support/two-reports.ts'

type Case = readonly [why: string, first: Told, same: Told, other: Told]
const cases = JSON.parse(readFileSync('test/fixtures/designations.json', 'utf8')) as readonly Case[]

test('reports that name two things of one kind by their serials are two stories, in either order', async (t) => {
  assert.ok(cases.length >= 40)
  const wrong = []
  for (const [why, first, , other] of cases) {
    const found = [await areJoined(first, other), await areJoined(other, first)]
    if (found.some((it) => it.online || it.final)) wrong.push(`${why}: ${first[1]} | ${other[1]}`)
  }
  t.diagnostic(`${cases.length - wrong.length} of ${cases.length} kept apart`)
  assert.deepEqual(wrong, [])
})
test('reports of one thing are one story, though one leaves its serial out', async (t) => {
  const missed = []
  for (const [why, first, same] of cases) {
    const found = [await areJoined(first, same), await areJoined(same, first)]
    if (!found.every((it) => it.final)) missed.push(`${why}: ${first[1]} | ${same[1]}`)
  }
  t.diagnostic(`${cases.length - missed.length} of ${cases.length} joined`)
  assert.deepEqual(missed, [])
})
