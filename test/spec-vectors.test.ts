// Every vector of the watch, provenance and archive rules has a test that bears its id.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'

/** How many vectors each family has; they are numbered from 1. */
const vectors: Readonly<Record<string, number>> = { 'WH-': 4, 'WS-': 5, 'WV-': 18, 'WX-': 6, 'PV-': 12, 'MU-': 12 }
const title = /\b(?:test|it|describe)\((?:\s*)(['"`])(?<said>.*?)\1/gsu
const texts = [...globSync('src/**/*.test.ts'), ...globSync('test/**/*.test.ts')]
  .filter((path) => !path.endsWith('spec-vectors.test.ts'))
  .map((path) => readFileSync(path, 'utf8'))
/** Titles of tests, and keys and first cells of tables of cases that tests are made from. */
const said = texts.flatMap((text) => [...[...text.matchAll(title)].map(({ groups }) => groups?.['said'] ?? ''), ...tabled(text)])

function tabled(text: string): readonly string[] {
  return [...text.matchAll(/(?:\[|\{ id: |^\s*)(['"])(?<id>[A-Z]{2}-S?\d+)(?:\1|:)/gmu)].map(({ groups }) => groups?.['id'] ?? '')
}

for (const [family, count] of Object.entries(vectors))
  test(`${family.replace(/-?$/, '')}: ${count} vectors, each with a test`, () => {
    const ids = Array.from({ length: count }, (_, at) => `${family}${at + 1}`)
    const missing = ids.filter((id) => !said.some((each) => new RegExp(`(?<![\\w-])${id}(?!\\d)`).test(each)))
    assert.deepEqual(missing, [])
  })
