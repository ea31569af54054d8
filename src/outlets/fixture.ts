// For tests beside the outlets: one story, invented from end to end, and the reads that serve it from memory.
import type { Dispatch } from '../domain/dispatch.ts'
import type { Evidence, SpanEvidence } from '../domain/evidence.ts'
import type { Notice } from '../domain/notice.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { NonEmpty, Sentence, StoryPart } from '../domain/sentence.ts'
import type { Watch } from '../domain/watch.ts'
import type { Store } from '../store/store.ts'
import { nothingRuled } from './fixture-rulings.ts'
import type { WebParts } from './parts.ts'

export const hostile = '<script>alert(1)</script>" onload="x'

const span: SpanEvidence = {
  kind: 'span',
  id: 'ev_span',
  articleId: 'a_1',
  url: 'https://news.example/one',
  publisher: 'Example News',
  publishedAt: '2026-11-24T08:00:00.000Z',
  fetchedAt: '2026-11-24T08:03:00.000Z',
  snapshotSha256: 'a'.repeat(64),
  exactSha256: 'b'.repeat(64),
  prefix: 'secret before',
  suffix: 'secret after',
  start: 10,
  end: 40,
  level: 'L4',
  state: 'ok',
}
const calculation: Evidence = {
  kind: 'calculation',
  id: 'ev_calc',
  function: 'fraction',
  version: 1,
  inputs: { words: 'half', part: 1, whole: 2 },
  result: true,
}
const receiptEvidence: Evidence = { kind: 'receipt', id: 'ev_rec', receiptId: 'r_1' }
export const evidence: readonly Evidence[] = [
  span,
  calculation,
  receiptEvidence,
  { kind: 'absence', id: 'ev_abs', articleIds: ['a_1'], slots: ['price'] },
  { kind: 'ledger', id: 'ev_led', factId: 'F1', version: 1 },
]

function claim(id: string, part: StoryPart, text: string, ...its: NonEmpty<Evidence>): Sentence {
  return { kind: 'claim', id, part, text, evidence: its, writer: 'rules' }
}

export const dispatch: Dispatch = {
  id: 'd_1',
  storyId: 's_1',
  slug: 'alder-leases-halls',
  version: 2,
  status: 'usable',
  publishedAt: '2026-11-24T09:00:00.000Z',
  firstPublishedAt: '2026-11-24T08:40:00.000Z',
  rulingId: 'ru_1',
  draftId: 'dr_1',
  reasonCode: 'correction',
  label: 'Assembled by software from the sources and ledger rows listed. No language model was used.',
  digitalSourceType: 'algorithmicMedia',
  headline: claim('sn_0', 'headline', 'Alder leases 40 MW from Birch', span),
  summary: [
    claim('sn_1', 'summary', `Alder will lease 40 MW ${hostile}.`, span),
    claim('sn_2', 'summary', 'No price is given.', evidence[3] ?? span),
  ],
  factStrip: [{ label: 'Capacity', value: '40 MW', evidenceId: 'ev_span' }],
  take: [
    claim('sn_3', 'magnitude', 'That is half of the site.', calculation, evidence[4] ?? span),
    { kind: 'judgement', id: 'sn_4', part: 'readings', text: 'It may be a start.', evidence: [], writer: 'rules' },
  ],
  rubric: [{ number: 1, name: 'Has a figure', passed: true, reason: 'one figure' }],
  archive: [claim('sn_5', 'archive', 'No earlier story here names Alder.', receiptEvidence)],
  receiptId: 'r_1',
  watchIds: ['w_1'],
  mentions: [{ entityId: 'alder', name: 'Alder', kind: 'company' }],
  sources: [
    {
      articleId: 'a_1',
      sourceId: 'so_1',
      publisher: 'Example News',
      owner: 'Example',
      kind: 'trade',
      url: 'https://news.example/one',
      title: hostile,
      publishedAt: '2026-11-24T08:00:00.000Z',
      level: 'L4',
      levelReasons: ['no signal forbids it'],
      role: 'first',
      longestRun: 4,
    },
    {
      articleId: 'a_2',
      sourceId: 'so_2',
      publisher: 'Bad Link',
      owner: 'Bad',
      kind: 'general',
      url: 'javascript:alert(1)',
      title: 'A second report',
      publishedAt: '2026-11-24T08:10:00.000Z',
      level: 'L1',
      levelReasons: [],
      role: 'follow',
      longestRun: 0,
    },
  ],
  origins: [{ id: 'o_1', name: 'Example', isParty: false, articleIds: ['a_1'], why: 'its own reporting' }],
  corrections: [{ kind: 'correction', at: '2026-11-24T09:00:00.000Z', text: 'We gave 30 MW; the notice says 40.', foundBy: 'check' }],
  urgency: 4,
  score: 0.6,
  cuts: [{ text: 'A cut sentence.', reason: 'no support' }],
}

const receipt: Receipt = {
  id: 'r_1',
  storyId: 's_1',
  ranAt: '2026-11-24T08:39:00.000Z',
  snapshotId: '0-0',
  scope: { stories: 0, since: '2026-11-24T08:39:00.000Z', ledgerFacts: 0 },
  queries: [{ kind: 'entity', expression: 'entity:alder', filters: 'before', hits: 0, bestScore: 0 }],
  ask: { entityIds: [], terms: '' },
  threshold: 0.5,
  matches: [],
  ledgerMatches: [],
  names: [],
  state: 'fresh',
  sentence: 'This archive is new: it holds no stories yet. It cannot say whether this was reported here before.',
}

export const watch: Watch = {
  id: 'w_1',
  storyId: 's_1',
  openedInVersion: 1,
  statement: 'Birch connects the site.',
  kind: 'occurs',
  entityScope: { include: ['alder'], exclude: [] },
  factTypes: ['capacity_live'],
  opensAt: '2026-11-24T08:40:00.000Z',
  horizonAt: '2027-03-31T00:00:00.000Z',
  horizonRule: 'explicit',
  earliestResolveAt: '2026-11-24T08:40:00.000Z',
  resolveBy: '2027-04-30T00:00:00.000Z',
  resolvesYesIf: 'It does.',
  resolvesNoIf: 'It does not.',
  edgeCases: [],
  sources: [{ name: 'Register', url: 'https://grid.example/', role: 'primary' }],
  ifYes: 'Power is there.',
  ifNo: 'It waits.',
  quality: { score: 1, fails: [] },
  state: 'open',
  history: [],
  evidence: [],
  nearMisses: [],
  statementSha256: 'c'.repeat(64),
}

export const now = new Date('2026-11-24T10:00:00.000Z')

const lists =
  'refusals refusalsOf storiesOfHost levelsOfPublisher licencesOf termsOfHost storiesById entityMerges chainedEventsOf eventsOf'.split(' ')
// What the fake answers: the one story, or nothing.
const none = async () => []
const nothing = async () => null
const zero = async () => 0
const one = async () => [dispatch]
const reads = {
  readerChanges: async () => ({ mark: '1:1:', changes: [], isOtherArchive: false }),
  onCommit: () => undefined,
  publicAtSlug: async (slug: string) => (slug === dispatch.slug ? { kind: 'live', dispatch } : null),
  dispatchesOnWire: one,
  dispatchesAt: one,
  dispatchesCorrected: one,
  dispatchVersions: one,
  storyRecords: async () => ({ receipt, significance: null, watches: [watch], facts: [], versions: [dispatch], regrouped: [] }),
  dispatchOfStory: async () => dispatch,
  dispatchLedTo: async () => dispatch,
  dispatchVersion: async (_: string, version: number) =>
    version > 2
      ? null
      : version === 2
        ? dispatch
        : { ...dispatch, version: 1, headline: claim('sn_0', 'headline', 'Alder leases 30 MW from Birch', span) },
  dispatchesOfEntity: one,
  searchDispatches: one,
  evidenceOfStory: async () => [],
  evidenceById: async (id: string) => {
    const found = evidence.find((it) => it.id === id)
    return found
      ? { evidence: found, storyId: 's_1', slug: dispatch.slug, sentences: [{ id: 'sn_1', text: 'A sentence.' }], earlier: [] }
      : null
  },
  stoneOfStory: nothing,
  stoneOfEvidence: nothing,
  receiptById: async (id: string) => (id === 'r_1' ? receipt : null),
  watchById: async (id: string) => (id === 'w_1' ? watch : null),
  watches: async () => [watch],
  watchesUnsettled: async () => [watch],
  watchesOfStory: async () => [watch],
  searchArchive: async () => ({ results: [], ledger: [], ledgerFacts: 0, scope: { stories: 0, since: null } }),
  storyById: nothing,
  claimsRead: none,
  datedClaimsOfStories: none,
  articleById: nothing,
  articlesById: none,
  articleIdOfUrl: nothing,
  readLatelyOf: none,
  factById: nothing,
  factsById: none,
  facts: none,
  factsOfEntity: none,
  factsOfParties: none,
  factsOfStory: none,
  factsOfTypes: none,
  receiptsById: async () => [receipt],
  storiesPerEntity: none,
  levelCounts: async () => ({ L4: 2 }),
  verdictCounts: none,
  refusalCounts: none,
  sentenceCounts: async () => ({
    stories: 1,
    sentences: 6,
    evidenced: 5,
    judgements: 1,
    cuts: 1,
    longestRun: 3,
    withRun: 1,
    singleOrigin: 1,
  }),
  topOrigins: none,
  modelUse: none,
  searchWire: async () => ({ rows: [dispatch.storyId], total: 1 }),
  storiesTold: one,
  searchFacts: none,
  searchWatches: none,
  dispatchesOfDay: one,
  entities: none,
  entitiesSpelling: none,
  entitiesById: none,
  tombstones: none,
  ...nothingRuled,
  rulingsOfStory: none,
  draftById: nothing,
  feeds: none,
  hubLeases: none,
  sources: none,
  sourceOfHost: nothing,
  hostLevel: nothing,
  hostLevels: none,
  editionOfDay: nothing,
  editions: none,
  coverageOfArticle: nothing,
  entityKept: async () => null,
  archiveScope: async () => ({ stories: 1, since: '2026-11-24T08:40:00.000Z' }),
  countDispatches: async () => 1,
  countReviewed: async () => 0,
  countArticles: async () => 2,
  countItems: zero,
  countStories: async () => 1,
  countFacts: zero,
  parkedJobs: zero,
  ...Object.fromEntries(lists.map((name) => [name, none])),
}

/** A store in memory that answers only what pages ask; anything else is a mistake of the test and throws. */
export function makeFixture(over: Partial<Record<keyof Store, unknown>> = {}): { readonly parts: WebParts; readonly notices: Notice[] } {
  const notices: Notice[] = []
  const fake = {
    ...reads,
    notices: async () => notices,
    noticeById: async (id: string) => notices.find((it) => it.id === id) ?? null,
    transaction: async (work: (tx: unknown) => Promise<unknown>) =>
      work({ saveNotice: async (it: Notice) => void notices.push(it), appendEvent: async () => undefined, defer: async () => undefined }),
    ...over,
  }
  const store = fake as unknown as Store
  let tokens = 0
  const parts: WebParts = {
    store,
    now: () => now,
    site: { name: 'Testwire', url: 'https://wire.example', contact: 'desk@wire.example', responsible: '', isSample: true },
    status: () => ({ waiting: 3, parked: 0 }),
    newToken: () => `00000000-0000-4000-8000-00000000000${tokens++}`,
    policy: {
      floor: 0.25,
      weights: { origins: 0.3, novelty: 0.25, magnitude: 0.2, source: 0.15, recency: 0.1 },
      versionsADay: 12,
      freshStoriesBelow: 200,
      freshDaysBelow: 30,
      matchThreshold: 0.5,
      gatherMs: 90_000,
    },
  }
  return { parts, notices }
}
