import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact, LedgerClaim } from '../../domain/fact.ts'
import type { RowChanged, Watch } from '../../domain/watch.ts'
import { proposeResolution } from './propose-resolution.ts'

const claim: LedgerClaim = {
  id: 'c1',
  origin: 'harbour-post',
  url: 'https://harbour.example/alder',
  publisher: 'Harbour Post',
  publishedAt: '2026-04-01T09:00:00.000Z',
  spanHash: '',
  says: { mw: [] },
  role: 'reporter',
}
const row: Fact = {
  id: 'f_alder',
  type: 'capacity_lease',
  subject: [{ entity: 'alder', role: 'tenant' }],
  place: { name: 'Kreuzau', country: 'DE', precision: 'town' },
  quantity: [{ lo: 12, hi: 12, unit: 'MW', qualifier: 'exact', basis: 'unknown' }],
  status: 'contracted',
  statusDate: '2026-04-01',
  announcedAt: '2026-04-01',
  dateCertain: 'yes',
  claims: [claim],
  resolved: {},
  version: 1,
}
const settled: Watch = {
  id: 'w_alder',
  storyId: 's_alder',
  openedInVersion: 1,
  statement: 'Alder is reported to have leased at least 10 MW by 2026-06-01 23:59 UTC.',
  kind: 'threshold',
  entityScope: { include: ['alder'], exclude: [] },
  factTypes: ['capacity_lease'],
  op: '>=',
  value: 10,
  unit: 'MW',
  opensAt: '2026-03-01T09:00:00.000Z',
  horizonAt: '2026-06-01T23:59Z',
  horizonRule: 'explicit',
  earliestResolveAt: '2026-03-01T09:00:00.000Z',
  resolveBy: '2026-06-15T23:59:00.000Z',
  resolvesYesIf: 'It is reported.',
  resolvesNoIf: 'It is not.',
  edgeCases: [],
  sources: [],
  ifYes: '',
  ifNo: '',
  quality: { score: 10, fails: [] },
  state: 'resolved',
  history: [],
  evidence: [{ factId: row.id, articleId: 'a1', note: 'Alder: capacity lease' }],
  nearMisses: [],
  resolution: { outcome: 'yes', at: '2026-04-10T09:00:00.000Z', note: 'It was leased.', by: ['rule:ledger', 'desk:ada'] },
  statementSha256: '',
}
const byAda: RowChanged = { factId: row.id, by: 'desk:ada', at: '2026-04-12T09:00:00.000Z' }
const readWrong: LedgerClaim = { ...claim, withdrawnAt: byAda.at, withdrawnBy: 'desk:ada' }
const smaller: Fact = {
  ...row,
  quantity: [{ lo: 1, hi: 1, unit: 'MW', qualifier: 'exact', basis: 'unknown' }],
  claims: [readWrong, { ...claim, id: 'c1@2' }],
}
const closed: Fact = { ...row, claims: [readWrong] }

/** The watch after it was asked again, with its row as it is now; null where it is gone. */
function askedAgain(rowChanged: RowChanged | undefined, fact: Fact | null, resolvedAt?: string): Watch {
  const { resolution } = settled
  const watch: Watch = {
    ...settled,
    ...(rowChanged !== undefined && { rowChanged }),
    ...(resolvedAt !== undefined && resolution !== undefined && { resolution: { ...resolution, at: resolvedAt } }),
  }
  const isLive = fact?.claims.some(({ withdrawnAt }) => withdrawnAt === undefined) === true
  return proposeResolution({
    watch,
    witnesses: fact !== null && isLive ? [{ fact, articleId: 'a1', origins: 1, onlyFirstSeen: false }] : [],
    reports: [],
    findings: [],
    kindOf: () => null,
    coverage: { searched: [], sources: 2, from: watch.opensAt, to: watch.opensAt, hits: 0, gaps: [] },
    now: new Date('2026-04-20T09:00:00Z'),
    settler: null,
    changedRow: fact,
  })
}

test('a row that a person closed or corrected opens no settled watch: a second person is asked, once', () => {
  for (const fact of [closed, smaller]) {
    const after = askedAgain(byAda, fact)
    assert.deepEqual([after.state, after.rowChanged?.isAsked, after.history], ['resolved', true, []])
    const asked: RowChanged = { ...byAda, isAsked: true }
    assert.equal(askedAgain(asked, fact).rowChanged, asked)
  }
})

test('what a source takes back opens it without anybody, also after a person changed the row', () => {
  assert.equal(askedAgain(undefined, { ...row, claims: [{ ...claim, withdrawnAt: '2026-04-13T09:00:00.000Z' }] }).state, 'reopened')
  const gone = { ...claim, id: 'c1@2', withdrawnAt: '2026-04-13T09:00:00.000Z' }
  assert.equal(askedAgain(byAda, { ...smaller, claims: [readWrong, gone] }).state, 'reopened')
  assert.equal(askedAgain(byAda, { ...smaller, claims: [readWrong, { ...gone, quarantine: 'q1' }] }).state, 'reopened')
  assert.equal(askedAgain(byAda, null).state, 'reopened', 'a takedown that removed the row')
})

test('a removed story’s row waits for a second person as well, and a person’s change of before the settling counts for nothing', () => {
  const killed = { ...row, claims: [{ ...claim, withdrawnAt: '2026-04-13T09:00:00.000Z', killedWith: 's_other' }] }
  assert.equal(askedAgain(byAda, killed).state, 'resolved')
  assert.equal(askedAgain(byAda, closed, '2026-04-15T09:00:00.000Z').state, 'reopened')
})

test('a change that leaves the outcome standing is forgotten, so that what falls later falls by itself', () => {
  assert.equal(askedAgain(byAda, row).rowChanged, undefined)
  assert.equal(askedAgain({ ...byAda, isAsked: true }, row).rowChanged, undefined)
})
