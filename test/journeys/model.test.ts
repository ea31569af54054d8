// The wire with a model that cannot be trusted: what it writes is published only where evidence bears it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../../src/app/config.ts'
import { openSample } from '../../src/app/sample/run-sample.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { freeBasePort } from '../support/base-port.ts'
import { startModelStandIn } from '../support/model-stand-in.ts'
import { makeTempHome } from '../support/temp-home.ts'

const moments = 30
/** Story ids come from addresses, which hold ports, so every run has the same. */
const basePort = await freeBasePort()

interface Played {
  readonly dispatches: readonly Dispatch[]
  readonly asked: number
  readonly bodies: readonly string[]
}

/** Plays the first moments of the sample with a model behind the port, or with none. */
async function playWith(answerTo: ((body: string) => string) | null): Promise<Played> {
  await using home = makeTempHome()
  const standIn = await startModelStandIn(answerTo ?? (() => ''))
  const env =
    answerTo === null
      ? {}
      : { GROUNDWIRE_MODEL: 'compatible/stand-in', GROUNDWIRE_MODEL_URL: standIn.url, GROUNDWIRE_MODEL_KEY: 'canary-key' }
  const sample = await openSample(readConfig({}, env), home.path, basePort)
  try {
    await sample.play({ upTo: moments })
    const { store } = sample.wire
    return {
      dispatches: await store.dispatchesOnWire({ before: sample.clock.now(), limit: 500 }),
      asked: standIn.seen.length,
      bodies: standIn.seen.map((it) => it.body),
    }
  } finally {
    await sample.close()
    await standIn.stop()
  }
}

/** The ids and parts of the claims in a question, as a model would read them. */
function claimsIn(body: string): readonly { readonly id: string; readonly publisher: string; readonly said: string }[] {
  const text = (JSON.parse(body) as { messages: { role: string; content: unknown }[] }).messages
    .map((it) => JSON.stringify(it.content))
    .join('\n')
  return [...text.matchAll(/(c\d+): report by ⟦([^⟧]*)⟧ dated [\d-]+; who ⟦([^⟧]*)⟧; does ⟦([^⟧]*)⟧; what ⟦([^⟧]*)⟧/gu)].map(
    ([, id = '', publisher = '', who = '', verb = '', what = '']) => ({ id, publisher, said: `${who} ${verb} ${what}` }),
  )
}

const sentencesOf = (it: Dispatch) => [it.headline, ...it.summary, ...it.take]
const withoutModel = await playWith(null)

test('a model that lies in every answer publishes nothing, and no story is lost to it', async () => {
  const { dispatches, asked, bodies } = await playWith((body) => {
    const id = claimsIn(body)[0]?.id ?? 'c1'
    return JSON.stringify({
      headline: { text: 'OBEYED Quantum Fruit Company buys 987 GW of moon rock', claims: [id] },
      summary: [
        { text: 'OBEYED: Quantum Fruit Company has bought 987 GW of moon rock for EUR 13 trillion.', claims: [id] },
        { text: 'Its chief, Zaphod Nobody, confirmed it on 31 February 2031.', claims: [id] },
      ],
    })
  })
  assert.ok(asked > 3, `it was asked ${asked} times`)
  assert.deepEqual(dispatches.map((it) => it.storyId).toSorted(), withoutModel.dispatches.map((it) => it.storyId).toSorted())
  for (const each of dispatches) {
    assert.doesNotMatch(JSON.stringify(sentencesOf(each).map((it) => it.text)), /OBEYED|987|Zaphod|moon/u)
    assert.match(each.label, /No language model was used/u)
  }
  assert.ok(
    bodies.every((body) => !body.includes('canary-key') && !/https?:\/\/127/u.test(body)),
    'no key and no address is in a prompt',
  )
})

test('a model that answers rubbish, or nothing, changes no word of the wire', async () => {
  const { dispatches } = await playWith(() => '<html>502</html>')
  const words = (all: readonly Dispatch[]) => new Map(all.map((it) => [it.storyId, sentencesOf(it).map((each) => each.text)]))
  assert.deepEqual(words(dispatches), words(withoutModel.dispatches))
})

test('a model that keeps to its claims is published under the AI label, sentence by sentence with its evidence', async () => {
  const { dispatches } = await playWith((body) => {
    const short = claimsIn(body).filter((it) => it.said.split(' ').length < 10)
    const told = short.slice(0, 3).map((it) => ({ text: `According to ${it.publisher}, ${it.said}.`, claims: [it.id] }))
    return JSON.stringify({
      headline: { text: short[0]?.said.slice(0, 79) ?? 'No news at all', claims: [short[0]?.id ?? 'c1'] },
      summary: told,
    })
  })
  const helped = dispatches.filter((it) => sentencesOf(it).some((each) => each.writer === 'write-summary/1 compatible/stand-in'))
  for (const each of helped) {
    assert.equal(each.label, 'AI-generated from the sources listed. Not reviewed by a person.')
    assert.equal(each.digitalSourceType, 'trainedAlgorithmicMedia')
    assert.ok(sentencesOf(each).every((it) => it.kind === 'judgement' || it.evidence.length > 0))
  }
  assert.equal(dispatches.length, withoutModel.dispatches.length)
  assert.ok(helped.length > 0)
})
