import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entity } from '../domain/entity.ts'
import { siteControl } from './site-control.ts'

const entity = (id: string, kind: Entity['kind'], more: Partial<Entity> = {}): Entity => ({
  id,
  name: id,
  kind,
  aliases: [],
  source: 'test',
  ...more,
})
const registry = [
  entity('ashford', 'site', { hq: 'GB', owner: 'stellan' }),
  entity('stellan', 'operator', { hq: 'FR', owner: 'torvald' }),
  entity('torvald', 'company', { hq: 'US', owner: 'fund' }),
  entity('fund', 'investor', { hq: 'US' }),
  entity('ring', 'site', { owner: 'a' }),
  entity('a', 'company', { owner: 'b' }),
  entity('b', 'company', { owner: 'a' }),
]
const control = (id: string) => siteControl(registry.find((it) => it.id === id) ?? entity(id, 'site'), registry)

test('a site names its operator, the owners behind it, and each country whose law reaches it once', () => {
  const found = control('ashford')
  assert.deepEqual([found?.operator?.id, found?.owners.map(({ id }) => id)], ['stellan', ['torvald', 'fund']])
  assert.deepEqual(found?.jurisdictions, [
    { country: 'GB', why: 'the site stands there' },
    { country: 'FR', why: 'seat of its operator, stellan' },
    { country: 'US', why: 'seat of an owner, torvald' },
  ])
})

test('what the registry does not say is left out, a ring of owners ends, and a company is no site', () => {
  assert.deepEqual(control('unknown'), { place: { id: 'unknown', name: 'unknown' }, owners: [], jurisdictions: [] })
  assert.deepEqual(
    control('ring')?.owners.map(({ id }) => id),
    ['b'],
  )
  assert.equal(control('stellan'), undefined)
})
