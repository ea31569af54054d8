// The AI mark on every outlet, by a list: an address that the router knows and the list does not is a failure until somebody says what it tells.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { makeFixture } from '../../src/outlets/fixture.ts'
import { labelOf, sourceTypeOf } from '../../src/outlets/label.ts'
import { makeWeb } from '../../src/outlets/web.ts'
import {
  addressesOfRecords,
  addressesThatTell,
  addressesThatTellNone,
  mail as askMail,
  listOutlets,
  type RecordAsked,
  recordOutlets,
  storyOutlets,
} from '../support/every-outlet.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

let it: TestWire
let dispatch: Dispatch
let watchId = ''
let factId = ''
const opened: AsyncDisposable[] = []

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall, campus])
  const basin = await startOutlet('Basin Ledger', [campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z')
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  const found = (await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 10 })).find((one) => one.take.length > 0)
  dispatch = found ?? assert.fail('a story with a take')
  watchId = (await it.wire.store.watches())[0]?.id ?? assert.fail('a watch')
  factId = (await it.wire.store.facts())[0]?.id ?? assert.fail('a row')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const asked = (): RecordAsked => ({
  url: it.url,
  wire: it.wire,
  slug: dispatch.slug,
  storyId: dispatch.storyId,
  entityId: dispatch.mentions[0]?.entityId ?? assert.fail('it names somebody'),
  version: dispatch.version,
  watchId,
  factId,
  receiptId: dispatch.receiptId,
  evidenceId: dispatch.headline.evidence[0]?.id ?? assert.fail('it has evidence'),
  sourceUrl: dispatch.sources[0]?.url ?? assert.fail('it has a source'),
})
const labels = /(?:Assembled|Written|Put together) by software|AI-generated from|AI-drafted, reviewed by/

/** What a person reads: the body without its markup, or the text as it is. */
function bodyWords(text: string): string {
  const from = text.indexOf('<body')
  return from < 0 ? text : text.slice(from).replace(/<[^>]*>/g, '')
}

test('Every address of the site is on one of three lists: those that tell stories, those that tell rows and records, and those that tell neither.', () => {
  // Files whose name carries a digest are no pages.
  const paths = makeWeb(makeFixture().parts).paths.filter((path) => !/\.[0-9a-f]{12}\.\w+$/.test(path))
  assert.ok(paths.length > 50, `${paths.length} addresses`)
  const known = new Set([...addressesThatTell, ...addressesOfRecords, ...addressesThatTellNone])
  assert.deepEqual(
    paths.filter((path) => !known.has(path)),
    [],
    'say in test/support/every-outlet.ts what it tells',
  )
  assert.deepEqual(
    [...known].filter((path) => !paths.includes(path)),
    [],
    'on a list, and nowhere else',
  )
})

test('Whatever tells a story says in words who wrote it before the first word of it, and carries a mark for machines.', async () => {
  const [unmarked, unlabelled, late]: [string[], string[], string[]] = [[], [], []]
  for (const [name, ask] of Object.entries({ ...storyOutlets, ...listOutlets })) {
    const { status, text, headers } = await ask(asked())
    assert.equal(status, 200, name)
    const plain = bodyWords(text)
    const label = name in storyOutlets ? plain.indexOf(labelOf(dispatch)) : plain.search(labels)
    if (label < 0) unlabelled.push(name)
    const first = plain.indexOf(dispatch.headline.text)
    // Structured data names its fields, so their order says nothing there; a feed's title stands before its content by form.
    if (!/data|JSON|ninjs|API|provenance|Atom|RSS/.test(name) && first >= 0 && label > first) late.push(name)
    const isMarked = /x-ai-generated/i.test(headers) || text.includes(sourceTypeOf(dispatch))
    if (!isMarked) unmarked.push(name)
  }
  assert.deepEqual({ unmarked, unlabelled, late }, { unmarked: [], unlabelled: [], late: [] })
})

test('The IPTC type of the source stands in markup, in the data, in the feeds and in the mail.', async () => {
  const type = sourceTypeOf(dispatch)
  for (const name of ['story page', 'story as data', 'ninjs', 'API story', 'MCP story', 'version page'] as const)
    assert.ok((await storyOutlets[name]?.(asked()))?.text.includes(type), name)
  for (const name of ['Atom', 'RSS', 'JSON Feed'] as const) assert.ok((await listOutlets[name]?.(asked()))?.text.includes(type), name)
  const mail = await askMail(asked())
  assert.match(mail.headers, /X-Digital-Source-Type/)
  assert.match(mail.text, /<meta name="digital-source-type"/)
})

const recordLabels =
  /(?:Assembled|Computed|Recorded|Put together) by software|Proposed by a language model|AI-generated from|AI-drafted, reviewed by/

test('Rows, questions, searches, sums and decisions say in words that software told them, before they do, and which kind of software for machines.', async () => {
  const [unmarked, unlabelled, late]: [string[], string[], string[]] = [[], [], []]
  for (const [name, ask] of Object.entries(recordOutlets)) {
    const { status, text, headers } = await ask(asked())
    assert.equal(status, 200, name)
    const plain = bodyWords(text)
    const at = plain.search(recordLabels)
    if (at < 0) unlabelled.push(name)
    // A page of ours names itself first; what it tells comes after the label.
    const told = plain.indexOf('Mesalta')
    if (!/data|JSON|API|Atom|RSS/.test(name) && told >= 0 && at > told) late.push(name)
    const isMarked =
      /x-ai-generated/i.test(headers) &&
      /(?:dataDriven|algorithmic|trainedAlgorithmic|compositeWithTrainedAlgorithmic)Media/.test(text + headers)
    if (!isMarked) unmarked.push(name)
  }
  assert.deepEqual({ unmarked, unlabelled, late }, { unmarked: [], unlabelled: [], late: [] })
})

test('Structured data names the source type in the words of schema.org, for a story, its take and the ledger.', async () => {
  for (const path of [`/story/${dispatch.slug}`, `/story/${dispatch.slug}/take`, '/ledger']) {
    const page = await (await fetch(it.url + path, { headers: { accept: 'text/html' } })).text()
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? assert.fail(`no structured data: ${path}`)
    assert.match(data, /"digitalSourceType":"https:\/\/schema\.org\/\w+DigitalSource"/, path)
  }
})
