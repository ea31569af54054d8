import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Evidence } from '../../domain/evidence.ts'
import type { Fact, LedgerClaim } from '../../domain/fact.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { rowsHaveChanged, rowsStoodOn } from './rows-since.ts'

const sentence = (evidence: Evidence): Sentence => ({
  kind: 'claim',
  id: evidence.id,
  part: 'comparison',
  text: 'Words of ours.',
  evidence: [evidence],
  writer: 'test',
})
const onRow = (factId: string): Evidence => ({ id: `e_${factId}`, kind: 'ledger', factId, version: 1 })
const reckoning = (ids: readonly string[]): Evidence => ({
  id: 'e_calc',
  kind: 'calculation',
  function: 'place_in_ledger',
  version: 1,
  inputs: { rows: ids.map((id) => ({ id })) },
  result: {},
})
const claim: LedgerClaim = {
  id: 'c',
  origin: 'o_plant',
  url: 'https://plant.example/one',
  publisher: 'Plant',
  publishedAt: '2026-03-02',
  spanHash: 'h',
  says: { status: 'live' },
  role: 'reporter',
}
const row = (id: string, change: Partial<Fact> = {}): Fact => ({
  id,
  type: 'capacity_live',
  subject: [{ entity: 'Haltamo', role: 'operator' }],
  place: { name: 'Oulu', precision: 'town' },
  quantity: [{ lo: 21, hi: 21, unit: 'MW', qualifier: 'exact', basis: 'unknown' }],
  status: 'live',
  statusDate: '2026-03-02',
  announcedAt: '2026-03-02',
  dateCertain: 'yes',
  claims: [claim],
  resolved: {},
  version: 1,
  ...change,
})
const text = (take: readonly Sentence[], more: Partial<Draft> = {}) =>
  ({ headline: sentence(onRow('f_own')), summary: [], take, archive: [], factStrip: [], ...more }) as unknown as Draft
const written = (counted: readonly string[] = []): Dossier =>
  ({
    builtAt: '2026-03-02T12:00:00.000Z',
    facts: [row('f_own')],
    ledger: [row('f_named'), row('f_reckoned'), row('f_beside')],
    receipt: { ledgerMatches: counted.map((id) => ({ id, label: id, date: '2026-03-02' })) } as unknown as Receipt,
  }) as unknown as Dossier
const all = (...changed: readonly Fact[]): readonly Fact[] =>
  ['f_own', 'f_named', 'f_reckoned', 'f_beside'].map((id) => changed.find((it) => it.id === id) ?? row(id))
const later = '2026-03-02T14:00:00.000Z'
const shut: Partial<Fact> = { claims: [{ ...claim, withdrawnAt: later, quarantine: 'quar_1' }], status: 'superseded', version: 2 }
const draft = text([sentence(onRow('f_named')), sentence(reckoning(['f_own', 'f_reckoned']))])

test('A draft stands on the rows that it names, reckons with, or counts in its search, and on no other.', () => {
  assert.deepEqual(rowsStoodOn(draft, written(['f_counted'])).toSorted(), ['f_counted', 'f_named', 'f_own', 'f_reckoned'])
})

test('A draft of which no row changed is printed as it is, though it waited.', () => {
  assert.equal(rowsHaveChanged(draft, written(['f_beside']), all()), false)
  assert.equal(rowsHaveChanged(draft, written(), all(row('f_named', { version: 7, possiblySameAs: ['f_other'] }))), false)
})

test('A row that was set aside with its origin is no longer printed, be it named, reckoned with or counted.', () => {
  for (const id of ['f_own', 'f_named', 'f_reckoned']) assert.equal(rowsHaveChanged(draft, written(), all(row(id, shut))), true, id)
  assert.equal(rowsHaveChanged(draft, written(['f_beside']), all(row('f_beside', shut))), true)
  assert.equal(rowsHaveChanged(draft, written(), all(row('f_beside', shut))), false, 'nothing is printed of it')
})

test('A row that was only counted and not kept with the dossier is looked at too.', () => {
  const counted = written(['f_counted'])
  assert.equal(rowsHaveChanged(draft, counted, [...all(), row('f_counted')]), false)
  assert.equal(rowsHaveChanged(draft, counted, [...all(), row('f_counted', shut)]), true)
  assert.equal(rowsHaveChanged(draft, counted, all()), true, 'it was deleted')
})

test('A row whose figure or status is another by now is told anew, and one that was deleted.', () => {
  const figure = row('f_named', { version: 2, quantity: [{ lo: 9, hi: 9, unit: 'MW', qualifier: 'exact', basis: 'unknown' }] })
  assert.equal(rowsHaveChanged(draft, written(), all(figure)), true)
  assert.equal(rowsHaveChanged(draft, written(), all(row('f_reckoned', { status: 'paused', version: 2 }))), true)
  assert.equal(
    rowsHaveChanged(
      draft,
      written(),
      all().filter(({ id }) => id !== 'f_named'),
    ),
    true,
  )
})

test('A person’s correction goes out with the rows it puts right, and waits for what was put under quarantine.', () => {
  const byDesk = row('f_named', { version: 2, claims: [{ ...claim, withdrawnAt: later, withdrawnBy: 'desk:ada' }] })
  assert.equal(rowsHaveChanged(draft, written(), all(byDesk), { kind: 'correct' }), false)
  assert.equal(rowsHaveChanged(draft, written(), all(byDesk), { kind: 'pass' }), true)
  assert.equal(rowsHaveChanged(draft, written(), all(row('f_named', shut)), { kind: 'correct' }), true)
})

test('A mended draft keeps rows that grew since as they were printed, and none that was taken back.', () => {
  const mended = text(draft.take, { mends: { version: 1 } as unknown as NonNullable<Draft['mends']> })
  assert.equal(rowsHaveChanged(mended, written(), all(row('f_named', { status: 'paused', version: 2 }))), false)
  assert.equal(rowsHaveChanged(mended, written(), all(row('f_named', shut))), true)
})

test('A person’s correction that waits prints nothing of a row that was taken down meanwhile, whole or in part.', () => {
  const correct = { kind: 'correct' } as const
  for (const id of ['f_own', 'f_named', 'f_reckoned']) {
    const rest = all().filter((it) => it.id !== id)
    assert.equal(rowsHaveChanged(draft, written(), rest, correct), true, id)
  }
  assert.equal(
    rowsHaveChanged(
      draft,
      written(['f_beside']),
      all().filter(({ id }) => id !== 'f_beside'),
      correct,
    ),
    true,
    'it was counted',
  )
  assert.equal(
    rowsHaveChanged(
      draft,
      written(),
      all().filter(({ id }) => id !== 'f_beside'),
      correct,
    ),
    false,
    'nothing is printed of it',
  )
  const other = { ...claim, id: 'c2', url: 'https://pier.example/two' }
  const left = row('f_named', {
    version: 2,
    claims: [other],
    quantity: [{ lo: 9, hi: 9, unit: 'MW', qualifier: 'exact', basis: 'unknown' }],
  })
  const printed = text([{ ...sentence(onRow('f_named')), text: 'Haltamo runs 21 MW at Oulu.' }])
  assert.equal(rowsHaveChanged(printed, written(), all(left), correct), true, 'a report of it was taken down')
  const byDesk = { ...left, claims: [{ ...claim, withdrawnAt: later, withdrawnBy: 'desk:ada' }, other] }
  assert.equal(rowsHaveChanged(printed, written(), all(byDesk), correct), false, 'a person has put it right')
})
