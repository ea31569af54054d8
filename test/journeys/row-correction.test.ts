// Every part of a ledger row that we had read wrong is corrected at the desk, by name and with its history, on every outlet of the ledger.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DeskClient, type Shown, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const opened: AsyncDisposable[] = []
let it: TestWire
let desk: DeskClient
let storyId = ''
let factId = ''

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall, campus])
  const basin = await startOutlet('Basin Ledger', [campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  desk = await signIn(it.url, key)
  const all = await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 10 })
  storyId = all.find((one) => one.headline.text.includes('Zaragoza'))?.storyId ?? assert.fail('it is on the wire')
  const row = (await it.wire.store.factsOfStory(storyId)).find((one) => one.quantity?.[0]?.hi === 100)
  factId = row?.id ?? assert.fail('the ledger has the campus')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const row = async () => (await it.wire.store.factById(factId)) ?? assert.fail('the row is kept')
let minute = 0
/** A correction a minute: no two of one moment. */
const correct = async (fields: Readonly<Record<string, string>>): Promise<Shown> => {
  minute++
  it.clock.set(new Date(Date.parse('2026-03-02T13:00:00Z') + minute * 60_000))
  const note = { kind: 'correction', wrote: 'what we wrote', is: 'what it is', foundBy: 'reader', reason: 'The report was read again.' }
  const named = Object.fromEntries(Object.entries(fields).map(([name, words]) => [`${name}:${factId}`, words]))
  const answer = await desk.post(`/desk/story/${storyId}/correct`, { ...note, ...named })
  await it.wire.runner.drain(1)
  return answer
}

test('The form has a field for each part of a row, filled with what it says.', async () => {
  const { text } = await desk.get(`/desk/story/${storyId}`)
  for (const [name, value] of [
    ['mw', '100'],
    ['parties', 'developer: Mesalta Centros de Datos'],
    ['place', 'Zaragoza Sur, ES'],
    ['announced', '2026-03-02'],
  ])
    assert.ok(
      text.includes(`name="${name}:${factId}" value="${value}"`),
      `${name}: ${new RegExp(`name="${name}:${factId}"[^>]*`).exec(text)?.[0]}`,
    )
  assert.match(text, new RegExp(`name="status:${factId}"`))
})

test('Bad input is refused by row and field, with what to give instead, and nothing changes.', async () => {
  const before = await row()
  for (const [fields, words] of [
    [{ money: 'nine hundred million' }, /money: give the currency’s three letters and the amount, such as EUR 900 million/],
    [{ money: 'XQQ 900 million' }, /XQQ is no currency of ISO 4217/],
    [{ money: 'EUR 777 million' }, /Money: no source of it says EUR 777 million/],
    [{ money: 'JPY 900 million' }, /Money: no source of it says JPY 900 million/],
    [{ status: 'splendid' }, /status: choose one of: rumoured, proposed/],
    [{ parties: 'Mesalta' }, /parties: give role and name, such as operator: Mesalta/],
    [{ parties: 'king: Mesalta Centros de Datos' }, /A role is one of tenant, operator/],
    [{ parties: 'operator: Nobody Ever Named' }, /Parties: no source of it says operator: Nobody Ever Named/],
    [{ place: 'Atlantis Nova, ES' }, /Place: no source of it says Atlantis Nova, ES/],
    [{ place: '<b>' }, /place: give the place and its country’s two letters/],
    [{ due: 'next summer' }, /due: give a day, a month or a year, such as 2027-06-30/],
    [{ due: '2027-02-30' }, /due: give a day/],
    [{ announced: '' }, /announced: give a day/],
    [{ chips: 'many' }, /chips or racks: give a count and its unit/],
    [{ mw: '0' }, /MW: give MW as a number or a range/],
  ] as const) {
    const { status, text } = await correct(fields as Readonly<Record<string, string>>)
    assert.equal(status, 409, JSON.stringify(fields))
    assert.match(text, words)
  }
  assert.deepEqual(await row(), before)
})

test('Money, status, parties, place and dates are corrected, and every outlet of the ledger has them at once.', async () => {
  const { status, text } = await correct({
    money: 'EUR 900 million',
    status: 'proposed',
    parties: 'operator: Iberalta Red',
    place: 'Zaragoza, ES',
    due: '2028-06',
    announced: '2026-03-01',
  })
  assert.equal(status, 200, text)
  const now = await row()
  assert.deepEqual(
    [now.value?.[0]?.currency, now.value?.[0]?.hi, now.status, now.place.name, now.horizon, now.announcedAt],
    ['EUR', 9e8, 'proposed', 'Zaragoza', '2028-06', '2026-03-01'],
  )
  assert.deepEqual(
    now.subject.map((one) => one.role),
    ['operator'],
  )
  for (const path of [
    `/fact/${factId}`,
    '/ledger',
    '/ledger.csv',
    '/ledger/feed.atom',
    '/ledger/feed.json',
    '/api/v1/ledger',
    `/api/v1/facts/${factId}`,
  ]) {
    const { text: told } = await it.get(path)
    assert.match(told, /Iberalta/, path)
    assert.match(told, /Zaragoza(?! Sur)/, path)
    assert.match(told, /proposed/, path)
  }
})

test('A party that was named wrongly has the row no more, and the one that was meant has it.', async () => {
  const { store } = it.wire
  const ids = async (parties: readonly string[]): Promise<readonly string[]> => (await store.factsOfParties(parties)).map((one) => one.id)
  assert.ok(!(await ids(['Mesalta Centros de Datos', 'mesalta'])).includes(factId))
  assert.ok((await ids((await row()).subject.map((one) => one.entity))).includes(factId))
})

test('The page of the row says what we had, what it is, and the log says who corrected each part.', async () => {
  const { text } = await it.get(`/fact/${factId}`)
  assert.match(text, /Corrections of this row/)
  for (const words of [/Zaragoza Sur/, /Mesalta/, /2026-03-02/]) assert.match(text.slice(text.indexOf('Corrections of this row')), words)
  const events = (await it.wire.store.eventsOf(factId)).filter((one) => one.name === 'fact.corrected')
  assert.deepEqual(events.map((one) => (one.detail as { field: string }).field).toSorted(), [
    'announced',
    'due',
    'money',
    'parties',
    'place',
    'status',
  ])
  assert.ok(events.every((one) => one.actor === 'desk:ada'))
})

test('The story that stood on the row is told anew, and its dated note stands.', async () => {
  const now = await it.wire.store.dispatchOfStory(storyId)
  assert.ok(now !== null && now.version > 1)
  assert.match(now.corrections.at(-1)?.text ?? '', /we wrote what we wrote; it is what it is\. Found by: reader/)
})
