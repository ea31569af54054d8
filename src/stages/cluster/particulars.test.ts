import assert from 'node:assert/strict'
import test from 'node:test'
import type { Article } from '../../domain/article.ts'
import type { Entity } from '../../domain/entity.ts'
import type { SketchedArticle } from '../../domain/sketch.ts'
import { indexAliases } from './link-mentions.ts'
import { particularsClash, particularsOf } from './particulars.ts'
import { withRegistryPlaces } from './registry-places.ts'
import { sketchArticle } from './sketch.ts'

const marks = (title: string, lead = '', language = 'en'): readonly string[] => particularsOf(title, lead, language)
const article = (title: string, text: string, language = 'en'): SketchedArticle => ({
  id: title,
  sourceId: '',
  publishedAt: '2026-05-01T00:00:00.000Z',
  isDated: true,
  words: text.split(' ').length,
  sketch: sketchArticle({ title, text, language }),
})
const clash = (...[a, b]: readonly (readonly [string, string, string?])[]): string | null =>
  a && b ? particularsClash(article(...a), article(...b)) : null

test('places are read behind prepositions of four languages, with one key for a place of several names', () => {
  for (const [title, language] of [
    ['Ardoval opens a hall in Munich', 'en'],
    ['Ardoval ouvre une salle à Munich', 'fr'],
    ['Ardoval eröffnet Halle in München', 'de'],
    ['Ardoval abre una nave en Múnich', 'es'],
  ] as const)
    assert.ok(marks(title, '', language).includes('at news:munich'), title)
  assert.ok(marks('Ardoval opens near the port of Fos-sur-Mer').includes('at name:fos-sur-mer'))
  assert.ok(marks('Mesalta prévoit un campus à Saragosse Sud', '', 'fr').includes('at news:zaragoza to:south'))
})
test('a country is no place beside a town, and German nouns, months and Series B are none at all', () => {
  assert.ok(marks('Ardoval opens a hall in Spain').includes('land news:spain'))
  assert.ok(marks('Ardoval builds in South Korea').some((it) => it.startsWith('land ')))
  for (const [title, language] of [
    ['Halle geht in Betrieb', 'de'],
    ['Kestrel raises money in Series B', 'en'],
    ['Kestrel to open in May', 'en'],
  ] as const)
    assert.deepEqual(
      marks(title, '', language).filter((it) => /^(?:at|land) /.test(it)),
      [],
      title,
    )
})
test('the owner of a plant is not its place', () => {
  assert.ok(!marks('Fire at Calvora battery plant in Tarnow').includes('at name:calvora'))
})
test('a headline written in capitals throughout is not asked for names; the first sentence is', () => {
  const found = marks('Quake Strikes Coast Near Northern Port City', 'A quake struck near Iquique on Monday. More follows from Lima.')
  assert.ok(found.includes('at name:iquique') && !found.some((it) => /lima|port/.test(it)))
})
test('a clash says in words what differs, and works both ways', () => {
  const one = ['Mesalta plans a 100 MW campus at Zaragoza Sur', ''] as const
  const other = ['Mesalta plans a 60 MW campus at Lleida', ''] as const
  assert.equal(clash(one, other), 'zaragoza south is not lleida, 100000000 W is not 60000000')
  assert.match(clash(other, one) ?? '', /^lleida is not zaragoza south/)
})
test('a place that the other tells of anywhere in its lead, and a figure alone, are no clash', () => {
  const one = ['Mesalta plans a 60 MW campus at Lleida', 'Mesalta plans a campus of 60 megawatts at Lleida.'] as const
  assert.equal(clash(one, ['Protest at Alcarras over 90 MW campus', 'People of Alcarras protest against a campus at Lleida.']), null)
  assert.equal(clash(one, ['Mesalta raises Lleida campus to 80 MW', 'Mesalta now plans 80 megawatts at Lleida.']), null)
})
test('two towns without a thing that stands at one place are no clash', () => {
  const talk = (town: string) =>
    [`Minister speaks in ${town}`, `The minister spoke in ${town} about taxes and schools of thought for an hour.`] as const
  assert.equal(clash(talk('Lleida'), talk('Huesca')), null)
})
test('sites of the registry are places without a preposition and under any of their names', () => {
  const entities: readonly Entity[] = [{ id: 'hub', name: 'Norhafen', kind: 'site', aliases: ['Site NH1'], source: 'test' }]
  const title = 'Site NH1 gets a second feeder'
  const made = withRegistryPlaces(
    sketchArticle({ title, text: '', language: 'en' }),
    { id: 'a', title, language: 'en' } as Article,
    indexAliases(entities),
    new Map(entities.map((it) => [it.id, it])),
  )
  assert.ok(made.marks.includes('at name:norhafen'))
})
test('quakes of one magnitude that shook two towns are two, and where one was felt is no place of it', () => {
  const at = (town: string, more = ''): readonly [string, string] => [
    `Quake of magnitude 5.4 shakes ${town}`,
    `A quake of magnitude 5.4 shook the city of ${town} on Monday morning, the institute said, and walls cracked in many houses.${more}`,
  ]
  assert.match(clash(at('Tarnow'), at('Lleida')) ?? '', /tarnow is not lleida/)
  assert.equal(clash(at('Tarnow'), at('Lleida', ' It was felt in Tarnow.')), null)
  assert.ok(!marks('Tremor of a far quake shakes Lleida').some((it) => it.startsWith('at ')))
})
