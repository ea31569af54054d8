import assert from 'node:assert/strict'
import test from 'node:test'
import type { Source } from '../../domain/source.ts'
import { standingOf } from '../../domain/source.ts'
import { gainOf, type Voice, voicesOf, weighOrigins, weighSources } from './weigh-voices.ts'

const voice = (more: Partial<Voice> = {}): Voice => ({ name: 'Gazette', isParty: false, standing: 1, rank: 0.7, kind: 'general', ...more })
const voices = (n: number): readonly Voice[] => Array.from({ length: n }, (_, i) => voice({ name: `Outlet ${i}` }))

test('More independent voices always weigh more, the fourth and the ninth too, and fifteen are the most.', () => {
  const values = Array.from({ length: 20 }, (_, n) => weighOrigins(voices(n), '').value)
  for (const [n, value] of values.entries())
    assert.ok(value >= 0 && value <= 1 && (n === 0 || n > 15 || value > (values[n - 1] ?? 1)), `${n} ${value}`)
  assert.deepEqual([values[1], values[3], values[7], values[15]], [0.25, 0.5, 0.75, 1])
})
test('A party’s own word is half a voice, and an outlet seen for the first time today is none.', () => {
  const one = weighOrigins([voice()], '').value
  assert.ok(weighOrigins([voice({ isParty: true })], '').value < one)
  assert.equal(weighOrigins([voice(), voice({ standing: 0, rank: 0 })], '').value, one)
  assert.match(weighOrigins([voice({ isParty: true })], '1 outlet').reason, /a party speaks for itself and counts half: 0\.5 in all/)
})
test('The standing of several sources is more than the best alone, and a poor one takes nothing away.', () => {
  const best = weighSources([voice({ rank: 0.9, kind: 'agency' })]).value
  const joined = weighSources([voice({ rank: 0.9, kind: 'agency' }), voice({ rank: 0.7 })]).value
  const poor = weighSources([voice({ rank: 0.9, kind: 'agency' }), voice({ rank: 0 })]).value
  assert.ok(joined > best && poor === best && joined <= 1)
})
test('An outlet nobody listed gains standing by days known, never by how much it says.', () => {
  const source = { allowlisted: false, firstSeenAt: '2026-05-01T06:00:00Z' }
  const on = (day: string): number => standingOf(source, `2026-${day}T12:00:00Z`)
  assert.equal(on('05-01'), 0)
  assert.ok(on('05-02') > 0 && on('05-02') < 0.1 && on('05-16') > 0.5 && on('06-05') === 1)
  assert.equal(standingOf({ ...source, allowlisted: true }, '2026-05-01T12:00:00Z'), 1)
  const outlet = { id: 'x', name: 'X', kind: 'regulator', ...source } as unknown as Source
  const origin = { id: 'o', name: 'X', isParty: false, articleIds: ['a'], why: 'own report' }
  const [heard] = voicesOf(
    [origin],
    () => outlet,
    (it) => standingOf(it, '2026-05-01T12:00:00Z'),
  )
  assert.deepEqual([heard?.rank, heard?.standing], [0, 0])
})
test('A record of first reports that others joined raises a rank, by their share and never by their number alone.', () => {
  const gain = (opened: number, confirmed: number, corrected = 0): number => gainOf({ opened, confirmed, corrected }, 'general')
  assert.equal(gain(0, 0), 0)
  assert.equal(gain(40, 0), 0, 'a specialist whom nobody follows loses nothing')
  assert.ok(gain(20, 16) > gain(20, 8) && gain(20, 8) > gain(60, 8))
  assert.ok(gain(1, 1) < gain(20, 16), 'one hit is chance')
  assert.ok(gain(60, 60) <= 0.1 && gain(60, 60, 3) > gain(60, 60))
  assert.equal(gainOf({ opened: 20, confirmed: 20, corrected: 0 }, 'lab'), 0, 'what a party announces is repeated, not confirmed')
})
test('What a record adds stands in the reason, and an outlet without standing gets nothing of it.', () => {
  const outlet = { id: 'gazette', kind: 'general' } as unknown as Source
  const origin = { id: 'o', name: 'Gazette', isParty: false, articleIds: ['a'], why: 'own report' }
  const of = (standing: number) =>
    voicesOf(
      [origin],
      () => outlet,
      () => standing,
      new Map([['gazette', { opened: 14, confirmed: 9, corrected: 1 }]]),
    )
  const { value, reason } = weighSources(of(1))
  assert.match(
    reason,
    /^a general outlet of rank 0\.8 \(0\.0[67] of it by its record of the last weeks: it opened 14 stories, 9 of which another owner reported too, and printed 1 correction\), the only one$/,
  )
  assert.ok(value > weighSources([voice()]).value)
  assert.equal(weighSources(of(0)).value, 0)
})
