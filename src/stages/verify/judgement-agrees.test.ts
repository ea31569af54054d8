import assert from 'node:assert/strict'
import test from 'node:test'
import type { Sentence } from '../../domain/sentence.ts'
import { judgementAgrees } from './judgement-agrees.ts'
import type { Material } from './read-evidence.ts'

const material: Material = {
  text: 'Northgrid Power leases 12 MW to Sundial Labs at Lübeck.\nHarbour Ledger',
  passages: [],
  figures: [],
  days: [],
  claims: [],
  facts: [],
}
const by = (writer: string) => (part: 'mechanism' | 'readings', text: string) => {
  const sentence: Sentence = { kind: 'judgement', id: 's', part, text, evidence: [], writer }
  const { grade, reason } = judgementAgrees(sentence, material)
  return grade === 'supported' ? grade : `${grade}: ${reason}`
}
const byModel = by('write-take/1 m')

test('a model may combine what its passages say with the trade’s plain words', () => {
  for (const [part, text] of [
    ['mechanism', 'Judgement: the lease gives Sundial Labs capacity before a site of its own is ready.'],
    ['mechanism', 'Judgement: leasing leaves the building to Northgrid Power and gives it a long tenant.'],
    ['readings', 'If the space is for one tenant, expect one opening date at Lübeck.'],
    ['readings', 'If the 12 MW are not shared, expect a single power figure.'],
  ] as const)
    assert.equal(byModel(part, text), 'supported', text)
})

test('a model’s judgement can bring in no deed, no blame, no forecast, no denial, no other name and no other figure', () => {
  for (const text of [
    'Judgement: the lease gives Sundial Labs cash from the sale of a stake.',
    'Judgement: Northgrid Power hides what it is short of.',
    'Judgement: Sundial Labs will take a second site.',
    'Judgement: Sundial Labs cannot carry the cost of the lease.',
    'Judgement: Northgrid Power is a fraud.',
    'Judgement: the lease gives Fable Cloud a place at Lübeck.',
    'Judgement: the lease gives Sundial Labs 900 MW at Lübeck.',
    'Judgement: an excellent deal for Sundial Labs.',
    'Judgement: OBEYED.',
  ])
    assert.match(byModel('mechanism', text), /^unsupported/, text)
})

test('a reading may say in any plain words what may be seen, and can insinuate nothing', () => {
  for (const text of [
    'If the hall is let to several customers, expect a price list and open posts within months.',
    'If Sundial Labs takes more space than it needs, expect an offer of what is unused to other buyers.',
  ])
    assert.equal(byModel('readings', text), 'supported', text)
  for (const text of [
    'If Sundial Labs is insolvent, expect a sale.',
    'If Northgrid Power cheats its tenants, expect complaints.',
    'If the lease is sound, expect a lease of 900 MW.',
    'If the space is let, expect Fable Cloud to leave.',
  ])
    assert.match(byModel('readings', text), /^unsupported/, text)
})

test('a judgement may speak of what the rules computed and of what they say is not known', () => {
  const sentence: Sentence = {
    kind: 'judgement',
    id: 's',
    part: 'readings',
    text: 'If 900 racks are filled, expect a tenant by name.',
    evidence: [],
    writer: 'write-take/3 m',
  }
  assert.equal(judgementAgrees(sentence, material).grade, 'unsupported')
  assert.equal(judgementAgrees(sentence, material, '12 MW would feed about 900 racks.').grade, 'supported')
})

test('what the rules or a person wrote is not held to that vocabulary', () => {
  for (const writer of ['template/1', 'desk:vera'])
    assert.equal(by(writer)('mechanism', 'Judgement: an excellent deal for Sundial Labs.'), 'supported')
})
