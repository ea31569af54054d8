import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { checkout, readConfig } from '../../src/app/config.ts'
import { openSample, type SampleWire } from '../../src/app/sample/run-sample.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { SpanEvidence } from '../../src/domain/evidence.ts'
import { reportsOnly } from '../../src/domain/headline.ts'
import type { Sentence } from '../../src/domain/sentence.ts'
import { headlineRank } from '../../src/stages/write/headlines/standing-headline.ts'
import { sha256Hex } from '../../src/text/digest.ts'
import { freeBasePort } from '../support/base-port.ts'
import { isPrintedAt, type Played, playAll } from '../support/played-sample.ts'
import { makeReadyHome } from '../support/ready-home.ts'
import type { TempHome } from '../support/temp-home.ts'

const basePort = await freeBasePort()

let played: Played
let home: TempHome | undefined
let sample: SampleWire | undefined

before(async () => {
  home = await makeReadyHome()
  sample = await openSample(readConfig({}, {}), home.path, basePort)
  played = await playAll(home, sample)
})

after(async () => {
  await sample?.close()
  await home?.[Symbol.asyncDispose]()
})

const sentencesOf = (it: Dispatch): readonly Sentence[] => [it.headline, ...it.summary, ...it.take, ...it.archive]
const spansOf = (): readonly SpanEvidence[] =>
  played.versions.flatMap((it) => sentencesOf(it).flatMap(({ evidence }) => evidence.filter((each) => each.kind === 'span')))
/** Where only facts may be taken no text is ever there to look at: only where a passage stood and its digest are kept. */
const isTextNeverKept = (articleId: string): boolean => {
  const article = played.articles.get(articleId)
  return article?.level === 'L2' && !played.kept.has(article.outlet)
}
const articlesOf = (outlet: string) => [...played.articles.values()].filter((it) => it.outlet === outlet)

test('The whole sample is worked off and nothing is parked.', async (t) => {
  const { sample: it, data, articles, versions } = played
  assert.equal(await it.wire.store.parkedJobs(), 0)
  assert.equal(it.wire.runner.counts.faults, 0)
  assert.deepEqual(await it.wire.store.jobs.waiting(), {})
  assert.equal(articles.size, data.articles.length)
  assert.ok(versions.length > 0)
  t.diagnostic(`${articles.size} articles, ${versions.length} versions`)
})

test('Every published claim has evidence, and every version its label and its receipt.', () => {
  let claims = 0
  for (const it of played.versions) {
    assert.notEqual(it.label.trim(), '', it.slug)
    assert.ok(
      it.archive.some(({ evidence }) => evidence.some((each) => each.kind === 'receipt' && each.receiptId === it.receiptId)),
      `${it.slug} shows its search`,
    )
    for (const sentence of sentencesOf(it)) {
      if (sentence.kind !== 'claim') continue
      claims += 1
      assert.ok(sentence.evidence.length > 0, sentence.text)
    }
  }
  assert.ok(claims > 0)
})

test('Every passage given as evidence is where its offsets say, to the letter.', (t) => {
  const spans = spansOf()
  const unseen: string[] = []
  let compared = 0
  let named = 0
  for (const it of spans) {
    assert.ok(played.articles.has(it.articleId), `${it.url} is in the archive`)
    assert.ok(it.start >= 0 && it.start < it.end, it.url)
    const text = played.texts.get(it.snapshotSha256)
    if (text === undefined && isTextNeverKept(it.articleId)) {
      named += 1
      assert.ok(isPrintedAt(it, played), `${it.url} ${it.start}-${it.end} stands on the page`)
      continue
    }
    if (text === undefined) {
      unseen.push(`${it.url} ${it.snapshotSha256.slice(0, 12)}`)
      continue
    }
    compared += 1
    assert.ok(it.end <= text.length, it.url)
    const exact = text.slice(it.start, it.end).normalize('NFC').replace(/\s+/g, ' ')
    assert.equal(sha256Hex(exact), it.exactSha256, `${it.url} ${it.start}-${it.end}`)
  }
  t.diagnostic(`${compared} of ${spans.length} spans compared with their text, ${named} with the page it was read from`)
  assert.deepEqual(unseen, [], 'the text of every snapshot named was seen in the archive')
})

test('A ledger row named as evidence is in the ledger.', async () => {
  const facts = new Set((await played.sample.wire.store.facts()).map(({ id }) => id))
  for (const it of played.versions.flatMap(sentencesOf).flatMap(({ evidence }) => evidence))
    if (it.kind === 'ledger') assert.ok(facts.has(it.factId), it.factId)
})

test('A copy counts as the voice it was copied from.', async () => {
  const { store } = played.sample.wire
  const urlOf = (path: string) => [...played.articles.values()].find((it) => new URL(it.url).pathname === path)
  let copies = 0
  for (const { path, copyOf } of played.data.articles) {
    const copy = urlOf(path)
    const original = urlOf(played.data.articles.find(({ id }) => id === copyOf)?.path ?? '')
    if (copy === undefined || original === undefined) continue
    const [of, from] = [await store.coverageOfArticle(copy.id), await store.coverageOfArticle(original.id)]
    if (of?.role !== 'copy') continue
    copies += 1
    assert.deepEqual([of.storyId, of.originId], [from?.storyId, from?.originId], copy.url)
  }
  assert.ok(copies > 0)
})

test('Articles stand in the stories they belong to: none in a wrong one, few apart from their fellows.', async (t) => {
  const { store } = played.sample.wire
  const placed: { readonly wanted: string; readonly got: string }[] = []
  for (const it of played.articles.values()) {
    const outlet = played.data.outlets.find(({ name }) => name === it.outlet)?.id
    const wanted = played.data.articles.find((one) => one.outlet === outlet && one.path === new URL(it.url).pathname)?.story
    const got = (await store.coverageOfArticle(it.id))?.storyId
    if (wanted !== undefined && got !== undefined) placed.push({ wanted, got })
  }
  assert.equal(placed.length, played.data.articles.length)
  // BCubed: for each article, the share of its fellows that are right, and of the right ones that are its fellows.
  const mean = (of: 'wanted' | 'got', by: 'wanted' | 'got'): number =>
    placed.reduce((sum, it) => {
      const fellows = placed.filter((one) => one[of] === it[of])
      return sum + fellows.filter((one) => one[by] === it[by]).length / fellows.length
    }, 0) / placed.length
  const [precision, recall] = [mean('got', 'wanted'), mean('wanted', 'got')]
  t.diagnostic(`BCubed precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
  assert.ok(precision >= 0.98 && recall >= 0.92)
})

test('A report of an outlet that allows no prose stands with the others on its event.', async () => {
  const { store } = played.sample.wire
  const storyOf = async ({ path }: { readonly path: string }) => {
    const it = [...played.articles.values()].find(({ url }) => new URL(url).pathname === path)
    return (await store.coverageOfArticle(it?.id ?? ''))?.storyId
  }
  const own = played.data.articles.filter(({ outlet }) => outlet === 'quillgate')
  assert.ok(own.length > 3)
  for (const it of own) {
    const fellow = played.data.articles.find(({ story, outlet }) => story === it.story && outlet !== it.outlet)
    assert.ok(fellow)
    assert.equal(await storyOf(it), await storyOf(fellow), it.title)
  }
})

test('What a publisher withholds is a headline and a link, and none of its text is evidence.', () => {
  for (const { name, signal } of played.data.outlets) {
    const isWithheld =
      /noai/.test(signal?.metaRobots ?? '') || /ai-input=no/.test(signal?.contentSignal ?? '') || signal?.disallow !== undefined
    if (!isWithheld) continue
    assert.ok(articlesOf(name).length > 0, name)
    assert.deepEqual([...new Set(articlesOf(name).map(({ level }) => level))], ['L1'], name)
    assert.ok(!played.kept.has(name), `${name} was stored`)
    assert.deepEqual(
      spansOf().filter(({ publisher }) => publisher === name),
      [],
    )
  }
  const premium = articlesOf('The Rack Post').filter(({ url }) => url.includes('/premium/'))
  assert.deepEqual(
    premium.map(({ level, wordCount }) => [level, wordCount]),
    [['L1', 0]],
  )
})

test('Where only facts may be taken the text is gone at once, and all texts are gone in the end.', async () => {
  const quillgate = articlesOf('Quillgate Review')
  assert.deepEqual([...new Set(quillgate.map(({ level }) => level))], ['L2'])
  assert.ok(quillgate.every(({ wordCount }) => wordCount > 0))
  assert.ok(!played.kept.has('Quillgate Review'))
  assert.ok(played.kept.has('Harrow Wire'))
  const now = await played.sample.wire.store.articlesById([...played.articles.keys()])
  assert.deepEqual(
    now.filter(({ text }) => text !== '').map(({ url }) => url),
    [],
  )
})

test('Hidden orders to machines leave no trace in ledger or text.', async () => {
  const { store } = played.sample.wire
  assert.equal(played.data.articles.filter(({ hidden }) => hidden !== undefined).length, 2)
  for (const fact of await store.facts()) for (const it of fact.quantity ?? []) assert.ok(it.lo !== 900 && it.hi !== 900, fact.id)
  for (const it of played.versions.flatMap(sentencesOf)) assert.doesNotMatch(it.text, /\b900\s*MW|SYSTEM:|ignore all earlier/i)
  for (const text of played.texts.values()) assert.doesNotMatch(text, /900 MW|SYSTEM:/)
})

test('Searches find something, find nothing, and say so while the archive is young.', (t) => {
  const counts = Map.groupBy(played.receipts, ({ state }) => state)
  const numbers = (['fresh', 'some', 'none'] as const).map((it) => counts.get(it)?.length ?? 0)
  t.diagnostic(`fresh, some, none: ${numbers.join(', ')}`)
  assert.ok(numbers.every((it) => it > 0))
  const sentences = new Set(played.versions.flatMap(({ archive }) => archive.map(({ text }) => text)))
  assert.ok(sentences.size > 0)
})

test('A search run again over the archive it was run on gives the same sentence.', (t) => {
  t.diagnostic(`${played.asked.length} searches run again`)
  assert.ok(played.asked.length > 0)
  for (const { first, again } of played.asked) assert.equal(again, first)
})

test('A source that corrects itself makes a new version with a dated note, and the old figure leaves ledger and text.', async () => {
  const corrected = played.versions.filter(({ reasonCode }) => reasonCode === 'correction')
  assert.equal(corrected.length, 1)
  const [it] = corrected
  assert.ok(it)
  assert.deepEqual(
    it.corrections.map(({ kind, text, foundBy }) => [kind, text, foundBy]),
    [['correction', 'Corrected 23 April 2026: we wrote USD 6.5 bn; it is USD 5.6 bn. Found by: source.', 'source']],
  )
  assert.doesNotMatch(
    sentencesOf(it)
      .map(({ text }) => text)
      .join(' '),
    /6\.5/,
  )
  const before = played.versions.filter(({ storyId, version }) => storyId === it.storyId && version < it.version)
  assert.ok(before.some(({ headline }) => /6\.5/.test(headline.text)))
  const [withdrawn] = (await played.sample.wire.store.facts()).filter(({ claims }) =>
    claims.some((claim) => claim.withdrawnAt !== undefined),
  )
  assert.equal(withdrawn?.claims.find(({ withdrawnAt }) => withdrawnAt !== undefined)?.publisher, 'The Halden Examiner')
})

test('Every watch the sample foresees is opened by its story, settled as foreseen, and no "no" came before its day.', async (t) => {
  const { store } = played.sample.wire
  const expected: { watches: readonly { id: string; openedBy: string; horizonAt: string; outcome: string }[] } = JSON.parse(
    readFileSync(join(checkout, 'sample/expect.json'), 'utf8'),
  )
  const watches = await store.watches()
  const settled: string[] = []
  for (const { id, openedBy, horizonAt, outcome } of expected.watches) {
    const paths = played.data.articles.filter(({ story }) => story === openedBy).map(({ path }) => path)
    const stories = new Set<string>()
    for (const article of played.articles.values())
      if (paths.includes(new URL(article.url).pathname)) stories.add((await store.coverageOfArticle(article.id))?.storyId ?? '')
    const found = watches.filter((it) => stories.has(it.storyId) && Date.parse(it.horizonAt) === Date.parse(horizonAt))
    assert.deepEqual(
      found.map((it) => [it.state, it.resolution?.outcome]),
      [['resolved', outcome]],
      id,
    )
    settled.push(outcome)
  }
  assert.deepEqual([settled.filter((it) => it === 'yes').length, settled.filter((it) => it === 'no').length], [3, 3])
  for (const it of watches)
    for (const step of it.history) if (step.outcome === 'no') assert.ok(Date.parse(step.at) >= Date.parse(it.horizonAt), it.statement)
  t.diagnostic(`${watches.length} watches, ${watches.filter((it) => it.state === 'resolved').length} resolved`)
})

test('Headlines of the sample say what happened; who reports on what stands only where rights or a report’s language leave nothing else.', async (t) => {
  const latest = [...Map.groupBy(played.versions, ({ storyId }) => storyId).values()].map(
    (all) => all.toSorted((a, b) => b.version - a.version)[0],
  )
  const plain = latest.filter((it) => it !== undefined && reportsOnly(it.headline.text))
  const closed = plain.filter((it) => it?.sources.every(({ level }) => level < 'L3'))
  for (const it of plain) t.diagnostic(`${it?.headline.text}`)
  t.diagnostic(`${plain.length} of ${latest.length}, ${closed.length} of them of sources that allow no prose`)
  assert.ok(plain.length - closed.length <= 2)
})

test('An update never puts a poorer kind of headline in the place of a better one.', () => {
  for (const all of Map.groupBy(played.versions, ({ storyId }) => storyId).values()) {
    const ranks = all.toSorted((a, b) => a.version - b.version).map(({ headline }) => headlineRank(headline.text))
    assert.deepEqual(ranks, ranks.toSorted(), all[0]?.slug)
  }
})

test('A price that two reports give differently stands in no headline once both are read.', () => {
  const all = played.versions.filter(({ sources }) => sources.some(({ title }) => /buys Polderstack in USD 2\.8 billion/.test(title)))
  assert.ok(all.length > 0)
  for (const it of all) assert.doesNotMatch(it.headline.text, /\d/, it.headline.text)
})

test('A publisher’s stories come newest first.', async () => {
  const { store } = played.sample.wire
  const source = (await store.sources()).find(({ name }) => name === 'Gridline Trade')
  assert.ok(source)
  const ids = await store.storiesOfHost(source.host)
  const days = await Promise.all(ids.map(async ({ story_id: id }) => (await store.dispatchOfStory(id))?.publishedAt ?? ''))
  assert.ok(days.length > 10)
  assert.deepEqual(days, days.toSorted().toReversed())
})
