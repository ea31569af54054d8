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

const beat = indexAliases([
  { ...entity('mistral-ai', 'Mistral AI', ['Mistral']), kind: 'ai_lab', ambiguous: ['Mistral'] },
  { ...entity('anthropic', 'Anthropic'), kind: 'ai_lab' },
  { ...entity('claude', 'Claude'), kind: 'model', owner: 'anthropic', ambiguous: ['Claude'] },
  { ...entity('orange', 'Orange', ['Orange SA']), ambiguous: ['Orange'] },
  { ...entity('switch', 'Switch', ['Switch Inc']), kind: 'operator', ambiguous: ['Switch'] },
  { ...entity('alps', 'Alps', ['Alps supercomputer']), kind: 'site', ambiguous: ['Alps'] },
])
const meantIn = (text: string): string =>
  linkMentions('a', text, beat)
    .map((it) => it.entityId)
    .join(' ')

test('a name that is a common word counts beside a sign that its bearer is meant', () => {
  assert.equal(meantIn('Mistral trains its models near Lyon.'), 'mistral-ai')
  assert.equal(meantIn('Mistral has hired a lawyer.'), 'mistral-ai')
  assert.equal(meantIn('Mistral AI opened an office. In May Mistral moved there.'), 'mistral-ai mistral-ai')
  assert.equal(meantIn('Anthropic changed what Claude may say.'), 'anthropic claude')
  assert.equal(meantIn('Orange signed it.'), 'orange')
  assert.equal(meantIn('Switch will build a data centre.'), 'switch')
  assert.equal(meantIn('The Alps supercomputer failed, and Alps was mended.'), 'alps alps')
})
test('without such a sign, and inside a longer name, it is the word that it is', () => {
  for (const text of [
    'The Mistral shook the boats.',
    'Mistral winds closed a data centre.',
    'Claude Debussy wrote it.',
    'Claude Debussy wrote no software.',
    'Orange County voted for the data centre.',
    'Orange juice is dearer.',
    'Switch off the servers, the mayor said.',
    'Snow fell in the Alps.',
  ])
    assert.equal(meantIn(text), '', text)
})
