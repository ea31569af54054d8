// Why a program's question is not understood: each reason names the field and what it takes, in words of ours.
import type { z } from 'zod'
import { type OperationName, questions } from './shapes.ts'

/** What is wanted where a text has not the form of one, by zod's name of the form. */
const formats: Readonly<Record<string, string>> = {
  url: 'give a whole address, such as https://news.example/a-report',
  date: 'give a day of the calendar, such as 2026-05-01',
}
const types: Readonly<Record<string, string>> = { int: 'a whole number', string: 'a text' }

/** What the field is for, as the API's document says it. */
function purposeOf(name: OperationName, field: string): string {
  const known: Readonly<Record<string, z.core.$ZodType | undefined>> = questions[name].shape
  const described = known[field] as { readonly description?: string } | undefined
  return described?.description === undefined ? '' : ` (${described.description.replace(/^\p{Lu}(?=\p{Ll})/u, (it) => it.toLowerCase())})`
}

/** The field and what it takes: the schema's own words speak of types and NaN. Custom checks bring their own. */
export function reasonOf(issue: z.core.$ZodIssue, name: OperationName, raw: unknown): string {
  const field = issue.path.join('.') || 'question'
  const isGiven = (raw as Readonly<Record<string, unknown>> | undefined)?.[field] !== undefined
  const unit = 'origin' in issue && issue.origin === 'string' ? ' characters' : ''
  switch (issue.code) {
    case 'invalid_type':
      return isGiven ? `${field}: give ${types[issue.expected] ?? `a ${issue.expected}`}` : `${field}: is needed${purposeOf(name, field)}`
    case 'invalid_value':
      return `${field}: give one of ${issue.values.join(', ')}`
    case 'too_big':
      return `${field}: give at most ${issue.maximum}${unit}`
    case 'too_small':
      if (unit !== '' && issue.minimum === 1) return `${field}: is empty${purposeOf(name, field)}`
      return `${field}: give ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unit}`
    case 'invalid_format':
      return `${field}: ${formats[issue.format] ?? (issue.message.startsWith('Invalid') ? 'is not in the form that it takes' : issue.message)}`
    default:
      return `${field}: ${issue.message}`
  }
}

type Conversion = z.output<(typeof questions)['convert']>

/** Fields that say nothing without others beside them: left out, the answer would look like one to the whole question. */
export function missingBeside(name: OperationName, asked: unknown): readonly string[] {
  if (name !== 'convert') return []
  const { mw, gpus, money, currency, from, to } = asked as Conversion
  const reasons: string[] = []
  if (mw === undefined && gpus === undefined && from === undefined && to === undefined)
    reasons.push('mw: give a power in MW, or gpus, or two towns as from and to')
  if (money !== undefined && mw === undefined) reasons.push('mw: is needed beside money')
  if (money !== undefined && currency === undefined)
    reasons.push('currency: is needed beside money, three letters of ISO 4217, such as EUR')
  if (currency !== undefined && money === undefined) reasons.push('money: is needed beside currency, a sum in whole units')
  if (from !== undefined && to === undefined) reasons.push('to: is needed beside from, the other town')
  if (to !== undefined && from === undefined) reasons.push('from: is needed beside to, the other town')
  return reasons
}
