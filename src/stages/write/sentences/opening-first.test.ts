import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summaryOf } from '../../../../test/support/summary-of.ts'

test('a summary opens with the deed that heads its report, and with where and why', () => {
  const [first = ''] = summaryOf(
    'Port of Gaia lets software steer cranes',
    'The port of Gaia will let software steer 40 container cranes without a driver from October, after a trial in which ships were unloaded 14% faster. The system is made by the company Loadmind.',
  )
  assert.match(first, /will (?:let|allow) software (?:to )?steer 40 container cranes .* after a trial/u)
})

test('who speaks for the company that a sentence names says so of it', () => {
  const [first = ''] = summaryOf(
    'Harrowgate Compute to close Porto hall',
    'Harrowgate Compute will shut its data centre in Porto after three failures of its cooling system, the company told customers in a letter on Tuesday.',
  )
  assert.match(first, /^Harrowgate Compute said (?:that )?it will (?:shut|close) its data centre in Porto/u)
})

test('somebody who is quoted is told with what the report says they are', () => {
  const told = summaryOf(
    'Harrowgate hall in Porto closes',
    'A hall is closed in Porto. "We should have replaced the old pumps of the hall a year ago," said Ines Quadros, who runs operations at Harrowgate.',
  ).join(' ')
  assert.match(told, /Ines Quadros, who runs operations at Harrowgate, said: “/u)
})

test('that a body voted says nothing without what it voted on', () => {
  const told = summaryOf(
    'Lund senate votes on rules',
    'The Senate of Lund voted early on Wednesday. The pier of Lund was sold to Orion Lines in May.',
  ).join(' ')
  assert.doesNotMatch(told, /voted(?: early)?(?: on \d+ March 2026)?, Tidewater/u)
})
