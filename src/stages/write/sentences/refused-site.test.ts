import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../../../domain/fact.ts'
import { refusedWords } from './refused-site.ts'
import type { ToldFact } from './told-fact.ts'

const told = {
  actor: 'Mirrick Data Centres',
  amount: '80 MW',
  place: 'Calder Quay',
  fact: { type: 'capacity_build', status: 'proposed', place: { name: 'Calder Quay', precision: 'site' } } as unknown as Fact,
} as ToldFact
const sources = (title: string, text: string) =>
  ({ sources: [{ article: { title, text } }] }) as unknown as Parameters<typeof refusedWords>[1]

test('a headline over a site that was refused its permission does not say that it is planned', () => {
  const report = sources('Council refuses 80 MW site at Calder Quay', 'Councillors voted on Monday to refuse planning permission for it.')
  assert.equal(refusedWords(told, report)?.headline, 'Mirrick Data Centres is refused 80 MW site at Calder Quay')
  assert.match(refusedWords(told, report)?.lede ?? '', /was refused permission for a 80 MW|was refused permission for an 80 MW/u)
  assert.equal(refusedWords(told, sources('Mirrick plans 80 MW site', 'The council votes in May.')), undefined)
})
