import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'

const rows = [
  [
    'fr',
    'Le conseil a fermé deux musées à Brévent.',
    'The council closed two museums in Brévent',
    'The council opened two museums in Brévent',
  ],
  ['fr', 'Sylvane poursuit Hesper en justice à Brévent.', 'Sylvane is suing Hesper in Brévent', 'Hesper is suing Sylvane in Brévent'],
  ['fr', 'La cour a acquitté le maire de Brévent.', 'The court acquitted the mayor of Brévent', 'The court convicted the mayor of Brévent'],
  [
    'de',
    'Das Gericht sprach den Bäcker aus Elmstedt frei.',
    'The court acquitted the baker of Elmstedt',
    'The court convicted the baker of Elmstedt',
  ],
  [
    'de',
    'Der Senat lehnte den Vertrag in Elmstedt ab.',
    'The senate rejected the contract in Elmstedt',
    'The senate approved the contract in Elmstedt',
  ],
  ['de', 'Hesper verklagt Sylvane in Elmstedt.', 'Hesper is suing Sylvane in Elmstedt', 'Sylvane is suing Hesper in Elmstedt'],
  [
    'es',
    'La policía detuvo a dos pescadores en Ribalta.',
    'Police arrested two fishermen in Ribalta',
    'Police released two fishermen in Ribalta',
  ],
  ['es', 'Hesper vendió su astillero en Ribalta.', 'Hesper sold its shipyard in Ribalta', 'Hesper bought its shipyard in Ribalta'],
  [
    'fr',
    'Sylvane a été rachetée en mai par Hesper pour 40 millions d’euros.',
    'Hesper bought Sylvane for EUR 40 million',
    'Sylvane bought Hesper for EUR 40 million',
  ],
  ['de', 'Hesper AG wurde von Sylvane SE verklagt.', 'Sylvane SE sued Hesper AG', 'Hesper AG sued Sylvane SE'],
  ['es', 'Sylvane fue demandada por Hesper en Ribalta.', 'Hesper sued Sylvane in Ribalta', 'Sylvane sued Hesper in Ribalta'],
] as const

for (const [language, passage, stands, falls] of rows)
  test(`a deed told from another language is the one that is told there: ${falls}`, () => {
    const refused = (text: string) => refusals(passage, text, language).filter((check) => check !== 'overlap' && check !== 'house-style')
    assert.deepEqual(refused(stands), [])
    assert.ok(refused(falls).includes('roles'))
  })

test('a deed may be told from its other end where that is named', () => {
  const passage = 'Hesper a vendu un chantier naval à Sylvane.'
  assert.deepEqual(refusals(passage, 'Sylvane bought a shipyard from Hesper', 'fr'), [])
  assert.ok(refusals(passage, 'Hesper bought a shipyard from Sylvane', 'fr').includes('roles'))
})
