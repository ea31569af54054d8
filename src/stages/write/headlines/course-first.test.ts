import assert from 'node:assert/strict'
import { test } from 'node:test'
import { courseFirst } from './course-first.ts'

const report = 'On Monday night pilots won a rise. The strike ended.'

test('the course of things may stand before the deed', () => {
  assert.equal(courseFirst('Night pilots win rise after 37-day strike', report), 'After 37-day strike, night pilots win rise')
})

const rows: readonly (readonly [why: string, text: string])[] = [
  ['what is said after a vote may be said of what came after', 'Brandt says pier is safe after strong storm'],
  ['who "it" is has to be told first', 'Orion Ferries recalls new boats after it failed'],
  ['too short a deed stays where it is', 'Orion sails after storm in Lund'],
]
for (const [why, text] of rows) test(why, () => assert.equal(courseFirst(text, report), undefined))
