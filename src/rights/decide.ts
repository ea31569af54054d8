// Many signals, one decision. A signal can only lower the level; only a recorded licence raises it, inside its scope.
import { limits } from '../domain/limits.ts'
import { type Refusal, refuse } from '../domain/refusal.ts'
import {
  type Level,
  type Licence,
  lowerLevel,
  type Permit,
  type RightsDecision,
  type RightsPolicy,
  type RightsReason,
  type Signal,
} from '../domain/rights.ts'
import { pathOf } from './path-pattern.ts'

/** The page a decision is about. `url` is canonical, `host` the host whose signals were read, `fetchedAt` ISO 8601. */
export interface DecidedHost {
  readonly url: string
  readonly host: string
  readonly allowlisted: boolean
  readonly fetchedAt: string
}

/** Signals no licence lifts: a wall is not climbed, a takedown stands, and a site in trouble is left alone. */
const neverLicensed = new Set(['takedown', 'paywall', 'robots-unreachable'])

/** A file can state thousands of things that mean nothing; beyond this many, those that limit most are kept. */
const reasonsMax = 100

/** Plain order of code units, so that the result never depends on the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const keyOf = (entry: object): string => JSON.stringify(Object.entries(entry).sort(([a], [b]) => compare(a, b)))

/** Each signal once, in an order that does not depend on the order of reading. */
function distinct(signals: readonly Signal[]): readonly Signal[] {
  const byKey = new Map(signals.map((signal) => [keyOf(signal), signal]))
  return [...byKey].sort(([a], [b]) => compare(a, b)).map(([, signal]) => signal)
}

/** Last instant of a licence in milliseconds; a bare date holds to its end. NaN for a date we cannot read. */
function endOf(until: string): number {
  const bareDate = /^\d{4}-\d{2}-\d{2}$/.test(until)
  return Date.parse(bareDate ? `${until}T23:59:59.999Z` : until)
}

function bestLicence(licences: readonly Licence[], host: DecidedHost, now: Date): Licence | undefined {
  const path = pathOf(host.url)
  return licences
    .filter((licence) => licence.host.toLowerCase() === host.host.toLowerCase() && path.startsWith(licence.pathPrefix))
    .filter((licence) => now.getTime() <= endOf(licence.until))
    .sort((a, b) => compare(b.level, a.level) || compare(a.id, b.id))[0]
}

function lowest(start: Level, signals: readonly Signal[]): Level {
  return signals.reduce((level, signal) => lowerLevel(level, signal.cap ?? 'L4'), start)
}

function smallest(start: number, values: readonly (number | undefined)[]): number {
  return Math.min(start, ...values.filter((value) => value !== undefined))
}

/** What a signal limits, as a word that sorts: a level, then any other limit, then nothing. */
function limitOf({ cap = 'L4', quoteMaxWords, quoteMaxChars, retainTextHours, indexable, embed }: Signal): string {
  if (cap < 'L4') return cap
  const isLimit = quoteMaxWords !== undefined || quoteMaxChars !== undefined || retainTextHours !== undefined
  return isLimit || indexable === false || embed === false ? 'other' : 'unlimited'
}

/** The signals worth storing; where some must go, those that limit most come first. */
function foremost(signals: readonly Signal[]): readonly Signal[] {
  if (signals.length <= reasonsMax) return signals
  return signals.toSorted((a, b) => compare(limitOf(a), limitOf(b))).slice(0, reasonsMax)
}

function reasonsFor(signals: readonly Signal[], binding: ReadonlySet<Signal>, now: Date): readonly RightsReason[] {
  return foremost(signals).map((signal) => {
    const waits = signal.from !== undefined && Date.parse(signal.from) > now.getTime()
    const suffix = binding.has(signal) ? '' : waits ? ' (not yet)' : ' (replaced by a nearer statement)'
    const note = signal.note === undefined ? '' : `; ${signal.note}`
    const cap = binding.has(signal) && signal.cap !== undefined ? { cap: signal.cap } : {}
    const later = waits && signal.cap !== undefined ? { later: { from: signal.from ?? '', cap: signal.cap } } : {}
    return { signal: signal.signal, raw: signal.raw, where: signal.where, effect: `${signal.effect}${note}${suffix}`, ...cap, ...later }
  })
}

/** Signals that count now: not replaced by a nearer statement, and not waiting for a later date. */
function bindingSignals(signals: readonly Signal[], now: Date): readonly Signal[] {
  const replaced = new Set(signals.flatMap((signal) => signal.supersedes ?? []))
  return signals.filter((signal) => !replaced.has(signal.signal) && !(signal.from !== undefined && Date.parse(signal.from) > now.getTime()))
}

/**
 * Reduces all that is known about one address to what we may do with it.
 *
 * @param signals as a set: order and repetition change nothing, byte for byte
 * @param now decides which licences hold and which dated signals have begun
 * @returns the level with every limit and one reason a signal; a host on the operator's list starts at L4, any other at L2
 */
export function decideRights(
  signals: readonly Signal[],
  licences: readonly Licence[],
  host: DecidedHost,
  now: Date,
  policy: RightsPolicy,
): RightsDecision {
  const all = distinct(signals)
  const binding = bindingSignals(all, now)
  const start: Level = host.allowlisted ? 'L4' : 'L2'
  const unlicensed = lowest(start, binding)
  const licence = bestLicence(licences, host, now)
  const hard = binding.filter((signal) => neverLicensed.has(signal.signal))
  // A licence for summaries alone gives no quotation and no place in the archive index.
  const granted = licence?.use === 'ai-input' ? lowerLevel(licence.level, 'L3') : licence?.level
  const licensed = granted === undefined ? unlicensed : lowest(granted, hard)
  const isRaised = licence !== undefined && licensed > unlicensed
  const level = isRaised ? licensed : unlicensed
  const quoteMaxChars = smallest(
    Number.POSITIVE_INFINITY,
    binding.map((signal) => signal.quoteMaxChars),
  )
  const first: RightsReason = {
    signal: 'host',
    raw: host.host,
    where: 'operator list',
    effect: host.allowlisted ? 'listed by the operator: starts at L4' : 'not listed by the operator: starts at L2',
  }
  const raised: readonly RightsReason[] = isRaised
    ? [
        {
          signal: 'licence',
          raw: licence.id,
          where: `${licence.host}${licence.pathPrefix}`,
          effect: `licence until ${licence.until}: raised to ${level}`,
        },
      ]
    : []
  return {
    url: host.url,
    fetchedAt: host.fetchedAt,
    level,
    policyVersion: policy.policyVersion,
    quoteMaxWords:
      level === 'L4'
        ? smallest(
            limits.words.quoteMax,
            binding.map((signal) => signal.quoteMaxWords),
          )
        : 0,
    ...(Number.isFinite(quoteMaxChars) ? { quoteMaxChars } : {}),
    retainTextHours:
      level >= 'L3'
        ? smallest(
            limits.retention.articleTextHoursMax,
            binding.map((signal) => signal.retainTextHours),
          )
        : 0,
    showLink: level !== 'L0',
    indexable: level !== 'L0' && binding.every((signal) => signal.indexable !== false),
    embed:
      level >= 'L3' &&
      !(isRaised && licence.use === 'ai-input') &&
      binding.every((signal) => signal.embed !== false && signal.indexable !== false),
    images: false,
    training: false,
    attributionLink: 'required',
    ...(isRaised ? { licenceId: licence.id } : {}),
    reasons: [first, ...raised, ...reasonsFor(all, new Set(binding), now)],
  }
}

/**
 * The later decision for something already published: never above the earlier one, unless a licence came in between.
 * Reasons are the later ones; where the earlier decision keeps the level down, its reasons stay as well.
 */
export function lowerRights(earlier: RightsDecision, later: RightsDecision): RightsDecision {
  if (later.licenceId !== undefined && later.licenceId !== earlier.licenceId) return later
  const quoteMaxChars = smallest(Number.POSITIVE_INFINITY, [earlier.quoteMaxChars, later.quoteMaxChars])
  const level = lowerLevel(earlier.level, later.level)
  const { quoteMaxChars: _chars, licenceId: _licence, ...rest } = later
  const kept = new Map(
    (level < later.level ? [...later.reasons, ...earlier.reasons] : later.reasons).map((reason) => [keyOf(reason), reason]),
  )
  const licenceId = level === later.level ? later.licenceId : earlier.licenceId
  return {
    ...rest,
    level,
    quoteMaxWords: Math.min(earlier.quoteMaxWords, later.quoteMaxWords),
    ...(Number.isFinite(quoteMaxChars) ? { quoteMaxChars } : {}),
    retainTextHours: Math.min(earlier.retainTextHours, later.retainTextHours),
    showLink: earlier.showLink && later.showLink,
    indexable: earlier.indexable && later.indexable,
    embed: earlier.embed && later.embed,
    ...(licenceId === undefined ? {} : { licenceId }),
    reasons: [...kept.values()],
  }
}

/**
 * The signals of a daily re-check of published prose: a site that cannot be reached stops new fetching, but withdraws nothing
 * that an earlier reading allowed.
 */
export function recheckSignals(signals: readonly Signal[]): readonly Signal[] {
  return signals.filter((signal) => signal.signal !== 'robots-unreachable')
}

/** What an earlier decision said would hold from a date, once that date has come: a page need not be read again to know. */
export function maturedSignals(earlier: RightsDecision, now: Date): readonly Signal[] {
  return earlier.reasons.flatMap(({ signal, raw, where, effect, later }) =>
    later !== undefined && Date.parse(later.from) <= now.getTime()
      ? [{ signal, raw, where, cap: later.cap, effect: effect.replace(/ \(not yet\)$/, '') }]
      : [],
  )
}

/**
 * The key to a request, if the decision allows it: a feed from L1, a page's body from L2, the files that state a site's
 * policy always, since without them nothing can be decided.
 */
export function permitFor(decision: RightsDecision, use: Permit['use']): Permit | Refusal {
  const permit: Permit = { url: decision.url, level: decision.level, use, brand: 'permit' }
  if (use === 'site-policy') return permit
  if (decision.level === 'L0') return refuse('rights.none', refusalReason(decision))
  if (use === 'page' && decision.level === 'L1') return refuse('rights.link-only', refusalReason(decision))
  return permit
}

/** The first reason that explains the level by itself, for people. */
function refusalReason(decision: RightsDecision): string {
  const says = decision.level === 'L0' ? /: nothing\b|at most L0/ : /link only|at most L1/
  const waits = / \((?:not yet|replaced by a nearer statement)\)$/
  const reason = decision.reasons.find(({ effect }) => says.test(effect) && !waits.test(effect))
  return reason === undefined ? `at most ${decision.level}` : `${reason.signal} (${reason.where}): ${reason.effect}`
}
