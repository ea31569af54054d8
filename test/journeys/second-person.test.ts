// What takes two persons: a settled watch is opened again, and what a publisher had taken down in full is restored, never by one alone.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Fact } from '../../src/domain/fact.ts'
import type { Watch } from '../../src/domain/watch.ts'
import { lapseFiledBy } from '../../src/outlets/desk/overrule.ts'
import { type DeskClient, type Shown, signIn } from '../support/desk-client.ts'
import { groundwire, type Outcome } from '../support/groundwire.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, hall } from '../support/reports.ts'

const keyOf = (name: string): string => `${name}-has-a-long-key-of-their-own`
const deskKeys = [
  `ada=${keyOf('ada')}`,
  ...['bo:editor', 'cy:responsible', 'dee:reader'].map((it) => `${it}=${keyOf(it.split(':')[0] ?? '')}`),
].join(' ')
const opened: AsyncDisposable[] = []
let it: TestWire
let harbour: Outlet
let [ada, bo, cy, dee]: readonly DeskClient[] = []
const start = new Date()
const later = (days: number): string => new Date(start.getTime() + days * 86_400_000).toISOString()

before(async () => {
  harbour = await startOutlet('Harbour Post', [hall, campus])
  opened.push(harbour)
  it = await openTestWire([harbour], start.toISOString(), { settings: { deskKeys } })
  opened.push(it)
  await it.at(start.toISOString())
  ;[ada, bo, cy, dee] = [
    await signIn(it.url, keyOf('ada')),
    await signIn(it.url, keyOf('bo')),
    await signIn(it.url, keyOf('cy')),
    await signIn(it.url, keyOf('dee')),
  ]
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const store = () => it.wire.store
const at = (who: DeskClient | undefined): DeskClient => who ?? assert.fail()
const aWatch = async (): Promise<Watch> => (await store().watches())[0] ?? assert.fail('the stories opened no watch')
const waiting = async () => (await store().overrulingsWaiting())[0] ?? assert.fail('nothing waits')
const onWatch = async (who: DeskClient | undefined, verb: string, reason: string): Promise<Shown> =>
  at(who).post(`/desk/watch/${(await aWatch()).id}`, { verb, reason, source: 'https://ir.example/opening' }, '/desk/watches')
const answer = async (who: DeskClient | undefined, verb: 'confirm' | 'refuse', reason = 'I looked at it too.'): Promise<Shown> => {
  const { id, kind } = await waiting()
  return at(who).post(`/desk/overruling/${kind}/${id}`, { verb, reason })
}

test('SR-6: a settled watch is opened again only when another person confirms it, and both stand in the public log by name', async () => {
  await onWatch(ada, 'met', 'It is switched on.')
  const filed = await onWatch(ada, 'reopen', 'It was another hall.')
  assert.equal(filed.status, 200, filed.text)
  assert.match(filed.text, /nothing is changed yet: it takes a second person.*within 7 days\. bo, cy can\./)
  assert.equal((await aWatch()).state, 'resolved')
  for (const who of [bo, dee])
    assert.match((await at(who).get('/desk')).text, /For a second person.*ada asks to open a settled watch again.*another hall/s)
  assert.ok(!/Decide as the second person/.test((await at(dee).get('/desk')).text), 'a reader is shown no form')
  const own = await answer(ada, 'confirm')
  assert.equal(own.status, 409)
  assert.match(own.text, /Whoever filed it does not confirm it/)
  assert.equal((await answer(dee, 'confirm')).status, 403)
  assert.match((await onWatch(bo, 'reopen', 'The same.')).text, /ada filed that already/)
  assert.equal((await aWatch()).state, 'resolved')
  const done = await answer(bo, 'confirm', 'I saw the other hall.')
  assert.match(done.text, /It is confirmed and in force, by ada and bo/)
  const watch = await aWatch()
  assert.equal(watch.state, 'reopened')
  assert.match(
    (await it.get(`/watch/${watch.id}`)).text,
    /It was another hall\. \(confirmed by bo\).*ada at the desk|ada at the desk.*confirmed by bo/s,
  )
  const log = (await it.get('/corrections')).text
  assert.match(
    log,
    /What takes two persons.*ada asked.*to open a settled watch again.*It was another hall\..*Confirmed by bo.*I saw the other hall/s,
  )
  assert.ok(!log.includes('&lt;'), 'no markup is shown as text')
  const events = (await store().eventsOf(watch.id)).filter((one) => one.name.startsWith('overruling'))
  const said = new Set(events.map(({ name, actor }) => `${name} ${actor}`))
  assert.deepEqual(said, new Set(['overruling.filed desk:ada', 'overruling.confirmed desk:bo']))
})

test('SR-6: what the second person refuses, and what the first takes back, changes nothing', async () => {
  await onWatch(ada, 'met', 'It is switched on after all.')
  await onWatch(ada, 'reopen', 'Again another hall.')
  const { id } = await waiting()
  for (const fields of [{}, { verb: '' }, { verb: 'Confirm' }]) {
    const undecided = await at(bo).post(`/desk/overruling/watch/${id}`, { ...fields, reason: 'No decision chosen.' })
    assert.match(undecided.text, /Choose a decision/)
    assert.equal((await waiting()).id, id, 'it waits on')
  }
  assert.match((await answer(bo, 'refuse', 'It is that hall.')).text, /It is refused; nothing was changed/)
  assert.equal((await aWatch()).state, 'resolved')
  assert.match((await it.get('/corrections')).text, /Refused by bo.*It is that hall/s)
  assert.match(
    (await at(cy).post(`/desk/overruling/watch/${id}`, { verb: 'confirm', reason: 'Late.' })).text,
    /It waits no more: it was refused/,
  )
  await onWatch(bo, 'reopen', 'I think so too now.')
  assert.match((await it.get('/corrections')).text, /I think so too now.*It waits for a second person until <time /s)
  assert.match((await answer(bo, 'refuse', 'No.')).text, /It is withdrawn; nothing was changed/)
  assert.equal((await aWatch()).state, 'resolved')
  assert.deepEqual(await store().overrulingsWaiting(), [])
})

/** A question that was settled as met on a ledger row, as the rules settle one: by what the row says and the window that passed. */
async function settledOnRow(): Promise<{ readonly watchId: string; readonly fact: Fact; readonly storyId: string }> {
  const told = await store().dispatchesOnWire({ before: new Date(later(1)), limit: 10 })
  const storyId = told.find((one) => one.headline.text.includes('Zaragoza'))?.storyId ?? assert.fail('the campus is on the wire')
  const fact =
    (await store().factsOfStory(storyId)).find((one) => one.quantity?.[0]?.hi === 100) ?? assert.fail('the ledger has the campus')
  const { probability: _, event: __, region: ___, ...form } = await aWatch()
  const watch: Watch = {
    ...form,
    id: 'watch_on_row',
    storyId,
    statement: 'At least 90 MW are reported at Zaragoza Sur.',
    statementSha256: 'x',
    entityScope: { include: [fact.subject[0]?.entity ?? ''], exclude: [] },
    factTypes: [fact.type],
    op: '>=',
    value: 90,
    unit: 'MW',
    opensAt: later(-1),
    horizonAt: later(300),
    state: 'resolved',
    evidence: [{ factId: fact.id, articleId: '', note: 'The campus' }],
    resolution: { outcome: 'yes', at: start.toISOString(), note: 'The campus.', by: ['rule:ledger', 'two independent publishers'] },
    history: [{ at: start.toISOString(), actor: 'rule:ledger', to: 'resolved', reason: 'The campus.', outcome: 'yes' }],
  }
  delete (watch as { statusAtLeast?: string }).statusAtLeast
  await store().transaction((tx) => tx.saveWatch(watch))
  return { watchId: watch.id, fact, storyId }
}

test('SR-6: who closes the ledger row that a watch was settled on opens the watch only with a second person, and the row is closed at once', async () => {
  const { watchId, fact, storyId } = await settledOnRow()
  const closing = {
    kind: 'correction',
    wrote: '100 MW',
    is: 'no such campus',
    foundBy: 'desk',
    reason: 'Read again.',
    [`mw:${fact.id}`]: 'none',
  }
  const done = await at(bo).post(`/desk/story/${storyId}/correct`, closing)
  assert.equal(done.status, 200, done.text)
  await it.wire.runner.drain(1)
  assert.equal((await store().factById(fact.id))?.status, 'superseded', 'the correction waits for nobody')
  const watch = await store().watchById(watchId)
  assert.deepEqual([watch?.state, watch?.resolution?.outcome], ['resolved', 'yes'])
  const { subject, by, verb } = await waiting()
  assert.deepEqual([subject, by, verb], [watchId, 'desk:bo', 'reopen'])
  assert.match((await it.get(`/watch/${watchId}`)).text, /was changed by bo at the desk.*carries the outcome no more.*takes two persons/s)
  assert.match((await it.get('/corrections')).text, /bo asked.*At least 90 MW.*carries the outcome no more/s)
  assert.equal((await answer(bo, 'confirm')).status, 409, 'not by whoever closed it')
  const first = (await waiting()).id
  it.clock.set(new Date(it.clock.now().getTime() + 60_000))
  await store().transaction((tx) => lapseFiledBy('bo', { at: later(0), actor: 'desk:ada', reason: 'Another key.' }, tx))
  await it.wire.runner.drain(1)
  const again = await waiting()
  assert.ok(again.id !== first && again.subject === watchId, 'what fell unanswered is asked again: its row is gone all the same')
  assert.equal((await answer(ada, 'confirm', 'There is no such campus.')).status, 200)
  await it.wire.runner.drain(1)
  const steps = (await store().watchById(watchId))?.history.map(({ to, actor }) => `${to} ${actor}`) ?? []
  assert.ok(steps.includes('reopened desk:bo'), steps.join())
  assert.ok((await store().watchById(watchId))?.state !== 'resolved')
})

test('SR-6: by command each of the two gives a key of their own, and a name that one types is no second person', async () => {
  const watch = await aWatch()
  const command = (...words: readonly string[]): Promise<Outcome> =>
    groundwire(['desk', ...words, '--home', it.wire.home], { GROUNDWIRE_DESK_KEYS: deskKeys })
  const fileOf = (name: string): string => {
    const path = join(it.wire.home, `${name}.key`)
    writeFileSync(path, `${keyOf(name)}\n`)
    return path
  }
  const named = await command('reopen', watch.id, '--by', 'ada', '--reason', 'Once more.')
  assert.equal(named.code, 2)
  assert.match(named.err, /^--key: this takes two persons, each with a key of their own/)
  const filed = await command('reopen', watch.id, '--key', fileOf('ada'), '--reason', 'Once more.')
  assert.equal(filed.code, 0, filed.err)
  const { id, by } = await waiting()
  assert.equal(by, 'desk:ada')
  assert.match((await command()).out, new RegExp(`second ${id} .*ada asks to open a settled watch again`))
  for (const [words, what] of [
    [['--by', 'bo'], /^--key: this takes two/],
    [['--key', fileOf('ada')], /Whoever filed it does not confirm it/],
    [['--key', fileOf('ada'), '--by', 'bo'], /^--key: that key is ada’s, not bo’s/],
    [['--key', fileOf('dee')], /takes the role editor/],
    [['--key', fileOf('nobody')], /^--key: that key is not known here/],
  ] as const) {
    const { code, err } = await command('second', id, '--reason', 'Seen.', ...words)
    assert.equal(code, 2, err)
    assert.match(err, what)
  }
  assert.equal((await aWatch()).state, 'resolved')
  const done = await command('second', id, '--reason', 'Seen.', '--key', fileOf('bo'))
  assert.equal(done.code, 0, done.err)
  assert.equal((await aWatch()).state, 'reopened')
})

test('SR-6: what somebody filed who is of the desk no more, or has the role no more, nobody confirms', async () => {
  await onWatch(ada, 'met', 'It is switched on, they say.')
  await onWatch(bo, 'reopen', 'By somebody with his session.')
  assert.equal(
    (await groundwire(['people', 'change', 'bo', '--role', 'reader', '--home', it.wire.home], { GROUNDWIRE_DESK_KEYS: deskKeys })).code,
    0,
  )
  const refused = await answer(ada, 'confirm')
  assert.equal(refused.status, 409)
  assert.match(refused.text, /bo, who filed it, may not do so any more/)
  assert.equal((await aWatch()).state, 'resolved')
  assert.match((await answer(ada, 'refuse', 'It was not him.')).text, /It is refused/)
  await groundwire(['people', 'change', 'bo', '--role', 'editor', '--home', it.wire.home], { GROUNDWIRE_DESK_KEYS: deskKeys })
})

test('SR-6: what somebody filed falls when their key is replaced, and what it overruled was settled anew cannot be confirmed', async () => {
  const people = (...words: readonly string[]): Promise<Outcome> =>
    groundwire(['people', ...words, '--home', it.wire.home], { GROUNDWIRE_DESK_KEYS: deskKeys })
  const added = await people('add', 'eve', '--role', 'editor')
  const eve = await signIn(it.url, /Key, shown once: (?<key>\S+)/.exec(added.out)?.groups?.['key'] ?? assert.fail(added.err))
  await onWatch(eve, 'reopen', 'With a key that somebody copied.')
  assert.equal((await waiting()).by, 'desk:eve')
  assert.equal((await people('rekey', 'eve')).code, 0)
  assert.deepEqual(await store().overrulingsWaiting(), [])
  assert.match((await it.get('/corrections')).text, /With a key that somebody copied/)
  await people('revoke', 'eve', '--reason', 'Only here for this')
  await onWatch(ada, 'reopen', 'Of the finding that stands.')
  const { id } = await waiting()
  await store().transaction(async (tx) => {
    const watch = (await tx.watchById((await aWatch()).id)) ?? assert.fail()
    const at = new Date(Date.parse(watch.resolution?.at ?? '') + 40 * 86_400_000).toISOString()
    await tx.saveWatch({ ...watch, resolution: { ...(watch.resolution ?? assert.fail()), at } })
  })
  const late = await answer(bo, 'confirm')
  assert.equal(late.status, 409)
  assert.match(late.text, /settled anew after this was filed/)
  assert.equal((await waiting()).id, id)
  await answer(bo, 'refuse', 'It has to be filed again.')
})

test('[TK-5] SR-6: what was taken down in full comes back when two persons restore it, and one of them may be who took it down', async () => {
  const sent = await it.post('/publishers/notice', {
    kind: 'takedown',
    urls: `${harbour.origin}${hall.path}`,
    domain: '',
    wantsLevel: 'L0',
    name: 'A publisher',
    email: 'rights@publisher.example',
    reason: 'Please remove it.',
  })
  const { id, status } = JSON.parse(sent.text) as { id: string; status: string }
  const mistyped = await at(cy).post(`/desk/notice/${id}`, { verb: 'uphold', level: 'l1', reason: 'In part.' }, '/desk/notices')
  assert.match(mistyped.text, /Choose what is granted: what was asked, L0, L1, L2 or L3/)
  const byCommand = await groundwire(['desk', 'uphold', id, '--level', 'l1', '--reason', 'In part.', '--home', it.wire.home])
  assert.deepEqual([byCommand.code, /^--level: L0, L1, L2 or L3/.test(byCommand.err)], [2, true], byCommand.err)
  assert.equal((await store().noticeById(id))?.answer, undefined, 'a slip of the hand grants nothing')
  await at(cy).post(`/desk/notice/${id}`, { verb: 'uphold', reason: 'It goes.' }, '/desk/notices')
  const url = `${harbour.origin}${hall.path}`
  assert.equal(await store().lowestLetGoBy(id), 'L0')
  await it.post(`${status}/appeal`, { text: 'It was not our page.' })
  assert.ok(!(await at(bo).get('/desk/notices')).text.includes('rights@publisher.example'), 'who sent it is for who decides')
  const alone = await at(cy).post(`/desk/notice/${id}`, { verb: 'restore', reason: 'The appeal is right.' }, '/desk/notices')
  assert.match(alone.text, /it takes a second person.*ada can\./)
  assert.deepEqual([(await store().noticeById(id))?.state, await store().lowestLetGoBy(id)], ['appeal', 'L0'], url)
  assert.equal((await answer(bo, 'confirm')).status, 403, 'an editor decides on no notice')
  assert.equal((await answer(ada, 'confirm')).status, 200)
  const notice = await store().noticeById(id)
  assert.deepEqual([notice?.state, notice?.answer?.by, notice?.answer?.second], ['restored', 'desk:cy', 'desk:ada'])
  assert.equal(await store().lowestLetGoBy(id), null)
  assert.match((await it.get(status)).text, /The appeal is right\..*By two persons/s)
  const log = (await it.get('/corrections')).text
  assert.match(log, /cy asked, .*to lift a takedown that was in force in full\. Confirmed by ada/)
  assert.ok(!log.includes('publisher.example') && !log.includes('The appeal is right'), 'the publisher is not named')
})

test('SR-6: what nobody confirms within seven days falls, in a desk of one as well, and stands in the log as fallen', async () => {
  await onWatch(ada, 'reopen', 'One last doubt.')
  const { id } = await waiting()
  for (const name of ['bo', 'cy', 'dee'])
    await groundwire(['people', 'revoke', name, '--reason', 'Only ada is left', '--home', it.wire.home], { GROUNDWIRE_DESK_KEYS: deskKeys })
  await it.at(later(6))
  assert.equal((await waiting()).id, id)
  assert.equal((await answer(ada, 'confirm')).status, 409, 'not by the only one either')
  await it.at(later(8))
  assert.deepEqual(await store().overrulingsWaiting(), [])
  assert.equal((await aWatch()).state, 'resolved')
  assert.match((await it.get('/corrections')).text, /One last doubt.*Nobody confirmed it by <time [^>]+>[^<]+<\/time>, so it fell/s)
  assert.equal((await store().eventsOf((await aWatch()).id)).at(-1)?.name, 'overruling.lapsed')
  const again = await onWatch(ada, 'reopen', 'Alone.')
  assert.match(again.text, /Nobody else here can: groundwire people add NAME --role editor brings somebody in/)
})
