import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuantities } from './quantities.ts'

const counted = (sentence: string, language = 'en'): readonly (readonly [number, string])[] =>
  findQuantities(sentence, language).map(({ lo, unit }) => [lo, unit])

test('servers, systems and hours named by their chip are no chips', () => {
  for (const [language, sentence] of [
    ['en', 'Halden bought 40 DGX B300 servers.'],
    ['en', 'Halden bought 40 H200 nodes.'],
    ['en', 'Halden bought 40 MI355X systems.'],
    ['en', 'Halden used 40 GPU-hours.'],
    ['de', 'Halden kauft 40 B300-Server.'],
    ['fr', 'Halden achète 40 serveurs B300.'],
  ] as const)
    assert.deepEqual(counted(sentence, language), [[40, '']], sentence)
})

test('a rack of chips is a rack, and a chip in the singular before its machine is a chip', () => {
  assert.deepEqual(counted('Halden bought 40 GB300 NVL72 racks.'), [[40, 'rack']])
  assert.deepEqual(counted('Halden bought 40 GB300 NVL72 systems.'), [[40, 'rack']])
  assert.deepEqual(counted('Halden bought 40 GB300 racks.'), [[40, 'rack']])
  assert.deepEqual(counted('Halden runs an 8 GPU server.'), [[8, 'GPU']])
  assert.deepEqual(counted('Halden runs a 9,000-GPU cluster.'), [[9000, 'GPU']])
  assert.deepEqual(counted('Halden bought 9,000 B300 GPUs.'), [[9000, 'GPU']])
})

test('power over an hour is energy, however it is joined', () => {
  for (const [language, sentence] of [
    ['en', 'Halden used 40 gigawatt hours.'],
    ['es', 'Halden usó 40 gigavatios hora.'],
    ['fr', 'Halden a consommé 40 gigawatts-heure.'],
    ['de', 'Halden brauchte 40 Gigawattstunden.'],
  ] as const)
    assert.deepEqual(counted(sentence, language), [[40, 'GWh']], sentence)
})
