import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candidateOf, chooseBody } from './choose-body.ts'

const block = (text: string) => ({ kind: 'p' as const, text, linkCharacters: 0 })
const story = [
  'The harbour office leased its old cable hall to Northgrid on Thursday, after a vote that took the council two hours.',
  'The hall draws twelve megawatts from a cable laid in 1962 and covers four thousand two hundred square metres of quay.',
  'Rent will be three million euros a year, the port said, and Northgrid pays for the dredging of the berth beside it.',
  'Neighbours had asked for a market in the hall; the council will hear them again in June, before any wall comes down.',
].map(block)
const comments = Array.from({ length: 12 }, (_, at) =>
  block(`Reader ${at} thinks that nobody asked the people who live on street ${at * 3} about it at all.`),
)
const summary = 'Port leases old cable hall to Northgrid: twelve megawatts, three million euros a year'
const marked = (blocks: typeof story, mark: 1 | 2 | 3 = 2) => ({ ...candidateOf(blocks), mark })

test('comments that were taken for the article give way to the marked body', () => {
  assert.deepEqual(chooseBody(candidateOf(comments), marked(story), summary).blocks, story)
})

test('a marked body that holds what was found and much more of what the summary says is the article', () => {
  assert.deepEqual(chooseBody(candidateOf(story.slice(3)), marked(story), summary).blocks, story)
})

test('a marked box that is another part of the page changes nothing', () => {
  assert.deepEqual(chooseBody(candidateOf(story), marked(comments), summary).blocks, story)
  assert.deepEqual(chooseBody(candidateOf(story), undefined, summary).blocks, story)
})
