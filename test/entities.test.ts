import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { parseSeed } from '../src/calc/parse-seed.ts'
import type { Entity, EntityKind } from '../src/domain/entity.ts'
import { indexAliases, linkMentions } from '../src/stages/cluster/link-mentions.ts'

/** A registry row; a name in `ambiguous` is also an ordinary word or another's name, so it never links on its own. */
interface RegistryRow extends Entity {
  readonly ambiguous?: readonly string[]
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const entities = JSON.parse(read('../beat/entities.json')) as readonly RegistryRow[]
const facts = parseSeed(read('../beat/ledger-seed.csv'))
const ids = new Set(entities.map((entity) => entity.id))
const index = indexAliases(entities)
const names = new Set(entities.flatMap((entity) => [entity.name, ...entity.aliases]))
const kinds: Record<EntityKind, true> = {
  ai_lab: true,
  company: true,
  operator: true,
  chip_maker: true,
  cloud: true,
  chip: true,
  model: true,
  site: true,
  regulator: true,
  public_body: true,
  utility: true,
  investor: true,
  person: true,
  country: true,
  place: true,
  agency: true,
}

test('the registry has at least 700 entities of every kind, each with a slug, a name and a source', () => {
  assert.ok(entities.length >= 700, `${entities.length}`)
  assert.deepEqual(new Set(entities.map((entity) => entity.kind)), new Set(Object.keys(kinds)))
  for (const { id, name, source } of entities) assert.ok(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && name !== '' && source !== '', id)
})

/** Entities that only our own list vouches for: the number may only fall. */
const unsourcedMax = 256

test('all but a known number of entities name a public source, and a wikidata page that is one is that of the entity itself', () => {
  const unsourced = entities.filter(({ source }) => source === 'desk')
  assert.ok(unsourced.length <= unsourcedMax, `${unsourced.length} entities have no public source`)
  for (const { id, source, wikidata } of entities) {
    assert.match(source, /^(?:desk|ledger-seed|ISO 3166-1|https:\/\/[\p{L}\d.-]+\.[a-z]{2,}(?:\/\S*)?)$/u, id)
    if (source.startsWith('https://www.wikidata.org/')) assert.equal(source, `https://www.wikidata.org/wiki/${wikidata}`, id)
  }
})

test('ids are unique, and no name or alias belongs to two entities unless both mark it ambiguous', () => {
  assert.equal(ids.size, entities.length)
  const owners = new Map<string, string>()
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.aliases]) {
      const other = owners.get(name.toLowerCase())
      assert.ok(other === undefined || other === entity.id || entity.ambiguous?.includes(name), `${name}: ${other} and ${entity.id}`)
      owners.set(name.toLowerCase(), entity.id)
    }
  }
})

test('owners and wholes are in the registry, headquarters are country codes, wikidata ids are unique items', () => {
  for (const entity of entities) {
    for (const link of [entity.owner, entity.partOf]) assert.ok(link === undefined || ids.has(link), `${entity.id} -> ${link}`)
    assert.match(entity.hq ?? 'FR', /^[A-Z]{2}$/, entity.id)
    assert.match(entity.wikidata ?? 'Q1', /^Q[1-9]\d*$/, entity.id)
    for (const name of entity.ambiguous ?? []) assert.ok(name === entity.name || entity.aliases.includes(name), entity.id)
  }
  const items = entities.flatMap((entity) => entity.wikidata ?? [])
  assert.equal(new Set(items).size, items.length)
})

test('every party and every chip the seed ledger names is in the registry', () => {
  const parties = facts.flatMap((fact) => fact.subject.map((party) => party.entity)).filter((name) => name !== 'seven banks')
  const chips = facts.flatMap((fact) => fact.hardware?.map((one) => one.model) ?? [])
  assert.deepEqual(
    [...parties, ...chips].filter((name) => !names.has(name)),
    [],
  )
})

test('every place the seed ledger names is in the registry, leaving out counts and vague words', () => {
  const vague =
    /^(unstated|several|mostly US|four sites|five sites|16 states|60 sites|Midwest|Indiana|Tennessee|Ohio|Louisiana|New Jersey|Georgia)$/
  const parts = facts.flatMap((fact) => fact.place.name.replace(/\s*\(unverified\)|\bnear\b|\band others\b|\barea\b/g, '').split(/[,;]/))
  const missing = parts.map((part) => part.trim()).filter((part) => part !== '' && !vague.test(part) && !names.has(part))
  assert.deepEqual(missing, [])
})

test('names that others go by too are in no entry full, and link only where the text makes plain whose they are', () => {
  const idsIn = (text: string): readonly string[] => linkMentions('a', text, index).map(({ entityId }) => entityId ?? '')
  const shared = entities.flatMap(({ id, short = [] }) => short.map((name) => ({ id, name })))
  assert.ok(shared.length >= 40)
  for (const { id, name } of shared) assert.ok(!names.has(name), `${id}: ${name} is a full name too`)
  assert.deepEqual(idsIn('Republicans in Washington said the Senate would vote.'), ['us-senate'])
  assert.deepEqual(idsIn('The U.S. Senate met. Later the Senate voted, and the House did not.'), ['us-senate', 'us-senate', 'us-house'])
  assert.deepEqual(idsIn('In Austin the Texas Senate met on Monday. The Senate voted 20 to 11, Republicans said.'), ['texas'])
  assert.deepEqual(idsIn('Democrats at the White House spoke of House of Cards.'), ['white-house'])
  assert.deepEqual(idsIn('The senate of the university met in the house of its dean.'), [])
  assert.deepEqual(idsIn('Senate Republicans and House Democrats in Washington disagreed.'), [])
  assert.deepEqual(idsIn('A court in Lyon and the commission on parks met.'), ['lyon'])
  assert.deepEqual(idsIn('The European Commission met in Brussels. The Commission fined nobody.'), [
    'european-commission',
    'european-commission',
  ])
  assert.deepEqual(idsIn('The House Judiciary Committee met. The Judiciary Committee voted.'), ['house-judiciary', 'house-judiciary'])
  assert.deepEqual(idsIn('The House Judiciary Committee and the Senate Judiciary Committee met. The Judiciary Committee voted.'), [
    'house-judiciary',
    'senate-judiciary',
  ])
  assert.deepEqual(idsIn('La Maison-Blanche et la Banque de France; der Bundestag; el Tribunal Supremo.'), [
    'white-house',
    'banque-de-france',
    'bundestag',
    'tribunal-supremo',
  ])
})

test('public bodies of four countries, the Union and the world are there, each with its own address', () => {
  const bodies = entities.filter(({ kind }) => kind === 'public_body')
  assert.ok(bodies.length >= 110, `${bodies.length}`)
  for (const { id, site } of bodies) assert.match(site ?? '', /^https?:\/\/[\w.-]+\//, id)
})
