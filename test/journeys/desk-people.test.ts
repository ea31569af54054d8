// People of the desk by command: they come, get other roles and other keys, and go while the desk runs.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterWith, signIn } from '../support/desk-client.ts'
import { groundwire, type Outcome } from '../support/groundwire.ts'
import { heldOn } from '../support/on-desk.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { hall } from '../support/reports.ts'

const opened: AsyncDisposable[] = []
let it: TestWire

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall])
  opened.push(harbour)
  it = await openTestWire([harbour], new Date().toISOString(), { settings: { holdIf: 'first-version' } })
  opened.push(it)
  await it.at(new Date().toISOString())
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const people = (...words: readonly string[]): Promise<Outcome> => groundwire(['people', ...words, '--home', it.wire.home])
const keyIn = ({ out, err }: Outcome): string => /\nKey, shown once: ([A-Za-z0-9_-]{32})\n/.exec(out)?.[1] ?? assert.fail(out + err)
async function entering(key: string): Promise<number> {
  return (await enterWith(it.url, key)).status
}

test('SR-6: the first person who is added opens the desk, and a desk of one can do everything', async () => {
  assert.equal((await it.get('/desk')).status, 404)
  const added = await people('add', 'ada', '--role', 'responsible,admin')
  assert.match(added.out, /^ada is of the desk: responsible and admin\.\nKey, shown once: \S+\n$/)
  assert.equal((await it.get('/desk')).status, 403)
  const ada = await signIn(it.url, keyIn(added))
  for (const path of ['/desk/names', '/desk/thaw', '/desk/parked'])
    assert.notEqual((await ada.post(path, { reason: 'Tried.' })).status, 403, path)
})

test('SR-6: a person who is added is let in, has another role from the next page on, and is out at once when revoked', async () => {
  const key = keyIn(await people('add', 'cy', '--role', 'reader'))
  const cy = await signIn(it.url, key)
  assert.equal((await cy.post('/desk/names', { name: 'Ilsa Quay', verb: 'decline' })).status, 403)
  assert.equal((await people('change', 'cy', '--role', 'editor')).code, 0)
  assert.equal((await cy.post('/desk/names', { name: 'Ilsa Quay', verb: 'decline' })).status, 200, 'the same session')
  const gone = await people('revoke', 'cy', '--reason', 'Left the paper')
  assert.equal(gone.code, 0, gone.err)
  assert.equal((await cy.get('/desk')).status, 403, 'the session is ended')
  assert.equal(await entering(key), 403, 'and the key opens nothing')
  assert.deepEqual(
    (await it.wire.store.eventsOf('cy')).map(({ name, detail }) => [name, detail]),
    [
      ['person.added', { roles: ['reader'] }],
      ['person.changed', { from: ['reader'], to: ['editor'] }],
      ['person.revoked', { reason: 'Left the paper' }],
    ],
  )
  assert.match((await people()).out, /cy +editor +revoked \d{4}-/)
})

test('SR-6: another key ends the sessions of the old one, and every change stands in the log at the desk', async () => {
  const first = keyIn(await people('add', 'dee', '--role', 'editor'))
  const dee = await signIn(it.url, first)
  const next = keyIn(await people('rekey', 'dee'))
  assert.equal((await dee.get('/desk')).status, 403)
  assert.equal(await entering(first), 403)
  const again = await signIn(it.url, next)
  const { text } = await again.get('/desk/log')
  for (const words of [
    /Person added<\/strong>: cy, by /,
    /Person revoked<\/strong>: cy, by .*: Left the paper/,
    /Person rekeyed<\/strong>: dee/,
  ])
    assert.match(text, words)
})

test('SR-6: an act by command takes the role of whoever is named for it', async () => {
  const { storyId } = await heldOn(it, /Duisburg/)
  const kill = (by: string): Promise<Outcome> =>
    groundwire(['desk', 'kill', storyId, '--reason', 'A test.', '--by', by, '--home', it.wire.home])
  const refused = await kill('dee')
  assert.equal(refused.code, 2)
  assert.equal(refused.err, '--by dee: This takes the role responsible; ada may do it. Nothing was changed.\n')
  assert.equal((await it.wire.store.storyById(storyId))?.state === 'killed', false)
  assert.equal((await people('add', 'gus', '--role', 'editor', '--by', 'dee')).code, 2)
  const killed = await kill('ada')
  assert.equal(killed.code, 0, killed.err)
})
