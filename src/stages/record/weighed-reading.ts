// A third reading of a sentence: how likely each kind of deal, each stage, each house and each figure is, by weights learnt from our marked sets.
import type { Fact, FactType, Status } from '../../domain/fact.ts'
import type { FigureAt } from './deal-figures.ts'
import { type NameAt, partyOf } from './deal-names.ts'
import type { Act } from './deal-words.ts'
import type { SentenceParts } from './read-deal.ts'
import landed from './reading-weights.json' with { type: 'json' }
import { figureTraits, nameTraits, stageTraits, type Weighable, weighable } from './weighed-features.ts'

/** What is weighed: the kind of deal, its stage, whether a name has a part in it, whether a figure is its own. */
export type Asked = 'kind' | 'stage' | 'name' | 'figure'

/** For one question its answers, and of each trait the weights: pairs of an answer's place and hundredths. */
export interface WeightsOfQuestion {
  readonly answers: readonly string[]
  readonly weights: Readonly<Record<string, readonly number[]>>
}
/** `node scripts/train-reading.mjs` writes them. */
export type ReadingWeights = Readonly<Record<Asked, WeightsOfQuestion>>

const own: ReadingWeights = landed as unknown as ReadingWeights

/** How likely each answer is, by the traits. */
export function chancesOf({ answers, weights }: WeightsOfQuestion, traits: readonly string[]): ReadonlyMap<string, number> {
  const scores = answers.map(() => 0)
  for (const trait of traits) {
    const pairs = Object.hasOwn(weights, trait) ? weights[trait] : undefined
    if (pairs === undefined) continue
    for (let at = 0; at + 1 < pairs.length; at += 2)
      scores[pairs[at] as number] = (scores[pairs[at] as number] ?? 0) + (pairs[at + 1] as number) / 100
  }
  const top = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - top))
  const sum = odds.reduce((total, each) => total + each, 0)
  return new Map(answers.map((answer, at) => [answer, (odds[at] ?? 0) / sum]))
}

/** No kind: the sentence states no deal of the ledger. */
export const noKind = 'none'

/** A sentence with what the weights say of it; the questions that depend on the kind are answered when asked. */
export interface Weighing {
  readonly kinds: ReadonlyMap<string, number>
  readonly stagesOf: (type: FactType) => ReadonlyMap<string, number>
  /** How likely each named house has a part in a deal of the type, by its name in the ledger. */
  readonly partiesOf: (type: FactType) => ReadonlyMap<string, { readonly name: NameAt; readonly chance: number }>
  readonly figuresOf: (type: FactType) => readonly { readonly figure: FigureAt; readonly chance: number }[]
}

/** Weighs a sentence. */
export function weigh(parts: SentenceParts, weights: ReadingWeights = own): Weighing {
  const it = weighable(parts)
  return {
    kinds: chancesOf(weights.kind, it.traits),
    stagesOf: (type) => chancesOf(weights.stage, stageTraits(it, type)),
    partiesOf: (type) => partiesIn(it, type, weights),
    figuresOf: (type) =>
      it.tokens.flatMap(({ figure }, here) =>
        figure === undefined ? [] : [{ figure, chance: chancesOf(weights.figure, figureTraits(it, here, type)).get('in') ?? 0 }],
      ),
  }
}

function partiesIn(
  it: Weighable,
  type: FactType,
  { name: weights }: ReadingWeights,
): ReadonlyMap<string, { name: NameAt; chance: number }> {
  const found = new Map<string, { name: NameAt; chance: number }>()
  for (const [here, { name }] of it.tokens.entries()) {
    if (name === undefined) continue
    const chance = chancesOf(weights, nameTraits(it, here, type)).get('in') ?? 0
    const known = found.get(partyOf(name))
    if (known === undefined || known.chance < chance) found.set(partyOf(name), { name, chance })
  }
  return found
}

/** The likeliest deal of a sentence. */
export interface WeighedDeal {
  readonly type: FactType
  readonly status: Status
  readonly names: readonly NameAt[]
  readonly figures: readonly FigureAt[]
}

const half = 0.5
const likeliest = (chances: ReadonlyMap<string, number>): string =>
  [...chances].reduce((best, each) => (each[1] > best[1] ? each : best), ['', -1] as const)[0]

/** The likeliest deal; undefined where none is likelier than any, or where it has no figure. */
export function likeliestDeal({ kinds, stagesOf, partiesOf, figuresOf }: Weighing): WeighedDeal | undefined {
  const type = likeliest(kinds)
  if (type === noKind) return undefined
  const kind = type as FactType
  const figures = figuresOf(kind).flatMap(({ figure, chance }) => (chance > half ? [figure] : []))
  if (figures.length === 0) return undefined
  const names = [...partiesOf(kind).values()].flatMap(({ name, chance }) => (chance > half ? [name] : []))
  return { type: kind, status: likeliest(stagesOf(kind)) as Status, names: names.toSorted((a, b) => a.start - b.start), figures }
}

export const actOf: Readonly<Record<FactType, Act>> = {
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

/** How likely each part of a row is right, 0 to 1, by the weights alone. */
export interface Likelihood {
  readonly kind: number
  readonly stage: number
  readonly parties: number
  readonly figures: number
}

const countsOf = ({ quantity = [], hardware = [] }: Fact): readonly string[] =>
  [...quantity, ...hardware.flatMap(({ count }) => count ?? [])].map(({ lo, hi, unit }) => `${lo} ${hi} ${unit}`)
const amountsOf = ({ value = [] }: Fact): readonly string[] => value.map(({ lo, hi, currency }) => `${lo} ${hi} ${currency}`)
const writtenOf = ({ quantity, money }: FigureAt): string =>
  quantity !== undefined
    ? `${quantity.lo} ${quantity.hi} ${quantity.unit}`
    : money === undefined
      ? ''
      : `${money.lo} ${money.hi} ${money.currency}`

/** How likely a row is, whichever reading it is of; a party named in an earlier sentence is not asked about. */
export function likelihoodOf(fact: Fact, weighing: Weighing): Likelihood {
  const parties = new Set([...fact.subject, ...(fact.object ?? [])].map((party) => party.entity))
  const figures = new Set([...countsOf(fact), ...amountsOf(fact)])
  const product = (chances: readonly number[]): number => chances.reduce((total, each) => total * each, 1)
  return {
    kind: weighing.kinds.get(fact.type) ?? 0,
    stage: weighing.stagesOf(fact.type).get(fact.status) ?? 0,
    parties: product([...weighing.partiesOf(fact.type)].map(([entity, { chance }]) => (parties.has(entity) ? chance : 1 - chance))),
    figures: product(weighing.figuresOf(fact.type).map(({ figure, chance }) => (figures.has(writtenOf(figure)) ? chance : 1 - chance))),
  }
}
