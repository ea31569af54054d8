// Which rows the ledger takes as the wire's own: those whose sentence was explained; the others wait at the desk, with the reasons.
import type { Article } from '../../../domain/article.ts'
import type { Fact, PossibleFact } from '../../../domain/fact.ts'
import { sha256Hex } from '../../../text/digest.ts'
import type { VoteChances } from '../deals/vote.ts'
import { logitOf } from '../deals/vote-signs.ts'
import { type Doubt, doubtsOf, type FactInSentence } from './fact-doubts.ts'
import { oddsByTrees } from './fact-trees.ts'
import { signsOfRow } from './row-signs.ts'

/** A row with how far its sentence explains it (0 to 1) and what of it does not. */
export interface Judged {
  readonly fact: Fact
  readonly score: number
  readonly doubts: readonly string[]
}

/** A row that scores lower is a possible fact. Chosen with the weights by `node scripts/train-fact-gate.mjs`, see docs/decisions. */
export const sureFrom = 0.8

const base = 3.25
/**
 * What each doubt takes from the odds of a row by one or two readings, and of one that all three voted on; how the desk is told of it.
 * The script gives the second column too; set by hand over what it gave are the doubts at -4, which call for another reading and hold back any
 * row, however sure the vote is of the rest, and the base, `odd_role`, `summed` and `alone_uneven`.
 */
const weights: Readonly<Record<Doubt, readonly [weight: number, voted: number, words: string]>> = {
  denial: [-2.04, -4, 'words of denial'],
  condition: [-2.45, -4, 'a condition'],
  guess: [-2.38, -4, 'someone guesses'],
  open: [-1.76, -4, 'words that leave it open'],
  asking: [-1.76, -4, 'a question, or what somebody asks or needs'],
  retold: [-1.75, -4, 'told of an earlier time'],
  pluperfect: [-2.42, -4, 'told in the past before the past'],
  compared: [-2, -4, 'a comparison'],
  summed: [-1.66, -2, 'a sum or a total'],
  market: [-1.36, 0, 'talk of a market'],
  trading: [-2.48, -4, 'talk of sales, shares or fines'],
  other_trade: [-2.08, -4, 'words of another trade'],
  contested: [-2.35, -4, 'opposed, or only reported'],
  generic: [-2, -0.7, 'a campus or a lab in general'],
  invented: [-2.53, -4, 'a story, a game or an example'],
  no_figure: [-3.08, -2.74, 'no figure'],
  other_figure: [-2.09, -1.6, 'another figure beside it'],
  several_figures: [-3, -1.68, 'several figures'],
  no_party: [-2.04, -1.98, 'nobody named'],
  one_side: [-2.3, -1.19, 'only one side named'],
  bare_party: [-1.09, -1.03, 'a name that nothing says is a company'],
  bare_side: [-0.17, -0.54, 'a side whose name nothing says is a company'],
  bare_parties: [-1.76, -1, 'names that nothing says are companies'],
  party_from_before: [-1.7, -0.7, 'a party named in an earlier sentence'],
  other_name: [-0.52, 0, 'a name beside it that may be a place'],
  other_party: [-2.56, -0.67, 'another name beside it'],
  cut_name: [-3.19, -2.6, 'a name that goes on'],
  odd_role: [-1.28, -1.6, 'a party in a part its kind does not play'],
  no_deed: [-2.78, -0.45, 'no verb of such a deal'],
  other_deed: [-1.55, -0.61, 'a verb of another deal'],
  noun_only: [-1.99, -0.77, 'told by a noun, without a verb'],
  far_figure: [-2, -1.38, 'the figure stands far from the verb'],
  even_sides: [-1.74, -0.54, 'who gives and who gets is not told'],
  unread_stage: [-3.37, -1.2, 'words of how far along it is were not read'],
  unwritten: [-1.34, -0.04, 'no word of anything signed'],
  aside: [-0.44, -0.74, 'told in passing'],
  second_only: [-1.33, 0, 'read by its evidence only, not by its grammar'],
  learnt_only: [0, -0.13, 'read as learnt only, by no rule'],
  grammar_otherwise: [-1.48, 0, 'its grammar reads otherwise'],
  unconfirmed: [-1.28, 0, 'a second reading finds no one deal in it'],
  other_kind: [-1.93, 0, 'a second reading finds another kind of deal'],
  other_stage: [-2.72, 0, 'a second reading finds another stage'],
  other_size: [-2.86, 0, 'a second reading finds another size'],
  other_sides: [-2.16, 0, 'a second reading finds other sides'],
  alone_uneven: [-1, -3, 'more than two sides in a deal of two'],
  several_rows: [0, 0, 'several deals in one sentence'],
  long: [0, 0, 'a long sentence'],
}

/** The same of a row that was voted on, with how much the odds of the vote say, as `node scripts/train-deal-reader.mjs` prints it. */
const votedBase = 1.2
const ofVote = 0.77
/**
 * Words that elsewhere call for another reading are, where the vote is this sure of the kind, mostly said of something beside the deal:
 * who asked for it, what had
 * been before, whose shares moved. What denies, conditions, guesses, invents or tells of years ago keeps its weight.
 * Chosen on the readable halves: of ten rows that these words alone held back all were right, below .9 two in five were wrong.
 */
const sureOfKind = 0.9
const besideDeal: ReadonlySet<Doubt> = new Set(['asking', 'pluperfect', 'compared', 'trading', 'contested'])
const saidBeside = -0.6
/** Trees are asked for .72 of their own odds (`node scripts/train-fact-trees.mjs`, docs/decisions/0057); this lays it on the bar of all rows. */
const ofBar = logitOf(sureFrom) - logitOf(0.72)

function votedWeight(doubt: Doubt, { kind }: VoteChances): number {
  return kind >= sureOfKind && besideDeal.has(doubt) ? saidBeside : weights[doubt][1]
}

/** Log-odds by the doubts alone: where no vote was taken, and as one sign of many where one was. */
export function oddsByDoubts({ vote }: Pick<FactInSentence, 'vote'>, doubts: readonly Doubt[]): number {
  if (vote === undefined) return doubts.reduce((sum, doubt) => sum + weights[doubt][0], base)
  return doubts.reduce((sum, doubt) => sum + votedWeight(doubt, vote), votedBase) + ofVote * logitOf(vote.kind * vote.stage * vote.sides)
}

/**
 * What calls for another reading holds a row back however sure the vote is. And on figures, on where a name ends and on a name that no reading
 * has placed nobody votes: what is doubted of them the line alone weighs.
 */
const notVotedOn: ReadonlySet<Doubt> = new Set([
  'no_figure',
  'other_figure',
  'several_figures',
  'cut_name',
  'one_side',
  'other_party',
  'other_name',
])
const holdsBack = -4
const isForLine = (doubt: Doubt, vote: VoteChances): boolean => notVotedOn.has(doubt) || votedWeight(doubt, vote) <= holdsBack

export function judgeFact(it: FactInSentence): Judged {
  const doubts = doubtsOf(it)
  const { vote } = it
  const byDoubts = oddsByDoubts(it, doubts)
  const odds =
    vote === undefined || doubts.some((doubt) => isForLine(doubt, vote))
      ? byDoubts
      : oddsByTrees(signsOfRow(it, vote.signs, byDoubts)) + ofBar
  return { fact: it.fact, score: 1 / (1 + Math.exp(-odds)), doubts: doubts.map((doubt) => weights[doubt][2]) }
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
