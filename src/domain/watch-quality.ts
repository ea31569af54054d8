import { entityKinds } from './entity.ts'
import { isObservable, vagueWord } from './observable-event.ts'
import type { Watch } from './watch.ts'

/** One of the ten tests a watch faces before it opens; a starred one must pass. */
export interface WatchTest {
  readonly number: number
  readonly name: string
  readonly starred: boolean
  readonly passed: boolean
  readonly reason: string
}

export interface WatchQuality {
  readonly passes: boolean
  readonly score: number
  readonly tests: readonly WatchTest[]
}

const statementWordsMax = 45
const monthsMax = 24

/** The end of the day so many months on: a horizon is the last minute of its day. */
function monthsAfter(time: number, months: number): number {
  const day = new Date(time)
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate(), 23, 59, 59)
}

/** A branch without what does not change its meaning. */
const bareWords = (branch: string): string => branch.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A source as it is told from another: its host without "www.". */
function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:www\.)?(?<host>[^/?#]+)/iu.exec(url)?.groups?.['host']?.toLowerCase() ?? url
}

function sourceFault({ sources }: Watch, ownHost: string | undefined): string | undefined {
  const own = sources.find(
    ({ name, url }) => /\bgroundwire\b/iu.test(`${name} ${url}`) || (ownHost !== undefined && hostOf(url) === ownHost),
  )
  if (own !== undefined) return `${own.name} is our own site`
  const of = (role: 'primary' | 'fallback'): readonly string[] => sources.filter((it) => it.role === role).map(({ url }) => hostOf(url))
  const [primary, fallback] = [of('primary'), of('fallback')]
  if (primary.length === 0 || fallback.length === 0) return 'a primary and a fallback source are needed'
  return fallback.some((host) => !primary.includes(host)) ? undefined : 'the fallback is the primary source again'
}

function eventFault({ statement }: Watch): string | undefined {
  const words = statement.trim().split(/\s+/u).length
  const vague = vagueWord(statement)
  if (vague !== undefined) return `banned word: ${vague}`
  if (words > statementWordsMax) return `${words} words, at most ${statementWordsMax} are allowed`
  return isObservable(statement) ? undefined : 'no verb of the closed list with what it is done to'
}

function scopeFault({ entityScope }: Watch, isKnown: (name: string) => boolean): string | undefined {
  const { include, includeKind, exclude } = entityScope
  const names = [...include, ...exclude]
  if (names.length === 0 && includeKind === undefined) return 'no names and no class in scope'
  if (includeKind !== undefined && !(entityKinds as readonly string[]).includes(includeKind))
    return `no class of the registry: ${includeKind}`
  const strangers = names.filter((name) => !isKnown(name))
  return strangers.length === 0 ? undefined : `not in the registry: ${strangers.join(', ')}`
}

/**
 * The quality gate: ten tests, nine needed, every starred one required (1 to 8).
 *
 * @param known.isKnown whether the registry knows a name in scope
 * @param known.alreadyTrue whether the ledger or archive already answers the question
 * @param known.baseRate share of comparable cases with outcome yes, if known
 * @param known.ownHost the host of this wire's own site, which settles nothing
 */
export function watchQuality(
  watch: Watch,
  known: {
    readonly isKnown: (name: string) => boolean
    readonly alreadyTrue: boolean
    readonly baseRate?: number
    readonly ownHost?: string
  },
): WatchQuality {
  const opens = Date.parse(watch.opensAt)
  const horizon = Date.parse(watch.horizonAt)
  const inTime = Number.isFinite(horizon) && horizon > opens && horizon <= monthsAfter(opens, monthsMax)
  const faults = { event: eventFault(watch), sources: sourceFault(watch, known.ownHost), scope: scopeFault(watch, known.isKnown) }
  const measured = (watch.value !== undefined && watch.unit !== undefined && watch.op !== undefined) || (watch.countAtLeast ?? 0) > 0
  const branches = [watch.resolvesYesIf, watch.resolvesNoIf, watch.ifYes, watch.ifNo]
  const distinct =
    branches.every((branch) => bareWords(branch) !== '') &&
    bareWords(watch.resolvesYesIf) !== bareWords(watch.resolvesNoIf) &&
    bareWords(watch.ifYes) !== bareWords(watch.ifNo)
  const rate = known.baseRate
  const outside = watch.sources.length > 0 && watch.sources.every((source) => /^https?:\/\//.test(source.url))
  const ours = /\b(?:reports? here|our (?:coverage|archive|ledger)|this (?:site|archive|ledger)|groundwire)\b/i.test(
    `${watch.statement} ${watch.resolvesYesIf}`,
  )
  const test = (number: number, name: string, passed: boolean, reason: string): WatchTest => ({
    number,
    name,
    starred: number <= 8,
    passed,
    reason: passed ? '' : reason,
  })
  const tests = [
    test(1, 'absolute horizon', inTime, 'the horizon is missing, past, or over 24 months away'),
    test(2, 'observable event', faults.event === undefined, faults.event ?? ''),
    test(3, 'named sources', faults.sources === undefined, faults.sources ?? ''),
    test(4, 'threshold or count', measured, 'no value with unit and operator, and no count'),
    test(5, 'entity scope', faults.scope === undefined, faults.scope ?? ''),
    test(6, 'both branches', distinct, 'a branch is empty or both say the same'),
    test(7, 'not already true', !known.alreadyTrue, 'the ledger or archive already holds a match'),
    test(8, 'not near-certain', rate === undefined || (rate >= 0.05 && rate <= 0.95), 'the base rate is outside 5% to 95%'),
    test(9, 'resolvable by an outsider', outside, 'a source has no public address'),
    test(10, 'no dependence on our own coverage', !ours, 'the outcome depends on what we report'),
  ]
  const score = tests.filter((each) => each.passed).length
  return { passes: score >= 9 && tests.every((each) => each.passed || !each.starred), score, tests }
}
