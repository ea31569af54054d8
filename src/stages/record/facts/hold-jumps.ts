// Which parts of a claim wait for a second independent origin, and which no longer do.

import { aboutInDollars } from '../../../calc/about-in-dollars.ts'
import { releaseOrigin } from '../../../domain/coverage.ts'
import { type Fact, type LedgerClaim, type Status, statusLadder, voiceOf } from '../../../domain/fact.ts'
import { type HeldPart, isHeld, isOfFallen, stepsHeld, sumOverUsd } from '../../../domain/held.ts'
import { figures, heldTrue, isJump, isLive, isOneMeasure, isRecord, sizesOf, type Trust, timesApart } from './figures-held.ts'
import type { IncomingClaim } from './incoming-claim.ts'
import { jumpsFromSite } from './jumps-from-site.ts'
import { printValue } from './resolve-field.ts'

const agreeWithin = 0.1

const rung = (status: unknown): number => statusLadder.findIndex((it) => it === status)
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
    : [
        // What is no jump from another row any more may still be one from its own.
        ...elsewhere.filter(isOfFallen),
        ...jumpsFromSite(one, fact, others, trustOf),
        ...(fact === undefined ? [] : jumpsOf(one, fact, trustOf)),
        ...elsewhere.filter((it) => !isOfFallen(it)),
        ...sumOf(one),
      ]
  const parts = [...new Map([...found, ...allowed].map((it) => [it.field, it])).values()]
  return parts.length === 0 ? { ...one, claim } : { ...one, claim: { ...claim, held: parts } }
}

/** What {@link jumpsFromSite} finds of a statement that may wait at all. */
export const jumpsAtSite: typeof jumpsFromSite = (one, fact, others, trustOf) =>
  isFirstHand(one.claim, trustOf) ? [] : jumpsFromSite(one, fact, others, trustOf)

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
      if (part.releasedBy?.startsWith('desk:') === true || isOfFallen(part)) return part
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
