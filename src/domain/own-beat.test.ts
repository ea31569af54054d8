import assert from 'node:assert/strict'
import test from 'node:test'
import type { Dispatch } from './dispatch.ts'
import { isOnBeat, type OwnBeat } from './own-beat.ts'

const story = {
  headline: { text: 'Havelnetz connects a substation at Duisburg' },
  summary: [{ text: 'The operator paid for two transformers.' }],
  mentions: [{ entityId: 'havelnetz', name: 'Havelnetz', kind: 'utility' }],
  sources: [{ sourceId: 'src_1', url: 'https://news.harbour.example/one' }],
} as unknown as Dispatch
const beat = (given: Partial<OwnBeat>): OwnBeat => ({
  id: 'grid',
  title: 'Grid',
  about: '',
  sources: [],
  sourceIds: [],
  entities: [],
  kinds: [],
  words: [],
  without: [],
  ...given,
})

for (const [name, given, expected] of [
  ['a word of its own', { words: ['substation'] }, true],
  ['a word in the plural', { words: ['transformer'] }, true],
  ['no part of a longer word', { words: ['form'] }, false],
  ['an entity it names', { entities: ['havelnetz'] }, true],
  ['a kind of entity it names', { kinds: ['utility'] }, true],
  ['another kind', { kinds: ['regulator'] }, false],
  ['a host with all below it', { sources: ['harbour.example'] }, true],
  ['no host that only ends alike', { sources: ['arbour.example'] }, false],
  ['a source of its own feeds', { sourceIds: ['src_1'] }, true],
  ['a word, but from no source of it', { words: ['substation'], sources: ['basin.example'] }, false],
  ['a word that keeps it out', { words: ['substation'], without: ['operator'] }, false],
  ['signs that mean something elsewhere', { words: ['c++ (new)'] }, false],
] as const)
  test(`a story is on a beat by ${name}: ${expected}`, () => assert.equal(isOnBeat(beat(given), story), expected))
