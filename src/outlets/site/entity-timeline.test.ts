import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact } from '../../domain/fact.ts'
import { dispatch, watch } from '../fixture.ts'
import { factOf } from '../fixture-rows.ts'
import { timeline } from './entity-timeline.ts'

const row = (n: number, more: Partial<Fact>): Fact => ({ ...factOf(n), announcedAt: '2026-02-01', statusDate: '2026-02-01', ...more })
const lines = (it: Parameters<typeof timeline>[0]): readonly string[] =>
  String(timeline(it))
    .split('<li>')
    .slice(1)
    .map((line) =>
      line
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )

test('a name’s line of time tells what came and what changed: rows that moved or gave way, outcomes and corrections', () => {
  const moved = row(1, { status: 'live', statusDate: '2026-06-05' })
  const later = row(2, { announcedAt: '2026-07-01', statusDate: '2026-07-01' })
  const gone = row(3, { status: 'superseded', supersededBy: later.id, statusDate: '2026-07-01' })
  const settled = {
    ...watch,
    state: 'resolved' as const,
    resolution: { outcome: 'no' as const, at: '2026-08-01T09:00:00.000Z', note: 'x', by: ['desk'] },
  }
  const found = lines({ stories: [dispatch], facts: [moved, later, gone], watches: [settled, watch], names: new Map() })
  assert.deepEqual(
    found.map((line) => line.split(' ')[3]),
    ['Correction', 'Story', 'Outcome', 'Change', 'Fact', 'Change', 'Fact', 'Fact'],
  )
  assert.match(found[2] ?? '', /Birch connects the site × Not met/)
  assert.match(found[3] ?? '', /Hall 3 gives way to .*Hall 2/)
  assert.match(found[5] ?? '', /Hall 1 is now live/)
})

test('a row that only was announced is one line', () => {
  assert.equal(lines({ stories: [], facts: [row(1, {})], watches: [], names: new Map() }).length, 1)
})

test('rows of one day stand in one order however they came, and rows without a date stand below the line', () => {
  const [one, two, undated] = [row(1, {}), row(2, {}), row(3, { announcedAt: '', statusDate: '' })]
  const of = (...facts: readonly Fact[]): string => String(timeline({ stories: [], facts, watches: [], names: new Map() }))
  assert.equal(of(one, two, undated), of(undated, two, one))
  assert.match(of(one, undated), /<\/ol>.*Undated: .*Hall 3/s)
  assert.match(of(undated), /Nothing dated yet.*Undated: .*Hall 3/s)
  assert.doesNotMatch(of(one), /Undated/)
})
