import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openApiDocument } from './document.ts'

type Schema = { readonly [key: string]: unknown }
const isSchema = (it: unknown): it is Schema => typeof it === 'object' && it !== null

/** Every place of a schema where anything at all may stand. */
function openings(it: unknown, path: string): readonly string[] {
  if (!isSchema(it)) return []
  const isOpenObject = it['type'] === 'object' && it['additionalProperties'] !== false
  const isOpenValue = path.includes('.properties.') && Object.keys(it).every((key) => key === 'description')
  if (isOpenObject || isOpenValue) return [path]
  return Object.entries(it).flatMap(([key, value]) => (key === 'description' ? [] : openings(value, `${path}.${key}`)))
}

test('every answer of the API is closed, but for what a named calculation took and gave, and what the words of a search weighed', () => {
  const site = { name: 'A wire', url: 'https://wire.example', isSample: false } as Parameters<typeof openApiDocument>[0]
  const { paths } = openApiDocument(site, '1') as { readonly paths: Record<string, { readonly get: { readonly responses: Schema } }> }
  const found = Object.entries(paths).flatMap(([path, { get }]) => openings(get.responses[200], path))
  assert.deepEqual(
    found.map((it) => `${it.split('.')[0]} ${it.split('.').at(-1)}`),
    ['/evidence/{id} inputs', '/evidence/{id} result', '/queries/{id} weights'],
  )
  assert.deepEqual(openings({ type: 'object', properties: { a: {} } }, 'planted'), ['planted'], 'an open object is seen')
  assert.deepEqual(openings({ type: 'object', additionalProperties: false, properties: { a: {} } }, 'planted'), ['planted.properties.a'])
})
