import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Watch } from '../../domain/watch.ts'
import { nextState, type WatchDecision } from './settle.ts'

const watch = {
  id: 'w',
  storyId: 's',
  state: 'open',
  opensAt: '2026-01-01T00:00:00.000Z',
  horizonAt: '2026-06-30T23:59:00.000Z',
  history: [],
  evidence: [],
  factTypes: ['lease'],
} as unknown as Watch
const coverage = { searched: ['ledger:lease'], sources: 41, from: '', to: '', hits: 0, gaps: [] }
const early = new Date('2026-03-01T00:00:00Z')
const late = new Date('2026-07-02T00:00:00Z')
const decide = (verb: WatchDecision['verb'], more: Partial<WatchDecision> = {}): WatchDecision => ({
  watchId: 'w',
  by: 'ada',
  reason: 'because',
  source: '',
  verb,
  ...more,
})
const after = (of: Watch, verb: WatchDecision['verb'], now: Date, more: Partial<WatchDecision> = {}): Watch => {
  const next = nextState({ watch: of, decision: decide(verb, more), now }, coverage)
  return 'code' in next ? assert.fail(next.reason) : next
}
const refused = (of: Watch, verb: WatchDecision['verb'], now: Date, more: Partial<WatchDecision> = {}): string => {
  const next = nextState({ watch: of, decision: decide(verb, more), now }, coverage)
  return 'code' in next ? next.code : assert.fail(`${verb} went through`)
}

test('[WV-8] "not met" is refused before the horizon, also to a person; after it, it carries what was searched', () => {
  assert.equal(refused(watch, 'not-met', early), 'desk.early')
  const { state, resolution } = after(watch, 'not-met', late)
  assert.equal(state, 'resolved')
  assert.equal(resolution?.coverage?.sources, 41)
  assert.deepEqual(resolution?.by, ['desk:ada'])
})

test('a person alone finds nothing met: a proposal on evidence or a public page stands beside', () => {
  assert.equal(refused(watch, 'met', early), 'desk.alone')
  assert.deepEqual(after(watch, 'met', early, { source: 'https://ir.example/1' }).resolution?.by, ['source:ir.example', 'desk:ada'])
  const proposed = { ...watch, state: 'proposed', proposed: { outcome: 'yes', at: '', note: '', resolvers: ['rule:ledger'] } } as Watch
  assert.deepEqual(after(proposed, 'met', early).resolution?.by, ['rule:ledger', 'desk:ada'])
  const otherWay = { ...proposed, proposed: { outcome: 'no', at: '', note: '', resolvers: ['rule:coverage'] } } as Watch
  assert.equal(refused(otherWay, 'met', late), 'desk.alone')
})

test('a void says whether the world or the question was unclear', () => {
  assert.deepEqual(
    [after(watch, 'ambiguous', late), after(watch, 'annulled', early)].map((it) => [it.state, it.resolution?.outcome]),
    [
      ['ambiguous', 'ambiguous'],
      ['annulled', 'annulled'],
    ],
  )
})

test('a rejected proposal waits again, open before the horizon and due after it', () => {
  const proposed = { ...watch, state: 'proposed', proposed: { outcome: 'yes', at: '', note: '', resolvers: [] } } as Watch
  assert.deepEqual(
    [after(proposed, 'reject', early), after(proposed, 'reject', late)].map((it) => [it.state, it.proposed]),
    [
      ['open', undefined],
      ['due', undefined],
    ],
  )
  assert.equal(refused(watch, 'reject', early), 'desk.late')
})

test('[WV-18] a dispute stands beside the proposal until a person rules, and both texts stay', () => {
  const proposed = { ...watch, state: 'proposed', proposed: { outcome: 'yes', at: '', note: '', resolvers: ['rule:ledger'] } } as Watch
  const disputed = after(proposed, 'dispute', early)
  assert.equal(disputed.dispute?.ground, 'because')
  assert.equal(disputed.state, 'proposed')
  assert.match(after(disputed, 'dismiss', early).dispute?.ruling ?? '', /Dismissed by desk:ada/)
  assert.match(after(disputed, 'met', early).dispute?.ruling ?? '', /Settled by desk:ada/)
  assert.equal(refused(proposed, 'dismiss', early), 'desk.late')
})

test('a settled watch can be reopened, and its first outcome stays in the history', () => {
  const met = after(watch, 'met', early, { source: 'https://ir.example/1' })
  assert.equal(refused(met, 'not-met', late), 'desk.late')
  for (const more of [{}, { second: 'ada' }]) assert.equal(refused(met, 'reopen', late, more), 'desk.second', 'never by one person')
  const again = after(met, 'reopen', late, { second: 'bo' })
  assert.equal(again.state, 'reopened')
  assert.equal(after(again, 'not-met', late).history.filter((it) => it.outcome !== undefined).length, 2)
})
