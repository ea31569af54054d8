// The reference case of the editorial rules: 10 MW at Paris South, through the whole house, checked part by part.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { recompute } from '../../src/calc/calc.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { Receipt } from '../../src/domain/receipt.ts'
import type { Sentence, StoryPart } from '../../src/domain/sentence.ts'
import type { Watch } from '../../src/domain/watch.ts'
import { storyItem } from '../../src/outlets/feeds/items.ts'
import { renderMail } from '../../src/stages/deliver/render-mail.ts'
import { type AcceptanceWire, alone, evening, openAcceptance, published } from '../support/acceptance-wire.ts'

interface Run {
  readonly first: Dispatch
  readonly receipt: Receipt
  readonly watch: Watch | undefined
  readonly page: string
}

let house: AcceptanceWire
let s: Run
let empty: Dispatch
let closed: Dispatch
let planted: { readonly dispatch: Dispatch; readonly orders: number }
let second: Dispatch
let afterCopy: Dispatch
let old: { readonly dispatch: Dispatch; readonly receipt: Receipt }
let twins: { readonly story: string; readonly feed: string; readonly rss: string; readonly ninjs: string; readonly agent: string }

const words = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join(' ')
const part = (dispatch: Dispatch, name: StoryPart): readonly Sentence[] => dispatch.take.filter((it) => it.part === name)

before(async () => {
  house = await alone(['fx-1', 'fx-2', 'fx-3'], true)
  const { store } = house.wire
  const first = await house.newest()
  const receipt = await store.receiptById(first.receiptId)
  assert.ok(receipt)
  const [watch] = await store.watchesOfStory(first.storyId)
  s = { first, receipt, watch, page: await (await house.get(`/story/${first.slug}`)).text() }
  twins = {
    story: await (await house.get(`/story/${first.slug}.json`, 'application/json')).text(),
    feed: await (await house.get('/feed.json')).text(),
    rss: await (await house.get('/feed.rss')).text(),
    ninjs: await (await house.get(`/story/${first.slug}.ninjs.json`)).text(),
    agent: '',
  }
  twins = { ...twins, agent: await house.tool('read_story', { slug: first.slug }) }
  await house.at('2026-05-28T23:30:00Z', '2026-05-29T00:30:00Z')
  afterCopy = await house.newest()
  await house.at('2026-05-29T09:00:00Z', '2026-05-29T12:00:00Z')
  second = await house.newest()
  empty = await published(['fx-1'], false)
  closed = await published(['fx-1'], true, { xRobotsTag: 'nosnippet' })
  await using long = await openAcceptance({ reports: ['fx-1'], ledger: true, earlier: 1204 })
  await long.at(evening)
  const inOld = await long.newest()
  const searched = await long.wire.store.receiptById(inOld.receiptId)
  assert.ok(searched)
  old = { dispatch: inOld, receipt: searched }
  await using told = await openAcceptance({ reports: ['fx-4'], ledger: true })
  await told.at('2026-05-28T22:30:00Z')
  const dispatch = await told.newest()
  const events = await told.wire.store.eventsOf(dispatch.sources[0]?.articleId ?? '')
  planted = { dispatch, orders: events.filter(({ name }) => name === 'injection.ignored').length }
})

after(async () => {
  await house[Symbol.asyncDispose]()
})

test('P1: the headline names who took how much where, in twelve words at most.', () => {
  assert.equal(s.first.headline.text, "Mistral AI secures 10 MW at Digital Realty's Paris South")
  assert.ok(s.first.headline.text.split(' ').length <= 12)
})

test('P2: the label is the first generated text on the page, and the feed carries it too.', () => {
  assert.ok(s.page.includes(s.first.label))
  const read = s.page.slice(s.page.indexOf('<body')).replace(/<[^>]*>/g, '')
  const summary = read.indexOf(s.first.summary[0]?.text.slice(0, 24) ?? 'none')
  assert.ok(summary > 0 && read.indexOf(s.first.label) < summary)
  for (const twin of [twins.story, twins.feed]) assert.ok(twin.includes(s.first.label.slice(0, 40)))
})

test('P2, mail: the label comes first, said once where all stories share it, else the message says so and each story has its own.', () => {
  const mailOf = (dispatches: readonly (typeof s.first)[]): readonly string[] => {
    const url = 'http://localhost:3000'
    const mail = renderMail({ title: 'Morning', site: { name: 'Groundwire', url }, dispatches, settled: [], leaveUrl: `${url}/leave` })
    assert.match(mail.html, /<meta name="digital-source-type" content="algorithmicMedia">/)
    return [mail.text, mail.html.slice(mail.html.indexOf('<body')).replace(/<[^>]*>/g, '')].map((text) => text.trimStart())
  }
  const summary = s.first.summary[0]?.text.slice(0, 24) ?? 'none'
  for (const text of mailOf([s.first])) assert.ok(text.startsWith(s.first.label) && text.includes(summary))
  const reviewed = { ...s.first, label: 'AI-generated from the sources listed. Reviewed by Ada.' }
  for (const text of mailOf([s.first, reviewed])) {
    assert.ok(text.startsWith('Assembled by software; each story carries its own AI label.'))
    assert.ok(text.indexOf(s.first.label) > 0 && text.indexOf(s.first.label) < text.indexOf(summary))
    assert.ok(text.indexOf(reviewed.label) > text.indexOf(summary))
  }
})

test('MU-9: a story that lost its label reaches the feeds under the strictest one, never without.', () => {
  const bare = storyItem({ ...s.first, label: '' }, { url: 'http://localhost:3000' })
  assert.equal(bare.label, 'AI-generated from the sources listed. Not reviewed by a person.')
  assert.ok(twins.rss.includes(s.first.label.slice(0, 40)))
  // The feed as it would be without the label is not what the house prints.
  assert.notEqual(twins.feed.replaceAll(s.first.label, ''), twins.feed)
})

test('P3: the summary is the three sentences of the case, each with evidence, in at most sixty words.', () => {
  assert.deepEqual(
    s.first.summary.map(({ text }) => text),
    [
      "Mistral AI has taken 10 MW of dedicated capacity at Digital Realty's Paris South data centre, according to a report dated 28 May 2026.",
      'The report does not name the hardware, the price, the term or a start date.',
      "It does not say whether the 10 MW is IT load or the whole site's draw.",
    ],
  )
  assert.ok(words(s.first.summary).split(' ').length <= 60)
  for (const sentence of s.first.summary) assert.ok(sentence.evidence.length > 0, sentence.text)
})

test('P4: the fact strip equals the ledger row.', () => {
  const rows = s.first.factStrip.map(({ label, value, note }) => [label, value, note])
  assert.deepEqual(rows, [
    ['Capacity', '10 MW', 'basis not stated'],
    ['Tenant', 'Mistral AI', undefined],
    ['Operator', 'Digital Realty', undefined],
    ['Place', 'Paris South', 'precision: site'],
    ['Announced', '28 May 2026', 'date of the report'],
    ['Origins of the row', 'One origin', undefined],
  ])
})

test('P5: the magnitude is a range whose calculation runs again to the printed figures.', () => {
  const [first] = part(s.first, 'magnitude')
  assert.match(first?.text ?? '', /450–700 eight-GPU B200 servers, or 45–75 GB300 NVL72 racks: 3,200–5,600 GPUs/)
  const [calculation] = first?.evidence.filter((it) => it.kind === 'calculation') ?? []
  assert.ok(calculation)
  const again = recompute(calculation) as { rows: { unitsLo: number; unitsHi: number; gpusLo: number; gpusHi: number }[] }
  assert.deepEqual(
    again.rows.map(({ unitsLo, unitsHi }) => [unitsLo, unitsHi]),
    [
      [451, 699],
      [45, 75],
    ],
  )
  assert.deepEqual([Math.min(...again.rows.map((it) => it.gpusLo)), Math.max(...again.rows.map((it) => it.gpusHi))], [3240, 5592])
})

test('P6: it is placed below all six European sites, beside the dated 44 MW row.', () => {
  const [sentence] = part(s.first, 'comparison')
  assert.match(sentence?.text ?? '', /below all six European sites in the ledger that state a capacity \(44–310 MW, bases differ\)/)
  assert.match(
    sentence?.text ?? '',
    /a little under a quarter of the 44 MW site Mistral AI announced at Bruyères-le-Châtel on 30 March 2026/,
  )
  assert.ok(sentence?.evidence.some((it) => it.kind === 'ledger' && it.factId === 'D02'))
  for (const it of sentence?.evidence ?? []) if (it.kind === 'calculation') assert.deepEqual(recompute(it), it.result)
})

test('P7 and P8: two distinct readings, and what cannot be concluded with what would settle it.', () => {
  const readings = part(s.first, 'readings').map(({ text }) => text)
  assert.equal(new Set(readings).size, 2)
  assert.match(readings.join(' '), /inference.*training/)
  assert.match(
    words(part(s.first, 'cannot-conclude')),
    /training scale cannot be inferred; a stated purpose and a chip count would settle it/,
  )
})

test('P9 and P10: the mechanism is marked as judgement, and the counter-evidence is the 44 MW site.', () => {
  const [mechanism] = part(s.first, 'mechanism')
  assert.equal(mechanism?.kind, 'judgement')
  assert.match(mechanism?.text ?? '', /^Judgement: renting finished space lets Mistral AI/)
  assert.doesNotMatch(mechanism?.text ?? '', /durable|price/)
  const [against] = part(s.first, 'against')
  assert.match(against?.text ?? '', /44 MW site is reported as the one bought for training/)
  assert.ok(against?.evidence.some((it) => it.kind === 'ledger' && it.factId === 'D02'))
})

test('P11 and P12: the archive says that it is new and what the ledger holds, and claims no pattern.', () => {
  const archive = words(s.first.archive)
  assert.equal(s.receipt.state, 'fresh')
  assert.match(
    archive,
    /This archive is new: it holds 1 story, starting 28 May 2026\. It cannot say whether this was reported here before\./,
  )
  assert.match(
    archive,
    /The ledger holds 5 dated facts on Mistral AI, Digital Realty or Paris South; the closest is 44 MW at Bruyères-le-Châtel \(30 March 2026\)\./,
  )
  assert.doesNotMatch(words([...s.first.summary, ...s.first.take, ...s.first.archive]), /\b(?:pattern|trend|broader)\b/i)
})

test('P13: the watch is the reference watch, ten of ten, with both branches and two named sources.', () => {
  assert.equal(
    s.watch?.statement,
    'At least one AI lab headquartered in the EU, EEA, UK or Switzerland, other than Mistral AI, publicly announces a dedicated lease of at least 5 MW at a data centre in an EU state by 2026-11-28 23:59 UTC.',
  )
  assert.equal(s.watch.quality.score, 10)
  assert.deepEqual(s.watch.sources.map(({ role }) => role).sort(), ['fallback', 'primary'])
  assert.ok(s.watch.resolvesYesIf !== s.watch.resolvesNoIf)
})

test('P14: exactly the two parties and the site are mentioned, with their ids.', () => {
  assert.deepEqual(
    s.first.mentions.map(({ entityId }) => entityId),
    ['mistral-ai', 'digital-realty', 'par-paris-south'],
  )
})

test('P15: every link of the house answers, and the original is first among the sources.', async () => {
  const own = new Set([...s.page.matchAll(/href="(\/[^"#]*)(?:#[^"]*)?"/g)].map((match) => match[1] ?? '/'))
  for (const path of own) assert.ok((await house.get(path)).status < 400, path)
  for (const path of ['/method', '/corrections', '/publishers']) assert.ok(own.has(path), path)
  assert.equal(s.first.sources[0]?.publisher, 'Seinewatch Compute')
  assert.ok(s.page.includes(s.first.sources[0]?.url ?? 'none'))
})

test('P16: the machine twins carry the same sentences.', () => {
  for (const sentence of s.first.summary) {
    assert.ok(twins.story.includes(sentence.id), sentence.id)
    for (const twin of [twins.feed, twins.ninjs])
      assert.ok(JSON.stringify(JSON.parse(twin)).includes(sentence.text.slice(0, 40)), sentence.text)
  }
  assert.ok(twins.rss.includes('Mistral AI secures 10 MW'))
  const ld = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(s.page)?.[1]
  assert.ok(JSON.stringify(JSON.parse(ld ?? '')).includes('Mistral AI secures 10 MW'))
})

test('P16: an agent reads the same sentences, after the label.', () => {
  const told = JSON.parse(twins.agent).result.content[0].text as string
  for (const sentence of s.first.summary) assert.ok(told.indexOf(sentence.text) > told.indexOf(s.first.label), sentence.text)
  assert.ok(told.includes(s.first.label))
})

test('Run P: an archive of 1,204 stories says that none names the parties, with its own numbers, and claims no pattern.', () => {
  const { dispatch, receipt } = old
  assert.equal(receipt.state, 'none')
  assert.equal(receipt.scope.stories, 1204)
  const archive = words(dispatch.archive)
  const time = receipt.ranAt.slice(11, 16)
  assert.ok(
    archive.includes(
      `No earlier story here names Mistral AI, Digital Realty or Paris South (1,204 stories since 3 January 2026, last search ${time} UTC on 28 May 2026).`,
    ),
    archive,
  )
  assert.match(archive, /The ledger holds 5 dated facts on Mistral AI, Digital Realty or Paris South/)
  assert.doesNotMatch(words([...dispatch.summary, ...dispatch.take, ...dispatch.archive]), /\b(?:pattern|trend|broader)\b/i)
})

test('The take passes twelve of twelve checks.', () => {
  const failed = s.first.rubric.filter(({ passed }) => !passed)
  assert.deepEqual(failed, [])
})

test('Run F: an empty ledger is said to be empty, and nothing speaks against.', () => {
  assert.equal(words(part(empty, 'comparison')), 'The ledger holds no comparable row.')
  assert.match(words(part(empty, 'against')), /none found in 1 source/)
  assert.equal(empty.rubric.filter(({ passed }) => passed).length, 12)
})

test('Run R: a host that forbids summaries gives a fact strip and a take from facts, and no prose of its report.', () => {
  assert.equal(closed.sources[0]?.level, 'L2')
  assert.deepEqual(closed.summary, [])
  assert.equal(closed.factStrip[0]?.value, '10 MW')
})

test('After FX-2: a copy is no second source.', () => {
  assert.equal(afterCopy.origins.length, 1)
  assert.equal(afterCopy.sourceLine, s.first.sourceLine)
  assert.deepEqual(afterCopy.sources.map(({ role }) => role).sort(), ['copy', 'first'])
})

test('FX-4: hidden orders change no word of the story, and are counted once.', () => {
  const { dispatch, orders } = planted
  assert.equal(orders, 1)
  const shown = (it: Dispatch) => [
    it.headline.text,
    words(it.summary),
    words(it.take),
    words(it.archive),
    it.factStrip.map(({ label, value, note }) => [label, value, note]),
  ]
  assert.deepEqual(shown(dispatch), shown(s.first))
})

test('Version 2: the second announcement is told beside the first, and no total counts both.', async () => {
  assert.ok(second.version > s.first.version)
  assert.match(words(second.summary), /A report of 29 May 2026 says Mistral AI also announced a 10 MW inference site at Les Ulis/)
  assert.match(words(second.summary), /Neither report says whether this is the same capacity\./)
  assert.match(words(second.take), /Whether the two announcements are one capacity cannot be concluded/)
  const facts = (await house.wire.store.factsOfStory(second.storyId)).filter(({ supersededBy }) => supersededBy === undefined)
  const [lease, site] = [facts.find(({ type }) => type === 'capacity_lease'), facts.find(({ type }) => type === 'capacity_build')]
  assert.ok(lease && site)
  assert.ok(site.possiblySameAs?.includes(lease.id))
})
