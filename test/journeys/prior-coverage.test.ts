// What was reported before: by the names that a story's reports give, known to the registry or not, and the same when asked again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Receipt } from '../../src/domain/receipt.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, report, startOutlet } from '../support/outlet.ts'

const sank = report(
  '/quay-sank',
  '2026-03-02T08:00:00Z',
  'North quay sinks under Lena Brandt’s port',
  'The north quay of Marel sank by a metre on Sunday night. Lena Brandt, who runs the port, closed it to ferries until the clay is looked at. Two cranes stand askew and the harbour master has roped off the pier.',
)
const award = report(
  '/baker-award',
  '2026-03-10T08:00:00Z',
  'Lena Brandt opens bakers’ fair',
  'Lena Brandt opened the bakers’ fair in Marel on Tuesday and handed out a prize for the best rye loaf. Eleven bakers had come from three valleys, and the loaf of the youngest won.',
)
const chess = report(
  '/chess',
  '2026-03-04T08:00:00Z',
  'Chess club of Marel wins its league',
  'The chess club of Marel won its league on Wednesday with five points of six. Its captain, Ida Storm, drew the last game after seven hours.',
)
const called = report(
  '/inquiry-calls',
  '2026-03-20T08:00:00Z',
  'Harbour inquiry calls Lena Brandt over the north quay',
  'The harbour inquiry called Lena Brandt on Friday to say why the north quay sank. It wants the letters that engineers wrote to the port about the clay under the pier.',
)
const stranger = report(
  '/owls',
  '2026-03-25T08:00:00Z',
  'Owl warden Pia Holm counts forty nests',
  'Owl warden Pia Holm counted forty nests in the beech woods on Tuesday, twice as many as a year ago. Pia Holm credits a wet spring and many mice.',
)
const later = report(
  '/quay-again',
  '2026-03-29T08:00:00Z',
  'North quay of Marel stays shut',
  'The north quay of Marel that sank on 1 March stays shut until May, the port said on Sunday. Pia Holm of the ferry line asked for a bridge of boats.',
)

let harbour: Outlet | undefined
let it: TestWire
const opened: AsyncDisposable[] = []

before(async () => {
  harbour = await startOutlet('Harbour Post', [sank])
  opened.push(harbour)
  it = await openTestWire([harbour], '2026-03-02T10:00:00Z', { settings: { freshStories: 1, freshDays: 0 } })
  opened.push(it)
  await it.at('2026-03-02T10:00:00Z')
  for (const one of [chess, award, called, stranger]) {
    harbour.reports.push(one)
    await it.at(`${one.publishedAt.slice(0, 10)}T10:00:00Z`)
  }
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

async function receiptOf(path: string): Promise<Receipt> {
  for (const dispatch of await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 50 }))
    if (dispatch.sources.some(({ url }) => url.endsWith(path))) {
      const receipt = await it.wire.store.receiptById(dispatch.receiptId)
      assert.ok(receipt)
      return receipt
    }
  return assert.fail(`no story stands on ${path}`)
}
const slugOf = (receipt: Receipt): readonly string[] => receipt.matches.map(({ slug }) => slug)

test('a story on somebody the registry does not know finds what was reported of them, the same matter first', async () => {
  const receipt = await receiptOf('/inquiry-calls')
  assert.deepEqual(receipt.ask.names, ['Lena Brandt'])
  assert.equal(receipt.state, 'some')
  assert.equal(receipt.matches.length, 2)
  assert.match(slugOf(receipt)[0] ?? '', /quay/)
  assert.match(slugOf(receipt)[1] ?? '', /baker/)
  assert.match(receipt.sentence, /^Earlier here: .*\(2 March 2026\); .*\(10 March 2026\)\./)
})

test('of whom nothing was reported, the statement says so by name', async () => {
  const receipt = await receiptOf('/owls')
  assert.match(receipt.sentence, /^No earlier story here names Pia Holm \(4 stories since 2 March 2026, /)
})

test('asked again over the archive as it was, each search gives the same, though a story has been told anew with more names since', async () => {
  harbour?.reports.push(later)
  await it.at('2026-03-29T10:00:00Z')
  for (const path of ['/inquiry-calls', '/owls']) {
    const receipt = await receiptOf(path)
    const answer = JSON.parse((await it.get(`/query/${receipt.id}.json`, 'application/json')).text)
    assert.equal(answer.recordedScope.same, true, `${path}: ${JSON.stringify(answer.recordedScope.receipt.matches)}`)
    assert.equal(answer.recordedScope.receipt.sentence, receipt.sentence)
  }
})

test('A story told again names only what came before it, and its receipt says until when it searched.', async () => {
  const [text = ''] = sank.paragraphs
  const at = harbour?.reports.indexOf(sank) ?? -1
  const paragraphs = [`${text.replace('by a metre', 'by two metres')} Correction: an earlier version of this report said one metre.`]
  harbour?.reports.splice(at, 1, { ...sank, paragraphs, updatedAt: '2026-04-02T08:00:00Z' })
  await it.at('2026-04-04T10:00:00Z')
  const receipt = await receiptOf('/quay-sank')
  assert.ok(receipt.ranAt > '2026-04', receipt.ranAt)
  assert.ok(receipt.before?.startsWith('2026-03-02'), receipt.before)
  assert.deepEqual(receipt.matches, [])
  const { recordedScope } = JSON.parse((await it.get(`/query/${receipt.id}.json`, 'application/json')).text)
  assert.deepEqual([recordedScope.same, recordedScope.receipt.sentence], [true, receipt.sentence])
})
