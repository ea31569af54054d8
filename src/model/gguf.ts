// A model file on this machine, run in this process through an optional package.
import { z } from 'zod'
import { Fault } from '../domain/fault.ts'
import type { Adapter } from './model.ts'

const packageName: string = 'node-llama-cpp'

interface Llama {
  loadModel(options: { modelPath: string }): Promise<{
    createContext(options: { contextSize: number }): Promise<{ getSequence(): unknown; dispose(): Promise<void> }>
    tokenize(text: string): readonly unknown[]
  }>
  createGrammarForJsonSchema(schema: unknown): Promise<unknown>
}
interface LlamaPackage {
  getLlama(options: { build: 'never'; logLevel: 'warn' }): Promise<Llama>
  LlamaChatSession: new (options: {
    contextSequence: unknown
    systemPrompt: string
  }) => {
    prompt(text: string, options: { temperature: number; maxTokens: number; grammar: unknown; signal: AbortSignal }): Promise<string>
  }
}

const contextTokens = 8192

/**
 * An adapter over a GGUF file. The answer's schema becomes a grammar, so that the answer always parses.
 * @throws Fault 'model.failed' that names the package to install when it is missing
 */
export async function ggufAdapter(path: string): Promise<Adapter> {
  let llamaPackage: LlamaPackage
  try {
    llamaPackage = (await import(packageName)) as LlamaPackage
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    const say = `GROUNDWIRE_MODEL=gguf/… needs ${packageName}, which is not installed. Run: npm install ${packageName}`
    throw new Fault('model.failed', say, { retry: 'never', cause })
  }
  // @NOTE its default is to compile from source when a prebuilt binary does not fit: no start of ours may do that.
  const llama = await llamaPackage.getLlama({ build: 'never', logLevel: 'warn' })
  const model = await llama.loadModel({ modelPath: path })
  return {
    name: `gguf/${path.split('/').at(-1) ?? path}`,
    async complete(question, signal) {
      const context = await model.createContext({ contextSize: contextTokens })
      try {
        const session = new llamaPackage.LlamaChatSession({ contextSequence: context.getSequence(), systemPrompt: question.system })
        const grammar = await llama.createGrammarForJsonSchema(z.toJSONSchema(question.schema))
        const text = await session.prompt(question.text, { temperature: 0, maxTokens: question.answerTokensMax, grammar, signal })
        const tokens = (words: string): number => model.tokenize(words).length
        return { text, tokensIn: tokens(question.system) + tokens(question.text), tokensOut: tokens(text) }
      } finally {
        await context.dispose()
      }
    },
  }
}
