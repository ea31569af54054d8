import type { Claim } from '../../domain/claim.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Origin } from '../../domain/origin.ts'
import type { Significance, SignificancePart, SignificanceWeights } from '../../domain/significance.ts'
import type { Source } from '../../domain/source.ts'

export interface ScoreInput {
  readonly origins: readonly Origin[]
  /** How outlets were reduced to origins, in one line. */
  readonly originsLine: string
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
  readonly facts: readonly Fact[]
  /** Claims that the published version of the story already holds. */
  readonly claimsKnown: ReadonlySet<string>
  readonly isPublished: boolean
  /** A source took back a fact the published version stands on: it is looked at again whatever its score. */
  readonly isCorrected: boolean
  /** A report that the published version stands on belongs to another story now. */
  readonly isRegrouped?: boolean
  readonly newestAt: Date
  readonly now: Date
  readonly floor: number
  readonly weights: SignificanceWeights
  /** When each version of the story was published. */
  readonly versionTimes: readonly string[]
  /** Versions a story may have in 24 hours, so that one story cannot flood the page; a correction always runs. */
  readonly versionsADay: number
}

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
    weight: input.weights[name],
    reason,
  })
  const parts = [
    part('origins', Math.min(1, input.origins.length / 3), input.originsLine),
    part('novelty', Math.min(1, fresh.length / 5), `${fresh.length} new ${fresh.length === 1 ? 'claim' : 'claims'}`),
    part(
      'magnitude',
      magnitude,
      megawatts > 0 ? `up to ${megawatts} MW` : money > 0 ? `up to ${money.toLocaleString('en')} in money` : 'no figure in the ledger',
    ),
    part('source', best, `best source rank ${best}`),
    part('recency', Math.exp(-ageHours / 48), `${ageInWords(ageHours)} since the newest report`),
  ]
  const score = round(parts.reduce((sum, it) => sum + it.value * it.weight, 0))
  const only = input.origins.length === 1 ? input.origins[0] : undefined
  const { write, reason } = decide(input, score, fresh.length)
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

/** An age in the unit a reader would use. */
function ageInWords(hours: number): string {
  if (hours < 48) return `${Math.round(hours)} h`
  const days = Math.round(hours / 24)
  return days < 730 ? `${days} days` : `${Math.floor(days / 365.25)} years`
}

/** Whether to write now, and the rule that says so, by its name. */
function decide(input: ScoreInput, score: number, fresh: number): { readonly write: boolean; readonly reason: string } {
  if (input.isCorrected) return { write: true, reason: 'rule correction: a source took back a fact that the published version stands on' }
  if (input.isRegrouped === true)
    return { write: true, reason: 'rule regrouped: a report that the published version stands on belongs to another story' }
  if (input.isPublished && fresh === 0) return { write: false, reason: 'rule nothing-new: nothing new since the published version' }
  if (score < input.floor) return { write: false, reason: `rule floor: score ${score} is below the floor of ${input.floor}` }
  const since = input.now.getTime() - dayMs
  const today = input.versionTimes.filter((it) => Date.parse(it) > since).length
  if (today >= input.versionsADay)
    return { write: false, reason: `rule cap: ${today} versions in 24 hours, the most a story may have is ${input.versionsADay}` }
  return { write: true, reason: `rule floor: score ${score} reaches the floor of ${input.floor}` }
}

const dayMs = 86_400_000

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
