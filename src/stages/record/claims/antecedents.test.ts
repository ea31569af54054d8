import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../../../../test/support/in-memory-story.ts'
import { claimsByRule } from './claims-by-rule.ts'

/** What the words of the last sentence mean, and which of them point to more than one thing or nothing. */
function pointers(text: string): { readonly meant: readonly string[]; readonly outside: readonly string[] } {
  const article = articleOf({ id: 'a', title: 'T', text, publishedAt: '2026-05-28T09:00:00Z', publisher: 'Harbour Post' })
  const claims = claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
  const last = claims.filter(({ position }) => position === article.sentences.length - 1)
  for (const { meant = [] } of last) for (const { by } of meant) assert.equal(article.text.slice(by.start, by.end), by.text)
  return {
    meant: last.flatMap(({ meant = [] }) => meant.map(({ text: words, by }) => `${words} = ${by.text}`)),
    outside: last.flatMap(({ outside = [] }) => outside.map(({ text: words }) => words)),
  }
}

const sure: readonly (readonly [text: string, ...meant: readonly string[]])[] = [
  ['The Northern Ferry Board met in Lund on Monday. The board fined Vega for late boats.', 'The board = The Northern Ferry Board'],
  [
    'Lawmakers in Lund debated a bill to ban cars from the old town on Monday. The council will vote on the bill in May.',
    'the bill = a bill to ban cars from the old town',
  ],
  [
    'A plan to close nine ferry stations was published on Monday. The plan drew 400 letters from the islands.',
    'The plan = A plan to close nine ferry stations',
  ],
  ['The Lund Safety Institute tested nine boats. It published the results in May.', 'It = The Lund Safety Institute'],
  ['Orion, a ferry company based in Lund, lost money in May. The company will sell two boats.', 'The company = Orion'],
]
for (const [text, ...meant] of sure) test(`one thing alone can be meant: ${text}`, () => assert.deepEqual(pointers(text).meant, meant))

const unsure: readonly (readonly [text: string, ...outside: readonly string[]])[] = [
  ['The Ferry Board and the Tram Board met in Lund. The board fined Vega for late boats.', 'The board'],
  [
    'Lawmakers debated a bill to ban cars from the old town. Another bill would raise fares. The council rejected the bill in May.',
    'the bill',
  ],
  ['The Lund Safety Institute sued the Tram Board. It wants nine million.', 'It'],
  ['Orion bought two yards from Vega. It closed them in May.', 'It'],
  ['Lund has a bill. The council rejected the bill in May.', 'the bill'],
]
for (const [text, ...outside] of unsure)
  test(`what could be more than one thing points outside: ${text}`, () => {
    const found = pointers(text)
    assert.deepEqual(found.meant, [])
    for (const words of outside) assert.ok(found.outside.includes(words), found.outside.join('; '))
  })

test('a noun that is said more closely points nowhere', () => {
  const { meant, outside } = pointers('Lund has a plan. The plan to close the yard was dropped in May.')
  assert.deepEqual([meant, outside], [[], []])
})
