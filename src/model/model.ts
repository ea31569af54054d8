// The port every model stands behind: one question, one parsed answer, kept in a log, within budgets.
import { createHash } from 'node:crypto'
import { Fault } from '../domain/fault.ts'
import type { Question } from '../prompts/prompt.ts'
import { type BudgetLimits, makeBreakers, overBudget, type Spent } from './budget.ts'

/** What one call to a provider gives back. `text` is kept for one repair when it is not what the schema asks for. */
export interface Completion {
  readonly text: string
  readonly tokensIn: number
  readonly tokensOut: number
}

/** A provider's way of answering. It adds its credentials after the question is sealed. */
export interface Adapter {
  /** For the log and the label, such as `mistral/mistral-small-latest`. */
  readonly name: string
  complete(question: Question<unknown>, signal: AbortSignal): Promise<Completion>
}

/** One call as it is logged. `answer` is the parsed answer, absent when none was usable. */
export interface Call {
  readonly id: string
  readonly at: string
  readonly promptId: string
  readonly promptVersion: number
  readonly model: string
  readonly storyId: string
  readonly sourceId: string
  readonly inputIds: readonly string[]
  readonly tokensIn: number
  readonly tokensOut: number
  /** In the operator's currency, from the prices in the configuration; 0 when none are set. */
  readonly cost: number
  readonly ms: number
  readonly outcome: 'answered' | 'repaired' | 'unusable' | 'failed'
  readonly answer?: unknown
}

/** Where calls are kept; a repeated question is answered from here and costs nothing. */
export interface CallLog {
  find(id: string): Promise<Call | null>
  keep(call: Call): Promise<void>
  /** Tokens and money used since an instant, in all and for one source, and ever for one story. */
  spent(since: Date, about: { readonly storyId: string; readonly sourceId: string }): Promise<Spent>
}

export interface Asked {
  readonly storyId: string
  /** Whose report the question is about; for a story, the source that opened it. It is charged with what the answer costs. */
  readonly sourceId: string
  readonly inputIds: readonly string[]
}

/** An answer that fits its schema, or why there is none: a refusal is a value, and the caller writes without a model. */
export type Answer<Out> =
  | { readonly kind: 'answer'; readonly value: Out; readonly call: Call; readonly fromLog: boolean }
  | { readonly kind: 'refused'; readonly code: 'budget' | 'breaker' | 'unusable' | 'failed'; readonly reason: string }

export interface Model {
  readonly name: string
  ask<Out>(question: Question<Out>, asked: Asked, signal: AbortSignal): Promise<Answer<Out>>
}

export interface ModelParts {
  readonly adapter: Adapter
  readonly log: CallLog
  readonly limits: BudgetLimits
  readonly now: () => Date
  /** Milliseconds of a clock that only runs forward. */
  readonly ticks: () => number
}

/** Puts an adapter behind the port. */
export function makeModel({ adapter, log, limits, now, ticks }: ModelParts): Model {
  const breakers = makeBreakers()
  return {
    name: adapter.name,
    async ask<Out>(question: Question<Out>, asked: Asked, signal: AbortSignal): Promise<Answer<Out>> {
      const id = callId(adapter.name, question)
      const kept = await log.find(id)
      const replayed = kept?.answer === undefined ? undefined : question.schema.safeParse(kept.answer)
      if (kept && replayed?.success) return { kind: 'answer', value: replayed.data, call: kept, fromLog: true }
      if (breakers.isOpen(question.id, now()))
        return { kind: 'refused', code: 'breaker', reason: 'The model failed too often; it rests for a while.' }
      const spent = await log.spent(dayStart(now()), asked)
      const over = overBudget(spent, limits)
      if (over !== null) return { kind: 'refused', code: 'budget', reason: over }
      const began = ticks()
      const used = { tokensIn: 0, tokensOut: 0 }
      const record = async (outcome: Call['outcome'], answer?: unknown): Promise<Call> => {
        const { pricePerMillionIn, pricePerMillionOut } = limits
        const cost = (used.tokensIn * pricePerMillionIn + used.tokensOut * pricePerMillionOut) / 1e6
        const call: Call = {
          id,
          at: now().toISOString(),
          promptId: question.id,
          promptVersion: question.version,
          model: adapter.name,
          ...asked,
          ...used,
          cost,
          ms: Math.round(ticks() - began),
          outcome,
          ...(answer !== undefined && { answer }),
        }
        await log.keep(call)
        return call
      }
      // One clock for the answer and its repair: however slow the model, no stage waits longer than the setting says.
      const limit = AbortSignal.any([signal, AbortSignal.timeout(limits.secondsMax * 1000)])
      try {
        let words = question
        for (const outcome of ['answered', 'repaired'] as const) {
          const completion = await withinTime(adapter.complete(words, limit), limit)
          used.tokensIn += honestTokens(completion.tokensIn, `${words.system}${words.text}`)
          used.tokensOut += honestTokens(completion.tokensOut, completion.text)
          const parsed = parseAnswer(completion.text, question)
          if (parsed.ok) {
            breakers.note(question.id, 'answered', now())
            return { kind: 'answer', value: parsed.value, call: await record(outcome, parsed.value), fromLog: false }
          }
          words = {
            ...question,
            text: `${question.text}\n\nYour last answer was not usable: ${parsed.why}. Answer with the JSON object only.`,
          }
        }
      } catch (error) {
        breakers.note(question.id, 'failed', now())
        await record('failed')
        if (signal.aborted) throw new Fault('model.timeout', 'The model did not answer in time.', { retry: 'soon', cause: error })
        return { kind: 'refused', code: 'failed', reason: `The model failed: ${plainReason(error)}` }
      }
      breakers.note(question.id, 'unusable', now())
      await record('unusable')
      return { kind: 'refused', code: 'unusable', reason: 'The model gave no usable answer in two attempts.' }
    },
  }
}

/** An adapter that does not heed its signal is left behind: nobody waits for it. */
function withinTime(answer: Promise<Completion>, limit: AbortSignal): Promise<Completion> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(limit.reason instanceof Error ? limit.reason : new Error('no answer in time'))
    if (limit.aborted) leave()
    limit.addEventListener('abort', leave, { once: true })
    answer.then(resolve, reject).finally(() => limit.removeEventListener('abort', leave))
  })
}

const charactersPerToken = 4

/** The tokens a provider says it counted; where no tokeniser could have come to that, our own estimate, so that a budget is one. */
function honestTokens(said: number, words: string): number {
  const estimate = Math.ceil(words.length / charactersPerToken)
  return Number.isSafeInteger(said) && said * 4 >= estimate && said <= 100 + estimate * 100 ? said : estimate
}

const dayStart = (now: Date): Date => new Date(`${now.toISOString().slice(0, 10)}T00:00:00.000Z`)

/** The same model, prompt and words have the same id, whoever asks. */
function callId(model: string, question: Question<unknown>): string {
  const { id, version, system, text } = question
  return createHash('sha256')
    .update(JSON.stringify([model, id, version, system, text]))
    .digest('hex')
    .slice(0, 32)
}

/** An error's first line without addresses or keys: it may end on a page. */
function plainReason(error: unknown): string {
  const message = error instanceof Error ? (error.name === 'TimeoutError' ? 'no answer in time' : error.message) : 'unknown'
  return (message.split('\n')[0] ?? '')
    .replace(/https?:\/\/\S+/giu, 'the model')
    .replace(/\b[\w-]{24,}\b/gu, '…')
    .slice(0, 160)
}

type Parsed<Out> = { readonly ok: true; readonly value: Out } | { readonly ok: false; readonly why: string }

const answerCharactersMax = 20_000

/** The one JSON object of an answer, with prose or a code fence around it forgiven, and nothing else. */
function parseAnswer<Out>(text: string, question: Question<Out>): Parsed<Out> {
  if (text.length > answerCharactersMax) return { ok: false, why: 'it was too long' }
  const start = text.indexOf('{')
  const end = text.lastIndexOf('}')
  if (start < 0 || end < start) return { ok: false, why: 'it held no JSON object' }
  let value: unknown
  try {
    value = JSON.parse(text.slice(start, end + 1))
  } catch {
    return { ok: false, why: 'the JSON did not parse' }
  }
  const parsed = question.schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const issue = parsed.error.issues[0]
  return { ok: false, why: `${issue?.path.map(String).join('.') || 'the object'}: ${issue?.message ?? 'wrong shape'}` }
}
