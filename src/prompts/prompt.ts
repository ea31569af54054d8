import type { z } from 'zod'

/**
 * What we say to a model, as a value: an id and a version that never change meaning, the words, and the schema an answer must fit.
 * A prompt whose words change gets a new version, so that a logged answer can be replayed against the words it answered.
 */
export interface Prompt<In, Out> {
  readonly id: string
  readonly version: number
  readonly system: string
  readonly schema: z.ZodType<Out>
  readonly answerTokensMax: number
  readonly render: (input: In) => string
}

/** A prompt with its words filled in: all that leaves for the model. */
export interface Question<Out> {
  readonly id: string
  readonly version: number
  readonly system: string
  readonly text: string
  readonly schema: z.ZodType<Out>
  readonly answerTokensMax: number
}

/** Fills a prompt in. */
export function questionOf<In, Out>(prompt: Prompt<In, Out>, input: In): Question<Out> {
  const { id, version, system, schema, answerTokensMax } = prompt
  return { id, version, system, schema, answerTokensMax, text: prompt.render(input) }
}

/**
 * Third-party words between marks that the words themselves cannot contain, on one line each. Fencing is hygiene, not the
 * boundary: whatever an answer says, code binds the evidence and verify checks it.
 */
export function fenced(text: string, charactersMax: number): string {
  const flat = text
    .replace(/(?:\p{Cc}|\p{Cf}|\p{Variation_Selector})/gu, ' ')
    .replace(/[⟦⟧]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return `⟦${flat.length > charactersMax ? `${flat.slice(0, charactersMax - 1)}…` : flat}⟧`
}
