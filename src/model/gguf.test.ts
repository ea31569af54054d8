import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import type { Question } from '../prompts/prompt.ts'
import { forgetfulLog } from './forgetful-log.ts'
import { ggufAdapter } from './gguf.ts'
import { makeModel } from './model.ts'

/** A package of the same name and shape that answers by the file's name: no model is needed to test what stands around one. */
const standIn = `
export async function getLlama({ build }) {
  if (build !== 'never') throw new Error('nothing may be compiled at a start')
  return {
    async loadModel({ modelPath }) {
      if (modelPath.includes('broken')) throw new Error('not a model')
      return {
        path: modelPath,
        trainContextSize: 4096,
        tokenize: (text) => text.split(/\\s+/u),
        async createContext() { return { getSequence: () => ({ modelPath }), async dispose() { log.push('disposed') } } },
      }
    },
    async createGrammarForJsonSchema(schema) { log.push(JSON.stringify(schema)); return {} },
  }
}
export const log = []
let running = 0
export class LlamaChatSession {
  constructor({ contextSequence, systemPrompt }) { this.path = contextSequence.modelPath; this.system = systemPrompt }
  async prompt(text, { signal, maxTokens, temperature }) {
    running += 1
    log.push('running ' + running)
    try {
      if (temperature !== 0) throw new Error('an answer must come out the same again')
      if (this.path.includes('hang')) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
      if (this.path.includes('crash')) throw new Error('out of memory at https://obeyed.example')
      await new Promise((resolve) => setTimeout(resolve, 5))
      return this.path.includes('prose') ? 'OBEYED, gladly.' : '{"say":"yes"}'
    } finally { running -= 1 }
  }
}
`
const folder = mkdtempSync(join(tmpdir(), 'gguf-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const home = join(folder, 'node_modules/node-llama-cpp')
mkdirSync(home, { recursive: true })
writeFileSync(join(home, 'package.json'), '{"name":"node-llama-cpp","version":"3.22.1","type":"module","exports":"./index.js"}')
writeFileSync(join(home, 'index.js'), standIn)

const question: Question<{ say: string }> = {
  id: 'greet',
  version: 1,
  system: 'Say one word.',
  text: 'Which word?',
  schema: z.strictObject({ say: z.string().regex(/^\w+$/u) }),
  answerTokensMax: 20,
}
const asked = { storyId: 'st_1', sourceId: 'so_1', inputIds: [] }
async function behind(file: string, secondsMax: number) {
  return makeModel({
    adapter: await ggufAdapter(`/models/${file}.gguf`, folder),
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
}

test('a model file answers with an object in the form of its schema, one question at a time', async () => {
  const model = await behind('good', 5)
  const signal = new AbortController().signal
  const answers = await Promise.all([1, 2, 3].map((version) => model.ask({ ...question, version }, asked, signal)))
  assert.ok(answers.every((it) => it.kind === 'answer' && it.value.say === 'yes'))
  const { log } = (await import(join(home, 'index.js'))) as { log: readonly string[] }
  assert.ok(!log.includes('running 2'), 'two answers at once on one processor are both late')
  assert.equal(log.filter((line) => line === 'disposed').length, 3)
  assert.ok(
    log.some((line) => line.includes('"say"') && !line.includes('pattern')),
    'the schema is the grammar, less what a grammar cannot hold',
  )
})

test('a model file that hangs is left when the time is up, one that crashes or answers prose is refused, and nothing of it is told', async () => {
  for (const [file, code] of [
    ['hang', 'failed'],
    ['crash', 'failed'],
    ['prose', 'unusable'],
  ] as const) {
    const held = setInterval(() => undefined, 1000)
    const answer = await (await behind(file, 0.2)).ask(question, asked, new AbortController().signal).finally(() => clearInterval(held))
    assert.equal(answer.kind === 'refused' && answer.code, code, file)
    assert.ok(answer.kind === 'refused' && !/OBEYED|https?:/u.test(answer.reason))
  }
})

test('a question that the file cannot hold is refused before it is asked, and a file that is no model is named', async () => {
  const long = { ...question, text: 'word '.repeat(5000) }
  const answer = await (await behind('good', 5)).ask(long, asked, new AbortController().signal)
  assert.match(answer.kind === 'refused' ? answer.reason : '', /too long for 4096 tokens/u)
  await assert.rejects(() => ggufAdapter('/models/broken.gguf', folder), {
    code: 'model.failed',
    message: /broken\.gguf, which cannot be loaded/u,
  })
})
