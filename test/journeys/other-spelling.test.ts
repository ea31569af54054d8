// A reader who spells a word otherwise than the archive finds the same stories.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { report, startOutlet } from '../support/outlet.ts'

const opened: AsyncDisposable[] = []
let it: TestWire

before(async () => {
  const harbour = await startOutlet('Harbour Post', [
    report(
      '/zurich',
      '2026-03-12T08:00:00Z',
      'Mesalta Centros de Datos opens a data centre of 12 MW in Zürich',
      'Mesalta Centros de Datos opened a data centre of 12 MW in Zürich on Thursday. Urs Keller, who runs it, said that two tenants had signed for all of it until 2031.',
    ),
  ])
  opened.push(harbour)
  it = await openTestWire([harbour], '2026-03-12T10:00:00Z')
  opened.push(it)
  await it.at('2026-03-12T10:00:00Z')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

test('Accents, American and joined spellings, curly quotes, hyphens and signs nobody sees keep nothing from being found, on the page and by the API.', async () => {
  for (const words of [
    'Zurich',
    'Zuerich',
    'ZÜRICH',
    'Zu\u0308rich',
    'data center',
    'datacentre',
    'data-center',
    '“data centre”',
    '12MW',
    'Zü\u00adrich',
  ]) {
    assert.match((await it.get(`/search?q=${encodeURIComponent(words)}`)).text, /href="\/story\//, words)
    assert.equal(JSON.parse((await it.get(`/api/v1/search?q=${encodeURIComponent(words)}`, 'application/json')).text).total, 1, words)
  }
  for (const words of ['Turin', 'Zurich -mesalta', '"centre data"'])
    assert.equal(JSON.parse((await it.get(`/api/v1/search?q=${encodeURIComponent(words)}`, 'application/json')).text).total, 0, words)
})
