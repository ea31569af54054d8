import type { Claim } from '../../domain/claim.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Origin } from '../../domain/origin.ts'
import type { Significance, SignificancePart } from '../../domain/significance.ts'
import type { Source } from '../../domain/source.ts'

export interface ScoreInput {
  readonly origins: readonly Origin[]
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
  readonly facts: readonly Fact[]
  /** Claims that the published version of the story already holds. */
  readonly claimsKnown: ReadonlySet<string>
  readonly isPublished: boolean
  /** A source took back a fact the published version stands on: it is looked at again whatever its score. */
  readonly isCorrected: boolean
  readonly newestAt: Date
  readonly now: Date
  readonly floor: number
}

const weights = { origins: 0.3, novelty: 0.25, magnitude: 0.2, source: 0.15, recency: 0.1 } as const
const sourceRank: Readonly<Record<Source['kind'], number>> = {
  regulator: 1,
  lab: 0.9,
  agency: 0.9,
  chip: 0.8,
  cloud: 0.8,
  operator: 0.8,
  company: 0.7,
  research: 0.8,
  trade: 0.7,
  general: 0.7,
  'press-release': 0.4,
}

/** Significance with its parts; one paragraph of arithmetic that the story page prints. */
export function scoreSignificance(input: ScoreInput): Significance {
  const fresh = input.claims.filter((it) => !input.claimsKnown.has(it.id))
  const best = Math.max(0, ...input.sources.map((it) => sourceRank[it.kind]))
  const megawatts = Math.max(
    0,
    ...input.facts.flatMap((fact) => (fact.quantity ?? []).map((it) => (it.unit === 'GW' ? it.hi * 1000 : it.unit === 'MW' ? it.hi : 0))),
  )
  const money = Math.max(0, ...input.facts.flatMap((fact) => (fact.value ?? []).map((it) => it.hi)))
  const magnitude = Math.min(1, Math.max(Math.log10(1 + megawatts) / 3, money <= 1e6 ? 0 : (Math.log10(money) - 6) / 5))
  const ageHours = Math.max(0, (input.now.getTime() - input.newestAt.getTime()) / 3600_000)
  const part = (name: SignificancePart['name'], value: number, reason: string): SignificancePart => ({
    name,
    value: round(value),
    weight: weights[name],
    reason,
  })
  const parts = [
    part(
      'origins',
      Math.min(1, input.origins.length / 3),
      `${input.origins.length} independent ${input.origins.length === 1 ? 'origin' : 'origins'}`,
    ),
    part('novelty', Math.min(1, fresh.length / 5), `${fresh.length} new ${fresh.length === 1 ? 'claim' : 'claims'}`),
    part(
      'magnitude',
      magnitude,
      megawatts > 0 ? `up to ${megawatts} MW` : money > 0 ? `up to ${money.toLocaleString('en')} in money` : 'no figure in the ledger',
    ),
    part('source', best, `best source rank ${best}`),
    part('recency', Math.exp(-ageHours / 48), `${Math.round(ageHours)} h since the newest report`),
  ]
  const score = round(parts.reduce((sum, it) => sum + it.value * it.weight, 0))
  const only = input.origins.length === 1 ? input.origins[0] : undefined
  const nothingNew = input.isPublished && fresh.length === 0 && !input.isCorrected
  const write = input.isCorrected || (!nothingNew && score >= input.floor)
  const reason = nothingNew
    ? 'nothing new since the published version'
    : input.isCorrected
      ? 'a source took back a fact that the published version stands on'
      : write
        ? `score ${score} reaches the floor of ${input.floor}`
        : `score ${score} is below the floor of ${input.floor}`
  return {
    score,
    floor: input.floor,
    parts,
    origins: input.origins,
    isSingleSource: input.origins.length === 1,
    isPrimaryOnly: only?.isParty ?? false,
    newClaims: fresh.length,
    write,
    reason,
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
