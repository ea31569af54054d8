// What a sentence states, by its readings: the grammar of deeds, the evidence of its figures, words and houses, and what was learnt.
import type { Fact, FactType } from '../../../domain/fact.ts'
import { isPower } from '../deals/deal-figures.ts'
import { isParty } from '../deals/deal-leads.ts'
import { wordy } from '../deals/deal-lexicon.ts'
import type { SentenceParts } from '../deals/read-deal.ts'
import { type Voice, type Vote, voteOn } from '../deals/vote.ts'
import { type FactInSentence, sidesOf, sizesOf } from './fact-doubts.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import type { Sketch } from './fact-sketch.ts'

/**
 * The rows of a sentence that only the two readings by rule can tell apart. Where the two differ on its one deal, the row that its
 * sentence explains better stands; the grammar's where neither is explained.
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

/** The deed that a deal is told by where only its kind is known. */
const actOf: Readonly<Record<FactType, Sketch['act']>> = {
  capacity_lease: 'lease',
  capacity_build: 'build',
  capacity_live: 'live',
  compute_contract: 'commit',
  hardware_purchase: 'order',
  financing: 'raise',
  offtaker_change: 'swap',
  power_supply: 'power',
  programme_target: 'target',
  cancellation: 'cancel',
  estimate: 'draw',
}

/** The one deal of a sentence as its readings vote on it, in the sketch of the reading by rule that says most of it. */
export interface Voted {
  readonly sketch: Sketch
  readonly vote: NonNullable<FactInSentence['vote']>
}

/** A vote that is not this sure of a kind, or of none, leaves it to the rules: what was learnt takes "begun to use what it leased" for a lease. */
const sureOfKind = 0.5

/**
 * @param blank a sketch with the sentence's figures, for a deal that no rule has read; absent where its figures are not those of one deal
 * @returns undefined where a sentence states several deals or an estimate, or no reading states one
 */
export function votedDeal(
  parts: SentenceParts,
  read: readonly Sketch[],
  again: Sketch | undefined,
  blank: Sketch | undefined,
): Voted | undefined {
  const [grammar] = read
  if (read.length > 1 || grammar?.type === 'estimate') return undefined
  const own = grammar ?? again ?? blank
  // A phase of a whole, and what is stopped or handed over without a figure, are told by rules alone.
  if (own === undefined || own.figures.length === 0 || own.figures.some((figure) => figure.standing === 'eventual')) return undefined
  const byRule = [grammar, again].filter((sketch) => sketch !== undefined)
  // Where nobody is named, what was learnt has little to go by.
  if (byRule.length > 0 && !parts.names.some(isParty)) return undefined
  const vote = voteOn(parts, voiceOf(grammar), voiceOf(again))
  if (byRule.length > 0 && vote.none < sureOfKind && vote.chances.kind < sureOfKind) return undefined
  const silent = grammar === undefined ? (again === undefined ? 'both' : 'grammar') : again === undefined ? 'second' : 'none'
  return {
    sketch: asVoted({ ...own, figures: withOption(withSole(own.figures, parts.text), vote, parts.text) }, vote),
    vote: { ...vote.chances, silent, signs: vote.signs },
  }
}

/** "The landlord of the 30 MW hall", "plans for 400 MW": the only figure is the deal's own, unless a part of it is what is dealt in. */
function withSole(figures: Sketch['figures'], text: string): Sketch['figures'] {
  const [only] = figures
  if (figures.length !== 1 || only === undefined || !/^(?:whole|former)$/.test(only.standing)) return figures
  const lead = text.slice(Math.max(0, only.start - 40), only.start)
  return isPartOf.test(lead) || isChanged.test(lead) ? figures : [{ ...only, standing: 'own' }]
}
const isPartOf =
  /(?:\b(?:part|parts|some|portion|share|half|third|quarter|slice|piece|chunk|space|room|rest|phase|stage|most|much|bulk|remainder|none|partie|moitié|Teil|Hälfte|parte|mitad)|\d|%|per ?cent)\s(?:of|out of|in|at|sur|von|de)\s(?:\p{L}+\s){0,3}$/iu
const isChanged = /\b(?:replac(?:es|ed|ing)|up from|down from|from|former|earlier|previous(?:ly)?|instead of|added to)\b/iu

const voiceOf = (sketch: Sketch | undefined): Voice | undefined =>
  sketch === undefined ? undefined : { type: sketch.type, status: sketch.status, parties: sketch.parties }

function asVoted(sketch: Sketch, { type, status, parties }: Vote): Sketch {
  const act = sketch.type === type ? sketch.act : actOf[type]
  return Object.assign({ ...sketch }, { type, status, parties, act: status === 'paused' ? 'pause' : act } as const)
}

/** "The right to take another 26 MW", "to exercise its option over 35 MW": what may be taken, whoever voted it a plan to rent. */
const mayTake = wordy(
  String.raw`\b(?:options? (?:on|over|for|to)|(?:call|exercise)\p{L}* (?:its |the |an )?options?|right to (?:take|lease|rent|add|reserve)|droit de (?:prendre|louer)|Option auf|opción (?:sobre|de))(?![\p{L}])`,
  'iu',
)
function withOption(figures: Sketch['figures'], { type, status }: Vote, text: string): Sketch['figures'] {
  if (type !== 'capacity_lease' || status !== 'proposed' || !mayTake.test(text)) return figures
  return figures.map((figure) =>
    figure.quantity?.qualifier === 'exact' && isPower(figure)
      ? { ...figure, quantity: { ...figure.quantity, qualifier: 'option' } }
      : figure,
  )
}
