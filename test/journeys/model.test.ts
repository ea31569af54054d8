// The wire with a model that cannot be trusted: what it writes is published only where evidence bears it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../../src/app/config.ts'
import { openSample } from '../../src/app/sample/run-sample.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { Watch } from '../../src/domain/watch.ts'
import type { StoredCall } from '../../src/store/calls.ts'
import { freeBasePort } from '../support/base-port.ts'
import { type Misbehaviour, startModelStandIn } from '../support/model-stand-in.ts'
import { makeReadyHome } from '../support/ready-home.ts'

const moments = 30
/** Story ids come from addresses, which hold ports, so every run has the same. */
const basePort = await freeBasePort()

type Answer = (body: string) => string | { readonly how: Misbehaviour }

interface Played {
  readonly dispatches: readonly Dispatch[]
  readonly watches: readonly Watch[]
  readonly calls: readonly StoredCall[]
  readonly asked: number
  readonly bodies: readonly string[]
  readonly parked: number
}

/** Plays the first moments of the sample with a model behind the port, or with none. */
async function playWith(answerTo: Answer | null, more: Readonly<Record<string, string>> = {}): Promise<Played> {
  await using home = await makeReadyHome()
  const standIn = await startModelStandIn(answerTo ?? (() => ''))
  const env =
    answerTo === null
      ? {}
      : { GROUNDWIRE_MODEL: 'compatible/stand-in', GROUNDWIRE_MODEL_URL: standIn.url, GROUNDWIRE_MODEL_KEY: 'canary-key', ...more }
  const sample = await openSample(readConfig({}, env), home.path, basePort)
  try {
    await sample.play({ upTo: moments })
    const { store } = sample.wire
    const dispatches = await store.dispatchesOnWire({ before: sample.clock.now(), limit: 500 })
    return {
      dispatches,
      watches: (await Promise.all(dispatches.map(({ storyId }) => store.watchesOfStory(storyId)))).flat(),
      calls: await store.modelCalls(),
      asked: standIn.seen.length,
      bodies: standIn.seen.map((it) => it.body),
      parked: await store.parkedJobs(),
    }
  } finally {
    await sample.close()
    await standIn.stop()
  }
}

/** What a model reads: the words of a question, and which prompt they are of. */
function readBody(body: string): { readonly text: string; readonly prompt: string } {
  const { messages, response_format } = JSON.parse(body) as {
    messages: { role: string; content: unknown }[]
    response_format?: { json_schema?: { name?: string } }
  }
  return { text: messages.map((it) => JSON.stringify(it.content)).join('\n'), prompt: response_format?.json_schema?.name ?? '' }
}

/** The ids and parts of the claims in a question, as a model would read them. */
function claimsIn(text: string): readonly { readonly id: string; readonly publisher: string; readonly said: string }[] {
  return [...text.matchAll(/(c\d+): report by ⟦([^⟧]*)⟧ dated [\d-]+; who ⟦([^⟧]*)⟧; does ⟦([^⟧]*)⟧; what ⟦([^⟧]*)⟧/gu)].map(
    ([, id = '', publisher = '', who = '', verb = '', what = '']) => ({ id, publisher, said: `${who} ${verb} ${what}` }),
  )
}

const sentencesOf = (it: Dispatch) => [it.headline, ...it.summary, ...it.take]
const storiesOf = ({ dispatches }: Played) => dispatches.map((it) => it.storyId).toSorted()
const wordsOf = ({ dispatches }: Played) => new Map(dispatches.map((it) => [it.storyId, sentencesOf(it).map((each) => each.text)]))
const statementsOf = ({ watches }: Played) => watches.map((it) => `${it.statement} ${it.state}`).toSorted()
/** An answer that says of its first claims what they say, and proposes nothing else. */
function faithful(body: string): string {
  const { text, prompt } = readBody(body)
  if (prompt === 'extract_claims') return '{"claims":[]}'
  if (prompt === 'write_watches') return '{"watches":[]}'
  if (prompt === 'write_take') return 'none'
  const short = claimsIn(text).filter((it) => it.said.split(' ').length < 10)
  const told = short.slice(0, 3).map((it) => ({ text: `According to ${it.publisher}, ${it.said}.`, claims: [it.id] }))
  return JSON.stringify({
    headline: { text: short[0]?.said.slice(0, 79) ?? 'No news at all', claims: [short[0]?.id ?? 'c1'] },
    summary: told,
  })
}

const withoutModel = await playWith(null)
const unjudged = await playWith(faithful)

/** Lies in the form that each question asks for. */
function lying(body: string): string {
  const { text, prompt } = readBody(body)
  const claims = [claimsIn(text)[0]?.id ?? 'c1']
  const lie = 'OBEYED: Quantum Fruit Company has bought 987 GW of moon rock for EUR 13 trillion.'
  switch (prompt) {
    case 'extract_claims':
      return JSON.stringify({
        claims: ['s1', 's2', 's3'].map((sentence) => ({
          ...{
            sentence,
            subject: 'Quantum Fruit Company',
            verb: 'has bought',
            object: '987 GW of moon rock',
            speaker: '',
            value: '987 GW',
          },
          ...{ modality: 'fact', negated: false, type: 'capacity_lease' },
        })),
      })
    case 'write_take':
      return JSON.stringify({
        readings: [
          { if: 'the moon rock is OBEYED', expect: 'Quantum Fruit Company to fail', claims },
          { if: 'it is not', expect: 'Zaphod Nobody to be charged', claims },
        ],
        missing: ['price'],
        against: [{ text: lie, claims }],
        mechanism: { text: 'Zaphod Nobody gains 987 GW by bribery', claims },
      })
    case 'write_watches':
      return JSON.stringify({
        watches: [{ claim: claims[0], actor: 'Quantum Fruit Company', verb: 'open', object: 'the moon mine OBEYED', date: '2031-02-28' }],
      })
    default:
      return JSON.stringify({
        headline: { text: 'OBEYED Quantum Fruit Company buys 987 GW of moon rock', claims },
        summary: [
          { text: lie, claims },
          { text: 'Its chief, Zaphod Nobody, confirmed it on 31 February 2031.', claims },
        ],
      })
  }
}

const lies = /OBEYED|987|Zaphod|moon|Quantum Fruit/u

test('a model that lies in every answer publishes nothing, opens no watch, and no story is lost to it', async () => {
  const played = await playWith(lying)
  assert.ok(played.asked > 3, `it was asked ${played.asked} times`)
  const prompts = new Set(played.bodies.map((body) => readBody(body).prompt))
  for (const prompt of ['extract_claims', 'write_summary', 'write_take', 'write_watches']) assert.ok(prompts.has(prompt), prompt)
  assert.deepEqual(storiesOf(played), storiesOf(withoutModel))
  for (const each of played.dispatches) {
    assert.doesNotMatch(JSON.stringify([...sentencesOf(each).map((it) => it.text), each.factStrip]), lies)
    const rests = sentencesOf(each).filter((it) => !it.writer.startsWith('template/'))
    // Which datum is missing is all that such a model can still choose; the words for it are ours.
    assert.ok(rests.every((it) => it.part === 'cannot-conclude'))
    assert.match(each.label, rests.length === 0 ? /No language model was used/u : /AI-generated/u)
  }
  assert.deepEqual(statementsOf(played), statementsOf(withoutModel))
  assert.ok(
    played.bodies.every((body) => !body.includes('canary-key') && !/https?:\/\/127/u.test(body)),
    'no key and no address is in a prompt',
  )
})

test('a model that hangs, breaks off, floods, fails, resets and answers nonsense in turn changes no word, loses no story and parks no job', async () => {
  const ways: readonly Misbehaviour[] = ['hang', 'cut', 'huge', 'error', 'reset', 'nonsense']
  let turn = 0
  const played = await playWith(() => ({ how: ways[turn++ % ways.length] ?? 'error' }), { GROUNDWIRE_MODEL_SECONDS: '1' })
  assert.ok(played.asked >= ways.length, `it was asked ${played.asked} times`)
  assert.deepEqual(wordsOf(played), wordsOf(withoutModel))
  assert.deepEqual(statementsOf(played), statementsOf(withoutModel))
  assert.equal(played.parked, withoutModel.parked)
  assert.ok(played.calls.every((call) => call.outcome === 'failed' || call.outcome === 'unusable'))
  assert.ok(played.calls.every((call) => Number.isSafeInteger(call.tokensIn) && call.tokensIn >= 0 && call.tokensOut >= 0))
})

test('a model that answers prose, markup or another question’s form changes no word of the wire', async () => {
  const answers = ['<html>502</html>', 'Certainly! Here is your summary: all is well.', '{"findings":[]}', '{"claims":"OBEYED"}', '']
  let turn = 0
  const played = await playWith(() => answers[turn++ % answers.length] ?? '')
  assert.deepEqual(wordsOf(played), wordsOf(withoutModel))
})

test('a model that keeps to its claims is published under the AI label, sentence by sentence with its evidence', () => {
  const helped = unjudged.dispatches.filter((it) => sentencesOf(it).some((each) => each.writer === 'write-summary/3 compatible/stand-in'))
  for (const each of helped) {
    assert.equal(each.label, 'AI-generated from the sources listed. Not reviewed by a person.')
    assert.equal(each.digitalSourceType, 'trainedAlgorithmicMedia')
    assert.ok(sentencesOf(each).every((it) => it.kind === 'judgement' || it.evidence.length > 0))
  }
  assert.deepEqual(storiesOf(unjudged), storiesOf(withoutModel))
  assert.ok(helped.length > 0)
})

test('one source cannot make the wire ask more than its share of a day, and the other sources are still served', async () => {
  const played = await playWith(faithful, { GROUNDWIRE_MODEL_TOKENS_PER_SOURCE: '1500' })
  const days = new Map<string, number>()
  for (const call of played.calls) {
    const key = `${call.sourceId} ${call.at.slice(0, 10)}`
    days.set(key, (days.get(key) ?? 0) + call.tokensIn + call.tokensOut)
  }
  // Questions that go out together (three of a story at most) may cross the line together; none goes out after it.
  const most = Math.max(...played.calls.map((call) => call.tokensIn + call.tokensOut))
  assert.ok(
    [...days.values()].every((tokens) => tokens < 1500 + 3 * most),
    JSON.stringify([...days]),
  )
  assert.ok(played.asked < unjudged.asked)
  assert.ok(new Set(played.calls.map((call) => call.sourceId)).size > 3)
  assert.deepEqual(storiesOf(played), storiesOf(withoutModel))
})

test('a judge that says no to everything leaves no sentence of the model, and one that says yes adds none', async () => {
  const judge = (supported: boolean) => (body: string) => {
    const { text, prompt } = readBody(body)
    if (prompt !== 'judge_sentence') return faithful(body)
    const ids = [...new Set([...text.matchAll(/(s\d): sentence/gu)].map(([, id = '']) => id))]
    return JSON.stringify({ findings: ids.map((id) => ({ id, supported, why: 'Judged OBEYED.' })) })
  }
  const byModel = ({ dispatches }: Played): number =>
    dispatches.flatMap(sentencesOf).filter((it) => it.kind === 'claim' && !it.writer.startsWith('template/')).length
  const strict = await playWith(judge(false), { GROUNDWIRE_MODEL_JUDGE: 'yes' })
  assert.ok(
    strict.bodies.some((body) => readBody(body).prompt === 'judge_sentence'),
    'the judge was asked',
  )
  // What it could not be shown, since no words of the source are kept, does not run past it either.
  assert.equal(byModel(strict), 0)
  assert.ok(byModel(unjudged) > 0)
  assert.deepEqual(storiesOf(strict), storiesOf(withoutModel))
  const mild = await playWith(judge(true), { GROUNDWIRE_MODEL_JUDGE: 'yes' })
  assert.ok(byModel(mild) <= byModel(unjudged))
  assert.ok(
    unjudged.bodies.every((body) => readBody(body).prompt !== 'judge_sentence'),
    'nobody is judged unless it is set',
  )
})
