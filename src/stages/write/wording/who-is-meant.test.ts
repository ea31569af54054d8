import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Entity } from '../../../domain/entity.ts'
import { whoIsMeant } from './who-is-meant.ts'

const entities: readonly Entity[] = (
  [
    ['Haldor Halls', 'operator'],
    ['Fenwick Grid', 'utility'],
  ] as const
).map(([name, kind], at) => ({ id: `en_${at}`, name, kind, aliases: [], source: 'test' }))

function meant(text: string, wanted = /operator/u): readonly (string | undefined)[] {
  const report = { id: 'r0', title: 'Haldor Halls', text, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities, ledger: [], receiptSentence: 'x' })
  return dossier.claims.filter(({ subject }) => wanted.test(subject.text)).map((claim) => whoIsMeant(claim, dossier)?.text)
}

test('a name that follows "the operator" at once is the one meant, and no other', () => {
  const lead = 'Haldor Halls is building a campus of 90 MW. '
  for (const name of meant(`${lead}The local network operator, Fenwick Grid, has confirmed only 40 MW of supply.`))
    assert.notEqual(name, 'Haldor Halls')
  for (const name of meant(`${lead}The operator, Norwell Lines, has confirmed only 40 MW of supply.`)) assert.equal(name, undefined)
})
test('an operator of a network is no landlord', () => {
  for (const name of meant('Haldor Halls is building a campus of 90 MW. The grid operator has confirmed only 40 MW of supply.'))
    assert.equal(name, undefined)
})

test('"she" is who spoke the sentence before, where that tells of no other person', () => {
  const she = (text: string) => meant(text, /^She$/u)
  const told = 'The trial will last nine weeks, Judge Lena Brandt said. She gave the two sides until June to file their papers.'
  assert.deepEqual(she(told), ['Judge Lena Brandt'])
  const two = 'The trial of Marta Lindqvist will last nine weeks, Judge Lena Brandt said. She gave the two sides until June to file papers.'
  assert.deepEqual(she(two), [undefined])
})

test('whoever "he" speaks of by name is not "he"', () => {
  const he = (text: string) => meant(text, /^He$/u)
  const lead = 'Kirkfield harbour was quiet. Arne Vestberg led the inquiry into the quay for two years. '
  assert.deepEqual(he(`${lead}He closed the files on the quay in March.`), ['Arne Vestberg'])
  assert.deepEqual(he(`${lead}He praised what Vestberg had found on the quay in March.`), [undefined])
})

test('"the two" are the only two companies that were named, and of three nobody', () => {
  const lead = 'Haldor Halls and Fenwick Grid have ended their merger. '
  assert.deepEqual(meant(`${lead}The two companies blamed the price of copper for it.`, /^The two/u), ['Haldor Halls and Fenwick Grid'])
  assert.deepEqual(meant('Haldor Halls has ended a merger. The two companies blamed the price of copper for it.', /^The two/u), [undefined])
})

test('a name that follows with its article is the one meant', () => {
  assert.deepEqual(meant('The network operator, the Fenwick Grid, has to approve the terms by 30 September.'), ['the Fenwick Grid'])
})

test('"it" behind a sentence about a party without a name is that party, and not the one it deals with', () => {
  const it = (text: string) => meant(text, /^It$/u)
  assert.deepEqual(it('The buyer rents the pier from Haldor Halls. It declined to say for how much.'), [undefined])
  assert.deepEqual(it('Haldor Halls opened a pier in May. The operator employs 80 people. It declined to say for how long.'), [
    'Haldor Halls',
  ])
})
