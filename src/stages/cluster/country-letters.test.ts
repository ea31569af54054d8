import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { type Entity, nameStarts } from '../../domain/entity.ts'
import { indexAliases, linkMentions } from './link-mentions.ts'

const registry = JSON.parse(readFileSync(new URL('../../../beat/entities.json', import.meta.url), 'utf8')) as readonly Entity[]
const index = indexAliases(registry)
const idsIn = (text: string, language = 'en'): string =>
  linkMentions('a', text, index, language)
    .map((it) => it.entityId)
    .join(' ')

test('a house whose name begins with the country’s letters is no country, an office of it is', () => {
  for (const text of [
    'US Rowing dropped its coach.',
    'US Meridian opened a mill.',
    'US Harbor Corp slid.',
    'USA Curling said so.',
    'UK Rail Partners agreed.',
  ])
    assert.equal(idsIn(text), '', text)
  for (const text of [
    'US Army agreed.',
    'US Secretary Ann Leeds said so.',
    'US Democrats opposed it.',
    'US Cyber Command said so.',
    'It came to the U.S. Vantris said so.',
    'The US Judiciary has aged.',
    'US First Lady Ann Leeds spoke.',
  ])
    assert.equal(idsIn(text), 'united-states', text)
})

test('a pronoun in capitals is no country', () => {
  for (const text of ['Help US to grow', 'About US | Vantris', 'It is you or US, she wrote.', 'Each of US agreed.', 'Toys R US shut.'])
    assert.equal(idsIn(text), '', text)
  assert.equal(idsIn('Exports to US fell; talks with US go on.'), 'united-states united-states')
})

test('headlines in capitals name countries, and no house that goes on as something else', () => {
  assert.equal(idsIn('US LIMITS MODEL EXPORTS TO FRANCE'), 'united-states france')
  assert.equal(idsIn('JAPAN AND US SIGN PACT'), 'japan united-states')
  assert.equal(idsIn('SWEDEN VOTES'), 'sweden')
  assert.equal(idsIn('EQUINIX SUES US OVER TARIFFS'), 'equinix united-states')
  assert.equal(idsIn('FOLLOW US TODAY'), '')
  assert.equal(idsIn('TURKEY ROASTS IN CRUSOE CAVE'), '')
  assert.equal(idsIn('ALPHABET PASTA RECALLED'), '')
  assert.equal(idsIn('STORM OVER MEXICO CITY'), '')
  assert.equal(idsIn('ALPHABET INC. 3%'), 'alphabet')
  assert.equal(idsIn('ALPHABET SUES RIVAL'), 'alphabet')
  assert.ok(nameStarts('JAPAN').includes('Japan'))
})

test('an island, a party and a battle that a country’s name is part of are not the country', () => {
  for (const text of ['Britain First rallied.', 'A storm hit New Britain.', 'She lives in New Mexico.', 'A Battle of Britain pilot spoke.'])
    assert.equal(idsIn(text), '', text)
  assert.equal(idsIn('Radio France et France Travail ont dit oui.', 'fr'), '')
})

test('a family in German is no town, and a road or car no chip', () => {
  assert.equal(idsIn('Die Berlins feierten mit den Madrids.', 'de'), '')
  assert.equal(idsIn('Regeln, die Berlins Senat beschloss.', 'de'), 'berlin')
  assert.equal(idsIn('Lorries queued on the A100 motorway.'), '')
  assert.equal(idsIn('He parked his Mercedes B200.'), '')
  assert.equal(idsIn('The bus maker bought an A100 for its AI cluster.'), 'nvidia-a100')
})
