// The desk from the command line, on an archive that a wire runs on at the same time; and a review from the first look to the label.
import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { labelOf } from '../../src/outlets/label.ts'
import { signIn } from '../support/desk-client.ts'
import { listOutlets, type OutletAsked, storyOutlets } from '../support/every-outlet.ts'
import { groundwire, type Outcome } from '../support/groundwire.ts'
import { groundwireHere } from '../support/groundwire-here.ts'
import { askedOf, heldOn as heldOnWire, onWire as onWireNow } from '../support/on-desk.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const boKey = 'bo-has-a-long-key-of-his-own-1'
const opened: AsyncDisposable[] = []
let it: TestWire

/** Commands go by the clock of the machine, so the wire beside them does too. */
const now = new Date()
const hoursAgo = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString()

before(async () => {
  const harbour = await startOutlet('Harbour Post', [
    { ...hall, publishedAt: hoursAgo(5) },
    { ...campus, publishedAt: hoursAgo(4) },
  ])
  const basin = await startOutlet('Basin Ledger', [{ ...campusToo, publishedAt: hoursAgo(3) }])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], now.toISOString(), {
    settings: { holdIf: 'first-version', deskKeys: `bo=${boKey}`, responsible: 'Bo Kestrel' },
  })
  opened.push(it)
  await it.at(now.toISOString())
})
after(async () => {
  mock.restoreAll()
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const store = () => it.wire.store
const desk = (...words: readonly string[]): Promise<Outcome> => groundwire(['desk', ...words, '--home', it.wire.home])
/** Rules as ada; the answer must name the ruling, which is given back. */
async function ruled(kind: string, ...words: readonly string[]): Promise<string> {
  const { code, out, err } = await desk(...words, '--by', 'ada')
  it.clock.set(new Date())
  assert.equal(code, 0, `${out}\n${err}`)
  const [, id, what] = /^Ruling (ruling_[0-9a-f]{16}): ([a-z]+), by desk:ada\.\n$/.exec(out) ?? assert.fail(out)
  assert.equal(what, kind)
  return id ?? ''
}
/** A call that is wrong ends with 2 and one plain line, and files nothing. It needs no process of its own to be found wrong. */
async function refused(what: RegExp, ...words: readonly string[]): Promise<void> {
  const before = await rulings()
  const { code, out, err } = await groundwireHere(['desk', ...words, '--home', it.wire.home])
  assert.equal(code, 2, `${out}\n${err}`)
  assert.match(err, what)
  assert.doesNotMatch(err, /\n\s+at /, 'no stack')
  assert.equal(out, '')
  assert.deepEqual(await rulings(), before, 'nothing was filed')
}
async function rulings(): Promise<readonly string[]> {
  const stories = await store().stories()
  const all = await Promise.all(stories.map((one) => store().rulingsOfStory(one.id)))
  return all.flat().flatMap((one) => (one.by.startsWith('desk:') ? [one.id] : []))
}
const heldOn = (words: RegExp): ReturnType<typeof heldOnWire> => heldOnWire(it, words)
const onWire = (storyId: string): Promise<Dispatch> => onWireNow(it, storyId)
const asked = (dispatch: Dispatch): OutletAsked => askedOf(it, dispatch)
const trust = async () =>
  JSON.parse((await it.get('/.well-known/trust.json', '*/*')).text) as { counts: { stories: number; reviewed: number } }
const ids = { hall: '', campus: '' }

test('What waits is listed for a person and, line by line, for a program; a home without an archive is said to be none.', async () => {
  const drafts = [await heldOn(/Duisburg/), await heldOn(/Zaragoza/)]
  ids.hall = drafts[0]?.storyId ?? ''
  ids.campus = drafts[1]?.storyId ?? ''
  const told = await desk('list')
  assert.equal(told.code, 0, told.err)
  const here = async (...words: readonly string[]) => (await groundwireHere(['desk', ...words, '--home', it.wire.home])).out
  assert.equal(await here(), told.out, 'without a verb it is the list')
  for (const { draftId } of drafts) assert.match(told.out, new RegExp(`^draft +${draftId} .+(Duisburg|Zaragoza)`, 'm'))
  assert.match(told.out, /first version of its story/)
  const lines = (await here('list', '--json')).trim().split('\n')
  const rows = lines.map((line) => JSON.parse(line) as { kind: string; id: string; what: string; why: string })
  assert.deepEqual(new Set(rows.map((row) => `${row.kind} ${row.id}`)), new Set(drafts.map((one) => `draft ${one.draftId}`)))
  const none = await groundwire(['desk', 'list', '--home', `${it.wire.home}/nothing-here`])
  assert.equal(none.code, 2)
  assert.match(none.err, /There is no archive in .*nothing-here/)
})

test('An answer the desk has not, or one without its id, is told what there is.', async () => {
  await refused(
    /The desk has no answer "bless"[\s\S]*draft: pass, return, hold, spike[\s\S]*story: retract, kill, merge/,
    'bless',
    ids.hall,
  )
  await refused(/Say on what: groundwire desk pass ID/, 'pass')
})

test('A draft passed by command is on the running site at once, not called reviewed; a wrong or a used id is refused.', async () => {
  const { draftId, storyId } = await heldOn(/Duisburg/)
  await refused(/There is no such draft/, 'pass', 'draft_0000000000000000')
  assert.equal((await it.get('/')).text.includes('Duisburg'), false)
  await ruled('pass', 'pass', draftId)
  const dispatch = await onWire(storyId)
  assert.equal(dispatch.reviewedBy, undefined)
  assert.match(labelOf(dispatch), /^Assembled by software/)
  for (const [name, ask] of Object.entries(storyOutlets)) assert.ok([200, 404].includes((await ask(asked(dispatch))).status), name)
  const page = await it.get(`/story/${dispatch.slug}`)
  assert.ok(page.status === 200 && page.text.includes('Duisburg') && !/reviewed by/i.test(page.text))
  assert.ok((await it.get('/')).text.includes('Duisburg'), 'the front was not kept from before')
  await refused(/does not wait any more/, 'pass', draftId)
  assert.doesNotMatch((await desk()).out, /Duisburg/)
})

test('A review at the desk, every passage opened and time taken, is named on every outlet; the label stays first.', async () => {
  const { draftId, storyId } = await heldOn(/Zaragoza/)
  const bo = await signIn(it.url, boKey)
  const draft = (await store().draftById(draftId)) ?? assert.fail()
  await bo.get(`/desk/draft/${draftId}`)
  for (const sentence of [draft.headline, ...draft.summary, ...draft.take, ...draft.archive])
    await bo.get(`/desk/draft/${draftId}/sentence/${sentence.id}`)
  // A review takes minutes; the clock that only goes forward is moved on instead of waiting for it.
  const realNow = performance.now.bind(performance)
  mock.method(performance, 'now', () => realNow() + 10 * 60_000)
  const { status, text } = await bo.post(`/desk/draft/${draftId}`, { verb: 'pass', checks: ['accuracy', 'plausibility', 'sources'] })
  mock.restoreAll()
  assert.equal(status, 200, text)
  assert.match(text, /It is printed as reviewed by bo\./)
  const dispatch = await onWire(storyId)
  assert.equal(dispatch.reviewedBy, 'bo')
  assert.equal(
    labelOf(dispatch),
    'Assembled by software from the sources and ledger rows listed. No language model was used. Reviewed by bo.',
  )
  for (const [name, ask] of Object.entries({ ...storyOutlets, ...listOutlets })) {
    const told = await ask(asked(dispatch))
    if (told.text.includes('Assembled by software')) assert.ok(told.text.includes('Reviewed by bo.'), `${name} says who reviewed it`)
  }
  for (const name of ['story page', 'story as data', 'story as text', 'ninjs', 'API story', 'MCP story', 'version page'])
    assert.ok((await storyOutlets[name]?.(asked(dispatch)))?.text.includes('Reviewed by bo.'), `${name} says who reviewed it`)
  assert.deepEqual((await trust()).counts.reviewed, 1, 'the trust statement counts it')
  assert.equal((await desk()).out, 'Nothing waits for a person.\n')
})

test('Two stories merged by command are one address, and undone they are two again.', async () => {
  const [one, other] = [await onWire(ids.hall), await onWire(ids.campus)]
  await refused(/There is no story at that address/, 'merge', one.slug, '--into', 'no-such-story', '--reason', 'One announcement.')
  await refused(/There is no story at that address/, 'merge', one.slug, '--reason', 'One announcement.')
  const id = await ruled('merge', 'merge', one.slug, '--into', `${it.url}/story/${other.slug}`, '--reason', 'One announcement.')
  await it.wire.runner.drain(1)
  const moved = await fetch(`${it.url}/story/${one.slug}`, { redirect: 'manual' })
  assert.deepEqual([moved.status, moved.headers.get('location')], [301, `/story/${other.slug}`])
  assert.equal((await store().coverageOfStory(other.storyId)).length, 3)
  await refused(/There is no such ruling/, 'undo', 'ruling_0000000000000000', '--reason', 'They are two after all.')
  await refused(/Give a reason/, 'undo', id)
  await ruled('split', 'undo', id, '--reason', 'They are two after all.')
  await it.wire.runner.drain(1)
  assert.equal((await it.get(`/story/${one.slug}`)).status, 200)
  assert.deepEqual([(await store().coverageOfStory(one.storyId)).length, (await store().coverageOfStory(other.storyId)).length], [1, 2])
  await refused(/taken back already/, 'undo', id, '--reason', 'Once more.')
})

test('A story killed by command is a tombstone on every outlet of the running site; without a reason nothing happens.', async () => {
  const before = await onWire(ids.hall)
  await refused(/Give a reason/, 'kill', before.slug)
  await refused(/There is no such story/, 'kill', 'no-such-story', '--reason', 'A court order.')
  assert.equal((await it.get(`/story/${before.slug}`)).status, 200)
  await ruled('kill', 'kill', before.slug, '--reason', 'A court order.', '--legal')
  assert.equal((await it.get(`/story/${before.slug}`)).status, 451)
  for (const [name, ask] of Object.entries(storyOutlets)) {
    const told = await ask(asked(before))
    assert.ok(!told.text.includes('Steinquell'), `${name} still tells it`)
  }
  for (const [name, ask] of Object.entries(listOutlets))
    assert.ok(!(await ask(asked(before))).text.includes(before.headline.text), `${name} still lists it`)
  await refused(/The story was killed already/, 'kill', before.slug, '--reason', 'Again.')
})

test('The log names who ruled by command, in order, and nothing else.', async () => {
  const events = [...(await store().eventsOf(ids.hall)), ...(await store().eventsOf(ids.campus))]
  const ours = events.filter((one) => one.actor === 'desk:ada' && one.name.startsWith('ruling.')).map((one) => one.name)
  assert.deepEqual(new Set(ours), new Set(['ruling.pass', 'ruling.merge', 'ruling.split', 'ruling.kill']))
})
