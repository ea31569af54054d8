// What a story page says it shares with each source is what anyone measures again from the texts, and no source is shared beyond the caps.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { readConfig } from '../../src/app/config.ts'
import { openSample, type SampleWire } from '../../src/app/sample/run-sample.ts'
import { webOf } from '../../src/app/serve.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { limits } from '../../src/domain/limits.ts'
import { cutsPage } from '../../src/outlets/desk/cuts-page.ts'
import { freeBasePort } from '../support/base-port.ts'
import { makeReadyHome } from '../support/ready-home.ts'
import type { TempHome } from '../support/temp-home.ts'

const basePort = await freeBasePort()
/** By then a ruling has left out a sentence. */
const steps = 40
const origin = 'https://wire.example'

let home: TempHome | undefined
let sample: SampleWire | undefined
let fetchPage: (path: string) => Promise<string>
let dispatches: readonly Dispatch[] = []
/** Every text seen while it was kept, by its digest: texts live for hours, the sample for months. */
const texts = new Map<string, string>()

before(async () => {
  home = await makeReadyHome()
  const config = readConfig({}, {})
  const opened = await openSample(config, home.path, basePort)
  sample = opened
  const { store } = opened.wire
  for (let upTo = 1; upTo <= steps; upTo++) {
    await opened.play({ upTo })
    const ids = (await store.articles()).map(({ id }) => id)
    for (const { textSha256, text } of await store.articlesById(ids)) if (text !== '') texts.set(textSha256, text)
  }
  const web = webOf(opened.wire, opened.clock, { ...config, siteUrl: origin }, { url: origin, isSample: true, notice: () => null })
  fetchPage = async (path) => (await web(new Request(origin + path, { headers: { accept: 'text/html' } }))).text()
  dispatches = await opened.wire.store.dispatchesOnWire({ before: new Date('2030-01-01'), limit: 500 })
})
after(async () => {
  await sample?.close()
  await home?.[Symbol.asyncDispose]()
})

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
/** What is ours, in stretches between marked quotations. Written here a second time on purpose: the page is held against another hand. */
const stretchesOf = (it: Dispatch): readonly (readonly string[])[] =>
  [it.headline, ...it.summary, ...it.take, ...it.archive].flatMap(({ text }) => text.split(/[“"«][^”"»]*[”"»]/u).map(wordsOf))

function shareOfFours(ours: readonly (readonly string[])[], theirs: string): number {
  const text = ` ${wordsOf(theirs).join(' ')} `
  const runs = ours.flatMap((words) => words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')))
  return runs.length === 0 ? 0 : runs.filter((run) => text.includes(` ${run} `)).length / runs.length
}

function longestOf(ours: readonly (readonly string[])[], theirs: string): number {
  const text = ` ${wordsOf(theirs).join(' ')} `
  let longest = 0
  for (const words of ours)
    for (let at = 0; at < words.length; at += 1)
      while (at + longest < words.length && text.includes(` ${words.slice(at, at + longest + 1).join(' ')} `)) longest += 1
  return longest
}

test('The figures beside each source on a story page come out again from the texts, for every story and source still held.', async (t) => {
  const { store } = sample?.wire ?? assert.fail('no sample')
  let measured = 0
  let most = 0
  for (const it of dispatches) {
    const { document } = parseHTML(await fetchPage(`/story/${it.slug}`))
    const rows = [...document.querySelectorAll('#sources tbody tr')]
    assert.equal(rows.length, it.sources.length, it.slug)
    const articles = new Map((await store.articlesById(it.sources.map(({ articleId }) => articleId))).map((one) => [one.id, one]))
    const ours = stretchesOf(it)
    for (const [at, source] of it.sources.entries()) {
      const cell = [...(rows[at]?.querySelectorAll('td, th') ?? [])].at(-1)?.textContent ?? ''
      const text = texts.get(articles.get(source.articleId)?.textSha256 ?? '') ?? ''
      if (source.sharedPhrases === undefined) assert.equal(cell, 'fewer than 8 words in a row', it.slug)
      if (source.sharedPhrases === undefined || text === '') continue
      const [, words = '', share = ''] =
        /^(\d+) words? in a row; ([\d.]+)% of our runs of four$/u.exec(cell) ?? assert.fail(`${it.slug}: ${cell}`)
      assert.equal(share, (Number(shareOfFours(ours, text).toFixed(4)) * 100).toFixed(1), `${it.slug}: share with ${source.publisher}`)
      // A name or a figure with its unit counts as one word, so by single words the run is as long or longer.
      assert.ok(Number(words) <= longestOf(ours, text), `${it.slug}: run with ${source.publisher}`)
      assert.ok(Number(words) < limits.words.copiedRun, it.slug)
      most = Math.max(most, Number(share))
      measured += 1
    }
  }
  assert.ok(measured >= 8, String(measured))
  t.diagnostic(`${dispatches.length} stories, ${measured} sources measured again, largest share ${most} %`)
})

test('Every sentence that a ruling left out is listed with the check and its reason, and the desk shows the same list.', async () => {
  const { store } = sample?.wire ?? assert.fail('no sample')
  const listed = await store.cutsMade(10_000)
  const made = (await Promise.all((await store.stories()).map(({ id }) => store.rulingsOfStory(id)))).flat().flatMap(({ cuts }) => cuts)
  assert.ok(made.length > 0)
  assert.deepEqual(
    listed.map(({ sentenceId, text, reason }) => `${sentenceId} ${text} ${reason}`).toSorted(),
    made.map(({ sentenceId, text, reason }) => `${sentenceId} ${text} ${reason}`).toSorted(),
  )
  const { document } = parseHTML(String((await cutsPage(store, '')).main))
  assert.deepEqual(
    [...document.querySelectorAll('.queue .words')].map(({ textContent }) => textContent),
    listed.slice(0, 200).map(({ text }) => text),
  )
  const [first] = listed
  assert.ok(first)
  const check = first.reason.slice(0, first.reason.indexOf(':'))
  const one = parseHTML(String((await cutsPage(store, check)).main)).document
  assert.equal(one.querySelectorAll('.queue li').length, listed.filter(({ reason }) => reason.startsWith(`${check}:`)).length)
})
