import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summaryOf } from '../../../../test/support/summary-of.ts'

test('figures with commas and points are read as figures', () => {
  const told = summaryOf(
    'Gaia ferries carry more',
    `Orion Lines carried 1,500 sailors to Gaia in May, up from 1,200.5 a month before. ${'The port council of Gaia has asked for more cranes and for a wider quay. '.repeat(12)}`,
  ).join(' ')
  assert.match(told, /1,500/u)
})

test('a figure is not told without the one that it is set against', () => {
  const told = summaryOf(
    'Gaia ferries wait longer',
    `Four shipyards told the Tidewater Courier that owners ordering ferries are being told to expect delivery in 41 weeks, against 26 weeks in November. ${'The port council of Gaia has asked for more cranes and for a wider quay. '.repeat(12)}`,
  ).join(' ')
  assert.ok(!/\b26\b/u.test(told) || /\b41\b/u.test(told), told)
})
