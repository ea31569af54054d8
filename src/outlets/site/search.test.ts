import assert from 'node:assert/strict'
import test from 'node:test'
import { makeFixture } from '../fixture.ts'
import { makeWeb } from '../web.ts'
import { type Asked, readQuestion } from './search-question.ts'

type Expected = Partial<Record<keyof ReturnType<typeof readQuestion>['question'], string | undefined>>
const rows: readonly (readonly [string, Asked, Expected])[] = [
  ['plain words stay words', { q: ' grid  connection ' }, { words: 'grid connection' }],
  [
    'operators leave the words',
    { q: 'lease entity:orvanne-ai after:2026-05-01' },
    { words: 'lease', entity: 'orvanne-ai', after: '2026-05-01' },
  ],
  ['a filter in the address wins', { q: 'lease entity:a', entity: 'b' }, { words: 'lease', entity: 'b' }],
  ['a filter in the address that is empty is none', { q: 'lease', entity: '', after: '' }, { entity: undefined, after: undefined }],
  ['phrases and minus are left to the search', { q: '"first hall" -paris' }, { words: '"first hall" -paris' }],
  ['a NUL is dropped', { q: 'a\u0000b' }, { words: 'ab' }],
  ['a cursor longer than any of ours is none', { q: 'a', cursor: 'a'.repeat(9000) }, { cursor: undefined }],
  ['two hundred characters are asked whole', { q: 'a'.repeat(200) }, { words: 'a'.repeat(200) }],
]
for (const [say, asked, expected] of rows) {
  test(say, () => {
    const { question, flaws } = readQuestion(asked)
    for (const [name, value] of Object.entries(expected)) assert.equal(question[name as keyof typeof question], value, name)
    assert.deepEqual(flaws, [])
  })
}

const flawed: readonly (readonly [string, Asked, Asked])[] = [
  ['201 characters', { q: 'a'.repeat(201) }, { q: 'this one has 201: take out 1.' }],
  ['a day in words', { q: 'after:yesterday lease' }, { after: '“yesterday” is no day' }],
  ['days that no calendar has', { q: 'after:2026-13-45 lease', before: '2026-02-30' }, { after: '“2026-13-45”', before: '“2026-02-30”' }],
  ['a stretch that ends before it begins', { q: 'lease', after: '2026-05-01', before: '2026-05-01' }, { before: 'give a later day' }],
  ['names longer than any', { entity: 'e'.repeat(101), source: 's'.repeat(101) }, { entity: 'at most 100', source: 'at most 100' }],
  ['a moment that is none', { q: 'lease', asof: 'yesterday' }, { asof: '“yesterday” is no moment' }],
]
for (const [say, asked, expected] of flawed) {
  test(`${say}: refused with the field and the fix, in a page and for programs`, async () => {
    const { flaws } = readQuestion(asked)
    assert.deepEqual(new Set(flaws.map(({ field }) => field)), new Set(Object.keys(expected)))
    for (const { field, fix } of flaws) assert.ok(fix.includes(expected[field] ?? '?'), fix)
    const { request } = makeWeb(makeFixture({ searchWire: async () => assert.fail('it was asked') }).parts)
    const path = `/search?${new URLSearchParams(asked as Record<string, string>).toString()}`
    const page = await request(path, { headers: { Accept: 'text/html' } })
    assert.equal(page.status, 400)
    const body = await page.text()
    assert.ok(body.includes('role="alert"') && body.includes('aria-invalid="true"') && body.includes('Nothing was looked for'))
    assert.ok(body.includes(`value="${asked.q ?? ''}"`), 'what was typed is lost')
    const program = await request(path, { headers: { Accept: 'application/json' } })
    const { error } = (await program.json()) as { error: { code: string; fields: { field: string }[] } }
    assert.deepEqual([program.status, error.code, error.fields.length], [400, 'question', flaws.length])
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
})
