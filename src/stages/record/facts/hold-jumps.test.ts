import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'
import { partsHeld } from '../../../domain/held.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import type { IncomingClaim } from './incoming-claim.ts'
import { withoutOrigin } from './quarantine-fact.ts'
import { reconcileFacts } from './reconcile-facts.ts'

const mw = (value: number, basis: Quantity['basis'] = 'unknown'): Quantity => ({
  lo: value,
  hi: value,
  unit: 'MW',
  qualifier: 'exact',
  basis,
})
const usd = (value: number, currency = 'USD') => [{ lo: value, hi: value, currency, kind: 'debt' as const }]
const site: IncomingClaim['sketch'] = {
  id: 'F1',
  type: 'capacity_build',
  subject: [{ entity: 'Orsund Data', role: 'developer' }],
  place: { name: 'Skarvik', country: 'NO', precision: 'site' },
  status: 'announced',
  statusDate: '2026-01-01',
  announcedAt: '2026-01-01',
  dateCertain: 'yes',
}
const trustOf = (one: LedgerClaim): number => (one.publisher === 'Newcomer' ? 0 : 1)
function told(publisher: string, says: LedgerClaim['says'], change: Partial<LedgerClaim> = {}): IncomingClaim {
  const claim: LedgerClaim = {
    id: `${publisher}-${JSON.stringify(says).length}-${JSON.stringify(says)}`,
    origin: `o_${publisher}`,
    url: `https://${publisher}.example/`,
    publisher,
    publishedAt: '2026-01-10',
    spanHash: '',
    says: { status: 'announced', ...says },
    role: 'reporter',
    ...change,
  }
  const [quantity, value] = [says['mw'] as Fact['quantity'], says['value'] as Fact['value']]
  const id = `F-${publisher}-${JSON.stringify(says)}`
  return {
    claim,
    sketch: {
      ...site,
      id,
      ...(quantity && { quantity }),
      ...(value && { value }),
      status: (says['status'] ?? 'announced') as Fact['status'],
    },
  }
}
/** Rows after the reports, one after another. */
function after(...reports: readonly IncomingClaim[]): readonly Fact[] {
  let rows: readonly Fact[] = []
  for (const one of reports) {
    const { facts } = reconcileFacts(rows, [one], trustOf)
    rows = [...rows.filter((it) => !facts.some(({ id }) => id === it.id)), ...facts]
  }
  return rows
}
const powers = (rows: readonly Fact[]) => rows.map((it) => it.quantity?.map(({ hi }) => hi))
const heldIn = (rows: readonly Fact[]) =>
  rows.flatMap((it) => it.claims).flatMap((it) => partsHeld(it).map(({ field, why }) => `${it.publisher}: ${field}, ${why}`))
const first = told('Gazette', { mw: [mw(44)] })

for (const publisher of ['Courier', 'Newcomer', 'Gazette'])
  test(`AP-S3: 440 MW for a site of 44 MW by ${publisher} alone is held, and the row keeps its figure without a conflict`, () => {
    const rows = after(first, told(publisher, { mw: [mw(440)] }))
    assert.deepEqual([powers(rows), heldIn(rows)], [[[44]], [`${publisher}: mw, jump`]])
    assert.deepEqual([rows[0]?.resolved['mw']?.rule, rows[0]?.resolved['mw']?.dissent], ['rank', []])
  })
test('AP-S3: a figure three times as large, or one of another measure, is no jump', () => {
  assert.deepEqual(heldIn(after(first, told('Courier', { mw: [mw(132)] }))), [])
  assert.deepEqual(heldIn(after(told('Gazette', { mw: [mw(44, 'it')] }), told('Courier', { mw: [mw(440, 'grid')] }))), [])
  assert.deepEqual(heldIn(after(told('Gazette', { mw: [mw(440)] }), told('Courier', { mw: [mw(44)] }))), ['Courier: mw, jump'])
})
test('AP-S3: months later it would open a row beside: that row has no figure until a second origin gives it', () => {
  const later = (name: string) => {
    const one = told(name, { mw: [mw(440)] })
    return { ...one, sketch: { ...one.sketch, announcedAt: '2026-06-01' } }
  }
  const rows = after(first, later('Courier'))
  assert.deepEqual([powers(rows), heldIn(rows)], [[[44], undefined], ['Courier: mw, jump']])
  const both = after(first, later('Courier'), later('Anzeiger'))
  assert.deepEqual([powers(both), heldIn(both)], [[[44], [440]], []])
})
test('AP-S3: a report that names the town of the site, or no place, is held as well', () => {
  for (const place of [
    { name: 'Skarvik', country: 'NO', precision: 'town' as const },
    { name: 'unstated', precision: 'unstated' as const },
  ]) {
    const subject = [...site.subject, { entity: 'Fathom AI', role: 'tenant' }]
    const named = { ...first, sketch: { ...first.sketch, subject, place: { ...site.place, name: 'Skarvik North' } } }
    const vague = told('Courier', { mw: [mw(440)] })
    const rows = after(named, { ...vague, sketch: { ...vague.sketch, subject, place } })
    assert.deepEqual([powers(rows), heldIn(rows)], [[[44], undefined], ['Courier: mw, jump']], place.name)
  }
})
test('a phase of a campus and a smaller lease later are no jumps', () => {
  const phase = told('Courier', { mw: [mw(440)] })
  const rows = after(first, { ...phase, sketch: { ...phase.sketch, partOf: 'F0', announcedAt: '2026-06-01' } })
  assert.deepEqual(heldIn(rows), [])
  const small = told('Courier', { mw: [mw(10)] })
  assert.deepEqual(heldIn(after(first, { ...small, sketch: { ...small.sketch, announcedAt: '2026-06-01' } })), [])
})
test('a second independent origin releases what was held; one of the same owner, origin or standing nought does not', () => {
  const jump = told('Courier', { mw: [mw(440)] }, { owner: 'Kestrel Media' })
  const say = (name: string, change: Partial<LedgerClaim> = {}) => told(name, { mw: [mw(450)] }, change)
  assert.deepEqual(heldIn(after(first, jump, say('Anzeiger'))), [])
  assert.equal(after(first, jump, say('Anzeiger'))[0]?.resolved['mw']?.rule, 'conflict')
  for (const same of [
    say('Evening', { owner: 'Kestrel Media' }),
    say('Morning', { owner: 'KESTREL Media Ltd' }),
    say('Echo', { origin: 'o_Courier' }),
    say('Newcomer'),
  ])
    assert.ok(heldIn(after(first, jump, same)).includes('Courier: mw, jump'), same.claim.publisher)
})
test('two rungs up by one origin wait; one rung, a stop, and a second voice that says as much or more do not', () => {
  const at = (name: string, status: string) => told(name, { mw: [mw(44)], status })
  const built = after(first, at('Courier', 'under_construction'))
  assert.deepEqual(
    [built[0]?.status, built[0]?.resolved['status']?.value, heldIn(built)],
    ['announced', 'announced', ['Courier: status, steps']],
  )
  assert.equal(after(first, at('Courier', 'contracted'))[0]?.status, 'contracted')
  assert.equal(after(first, at('Courier', 'paused'))[0]?.status, 'paused')
  const further = after(first, at('Courier', 'under_construction'), at('Anzeiger', 'live'))
  assert.deepEqual([further[0]?.status, heldIn(further)], ['under_construction', ['Anzeiger: status, steps']])
  const revived = after(first, at('Courier', 'cancelled'), at('Anzeiger', 'live'))
  assert.deepEqual([revived[0]?.status, heldIn(revived)], ['cancelled', ['Anzeiger: status, steps']])
})
test('a sum over ten billion dollars by one origin opens a row without it, in any currency', () => {
  const rows = after(told('Courier', { value: usd(14e9) }))
  assert.deepEqual([rows[0]?.value, rows[0]?.status, heldIn(rows)], [undefined, 'announced', ['Courier: value, sum']])
  assert.deepEqual(heldIn(after(told('Courier', { value: usd(9.9e9) }))), [])
  assert.deepEqual(heldIn(after(told('Courier', { value: usd(9.9e9, 'EUR') }))), ['Courier: value, sum'])
  assert.deepEqual(heldIn(after(told('Courier', { value: usd(900e9, 'JPY') }))), [])
  const both = after(told('Courier', { value: usd(14e9) }), told('Anzeiger', { value: usd(14e9) }))
  assert.deepEqual([both.length, both[0]?.value?.[0]?.hi, heldIn(both)], [1, 14e9, []])
})
test("a listed party's own word is first-hand and waits for nobody; one that only turned up, or that another prints, is not", () => {
  const own = told('Orsund Data', { mw: [mw(440)], status: 'live' }, { role: 'party' })
  assert.deepEqual([after(first, own)[0]?.status, heldIn(after(first, own))], ['live', []])
  const turnedUp = told('Newcomer', { mw: [mw(440)] }, { role: 'party' })
  assert.deepEqual(heldIn(after(first, turnedUp)), ['Newcomer: mw, jump'])
  const printed = told('Orsund Data', { mw: [mw(440)] }, { role: 'party', origin: 'o_release:a_1' })
  assert.deepEqual(heldIn(after(first, printed)), ['Orsund Data: mw, jump'], 'a release on another’s pages is not seen to be its sender’s')
})
test('two edited reprints of one release do not release each other’s held jump; a reporter, or the party’s own page, does', () => {
  const reprint = (publisher: string) => told(publisher, { mw: [mw(440)] }, { role: 'party', origin: `o_release:a_${publisher}` })
  const low = told('Gazette', { mw: [mw(30)] })
  const rows = after(low, reprint('Courier'), reprint('Anzeiger'))
  assert.deepEqual([powers(rows), heldIn(rows)], [[[30]], ['Courier: mw, jump', 'Anzeiger: mw, jump']])
  assert.deepEqual(heldIn(after(low, reprint('Courier'), told('Ledger', { mw: [mw(440)] }))), [])
  assert.deepEqual(heldIn(after(low, reprint('Courier'), told('Orsund Data', { mw: [mw(440)] }, { role: 'party' }))), [])
})
test('what jumped from a poisoned figure is a jump no more once that is gone, and what only a poisoned origin confirmed is held again', () => {
  const out = (rows: readonly Fact[], origin: string) =>
    rows.flatMap(
      (it) => withoutOrigin(it, { isOfOrigin: (claim) => claim.origin === origin, quarantine: 'q', at: '2026-02-01' }, trustOf) ?? [],
    )
  const poisoned = out(after(told('Plant', { mw: [mw(440)] }), first), 'o_Plant')
  assert.deepEqual([powers(poisoned), heldIn(poisoned)], [[[44]], []])
  const confirmed = after(first, told('Courier', { mw: [mw(440)] }), told('Plant', { mw: [mw(440)] }))
  const again = out(confirmed, 'o_Plant')
  assert.deepEqual([powers(again), heldIn(again)], [[[44]], ['Courier: mw, jump']])
})
test('the same reports again change nothing, and what the desk let stays', () => {
  const jump = told('Courier', { mw: [mw(440)] })
  const rows = after(first, jump)
  assert.deepEqual(reconcileFacts(rows, [first, jump], trustOf).facts, [])
})
