import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleTopics } from './title-topics.ts'

const rows: readonly (readonly [title: string, topics: readonly string[]])[] = [
  [
    'Court blocks questioning of Brandt in ferry suit',
    ['questioning of Brandt', 'questioning of Brandt in ferry suit', 'Brandt', 'ferry suit'],
  ],
  ['Harbour office backs Brandt on fast-track permits', ['Harbour office', 'Brandt', 'fast-track permits']],
  ['They ran', []],
]
for (const [title, topics] of rows)
  test(`what a headline is about: ${title}`, () => {
    const found = titleTopics(title).map(({ text }) => text)
    for (const topic of topics) assert.ok(found.includes(topic), `${topic} in ${found.join(' | ')}`)
    if (topics.length === 0) assert.deepEqual(found, [])
  })

test('what two have is not cut behind the first of them, and what somebody was is no subject', () => {
  const found = (title: string): readonly string[] => titleTopics(title).map(({ text }) => text)
  const owned = found('3 key moments in Lena Brandt and Per Orne’s final harbour debate')
  assert.ok(!owned.some((topic) => topic.endsWith('in Lena Brandt')), owned.join(' | '))
  assert.ok(!found('Watchdog finds Lena Brandt defied board as ferry director').includes('ferry director'))
})

test('a hostile headline is read in time and never throws', () => {
  for (const part of ['of '.repeat(3_000), 'a of '.repeat(3_000), `${'(['.repeat(400)}`]) assert.doesNotThrow(() => titleTopics(part))
})
