import type { Question } from '../prompts/prompt.ts'
import type { Adapter } from './model.ts'

/** A model that answers by a script: for tests, and for playing a logged day again. Tokens are counted as words. */
export function scriptedAdapter(
  name: string,
  script: (question: Question<unknown>, signal: AbortSignal) => string | Promise<string>,
): Adapter {
  const words = (text: string): number => text.split(/\s+/u).length
  return {
    name,
    async complete(question, signal) {
      const text = await script(question, signal)
      return { text, tokensIn: words(question.system) + words(question.text), tokensOut: words(text) }
    },
  }
}
