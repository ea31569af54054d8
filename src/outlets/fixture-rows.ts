// An archive of as many rows as a test asks for: ledger rows, watches, stories and sources, for pictures with none, one and hundreds.
import type { Dispatch, DispatchSource } from '../domain/dispatch.ts'
import type { Fact } from '../domain/fact.ts'
import type { Watch } from '../domain/watch.ts'
import type { Store } from '../store/store.ts'
import { dispatch, watch } from './fixture.ts'

const day = (n: number): string => new Date(Date.parse('2026-11-20T00:00:00Z') - n * 3 * 86_400_000).toISOString().slice(0, 10)
const statuses = ['announced', 'contracted', 'live', 'under_construction'] as const
const countries = ['DE', 'US', 'FR', 'IE'] as const

/** The n-th row of a made ledger: a range every seventh time, of four countries and four statuses in turn. */
export const factOf = (n: number): Fact => ({
  id: `f_${n}`,
  type: n % 5 === 0 ? 'capacity_build' : 'capacity_lease',
  subject: [{ entity: 'alder', role: 'tenant' }],
  object: [{ entity: 'birch', role: 'operator' }],
  quantity: [{ lo: n % 7 === 0 ? 10 + n : 20 + n, hi: 20 + n, unit: 'MW', basis: 'unknown', qualifier: 'exact' }],
  place: { name: `Hall ${n}`, country: countries[n % countries.length] ?? 'DE', precision: 'town' },
  status: statuses[n % statuses.length] ?? 'announced',
  statusDate: day(n),
  announcedAt: day(n),
  dateCertain: 'yes',
  claims: [
    {
      id: `c_${n}`,
      origin: 'o',
      url: 'https://a.example/x',
      publisher: 'A',
      publishedAt: `${day(n)}T09:00:00Z`,
      spanHash: '',
      says: {},
      role: 'party',
    },
  ],
  resolved: {},
  version: 1,
})

const outcomes = ['yes', 'no', 'ambiguous'] as const
const watchOf = (n: number): Watch => ({
  ...watch,
  id: `w_${n}`,
  opensAt: `${day(n + 40)}T09:00:00.000Z`,
  horizonAt: `${day(n)}T09:00:00.000Z`,
  state: 'resolved',
  resolution: { outcome: outcomes[n % 3] ?? 'no', at: `${day(n)}T10:00:00.000Z`, note: 'As the row says.', by: ['desk'] },
})
const storyOf = (n: number): Dispatch => ({ ...dispatch, storyId: `s_${n}`, slug: `s-${n}`, firstPublishedAt: `${day(n)}T08:00:00.000Z` })
const source = dispatch.sources[0] as DispatchSource
const storyWith = (n: number): Dispatch => ({
  ...dispatch,
  sources: Array.from({ length: Math.max(1, n) }, (_, i) => ({
    ...source,
    articleId: `a_${i}`,
    publishedAt: new Date(Date.parse('2026-11-24T08:00:00Z') + i * 60_000).toISOString(),
    role: i === 0 ? ('first' as const) : i % 3 === 0 ? ('copy' as const) : ('follow' as const),
  })),
})

const listOf = <T>(n: number, make: (n: number) => T): readonly T[] => Array.from({ length: n }, (_, i) => make(i))

/** What a store answers that holds so many rows of everything pictures are drawn from. */
export function rowsOf(n: number): Partial<Record<keyof Store, unknown>> {
  const facts = listOf(n, factOf)
  const watches = listOf(n, watchOf)
  return {
    facts: async () => facts,
    factsOfParties: async () => facts,
    factsOfStory: async () => facts.slice(0, 1),
    factsOfTypes: async () => facts,
    watches: async () => watches,
    dispatchesOfEntity: async () => listOf(n, storyOf).slice(0, 50),
    publicAtSlug: async () => ({ kind: 'live', dispatch: storyWith(n) }),
    entities: async () => [{ id: 'alder', name: 'Alder', kind: 'ai_lab', aliases: [], source: 'seed' }],
    entitiesById: async () => [],
  }
}
