// What waits for a second origin since it was a jump from a row of its site is judged anew when that row goes, comes back or is put right.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { partsHeld } from '../../src/domain/held.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const lease = report(
  '/haltamo-lets',
  '2026-03-02T08:00:00Z',
  'Veldrake Research leases 44 MW at Oulu North',
  'Haltamo has let 44 MW at Oulu North to Veldrake Research, the operator said on Monday. The hall stands beside the river.',
)
const build = report(
  '/brightmoor-builds',
  '2026-03-04T08:00:00Z',
  'Brightmoor AI wants a hall for itself',
  'Brightmoor AI will build a 440 MW data centre at Oulu North, it said on Wednesday. The work begins in May.',
)
const opened: AsyncDisposable[] = []
let harbour: Outlet
let courier: Outlet
let it: TestWire
let desk: DeskClient

before(async () => {
  harbour = await startOutlet('Harbour Post', [lease])
  courier = await startOutlet('Courier Wire', [])
  opened.push(harbour, courier)
  it = await openTestWire([harbour, courier], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  desk = await signIn(it.url, key)
  courier.reports.push(build)
  await it.at('2026-03-04T12:00:00Z')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const rowOf = async (type: Fact['type']): Promise<Fact> =>
  (await it.wire.store.facts()).find((fact) => fact.type === type) ?? assert.fail(`a row of ${type}`)
const held = async (): Promise<readonly string[]> =>
  (await it.wire.store.facts()).flatMap(({ claims }) =>
    claims.flatMap((claim) => partsHeld(claim).map((part) => `${part.field} ${part.was}`)),
  )
const total = async (): Promise<number> => totalLedger({ rows: (await it.wire.store.facts()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi
const storyOf = async (outlet: Outlet, { path }: Report): Promise<string> => {
  const articleId = (await it.wire.store.articleIdOfUrl(`${outlet.origin}${path}`)) ?? ''
  return (await it.wire.store.coverageOfArticle(articleId))?.storyId ?? assert.fail('it has a story')
}
test('While the row stands the jump from it waits.', async () => {
  assert.deepEqual([await held(), await total()], [['mw 44 MW'], 44])
})

test('Where the outlet of the row comes under quarantine the figure waits for nobody, and its history says so.', async () => {
  it.clock.set(new Date('2026-03-05T12:00:00Z'))
  const done = await desk.post('/desk/quarantine', { origin: 'Harbour Post', reason: 'It invents figures.' }, '/desk/sources')
  assert.equal(done.status, 200)
  await it.wire.runner.drain(1)
  assert.deepEqual([await held(), await total()], [[], 440])
  const { id } = await rowOf('capacity_build')
  assert.ok((await it.wire.store.eventsOf(id)).some(({ name }) => name === 'fact.released'))
})

test('When the quarantine is lifted it waits again.', async () => {
  it.clock.set(new Date('2026-03-06T12:00:00Z'))
  await desk.post('/desk/lift', { origin: 'Harbour Post', reason: 'The wrong outlet.', claims: 'back' }, '/desk/sources')
  await it.wire.runner.drain(1)
  assert.deepEqual([await held(), await total()], [['mw 44 MW'], 44])
  assert.ok((await it.wire.store.eventsOf((await rowOf('capacity_build')).id)).some(({ name }) => name === 'fact.held'))
})

test('A correction by a person that brings the row near lets the figure count, and one that takes it down again does not.', async () => {
  const storyId = await storyOf(harbour, lease)
  const { id } = await rowOf('capacity_lease')
  const correct = async (mw: string): Promise<void> => {
    const note = { kind: 'correction', wrote: 'what we wrote', is: 'what it is', foundBy: 'desk', reason: 'The report was read again.' }
    const answer = await desk.post(`/desk/story/${storyId}/correct`, { [`mw:${id}`]: mw, ...note })
    assert.equal(answer.status, 200, answer.text)
    await it.wire.runner.drain(1)
  }
  await correct('400')
  assert.deepEqual([await held(), await total()], [[], 440])
  await correct('44')
  assert.deepEqual([await held(), await total()], [['mw 44 MW'], 44])
})

test('When the publisher of the row takes its report down the figure waits for nobody, and keeps nothing of what was taken down.', async () => {
  const { status, text } = await it.post('/publishers/notice', {
    kind: 'takedown',
    domain: harbour.host,
    urls: `${harbour.origin}${lease.path}`,
    wantsLevel: 'L0',
    name: 'Harbour Post',
    email: '',
  })
  assert.equal(status, 200, text)
  const receipt = JSON.parse(text) as { readonly status: string; readonly proofToken: string }
  harbour.files.set('/.well-known/groundwire-verify', { type: 'text/plain', body: receipt.proofToken })
  it.clock.set(new Date('2026-03-08T12:00:00Z'))
  const lost = (await rowOf('capacity_lease')).id
  await it.post(`${receipt.status}/proof`, {})
  await it.wire.runner.drain(1)
  assert.deepEqual([await held(), await total()], [[], 440])
  const [left, ...more] = await it.wire.store.facts()
  assert.equal(more.length, 0)
  assert.doesNotMatch(JSON.stringify(left), new RegExp(`"44 MW|Veldrake|Haltamo|${lost}`))
})
