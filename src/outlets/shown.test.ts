import assert from 'node:assert/strict'
import test from 'node:test'
import type { Evidence } from '../domain/evidence.ts'
import { evidence } from './fixture.ts'
import { evidenceRecord as shape } from './shapes-record.ts'
import { evidenceRecord } from './shown.ts'

test('the record of a passage that is quoted beside its sentence is its place, and fits what programs are promised', () => {
  const [span] = evidence
  assert.equal(span?.kind, 'span')
  const quoted = { ...span, level: 'L4', quotation: { words: 'words of the source', language: 'en' } } as Evidence
  const record = evidenceRecord(quoted)
  assert.deepEqual(shape.parse(record), record)
  assert.doesNotMatch(JSON.stringify(record), /words of the source/)
})
