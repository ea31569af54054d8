// Every story says whether it has a take and a watch, in the same words on its page, in its twins, to programs and to agents.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { parseHTML } from 'linkedom'
import { barePower } from '../../src/calc/power-basis.ts'
import { type Dispatch, noTakeSentence, noWatchOf, noWatchSentence } from '../../src/domain/dispatch.ts'
import { answers } from '../../src/outlets/shapes.ts'
import { type ServedSample, serveSample } from '../support/served-sample.ts'
import { unfenced } from '../support/words-of-others.ts'

const checkNames =
  /^No take: (?:Magnitude|Comparison|Two readings|What cannot be concluded|Archive honesty|Falsifiable watch|No unsupported claim|Attribution and status|Mechanism|Counter-evidence|Fair and short|Originality and rights)\. /u

let served: ServedSample
let stories: readonly Dispatch[] = []

before(async () => {
  served = await serveSample()
  stories = await served.onWire(500)
})
after(() => served[Symbol.asyncDispose]())

const get = async (path: string): Promise<string> => {
  const answer = await fetch(served.url + path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}
/** The words alone: without the marks and link targets of a text twin. */
const plain = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/gu, '')
    .replace(/[\\[\]*]/gu, '')
    .replace(/\s+/gu, ' ')

/** The sentences that must be found wherever the story is told: those of its take, or that there is none; its watch, or that there is none. */
const dueOf = (it: Dispatch): readonly string[] =>
  [...it.take.map(({ text }) => text), noTakeSentence(it), noWatchOf(it)].filter((each) => each !== null)

test('a story has a take with every check passed, or the sentence that names the check that failed; a watch, or the words that there is none', () => {
  assert.ok(stories.length > 10, `${stories.length} stories`)
  const without = stories.filter((it) => it.take.length === 0)
  assert.ok(without.length > 0 && without.length < stories.length, `${without.length} of ${stories.length} without a take`)
  for (const it of stories) {
    const said = noTakeSentence(it)
    if (said === null) assert.ok(it.take.length > 0 && it.rubric.length === 12 && it.rubric.every(({ passed }) => passed), it.slug)
    else assert.match(said, checkNames, it.slug)
    assert.equal(noWatchOf(it), it.watchIds.length > 0 ? null : noWatchSentence, it.slug)
  }
})

test('its page, its twins and the take’s own page print them', async () => {
  for (const it of stories) {
    const { document } = parseHTML(await get(`/story/${it.slug}`))
    const page = plain(document.querySelector('main')?.textContent ?? '')
    const text = plain(await get(`/story/${it.slug}.md`))
    const data = plain(JSON.stringify(JSON.parse(await get(`/story/${it.slug}.json`))))
    for (const sentence of dueOf(it)) {
      assert.ok(page.includes(sentence), `${it.slug}, page: ${sentence}`)
      assert.ok(text.includes(sentence), `${it.slug}.md: ${sentence}`)
      assert.ok(data.includes(sentence.replaceAll('"', '')) || data.includes(sentence), `${it.slug}.json: ${sentence}`)
    }
    const take: { readonly noTake: unknown } = JSON.parse(await get(`/story/${it.slug}/take.json`))
    assert.equal(take.noTake, noTakeSentence(it))
    for (const id of it.watchIds) assert.ok(document.querySelector(`#watch a[href="/watch/${id}"]`), `${it.slug}: watch ${id}`)
  }
})

test('programs and agents are told the same', async () => {
  const client = new Client({ name: 'reader', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${served.url}/mcp`)) as Parameters<Client['connect']>[0])
  for (const it of stories) {
    const answer = answers.story.parse(JSON.parse(await get(`/api/v1/stories/${it.slug}`)))
    assert.equal(answer.noTake, noTakeSentence(it))
    assert.equal(answer.noWatch, noWatchOf(it))
    const told = await client.callTool({ name: 'read_story', arguments: { slug: it.slug } })
    const { content } = told as { readonly content: readonly { readonly text?: string }[] }
    for (const sentence of dueOf(it))
      assert.ok(
        content.some(({ text = '' }) => unfenced(text).includes(sentence)),
        `${it.slug}: ${sentence}`,
      )
  }
  await client.close()
})

test('PL-5: every story that prints power in our words says in its strip what it measures, or that nobody states it.', async () => {
  const powers = stories.filter((it) => [it.headline, ...it.summary, ...it.take].some(({ text }) => /\d\s?[MG]W\b/u.test(text)))
  assert.ok(powers.length >= 5, `${powers.length} stories print power`)
  for (const it of powers) {
    assert.deepEqual(barePower(it), [], it.headline.text)
    const row = it.factStrip.find(({ note = '' }) => /^basis|; basis|^bases/u.test(note)) ?? assert.fail(it.headline.text)
    const page = plain(parseHTML(await get(`/story/${it.slug}`)).document.body.textContent ?? '')
    assert.ok(page.includes(row.note ?? ''), it.headline.text)
  }
})
