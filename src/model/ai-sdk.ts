// Hosted and self-hosted models through the AI SDK. Loaded only when a model is configured.
import type { LanguageModel } from 'ai'
import { Fault } from '../domain/fault.ts'
import type { Question } from '../prompts/prompt.ts'
import type { Adapter, Completion } from './model.ts'

/** Which model, where and with what key. */
export interface ModelPlace {
  readonly provider: 'mistral' | 'anthropic' | 'openai' | 'google' | 'compatible'
  readonly model: string
  /** Address of an OpenAI-compatible server, or of a stand-in for a hosted one. */
  readonly url?: string
  readonly key?: string
}

const answerBytesMax = 1_000_000

/** A provider's answer, cut off with an error where it grows beyond any that could be used: it is never held whole. */
const limitedFetch: typeof globalThis.fetch = async (input, init) => {
  const answer = await globalThis.fetch(input, init)
  let bytes = 0
  const counted = answer.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        bytes += chunk.byteLength
        if (bytes > answerBytesMax) throw new Error(`the answer is larger than ${answerBytesMax} bytes`)
        out.enqueue(chunk)
      },
    }),
  )
  return new Response(counted ?? null, { status: answer.status, statusText: answer.statusText, headers: answer.headers })
}

async function languageModel({ provider, model, url, key }: ModelPlace): Promise<LanguageModel> {
  const place = { ...(url !== undefined && { baseURL: url }), ...(key !== undefined && { apiKey: key }), fetch: limitedFetch }
  switch (provider) {
    case 'mistral':
      return (await import('@ai-sdk/mistral')).createMistral(place)(model)
    case 'anthropic':
      return (await import('@ai-sdk/anthropic')).createAnthropic(place)(model)
    case 'openai':
      return (await import('@ai-sdk/openai')).createOpenAI(place).chat(model)
    case 'google':
      return (await import('@ai-sdk/google')).createGoogleGenerativeAI(place)(model)
    case 'compatible': {
      if (url === undefined)
        throw new Fault('model.failed', 'GROUNDWIRE_MODEL_URL is not set. Give the address of the server.', { retry: 'never' })
      const make = (await import('@ai-sdk/openai-compatible')).createOpenAICompatible
      return make({ ...place, baseURL: url, name: 'compatible', supportsStructuredOutputs: true })(model)
    }
  }
}

/** An adapter over the AI SDK: temperature 0, one retry of its own, the answer's schema sent along. */
export async function aiSdkAdapter(place: ModelPlace): Promise<Adapter> {
  const { generateText, NoObjectGeneratedError, Output } = await import('ai')
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })
  const model = await languageModel(place)
  return {
    name: `${place.provider}/${place.model}`,
    async complete(question: Question<unknown>, signal: AbortSignal): Promise<Completion> {
      try {
        const result = await generateText({
          model,
          system: question.system,
          prompt: question.text,
          temperature: 0,
          maxOutputTokens: question.answerTokensMax,
          maxRetries: 1,
          abortSignal: signal,
          output: Output.object({ schema: question.schema, name: question.id.replaceAll('-', '_') }),
        })
        return completion(result.text, result.totalUsage)
      } catch (error) {
        // @NOTE an answer that does not fit is still an answer: the port repairs once and counts its tokens.
        if (NoObjectGeneratedError.isInstance(error)) return completion(error.text ?? '', error.usage ?? {})
        throw error
      }
    },
  }
}

function completion(
  text: string,
  usage: { readonly inputTokens?: number | undefined; readonly outputTokens?: number | undefined },
): Completion {
  return { text, tokensIn: usage.inputTokens ?? 0, tokensOut: usage.outputTokens ?? 0 }
}
