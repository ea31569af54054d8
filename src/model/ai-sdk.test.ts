import assert from 'node:assert/strict'
import test from 'node:test'
import { z } from 'zod'
import { startModelStandIn } from '../../test/support/model-stand-in.ts'
import type { Question } from '../prompts/prompt.ts'
import { aiSdkAdapter, type ModelPlace } from './ai-sdk.ts'

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
