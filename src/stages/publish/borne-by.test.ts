import assert from 'node:assert/strict'
import test from 'node:test'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Evidence } from '../../domain/evidence.ts'
import { borneBy } from './next-version.ts'

const record: Evidence = { kind: 'ledger', id: 'e_row', factId: 'F1', version: 2 }
const headline: Dispatch['headline'] = {
  kind: 'claim',
  id: 's_1',
  part: 'headline',
  text: 'Alder leases 40 MW.',
  evidence: [record],
  writer: 'rules',
}
const rows = [
  { label: 'Capacity', value: '40 MW', evidenceId: record.id, evidence: record },
  { label: 'Tenant', value: 'Alder', evidenceId: record.id, evidence: record },
  { label: 'Place', value: 'Oulu', evidenceId: 'e_old' },
]

test('the rows of a strip are borne by their record once, under its own anchor, and a row from before records were kept by none', () => {
  const it = { headline, summary: [], take: [], archive: [], factStrip: rows } as unknown as Dispatch
  assert.deepEqual(
    borneBy(it).map(({ id, text, evidence }) => [id, text, evidence.length]),
    [
      ['s_1', 'Alder leases 40 MW.', 1],
      ['e_row', 'Fact strip: Capacity 40 MW; Tenant Alder', 1],
    ],
  )
})
