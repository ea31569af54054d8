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

const observable = /\b(?:announc|leas|open|ship|fil|sign|publish|reach|cancel|pric|report|complet|start|deliver|clos)(?:e|es|ed|s|ing)?\b/i
const banned = /\b(?:similar|significant|more|continue|continues|ramp|soon|likely|momentum|comparable)\b/i
const monthsMax = 24
/** Average month, enough to tell 24 months from 25. */
const monthMs = 30.5 * 86_400_000

/**
 * The quality gate: ten tests, nine needed, every starred one required (1 to 8).
 *
 * @param known.isKnown whether the registry knows a name in scope
 * @param known.alreadyTrue whether the ledger or archive already answers the question
 * @param known.baseRate share of comparable cases with outcome yes, if known
 */
export function watchQuality(
  watch: Watch,
  known: { readonly isKnown: (name: string) => boolean; readonly alreadyTrue: boolean; readonly baseRate?: number },
): WatchQuality {
  const opens = Date.parse(watch.opensAt)
  const horizon = Date.parse(watch.horizonAt)
  const inTime = Number.isFinite(horizon) && horizon > opens && horizon - opens <= monthsMax * monthMs + 3 * 86_400_000
  const vague = banned.exec(watch.statement)?.[0]
  const names = [...watch.entityScope.include, ...watch.entityScope.exclude]
  const scoped = names.length > 0 || watch.entityScope.includeKind !== undefined
  const strangers = names.filter((name) => !known.isKnown(name))
  const measured = (watch.value !== undefined && watch.unit !== undefined && watch.op !== undefined) || (watch.countAtLeast ?? 0) > 0
  const roles = new Set(watch.sources.map((source) => source.role))
  const branches = [watch.resolvesYesIf, watch.resolvesNoIf, watch.ifYes, watch.ifNo]
  const distinct =
    branches.every((branch) => branch.trim() !== '') && watch.resolvesYesIf !== watch.resolvesNoIf && watch.ifYes !== watch.ifNo
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
    test(
      2,
      'observable event',
      observable.test(watch.statement) && vague === undefined,
      vague === undefined ? 'no verb of the closed list' : `banned word: ${vague}`,
    ),
    test(3, 'named sources', roles.has('primary') && roles.has('fallback'), 'a primary and a fallback source are needed'),
    test(4, 'threshold or count', measured, 'no value with unit and operator, and no count'),
    test(
      5,
      'entity scope',
      scoped && strangers.length === 0,
      scoped ? `not in the registry: ${strangers.join(', ')}` : 'no names and no class in scope',
    ),
    test(6, 'both branches', distinct, 'a branch is empty or both say the same'),
    test(7, 'not already true', !known.alreadyTrue, 'the ledger or archive already holds a match'),
    test(8, 'not near-certain', rate === undefined || (rate >= 0.05 && rate <= 0.95), 'the base rate is outside 5% to 95%'),
    test(9, 'resolvable by an outsider', outside, 'a source has no public address'),
    test(10, 'no dependence on our own coverage', !ours, 'the outcome depends on what we report'),
  ]
  const score = tests.filter((each) => each.passed).length
  return { passes: score >= 9 && tests.every((each) => each.passed || !each.starred), score, tests }
}
