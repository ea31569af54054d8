import type { Origin } from '../../domain/origin.ts'
import type { Significance, SignificancePart, SignificanceWeights } from '../../domain/significance.ts'
import { type FigurePlaced, weighFigures } from './magnitude.ts'
import type { Novelty } from './novelty.ts'
import type { SinceVersion } from './since-version.ts'
import { type PartValue, type Voice, weighOrigins, weighSources } from './weigh-voices.ts'

export interface ScoreInput {
  readonly origins: readonly Origin[]
  /** How outlets were reduced to origins, in one line. */
  readonly originsLine: string
  /** The same origins with what each is worth. */
  readonly voices: readonly Voice[]
  /** How much of the claims nobody had made before. */
  readonly novelty: Novelty
  /** The story's figures, each beside its like. */
  readonly figures: readonly FigurePlaced[]
  /** What came since the published version; before there is one, all there is. */
  readonly since: SinceVersion
  readonly isPublished: boolean
  /** A source took back a fact the published version stands on: it is looked at again whatever its score. */
  readonly isCorrected: boolean
  /** A report that the published version stands on belongs to another story now. */
  readonly isRegrouped?: boolean
  /** What a quarantine had taken from the story has come back since the published version. */
  readonly isLifted?: boolean
  /** Of the newest report whose outlet's word counts; of the newest at all where none does. */
  readonly newestAt: Date
  readonly now: Date
  readonly floor: number
  readonly weights: SignificanceWeights
  /** When each version of the story was published. */
  readonly versionTimes: readonly string[]
  /** Versions a story may have in 24 hours, so that one story cannot flood the page; a correction always runs. */
  readonly versionsADay: number
}

/** Hours in which a report loses about two thirds of its freshness. */
const freshHours = 48

/**
 * Significance with its parts, each 0..1 with its reason in words; the score is their weighted sum, which the story page prints. Another
 * independent voice, a claim that is new or a larger figure never lowers it (decision 0023).
 */
export function scoreSignificance(input: ScoreInput): Significance {
  const { fresh } = input.since
  const ageHours = Math.max(0, (input.now.getTime() - input.newestAt.getTime()) / 3600_000)
  const magnitude = weighFigures(input.figures)
  const part = (name: SignificancePart['name'], { value, reason }: PartValue): SignificancePart => ({
    name,
    value: round(value),
    weight: input.weights[name],
    reason,
  })
  const since = input.isPublished ? `; ${cameSince(input.since)} since the published version` : ''
  const parts = [
    part('origins', weighOrigins(input.voices, input.originsLine)),
    part('novelty', { ...input.novelty, reason: `${input.novelty.reason}${since}` }),
    part('magnitude', magnitude),
    part('source', weighSources(input.voices)),
    part('recency', { value: Math.exp(-ageHours / freshHours), reason: `${ageInWords(ageHours)} since the newest report` }),
  ]
  const score = round(parts.reduce((sum, it) => sum + it.value * it.weight, 0))
  const only = input.origins.length === 1 ? input.origins[0] : undefined
  const { write, reason } = decide(input, score)
  return {
    score,
    floor: input.floor,
    parts,
    origins: input.origins,
    isSingleSource: input.origins.length === 1,
    isPrimaryOnly: only?.isParty ?? false,
    newClaims: fresh,
    weighedAt: input.now.toISOString(),
    novelty: input.novelty.found,
    ...(magnitude.figure && { figure: magnitude.figure }),
    write,
    reason,
  }
}

/** "2 new claims, 3 that it holds already; Harbour was heard too". */
function cameSince({ fresh, again, voices }: SinceVersion): string {
  const said = again === 0 ? '' : ` and ${again} that it holds already`
  const heard = voices.length === 0 ? '' : `; ${voices.join(', ')} ${voices.length === 1 ? 'was' : 'were'} heard too`
  return `${fresh === 0 ? 'no' : fresh} new ${fresh === 1 ? 'claim' : 'claims'}${said}${heard}`
}

/** An age in the unit a reader would use. */
function ageInWords(hours: number): string {
  if (hours < 48) return `${Math.round(hours)} h`
  const days = Math.round(hours / 24)
  return days < 730 ? `${days} days` : `${Math.floor(days / 365.25)} years`
}

/** Whether to write now, and the rule that says so, by its name. */
function decide(input: ScoreInput, score: number): { readonly write: boolean; readonly reason: string } {
  if (input.isCorrected) return { write: true, reason: 'rule correction: a source took back a fact that the published version stands on' }
  if (input.isRegrouped === true)
    return { write: true, reason: 'rule regrouped: a report that the published version stands on belongs to another story' }
  if (input.isLifted === true) return { write: true, reason: 'rule lifted: what a quarantine had taken from the story has come back' }
  const { fresh, again, voices } = input.since
  if (input.isPublished && fresh === 0 && voices.length === 0) {
    const more = again === 0 ? '' : `; ${again} ${again === 1 ? 'claim says' : 'claims say'} again what it holds`
    return { write: false, reason: `rule nothing-new: nothing new since the published version${more}` }
  }
  if (score < input.floor)
    return { write: false, reason: `rule floor: score ${belowInDigits(score, input.floor)} is below the floor of ${input.floor}` }
  const since = input.now.getTime() - dayMs
  const today = input.versionTimes.filter((it) => Date.parse(it) > since).length
  if (today >= input.versionsADay)
    return { write: false, reason: `rule cap: ${today} versions in 24 hours, the most a story may have is ${input.versionsADay}` }
  return { write: true, reason: `rule floor: score ${score.toFixed(3)} reaches the floor of ${input.floor}` }
}

/** A score with the digits that show it to be below the floor: 0.3684 against 0.3685, and 0.241 against 0.25. */
const belowInDigits = (score: number, floor: number): string => (Number(score.toFixed(3)) < floor ? score.toFixed(3) : score.toFixed(4))

const dayMs = 86_400_000

/** Four digits: stories are told apart by the third, and sums stay sums of what is shown. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
