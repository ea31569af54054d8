import assert from 'node:assert/strict'
import { test } from 'node:test'
import { besideReading } from './beside-clauses.ts'

const told = (sentence: string): string | undefined => {
  const [clause] = besideReading(sentence)?.clauses ?? []
  if (clause === undefined) return undefined
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string => sentence.slice(start, end)
  const { helpers, lemma, form } = clause.verb
  return [words(clause.subject), ...helpers, `${lemma} (${form})`, ...clause.parts.map(words)].join(' ')
}

test('a participle behind a comma tells what the subject does besides, in the tense of the main clause', () => {
  assert.equal(told('Orion Labs left the talks on Monday, calling the terms a trap.'), 'Orion Labs call (past) the terms a trap')
  assert.equal(
    told('The board of Vega has voted to close the plant, rejecting calls by unions to keep it.'),
    'The board of Vega has reject (participle) calls by unions to keep it',
  )
})

test('of two deeds in participles the first is told alone', () => {
  assert.equal(told('A gunman opened fire at a market in Kiel, killing five people and wounding nine.'), 'A gunman kill (past) five people')
})

test('what may hang on somebody else, on the whole or on who speaks is not told of the subject', () => {
  assert.equal(told('Shares of Vega fell as investors sold chips, citing fears of a glut.'), undefined)
  assert.equal(told('Vega closed the plant in Kiel, making it the third this year.'), undefined)
  assert.equal(told('Brandt will leave the firm in May, the Gazette reported, citing two officials.'), undefined)
  assert.equal(told('Brandt praised the engineer, who left the firm in May, calling him a friend.'), undefined)
  assert.equal(told('If the court agrees, Vega will leave the talks, calling the terms a trap.'), undefined)
  assert.equal(told('Brandt was dismissed on Monday, ending a dispute over chips.'), undefined)
})
