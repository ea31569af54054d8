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

test('a union and two countries are one each, by whichever letters they go', () => {
  for (const text of [
    'The US barred the sale.',
    'The U.S. barred the sale.',
    'US-backed loans fell.',
    'A lawyer in the USA wrote it.',
    'Washington agreed: back in the States the sale was barred.',
    'Les États-Unis l’ont interdit.',
    'Die Vereinigten Staaten verboten es.',
    'Die US-Regierung verbot es.',
    'EE. UU. lo prohibió.',
    'Según EE.UU., la venta cayó.',
  ])
    assert.equal(idsIn(text), 'united-states', text)
  for (const text of ['The U.K. agreed.', 'Britain agreed.', 'Das Vereinigte Königreich stimmte zu.', 'La Grande-Bretagne a dit oui.'])
    assert.equal(idsIn(text), 'united-kingdom', text)
  for (const text of ['The E.U. agreed.', 'L’UE a dit oui.', 'La UE aceptó.', 'In der Europäischen Union gilt es.'])
    assert.equal(idsIn(text), 'european-union', text)
  assert.equal(idsIn('U.S. Department of Energy officials agreed.'), 'us-department-of-energy')
})

test('letters that are a small word among capitals, money, and the heads of other names are no country', () => {
  for (const text of [
    'JOIN US IN LEEDS',
    'It says FOLLOW US at the foot.',
    'TELL US MORE ABOUT IT',
    'It told us so.',
    'Contact US: press office.',
    'WHO PAYS FOR THIS?',
    'It paid US$ 4 million.',
    'A strong US dollar hurt it.',
    'Es kostet 4 Millionen US-Dollar.',
    'U.S. Steel closed a mill.',
    'The gulf states and the member States met.',
    'The UE5 engine is slow.',
  ])
    assert.equal(idsIn(text).replace('leeds', '').trim(), '', text)
})

test('a chip is found by its plural, a German name by its genitive, and neither by a longer word', () => {
  assert.equal(idsIn('It let 9,000 B200s and 40 TPUs.'), 'nvidia-b200 google-tpu')
  assert.equal(idsIn('Er mietet 9000 H100-Karten und GB300s.', 'de'), 'nvidia-h100 nvidia-gb300')
  assert.equal(idsIn('Nvidias Chef sprach über Norwegens Strom und OpenAIs Pläne.', 'de'), 'nvidia norway openai')
  assert.equal(idsIn('Nvidias and Fords stood there.'), '')
  assert.equal(idsIn('Nvidiasa verkaufte B2000s.', 'de'), '')
  const [mention] = linkMentions('a', 'Nvidias Chef', index, 'de')
  assert.deepEqual([mention?.surface, mention?.end], ['Nvidia', 6])
  assert.ok(['B200', 'Nvidia', 'Nvidias'].every((word) => nameStarts('Nvidias B200s').includes(word)))
})

test('a machine that is named as a mountain is the machine beside a word for one', () => {
  assert.equal(idsIn('El Capitan draws 30 MW.'), 'el-capitan')
  assert.equal(idsIn('Two climbers died on El Capitan in May.'), '')
})

test('a country inside the name of a region, a paper or a race is not named', () => {
  for (const text of ['Hauts-de-France paie.', 'Selon Ouest-France, le prix monte.', 'Le Tour de France part.', 'Radio France diffuse.'])
    assert.equal(idsIn(text, 'fr'), '', text)
  assert.equal(idsIn('US-China talks failed.'), 'united-states china')
  assert.equal(idsIn('Ein Werk in Frankfurt an der Oder.', 'de'), '')
  assert.match(idsIn('Ein Werk in Frankfurt am Main.', 'de'), /^frankfurt/u)
})

test('a house whose name is a German noun is found there beside a word of the field or a deed only', () => {
  for (const text of ['Ein Arm und ein Bein brachen.', 'Er hob mit Arm und Bein.', 'Sie malt in Orange und Rot.'])
    assert.equal(idsIn(text, 'de'), '', text)
  assert.equal(idsIn('Die Server nutzen Chips von Arm.', 'de'), 'arm')
})

test('a headline in capitals names houses, and a person called after a town is no town', () => {
  assert.equal(idsIn('EQUINIX AND OPENAI SIGN'), 'equinix openai')
  assert.equal(idsIn('SWITCH OFF THE ORANGE LIGHTS'), '')
  assert.equal(idsIn('Paris Marlow arrived in Paris.'), 'paris')
  assert.equal(idsIn('Paris Court of Appeal judges met; Paris, too.'), 'paris paris')
  assert.ok(nameStarts('EQUINIX').includes('Equinix'))
})
