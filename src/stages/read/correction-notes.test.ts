import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCorrectionNotes } from './correction-notes.ts'

const story = 'The harbour office leased its old cable hall to Northgrid on Thursday.'

test('a note is found in five languages, with its kind and its place', () => {
  const rows = [
    ['Correction: An earlier version gave the rent as 12 million euros.', 'correction'],
    ['CORRECTION (May 28): The hall has 4,200 square metres.', 'correction'],
    ['*This article has been corrected to give the right name of the harbour master.', 'correction'],
    ["Editor's note: An earlier version of this story misstated the rent.", 'correction'],
    ['Clarification: The lease starts on signature.', 'clarification'],
    ['Update 14:30: Northgrid has confirmed the lease.', 'update'],
    ['This story was updated on Friday with comment from Northgrid.', 'update'],
    ['This article has been retracted.', 'retraction'],
    ['Berichtigung: Die Halle hat 4200 Quadratmeter.', 'correction'],
    ['Anm. d. Red.: In einer früheren Version hieß es, die Halle sei verkauft.', 'correction'],
    ['Rectificatif : le loyer est de 12 millions.', 'correction'],
    ['Mise à jour à 14 h 30 : Northgrid confirme.', undefined],
    ['Mise à jour : Northgrid confirme.', 'update'],
    ['Corrección: el alquiler es de 12 millones.', 'correction'],
    ['Fe de erratas: el puerto es el de Lübeck.', 'correction'],
    ['Rettifica: la sala misura 4.200 metri quadrati.', 'correction'],
  ] as const
  for (const [line, kind] of rows) {
    const text = `${story}\n\n${line}`
    const wanted = kind === undefined ? [] : [{ kind, start: story.length + 2, end: text.length }]
    assert.deepEqual(findCorrectionNotes(text), wanted, line)
  }
})

test("prose about somebody else's corrections is no note", () => {
  const lines = [
    'Corrections officers at the port went on strike.',
    'The ministry corrected the figure a day later.',
    'Correction facilities are full, the report says.',
    'Updated rules for ferries come into force in May.',
    'Markets saw a correction of ten percent.',
  ]
  assert.deepEqual(findCorrectionNotes([story, ...lines].join('\n\n')), [])
})
