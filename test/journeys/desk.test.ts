// A person at the desk: what waits, what each answer does to every outlet, and who may knock at all.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { labelOf } from '../../src/outlets/label.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { listOutlets, type OutletAsked, storyOutlets } from '../support/every-outlet.ts'
import { type LogRow, reckoned } from '../support/log-row.ts'
import { askedOf, heldOn as heldOnWire, onWire as onWireNow } from '../support/on-desk.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const adaKey = 'ada-has-a-long-key-of-her-own'
const boKey = 'bo-has-another-long-key-here-1'
const opened: AsyncDisposable[] = []
let it: TestWire
let desk: DeskClient
const ids = { hall: '', campus: '' }

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall, campus])
  const basin = await startOutlet('Basin Ledger', [campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', {
    settings: { holdIf: 'first-version', deskKeys: `ada=${adaKey} bo=${boKey}` },
  })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  desk = await signIn(it.url, adaKey)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const store = () => it.wire.store
const outlets = Object.entries({ ...storyOutlets, ...listOutlets })
/** Where a story stands with all it says, its notes included. */
const inFull: ReadonlySet<string> = new Set([
  'story page',
  'story as data',
  'story as text',
  'ninjs',
  'version page',
  'API story',
  'MCP story',
  'Atom',
  'RSS',
  'JSON Feed',
  'Atom of a name',
  'RSS of a name',
  'JSON Feed of a name',
  'mail',
])
/** Pages that show what earlier versions said, struck out: the history is never silent. */
const isHistory = (name: string): boolean => name === 'difference of versions' || name === 'story since a version'
const heldOn = (words: RegExp): ReturnType<typeof heldOnWire> => heldOnWire(it, words)
const onWire = (storyId: string): Promise<Dispatch> => onWireNow(it, storyId)
const asked = (dispatch: Dispatch): OutletAsked => askedOf(it, dispatch)
test('A risky draft waits: nothing of it is public, and the desk shows each sentence with the passage it stands on.', async () => {
  const { draftId } = await heldOn(/Duisburg/)
  assert.equal((await store().dispatchesOnWire({ before: it.clock.now(), limit: 10 })).length, 0)
  const queue = (await desk.get('/desk')).text
  assert.match(queue, /2 drafts wait for a person/)
  assert.match(queue, /first version of its story: a person decides \(risk rule first-version\)/)
  const { text } = await desk.get(`/desk/draft/${draftId}`)
  const draft = (await store().draftById(draftId)) ?? assert.fail()
  for (const sentence of [draft.headline, ...draft.summary]) {
    assert.ok(text.includes(`/sentence/${sentence.id}`), sentence.text)
    for (const piece of sentence.evidence.slice(0, 3)) {
      if (piece.kind !== 'span') continue
      const [article] = await store().articlesById([piece.articleId])
      assert.ok(text.includes(`<mark>${article?.text.slice(piece.start, piece.end)}</mark>`), 'the passage itself stands beside it')
    }
  }
})

test('Passed, it is live on every outlet at once, and a pass without opened evidence is not called a review.', async () => {
  const { draftId, storyId } = await heldOn(/Duisburg/)
  ids.hall = storyId
  const { status, text } = await desk.post(`/desk/draft/${draftId}`, { verb: 'pass', checks: ['accuracy', 'plausibility', 'sources'] })
  assert.equal(status, 200, text)
  assert.match(text, /It runs as not reviewed: the evidence of \d+ of \d+ sentences was not opened/)
  const dispatch = await onWire(storyId)
  assert.equal(dispatch.reviewedBy, undefined)
  assert.match(labelOf(dispatch), /^Assembled by software/)
  for (const [name, ask] of outlets) {
    const told = await ask(asked(dispatch))
    assert.equal(told.status, 200, `${name} answers`)
    assert.ok(!inFull.has(name) || told.text.includes('Duisburg'), `${name} tells it`)
  }
  assert.equal((await desk.post(`/desk/draft/${draftId}`, { verb: 'pass' })).status, 409, 'nobody rules on it twice')
  const [event] = (await store().eventsOf(storyId)).filter((one) => one.name === 'ruling.pass')
  assert.equal(event?.actor, 'desk:ada')
})

test('A spike needs a reason, and keeps the draft off the wire.', async () => {
  const { draftId, storyId } = await heldOn(/Zaragoza/)
  ids.campus = storyId
  const refused = await desk.post(`/desk/draft/${draftId}`, { verb: 'hold', reason: '' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Give a reason/)
  assert.equal((await desk.post(`/desk/draft/${draftId}`, { verb: 'hold', reason: 'Ask the grid operator first.' })).status, 200)
  assert.match((await desk.get('/desk')).text, /Ask the grid operator first/)
  assert.equal((await desk.post(`/desk/draft/${draftId}`, { verb: 'return', reason: 'The first sentence is too long.' })).status, 200)
  await it.wire.runner.drain(1)
  const again = await heldOn(/Zaragoza/)
  assert.equal((await desk.post(`/desk/draft/${again.draftId}`, { verb: 'pass', reason: '' })).status, 200)
  assert.equal((await onWire(storyId)).status, 'usable')
})

test('A correction in words the evidence does not carry is refused with the reason, and nothing changes.', async () => {
  const storyId = ids.campus
  const before = await onWire(storyId)
  const target = before.summary.find((one) => one.text.includes('100 MW')) ?? before.headline
  const { status, text } = await desk.post(`/desk/story/${storyId}/correct`, {
    ...fieldsOf(before),
    [`edit:${target.id}`]: target.text.replace('100', '210'),
    kind: 'correction',
    wrote: '100 MW',
    is: '210 MW',
    foundBy: 'reader',
    reason: 'A reader says 210.',
  })
  assert.equal(status, 409)
  assert.match(text, /is not supported by the evidence of the sentence it replaces/)
  assert.match(text, />A reader says 210\.<\/textarea>/, 'what was typed is not lost')
  assert.match(text, /<option value="reader" selected>/)
  assert.ok(text.includes(target.text.replace('100', '210')), 'the words are there to be mended')
  assert.equal((await onWire(storyId)).version, before.version)
})

test('A correction stands dated on every outlet that tells the story, and the words of the desk stay when the story is written again.', async () => {
  const storyId = ids.campus
  const before = await onWire(storyId)
  const struck =
    before.summary.find((one) => one.text.includes('100 MW data centre')) ?? before.summary[0] ?? assert.fail('it has a summary')
  const words = 'Mesalta Centros de Datos plans a data centre of 100 MW at Zaragoza Sur.'
  const { status, text } = await desk.post(`/desk/story/${storyId}/correct`, {
    ...fieldsOf(before),
    [`edit:${struck.id}`]: words,
    kind: 'correction',
    wrote: 'according to a report',
    is: 'what the company itself said',
    foundBy: 'reader',
    reason: 'The company said it, not a report.',
  })
  assert.equal(status, 200, text)
  const now = await onWire(storyId)
  assert.equal(now.version, before.version + 1)
  assert.equal(now.reasonCode, 'correction')
  const note = 'Corrected 2 March 2026: we wrote according to a report; it is what the company itself said. Found by: reader.'
  assert.equal(now.corrections.at(-1)?.text, note)
  for (const [name, ask] of outlets) {
    if (!inFull.has(name)) continue
    assert.ok((await ask(asked(now))).text.includes(note), `${name} prints the correction`)
  }
  for (const path of [
    '/corrections',
    '/corrections.json',
    '/corrections/feed.atom',
    '/corrections/feed.rss',
    '/corrections/feed.json',
    '/api/v1/corrections',
  ])
    assert.ok((await it.get(path)).text.includes(note), path)
  for (const [name, ask] of outlets)
    assert.ok(isHistory(name) || !(await ask(asked(now))).text.includes(struck.text), `${name} does not print the old words`)
  const earlier = (await it.get(`/story/${now.slug}/v/${before.version}`)).text.replace(/<[^>]*>/g, '').replaceAll('&#39;', "'")
  assert.ok(earlier.includes(struck.text), 'the version that printed it stays in the history')
  await it.wire.store.transaction((tx) => tx.enqueue([{ stage: 'recall', subject: storyId }]))
  await it.wire.runner.drain(1)
  const later = await onWire(storyId)
  assert.ok(
    later.summary.some((one) => one.text === words) && !later.summary.some((one) => one.text === struck.text),
    'written anew, it keeps the words of the desk',
  )
})

test('Two stories merged by a person become one address, and taken back they are two again.', async () => {
  const [one, other] = [await onWire(ids.hall), await onWire(ids.campus)]
  const { status, text } = await desk.post(`/desk/story/${one.storyId}/merge`, {
    into: `${it.url}/story/${other.slug}`,
    reason: 'One announcement.',
  })
  assert.equal(status, 200, text)
  const moved = await fetch(`${it.url}/story/${one.slug}`, { redirect: 'manual' })
  assert.deepEqual([moved.status, moved.headers.get('location')], [301, `/story/${other.slug}`])
  assert.equal((await store().coverageOfStory(other.storyId)).length, 3)
  const merge = (await store().rulingsOfStory(other.storyId)).find((ruling) => ruling.kind === 'merge') ?? assert.fail()
  assert.equal(merge.by, 'desk:ada')
  const undo = await desk.post(`/desk/ruling/${merge.id}/undo`, { reason: 'They are two after all.' })
  assert.equal(undo.status, 200, undo.text)
  assert.equal((await it.get(`/story/${one.slug}`)).status, 200)
  assert.equal((await onWire(other.storyId)).headline.text, other.headline.text, 'it is told as before')
  assert.deepEqual([(await store().coverageOfStory(one.storyId)).length, (await store().coverageOfStory(other.storyId)).length], [1, 2])
  assert.equal((await desk.post(`/desk/ruling/${merge.id}/undo`, { reason: 'Once more.' })).status, 409)
})

test('An article split off becomes a story of its own, and taken back its name redirects.', async () => {
  const storyId = ids.campus
  const [, second] = await store().coverageOfStory(storyId)
  const split = await desk.post(`/desk/story/${storyId}/split`, { article: second?.articleId ?? '', reason: 'Another campus.' })
  assert.equal(split.status, 200, split.text)
  const now = (await store().coverageOfArticle(second?.articleId ?? '')) ?? assert.fail()
  assert.equal(now.role, 'first')
  assert.notEqual(now.storyId, storyId)
  const ruling = (await store().rulingsOfStory(storyId)).find((one) => one.kind === 'split' && one.undoes === undefined) ?? assert.fail()
  assert.equal((await desk.post(`/desk/ruling/${ruling.id}/undo`, { reason: 'The same campus.' })).status, 200)
  assert.equal((await store().coverageOfArticle(second?.articleId ?? ''))?.storyId, storyId)
  assert.equal((await store().storyById(now.storyId))?.mergedInto, storyId)
})

test('A retracted story keeps its page with the note, and its words leave every outlet.', async () => {
  const storyId = ids.campus
  const before = await onWire(storyId)
  const { status, text } = await desk.post(`/desk/story/${storyId}/retract`, { reason: 'The announcement was a hoax.', foundBy: 'source' })
  assert.equal(status, 200, text)
  const now = await onWire(storyId)
  assert.equal(now.headline.text, `Retracted: ${before.headline.text}`)
  const note = 'Retracted 2 March 2026: The announcement was a hoax. Found by: source.'
  for (const [name, ask] of outlets) {
    const told = await ask(asked(now))
    for (const sentence of before.summary) assert.ok(isHistory(name) || !told.text.includes(sentence.text), `${name} still tells it`)
    if (inFull.has(name)) assert.ok(told.text.includes(note), `${name} says why`)
  }
  assert.equal((await store().searchDispatches('campus Zaragoza', 10)).length, 0)
})

test('A killed story is a tombstone everywhere, and nothing of it is left in the archive that readers reach.', async () => {
  const storyId = ids.hall
  const before = await onWire(storyId)
  const where = asked(before)
  const { status, text } = await desk.post(`/desk/story/${storyId}/kill`, { reason: 'A court order of 2 March 2026.', legal: 'yes' })
  assert.equal(status, 200, text)
  for (const [name, ask] of Object.entries(storyOutlets)) {
    const told = await ask(where)
    assert.ok(
      name.startsWith('MCP') ? /Removed for legal reasons on/.test(told.text) : [404, 410, 451].includes(told.status),
      `${name}: ${told.status}`,
    )
    assert.ok(!told.text.includes('Steinquell'), `${name} still tells it`)
  }
  for (const [name, ask] of Object.entries(listOutlets))
    assert.ok(!(await ask(where)).text.includes('Steinquell opens'), `${name} still lists it`)
  assert.equal((await it.get(`/story/${before.slug}`)).status, 451)
  for (const path of ['/feed.atom', '/feed.rss', '/feed.json']) assert.match((await it.get(path)).text, /This story was removed/, path)
  assert.equal((await desk.post(`/desk/story/${storyId}/retract`, { reason: 'Again.' })).status, 409)
})

test('The log holds every ruling with its actor, sealed; signing out ends the session.', async () => {
  await it.at('2026-03-03T12:00:00Z')
  const { sealed, brokenAt } = await store().checkSeal()
  assert.ok(sealed > 10, `${sealed} sealed`)
  assert.equal(brokenAt, null)
  const { log: rows } = JSON.parse((await it.get(`/story/${(await onWire(ids.campus)).slug}/prov.json`)).text) as {
    readonly log: readonly LogRow[]
  }
  assert.ok(rows.length > 2 && rows.every(({ seq }) => seq !== null), JSON.stringify(rows))
  const digests = new Map(rows.map(({ seq, sha256 }) => [seq, sha256]))
  for (const row of rows) {
    assert.equal(reckoned(row), row.sha256, `row ${row.seq} is what was sealed`)
    for (const changed of [{ at: '2026-03-01T00:00:00.000Z' }, { agent: 'rule:edit!' }, { params: {} }, { seq: (row.seq ?? 0) + 1 }])
      assert.notEqual(reckoned({ ...row, ...changed }), row.sha256, `a change of ${Object.keys(changed)} shows`)
    const before = digests.get((row.seq ?? 0) - 1)
    if (before !== undefined) assert.equal(row.prevSha256, before)
  }
  const log = (await desk.get('/desk/log')).text
  for (const kind of ['kill', 'retract', 'merge', 'split', 'correct', 'pass', 'hold', 'return'])
    assert.match(log, new RegExp(`<strong>${kind}</strong> by ada`, 'i'))
  const cookie = desk.cookie()
  assert.equal((await desk.post('/desk/leave', {})).status, 200)
  assert.equal((await fetch(`${it.url}/desk`, { headers: { cookie } })).status, 403)
})

/** Every sentence of a correction form as it stands. */
function fieldsOf(dispatch: Dispatch): Record<string, string> {
  const all = [dispatch.headline, ...dispatch.summary, ...dispatch.take, ...dispatch.archive]
  return Object.fromEntries(all.map((one) => [`edit:${one.id}`, one.text]))
}
