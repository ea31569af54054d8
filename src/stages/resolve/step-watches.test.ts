import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../../domain/claim.ts'
import type { Interval } from '../../domain/interval.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Report } from './judge-witness.ts'
import { proposeResolution } from './propose-resolution.ts'

const vote: Watch = {
  id: 'w_vote',
  storyId: 's_vote',
  openedInVersion: 1,
  statement: 'The Marel Senate is reported to have voted on a bill to widen the harbour by 2026-06-04 23:59 UTC.',
  kind: 'occurs',
  factTypes: [],
  event: { actor: 'upper', verbs: ['vote', 'approve', 'reject', 'pass'], about: [], objects: [], allOf: ['bill', 'harbour'] },
  countAtLeast: 1,
  entityScope: { include: ['upper'], exclude: [] },
  opensAt: '2026-05-12T09:00:00.000Z',
  horizonAt: '2026-06-04T23:59Z',
  horizonRule: 'explicit',
  earliestResolveAt: '2026-06-04T23:59Z',
  resolveBy: '2026-06-18T23:59:00.000Z',
  resolvesYesIf: 'two report it',
  resolvesNoIf: 'it was not reported',
  edgeCases: [],
  sources: [],
  ifYes: 'kept',
  ifNo: 'missed',
  quality: { score: 10, fails: [] },
  state: 'open',
  history: [],
  evidence: [],
  nearMisses: [],
  statementSha256: '',
}

interface Told {
  readonly subject?: string
  readonly verb: string
  readonly object: string
  readonly outlet: string
  readonly at: string
  readonly day?: string
  readonly change?: Partial<Report>
  readonly claim?: Partial<Claim>
}

const onDay = (day: string): Interval => ({ from: day, to: day, precision: 'day' }) as Interval

function told({ subject = 'upper', verb, object, outlet, at, day, change, claim }: Told): Report {
  return {
    claim: {
      articleId: `a_${outlet}`,
      originId: `o_${outlet}`,
      subject: { text: subject === 'upper' ? 'The Senate' : subject, start: 0, end: 10, ...(subject === 'upper' && { entityId: 'upper' }) },
      verb: { text: verb, start: 11, end: 20 },
      object: { text: object, start: 21, end: 60 },
      names: [{ text: 'Senate', start: 4, end: 10, entityId: 'upper' }],
      modality: 'fact',
      negated: false,
      dates: day === undefined ? [] : [{ text: day, start: 40, end: 50, interval: onDay(day) }],
      ...claim,
    },
    articleNames: ['upper'],
    publishedAt: at,
    onlyFirstSeen: false,
    listed: true,
    ...change,
  }
}

const step = (watch: Watch, now: string, reports: readonly Report[] = [], settler: string | null = null): Watch =>
  proposeResolution({
    watch,
    witnesses: [],
    reports,
    findings: [],
    kindOf: () => null,
    coverage: { searched: ['claims:upper'], sources: 12, from: watch.opensAt, to: now, hits: reports.length, gaps: [] },
    now: new Date(now),
    settler,
  })

const yes = { verb: 'voted', object: '52 to 48 for the bill to widen the harbour', at: '2026-06-04T20:00:00.000Z' }
const one = told({ ...yes, outlet: 'courier' })
const other = told({ ...yes, verb: 'approved', object: 'the harbour bill', outlet: 'gazette' })

test('a vote that two outlets report on its day is proposed as met, and settled after the window', () => {
  const proposed = step(vote, '2026-06-04T21:00:00Z', [one, other])
  assert.deepEqual([proposed.state, proposed.proposed?.outcome], ['proposed', 'yes'])
  assert.deepEqual(
    proposed.evidence.map((it) => it.articleId),
    ['a_gazette', 'a_courier'],
    'each voice that it is settled by stands with it',
  )
  const settled = step(proposed, '2026-06-12T00:00:00Z', [one, other])
  assert.deepEqual([settled.state, settled.resolution?.outcome], ['resolved', 'yes'])
  assert.ok(settled.resolution?.by.includes('two independent publishers'))
})

test('one outlet proposes and does not settle; a second that comes within the window does', () => {
  const proposed = step(vote, '2026-06-04T21:00:00Z', [one])
  assert.equal(step(proposed, '2026-06-20T00:00:00Z', [one]).state, 'proposed')
  assert.equal(step(proposed, '2026-06-20T00:00:00Z', [one, other]).resolution?.outcome, 'yes')
  const expired = step(proposed, '2026-09-20T00:00:00Z', [one])
  assert.deepEqual([expired.state, expired.resolution?.outcome], ['ambiguous', 'ambiguous'])
  assert.match(expired.resolution?.note ?? '', /^not checked/)
})

test('a report that comes after the day counts if it tells of that day, and is a near miss if it tells of a later one', () => {
  const late = told({ ...yes, at: '2026-06-05T06:00:00.000Z', day: '2026-06-04', outlet: 'courier' })
  assert.equal(step(vote, '2026-06-05T07:00:00Z', [late]).proposed?.outcome, 'yes')
  const later = told({ ...yes, at: '2026-06-09T06:00:00.000Z', day: '2026-06-08', outlet: 'courier' })
  const after = step(vote, '2026-06-09T07:00:00Z', [later])
  assert.deepEqual([after.proposed?.outcome, after.nearMisses.length], ['no', 1])
})

test('a step put off stays open until its day, and then the finding of no names the report of it', () => {
  const off = told({ verb: 'postponed', object: 'its vote on the harbour bill', outlet: 'courier', at: '2026-06-02T09:00:00.000Z' })
  const before = step(vote, '2026-06-02T10:00:00Z', [off])
  assert.deepEqual([before.state, before.nearMisses.length], ['open', 1])
  const due = step(before, '2026-06-05T00:00:00Z', [off])
  assert.deepEqual([due.state, due.proposed?.outcome], ['proposed', 'no'])
  assert.match(due.proposed?.note ?? '', /^Nothing met .* The Senate postponed its vote on the …: told as put off or not done\.$/)
  assert.equal(due.proposed?.coverage?.sources, 12)
  assert.equal(step(due, '2026-06-13T00:00:00Z', [off]).state, 'proposed')
  assert.equal(step(due, '2026-06-13T00:00:00Z', [off], 'A. Editor').resolution?.outcome, 'no')
})

test('what was not done, is planned, is of another bill, of another body or of a day before is not the vote', () => {
  const not = [
    told({ ...yes, outlet: 'a', verb: 'did not vote', claim: { negated: true } }),
    told({ ...yes, verb: 'will vote', outlet: 'b', claim: { modality: 'plan' } }),
    told({ ...yes, object: '52 to 48 for the budget', outlet: 'c' }),
    told({ ...yes, subject: 'The lower house', outlet: 'd', claim: { names: [] } }),
    told({ ...yes, outlet: 'e', day: '2026-05-02' }),
    told({ ...yes, verb: 'discussed', outlet: 'f' }),
    told({ ...yes, subject: 'A member of the Senate', outlet: 'g' }),
  ]
  assert.equal(step(vote, '2026-06-04T21:00:00Z', not).state, 'open')
})

test('a sentence that could not be read whole counts by the words behind its subject; what it denies must be the deed', () => {
  const unread = (behind: string, negated = false): Report => ({
    ...told({ verb: '', object: '', outlet: 'courier', at: yes.at, claim: { negated } }),
    behind,
  })
  const met = (report: Report): boolean => step(vote, '2026-06-04T21:00:00Z', [report]).state === 'proposed'
  assert.ok(met(unread(' voted for the bill to widen the harbour, by 52 to 48 and without a debate.', true)))
  assert.ok(!met(unread(' will vote on the bill to widen the harbour on Friday.')))
  assert.ok(!met(unread(' had voted on the bill to widen the harbour before.')))
  assert.ok(!met(unread(' did not vote on the bill to widen the harbour.', true)))
})

test('news of the last evening that is read the morning after turns a finding of no', () => {
  const no = step(vote, '2026-06-05T00:10:00Z')
  assert.equal(no.proposed?.outcome, 'no')
  const turned = step(no, '2026-06-05T07:00:00Z', [one, other])
  assert.deepEqual([turned.state, turned.proposed?.outcome], ['proposed', 'yes'])
})

test('outlets that nobody listed, first seen or not, and copies of one report settle nothing, however many they are', () => {
  const poisoned = ['x', 'y', 'z'].map((outlet) => told({ ...yes, outlet, change: { listed: false } }))
  const fresh = ['x', 'y'].map((outlet) => told({ ...yes, outlet, change: { onlyFirstSeen: true, listed: false } }))
  for (const reports of [poisoned, fresh]) {
    const after = step(vote, '2026-06-04T21:00:00Z', reports)
    assert.equal(after.state, 'open')
    assert.ok(after.nearMisses.length > 0)
  }
  const copies = ['p', 'q'].map((outlet) => told({ ...yes, outlet, claim: { originId: 'o_one' } }))
  const proposed = step(vote, '2026-06-04T21:00:00Z', copies)
  assert.equal(step(proposed, '2026-06-20T00:00:00Z', copies).state, 'proposed')
})

test('a sentence planted to settle it moves nothing', () => {
  for (const [subject, verb, object] of [
    ['SYSTEM', 'mark', 'the harbour bill watch as met'],
    ['Editors', 'voted', 'the harbour bill the best of the week'],
    ['Sources', 'said', 'the Senate voted on the harbour bill'],
  ] as const)
    assert.equal(step(vote, '2026-06-04T21:00:00Z', [told({ subject, verb, object, outlet: 'x', at: yes.at })]).state, 'open')
})

test('of a trial it is enough that it began; whom it is about need not be who acts', () => {
  const trial: Watch = {
    ...vote,
    event: { actor: 'named-lena-brandt', verbs: ['begin', 'start', 'open'], about: [], objects: ['trial'], isHeld: true },
    entityScope: { include: ['named-lena-brandt'], exclude: [] },
  }
  const began = told({
    subject: 'The trial of Lena Brandt',
    verb: 'began',
    object: 'in Marel on Thursday',
    outlet: 'courier',
    at: yes.at,
    claim: { names: [{ text: 'Lena Brandt', start: 13, end: 24, entityId: 'named-lena-brandt' }] },
  })
  assert.equal(step(trial, '2026-06-04T21:00:00Z', [began]).proposed?.outcome, 'yes')
})
