// Which earlier story comes first: the one about whom the headline names, before one that only mentions more of the names.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { questionOf } from '../../src/calc/receipt-again.ts'
import type { Receipt } from '../../src/domain/receipt.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, report, startOutlet } from '../support/outlet.ts'

const about = report(
  '/tarn-card',
  '2026-03-02T08:00:00Z',
  'Tarn Silicon ships its Fellside card',
  'Tarn Silicon shipped the first of its Fellside cards on Monday. The card holds 144 GB of memory and costs EUR 18,400, and four hundred are on their way to buyers in five countries.',
)
const beside = report(
  '/orvanne-oven',
  '2026-03-10T08:00:00Z',
  'Orvanne AI warms a swimming pool in Lyon',
  'Orvanne AI began to warm a swimming pool in Lyon on Tuesday with water from its halls. The pool had been shut for two winters because of the price of gas, and three hundred swimmers came on the first morning.',
  'Visitors were shown a rack with cards that Tarn Silicon had lent for the day, which ran a game of boules on a screen beside the pool.',
)
const asking = report(
  '/tarn-money',
  '2026-03-20T08:00:00Z',
  'Tarn Silicon raises EUR 340 million',
  'Tarn Silicon has raised EUR 340 million to make more of its cards, it said on Friday. Orvanne AI is among those that have ordered them, and the money is to last until the autumn of next year.',
)

/** Of the day of the pool's story and joined to it, read two weeks later: Tarn Silicon opens it. */
const lateAbout = report(
  '/orvanne-oven-cards',
  '2026-03-10T09:00:00Z',
  'Orvanne AI warms a swimming pool in Lyon with cards of Tarn Silicon',
  'Tarn Silicon lent the cards with which Orvanne AI began to warm a swimming pool in Lyon on Tuesday. The pool had been shut for two winters because of the price of gas, and three hundred swimmers came.',
)

let outlet: Outlet
let it: TestWire

before(async () => {
  outlet = await startOutlet('Gridline Courier', [about])
  it = await openTestWire([outlet], '2026-03-02T10:00:00Z', { settings: { freshStories: 1, freshDays: 0 } })
  await it.at('2026-03-02T10:00:00Z')
  for (const one of [beside, asking]) {
    outlet.reports.push(one)
    await it.at(`${one.publishedAt.slice(0, 10)}T10:00:00Z`)
  }
})
after(async () => {
  await it[Symbol.asyncDispose]()
  await outlet[Symbol.asyncDispose]()
})

async function receiptOf(path: string): Promise<Receipt> {
  const told = await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 50 })
  const dispatch = told.find(({ sources }) => sources.some(({ url }) => url.endsWith(path))) ?? assert.fail(`no story stands on ${path}`)
  return (await it.wire.store.receiptById(dispatch.receiptId)) ?? assert.fail('no receipt')
}

test('a story on the name of the headline comes before one that shares more names in passing', async () => {
  const receipt = await receiptOf('/tarn-money')
  assert.deepEqual(receipt.ask.leading, ['tarn-silicon'])
  assert.deepEqual(
    receipt.matches.map(({ why }) => why),
    ['names Tarn Silicon', 'names Tarn Silicon, Orvanne AI'],
  )
  const again = JSON.parse((await it.get(`/query/${receipt.id}.json`, 'application/json')).text)
  assert.equal(again.recordedScope.same, true)
})

test('a report that is read late and opens with the name changes no order that was printed', async () => {
  outlet.reports.push(lateAbout)
  await it.at('2026-03-27T10:00:00Z')
  const receipt = await receiptOf('/tarn-money')
  const again = JSON.parse((await it.get(`/query/${receipt.id}.json`, 'application/json')).text)
  assert.equal(again.recordedScope.same, true, JSON.stringify(again.recordedScope.receipt.matches))
})

test('a search stored before there was that order keeps the order that it was stored with', async () => {
  const receipt = await receiptOf('/tarn-money')
  const { leading: _, ...ask } = receipt.ask
  const found = await it.wire.store.searchArchive(questionOf({ ...receipt, ask }))
  assert.deepEqual(
    found.results.map(({ entityIds }) => entityIds),
    [['orvanne-ai', 'tarn-silicon'], ['tarn-silicon']],
  )
})
