import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../../domain/fact.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import type { Tools, WirePolicy } from '../stage.ts'
import { resolve } from './stage.ts'

const now = new Date('2026-04-20T09:00:00Z')
const row: Fact = {
  id: 'f_alder',
  type: 'capacity_lease',
  subject: [{ entity: 'alder', role: 'tenant' }],
  place: { name: 'Kreuzau', country: 'DE', precision: 'town' },
  status: 'contracted',
  statusDate: '2026-04-01',
  announcedAt: '2026-04-01',
  dateCertain: 'yes',
  claims: [
    {
      id: 'c1',
      origin: 'harbour-post',
      url: 'https://harbour.example/alder',
      publisher: 'Harbour Post',
      publishedAt: '2026-04-01T09:00:00.000Z',
      spanHash: '',
      says: {},
      role: 'reporter',
    },
  ],
  resolved: {},
  version: 1,
}
const settled = {
  id: 'w_alder',
  kind: 'occurs',
  entityScope: { include: ['alder-ai'], exclude: ['birch'] },
  factTypes: ['capacity_lease'],
  opensAt: '2026-03-01T09:00:00.000Z',
  horizonAt: '2026-06-01T23:59Z',
  state: 'resolved',
  history: [],
  evidence: [{ factId: row.id, articleId: '', note: 'Alder' }],
  nearMisses: [],
  resolution: { outcome: 'yes', at: '2026-04-10T09:00:00.000Z', note: 'It was leased.', by: ['rule:ledger', 'desk:ada'] },
} as unknown as Watch

/** The watch after it was asked again, in an archive in which Alder AI was merged into Alder. */
async function askedAgain(watch: Watch, fact: Fact): Promise<Watch> {
  const reader = {
    watchById: async () => watch,
    entityKept: async (id: string) => (id === 'alder-ai' ? 'alder' : null),
    entities: async () => [{ id: 'alder', name: 'Alder', kind: 'ai_lab', aliases: ['Alder AI'] }],
    facts: async () => [fact],
    factById: async () => null,
    sources: async () => [],
    feeds: async () => [],
    articleIdOfUrl: async () => null,
    countSourcesRead: async () => 2,
  } as unknown as Reader
  const input = await resolve.load(watch.id, reader, { now, policy: { watchSettler: null } as WirePolicy, frozen: [] })
  assert.ok(input !== null)
  const { after } = await resolve.run(input, { now: () => now, note: () => undefined } as unknown as Tools)
  return after
}

test('two names that a person merges open no settled watch: its row is still by whom it asks for', async () => {
  assert.equal((await askedAgain(settled, row)).state, 'resolved')
})

test('an open watch is met under the name that stayed, and its scope is kept in the names it was opened with', async () => {
  const { resolution: _, ...rest } = settled
  const after = await askedAgain({ ...rest, state: 'open', evidence: [] }, row)
  assert.deepEqual([after.state, after.proposed?.outcome], ['proposed', 'yes'])
  assert.deepEqual(after.entityScope, settled.entityScope)
})
