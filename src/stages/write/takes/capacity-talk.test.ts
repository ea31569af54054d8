import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { ToldFact } from '../sentences/told-fact.ts'
import { capacityTalk } from './capacity-talk.ts'

const entity = (id: string, name: string, kind: Dossier['entities'][number]['kind']) => ({ id, name, kind, aliases: [], source: 'test' })
const dossierWith = (text: string, ledger: readonly Fact[] = []): Dossier =>
  dossierOf({
    reports: [{ id: 'r1', title: 'Haldor Halls', text, publishedAt: '2026-07-08T08:00:00Z', publisher: 'Fenwick Courier' }],
    entities: [entity('e1', 'Haldor Halls', 'operator'), entity('e2', 'Tidemark AI', 'ai_lab'), entity('e3', 'Orla Cloud', 'cloud')],
    ledger,
    receiptSentence: 'x',
  })
const told = (actor: string, fact: Partial<Fact>): ToldFact => ({
  actor,
  host: 'Haldor Halls',
  place: 'Oulu North',
  amount: '30 MW',
  fact: {
    id: 'f1',
    type: 'capacity_lease',
    status: 'announced',
    place: { name: 'Oulu North', country: 'FI', precision: 'site' },
    quantity: [],
    subject: [],
    claims: [],
    ...fact,
  } as unknown as Fact,
})
const talkOf = (
  deal: ToldFact,
  text = 'Haldor Halls, Tidemark AI and Orla Cloud met at a hall of 30 MW at Oulu North.',
  ledger: readonly Fact[] = [],
) => {
  const talk = capacityTalk({ told: deal, dossier: dossierWith(text, ledger), amount: '30 MW', articleIds: ['r1'] })
  assert.ok(talk)
  return talk
}

describe('what a take on capacity says beside its figure', () => {
  test('a lab, a cloud and a landlord are read differently, each by name', () => {
    assert.match(talkOf(told('Tidemark AI', {})).readings.join(' '), /(?:inference|answer(?:ing)? users).* If .*\btrain/)
    assert.match(talkOf(told('Orla Cloud', {})).readings[0], /^If Orla Cloud rents the 30 MW out by the hour/)
    assert.match(
      talkOf(told('Haldor Halls', { type: 'capacity_build' })).readings[1],
      /Haldor Halls (?:builds ahead of demand|to build hall by hall)/,
    )
    assert.match(talkOf(told('Haldor Halls', { type: 'capacity_live' })).readings[1], /^If Haldor Halls opened ahead of demand/)
  })
  test('a pause is not read as inference or training, and an option by whether it is used', () => {
    assert.match(talkOf(told('Tidemark AI', { status: 'paused' })).readings[0], /^If the cause of the pause ends, expect Tidemark AI /)
    const option = told('Tidemark AI', { quantity: [{ qualifier: 'option' }] as unknown as NonNullable<Fact['quantity']> })
    assert.match(talkOf(option).readings.join(' '), /takes the option up.* lets it lapse, expect Haldor Halls/)
  })
  test('where a report says how much is let, or a lease at the place is on record, nobody is said to be unnamed', () => {
    const open = told('Haldor Halls', { type: 'capacity_live' })
    assert.doesNotMatch(talkOf(open, 'Haldor Halls opened 30 MW. Half of it is leased to Orla Cloud.').cannot, / is let cannot be/)
    const lease = { ...told('Orla Cloud', {}).fact, id: 'f2', announcedAt: '2026-01-01', object: [] } as Fact
    assert.match(talkOf(open, 'Haldor Halls opened 30 MW.', [lease]).readings[0], /^If others want the rest of the 30 MW/)
  })
})
