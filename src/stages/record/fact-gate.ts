// Which rows the ledger takes as the wire's own: those whose sentence was explained; the others wait at the desk, with the reasons.
import type { Article } from '../../domain/article.ts'
import type { Fact, PossibleFact } from '../../domain/fact.ts'
import { sha256Hex } from '../../text/digest.ts'
import { type Doubt, doubtsOf, type FactInSentence } from './fact-doubts.ts'
import type { Likelihood } from './weighed-reading.ts'

/** A row with how far its sentence explains it (0 to 1) and what of it does not. */
export interface Judged {
  readonly fact: Fact
  readonly score: number
  readonly doubts: readonly string[]
}

/** A row that scores lower is a possible fact. Chosen with the weights by `node scripts/train-fact-gate.mjs`, see docs/decisions. */
export const sureFrom = 0.75

const base = 4.05
/** What each doubt takes from the odds, and how the desk is told of it. */
const weights: Readonly<Record<Doubt, readonly [weight: number, words: string]>> = {
  denial: [-3, 'words of denial'],
  condition: [-3.05, 'a condition'],
  guess: [-3, 'someone guesses'],
  open: [-3, 'words that leave it open'],
  retold: [-3, 'told of an earlier time'],
  pluperfect: [-3, 'told in the past before the past'],
  compared: [-3, 'a comparison'],
  summed: [-1.69, 'a sum or a total'],
  market: [-0.78, 'talk of a market'],
  trading: [-3, 'talk of sales, shares or fines'],
  other_trade: [-3, 'words of another trade'],
  contested: [-3.12, 'opposed, or only reported'],
  generic: [-3, 'a campus or a lab in general'],
  invented: [-3.52, 'a story, a game or an example'],
  no_figure: [-3.45, 'no figure'],
  other_figure: [-1.4, 'another figure beside it'],
  several_figures: [-4.1, 'several figures'],
  no_party: [-2, 'nobody named'],
  one_side: [-1.78, 'only one side named'],
  bare_party: [-0.44, 'a name that nothing says is a company'],
  bare_parties: [-1.12, 'names that nothing says are companies'],
  party_from_before: [-0.88, 'a party named in an earlier sentence'],
  other_name: [-0.52, 'a name beside it that may be a place'],
  other_party: [-0.9, 'another name beside it'],
  cut_name: [-2.93, 'a name that goes on'],
  odd_role: [-1.33, 'a party in a part its kind does not play'],
  no_deed: [-2.45, 'no verb of such a deal'],
  other_deed: [-1.31, 'a verb of another deal'],
  noun_only: [-1.21, 'told by a noun, without a verb'],
  far_figure: [-2.35, 'the figure stands far from the verb'],
  even_sides: [-1.72, 'who gives and who gets is not told'],
  unread_stage: [-2.31, 'words of how far along it is were not read'],
  unwritten: [-0.77, 'no word of anything signed'],
  aside: [-0.82, 'told in passing'],
  second_only: [-1.25, 'read by its evidence only, not by its grammar'],
  weighed_only: [-1.65, 'read by the learnt weights only'],
  grammar_otherwise: [-1.99, 'its grammar reads otherwise'],
  unconfirmed: [-0.44, 'a second reading finds no one deal in it'],
  other_kind: [-2.05, 'a second reading finds another kind of deal'],
  other_stage: [-2.01, 'a second reading finds another stage'],
  other_size: [-2.86, 'a second reading finds another size'],
  other_sides: [-1.43, 'a second reading finds other sides'],
  several_rows: [0, 'several deals in one sentence'],
  long: [0, 'a long sentence'],
}

/** What the likelihood of each part of a row is worth: the odds fall by this times its logarithm. */
const worth: Readonly<Record<keyof Likelihood, number>> = { kind: 0.84, stage: 1.0, parties: 0.95, figures: 0.03 }
const parts = ['kind', 'stage', 'parties', 'figures'] as const
/** Less likely than this is not told apart. */
export const likelihoodMin = 0.01

export function judgeFact(it: FactInSentence): Judged {
  const doubts = doubtsOf(it)
  const told = doubts.reduce((sum, doubt) => sum + weights[doubt][0], base)
  const odds = parts.reduce((sum, part) => sum + worth[part] * Math.log(Math.max(likelihoodMin, it.likelihood?.[part] ?? 1)), told)
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
