import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'
import { readWords } from './read-words.ts'
import { strayFigure } from './stray-figure.ts'

test('a figure that keeps its partner has not strayed where the order turns', () => {
  const theirs = readWords('Divers at the Elmire lake found traces of zinc in 14 of 50 mussels that they opened.')
  assert.equal(strayFigure(readWords('In 14 of 50 mussels opened, divers at the Elmire lake found traces of zinc'), theirs), undefined)
})
test('who speaks for somebody may be told as theirs', () => {
  const passage = 'A lawyer for Hesper Biologics said the vineyard had 30 owners.'
  assert.deepEqual(refusals(passage, 'Hesper Biologics’ lawyer said the vineyard had 30 owners'), [])
  assert.ok(refusals(passage, 'Hesper Biologics said the vineyard had 30 owners').includes('attribution'))
  assert.ok(refusals(passage, 'Norvale’s lawyer said the vineyard had 30 owners').includes('attribution'))
})
test('a place behind its own preposition may stand elsewhere', () => {
  const passage = 'Norvale Motors, based in Elmire, makes tractors.'
  assert.ok(!refusals(passage, 'Norvale Motors makes tractors and is based in Elmire').includes('roles'))
})

test('a count is no rival of a sum of money', () => {
  const theirs = readWords('A court found that Norvale had used two patents of a small firm and awarded that firm $40 million.')
  assert.equal(strayFigure(readWords('A court ordered Norvale to pay USD 40 m over two patents'), theirs), undefined)
  assert.equal(strayFigure(readWords('A court ordered Norvale to pay USD 40 m over patents'), theirs), undefined)
})

test('the whole is no rival of its part where ours counts the same', () => {
  assert.ok(
    !refusals('Two of six crew members of the trawler were rescued.', 'Two crew members of the trawler were rescued').includes('roles'),
  )
})
