import assert from 'node:assert/strict'
import test from 'node:test'
import { readQuestion } from './search.ts'

const rows: readonly (readonly [string, Parameters<typeof readQuestion>[0], Partial<ReturnType<typeof readQuestion>>])[] = [
  ['plain words stay words', { q: ' grid  connection ' }, { words: 'grid connection', page: 1 }],
  [
    'operators leave the words',
    { q: 'lease entity:orvanne-ai after:2026-05-01' },
    { words: 'lease', entity: 'orvanne-ai', after: '2026-05-01' },
  ],
  ['a filter in the address wins', { q: 'lease entity:a', entity: 'b' }, { words: 'lease', entity: 'b' }],
  ['a date that is none is no filter', { q: 'after:yesterday lease' }, { words: 'lease' }],
  ['phrases and minus are left to the search', { q: '"first hall" -paris' }, { words: '"first hall" -paris' }],
  ['a NUL is dropped', { q: 'a\u0000b' }, { words: 'ab' }],
  ['pages are capped', { q: 'a', page: '99' }, { page: 50 }],
  ['a page that is no number is the first', { q: 'a', page: '-1' }, { page: 1 }],
]
for (const [say, asked, expected] of rows) {
  test(say, () => {
    const question = readQuestion(asked)
    for (const [name, value] of Object.entries(expected)) assert.equal(question[name as keyof typeof question], value, name)
  })
}
