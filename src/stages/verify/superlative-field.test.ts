import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lostField, otherRank } from './superlative-field.ts'

test('a superlative keeps what the source measures it over', () => {
  const rows: readonly [string, string, string][] = [
    ['The fire follows the deadliest blaze.', 'The fire follows the deadliest blaze in Norrland history at the mill.', 'in Norrland'],
    ['It is the largest order.', 'It is the largest order since 2019.', 'since'],
    ['Corvane is the first lab.', 'Corvane is the first lab to have a hall of its own.', 'to have'],
    ['Orlen has the highest price.', 'Orlen has the highest price in Varland, officials said.', 'in Varland'],
    ['The harbour had its worst quarter.', 'The harbour had its worst quarter in ten years.', 'years'],
    ['Steinquell runs the most efficient hall.', 'Steinquell runs the most efficient hall of its kind.', 'of its kind'],
  ]
  for (const [own, theirs, lost] of rows) assert.equal(lostField(own, theirs), lost, own)
})

test('nothing is lost where ours has it too, where the source has none, or where it belongs to another clause', () => {
  const rows: readonly [string, string][] = [
    ['It is the largest order since 2019.', 'It is the largest order since 2019.'],
    ["It is Varland's highest price.", 'It has the highest price in Varland.'],
    ['It is the largest order.', 'It is the largest order, and the first since 2019 to be paid in full.'],
    ['The largest hall opened.', 'The largest hall opened. It was planned for years.'],
    ['The protest went on west of the forest.', 'The protest went on west of the forest in Varland for weeks.'],
    ['The first phase opens in May.', 'The first phase opens in May.'],
  ]
  for (const [own, theirs] of rows) assert.equal(lostField(own, theirs), undefined, own)
})

test('one of the largest is not the largest, nor the second largest the largest', () => {
  assert.equal(otherRank('Elmire is the largest port of the coast', 'Elmire is one of the largest ports of the coast.'), 'largest')
  assert.equal(otherRank('Elmire is the second largest port', 'Elmire is the largest port of the coast.'), 'largest')
  assert.equal(otherRank('Elmire is the biggest port', 'Elmire is the second largest port of the coast.'), 'largest')
  assert.equal(otherRank('Elmire is the biggest port', 'Elmire is the largest port of the coast.'), undefined)
  assert.equal(otherRank('Elmire is among the largest ports', 'Elmire is the largest port of the coast.'), undefined)
})
