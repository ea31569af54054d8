import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ParsedItem } from './feed-types.ts'
import { outBy } from './out-by.ts'

const item = (title: string, published?: string): ParsedItem => ({
  title,
  notes: [],
  categories: [],
  ...(published !== undefined && { published }),
})

test('what is dated after a moved clock waits, what has no date is out, and the next date is told', () => {
  const items = [item('c', '2026-03-09T08:00:00Z'), item('b', '2026-03-03T08:00:00Z'), item('a', '2026-03-02T08:00:00Z'), item('none')]
  const first = outBy(items, new Date('2026-03-02T12:00:00Z'))
  assert.deepEqual(
    first.out.map(({ title }) => title),
    ['a', 'none'],
  )
  assert.equal(first.nextAt, '2026-03-03T08:00:00Z')
  const last = outBy(items, new Date('2026-03-09T07:50:00Z'))
  assert.equal(last.out.length, 4)
  assert.equal(last.nextAt, undefined)
})
