import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from '../../domain/draft.ts'
import type { Watch } from '../../domain/watch.ts'
import { askedElsewhere, opened, superseded, supersededBy, watchesToOpen } from './open-watches.ts'

const watch = (id: string, change: Partial<Watch> = {}): Watch =>
  ({
    id,
    statement: `At least 5 MW (${id})`,
    statementSha256: id,
    entityScope: { include: [], includeKind: 'ai_lab', exclude: [] },
    factTypes: ['capacity_lease'],
    value: 5,
    unit: 'MW',
    op: '>=',
    state: 'open',
    history: [],
    ...change,
  }) as unknown as Watch
const draftOf = (...watches: readonly Watch[]): Draft => ({ watch: watches[0], furtherWatches: watches.slice(1) }) as unknown as Draft

test('WV-13: another figure for an open question is a new watch, and the old one points to it', () => {
  const [old, next] = [watch('w_old'), watch('w_new', { value: 3 })]
  assert.deepEqual(watchesToOpen(draftOf(next), [old], []), [], 'without a correction the first wording stands')
  const [replaced] = supersededBy(draftOf(next), [old])
  assert.equal(replaced?.next, next)
  const ended = superseded(old, next, '2026-06-01T00:00:00Z')
  assert.equal(ended.state, 'superseded')
  assert.equal(ended.statement, old.statement)
  assert.match(ended.history.at(-1)?.reason ?? '', /w_new/)
  assert.deepEqual(supersededBy(draftOf(watch('w_same')), [old]), [], 'the same figure replaces nothing')
  assert.deepEqual(supersededBy(draftOf(next), [{ ...old, state: 'resolved' }]), [], 'what is settled stays settled')
})

test('two promises of one story are two questions, the same promise in other words is one', () => {
  const event = (verbs: readonly string[]) => ({ actor: 'maker', verbs, about: [], objects: [] })
  const none = { factTypes: [], entityScope: { include: ['maker'], exclude: [] } }
  const [ship, close] = [watch('w_ship', { ...none, event: event(['ship']) }), watch('w_close', { ...none, event: event(['close']) })]
  assert.deepEqual(watchesToOpen(draftOf(close), [ship], []), [close])
  assert.deepEqual(watchesToOpen(draftOf(watch('w_again', { ...none, event: event(['ship']) })), [ship], []), [])
  assert.equal(opened(close, { version: 2, publishedAt: '2026-06-01T00:00:00Z' }).state, 'open')
})

test('a question that another story asks in the same words is linked to, and neither asked nor scored twice', () => {
  const [asked, other] = [watch('w_first', { storyId: 's_first' }), watch('w_other', { storyId: 's_first' })]
  const drafted = watch('w_again', { storyId: 's_second', statementSha256: asked.statementSha256 })
  const draft = { ...draftOf(drafted), storyId: 's_second' } as Draft
  const elsewhere = (unsettled: readonly Watch[], linked: readonly Watch[] = [], cuts: Parameters<typeof askedElsewhere>[2] = []) =>
    askedElsewhere(draft, { unsettled, linked }, cuts)
  assert.deepEqual(elsewhere([asked, other]), [asked])
  assert.deepEqual(watchesToOpen(draft, [asked], []), [])
  assert.deepEqual(elsewhere([{ ...asked, storyId: 's_second' }]), [], 'its own question is no other story’s')
  const cuts = [{ sentenceId: drafted.id }] as unknown as Parameters<typeof askedElsewhere>[2]
  assert.deepEqual(elsewhere([asked], [], cuts), [], 'what the checks cut links to nothing')
  const settled = { ...asked, state: 'resolved' } as Watch
  assert.deepEqual(elsewhere([], [settled]), [settled], 'settled since, it is still the question of both')
})
