import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact, LedgerClaim } from '../domain/fact.ts'
import { rowThen } from './frozen-ledger.ts'

const mw = (it: number) => ({ lo: it, hi: it, unit: 'MW' as const, qualifier: 'exact' as const, basis: 'unknown' as const })
const claim = (id: string, figure: number, change: Partial<LedgerClaim> = {}): LedgerClaim => ({
  id,
  origin: `o_${id}`,
  url: `https://${id}.example/one`,
  publisher: id,
  publishedAt: '2026-03-02',
  spanHash: id,
  says: { mw: [mw(figure)], status: 'announced' },
  role: 'reporter',
  ...change,
})
const row = (claims: readonly LedgerClaim[], figure: number | null, change: Partial<Fact> = {}): Fact => ({
  id: 'f_1',
  type: 'capacity_lease',
  subject: [],
  place: { name: 'Kuopio', precision: 'town' },
  ...(figure !== null && { quantity: [mw(figure)] }),
  status: 'announced',
  statusDate: '2026-03-02',
  announcedAt: '2026-03-02',
  dateCertain: 'yes',
  claims,
  resolved: {},
  version: 1,
  ...change,
})
const gone = { withdrawnAt: '2026-03-02T14:00:00Z', quarantine: 'quar_1' }
const plant = claim('plant', 73)
const harbour = claim('harbour', 9)
const then = new Map([['f_1', row([plant], 73)]])

test('A row that a report changed meanwhile is shown as it stood when publishing was frozen.', () => {
  assert.deepEqual(rowThen(row([plant, harbour], 9, { version: 2, status: 'live' }), then), then.get('f_1'))
})

test('A row that came meanwhile is not shown.', () => {
  assert.equal(rowThen({ ...row([harbour], 9), id: 'f_9' }, then), null)
})

test('A row of which a statement was taken back is shown as it is now.', () => {
  const now = row([{ ...plant, ...gone }], null, { version: 2, status: 'superseded' })
  assert.deepEqual(rowThen(now, then), now)
  const two = new Map([['f_1', row([plant, harbour], 73)]])
  const left = row([{ ...plant, ...gone }, harbour], 9, { version: 2 })
  assert.deepEqual(rowThen(left, two), left)
  assert.deepEqual(rowThen(row([harbour], 9, { version: 2 }), two)?.quantity, [mw(9)], 'a publisher had it deleted')
})

test('What a person corrected is shown corrected: it is the same statement, read rightly.', () => {
  const now = row([{ ...plant, withdrawnAt: gone.withdrawnAt, withdrawnBy: 'desk:ada' }, claim('plant@2', 7)], 7, { version: 2 })
  assert.deepEqual(rowThen(now, then)?.quantity, [mw(7)])
})

test('A row of which a statement was taken back shows nothing of a report that came meanwhile.', () => {
  const now = row([{ ...plant, ...gone }, harbour], 9, {
    version: 3,
    status: 'live',
    resolved: { mw: { value: [mw(9)], rule: 'only claim', confidence: 'B', dissent: [] } },
  })
  const shown = rowThen(now, then)
  assert.deepEqual([shown?.quantity, shown?.resolved, shown?.status], [undefined, {}, 'superseded'])
  assert.deepEqual(
    shown?.claims.map(({ publisher, withdrawnAt }) => [publisher, withdrawnAt !== undefined]),
    [['plant', true]],
  )
  const basin = claim('basin', 73)
  const both = rowThen({ ...now, claims: [{ ...plant, ...gone }, basin, harbour] }, new Map([['f_1', row([plant, basin], 73)]]))
  assert.deepEqual(
    both?.claims.map(({ publisher }) => publisher),
    ['plant', 'basin'],
  )
  assert.deepEqual([both?.quantity, both?.status], [undefined, 'announced'], 'what only the newer report gives')
})

test('A report that was read again and says the same took nothing back.', () => {
  const again = claim('plant_2', 73, { url: plant.url })
  assert.deepEqual(rowThen(row([{ ...plant, withdrawnAt: gone.withdrawnAt }, again, harbour], 9, { version: 3 }), then), then.get('f_1'))
})
