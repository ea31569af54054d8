import assert from 'node:assert/strict'
import test from 'node:test'
import { makeFixture } from '../fixture.ts'
import { makeWeb } from '../web.ts'
import { readQuestion } from './search.ts'

const rows: readonly (readonly [string, Parameters<typeof readQuestion>[0], Partial<ReturnType<typeof readQuestion>>])[] = [
  ['plain words stay words', { q: ' grid  connection ' }, { words: 'grid connection' }],
  [
    'operators leave the words',
    { q: 'lease entity:orvanne-ai after:2026-05-01' },
    { words: 'lease', entity: 'orvanne-ai', after: '2026-05-01' },
  ],
  ['a filter in the address wins', { q: 'lease entity:a', entity: 'b' }, { words: 'lease', entity: 'b' }],
  ['a date that is none is no filter', { q: 'after:yesterday lease' }, { words: 'lease' }],
  [
    'a date that no calendar has is no filter',
    { q: 'after:2026-13-45 before:2026-02-30x lease' },
    { words: 'lease', after: undefined as never, before: undefined as never },
  ],
  ['phrases and minus are left to the search', { q: '"first hall" -paris' }, { words: '"first hall" -paris' }],
  ['a NUL is dropped', { q: 'a\u0000b' }, { words: 'ab' }],
  ['a cursor longer than any of ours is none', { q: 'a', cursor: 'a'.repeat(9000) }, { cursor: undefined as never }],
]
for (const [say, asked, expected] of rows) {
  test(say, () => {
    const question = readQuestion(asked)
    for (const [name, value] of Object.entries(expected)) assert.equal(question[name as keyof typeof question], value, name)
  })
}

test('a search can be kept: the moment in its address is its scope, and today stands beside it', async () => {
  const asked: unknown[] = []
  const web = makeWeb(
    makeFixture({
      searchWire: async (ask: { readonly knownBy?: string }) => {
        asked.push(ask.knownBy)
        return ask.knownBy === undefined ? { rows: [], total: 3 } : { rows: [], total: 0 }
      },
    }).parts,
  )
  const read = async (path: string): Promise<string> => (await web.request(path, { headers: { Accept: 'text/html' } })).text()
  const fresh = await read('/search?q=fusion')
  assert.ok(fresh.includes('href="/search?q=fusion&amp;asof=2026-11-24T10%3A00Z"'))
  const kept = await read('/search?q=fusion&asof=2026-10-01T08:00Z')
  assert.ok(kept.includes('No story here matched “fusion” by 1 Oct 2026, 08:00 UTC; 1 story since 24 Nov 2026 were searched.'))
  assert.ok(kept.includes('Today 3 stories match'))
  assert.deepEqual(asked, [undefined, '2026-10-01T08:00Z', undefined])
  assert.ok(!(await read('/search?asof=2026-10-01T08:00Z')).includes('Archive statement'))
  assert.ok(!(await read('/search?q=x&asof=yesterday')).includes('yesterday'))
})
