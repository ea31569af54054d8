// Every vector of the rights rules has a test that bears its id.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'

const vectors: Readonly<Record<string, number>> = {
  RB: 7,
  XR: 8,
  TD: 8,
  RS: 11,
  AP: 7,
  CS: 8,
  AT: 4,
  CMB: 11,
  CAP: 9,
  RET: 2,
  RC: 3,
  TK: 7,
  AI: 7,
}
const titles = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'])
  .flatMap((path) => readFileSync(path, 'utf8').match(/^\s*(?:test|it|describe)\(\s*['"`].*/gm) ?? [])
  .join('\n')
const isTested = (id: string): boolean => new RegExp(`\\b${id}\\b`).test(titles)

for (const [kind, count] of Object.entries(vectors))
  test(`each vector of ${kind} is proved by a test under its id`, () => {
    const ids = Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`)
    assert.deepEqual(
      ids.filter((id) => !isTested(id)),
      [],
    )
  })
