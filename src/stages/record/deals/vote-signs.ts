// What a vote on a sentence's deal says of itself: how sure, how far ahead of what else it may be, and who of its readings says the same.
import type { FactType, Party, Status } from '../../../domain/fact.ts'
import type { Chances, Side } from './learnt-reading.ts'

/** The signs of a vote, in their order. Chances are log-odds; a reading agrees at 1, says otherwise at -1 and is silent at 0. */
export const voteSignNames = [
  'kind',
  'stage',
  'sides',
  'all',
  'none',
  'rival',
  'runnerUp',
  'learntKind',
  'learntNone',
  'learntMargin',
  'learntStage',
  'leastIn',
  'leastOut',
  'leastRole',
  'oneRole',
  'grammarKind',
  'grammarStage',
  'grammarSides',
  'secondKind',
  'secondStage',
  'secondSides',
  'agreeing',
] as const

export type VoteSigns = Readonly<Record<(typeof voteSignNames)[number], number>>

/** What is asked of what a reading by rule says. */
interface Said {
  readonly type: FactType
  readonly status: Status
  readonly parties: readonly Party[]
}

interface Own extends Said {
  readonly chances: { readonly kind: number; readonly stage: number; readonly sides: number }
  /** How likely the sentence states no deal. */
  readonly none: number
  /** How likely the likeliest other answer is. */
  readonly rival: number
  /** Whether nothing is likelier. */
  readonly isVote: boolean
}

interface Readings {
  /** What was learnt of the sentence: of its kind, and of the stage and of the parts where it is of the vote's kind. */
  readonly kinds: Chances<FactType | 'none'>
  readonly stages: Chances<Status>
  readonly houses: ReadonlyMap<string, Chances<Side>>
  readonly grammar: Said | undefined
  readonly second: Said | undefined
}

/** Beyond these a chance says no more. */
const [lowest, highest] = [-3, 5]
export const logitOf = (chance: number): number => Math.max(lowest, Math.min(highest, Math.log(chance / Math.max(1e-9, 1 - chance))))

export function signsOfVote(own: Own, { kinds, stages, houses, grammar, second }: Readings): VoteSigns {
  const { kind, stage, sides } = own.chances
  const ofKind = kinds.get(own.type) ?? 0
  const others = [...kinds].filter(([type]) => type !== own.type && type !== 'none').map(([, chance]) => chance)
  const by = { grammar: agreementOf(own, grammar), second: agreementOf(own, second) }
  return {
    kind: logitOf(kind),
    stage: logitOf(stage),
    sides: logitOf(sides),
    all: logitOf(kind * stage * sides),
    none: -logitOf(own.none),
    rival: logitOf(kind * stage * sides) - logitOf(own.rival),
    runnerUp: own.isVote ? 0 : 1,
    learntKind: logitOf(ofKind),
    learntNone: -logitOf(kinds.get('none') ?? 0),
    learntMargin: Math.log(ofKind + 1e-3) - Math.log(Math.max(0, ...others) + 1e-3),
    learntStage: logitOf(stages.get(own.status) ?? 0),
    ...partsOf(own, houses),
    grammarKind: by.grammar.kind,
    grammarStage: by.grammar.stage,
    grammarSides: by.grammar.sides,
    secondKind: by.second.kind,
    secondStage: by.second.stage,
    secondSides: by.second.sides,
    agreeing: Object.values(by).reduce((sum, each) => sum + each.kind + each.stage + each.sides, 0),
  }
}

/** How likely the least likely side has a part at all, the likeliest other house has none, and each has the part it has; and whether all have one and the same. */
function partsOf(own: Own, houses: ReadonlyMap<string, Chances<Side>>): Pick<VoteSigns, 'leastIn' | 'leastOut' | 'leastRole' | 'oneRole'> {
  const names = new Set(own.parties.map(({ entity }) => entity))
  const outOf = (chances: Chances<Side> | undefined): number => chances?.get('none') ?? 0
  const inside = [...names].map((name) => (houses.has(name) ? 1 - outOf(houses.get(name)) : 0))
  const outside = [...houses].filter(([name]) => !names.has(name)).map(([, chances]) => outOf(chances))
  const roles = [...names].map((name): readonly [Side, number] =>
    [...(houses.get(name) ?? [])].reduce<readonly [Side, number]>((best, each) => (each[1] > best[1] ? each : best), ['none', 0]),
  )
  return {
    leastIn: inside.length === 0 ? lowest : logitOf(Math.min(...inside)),
    leastOut: outside.length === 0 ? highest : logitOf(Math.min(...outside)),
    leastRole: roles.length === 0 ? 0 : Math.min(...roles.map(([, chance]) => chance)),
    oneRole: roles.length < 2 ? 0 : new Set(roles.map(([role]) => role)).size === 1 ? 1 : -1,
  }
}

function agreementOf(own: Said, voice: Said | undefined): { readonly kind: number; readonly stage: number; readonly sides: number } {
  if (voice === undefined) return { kind: 0, stage: 0, sides: 0 }
  const namesOf = ({ parties }: Said): string =>
    parties
      .map(({ entity }) => entity)
      .toSorted()
      .join('|')
  return {
    kind: voice.type === own.type ? 1 : -1,
    stage: voice.status === own.status ? 1 : -1,
    sides: namesOf(voice) === namesOf(own) ? 1 : -1,
  }
}
