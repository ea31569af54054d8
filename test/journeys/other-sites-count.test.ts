// AP-S7: one outlet attaches the chips of another site to a deal. What it says is kept beside the party's word, and changes no figure.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Fact, LedgerClaim } from '../../src/domain/fact.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'

const day = '2026-03-02'
const ofParty = {
  path: '/news/oulu',
  title: 'Ilsa AI orders 9,000 GPUs for Oulu from Orlin Chips',
  publishedAt: `${day}T08:00:00Z`,
  paragraphs: [
    'Ilsa AI has ordered 9,000 GPUs from Orlin Chips for its hall in Oulu. They arrive before the end of the year.',
    'The hall lies beside a paper mill, which takes the waste heat and pays for it by the month under a contract of ten years.',
  ],
}
/** The other site's chips, which the hasty outlet takes for this deal's. */
const ofOtherSite = {
  path: '/denton',
  title: 'Brume Labs orders 24,000 GPUs for Denton',
  publishedAt: `${day}T07:00:00Z`,
  paragraphs: [
    'Brume Labs has ordered 24,000 GPUs from Orlin Chips for its hall in Denton. The town council had agreed to the hall in January.',
    'A line of its own will feed it from the dam in the hills, and the farmers along the way have been paid for the masts.',
  ],
}

let it: TestWire
let hasty: Outlet
let second: Outlet
const opened: AsyncDisposable[] = []

before(async () => {
  const party = await startOutlet('Ilsa AI', [ofParty])
  const harbour = await startOutlet('Harbour Post', [ofOtherSite])
  hasty = await startOutlet('Hasty Courier')
  second = await startOutlet('Second Gazette')
  opened.push(party, harbour, hasty, second)
  it = await openTestWire([party, harbour, hasty, second], `${day}T09:00:00Z`)
  opened.push(it)
  const [source] = await it.wire.store.sourcesNamed(['Ilsa AI'])
  assert.ok(source)
  await it.wire.store.transaction((tx) => tx.saveSource({ ...source, kind: 'company' }))
  await it.at(`${day}T09:00:00Z`)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const order = async () => {
  const rows = (await it.wire.store.facts()).filter(({ place }) => place.name === 'Oulu')
  assert.equal(rows.length, 1, 'one row of the deal')
  return rows[0] ?? assert.fail('no row of the deal')
}
const chipsIn = (says: LedgerClaim['says']): unknown => (says['gpus'] as Fact['quantity'])?.[0]?.hi
const chipsOf = ({ quantity }: Fact) => quantity?.map(({ hi, unit }) => [hi, unit])

/** Tells of the deal with the chips of another, under the name of an outlet that is listed. */
async function tells(outlet: Outlet, hour: string, paragraphs: readonly string[]): Promise<void> {
  outlet.reports.push({
    path: '/oulu-order',
    title: 'Orlin Chips sells Ilsa AI 24,000 GPUs',
    publishedAt: `${day}T${hour}:00:00Z`,
    paragraphs,
  })
  await it.at(`${day}T${hour}:30:00Z`)
}

test('AP-S7: the claim is kept with its words, resolves nothing, and stands in conflict with the word of the party', async () => {
  assert.deepEqual(chipsOf(await order()), [[9000, 'GPU']])
  await tells(hasty, '10', [
    'Ilsa AI has ordered 24,000 GPUs from Orlin Chips for its hall in Oulu, which people in the town have watched being built since spring.',
    'Nobody at the harbour had seen the crates by noon, and a clerk of the port said that nine ships were due within the week.',
  ])
  const row = await order()
  assert.deepEqual(
    row.claims.map(({ publisher, role, says }) => [publisher, role, chipsIn(says)]),
    [
      ['Ilsa AI', 'party', 9000],
      ['Hasty Courier', 'reporter', 24000],
    ],
  )
  assert.deepEqual([chipsOf(row), row.resolved['gpus']?.rule], [[[9000, 'GPU']], 'rank, conflict'])
  assert.deepEqual(row.resolved['gpus']?.dissent, ['24000 GPU (Hasty Courier)'])
  const page = (await it.get(`/fact/${row.id}`)).text
  assert.match(page, /9,000 GPU[\s\S]*against others[\s\S]*24000 GPU \(Hasty Courier\)/)
})

test('AP-S7: the total of the ledger counts the party’s chips, and the other site keeps its own', async () => {
  const table = (await it.get('/ledger.csv', '*/*')).text.split('\n')
  const ofOulu = table.filter((line) => line.includes('Oulu'))
  assert.equal(ofOulu.length, 1)
  assert.match(ofOulu[0] ?? '', /"9,000 GPU"/)
  const denton = (await it.wire.store.facts()).find(({ place }) => place.name === 'Denton') ?? assert.fail('no row of Denton')
  assert.deepEqual([chipsOf(denton), denton.claims.length], [[[24000, 'GPU']], 1])
})

test('AP-S7: a second outlet that repeats the wrong count moves nothing either', async () => {
  await tells(second, '12', [
    'The order of Ilsa AI is a large one. Ilsa AI has ordered 24,000 GPUs from Orlin Chips for a hall in Oulu, and the town is glad of it.',
    'Teachers hope for apprenticeships, the bakery for customers, and the fire brigade has asked for a second engine because of the batteries.',
  ])
  const row = await order()
  assert.deepEqual([row.claims.length, chipsOf(row), row.resolved['gpus']?.rule], [3, [[9000, 'GPU']], 'rank, conflict'])
})
