import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportedSheets, faultOf } from './exported-takes.ts'
import { calibrate, sampleSheets, takeMeasures } from './takes.ts'

test('the rubric agrees with the takes scored by hand, and each take of the sample has its sheet of twelve', async () => {
  const [sheets, cells] = [await sampleSheets(), await calibrate()]
  assert.equal(new Set(cells.map(({ id }) => id)).size, 38)
  assert.equal(cells.length, 456)
  for (const sheet of sheets) assert.equal(sheet.checks.length, 12, sheet.id)
  const measures = new Map(takeMeasures(sheets, cells).map(({ name, value }) => [name, value]))
  assert.ok((measures.get('takes.agreement') ?? 0) >= 0.97)
  assert.ok((measures.get('takes.kappa') ?? 0) >= 0.8)
})

test('an export is scored by what stands in it: a missing part, a figure without its sum and a missing watch are seen', () => {
  const row = (part: string, text: string, evidence: readonly object[] = [{ id: 'e', kind: 'ledger', factId: 'f', version: 1 }]) => ({
    id: `s_${part}_${text.length}`,
    text,
    storyId: 'st',
    version: 1,
    part,
    kind: 'claim',
    writer: 'template/1',
    evidence,
  })
  const [sheet] = exportedSheets([
    row('headline', 'Vega Lines leases 10 MW in Lund'),
    row('magnitude', '10 MW feeds 600 GPUs.'),
    { other: 1 },
  ])
  const failed = sheet?.checks.filter(({ passed }) => !passed).map(({ number }) => number)
  assert.deepEqual(failed, [1, 2, 3, 4, 5, 6, 9, 10, 11])
  assert.equal(sheet?.mayRun, false)
})

test('a line that sets out to be a sentence and is none is told by its field; lines of other kinds are passed over', () => {
  const good = { id: 's', text: 'x', storyId: 'st', part: 'summary', kind: 'claim', writer: 'template/1', evidence: [] }
  assert.equal(faultOf(good), undefined)
  assert.equal(faultOf({ id: 'w', statement: 'x' }), undefined)
  assert.match(faultOf({ ...good, evidence: 'none' }) ?? '', /^evidence: /)
  assert.match(faultOf({ ...good, kind: 'guess' }) ?? '', /^kind: /)
  assert.match(faultOf({ part: 'summary' }) ?? '', /^id: /)
})

test('a story of the export that says it has no watch passes the sixth check', () => {
  const row = (part: string) => ({
    id: `s_${part}`,
    text: 'x',
    storyId: 'st',
    part,
    kind: 'claim',
    writer: 'template/1',
    evidence: [{ id: 'e', kind: 'ledger' }],
  })
  const noWatch = 'No watch: nothing here can be settled by a public source with a date.'
  const sixth = (rows: readonly unknown[]): boolean | undefined =>
    exportedSheets(rows)[0]?.checks.find(({ number }) => number === 6)?.passed
  assert.equal(sixth([row('headline'), row('magnitude')]), false)
  assert.equal(sixth([row('headline'), row('magnitude'), { id: 'st', slug: 'st', noWatch }]), true)
})
