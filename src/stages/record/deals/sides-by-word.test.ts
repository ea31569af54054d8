import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'

const sides = (text: string): readonly (readonly string[])[] =>
  dossierOf({
    reports: [{ id: 'a', title: 'T', text, publishedAt: '2026-05-28T09:00:00Z', publisher: 'Harbour Post' }],
    entities: [],
    ledger: [],
    receiptSentence: '',
  }).facts.map(({ type, subject }) => [type, ...subject.map(({ entity, role }) => `${entity}: ${role}`)])

test('a house that money is put into did not put it', () => {
  assert.deepEqual(sides('Two funds put $2bn into Harrowgate Compute, the chip start-up said.'), [
    ['financing', 'Harrowgate Compute: investee'],
  ])
})

test('a house that only says who another is raised nothing', () => {
  for (const text of [
    "Orla Cloud's customer Brightmoor AI has raised EUR 300 million.",
    'Brightmoor AI, which competes with Orla Cloud, has raised $900 million.',
    "Orla Cloud's rival, Brightmoor AI, has raised $900 million.",
    'Brightmoor AI, a customer of Orla Cloud, has raised $900 million.',
  ])
    assert.deepEqual(sides(text), [['financing', 'Brightmoor AI: investee']], text)
  assert.deepEqual(sides("Brightmoor AI, Orla Cloud's landlord, borrowed EUR 220 million from Tamsey Bank."), [
    ['financing', 'Brightmoor AI: borrower', 'Tamsey Bank: lender'],
  ])
})

test('whose arm gives money gives it', () => {
  assert.deepEqual(sides('Brightmoor AI has pulled in $38M from Pellworth Capital, the venture arm of Kestrel Data.'), [
    ['financing', 'Brightmoor AI: investee', 'Pellworth Capital: investor', 'Kestrel Data: investor'],
  ])
})

test('what people who are or were of a house raise is not raised by the house', () => {
  assert.deepEqual(sides('Orla Cloud founder Lena Brandt raised $30 million for her new firm.'), [])
  assert.deepEqual(sides('Former Orla Cloud engineers have raised $30 million for a start-up.'), [])
  assert.deepEqual(sides('Brightmoor AI was founded by former Orla Cloud staff and has raised $30 million.'), [
    ['financing', 'Brightmoor AI: investee'],
  ])
})

test('a lease that ended, one that is let on, what is owed, sold back or a machine is no deal between those named', () => {
  for (const text of [
    'Kestrel Data took back 35 MW from Brightmoor AI.',
    'Kestrel Data rents 20 MW in Lund from Sollenby Estates and lets it to Corvane Labs.',
    'Orla Cloud owes Tamsey Bank EUR 6.8 billion.',
    'Kestrel Data sells 30 MW of spare power back to Sollenby Power.',
    'Sollenby Power has bought 30 MW of batteries from Ironwell Systems.',
  ])
    assert.deepEqual(sides(text), [], text)
})

test('who rents a part of a site is not told to rent all of its megawatts', () => {
  for (const text of [
    "Corvane Labs leases two halls in Kestrel Data's 300 MW campus.",
    "Corvane Labs has become the first tenant of Kestrel Data's 300 MW campus near Lund.",
    'Corvane Labs has taken space at a 90 MW data centre owned by Kestrel Data.',
    'Corvane Labs rents servers from Kestrel Data, which runs 300 MW in four countries.',
    'Corvane Labs rents servers from Kestrel Data, which has 300 MW in operation.',
    'Kestrel Data, whose sites draw 210 MW, has signed Corvane Labs as a tenant.',
  ])
    assert.deepEqual(sides(text), [], text)
  for (const text of [
    "Corvane Labs leases all 90 MW of Kestrel Data's Hexley campus.",
    'The sole tenant of the 90 MW campus of Kestrel Data is Corvane Labs.',
  ])
    assert.equal(sides(text)[0]?.[0], 'capacity_lease', text)
})
