// What three readings of one sentence make of its deal together: each has a voice on its kind, its stage and its sides.
import type { FactType, Party, Status } from '../../../domain/fact.ts'
import { rolesOf } from './deal-roles.ts'
import { type Chances, type LearntReading, readAsLearnt, type Side } from './learnt-reading.ts'
import type { SentenceParts } from './read-deal.ts'
import { signsOfVote, type VoteSigns } from './vote-signs.ts'

/** What one reading says of a deal. */
export interface Voice {
  readonly type: FactType
  readonly status: Status
  readonly parties: readonly Party[]
}

/** What they say together, and how likely each part of it is. */
export interface Vote extends Voice {
  /** How likely the sentence states no deal at all. */
  readonly none: number
  readonly chances: VoteChances
  /** What a judge of the row may ask of the vote. */
  readonly signs: VoteSigns
}
export interface VoteChances {
  readonly kind: number
  readonly stage: number
  readonly sides: number
}

/** How much a voice adds to the log-odds that were learnt; chosen with the weights by scripts/train-deal-reader.mjs. */
const chosen = {
  kind: { learnt: 1, grammar: 0.7, second: 1, grammarSilent: 0.7, secondSilent: 0.7 },
  stage: { learnt: 1.2, grammar: 0.7, second: 1, ofOtherKind: 0.5 },
  sides: { learnt: 0.7, grammar: 1, second: 1, unnamed: -2, others: -6, uneven: -2 },
}
export type Voices = typeof chosen
/** No answer is less likely than this: what was never seen can still be. */
const leastChance = 1e-4
const logOf = (chance: number | undefined): number => Math.log(Math.max(leastChance, chance ?? 0))

/** The likeliest deal of a sentence by its readings; a reading that says nothing speaks for none. */
export function voteOn(parts: SentenceParts, grammar: Voice | undefined, second: Voice | undefined): Vote {
  return voteWith(readAsLearnt(parts), parts.text, grammar, second)
}

/** The same, where the sentence was read as learnt before. */
export function voteWith(
  learnt: LearntReading,
  text: string,
  grammar: Voice | undefined,
  second: Voice | undefined,
  voices: Voices = chosen,
): Vote {
  return votesWith(learnt, text, grammar, second, { voices, ranks: [[0, 0, 0]] })[0] as Vote
}

/** By how many likelier answers the kind, the stage and the sides of a vote are beaten. */
export type Ranks = readonly [kind: number, stage: number, sides: number]

/** The answers of these ranks, where there are as many; the one of no rank is the vote. */
export function votesWith(
  learnt: LearntReading,
  text: string,
  grammar: Voice | undefined,
  second: Voice | undefined,
  { voices = chosen, ranks }: { readonly voices?: Voices; readonly ranks: readonly Ranks[] },
): readonly Vote[] {
  const kinds = softmax(
    [...learnt.kinds].map(([type, chance]): [FactType | 'none', number] => [
      type,
      voices.kind.learnt * logOf(chance) +
        voiceOn(grammar?.type, type, voices.kind.grammar, voices.kind.grammarSilent) +
        voiceOn(second?.type, type, voices.kind.second, voices.kind.secondSilent),
    ]),
  )
  const none = kinds.find(([each]) => each === 'none')?.[1] ?? 0
  const byKind = inOrder(kinds.filter((each): each is [FactType, number] => each[0] !== 'none'))
  return ranks.flatMap(([kindAt, stageAt, sidesAt]): readonly Vote[] => {
    const [type, kind] = byKind[kindAt] ?? []
    if (type === undefined || kind === undefined) return []
    const sameKind = (voice: Voice | undefined): Voice | undefined => (voice?.type === type ? voice : undefined)
    const stages = learnt.stagesOf(type)
    const byStage = stagesBy(stages, type, [grammar, second], voices.stage)
    const [status, stage] = byStage[stageAt] ?? []
    const houses = learnt.sidesOf(type)
    const bySides = sidesBy(houses, type, [grammar, second], voices.sides)
    const [names, sides] = bySides[sidesAt] ?? []
    if (status === undefined || stage === undefined || names === undefined || sides === undefined) return []
    const told = [sameKind(grammar), sameKind(second)].find((voice) => voice !== undefined && namesOf(voice) === names)
    const parties = told?.parties ?? partiesOf(houses, names, type, text)
    const chances = { kind, stage, sides }
    // What else it may be, one part at a time; how likely the other parts of another kind are is not asked for it.
    const rival = Math.max(
      rivalOf(byKind, kindAt) * stage * sides,
      kind * rivalOf(byStage, stageAt) * sides,
      kind * stage * rivalOf(bySides, sidesAt),
    )
    const own = { type, status, parties, chances, none, rival, isVote: kindAt + stageAt + sidesAt === 0 }
    return [{ none, type, status, parties, chances, signs: signsOfVote(own, { kinds: learnt.kinds, stages, houses, grammar, second }) }]
  })
}

const rivalOf = (ranked: readonly (readonly [unknown, number])[], own: number): number => ranked[own === 0 ? 1 : 0]?.[1] ?? 0

function stagesBy(
  learnt: Chances<Status>,
  type: FactType,
  [grammar, second]: readonly (Voice | undefined)[],
  voices: Voices['stage'],
): readonly (readonly [Status, number])[] {
  const stageBy = (voice: Voice | undefined, each: Status, weight: number): number =>
    voice?.status !== each ? 0 : voice.type === type ? weight : weight * voices.ofOtherKind
  return inOrder(
    softmax(
      [...learnt].map(([each, chance]): [Status, number] => [
        each,
        voices.learnt * logOf(chance) + stageBy(grammar, each, voices.grammar) + stageBy(second, each, voices.second),
      ]),
    ),
  )
}

function voiceOn(said: FactType | undefined, type: FactType | 'none', weight: number, ifSilent: number): number {
  if (said === undefined) return type === 'none' ? ifSilent : 0
  return said === type ? weight : 0
}

/** A deal of these has one who gives and one who gets. */
const twoSided: readonly FactType[] = ['capacity_lease', 'compute_contract', 'hardware_purchase', 'power_supply']

/** The sets of houses that a reading proposes, the likeliest first, and how likely each is. */
function sidesBy(
  learnt: ReadonlyMap<string, Chances<Side>>,
  type: FactType,
  [grammar, second]: readonly (Voice | undefined)[],
  voices: Voices['sides'],
): readonly (readonly [names: string, chance: number])[] {
  const outOf = (name: string): number => learnt.get(name)?.get('none') ?? 0
  const isOfTwo = twoSided.includes(type)
  const proposed = new Map<string, number>()
  const propose = (names: string, weight: number): void => void proposed.set(names, (proposed.get(names) ?? 0) + weight)
  propose(joined([...learnt.keys()].filter((name) => likeliest([...(learnt.get(name) ?? [])])[0] !== 'none')), 0)
  if (isOfTwo && learnt.size > 2) propose(joined([...learnt.keys()].toSorted((a, b) => outOf(a) - outOf(b)).slice(0, 2)), 0)
  if (grammar !== undefined) propose(namesOf(grammar), voices.grammar)
  if (second !== undefined) propose(namesOf(second), voices.second)
  const fitOf = (own: ReadonlySet<string>): number =>
    [...learnt.keys()].reduce((sum, name) => sum + logOf(own.has(name) ? 1 - outOf(name) : outOf(name)), 0)
  const weighed = [...proposed].map(([names, weight]): [string, number] => {
    const own = new Set(split(names))
    const unnamed = [...own].filter((name) => !learnt.has(name)).length
    const uneven = isOfTwo && own.size > 2 ? voices.uneven : 0
    return [names, voices.learnt * fitOf(own) + weight + voices.unnamed * unnamed + uneven]
  })
  return inOrder(softmax([...weighed, ['\n', voices.others]]).filter(([each]) => each !== '\n'))
}

/** The parts of houses that only learning has told. */
function partiesOf(learnt: ReadonlyMap<string, Chances<Side>>, names: string, type: FactType, text: string): readonly Party[] {
  const roles = rolesOf(type, text)
  return split(names).map((entity) => {
    const chances = [...(learnt.get(entity) ?? [])].filter(([side]) => side !== 'none')
    const side = chances.length === 0 ? 'actor' : likeliest(chances)[0]
    if (type === 'offtaker_change')
      return { entity, role: side === 'former' ? 'former customer' : side === 'host' ? 'operator' : 'customer' }
    return { entity, role: side === 'host' ? (roles.host ?? roles.actor) : roles.actor }
  })
}

const joined = (names: readonly string[]): string => names.toSorted((a, b) => (a < b ? -1 : 1)).join('|')
const split = (names: string): readonly string[] => (names === '' ? [] : names.split('|'))
const namesOf = ({ parties }: Voice): string => joined(parties.map((party) => party.entity))

function softmax<Answer>(scored: readonly (readonly [Answer, number])[]): [Answer, number][] {
  const most = Math.max(...scored.map(([, score]) => score))
  const odds = scored.map(([, score]) => Math.exp(score - most))
  const all = odds.reduce((a, b) => a + b, 0)
  return scored.map(([answer], at) => [answer, (odds[at] ?? 0) / all])
}

const inOrder = <Answer>(chances: readonly (readonly [Answer, number])[]): readonly (readonly [Answer, number])[] =>
  chances.toSorted((a, b) => b[1] - a[1])

function likeliest<Answer>(chances: readonly (readonly [Answer, number])[]): readonly [Answer, number] {
  return chances.reduce((best, each) => (each[1] > best[1] ? each : best))
}
