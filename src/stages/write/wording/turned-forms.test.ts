import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../../../domain/claim.ts'
import { findClauses } from '../../../text/clauses.ts'
import { partWords, type Telling } from './claim-clause.ts'
import type { ReadClaim } from './read-claim.ts'
import { passiveTold, withDayFirst } from './turned-forms.ts'

/** A sentence's first clause as the writer takes it up, told whole. */
function read(sentence: string): { readonly claim: ReadClaim; readonly telling: Telling; readonly subject: string } {
  const [clause] = findClauses(sentence)
  assert.ok(clause !== undefined, sentence)
  const claim = { dates: [], money: [], start: 0 } as unknown as Claim
  const taken: ReadClaim = { claim, sentence, source: sentence, published: '2026-05-12', clause }
  const words = clause.parts.map((part) => partWords(part, taken)).filter((text) => text !== '')
  return { claim: taken, telling: { words, tails: [] }, subject: sentence.slice(clause.subject.start, clause.subject.end) }
}

function passive(sentence: string): string | undefined {
  const { claim, telling, subject } = read(sentence)
  const told = passiveTold(telling, claim, subject.replace(/^The /u, 'the '))
  return told && `${told.subject} ${told.rest}`
}

const turned: readonly (readonly [active: string, passive: string])[] = [
  [
    'Solvik stored the chats of two million users on a server that needed no password.',
    'the chats of two million users were stored by Solvik on a server that needed no password',
  ],
  [
    'The harbour agency has approved a tug that finds mines in the dark.',
    'a tug that finds mines in the dark has been approved by the harbour agency',
  ],
  ['Vega Labs will switch off its Tarn model.', "Vega Labs' Tarn model will be switched off"],
  ['Orion has postponed its second ferry by two months.', "Orion's second ferry has been postponed by two months"],
  ['The council is reviewing the contract.', 'the contract is being reviewed by the council'],
]
for (const [active, told] of turned) test(`an active clause is told in the passive: ${told}`, () => assert.equal(passive(active), told))

const never: readonly (readonly [why: string, sentence: string])[] = [
  ['a sum', 'Orion raised EUR 40 million in May.'],
  ['a state', 'Orion has a plan for the pier.'],
  ['a thing whose use would hang on the doer', 'Orion approved a plan for the pier against the wish of the town.'],
  ['an owner that would stand behind', 'The council sold a pier to its tenants.'],
  ['two things', 'Orion sold a ferry and two tugs in May.'],
  ['two doers', 'Orion and Vega Labs opened a pier in Lund.'],
  ['what is passive already', 'The pier was opened by Orion in May.'],
]
for (const [why, sentence] of never) test(`is not turned round: ${why}`, () => assert.equal(passive(sentence), undefined))

const opened = (sentence: string): string | undefined => {
  const { claim, telling, subject } = read(sentence)
  const [verb] = [sentence.slice(claim.clause.verb.start, claim.clause.verb.end)]
  const form = { subject, rest: `${verb} ${telling.words.join(' ')}`, isSpoken: false, changed: 0, names: [] }
  const [found] = withDayFirst(form, telling, claim.clause)
  return found && `${found.subject} ${found.rest}`
}
test('the day at the end of a clause may open it', () => {
  assert.equal(opened('Castora will ban the sale of old tugs from 1 October.'), 'from 1 October, Castora will ban the sale of old tugs')
  assert.equal(opened('Orion closed the long pier in March 2025.'), 'in March 2025, Orion closed the long pier')
})
test('the day of an inner deed stays with it, and so does a figure that looks like a year', () => {
  assert.equal(opened('Orion plans to close the long pier in March 2027.'), undefined)
  assert.equal(opened('Orion said that the pier had closed in March 2025.'), undefined)
  assert.equal(opened('Orion raised the count of berths from 1,900 to 2026.'), undefined)
})
