import assert from 'node:assert/strict'
import test from 'node:test'
import { linkerOf } from './entity-links.ts'

const mentions = [
  { entityId: 'birch', name: 'Birch', kind: 'company' },
  { entityId: 'birch-grid', name: 'Birch Grid', kind: 'utility' },
  { entityId: 'cpp', name: 'C++ (Ltd)', kind: 'company' },
]

test('the longer name wins, and each name is linked once', async () => {
  const link = linkerOf(mentions)
  assert.equal(
    String(await link('Birch Grid met Birch; Birch left.')),
    '<a class="ent" href="/entity/birch-grid">Birch Grid</a> met <a class="ent" href="/entity/birch">Birch</a>; Birch left.',
  )
  assert.equal(String(await link('Birch again.')), 'Birch again.')
})
test('a name inside another word is no name', async () => {
  assert.equal(String(await linkerOf(mentions)('Birchwood, Übirch and Birché')), 'Birchwood, Übirch and Birché')
})
test('names with marks of regular expressions, and hostile text, come out escaped', async () => {
  assert.equal(String(await linkerOf(mentions)('<b>C++ (Ltd)</b>')), '&lt;b&gt;<a class="ent" href="/entity/cpp">C++ (Ltd)</a>&lt;/b&gt;')
})
test('the words of a sentence are never changed', async () => {
  const text = 'Birch Grid & "Birch" cost < 5.'
  const out = String(await linkerOf(mentions)(text))
    .replace(/<[^>]+>/g, '')
    .replace('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace('&lt;', '<')
  assert.equal(out, text)
})
test('a name inside the name of an outlet is no mention', async () => {
  const link = linkerOf(mentions, ['Birch Post'])
  assert.equal(String(await link('Birch Post says Birch left.')), 'Birch Post says <a class="ent" href="/entity/birch">Birch</a> left.')
})
