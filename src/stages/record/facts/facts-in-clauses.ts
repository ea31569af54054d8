// Rows of a sentence that gave none for sure: its clauses by the parse, each read as a sentence of its own.
import type { Claim } from '../../../domain/claim.ts'
import { bareClauses } from '../deals/bare-clauses.ts'
import { figuresIn } from '../deals/deal-figures.ts'
import { indexNames, namesIn } from '../deals/deal-names.ts'
import { mayHoldDeals } from '../deals/may-hold-deals.ts'
import type { FactInSentence } from './fact-doubts.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import { bystandersOf, type FactsInput } from './facts-input.ts'
import { noDeal } from './no-deal.ts'

type Reader = (input: FactsInput) => readonly FactInSentence[]

const sentencesMax = 60

/**
 * The rows of an article, where a sentence without a sure row has that of its bare clauses: it stands in the place of what the whole
 * sentence was guessed to say. Clauses that give two rows change nothing.
 *
 * @param reader reads an article as its sentences stand
 */
export function withBareClauses(input: FactsInput, reader: Reader): readonly FactInSentence[] {
  const read = reader(input)
  const { article, source, entities, claims } = input
  if (!mayHoldDeals(article, source, indexNames(entities))) return read
  const sure = new Set(read.filter(isSure).flatMap(({ fact }) => fact.claims.map(({ id }) => id)))
  const rows = new Map<string, FactInSentence>()
  for (const { start, end } of article.sentences.slice(0, sentencesMax)) {
    const claim = claims.find((it) => it.start === start)
    const row = claim === undefined || sure.has(claim.id) ? undefined : rowInClauses(input, claim, article.text.slice(start, end), reader)
    if (claim !== undefined && row !== undefined && isBelieved(read, claim, row)) rows.set(claim.id, row)
  }
  const known = new Set(read.filter(isSure).map(({ fact }) => fact.id))
  const kept = read.filter((row) => isSure(row) || !row.fact.claims.some(({ id }) => rows.has(id)))
  return [...kept, ...[...rows.values()].filter(({ fact }) => !known.has(fact.id))]
}

const isSure = (row: FactInSentence): boolean => judgeFact(row).score >= sureFrom

/**
 * A clause is believed where every reading reads it alike, and nothing of the whole was guessed to be of another kind or stage: words that
 * were left out may be why. Where it says to the last part what the whole was guessed to say, it is that row without its doubts.
 */
function isBelieved(read: readonly FactInSentence[], claim: Claim, { fact, vote }: FactInSentence): boolean {
  const held = read.filter((row) => row.fact.claims.some(({ id }) => id === claim.id))
  if (held.some((row) => row.fact.id === fact.id)) return true
  const isOfOne = held.length === 0 || held.some((row) => row.fact.type === fact.type && row.fact.status === fact.status)
  return isOfOne && vote?.silent === 'none'
}

/** The one row that the bare clauses of a sentence give. */
function rowInClauses(input: FactsInput, claim: Claim, text: string, reader: Reader): FactInSentence | undefined {
  const { article, entities } = input
  if (noDeal.test(text)) return undefined
  const { language } = article
  const names = namesIn(text, indexNames(entities), language, bystandersOf(input))
  const found = bareClauses({ text, language, names, figures: figuresIn(text, language) }).flatMap((piece) => {
    // What stands before it stays, so that its claim still begins where it did.
    const alone = {
      ...article,
      text: article.text.slice(0, claim.start) + piece,
      sentences: [{ start: claim.start, end: claim.start + piece.length }],
    }
    return reader({ ...input, article: alone, claims: [claim] }).filter(isSure)
  })
  const [first] = found
  return first !== undefined && found.every(({ fact }) => fact.id === first.fact.id) ? first : undefined
}
