import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entity } from '../../domain/entity.ts'
import { indexAliases, linkMentions } from './link-mentions.ts'

const entity = (id: string, name: string, aliases: readonly string[] = []): Entity => ({
  id,
  name,
  kind: 'company',
  aliases,
  source: 'test',
})
const index = indexAliases([
  entity('mistral-ai', 'Mistral AI', ['Mistral']),
  entity('paris', 'Paris'),
  entity('paris-south', 'Paris South'),
])
const idsIn = (text: string): readonly string[] => linkMentions('a', text, index).map((it) => it.entityId ?? '')

test('the longest alias wins where two begin alike', () => {
  assert.deepEqual(idsIn('A hall at Paris South, near Paris.'), ['paris-south', 'paris'])
})
test('a possessive still names its owner, a lower-case wind does not', () => {
  assert.deepEqual(idsIn("Mistral's hall stood in the mistral wind."), ['mistral-ai'])
})
test('a name inside a longer word is no mention', () => {
  assert.deepEqual(idsIn('Parisian Mistralian nights'), [])
})
test('offsets slice back to the surface', () => {
  const text = 'On Monday Mistral AI said so.'
  for (const it of linkMentions('a', text, index)) assert.equal(text.slice(it.start, it.end), it.surface)
})
