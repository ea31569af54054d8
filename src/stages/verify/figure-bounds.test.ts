import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lostEdge } from './figure-bounds.ts'

const rows: readonly (readonly [string, string, string])[] = [
  ['Oldfell will lease 15 to 20 ferries.', 'Oldfell will lease up to 20 ferries', 'Oldfell will lease 20 ferries'],
  ['The court ordered Oldfell to pay EUR 640,000 to 31 drivers.', 'Oldfell must pay 31 drivers EUR 640,000', ''],
  [
    'The quay takes no less than 70 ships a year.',
    'The quay takes at least 70 ships a year',
    'The quay takes no more than 70 ships a year',
  ],
  ['The tunnel opens by 2031.', 'The tunnel opens before 2031', 'The tunnel opens in 2031'],
  ['The ferry has sailed since 2017.', 'The ferry has sailed since 2017', 'The ferry sailed until 2017'],
  ['The tunnel took six years to dig.', 'The tunnel took six years to dig', 'The tunnel took six months to dig'],
  ['The fair opens on 4 May and lasts until 9 May.', 'The fair opens on 4 May', 'The fair opens on 9 May'],
]

test('a range, a limit, a length of time and the side of a date are kept', () => {
  for (const [passage, stands, falls] of rows) {
    assert.equal(lostEdge(stands, passage), undefined, stands)
    if (falls !== '') assert.notEqual(lostEdge(falls, passage), undefined, falls)
  }
})
