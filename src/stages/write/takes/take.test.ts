import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import { ledeFromFact, toldFact } from '../sentences/fact-sentences.ts'
import { writeTake } from './take.ts'

const power = (lo: number, basis: Quantity['basis']): Quantity => ({ lo, hi: lo, unit: 'MW', basis, qualifier: 'exact' })

function row(change: Partial<Fact>): Fact {
  return {
    id: 'f_lease',
    type: 'capacity_lease',
    subject: [{ entity: 'Tidemark AI', role: 'tenant' }],
    object: [{ entity: 'Haldor Halls', role: 'landlord' }],
    place: { name: 'Oulu North', country: 'FI', precision: 'site' },
    quantity: [power(30, 'unknown')],
    status: 'contracted',
    statusDate: '2026-03-10',
    announcedAt: '2026-03-10',
    dateCertain: 'yes',
    claims: [],
    resolved: {},
    version: 1,
    ...change,
  }
}

const report = {
  id: 'a1',
  title: 'Oulu North',
  text: 'Tidemark AI spoke of Oulu North.',
  publishedAt: '2026-07-08T09:00:00Z',
  publisher: 'Grid Post',
}
const dossierWith = (ledger: readonly Fact[]) => dossierOf({ reports: [report], entities: [], ledger, receiptSentence: 'None.' })

function mechanismOf(fact: Fact, ledger: readonly Fact[]): string {
  const dossier = dossierWith(ledger)
  const told = toldFact(fact, dossier)
  assert.ok(told)
  const take = writeTake({ told, others: [], dossier, said: [] }) ?? []
  return take.find(({ part }) => part === 'mechanism')?.text ?? ''
}

test('what opens where the ledger has a lease of the same party is no site of its own', () => {
  const open = row({ id: 'f_live', type: 'capacity_live', object: [], status: 'live' })
  assert.match(mechanismOf(open, []), /^Judgement: a site of its own gives Tidemark AI control/u)
  assert.match(
    mechanismOf(open, [row({})]),
    /^Judgement: space that is rented and open gives Tidemark AI .* leaves Haldor Halls with the upkeep/u,
  )
  const elsewhere = row({ place: { name: 'Bergen Quay', country: 'NO', precision: 'site' } })
  assert.match(mechanismOf(open, [elsewhere]), /^Judgement: a site of its own/u)
})

test('a pause spares its cost and leaves space with the landlord, where there is one', () => {
  const paused = row({ id: 'f_pause', type: 'capacity_build', object: [], status: 'paused' })
  assert.match(
    mechanismOf(paused, [row({})]),
    /^Judgement: a pause spares Tidemark AI further spending.* leaves Haldor Halls with space to let\.$/u,
  )
  assert.match(mechanismOf(paused, []), /^Judgement: a pause spares Tidemark AI .* at the price of the capacity\.$/u)
})

test('a site of two figures is told, converted and placed by what its computers draw', () => {
  const built = row({ type: 'capacity_build', object: [], status: 'announced', quantity: [power(60, 'grid'), power(44, 'it')] })
  const dossier = dossierWith([])
  const told = toldFact(built, dossier)
  assert.ok(told)
  const take = writeTake({ told, others: [], dossier, said: [] }) ?? []
  assert.equal(told.amount, '44 MW')
  assert.match(take[0]?.text ?? '', /^44 MW would feed/u)
  assert.equal(take[1]?.text, 'The 44 MW are read as IT load: the draw of the computers alone.')
})

test('a site without a landlord stands with its article', () => {
  const dossier = dossierWith([])
  const lede = (fact: Fact): string => {
    const told = toldFact(fact, dossier)
    return (told === undefined ? undefined : ledeFromFact(told, dossier))?.text ?? ''
  }
  assert.match(lede(row({ object: [] })), /^Tidemark AI has taken 30 MW of capacity at the Oulu North data centre, /u)
  assert.match(lede(row({})), /^Tidemark AI has taken 30 MW of capacity at Haldor Halls's Oulu North data centre, /u)
  const campus = { name: 'Oulu Campus', country: 'FI', precision: 'site' } as const
  assert.match(lede(row({ object: [], place: campus })), /capacity at Oulu Campus, /u)
})

test('a capacity is ranked among the sites announced by the day of its story, whenever it is told again', () => {
  const site = (id: string, mw: number, announcedAt: string): Fact =>
    row({
      id,
      subject: [{ entity: `Loop ${id}`, role: 'tenant' }],
      object: [],
      place: { name: `Fenholm ${id}`, country: 'NO', precision: 'site' },
      quantity: [power(mw, 'unknown')],
      announcedAt,
      resolved: { mw: { value: mw, rule: 'one source', confidence: 'B', dissent: [] } },
    })
  const known = [site('a', 20, '2026-01-10'), site('b', 40, '2026-02-10'), site('c', 60, '2026-07-08')]
  const dossier = { ...dossierWith([...known, site('d', 70, '2026-09-01')]), builtAt: '2026-11-24T10:00:00Z' }
  const told = toldFact(row({}), dossier)
  assert.ok(told)
  const take = writeTake({ told, others: [], dossier, said: [] }) ?? []
  const record = take.flatMap(({ evidence }) => evidence).find((it) => it.kind === 'calculation' && it.function === 'place_in_ledger')
  assert.ok(record?.kind === 'calculation')
  assert.equal((record.result as { n: number }).n, 3)
})
