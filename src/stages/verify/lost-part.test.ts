import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'
import { lostPart, lostReach, wholeAsPart } from './lost-part.ts'

test('what is said of some is not told of them all', () => {
  for (const [passage, part, whole] of [
    ['Two of the five engineers at Vega Labs resigned.', 'Two engineers at Vega Labs resigned', 'The engineers at Vega Labs resigned'],
    ['Half of the staff engineers at Vega left.', 'Half the engineers at Vega left', 'Engineers at Vega left'],
    ['Some residents left Elmire.', 'Several residents left Elmire', 'Residents left Elmire'],
    ['Most of the tickets were sold in a day.', 'Most tickets were sold in a day', 'The tickets were sold in a day'],
  ] as const) {
    assert.equal(lostPart(part, passage), undefined, part)
    assert.notEqual(lostPart(whole, passage), undefined, whole)
  }
})

test('where the passage also tells of all of them, or "some" is about a number, nothing is lost', () => {
  assert.equal(lostPart('Drivers walked out', 'Some drivers walked out on Monday. The drivers want more pay.'), undefined)
  assert.equal(lostPart('Workers were laid off', 'Some 300 workers were laid off.'), undefined)
  assert.equal(lostPart('Jars may contain metal pieces', 'Jars are recalled because some may contain pieces of metal.'), undefined)
})

test('how many there are is not told as how many it was', () => {
  const passage = 'Kestrel plans to cut 200 of 900 jobs in Lund.'
  assert.equal(wholeAsPart('Kestrel plans to cut 900 jobs in Lund', passage), '900')
  assert.equal(wholeAsPart('Kestrel plans to cut 200 of 900 jobs in Lund', passage), undefined)
  assert.equal(wholeAsPart('Kestrel plans to cut 200 jobs in Lund', passage), undefined)
})

test('the gate refuses the whole for the part', () => {
  const passage = 'Three of the nine labs in Lund signed the charter.'
  assert.deepEqual(refusals(passage, 'Three of nine labs in Lund signed the charter'), [])
  assert.ok(refusals(passage, 'The labs in Lund signed the charter').includes('scope'))
  assert.ok(refusals(passage, 'Nine labs in Lund signed the charter').length > 0)
})

test('what holds for some only, and otherwise beyond them, is told with them', () => {
  const tool = 'The tool is free for schools but costs EUR 9 a month for firms.'
  assert.notEqual(lostReach('The tool is free', tool), undefined)
  assert.equal(lostReach('The tool is free for schools', tool), undefined)
  assert.equal(lostReach('The tool costs EUR 9 a month for firms', tool), undefined)
  const model = 'Kestrel says that its model beats Orion 4 on two of six tests.'
  assert.notEqual(lostReach('Kestrel says that its model beats Orion 4', model), undefined)
  assert.equal(lostReach('Kestrel says that its model beats Orion 4 on two tests', model), undefined)
  // What was done in some of them was done.
  assert.equal(lostReach('An agent altered its own log', 'An agent altered its own log in 37 of 420 runs.'), undefined)
  assert.equal(lostReach('Kestrel opened a plant in Lund', 'Kestrel opened a plant in Lund in May but closed one in Birkby.'), undefined)
})

test('several are counted: who was hit by a deed is told without the count, and never as all of them', () => {
  const passage = 'The fire damaged several cars in Elmire.'
  assert.equal(lostPart('The fire damaged cars in Elmire', passage), undefined)
  assert.notEqual(lostPart('The fire damaged the cars in Elmire', passage), undefined)
  assert.notEqual(lostPart('The fire damaged all cars in Elmire', passage), undefined)
  assert.equal(lostPart('The majority of workers are women', 'Most of the workers are women.'), undefined)
})

test('who has the part as well may name the whole', () => {
  const passage = 'Two of the seven stolen boats were found.'
  assert.equal(wholeAsPart('Seven boats were stolen, of which two were found', passage), undefined)
  assert.notEqual(wholeAsPart('Seven stolen boats were found', passage), undefined)
  assert.equal(wholeAsPart('People of the six-member crew were found', 'Two of six crew members were found.'), undefined)
})

test('a limit is found behind a place, and before who says it; a deed done in a place was done', () => {
  const entry = 'Entry to the museum is free on Mondays but costs EUR 9 on other days.'
  assert.notEqual(lostReach('Entry to the museum is free', entry), undefined)
  assert.equal(lostReach('Entry to the museum is free on Mondays', entry), undefined)
  const model = 'The model beats the old on four of six tests, Harrow said.'
  assert.notEqual(lostReach('The model beats the old, Harrow said', model), undefined)
  assert.equal(lostReach('Otto Vega is ill', 'Otto Vega is ill with flu but plays on Sunday.'), undefined)
  assert.equal(lostReach('Otto Vega won the race', 'Otto Vega won the race in Lund but was fined later.'), undefined)
})

test('a headline may say of several without a number what happens, and not what holds', () => {
  const several = 'The mayor stayed after several councillors resigned. Several piers are unsafe.'
  assert.equal(lostPart('Mayor stays as councillors resign', several, true), undefined)
  assert.notEqual(lostPart('Mayor stays as the councillors resign', several, true), undefined)
  assert.notEqual(lostPart('Mayor stays as councillors resign', several), undefined)
  assert.notEqual(lostPart('Mayor stays as piers are unsafe', several, true), undefined)
})
