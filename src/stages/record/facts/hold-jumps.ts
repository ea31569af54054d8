// Which parts of a claim wait for a second independent origin, and which no longer do.

import { aboutInDollars } from '../../../calc/about-in-dollars.ts'
import { releaseOrigin } from '../../../domain/coverage.ts'
import { type Fact, type LedgerClaim, type Status, statusLadder } from '../../../domain/fact.ts'
import { type HeldPart, isHeld, jumpOver, stepsHeld, sumOverUsd } from '../../../domain/held.ts'
import type { IncomingClaim } from './incoming-claim.ts'
import { printValue } from './resolve-field.ts'
import { isToldBeside } from './same-scope.ts'

type Trust = (claim: LedgerClaim) => number

const figures = ['mw', 'gpus', 'value'] as const
const agreeWithin = 0.1

/** A stated figure: its upper end by unit or currency, and what it measures where its source says so. */
interface Size {
  readonly of: string
  readonly basis: string
  readonly hi: number
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** Figures of a field, powers in MW. */
function sizesOf(value: unknown): readonly Size[] {
  if (typeof value === 'number') return [{ of: '', basis: 'unknown', hi: value }]
  if (Array.isArray(value)) return value.flatMap(sizesOf)
  if (!isRecord(value) || typeof value['hi'] !== 'number') return []
  const { hi, unit, currency } = value
  const scale = unit === 'GW' ? 1000 : 1
  return [{ of: String(currency ?? (unit === 'GW' ? 'MW' : unit)), basis: String(value['basis'] ?? 'unknown'), hi: hi * scale }]
}

const isOneMeasure = (a: Size, b: Size): boolean =>
  (a.of === b.of || a.of === '' || b.of === '') && (a.basis === b.basis || a.basis === 'unknown' || b.basis === 'unknown')
const timesApart = (a: Size, b: Size): number => Math.max(a.hi, b.hi) / Math.max(1e-9, Math.min(a.hi, b.hi))

/** Whether a figure is a jump from all that was held of its measure. */
function isJump(said: unknown, before: readonly unknown[]): boolean {
  const known = before.flatMap(sizesOf)
  return sizesOf(said).some((one) => {
    const like = known.filter((it) => isOneMeasure(one, it))
    return like.length > 0 && like.every((it) => timesApart(one, it) > jumpOver)
  })
}

const rung = (status: unknown): number => statusLadder.findIndex((it) => it === status)
const isLive = (claim: LedgerClaim): boolean => claim.withdrawnAt === undefined

/** What the row holds of a field by the word of outlets that may set it. */
function heldTrue(fact: Fact, field: (typeof figures)[number], trustOf: Trust): readonly unknown[] {
  const live = fact.claims.filter(isLive)
  if (fact.claims.length > 0 && live.length === 0) return []
  const own = field === 'value' ? fact.value : fact.quantity?.filter(({ unit }) => (unit === 'MW' || unit === 'GW') === (field === 'mw'))
  const said = live.filter((it) => trustOf(it) > 0 && !isHeld(it, field)).flatMap((it) => it.says[field] ?? [])
  return [...said, ...(own !== undefined && own.length > 0 ? [own] : [])]
}

/** How far the thing was by the word of outlets that may say so; for one that stands still, how far it had come. */
function rungHeld(fact: Fact, trustOf: Trust): number {
  const live = fact.claims.filter(isLive)
  const heard = live.filter((it) => trustOf(it) > 0 && !isHeld(it, 'status'))
  if (fact.claims.length > 0 && heard.length === 0) return -1
  return rung(fact.status) >= 0 ? rung(fact.status) : Math.max(-1, ...heard.map((it) => rung(it.says['status'])))
}

/**
 * A house's own word about itself, or a regulator's, where the outlet is one that was listed: the ledger gives it the weight of two
 * outlets (rule A). A release that another outlet prints is not seen to come from whom it names, so what jumps in it waits.
 */
const isFirstHand = (claim: LedgerClaim, trustOf: Trust): boolean =>
  (claim.role === 'party' || claim.role === 'regulator') && !claim.origin.startsWith(releaseOrigin) && trustOf(claim) > 0

function jumpsOf({ claim }: IncomingClaim, fact: Fact, trustOf: Trust): readonly HeldPart[] {
  const parts = figures.flatMap((field): readonly HeldPart[] => {
    const before = heldTrue(fact, field, trustOf)
    const said = claim.says[field]
    return said !== undefined && isJump(said, before) ? [{ field, why: 'jump', was: printValue(before.at(-1)) }] : []
  })
  const [from, to] = [rungHeld(fact, trustOf), rung(claim.says['status'])]
  const steps: readonly HeldPart[] =
    from >= 0 && to - from >= stepsHeld ? [{ field: 'status', why: 'steps', was: statusLadder[from] as Status }] : []
  return [...parts, ...steps]
}

/** Jumps from a row of the same site that the report is told beside and not under. */
function jumpsFromSite({ claim, sketch }: IncomingClaim, others: readonly Fact[], trustOf: Trust): readonly HeldPart[] {
  const size = (value: unknown): number => Math.max(0, ...sizesOf(value).map(({ hi }) => hi))
  const said = claim.says['mw']
  for (const fact of said === undefined ? [] : others.filter((it) => isToldBeside(it, sketch))) {
    const before = heldTrue(fact, 'mw', trustOf)
    if (isJump(said, before) && size(said) > size(before))
      return [{ field: 'mw', why: 'jump', was: printValue(before.at(-1)), of: fact.id }]
  }
  return []
}

function sumOf({ claim }: IncomingClaim): readonly HeldPart[] {
  const sums = Array.isArray(claim.says['value']) ? (claim.says['value'] as readonly unknown[]) : []
  const isHuge = (it: unknown): boolean =>
    isRecord(it) &&
    typeof it['hi'] === 'number' &&
    typeof it['currency'] === 'string' &&
    aboutInDollars({ hi: it['hi'], currency: it['currency'] }) > sumOverUsd
  return sums.some(isHuge) ? [{ field: 'value', why: 'sum' }] : []
}

/**
 * A claim with the parts of it that one origin alone may not set: a figure more than three times another of the same thing, or less than
 * a third; a status two rungs up or more; a sum over ten billion dollars.
 *
 * @param fact the row it is told of; undefined where it opens one, which has no earlier value
 * @param others all rows it could be near
 */
export function withHolds(one: IncomingClaim, fact: Fact | undefined, others: readonly Fact[], trustOf: Trust): IncomingClaim {
  const { held = [], ...claim } = one.claim
  const allowed = held.filter((it) => it.releasedBy?.startsWith('desk:') === true)
  const elsewhere = held.filter((it) => it.of !== undefined)
  const found = isFirstHand(claim, trustOf)
    ? []
    : [...(fact === undefined ? jumpsFromSite(one, others, trustOf) : jumpsOf(one, fact, trustOf)), ...elsewhere, ...sumOf(one)]
  const parts = [...new Map([...found, ...allowed].map((it) => [it.field, it])).values()]
  return parts.length === 0 ? { ...one, claim } : { ...one, claim: { ...claim, held: parts } }
}

const voiceOf = ({ owner, publisher }: LedgerClaim): string => owner ?? publisher
const isIndependent = (a: LedgerClaim, b: LedgerClaim): boolean => a.origin !== b.origin && voiceOf(a) !== voiceOf(b) && a.url !== b.url

/** Whether another claim says what is held: as much to a tenth, or as far or further. */
function saysToo(other: LedgerClaim, claim: LedgerClaim, field: HeldPart['field']): boolean {
  const [said, own] = [other.says[field], claim.says[field]]
  if (field === 'status') return rung(said) >= rung(own)
  const theirs = sizesOf(said)
  const mine = sizesOf(own)
  return mine.length > 0 && mine.every((one) => theirs.some((it) => isOneMeasure(one, it) && timesApart(one, it) <= 1 / (1 - agreeWithin)))
}

/** Claims of one row with every held part released that a second independent origin says too, and held again where that one is gone. */
export function settleHolds(claims: readonly LedgerClaim[], trustOf: Trust): readonly LedgerClaim[] {
  return claims.map((claim) => {
    if (claim.held === undefined) return claim
    // Two edited reprints of what a party sent out are no two voices; its own page, first-hand, could set the figure alone.
    const mayBearOut = (it: LedgerClaim): boolean => claim.role !== 'party' || it.role !== 'party' || isFirstHand(it, trustOf)
    const held = claim.held.map((part): HeldPart => {
      if (part.releasedBy?.startsWith('desk:') === true) return part
      const second = claims.find(
        (it) => isLive(it) && trustOf(it) > 0 && isIndependent(it, claim) && mayBearOut(it) && saysToo(it, claim, part.field),
      )
      const { releasedBy: _, ...rest } = part
      return second === undefined ? rest : { ...rest, releasedBy: second.id }
    })
    return { ...claim, held }
  })
}

/** A sketch without the figures that are held. */
export function withoutHeld(sketch: IncomingClaim['sketch'], claim: LedgerClaim): IncomingClaim['sketch'] {
  const { quantity, value, hardware, ...rest } = sketch
  const isOut = ({ unit }: { readonly unit: string }): boolean => isHeld(claim, unit === 'MW' || unit === 'GW' ? 'mw' : 'gpus')
  const left = quantity?.filter((it) => !isOut(it)) ?? []
  const models = isHeld(claim, 'gpus') ? hardware?.map(({ model }) => ({ model })) : hardware
  return {
    ...rest,
    ...(left.length > 0 && { quantity: left }),
    ...(value !== undefined && !isHeld(claim, 'value') && { value }),
    ...(models !== undefined && { hardware: models }),
  }
}
