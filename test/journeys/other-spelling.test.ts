// A reader who spells a word otherwise than the archive finds the same stories.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, report, startOutlet } from '../support/outlet.ts'

const opened: AsyncDisposable[] = []
let it: TestWire
let harbour: Outlet

before(async () => {
  harbour = await startOutlet('Harbour Post', [
    report(
      '/zurich',
      '2026-03-12T08:00:00Z',
      'Mesalta Centros de Datos opens a data centre of 12 MW in Zürich',
      'Mesalta Centros de Datos opened a data centre of 12 MW in Zürich on Thursday. Urs Keller, who runs it, said that two tenants had signed for all of it until 2031.',
    ),
  ])
  opened.push(harbour)
  it = await openTestWire([harbour], '2026-03-12T10:00:00Z', { settings: { freshStories: 1, freshDays: 0 } })
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

test('A name that an earlier story spells otherwise is no name without prior coverage, and the search gives the same when it is asked again.', async () => {
  const told = [
    [
      '/quay',
      '2026-03-13',
      'Jörg Müller closes the north quay of Marel',
      'Jörg Müller closed the north quay of Marel on Friday, since it had sunk by a metre overnight. Two cranes stand askew.',
    ],
    [
      '/choir',
      '2026-03-20',
      'Joerg Mueller opens choir fair',
      'Joerg Mueller opened the choir fair on Friday. Nine choirs from three valleys sang, and the youngest won a goat.',
    ],
  ] as const
  for (const [path, day, title, text] of told) {
    harbour.reports.push(report(path, `${day}T08:00:00Z`, title, text))
    await it.at(`${day}T10:00:00Z`)
  }
  const dispatches = await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 9 })
  const choir = dispatches.find(({ sources }) => sources.some(({ url }) => url.endsWith('/choir'))) ?? assert.fail('not told')
  const receipt = (await it.wire.store.receiptById(choir.receiptId)) ?? assert.fail()
  assert.deepEqual([receipt.ask.names, receipt.state], [['Joerg Mueller'], 'some'])
  assert.match(receipt.sentence, /^Earlier here: .*quay/)
  assert.equal(JSON.parse((await it.get(`/query/${receipt.id}.json`, 'application/json')).text).recordedScope.same, true)
})
