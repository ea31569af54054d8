import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOfText } from '../../../../test/support/in-memory-story.ts'
import { isSuperseded } from './superseded.ts'

test('what is to come by one line and done by a passage is told as done or not at all', () => {
  const done = dossierOfText('Mayor Lena Brandt put Orion Lines back on the list of banned carriers on Thursday.')
  assert.equal(isSuperseded('Brandt to put Orion Lines on list of banned carriers', done), true)
  assert.equal(isSuperseded('Brandt said that she plans to declare Orion Lines a banned carrier', done), true)
  const sent = dossierOfText('Mayor Lena Brandt dispatched harbour clerks to Lund on Thursday.')
  assert.equal(isSuperseded('Lena Brandt will send harbour clerks to Lund', sent), true)
  const one = dossierOfText('Mayor Lena Brandt dispatched harbour clerk Arne Vestberg to the north on Thursday.')
  assert.equal(isSuperseded('Brandt will send Vestberg to meet ferry owners', one), true)
})

test('what another did, did to another thing, or did long ago does not stand against it', () => {
  const line = 'Brandt to put Orion Lines on list of banned carriers'
  assert.equal(isSuperseded(line, dossierOfText('Mayor Arne Vestberg put Orion Lines on the list of banned carriers on Thursday.')), false)
  assert.equal(isSuperseded(line, dossierOfText('Mayor Lena Brandt put a pier on sale on Thursday.')), false)
  assert.equal(isSuperseded(line, dossierOfText('Mayor Lena Brandt put Orion Lines on the list of banned carriers in March 2024.')), false)
  assert.equal(isSuperseded('Brandt puts Orion Lines on list', dossierOfText('Mayor Lena Brandt put Orion Lines on the list.')), false)
})

test('what is told in the present of a day to come is not done yet', () => {
  const ahead = dossierOfText('From 1 July, the fare of Orion Lines drops from $9 to $7.')
  assert.equal(isSuperseded('The fare of Orion Lines will drop from USD 9 to USD 7 from 1 July 2026', ahead), false)
})
