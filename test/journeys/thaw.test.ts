// On a thaw: what a person took back or corrected during the freeze is looked at before it is printed again, and nothing is left waiting.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { everyWork } from '../../src/app/pipeline.ts'
import { tick } from '../../src/app/schedule.ts'
import type { Stage, Tools } from '../../src/stages/stage.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const hallToo = {
  path: '/power/duisburg-hafen',
  title: 'Duisburg Hafen: Steinquell switches on a hall of 12 MW',
  publishedAt: '2026-03-02T11:00:00Z',
  paragraphs: [
    'Steinquell has switched on its hall of 12 MW at Duisburg Hafen, and Nebelhorn KI is the first to move in, the operator told reporters.',
    'The cooling towers of a second hall wait for a permit of the city, which wants to hear the neighbours on the noise before the summer.',
  ],
}
const kuopio = {
  path: '/kuopio',
  title: 'Veldrake Research moves into Kuopio with 9 MW',
  publishedAt: '2026-03-03T11:30:00Z',
  paragraphs: [
    'Haltamo has let 9 MW in Kuopio to Veldrake Research, which wants to bring its smaller models closer to its customers in the north.',
    'The hall was built for a bank and stood empty for a year. Its waste heat will warm a swimming pool from September, the town says.',
  ],
}

let harbour: Outlet
let basin: Outlet
let it: TestWire
let desk: DeskClient
const opened: AsyncDisposable[] = []

before(async () => {
  harbour = await startOutlet('Harbour Post', [{ ...hall, publishedAt: '2026-03-02T09:00:00Z' }, campus])
  basin = await startOutlet('Basin Ledger', [])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T10:05:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at('2026-03-02T10:05:00Z')
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const storyOn = async (words: string) =>
  (await it.wire.store.stories()).find(({ title }) => title.includes(words)) ?? assert.fail(`a story on ${words}`)
const versionsOf = async (words: string) => it.wire.store.dispatchVersions((await storyOn(words)).id)
const freeze = async (verb: 'freeze' | 'thaw', at: string) => {
  it.clock.set(new Date(at))
  const done = await desk.post(`/desk/${verb}`, { outlet: 'wire', reason: 'A drill.' }, '/desk/freeze')
  assert.equal(done.status, 200, done.text)
  return done.text
}
const waitingPass = async (words: string) => {
  const { id } = await storyOn(words)
  const pass = (await it.wire.store.rulingsOfStory(id)).findLast(({ kind }) => kind === 'pass') ?? assert.fail('a pass')
  assert.ok(!(await versionsOf(words)).some(({ rulingId }) => rulingId === pass.id), 'it waits')
  return pass
}

test('A story that was retracted during the freeze is not printed again by the draft that waited.', async () => {
  await freeze('freeze', '2026-03-02T10:30:00Z')
  basin.reports.push(campusToo, hallToo)
  await it.at('2026-03-02T12:00:00Z')
  const pass = await waitingPass('Zaragoza')
  const { id } = await storyOn('Zaragoza')
  it.clock.set(new Date('2026-03-02T12:10:00Z'))
  await desk.post(`/desk/story/${id}/retract`, { reason: 'It should not have run.', foundBy: 'desk' }, `/desk/story/${id}`)
  assert.ok((await it.wire.store.dispatchOfStory(id))?.retractedAt, 'a retraction is not kept waiting')
  const { id: hallId } = await storyOn('Duisburg')
  const current = (await it.wire.store.dispatchOfStory(hallId)) ?? assert.fail('it is on the wire')
  const [struck] = current.summary.slice(-1)
  assert.ok(struck)
  const hallPass = await waitingPass('Duisburg')
  const note = { kind: 'correction', wrote: 'what we wrote', is: 'what it is', foundBy: 'reader', reason: 'A reader found it.' }
  const filed = await desk.post(`/desk/story/${hallId}/correct`, { ...note, [`edit:${struck.id}`]: '' }, `/desk/story/${hallId}`)
  assert.equal(filed.status, 200, filed.text)

  await freeze('thaw', '2026-03-02T13:00:00Z')
  await it.at('2026-03-02T13:00:20Z')
  await it.at('2026-03-02T13:01:00Z')
  assert.ok((await it.wire.store.dispatchOfStory(id))?.retractedAt, 'it is retracted still')
  assert.ok(!(await versionsOf('Zaragoza')).some(({ rulingId }) => rulingId === pass.id))
  assert.equal((await it.wire.store.rulingHolding(id))?.kind, 'hold', 'a person decides whether it runs again')

  const after = (await versionsOf('Duisburg')).filter(({ version }) => version > current.version)
  assert.ok(after.length > 0 && !after.some(({ rulingId }) => rulingId === hallPass.id), 'the draft of before the correction never ran')
  for (const version of after) assert.ok(!version.summary.some(({ text }) => text === struck.text), 'what was struck stays struck')
  assert.match(after.at(-1)?.corrections.at(-1)?.text ?? '', /we wrote what we wrote; it is what it is/)
  assert.deepEqual(
    after
      .at(-1)
      ?.sources.map(({ publisher }) => publisher)
      .toSorted(),
    ['Basin Ledger', 'Harbour Post'],
  )
})

test('A ruling that a worker has in hand while it thaws goes out at once, and not a day later.', async () => {
  const { store, net, pool, policy, runner } = it.wire
  await freeze('freeze', '2026-03-03T11:00:00Z')
  basin.reports.push(kuopio)
  it.clock.set(new Date('2026-03-03T12:00:00Z'))
  await tick(store, it.clock.now(), { asksHubs: false, pingsHub: false })
  for (let more = true; more; ) {
    more = false
    for (const { name } of everyWork) while (name !== 'publish' && (await runner.step(name))) more = true
  }
  const job = (await store.jobs.take('publish')) ?? assert.fail('a ruling is due')
  const publish = everyWork.find(({ name }) => name === 'publish') as unknown as Stage<unknown, unknown>
  const now = () => it.clock.now()
  const input = await store.snapshot(async (reader) =>
    publish.load(job.subject, reader, { now: now(), policy, frozen: await reader.freezes() }),
  )
  const tools: Tools = { net, pool, policy, now, model: null, mail: null, signal: AbortSignal.timeout(600_000), note: () => undefined }
  const output = await publish.run(input, tools)
  // The form would wait until the ruling in hand is done with.
  it.clock.set(new Date('2026-03-03T12:01:00Z'))
  await store.transaction(async (tx) => {
    await tx.endFreeze('wire')
    assert.equal(await tx.spreadRulings(now(), 5_000), 0, 'nothing waits but what is in hand')
  })
  await store.transaction(async (tx) => {
    await tx.enqueue(await publish.save(output, tx))
    await tx.finish(job)
  })
  await runner.drain(1)
  assert.equal((await versionsOf('Kuopio')).length, 1)
})
