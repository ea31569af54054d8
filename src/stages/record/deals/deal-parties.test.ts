import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Fact } from '../../../domain/fact.ts'

const facts = (text: string, language = 'en'): readonly Fact[] =>
  dossierOf({
    reports: [{ id: 'a', title: 'T', text, language, publishedAt: '2026-05-28T09:00:00Z', publisher: 'Harbour Post' }],
    entities: [],
    ledger: [],
    receiptSentence: '',
  }).facts
const parts = (text: string, language?: string): readonly string[] =>
  facts(text, language).flatMap(({ subject }) => subject.map(({ entity, role }) => `${entity}: ${role}`))

test('a bank lends and an investor invests; who raises shares borrows nothing', () => {
  assert.deepEqual(parts('Dunmore Bank lent Halden Compute 75 million euros.'), ['Halden Compute: borrower', 'Dunmore Bank: lender'])
  assert.deepEqual(parts('Quillon raised 600 million dollars in a round led by Pelican Capital.'), [
    'Quillon: investee',
    'Pelican Capital: investor',
  ])
})

test('whose rent a loan stands on, whose chips it buys, and who arranged it lend nothing', () => {
  assert.deepEqual(parts("Fjordvik borrows EUR 640 million against Caldermere's rent."), ['Fjordvik: borrower'])
  assert.deepEqual(
    parts('Fjordvik Compute has signed a loan of EUR 640 million to buy the 13,200 GB300 that it promised to Caldermere Labs.'),
    ['Fjordvik Compute: borrower'],
  )
  assert.deepEqual(parts('Halyard Compute has placed €700 million of bonds, arranged by Harcourt Bank.'), ['Halyard Compute: borrower'])
})

test('a cloud that signs with a lab supplies it, whoever is named first', () => {
  assert.deepEqual(parts('Nimbral Cloud has clinched a $450 million cloud deal with Otterburn Labs.'), [
    'Otterburn Labs: customer',
    'Nimbral Cloud: supplier',
  ])
})

test('two who sign side by side are not told apart by guessing', () => {
  assert.deepEqual(parts('Vega and Corvid struck a cloud agreement worth 350 million euros.'), ['Vega: party', 'Corvid: party'])
})

test('who is named "with" a builder runs the place or is a partner, and rents nothing', () => {
  assert.deepEqual(parts('Veldrake Research will build up 30 MW of computing with the Finnish operator Haltamo at Oulu North.'), [
    'Veldrake Research: developer',
    'Haltamo: operator',
  ])
})

test('who lets in the second half of a sentence is the operator there too', () => {
  const [, let_] = facts('Kestrivale has opened the first 22 MW hall of its data centre and let 15 MW of it to Brightmoor AI.')
  assert.deepEqual(let_?.subject, [
    { entity: 'Kestrivale', role: 'operator' },
    { entity: 'Brightmoor AI', role: 'tenant' },
  ])
})

test('who stops a lease is its tenant, who stops an order its customer', () => {
  assert.deepEqual(parts('Aurelis has terminated its lease of 35 MW with Northfold Infrastructure.'), [
    'Aurelis: tenant',
    'Northfold Infrastructure: operator',
  ])
  assert.deepEqual(parts('Otterburn Labs has cancelled an order for 2,500 chips with Halcyon Devices.'), [
    'Otterburn Labs: customer',
    'Halcyon Devices: supplier',
  ])
})

test('German nouns, institutions, towns and openers are no parties', () => {
  const german = 'Der von Steinquell genannte Termin ist verstrichen, ohne dass der erste Saal mit 12 MW in Betrieb ging.'
  assert.deepEqual(facts(german, 'de'), [])
  assert.deepEqual(parts('Vor der Krise vermietete Ostergaard 14 MW an einen Autohersteller.', 'de'), ['Ostergaard: operator'])
  assert.deepEqual(parts('La Junta ha autorizado a Vantis un centro de datos de 90 MW.', 'es'), ['Vantis: developer'])
  assert.deepEqual(parts('Cologne cloud Cirrolane takes 8 MW from Steinquell.'), ['Cirrolane: tenant', 'Steinquell: operator'])
  assert.deepEqual(facts('Whoever rents the 56 MW in Thornby will have to bring its own chips.'), [])
})

test('a deed in a relative clause tells which thing is meant, and is not the news', () => {
  assert.deepEqual(
    facts('Los 20 MW que Tarnbeck construye en Torrealta serán ocupados por Lumen Forge.', 'es').map(({ type, subject }) => [
      type,
      subject,
    ]),
    [
      [
        'capacity_lease',
        [
          { entity: 'Lumen Forge', role: 'tenant' },
          { entity: 'Tarnbeck', role: 'operator' },
        ],
      ],
    ],
  )
})

test('a sum for what is built stands before it too, and money is raised, not spent on chips', () => {
  const [campus] = facts('Castlegate has unveiled a £2 billion, 210 MW campus for Seaholm.')
  assert.deepEqual([campus?.value?.[0]?.lo, campus?.value?.[0]?.currency], [2e9, 'GBP'])
  const [round] = facts('Stratovane Cloud raises USD 2.8 bn.')
  assert.deepEqual([round?.type, round?.subject], ['financing', [{ entity: 'Stratovane Cloud', role: 'investee' }]])
})

test('what was rejected, only discussed, or offered to others is no deal', () => {
  assert.deepEqual(facts("Fathom Intelligence's plan to lease 45 MW was rejected by its own board."), [])
  assert.deepEqual(facts('A spokesman, Thibault Sorel, said an option on a further 12 MW had been discussed but not granted.'), [])
  assert.deepEqual(facts('Polderstack said it would offer the 32 MW to others.'), [])
  assert.deepEqual(facts('Leipzig West has 40 MW in two halls, of which 8 MW is occupied.'), [])
})

test('who permits builds nothing, and a house that got no part makes the reading unsure: then nothing is stated', () => {
  assert.deepEqual(parts("Brantholm's planning committee on Monday approved a 120 MW campus proposed by Corbel."), ['Corbel: developer'])
  assert.deepEqual(facts('Castor Capital watched as Orion leased 10 MW from Kestrel Data, a deal that Pallas Bank had sought.'), [])
})

test('what is paid for a house buys no computing power', () => {
  assert.deepEqual(parts('Halden Cloud will pay EUR 6.8 billion for Otterburn Compute, which was founded in 2011.'), [])
  assert.deepEqual(parts('Nimbral Cloud will pay EUR 400 million for computing power from Halden Compute.').length, 2)
})
