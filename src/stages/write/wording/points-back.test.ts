import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointsBack } from './points-back.ts'

test('what only the sentence before it explains is not told', () => {
  for (const own of [
    'About 90 of the 240 have been given shares',
    'Some 40 of the 300, mostly in Kiel, were sold',
    'All of the seven had left by May',
    'Kiel and Lund followed suit within two weeks.',
    'Vega put back the release of others',
    'Brandt opted to push for his original',
    'Halden has stopped altogether, citing safety',
    'Orion had agreed',
    'Three towns have signed on, in spite of the cost',
    'Most have been given new ones',
    'Orion did the same in Lund',
  ])
    assert.equal(pointsBack(own), true, own)
})

test('what says itself what it is about is told', () => {
  for (const own of [
    'About 90 of the 240 clerks have been given shares',
    'Some 40 of the 300 halls were sold',
    'Brandt opted to push for his original plan',
    'Halden has stopped sales altogether',
    'Orion has agreed to a sale',
    'Orion has agreed with Vega',
    'Brandt helps others',
    'Vega will swap old cards for new ones',
    'Vega replaced its servers with new ones',
    'Brandt moved to a house of her own',
    'Vega released the names of others who were paid',
  ])
    assert.equal(pointsBack(own), false, own)
})
