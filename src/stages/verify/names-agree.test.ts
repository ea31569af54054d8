import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGivenInFull, isSameStock, isShortFor } from './names-agree.ts'

test('a short form stands where the passage has the name in full, and nowhere else', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['NYU', 'He teaches at New York University in winter.', true],
    ['DOJ', 'The Department of Justice opened a file.', true],
    ['DOJ', 'The Justice Department opened a file.', true],
    ['DOJ', 'The Department of Defence opened a file.', false],
    ['US', 'American officials met on Monday.', true],
    ['US', 'Officials met and told us so.', false],
    ['VA', 'The head of Veterans Affairs left.', true],
    ['VA', 'Veterans said that Affairs of the heart matter.', false],
    ['Vega', 'Very Early Good Answers.', false],
  ]
  for (const [name, text, stands] of rows) assert.equal(isShortFor(name, text), stands, `${name}: ${text}`)
})

test('a people is named where its country is, and a party by its members; a person by nobody else', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['Russian', 'The ship had left Russia in May.', true],
    ['Ukrainian', 'He spoke with the president of Ukraine.', true],
    ['British', 'The minister left Britain for good.', true],
    ['American', 'Three U.S. sailors were freed.', true],
    ['Democrats', 'The Democratic leaders met on Monday.', true],
    ['GOP', 'Two Republicans voted against it.', true],
    ['GOP', 'Two members voted against it.', false],
    ['Roberts', 'Robert Vane voted against it.', false],
    ['Russian', 'The ship had left Rusthall in May.', false],
    ['American', 'Three sailors told us so.', false],
  ]
  for (const [name, text, stands] of rows) assert.equal(isSameStock(name, text), stands, `${name}: ${text}`)
})

test('a surname is told in full where the article does so and gives it to nobody else', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['Ines Holm', 'Harbour chair Ines Holm came on Monday. But Holm said no more.', true],
    ['Ines Holm', 'Mayor Ines Holm came on Monday. Mayor Holm said no more.', true],
    ['Jory Holm', 'A pupil, Jory Holm, came on Monday. Mayor Holm said no more.', false],
    ['Ines Holm', 'Ines Holm and Jory Holm came on Monday. Holm said no more.', false],
    ['Olga Holm', 'Ines Holm came on Monday. Holm said no more.', false],
  ]
  for (const [name, article, stands] of rows)
    assert.equal(isGivenInFull(name, 'Holm said no more.', [article]), stands, `${name}: ${article}`)
})
