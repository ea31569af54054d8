// Which rows the ledger takes as the wire's own: those whose sentence was explained; the others wait at the desk, with the reasons.
import type { Article } from '../../../domain/article.ts'
import type { Fact, PossibleFact } from '../../../domain/fact.ts'
import { sha256Hex } from '../../../text/digest.ts'
import { type Doubt, doubtsOf, type FactInSentence } from './fact-doubts.ts'

/** A row with how far its sentence explains it (0 to 1) and what of it does not. */
export interface Judged {
  readonly fact: Fact
  readonly score: number
  readonly doubts: readonly string[]
}

/** A row that scores lower is a possible fact. Chosen with the weights by `node scripts/train-fact-gate.mjs`, see docs/decisions. */
export const sureFrom = 0.8

const base = 3.25
/** What each doubt takes from the odds, and how the desk is told of it. */
const weights: Readonly<Record<Doubt, readonly [weight: number, words: string]>> = {
  denial: [-2.04, 'words of denial'],
  condition: [-2.45, 'a condition'],
  guess: [-2.38, 'someone guesses'],
  open: [-1.76, 'words that leave it open'],
  retold: [-1.75, 'told of an earlier time'],
  pluperfect: [-2.42, 'told in the past before the past'],
  compared: [-2, 'a comparison'],
  summed: [-1.66, 'a sum or a total'],
  market: [-1.36, 'talk of a market'],
  trading: [-2.48, 'talk of sales, shares or fines'],
  other_trade: [-2.08, 'words of another trade'],
  contested: [-2.35, 'opposed, or only reported'],
  generic: [-2, 'a campus or a lab in general'],
  invented: [-2.53, 'a story, a game or an example'],
  no_figure: [-3.08, 'no figure'],
  other_figure: [-2.09, 'another figure beside it'],
  several_figures: [-3, 'several figures'],
  no_party: [-2.04, 'nobody named'],
  one_side: [-2.3, 'only one side named'],
  bare_party: [-1.09, 'a name that nothing says is a company'],
  bare_side: [-0.17, 'a side whose name nothing says is a company'],
  bare_parties: [-1.76, 'names that nothing says are companies'],
  party_from_before: [-1.7, 'a party named in an earlier sentence'],
  other_name: [-0.52, 'a name beside it that may be a place'],
  other_party: [-2.56, 'another name beside it'],
  cut_name: [-3.19, 'a name that goes on'],
  odd_role: [-1.28, 'a party in a part its kind does not play'],
  no_deed: [-2.78, 'no verb of such a deal'],
  other_deed: [-1.55, 'a verb of another deal'],
  noun_only: [-1.99, 'told by a noun, without a verb'],
  far_figure: [-2, 'the figure stands far from the verb'],
  even_sides: [-1.74, 'who gives and who gets is not told'],
  unread_stage: [-3.37, 'words of how far along it is were not read'],
  unwritten: [-1.34, 'no word of anything signed'],
  aside: [-0.44, 'told in passing'],
  second_only: [-1.33, 'read by its evidence only, not by its grammar'],
  grammar_otherwise: [-1.48, 'its grammar reads otherwise'],
  unconfirmed: [-1.28, 'a second reading finds no one deal in it'],
  other_kind: [-1.93, 'a second reading finds another kind of deal'],
  other_stage: [-2.72, 'a second reading finds another stage'],
  other_size: [-2.86, 'a second reading finds another size'],
  other_sides: [-2.16, 'a second reading finds other sides'],
  alone_uneven: [-1, 'one reading alone finds more than two sides'],
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
