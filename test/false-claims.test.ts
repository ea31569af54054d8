import assert from 'node:assert/strict'
import test from 'node:test'
import { readSources } from '../src/stages/verify/read-words.ts'

interface Made {
  readonly kind: string
  readonly claim: string
}
const { falseClaims } = (await import(new URL('../scripts/false-claims.mjs', import.meta.url).href)) as {
  falseClaims: (claim: string, reading: unknown, strangers: readonly string[], seed: number) => readonly Made[]
}

const claim =
  'The grid is strained, but Mara Lund told Vestholm Energy on Tuesday that output will rise to 40 percent after repairs in 2027.'
const reading = readSources([
  'The grid is strained. Mara Lund told Vestholm Energy on Tuesday that output will rise to 40 percent after repairs in 2027. It was 25 percent when Jonas Reik left Harbour Power in 2024, and spending doubled.',
])
const makeAll = (seed: number): readonly Made[] => falseClaims(claim, reading, ['pigeons', 'singing', 'ordered'], seed)

test('a carried claim is made false in each way that it offers, in one place', () => {
  const made = makeAll(1)
  assert.deepEqual(
    made.map(({ kind }) => kind).filter((kind) => kind !== 'stranger' && kind !== 'word'),
    ['figure', 'day', 'name', 'roles', 'denial', 'opposite', 'turn'],
  )
  const of = (kind: string): string => made.find((each) => each.kind === kind)?.claim ?? ''
  assert.match(of('denial'), /\b(?:is|will) not\b/)
  assert.match(of('opposite'), /fall|drop|decline|sink|before/)
  assert.match(of('roles'), /but Vestholm Energy told Mara Lund on/)
  assert.match(of('name'), /Jonas Reik|Harbour Power/)
  assert.doesNotMatch(of('day'), /Tuesday/)
  for (const each of made) assert.notEqual(each.claim, claim)
})

test('the same claim gives the same false ones, and one that offers nothing gives none', () => {
  assert.deepEqual(makeAll(5), makeAll(5))
  assert.deepEqual(
    falseClaims('So it was.', readSources(['So it was.']), [], 1).map(({ kind }) => kind),
    ['denial'],
  )
})
