import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foreignMeasures, readForeignSentences } from './foreign-claims.ts'

test('who, verb, speaker and firmness of 120 French, German and Spanish sentences of ours are read', () => {
  const measures = new Map(foreignMeasures(readForeignSentences()).map(({ name, value, n }) => [name, { value, n }]))
  for (const part of ['who', 'verb', 'says', 'mode']) {
    const measure = measures.get(`foreign_claims.own.${part}`)
    assert.ok((measure?.n ?? 0) >= 120, part)
    assert.ok((measure?.value ?? 0) >= 0.95, part)
  }
})
