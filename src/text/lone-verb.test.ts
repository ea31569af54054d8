import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClauses } from './clauses.ts'

/** Subject, verb and parts of each clause, as they stand. */
const read = (text: string): readonly string[] =>
  findClauses(text).map(({ subject, verb, parts }) => [subject, verb, ...parts].map(({ start, end }) => text.slice(start, end)).join(' | '))

test('the one word of a sentence that can be its verb is it', () => {
  assert.deepEqual(read('Gaia ministers regularly undergo medical examinations.'), [
    'Gaia ministers | regularly undergo | medical examinations',
  ])
  assert.deepEqual(read("Harrowgate's licence there runs until the end of May."), ["Harrowgate's licence | runs | until the end of May"])
  assert.deepEqual(read('The complaint runs to 164 pages.'), ['The complaint | runs | to 164 pages'])
  assert.deepEqual(read('A draft written by two ministries lacks any word on ferries.'), [
    'A draft written by two ministries | lacks | any word | on ferries',
  ])
})

test('where two words could be the verb, or the noun of one has no verb beside it, nothing is read', () => {
  for (const text of [
    'Ferry fares matter issues.',
    'Cruise ships as well as small boats from Gaia.',
    'Statutory damages range from 40 to 900 crowns.',
    'The harbour plan drafts of Gaia.',
  ])
    assert.deepEqual(read(text), [], text)
})

test('a modal goes with one and with many', () => {
  assert.deepEqual(read('The earlier draft would have kept the ferry.'), ['The earlier draft | would have kept | the ferry'])
  assert.deepEqual(read('Brandt said she could have sold it.'), ['Brandt | said | she could have sold it'])
  assert.deepEqual(read('The draft have kept the ferry.'), [])
})

test('"that" says which one behind a verb that takes no clause, and opens a clause behind one that does', () => {
  assert.deepEqual(read('That outage has shut two halls.'), ['That outage | has shut | two halls'])
  assert.deepEqual(read('The court lifted that order on Monday.'), ['The court | lifted | that order | on Monday'])
  assert.deepEqual(read('Only the council can do that.'), ['Only the council | can do | that'])
  assert.equal(findClauses('The council said that ferries stop in May.')[0]?.parts[0]?.kind, 'clause')
})

test('deeds of one subject in a row are each a clause', () => {
  assert.deepEqual(read('Brandt defended the ferry, renewed her call for cranes and attacked the council.'), [
    'Brandt | defended | the ferry',
    'Brandt | renewed | her call | for cranes',
    'Brandt | attacked | the council',
  ])
})

test('a list before an aside is whole', () => {
  assert.deepEqual(read('The court sided with Gaia and Porto, which had fined the ferry.'), ['The court | sided | with Gaia and Porto'])
  assert.deepEqual(read('Nine sailors, three women and six men, were hurt in Gaia.'), ['Nine sailors | were hurt | in Gaia'])
})

test('what one becomes, and what is said under an infinitive, belong to the clause', () => {
  assert.deepEqual(read('Brandt became concerned about the ferry.'), ['Brandt | became | concerned | about the ferry'])
  assert.deepEqual(read('The warning prompted Harrowgate to say it could shut the hall.'), [
    'The warning | prompted | Harrowgate | to say it could shut the hall',
  ])
  assert.deepEqual(read('The council blamed Brandt for not writing to the port.'), [
    'The council | blamed | Brandt | for not writing | to the port',
  ])
})

test('who never did a thing, and what papers show, are read', () => {
  assert.deepEqual(read('The council never offered a deal.'), ['The council | never offered | a deal'])
  assert.equal(findClauses('Brandt said the ferry no longer regards Gaia as a port.')[0]?.parts[0]?.clause?.verb.text, 'no longer regards')
  const text = 'Claims for ferry refunds fell to 1,540 last week, data from the port office showed on Thursday.'
  const [clause] = findClauses(text)
  assert.equal(text.slice(clause?.speaker?.start, clause?.speaker?.end), 'data from the port office')
  assert.deepEqual(read('Most recently, on 3 July, the port court issued an order.'), ['the port court | issued | an order'])
})

test('"most" before an adjective in -ly is how many', () => {
  assert.deepEqual(read('Most weekly papers will close.'), ['Most weekly papers | will close'])
  assert.deepEqual(read('Most family farms lose money.'), ['Most family farms | lose | money'])
})

test('participles in a row are no deeds of their own, and a name that is given is none', () => {
  assert.equal(findClauses('The president pardoned Brandt, fined 4 million euros and jailed for six years.').length < 2, true)
  assert.deepEqual(read('A man named Orr worked as a guard.'), ['A man named Orr | worked | as a guard'])
  assert.deepEqual(
    read('Women march draws thousands in Lund.').filter((each) => each.startsWith('Women | march')),
    [],
  )
})
