// What a sentence states, by its two readings: the grammar of deeds, and the evidence of its figures, words and houses.
import type { Fact } from '../../../domain/fact.ts'
import type { SentenceParts } from '../deals/read-deal.ts'
import { type FactInSentence, sidesOf, sizesOf } from './fact-doubts.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'

/**
 * The rows of a sentence. Where the two readings differ on its one deal, the row that its sentence explains better stands; the
 * grammar's where neither is explained.
 */
export function eitherReading(parts: SentenceParts, read: readonly Fact[], again: readonly Fact[]): readonly FactInSentence[] {
  const { text, language, names } = parts
  const grammar = read.map((fact): FactInSentence => ({ fact, text, language, names, beside: read, other: again }))
  const second = again.map((fact): FactInSentence => ({ fact, text, language, names, beside: again, other: read, reading: 'second' }))
  if (second.length === 0 || read.length > 1) return grammar
  if (grammar.length === 0) return second
  if (again.length === 1 && saysTheSame(read[0] as Fact, again[0] as Fact)) return grammar
  const scores = (rows: readonly FactInSentence[]): readonly number[] => rows.map((row) => judgeFact(row).score)
  const own = Math.min(...scores(second))
  return own >= sureFrom && own > Math.max(...scores(grammar)) ? second : grammar
}

/** The same kind, stage, sides and sizes; who plays which part, and the price, the grammar tells better. */
const saysTheSame = (a: Fact, b: Fact): boolean =>
  a.type === b.type && a.status === b.status && sidesOf(a) === sidesOf(b) && sizesOf(a) === sizesOf(b)
