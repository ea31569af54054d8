// A small real model, run in this process: whatever it answers, nothing unsupported is published and no story is lost.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { grounds } from '../../src/app/evals/plants.ts'
import { printedText, publishInMemory, type Script } from '../../src/app/evals/publish-in-memory.ts'
import type { Entity } from '../../src/domain/entity.ts'
import { isByModel } from '../../src/domain/sentence.ts'
import { ggufAdapter } from '../../src/model/gguf.ts'
import { smallModel } from '../support/small-model.ts'

const { folder, file, isThere } = smallModel()
const skip = isThere ? false : 'no small model here; node scripts/small-model.mjs fetches one'
const registry: readonly Entity[] = JSON.parse(readFileSync(new URL('../../sample/entities.json', import.meta.url), 'utf8'))
const figuresIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/gu) ?? []

/**
 * Seconds that all answers together may take: a slow machine gets fewer answers and fails nothing. What comes is checked either way.
 * The first question has the whole of it, so that one answer comes from any machine that can run the model at all; without one the
 * test says that it was skipped, and what was published without an answer has been checked all the same.
 */
const budgetSeconds = Number(process.env['GROUNDWIRE_SMALL_MODEL_SECONDS'] ?? 200)

test('two stories of the sample told with the model: every figure is a source’s, every sentence has evidence, none is lost', {
  skip,
}, async (t) => {
  const adapter = await ggufAdapter(file, folder)
  const asked: string[] = []
  const passedOver: string[] = []
  const until = AbortSignal.timeout(budgetSeconds * 1000)
  const script: Script = async (question, signal) => {
    // So small a model reads a report aloud instead of listing claims: an operator would not ask it for them.
    if (question.id === 'extract-claims') return ''
    try {
      const { text } = await adapter.complete(question, AbortSignal.any([signal, until]))
      asked.push(question.id)
      return text
    } catch (error) {
      if (!until.aborted) throw error
      passedOver.push(question.id)
      return ''
    }
  }
  for (const { pages, clean } of await grounds(registry, 2)) {
    const told = await publishInMemory(pages, registry, script, undefined, budgetSeconds)
    assert.ok(told, 'the story is published')
    const { dispatch } = told
    const known = new Set(
      figuresIn([printedText(clean.dispatch), ...pages.map(({ html, publishedAt }) => `${html} ${publishedAt}`)].join('\n')),
    )
    assert.deepEqual(
      figuresIn(printedText(dispatch)).filter((figure) => !known.has(figure)),
      [],
    )
    const sentences = [dispatch.headline, ...dispatch.summary, ...dispatch.take]
    assert.ok(sentences.every((it) => it.kind === 'judgement' || it.evidence.length > 0))
    const byModel = sentences.filter(isByModel)
    assert.equal(/AI-generated/u.test(dispatch.label), byModel.length > 0)
    t.diagnostic(
      `${told.asked} questions, ${asked.length} answers, ${passedOver.length} left when the time was up; ${byModel.length} of ${sentences.length} sentences are the model's`,
    )
    for (const { text } of byModel) t.diagnostic(text)
  }
  if (asked.length === 0 && until.aborted)
    t.skip(`no answer within ${budgetSeconds} seconds: this machine is too slow or too busy for the model`)
  else assert.ok(asked.length > 0, 'the model answered')
})

test('a missing package and a file that is no model are told in a line that says what to do', { skip }, async () => {
  await assert.rejects(() => ggufAdapter(file, '/nowhere'), {
    code: 'model.failed',
    message: /npm install --ignore-scripts --prefix \/nowhere node-llama-cpp@/u,
  })
  await assert.rejects(() => ggufAdapter(new URL(import.meta.url).pathname, folder), {
    code: 'model.failed',
    message: /cannot be loaded as a GGUF model/u,
  })
})
