import assert from 'node:assert/strict'
import test from 'node:test'
import { parseHTML } from 'linkedom'
import type { Evidence } from '../domain/evidence.ts'
import { dispatch, makeFixture } from './fixture.ts'
import { makeWeb } from './web.ts'

const record: Evidence = { kind: 'ledger', id: 'ev_strip_alone', factId: 'F9', version: 1 }

test('a value of the strip opens its record on the page though no sentence leans on the same', async () => {
  const factStrip = [
    { label: 'Place', value: 'Oulu', evidenceId: record.id, evidence: record },
    { label: 'Tenant', value: 'Alder', evidenceId: record.id, evidence: record },
    { label: 'Money', value: 'EUR 9 m', evidenceId: 'ev_of_no_record' },
  ]
  const told = { ...dispatch, factStrip }
  const page = await makeWeb(makeFixture({ publicAtSlug: async () => ({ kind: 'live', dispatch: told }) }).parts).request(
    `/story/${dispatch.slug}`,
  )
  const { document } = parseHTML(await page.text())
  const labels = [...document.querySelectorAll('.facts dt')].map((it) => it.textContent)
  assert.deepEqual(labels, ['Place', 'Tenant'], 'a row that would open nothing is not shown')
  assert.equal(document.querySelectorAll(`#${record.id}`).length, 1, 'the record’s page leads to one place')
  for (const chip of document.querySelectorAll('.facts dd a.c')) {
    const note = document.querySelector(`.note[id="${chip.getAttribute('href')?.slice(1)}"]`)
    assert.equal(note?.querySelector('a[href^="/evidence/"]')?.getAttribute('href'), `/evidence/${record.id}`)
  }
  assert.match(document.querySelector(`.record:has(a[href="/evidence/${record.id}"])`)?.textContent ?? '', /It supports the fact strip\./)
})
