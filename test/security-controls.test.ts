// The table of security controls: every control stands in it once, and what it claims is shown by a test that is there.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'

const text = readFileSync('docs/SECURITY-CONTROLS.md', 'utf8')
const numbered = (prefix: string, upTo: number): readonly string[] => Array.from({ length: upTo }, (_, n) => `${prefix}${n + 1}`)
const controls = [
  ...numbered('2.', 7),
  ...numbered('CB-', 4),
  ...numbered('3.', 4),
  ...numbered('4.', 6),
  ...numbered('AP-S', 7),
  ...numbered('SR-', 14),
  ...numbered('SP-', 4),
  ...numbered('8.', 3),
]

interface Row {
  readonly id: string
  readonly claim: string
  readonly shownBy: string
}
const rowsIn = (page: string): readonly Row[] =>
  [...page.matchAll(/^\| ([\w.-]+) \| [^|\n]+ \| ([^|\n]+) \|([^|\n]*)\|$/gm)]
    .map(([, id = '', claim = '', shownBy = '']) => ({ id, claim: claim.trim(), shownBy: shownBy.trim() }))
    .filter(({ id }) => id !== 'id')

/** Files a text names, each with the words that the name of a test in it begins with or holds. */
const testsIn = (words: string): readonly { readonly path: string; readonly name: string }[] =>
  [...words.matchAll(/`([\w./-]+\.test\.ts)`(?:: “([^”]+)”)?/g)].map(([, path = '', name = '']) => ({ path, name }))

/** What is wrong with a page of controls, in words. */
function faultsOf(page: string): readonly string[] {
  const rows = rowsIn(page)
  const faults = controls.filter((id) => rows.filter((it) => it.id === id).length !== 1).map((id) => `${id} does not stand once`)
  for (const { id, claim, shownBy } of rows) {
    if (!/^(?:claimed|not claimed|in part: .{5,})$/.test(claim)) faults.push(`${id} says “${claim}”`)
    if ((claim === 'not claimed') !== (testsIn(shownBy).length === 0))
      faults.push(`${id} is ${claim} and names ${testsIn(shownBy).length} tests`)
  }
  for (const { path, name } of testsIn(page)) {
    const source = existsSync(path) ? readFileSync(path, 'utf8') : null
    // A name in the source of a test, whatever else stands around it: of a name with a part filled in, the part before.
    const isThere =
      source !== null && name.length > 5 && source.split('\n').some((line) => /\b(?:test|law)\b/.test(line) && line.includes(name))
    if (!isThere) faults.push(`${path} has no test “${name}”`)
  }
  return faults
}

test('every security control stands in the table, and what is claimed is shown by a test that is there', () => {
  assert.deepEqual(faultsOf(text), [])
})

test('a control that is missing, a claim without a test and a test that is not there would be seen', () => {
  const planted = text
    .replace(/^\| AP-S6 .*\n/m, '')
    .replace(/^(\| CB-1 .*\| claimed \|).*$/m, '$1 |')
    .replace('“ten copies of one report count once”', '“ten copies of one report count twice”')
  assert.deepEqual(faultsOf(planted), [
    'AP-S6 does not stand once',
    'CB-1 is claimed and names 0 tests',
    'src/stages/rank/count-origins.test.ts has no test “ten copies of one report count twice”',
  ])
})
