import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOfText } from '../../../../test/support/in-memory-story.ts'
import { readClaim, tellingsOf } from './claim-clause.ts'

const told = (text: string): readonly string[] => {
  const dossier = dossierOfText(text)
  const read = dossier.claims.flatMap((claim) => readClaim(claim, dossier) ?? [])[0]
  return read === undefined ? [] : tellingsOf(read).map(({ words }) => words.join(' '))
}

test('what a figure was before is told with it', () => {
  assert.deepEqual(
    told('Brindle Ferries expects sales of EUR 13m in 2026, up from an earlier range of EUR 11m to EUR 12m.')[0],
    'sales of EUR 13m in 2026, up from an earlier range of EUR 11m to EUR 12m',
  )
  assert.ok(
    told('Brindle Ferries employs 980 people in Lund, up from 640 a year ago.').includes('980 people in Lund, up from 640 a year earlier'),
  )
  assert.ok(told('The pier pass of Brindle Ferries will cost $75, down from $150.').includes('USD 75, down from USD 150'))
})

test('no figure is told with half of what it is measured by', () => {
  for (const words of told('Brindle Ferries employs 980 people in Lund, up from 640 at the two piers that it sold in spring.'))
    assert.doesNotMatch(words, /up from 640$/)
})
