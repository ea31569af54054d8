import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareHolder } from './share-holder.ts'

const holder = (host: string, owner: string, isOwnerSaid?: true): string =>
  shareHolder({ host, owner, ...(isOwnerSaid && { isOwnerSaid }) })

test('feeds of one domain have one share, whatever they call themselves and on however many hosts below it', () => {
  const holders = ['flood.example', 'a.flood.example', 'b.flood.example'].map((host, i) => holder(host, `Name ${i}`))
  assert.deepEqual([...new Set(holders)], ['flood.example'])
})

test('of those who rent on one host each has a share: by its own address there, or by the owner that the operator said', () => {
  assert.notEqual(holder('one.github.io', 'One'), holder('two.github.io', 'Two'))
  assert.notEqual(holder('rented.example', 'One', true), holder('rented.example', 'Two', true))
  assert.equal(holder('rented.example', 'One', true), holder('www2.rented.example', 'One', true))
})
