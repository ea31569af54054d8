// A model file on this machine, run in this process through an optional package.
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { Fault } from '../domain/fault.ts'
import type { Question } from '../prompts/prompt.ts'
import type { Adapter, Completion } from './model.ts'

const packageName: string = 'node-llama-cpp'
const packageVersion = '3.22.1'

interface Llama {
  loadModel(options: { modelPath: string }): Promise<LoadedModel>
  createGrammarForJsonSchema(schema: unknown): Promise<unknown>
}
interface LoadedModel {
  readonly trainContextSize: number
  createContext(options: { contextSize: number; threads: number }): Promise<{ getSequence(): unknown; dispose(): Promise<void> }>
  tokenize(text: string): readonly unknown[]
}
interface LlamaPackage {
  getLlama(options: { build: 'never'; logLevel: 'error' }): Promise<Llama>
  LlamaChatSession: new (options: {
    contextSequence: unknown
    systemPrompt: string
  }) => {
    prompt(
      text: string,
      options: { temperature: number; maxTokens: number; grammar: unknown; signal: AbortSignal; stopOnAbortSignal: boolean },
    ): Promise<string>
  }
}

const contextTokensMax = 8192

/** The package from the program's own folder, or from one the operator names, so that its 700 MB stay out of the program. */
async function loadPackage(folder: string | undefined): Promise<LlamaPackage> {
  try {
    const from = folder === undefined ? packageName : pathToFileURL(createRequire(join(folder, 'none.js')).resolve(packageName)).href
    return (await import(from)) as LlamaPackage
  } catch (cause) {
    if (!/^(?:ERR_)?MODULE_NOT_FOUND$/.test(String((cause as NodeJS.ErrnoException).code))) throw cause
    const where = folder ?? 'a folder of your choice'
    const say = `GROUNDWIRE_MODEL=gguf/… needs the package ${packageName}, which is not installed. Run: npm install --ignore-scripts --prefix ${where} ${packageName}@${packageVersion}, and set GROUNDWIRE_PACKAGES to that folder.`
    throw new Fault('model.failed', say, { retry: 'never', cause })
  }
}

/** What the grammar of the package knows of a schema: shapes and lists of words. Patterns are checked when the answer is parsed. */
function grammarSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(grammarSchema)
  if (typeof schema !== 'object' || schema === null) return schema
  const known = Object.entries(schema).filter(([key]) => !/^(?:\$schema|pattern)$/.test(key))
  return Object.fromEntries(known.map(([key, value]) => [key, key === 'enum' || key === 'required' ? value : grammarSchema(value)]))
}

/** One at a time: two answers at once on one processor are both late. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/**
 * An adapter over a GGUF file. The answer's schema becomes a grammar, so that the answer has its shape.
 *
 * @param path the file
 * @param folder where the optional package is installed; undefined = with the program
 * @throws Fault 'model.failed' that names the package to install when it is missing, or the file that cannot be read
 */
export async function ggufAdapter(path: string, folder?: string): Promise<Adapter> {
  const llamaPackage = await loadPackage(folder)
  // @NOTE its default is to compile from source when a prebuilt binary does not fit: no start of ours may do that.
  const llama = await llamaPackage.getLlama({ build: 'never', logLevel: 'error' })
  const model = await llama.loadModel({ modelPath: path }).catch((cause: unknown) => {
    throw new Fault('model.failed', `GROUNDWIRE_MODEL names ${path}, which cannot be loaded as a GGUF model.`, { retry: 'never', cause })
  })
  const turn = inTurn()
  const contextSize = Math.min(contextTokensMax, model.trainContextSize)
  const tokens = (words: string): number => model.tokenize(words).length
  const answer = async (question: Question<unknown>, signal: AbortSignal): Promise<Completion> => {
    signal.throwIfAborted()
    const tokensIn = tokens(question.system) + tokens(question.text)
    if (tokensIn + question.answerTokensMax > contextSize) throw new Error(`the question is too long for ${contextSize} tokens`)
    const context = await model.createContext({ contextSize, threads: Math.max(1, availableParallelism() - 1) })
    try {
      const session = new llamaPackage.LlamaChatSession({ contextSequence: context.getSequence(), systemPrompt: question.system })
      const grammar = await llama.createGrammarForJsonSchema(grammarSchema(z.toJSONSchema(question.schema)))
      const options = { temperature: 0, maxTokens: question.answerTokensMax, grammar, signal, stopOnAbortSignal: false }
      const text = await session.prompt(question.text, options)
      return { text, tokensIn, tokensOut: tokens(text) }
    } finally {
      await context.dispose()
    }
  }
  return { name: `gguf/${path.split('/').at(-1) ?? path}`, complete: (question, signal) => turn(() => answer(question, signal)) }
}
