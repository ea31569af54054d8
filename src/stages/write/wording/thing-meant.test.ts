import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOfText } from '../../../../test/support/in-memory-story.ts'
import { thingMeant } from './thing-meant.ts'

const meant = (text: string): readonly (string | undefined)[] => {
  const dossier = dossierOfText(text)
  return dossier.claims.filter(({ subject }) => subject.text === 'It').map((claim) => thingMeant(claim, dossier)?.text)
}

test('"it" is the thing by name that the sentences before are about', () => {
  assert.deepEqual(meant('The Kestrel 2 goes on sale in Sweden in May. It weighs 38 grams and runs for nine hours. It weighs 38 grams.'), [
    'the Kestrel 2',
    'the Kestrel 2',
  ])
})

test('"it" is nobody that another name, a house or a plain noun before it could be', () => {
  assert.deepEqual(meant('The Kestrel 2 replaces the Osprey 4 in May. It weighs 38 grams and runs for nine hours.'), [undefined])
  assert.deepEqual(meant('Haldor Halls opened a pier in May. It weighs 38 grams and runs for nine hours.'), [undefined])
  assert.deepEqual(meant('McHaldor has been a friend of the pier for years. It makes her a rare voice.'), [undefined])
  assert.deepEqual(meant('The pier opened in May. It weighs 38 grams and runs for nine hours.'), [undefined])
})
