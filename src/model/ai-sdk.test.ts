import assert from 'node:assert/strict'
import test from 'node:test'
import { z } from 'zod'
import { type Misbehaviour, startModelStandIn } from '../../test/support/model-stand-in.ts'
import type { Question } from '../prompts/prompt.ts'
import { aiSdkAdapter, type ModelPlace } from './ai-sdk.ts'
import { forgetfulLog } from './forgetful-log.ts'
import { makeModel } from './model.ts'

const question: Question<unknown> = {
  id: 'greet',
  version: 1,
  system: 'Say one word.',
  text: 'Which word?',
  schema: z.strictObject({ say: z.string() }),
  answerTokensMax: 20,
}

const providers: readonly ModelPlace['provider'][] = ['compatible', 'mistral', 'openai', 'anthropic', 'google']

for (const provider of providers)
  test(`a question goes to ${provider} with its schema and comes back with text and tokens`, async () => {
    const server = await startModelStandIn(() => '{"say":"yes"}', 0)
    try {
      const adapter = await aiSdkAdapter({ provider, model: 'small-1', url: server.url, key: 'test-key' })
      const answer = await adapter.complete(question, AbortSignal.timeout(5000))
      assert.equal(adapter.name, `${provider}/small-1`)
      assert.deepEqual(JSON.parse(answer.text), { say: 'yes' })
      assert.deepEqual([answer.tokensIn, answer.tokensOut], [7, 3])
      const [sent] = server.seen
      assert.match(sent?.body ?? '', /Say one word\./u)
      assert.match(sent?.body ?? '', /"say"/u, 'the schema is sent along')
      assert.ok(!sent?.body.includes('test-key'), 'the key is never part of what the model reads')
    } finally {
      await server.stop()
    }
  })

test('a server that is busy once is asked again', async () => {
  const server = await startModelStandIn(() => '{"say":"yes"}', 1)
  try {
    const adapter = await aiSdkAdapter({ provider: 'compatible', model: 'small-1', url: server.url })
    const answer = await adapter.complete(question, AbortSignal.timeout(10_000))
    assert.deepEqual(JSON.parse(answer.text), { say: 'yes' })
    assert.equal(server.seen.length, 2)
  } finally {
    await server.stop()
  }
})

test('an answer outside the schema is handed over as text, with what it cost', async () => {
  const server = await startModelStandIn(() => 'I would rather talk about the weather.', 0)
  try {
    const adapter = await aiSdkAdapter({ provider: 'compatible', model: 'small-1', url: server.url })
    const answer = await adapter.complete(question, AbortSignal.timeout(5000))
    assert.match(answer.text, /weather/u)
    assert.equal(answer.tokensOut, 3)
  } finally {
    await server.stop()
  }
})

const misbehaviours: readonly Misbehaviour[] = ['hang', 'error', 'cut', 'huge', 'reset', 'nonsense']

for (const provider of providers)
  test(`${provider} that hangs, fails, breaks off, floods, resets or answers nonsense is a refusal within the time, and nothing of it is told`, async () => {
    for (const how of misbehaviours) {
      const server = await startModelStandIn(() => ({ how }), 0)
      try {
        const answer = await behind(await aiSdkAdapter({ provider, model: 'small-1', url: server.url, key: 'test-key-0123456789abcdef01' }))
        assert.equal(answer.kind, 'refused', how)
        assert.ok(answer.kind === 'refused' && !/OBEYED|https?:|test-key/u.test(answer.reason), `${how}: ${JSON.stringify(answer)}`)
      } finally {
        await server.stop()
      }
    }
  })

for (const provider of providers)
  test(`${provider} that answers prose, another form or an order instead of the object is asked once more and then refused`, async () => {
    for (const said of ['I would rather talk about the weather.', '{"say":7}', '{"do":"OBEYED"}', '[]', '']) {
      const server = await startModelStandIn(() => said, 0)
      try {
        const answer = await behind(await aiSdkAdapter({ provider, model: 'small-1', url: server.url, key: 'test-key' }), 5)
        assert.equal(answer.kind === 'refused' && answer.code, 'unusable', said)
        assert.equal(server.seen.length, 2, 'one repair and no more')
      } finally {
        await server.stop()
      }
    }
  })

/** The question put through the port, as the wire does: with a clock of its own and every budget open. */
function behind(adapter: Awaited<ReturnType<typeof aiSdkAdapter>>, secondsMax = 0.8) {
  const model = makeModel({
    adapter,
    log: forgetfulLog(),
    limits: {
      secondsMax,
      tokensPerStoryMax: 1e6,
      tokensPerSourceMax: 1e6,
      tokensPerDayMax: 1e6,
      moneyPerDayMax: 1,
      pricePerMillionIn: 0,
      pricePerMillionOut: 0,
    },
    now: () => new Date(0),
    ticks: () => 0,
  })
  return model.ask(question, { storyId: 'st_1', sourceId: 'so_1', inputIds: [] }, new AbortController().signal)
}
