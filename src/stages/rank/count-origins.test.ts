import assert from 'node:assert/strict'
import test from 'node:test'
import type { Coverage, CoverageRole } from '../../domain/coverage.ts'
import type { Source, SourceKind } from '../../domain/source.ts'
import { countOrigins } from './count-origins.ts'

const source = (id: string, owner: string, kind: SourceKind = 'trade'): Source => ({
  id,
  name: id,
  owner,
  kind,
  language: 'en',
  host: `${id}.test`,
  allowlisted: true,
  firstSeenAt: '2026-01-01T00:00:00Z',
})
const sources = new Map(
  [
    source('harbour', 'Harbour Group'),
    source('quay', 'Harbour Group'),
    source('gazette', 'Gazette'),
    source('fjord', 'Fjord Compute', 'company'),
  ].map((it) => [it.id, it]),
)
const coverage = (articleId: string, sourceId: string, role: CoverageRole = 'follow', originId = `o_${sourceId}`): Coverage => ({
  articleId,
  storyId: 's',
  sourceId,
  role,
  originId,
  reasons: [],
  score: 1,
  assignedAt: '2026-01-01T00:00:00Z',
})

test('two outlets of one owner are one voice', () => {
  assert.equal(countOrigins([coverage('a', 'harbour'), coverage('b', 'quay')], sources).length, 1)
})
test('ten copies of one report count once', () => {
  const copies = Array.from({ length: 10 }, (_, i) => coverage(`c${i}`, 'gazette', 'copy', 'o_harbour'))
  assert.equal(countOrigins([coverage('a', 'harbour', 'first'), ...copies], sources).length, 1)
})
test('a company is a party and an outlet is not', () => {
  const origins = countOrigins([coverage('a', 'fjord', 'first'), coverage('b', 'gazette')], sources)
  assert.deepEqual(
    origins.map((it) => [it.name, it.isParty]),
    [
      ['Fjord Compute', true],
      ['Gazette', false],
    ],
  )
})
