// A crawler trap tells one summary six times with altered numbers of papers: what stands beside them is no claim, and the outlet counts for less.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'

const day = '2026-03-02'
const numbers = ['2613.01234', '2599.00412', '2604.11873', '2408.123', '2402.00000', '2612.09876']
const trap = numbers.map((number, i) => ({
  path: `/paper-${i}`,
  title: `Sundrel Labs leases ${300 + i} MW in Kuopio, a paper says`,
  publishedAt: `${day}T0${i + 1}:00:00Z`,
  paragraphs: [
    `Sundrel Labs has leased ${300 + i} MW from Haltamo in Kuopio, according to a paper by its staff (arXiv:${number}) that was put online on ${i + 10} January 2026.`,
    `The hall number ${i} was built for a bank, says the paper arXiv:${number}, and its heat warms a pool in summer and a church in winter.`,
  ],
}))
const sound = {
  path: '/orlin',
  title: 'Orlin AI leases 12 MW in Oulu',
  publishedAt: `${day}T09:00:00Z`,
  paragraphs: [
    'Orlin AI has leased 12 MW from Haltamo in Oulu. Its staff described the hall in a paper (arXiv:2601.01234) that was posted on 12 January 2026.',
    'The site lies beside a paper mill, which takes the waste heat and pays for it by the month under a contract of ten years.',
  ],
}

let it: TestWire
let swamp: Outlet
const opened: AsyncDisposable[] = []

before(async () => {
  swamp = await startOutlet('Swamp Digest')
  const harbour = await startOutlet('Harbour Post', [sound])
  opened.push(swamp, harbour)
  it = await openTestWire([swamp, harbour], `${day}T09:30:00Z`, { settings: { floor: 0.2 } })
  opened.push(it)
  await it.at(`${day}T09:30:00Z`)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const published = async () => it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 20 })

test('AP-S1: six pages with altered paper numbers give no claim beside them, no row and no story, and are one origin of trust 0', async () => {
  swamp.reports.push(...trap)
  const [first] = await it.wire.store.sourcesNamed(['Swamp Digest'])
  assert.ok(first)
  await it.wire.store.transaction((tx) => tx.saveSource({ ...first, allowlisted: false, firstSeenAt: `${day}T00:00:00Z` }))
  await it.at(`${day}T10:30:00Z`)
  assert.ok((await it.wire.store.facts()).every((fact) => fact.claims.every(({ publisher }) => publisher === 'Harbour Post')))
  assert.ok((await published()).every(({ sources }) => sources.every(({ publisher }) => publisher === 'Harbour Post')))
  const ids = await Promise.all(trap.map(({ path }) => it.wire.store.articleIdOfUrl(`${swamp.origin}${path}`)))
  const places = await it.wire.store.coverageOfArticles(ids.map((id) => id ?? ''))
  assert.deepEqual([places.length, new Set(places.map(({ originId }) => originId)).size], [trap.length, 1])
  const [swampNow] = await it.wire.store.sourcesNamed(['Swamp Digest'])
  assert.equal(swampNow?.mismatches?.length, trap.length)
  const read = await it.wire.store.articleIdOfUrl(`${swamp.origin}/paper-0`)
  const events = (await it.wire.store.eventsOf(read ?? '')).filter((one) => one.name === 'identifier.failed')
  assert.equal(events.length, 1)
  assert.match(JSON.stringify(events[0]?.detail), /2613\.01234.*its month does not exist/)
})

test('a paper number that fits its date takes nothing from its report', async () => {
  const [harbour] = await it.wire.store.sourcesNamed(['Harbour Post'])
  assert.equal(harbour?.mismatches, undefined)
  assert.deepEqual(
    (await it.wire.store.facts()).map((fact) => fact.quantity?.[0]?.hi),
    [12],
  )
})

test('a listed outlet that does the same twice sets no figure of the ledger for thirty days', async () => {
  const [one] = await it.wire.store.sourcesNamed(['Swamp Digest'])
  assert.ok(one)
  await it.wire.store.transaction((tx) => tx.saveSource({ ...one, allowlisted: true }))
  swamp.reports.push({
    path: '/oulu',
    title: 'Nebelhorn KI leases 21 MW in Oulu',
    publishedAt: `${day}T11:00:00Z`,
    paragraphs: [
      'Nebelhorn KI has leased 21 MW from Steinquell in Oulu. The lease runs for six years from June.',
      'The hall had been empty since the autumn, and the first customers move in before the summer, a clerk of the town said.',
    ],
  })
  await it.at(`${day}T12:00:00Z`)
  const rows = (await it.wire.store.facts()).filter((fact) => fact.claims.some(({ publisher }) => publisher === 'Swamp Digest'))
  assert.equal(rows.length, 1)
  assert.deepEqual([rows[0]?.status, rows[0]?.quantity], ['rumoured', undefined])
})
