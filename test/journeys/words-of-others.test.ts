// What a program gets: wherever a source's headline or a passage of it leaves as data, the data itself says whose words they are.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { listOutlets, type RecordAsked, recordOutlets, storyOutlets } from '../support/every-outlet.ts'
import { type ServedSample, serveSample } from '../support/served-sample.ts'
import { unmarkedWords, wordsOfOthers } from '../support/words-of-others.ts'

let served: ServedSample
let told: readonly Dispatch[] = []
let isTheirs: (text: string) => boolean

before(async () => {
  served = await serveSample()
  told = await served.onWire(1000)
  const { store } = served.sample.wire
  const articles = await store.articlesById(told.flatMap((it) => it.sources.map(({ articleId }) => articleId)))
  isTheirs = wordsOfOthers(articles)
})
after(() => served[Symbol.asyncDispose]())

const sentencesOf = (it: Dispatch) => [it.headline, ...it.summary, ...it.take, ...it.archive]

async function asked(it: Dispatch): Promise<RecordAsked> {
  const { store } = served.sample.wire
  return {
    url: served.url,
    wire: served.sample.wire,
    slug: it.slug,
    storyId: it.storyId,
    entityId: it.mentions[0]?.entityId ?? 'none',
    version: it.version,
    watchId: (await store.watches())[0]?.id ?? assert.fail('a watch'),
    factId: (await store.facts())[0]?.id ?? assert.fail('a row'),
    receiptId: it.receiptId,
    evidenceId: it.headline.evidence[0]?.id ?? assert.fail('it has evidence'),
    sourceUrl: it.sources[0]?.url ?? assert.fail('it has a source'),
  }
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

test('2.7: in every JSON answer of the sample the object that holds a headline or a passage of a source says `untrusted: true`', async () => {
  const unmarked = new Set<string>()
  let [answers, marks] = [0, 0]
  const look = (name: string, text: string): void => {
    const data = dataOf(text)
    if (data === undefined) return
    answers += 1
    if (text.includes('"untrusted"')) marks += 1
    for (const it of unmarkedWords(data, isTheirs)) unmarked.add(`${name} ${it}`)
  }
  for (const dispatch of told) {
    const question = await asked(dispatch)
    for (const [name, ask] of [
      ...Object.entries(storyOutlets),
      ...Object.entries({ ...listOutlets, ...recordOutlets }).filter(([name]) => /timeline/i.test(name)),
    ])
      look(name, (await ask(question)).text)
    const pieces = sentencesOf(dispatch).flatMap(({ evidence }) => evidence)
    for (const { id } of pieces)
      for (const name of ['evidence as data', 'API evidence', 'MCP evidence'])
        look(name, (await (recordOutlets[name] ?? assert.fail(name))({ ...question, evidenceId: id })).text)
    for (const { url } of dispatch.sources)
      for (const name of ['API coverage', 'MCP decision'])
        look(name, (await (recordOutlets[name] ?? assert.fail(name))({ ...question, sourceUrl: url })).text)
  }
  const question = await asked(told[0] ?? assert.fail('nothing on the wire'))
  for (const [name, ask] of Object.entries({ ...listOutlets, ...recordOutlets })) look(name, (await ask(question)).text)
  for (const path of [
    '/corrections/feed.json',
    '/why.json',
    '/corrections.json',
    '/search.json?q=site',
    '/sources.json',
    `/why.json?url=${encodeURIComponent(question.sourceUrl)}`,
  ])
    look(path, await (await fetch(served.url + path)).text())
  assert.ok(answers > 200, `${answers} answers are data`)
  assert.deepEqual([...unmarked], [])
  assert.ok(marks > 20, `${marks} of ${answers} hold words of others`)
})
