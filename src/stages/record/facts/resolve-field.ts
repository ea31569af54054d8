// One field of a fact from what its sources say: rank before date, origins before counts, never an average.
import { releaseOrigin } from '../../../domain/coverage.ts'
import { type Confidence, type LedgerClaim, nameKey, type Resolved } from '../../../domain/fact.ts'
import { isHeld } from '../../../domain/held.ts'

/** A claim with the standing of its outlet: 0 = first seen here, so it may add but not decide. */
export interface WeighedClaim {
  readonly claim: LedgerClaim
  readonly trust: number
}

interface Statement {
  readonly value: unknown
  readonly weighed: WeighedClaim
  readonly rank: number
}

const conflictOver = 0.1
const ranks: Readonly<Record<LedgerClaim['role'], number>> = { party: 3, regulator: 2, reporter: 1, aggregator: 0, analyst: 0 }

/** A release that another outlet prints: nobody has seen whether it comes from whom it names. */
const isReprint = ({ origin }: LedgerClaim): boolean => origin.startsWith(releaseOrigin)
/** A reprinted release decides no more than the outlet that prints it. */
const rankOf = (claim: LedgerClaim): number => (isReprint(claim) ? Math.min(ranks[claim.role], ranks.reporter) : ranks[claim.role])

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** The figure in a stated value: a number, or the middle of a `lo`, `hi` pair (GW in MW); only used to compare, never stored. */
function figureOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.length === 1 ? figureOf(value[0]) : undefined
  if (!isRecord(value)) return undefined
  const { lo, hi } = { lo: value['lo'], hi: value['hi'] }
  const scale = value['unit'] === 'GW' ? 1000 : 1
  return typeof lo === 'number' && typeof hi === 'number' ? ((lo + hi) / 2) * scale : undefined
}

/** What a power is measured of, where its source says so. */
function basisOf(value: unknown): string | undefined {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
  const [one] = parts
  const basis = parts.length === 1 && isRecord(one) ? one['basis'] : undefined
  return typeof basis === 'string' && basis !== 'unknown' ? basis : undefined
}

/** 44 MW of computers and 60 MW of grid connection are two measures, and no two opinions of one. */
function isOtherMeasure(a: unknown, b: unknown): boolean {
  const [one, other] = [basisOf(a), basisOf(b)]
  return one !== undefined && other !== undefined && one !== other
}

function isFar(a: unknown, b: unknown): boolean {
  if (isOtherMeasure(a, b)) return false
  const [x, y] = [figureOf(a), figureOf(b)]
  if (x === undefined || y === undefined) return false
  return Math.abs(x - y) > conflictOver * Math.max(Math.abs(x), Math.abs(y))
}

/** A value without how roughly it is given: "about 600" vouches for 600. */
const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(plain)
    : isRecord(value) && value['qualifier'] === 'approx'
      ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'qualifier'))
      : value

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b))

/** A figure that its own source gives as rough or as a rumour: a plain one of the same rank stands before it. */
function isSoft({ value, weighed }: Statement): boolean {
  if (figureOf(value) === undefined) return false
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
  return weighed.claim.says['status'] === 'rumoured' || parts.every((it) => isRecord(it) && it['qualifier'] === 'approx')
}

/** "EUR 640 m", "EUR 1.2 bn": to the thousandth of the scale, never rounded to what nobody said. */
function printSum(value: Readonly<Record<string, unknown>>): string {
  const [lo, hi] = [Number(value['lo']), Number(value['hi'])]
  const [by, name] = hi >= 1e9 ? [1e9, ' bn'] : hi >= 1e6 ? [1e6, ' m'] : [1, '']
  const print = (it: number): string => String(Number((it / by).toFixed(3)))
  return `${String(value['currency'])} ${lo === hi ? '' : `${print(lo)}-`}${print(hi)}${name}`
}

/** A stated value in words. */
export function printValue(value: unknown): string {
  const figure = figureOf(value)
  if (Array.isArray(value) && value.length > 1) return value.map(printValue).join(' and ')
  if (figure === undefined) return typeof value === 'string' ? value : JSON.stringify(value)
  const [one]: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (!isRecord(one)) return String(figure)
  if (typeof one['currency'] === 'string') return printSum(one)
  // One figure in gigawatts is compared, and so printed, in megawatts.
  const isOne = one['lo'] === one['hi']
  const unit = isOne && one['unit'] === 'GW' ? 'MW' : one['unit']
  return `${isOne ? String(figure) : `${String(one['lo'])}-${String(one['hi'])}`}${typeof unit === 'string' ? ` ${unit}` : ''}`
}

/** A value with how roughly its source gives it. */
function printSaid(value: unknown): string {
  const [one]: readonly unknown[] = Array.isArray(value) ? value : [value]
  return `${isRecord(one) && one['qualifier'] === 'approx' ? 'about ' : ''}${printValue(value)}`
}

/** The latest statement of every origin: ten copies of one release are one voice. */
function onePerOrigin(statements: readonly Statement[]): readonly Statement[] {
  const byOrigin = new Map<string, Statement>()
  for (const one of statements.toSorted((a, b) => (a.weighed.claim.publishedAt < b.weighed.claim.publishedAt ? -1 : 1))) {
    const held = byOrigin.get(one.weighed.claim.origin)
    if (held === undefined || one.rank >= held.rank) byOrigin.set(one.weighed.claim.origin, one)
  }
  return [...byOrigin.values()]
}

/**
 * Who speaks for itself on its own pages: a regulator, or a house that its statement names as a party. A distributor prints many houses'
 * releases, and of a release on another's pages nobody has seen whose it is; neither is one voice.
 */
function ownVoice({ role, origin, publisher, owner, parties = [] }: LedgerClaim): string | undefined {
  if (role === 'regulator') return `regulator ${nameKey(publisher)}`
  const names = [publisher, owner ?? publisher].map(nameKey)
  const isOwn = role === 'party' && !origin.startsWith(releaseOrigin) && parties.some(({ entity }) => names.includes(nameKey(entity)))
  return isOwn ? `party ${nameKey(owner ?? publisher)}` : undefined
}

/** What a house said of a field later stands for what it said before of the same measure; a rougher figure does not for a plain one near it. */
function isUpdate(later: Statement, earlier: Statement): boolean {
  const voice = ownVoice(later.weighed.claim)
  if (voice === undefined || voice !== ownVoice(earlier.weighed.claim) || later.weighed.trust < earlier.weighed.trust) return false
  return !isOtherMeasure(later.value, earlier.value) && (!isSoft(later) || isSoft(earlier) || isFar(later.value, earlier.value))
}

/** The last word of every house that speaks for itself, oldest first: a correction or an update is no second opinion. */
const withoutUpdated = (statements: readonly Statement[]): readonly Statement[] => {
  const byDay = statements.toSorted((a, b) => (a.weighed.claim.publishedAt < b.weighed.claim.publishedAt ? -1 : 1))
  return byDay.filter((one, at) => !byDay.slice(at + 1).some((later) => isUpdate(later, one)))
}

function confidenceFor(top: readonly Statement[], value: unknown): Confidence {
  const rank = top[0]?.rank ?? 0
  if (rank === ranks.party) return 'A'
  if (rank === ranks.aggregator) return 'C'
  const agreeing = top.filter((one) => isSame(one.value, value) && one.weighed.trust > 0 && !isReprint(one.weighed.claim))
  return new Set(agreeing.map((one) => one.weighed.claim.publisher)).size > 1 ? 'A' : 'B'
}

/** What the sources of a field say otherwise than `value`, each with its publisher: a figure told without its basis is no other figure. */
function dissentFrom(voices: readonly Statement[], value: unknown): readonly string[] {
  const own = printValue(value)
  return voices
    .filter(({ value: said }) => printValue(said) !== own && !isOtherMeasure(said, value))
    .map(({ value: said, weighed }) => `${printSaid(said)} (${weighed.claim.publisher})`)
}

function voicesOn(claims: readonly WeighedClaim[], field: string): readonly Statement[] {
  const stated = claims.flatMap((weighed): readonly Statement[] => {
    if (weighed.claim.withdrawnAt !== undefined || isHeld(weighed.claim, field)) return []
    const value = weighed.claim.says[field]
    return value === undefined ? [] : [{ value, weighed, rank: rankOf(weighed.claim) }]
  })
  return withoutUpdated(onePerOrigin(stated))
}

/** A field that another rule has settled: its value, and who says otherwise. */
export const settledAs = (resolved: Resolved, value: unknown, claims: readonly WeighedClaim[], field: string): Resolved => ({
  ...resolved,
  value,
  dissent: dissentFrom(voicesOn(claims, field), value),
})

/**
 * Resolves one field: the highest rank decides (party, regulator, reporter, then aggregator and analyst), within it the
 * latest statement, a plain figure before one that is given as rough or rumoured; what a house corrects or brings up to date on its own pages
 * counts by its last word. Disagreement above 10% within the deciding rank resolves nothing; with a lower rank it stays visible.
 *
 * @param field a name in `says`
 * @returns undefined when no trusted source states the field; `dissent` prints the other values with their publishers
 */
export function resolveField(claims: readonly WeighedClaim[], field: string): Resolved | undefined {
  const voices = voicesOn(claims, field)
  const trusted = voices.filter((one) => one.weighed.trust > 0)
  const rank = Math.max(...trusted.map((one) => one.rank))
  const top = trusted.filter((one) => one.rank === rank)
  const latest = top.findLast((one) => !isSoft(one)) ?? top.at(-1)
  if (latest === undefined) return undefined
  const others = voices.filter((one) => !isSame(one.value, latest.value))
  const say = (one: Statement): string => `${printSaid(one.value)} (${one.weighed.claim.publisher})`
  const confidence = confidenceFor(top, latest.value)
  if (top.some((one) => isFar(one.value, latest.value))) {
    return { value: undefined, rule: 'conflict', confidence, dissent: voices.map(say) }
  }
  const conflict = others.some((one) => one.weighed.trust > 0 && isFar(one.value, latest.value))
  return { value: latest.value, rule: conflict ? 'rank, conflict' : 'rank', confidence, dissent: dissentFrom(others, latest.value) }
}
