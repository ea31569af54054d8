import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowMeasures, rowsInReports } from './rows-in-reports.ts'

test('a row of a whole report that nobody took for right lowers the share that is right, and a right one that is missed the share kept', () => {
  const rows = rowsInReports()
  const [right, kept] = rowMeasures(rows).map(({ value }) => value)
  const [withOther] = rowMeasures([...rows, 'first/no-such-story financing financed EUR 9 Nobody']).map(({ value }) => value)
  const [, withFewer] = rowMeasures(rows.slice(1)).map(({ value }) => value)
  assert.ok((withOther ?? 1) < (right ?? 0))
  assert.ok((withFewer ?? 1) < (kept ?? 0))
})
