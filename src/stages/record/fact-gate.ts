// Which rows the ledger takes as the wire's own: those whose sentence was explained; the others wait at the desk, with the reasons.
import type { Article } from '../../domain/article.ts'
import type { Fact, PossibleFact } from '../../domain/fact.ts'
import { sha256Hex } from '../../text/digest.ts'
import { type Doubt, doubtsOf, type FactInSentence } from './fact-doubts.ts'

/** A row with how far its sentence explains it (0 to 1) and what of it does not. */
export interface Judged {
  readonly fact: Fact
  readonly score: number
  readonly doubts: readonly string[]
}

/** A row that scores lower is a possible fact. Chosen with the weights by `node scripts/train-fact-gate.mjs`, see docs/decisions. */
export const sureFrom = 0.88

const base = 2.48
/** What each doubt takes from the odds, and how the desk is told of it. */
const weights: Readonly<Record<Doubt, readonly [weight: number, words: string]>> = {
  denial: [-1.86, 'words of denial'],
  condition: [-1.64, 'a condition'],
  guess: [-1.69, 'someone guesses'],
  open: [-1.45, 'words that leave it open'],
  retold: [-1.75, 'told of an earlier time'],
  pluperfect: [-1.74, 'told in the past before the past'],
  compared: [-1.74, 'a comparison'],
  summed: [-1.38, 'a sum or a total'],
  market: [-0.76, 'talk of a market'],
  trading: [-1.34, 'talk of sales, shares or fines'],
  other_trade: [-0.95, 'words of another trade'],
  contested: [-1.77, 'opposed, or only reported'],
  generic: [-1.5, 'a campus or a lab in general'],
  no_figure: [-2.4, 'no figure'],
  other_figure: [-2.09, 'another figure beside it'],
  several_figures: [-1.92, 'several figures'],
  no_party: [-1.92, 'nobody named'],
  one_side: [-2.14, 'only one side named'],
  bare_party: [0, 'a name that nothing says is a company'],
  bare_parties: [-0.9, 'names that nothing says are companies'],
  party_from_before: [-0.35, 'a party named in an earlier sentence'],
  other_party: [-2.06, 'another name beside it'],
  cut_name: [-1.5, 'a name that goes on'],
  odd_role: [-1.17, 'a party in a part its kind does not play'],
  no_deed: [-2.15, 'no verb of such a deal'],
  other_deed: [-2.11, 'a verb of another deal'],
  noun_only: [-1.42, 'told by a noun, without a verb'],
  far_figure: [-1.5, 'the figure stands far from the verb'],
  even_sides: [-1.5, 'who gives and who gets is not told'],
  unread_stage: [-2.46, 'words of how far along it is were not read'],
  unwritten: [-1.83, 'no word of anything signed'],
  aside: [-0.11, 'told in passing'],
  several_rows: [0, 'several deals in one sentence'],
  long: [0, 'a long sentence'],
}

export function judgeFact(it: FactInSentence): Judged {
  const doubts = doubtsOf(it)
  const odds = doubts.reduce((sum, doubt) => sum + weights[doubt][0], base)
  return { fact: it.fact, score: 1 / (1 + Math.exp(-odds)), doubts: doubts.map((doubt) => weights[doubt][1]) }
}

/**
 * Rows the ledger may take and rows that wait for a person.
 *
 * @param admittedIds rows of the article that a person has taken
 */
export function gateFacts(
  read: readonly FactInSentence[],
  { id: articleId, fetchedAt: at }: Pick<Article, 'id' | 'fetchedAt'>,
  admittedIds: readonly string[],
): { readonly stated: readonly Fact[]; readonly possible: readonly PossibleFact[] } {
  const judged = read.map(judgeFact)
  const isSure = ({ fact, score }: Judged): boolean => score >= sureFrom || admittedIds.includes(fact.id)
  const idOf = ({ fact }: Judged): string => `pf_${sha256Hex(`${articleId}|${fact.id}`).slice(0, 16)}`
  return {
    stated: judged.filter(isSure).map((it) => it.fact),
    possible: judged.filter((it) => !isSure(it)).map((it) => ({ id: idOf(it), articleId, at, ...it, state: 'waiting' })),
  }
}
