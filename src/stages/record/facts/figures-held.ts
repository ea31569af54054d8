// The figures of a ledger row that count, and whether a stated one is a jump from them.
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'
import { isHeld, jumpOver } from '../../../domain/held.ts'

export type Trust = (claim: LedgerClaim) => number

export const figures = ['mw', 'gpus', 'value'] as const
export type Field = (typeof figures)[number]

/** A stated figure: its upper end by unit or currency, and what it measures where its source says so. */
export interface Size {
  readonly of: string
  readonly basis: string
  readonly hi: number
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** Figures of a field, powers in MW. */
export function sizesOf(value: unknown): readonly Size[] {
  if (typeof value === 'number') return [{ of: '', basis: 'unknown', hi: value }]
  if (Array.isArray(value)) return value.flatMap(sizesOf)
  if (!isRecord(value) || typeof value['hi'] !== 'number') return []
  const { hi, unit, currency } = value
  const scale = unit === 'GW' ? 1000 : 1
  return [{ of: String(currency ?? (unit === 'GW' ? 'MW' : unit)), basis: String(value['basis'] ?? 'unknown'), hi: hi * scale }]
}

export const isOneMeasure = (a: Size, b: Size): boolean =>
  (a.of === b.of || a.of === '' || b.of === '') && (a.basis === b.basis || a.basis === 'unknown' || b.basis === 'unknown')
export const timesApart = (a: Size, b: Size): number => Math.max(a.hi, b.hi) / Math.max(1e-9, Math.min(a.hi, b.hi))

/** Whether a figure is a jump from all that was held of its measure. */
export function isJump(said: unknown, before: readonly unknown[]): boolean {
  const known = before.flatMap(sizesOf)
  return sizesOf(said).some((one) => {
    const like = known.filter((it) => isOneMeasure(one, it))
    return like.length > 0 && like.every((it) => timesApart(one, it) > jumpOver)
  })
}

export const isLive = (claim: LedgerClaim): boolean => claim.withdrawnAt === undefined

/** What the row holds of a field by the word of outlets that may set it. */
export function heldTrue(fact: Fact, field: Field, trustOf: Trust): readonly unknown[] {
  const live = fact.claims.filter(isLive)
  if (fact.claims.length > 0 && live.length === 0) return []
  const own = field === 'value' ? fact.value : fact.quantity?.filter(({ unit }) => (unit === 'MW' || unit === 'GW') === (field === 'mw'))
  const said = live.filter((it) => trustOf(it) > 0 && !isHeld(it, field)).flatMap((it) => it.says[field] ?? [])
  return [...said, ...(own !== undefined && own.length > 0 ? [own] : [])]
}
