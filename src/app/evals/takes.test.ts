import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportedSheets } from './exported-takes.ts'
import { calibrate, sampleSheets, takeMeasures } from './takes.ts'

test('the rubric agrees with thirty takes scored by hand, and each take of the sample has its sheet of twelve', async () => {
  const [sheets, cells] = [await sampleSheets(), await calibrate()]
  assert.equal(new Set(cells.map(({ id }) => id)).size, 30)
  assert.equal(cells.length, 360)
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
