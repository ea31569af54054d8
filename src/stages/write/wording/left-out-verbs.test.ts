import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withBe, withPast, withProgress } from './left-out-verbs.ts'

test('a headline without articles may have left out its verb too', () => {
  assert.equal(withBe('Widow acquitted of fraud')?.sentence, 'Widow is acquitted of fraud.')
  assert.equal(withBe('Orla captains charged with smuggling')?.sentence, 'Orla captains are charged with smuggling.')
})

test('a headline that keeps its article names a thing and tells nothing of it', () => {
  for (const title of ['A leash made of gigabytes', 'The harbour built on sand', 'An island run by gulls'])
    assert.equal(withBe(title), undefined)
})

test('of a noun that may be a verb and the present behind it, the present is the verb', () => {
  assert.equal(withPast('Orla Ferries profit falls by half')?.sentence, 'Orla Ferries profit fell by half.')
  assert.equal(withPast('Orla captains plan tours of Lund')?.sentence, 'Orla captains planned tours of Lund.')
  assert.equal(withPast('House Democrats plan votes on bill')?.sentence, 'House Democrats planned votes on bill.')
})

test('what somebody does to something is a verb left out, and what has an "of" behind it a noun', () => {
  assert.equal(withProgress('Orla Ferries weighing sale')?.sentence, 'Orla Ferries is weighing sale.')
  assert.equal(withProgress('Findings from night testing of three ferries'), undefined)
  assert.equal(withProgress('Islanders complaining of noise')?.sentence, 'Islanders are complaining of noise.')
})

test('a headline that has its verb is given no second one', () => {
  assert.equal(withProgress('Thieves spent 40 nights inside Orla Ferries testing hall'), undefined)
  assert.equal(withBe('Lund to ask papers of crews sent to Tarrow'), undefined)
  assert.equal(withProgress('Simpler pricing for Orla'), undefined)
  assert.equal(withBe('Orla crews sent to Tarrow')?.sentence, 'Orla crews are sent to Tarrow.')
})
