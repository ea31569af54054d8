import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { Entity } from '../domain/entity.ts'
import { recompute } from './calc.ts'
import { distanceBetween, distanceOnRegistry, greatCircleKm } from './distance.ts'
import { parseSeed } from './parse-seed.ts'
import { findPlace, readPlace } from './places.ts'
import { siteControl } from './site-control.ts'
import { annualEnergy, moneyPerMw } from './site-figures.ts'

test('a year of 10 MW is 87,600 MWh at the site, and more where the MW are those of the servers', () => {
  const at = (basis: 'it' | 'facility' | 'grid' | 'unknown') => {
    const found = annualEnergy({ mw: 10, basis })
    return 'kind' in found ? [] : [Math.round(found.mwhLo), Math.round(found.mwhHi), found.print]
  }
  assert.deepEqual(at('facility'), [87_600, 87_600, 'at most 88 GWh a year, at full load'])
  assert.deepEqual(at('it'), [105_120, 119_136, 'at most 110-120 GWh a year, at full load'])
  assert.deepEqual(at('unknown'), [87_600, 119_136, 'at most 88-120 GWh a year, at full load'])
})

test('money by the megawatt says what the megawatts are measured at', () => {
  const found = moneyPerMw({ lo: 2.4e9, hi: 3.36e9, currency: 'USD', mw: 240, basis: 'unknown' })
  assert.ok(!('kind' in found))
  assert.deepEqual([found.lo, found.hi, found.print], [10e6, 14e6, 'USD 10 m to USD 14 m per MW of power (basis not stated)'])
})

test('impossible inputs are refused in words', () => {
  for (const refused of [
    annualEnergy({ mw: 0, basis: 'it' }),
    annualEnergy({ mw: Number.NaN, basis: 'it' }),
    moneyPerMw({ lo: -1, hi: 2, currency: 'EUR', mw: 1, basis: 'it' }),
    distanceBetween({ from: 'paris', to: 'atlantis' }),
  ])
    assert.ok('kind' in refused && refused.print.length > 10)
})

test('distance is the great circle, and the delay that of light in fibre there and back', () => {
  const found = distanceBetween({ from: 'Paris', to: 'Abu Dhabi' })
  assert.ok(!('kind' in found))
  assert.ok(Math.abs(found.km - 5_250) < 30, String(found.km))
  assert.ok(Math.abs(found.msRound - (found.km / 1_000) * 9.793) < 0.05, String(found.msRound))
  assert.equal(found.print, '5,200 km apart; no fibre round trip can be faster than 51 ms')
  assert.ok(Math.abs(greatCircleKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 }) - 20_015) < 1)
})

test('each of these runs again from its stored record to the same value', () => {
  for (const value of [
    annualEnergy({ mw: 44, basis: 'unknown' }),
    moneyPerMw({ lo: 1e9, hi: 1e9, currency: 'EUR', mw: 50, basis: 'it' }),
    distanceBetween({ from: 'london', to: 'narvik' }),
  ]) {
    assert.ok(!('kind' in value))
    assert.deepEqual(recompute({ function: value.function, version: value.version, inputs: value.inputs }), value)
  }
})

test('every town with coordinates is a place of the registry', () => {
  const registry = JSON.parse(readFileSync(new URL('../../beat/entities.json', import.meta.url), 'utf8')) as {
    id: string
    kind: string
    hq: string
  }[]
  const towns = registry.filter(({ id, kind }) => kind === 'place' && findPlace(id) !== undefined)
  assert.ok(towns.length >= 60, String(towns.length))
  for (const { id, hq } of towns) assert.equal(findPlace(id)?.country, hq, id)
})

test('towns and sites of the seed ledger are placed, and none that is two towns', () => {
  const registry = JSON.parse(readFileSync(new URL('../../beat/entities.json', import.meta.url), 'utf8')) as readonly Entity[]
  const seed = parseSeed(readFileSync(new URL('../../beat/ledger-seed.csv', import.meta.url), 'utf8'))
  const names = new Set(seed.map(({ place }) => place).flatMap((it) => (['site', 'town'].includes(it.precision) ? [it.name] : [])))
  const lost = [...names].filter((name) => readPlace(name, registry) === undefined)
  assert.deepEqual(lost, ['Lordstown, Milam', 'Texas, New York'])
  const stray = registry.filter(({ town }) => town !== undefined).filter(({ id }) => readPlace(id, registry) === undefined)
  assert.deepEqual(stray, [], 'a town that is given is found')
  const bare = registry.filter((it) => it.kind === 'site' && siteControl(it, registry)?.operator === undefined).map(({ id }) => id)
  assert.deepEqual(bare, ['stargate-uk', 'campus-fouju', 'cobalt-park'])
})

test('a place and a site of the registry are measured from by id or name; a site as its town, or as the one in its name, in its own country', () => {
  const entity = (id: string, name: string, kind: 'place' | 'site', hq: string): Entity => ({
    id,
    name,
    kind,
    hq,
    aliases: [],
    source: 'seed',
  })
  const registry = [
    entity('place-lyon', 'Lyon', 'place', 'FR'),
    entity('lyon-east', 'Lyon East', 'site', 'FR'),
    entity('abu-hall', 'The Abu Dhabi Hall', 'site', 'AE'),
    entity('paris-ranch', 'Paris Ranch', 'site', 'US'),
    entity('two-towns', 'Leipzig-Berlin', 'site', 'DE'),
    entity('quay', 'Alder Quay', 'site', 'GB'),
    { ...entity('hall-9', 'Hall Nine', 'site', 'FR'), town: 'place-lyon' },
    { ...entity('lost', 'Hall Ten', 'site', 'FR'), town: 'place-elsewhere' },
    { ...entity('hall-11', 'Hall Eleven', 'site', 'DE'), town: 'lubbenau' },
    { ...entity('abroad', 'Hall Twelve', 'site', 'FR'), town: 'lubbenau' },
    { ...entity('fell-parish', 'Fell Parish', 'place', 'FR'), town: 'lyon' },
  ]
  const town = (asked: string): string | undefined => readPlace(asked, registry)?.town
  assert.deepEqual(['lyon', 'place-lyon', 'lyon-east', 'Lyon East', 'abu-hall'].map(town), ['lyon', 'lyon', 'lyon', 'lyon', 'abu-dhabi'])
  assert.deepEqual(['paris-ranch', 'two-towns', 'quay', 'nowhere', 'lost'].map(town), Array(5).fill(undefined))
  assert.deepEqual(readPlace('hall-9', registry), { town: 'lyon', read: 'Hall Nine read as Lyon, its town' })
  assert.deepEqual(['hall-11', 'abroad'].map(town), ['lubbenau', undefined], 'a town of the table, in the same country')
  assert.deepEqual(readPlace('fell-parish', registry), { town: 'lyon', read: 'Fell Parish read as Lyon, its town' })
  const found = distanceOnRegistry({ from: 'lyon-east', to: 'paris' }, registry)
  assert.ok(!('kind' in found) && found.print === (distanceBetween({ from: 'lyon', to: 'paris' }) as { print: string }).print)
  assert.match(found.basis, /^Lyon East read as the town in its name, Lyon; town centres/)
  assert.ok('kind' in distanceOnRegistry({ from: 'lyon-east', to: 'lyon' }, registry), 'one town has no distance')
})
