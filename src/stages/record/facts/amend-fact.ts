// A ledger row that a person found to have been read wrong: the old statements stay as read wrong, the corrected ones stand beside them.
import type { Fact, FactChange, LedgerClaim } from '../../../domain/fact.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import { closeRow } from './closures.ts'
import { figuresFrom, resolveAll, type TrustOf, withoutConflicts } from './reconcile-facts.ts'
import { heldAsLeft } from './withdraw-claims.ts'

/** Parts that every statement of a row carries, whether its words are kept under a name or not. */
const ofAll: readonly string[] = ['parties', 'announcedAt']
const isPower = ({ unit }: Quantity): boolean => unit === 'MW' || unit === 'GW'

/** A part as a statement says it; undefined takes it out. */
function saidAs(field: string, value: unknown): unknown {
  if (field === 'place') return (value as Fact['place']).name
  if (field === 'parties') return (value as Fact['subject']).map((it) => `${it.role}: ${it.entity}`)
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value
}

function corrected(says: LedgerClaim['says'], fields: readonly (readonly [string, unknown])[]): LedgerClaim['says'] {
  const kept = Object.entries(says).filter(([name]) => !fields.some(([field]) => field === name))
  return Object.fromEntries(
    [...kept, ...fields.map(([field, value]) => [field, saidAs(field, value)])].filter(([, value]) => value !== undefined),
  )
}

/** The row's own parts, before its figures are resolved again. */
function withChange(fact: Fact, change: FactChange): Fact {
  const { quantity = [], value, hardware, effectiveAt, horizon, ...rest } = fact
  const gone = (it: Quantity): boolean => (isPower(it) ? change.mw !== undefined : change.gpus !== undefined)
  const left = quantity.filter((it) => !gone(it))
  const model = hardware?.[0]?.model
  const counted = change.gpus?.map((count) => ({ model: model ?? count.unit, count }))
  const dates = { effectiveAt: change.effectiveAt ?? effectiveAt, horizon: change.horizon ?? horizon }
  return {
    ...rest,
    ...(left.length > 0 && { quantity: left }),
    ...(value !== undefined && change.value === undefined && { value }),
    ...(counted === undefined ? hardware !== undefined && { hardware } : counted.length > 0 && { hardware: counted }),
    ...(dates.effectiveAt !== undefined && dates.effectiveAt !== '' && { effectiveAt: dates.effectiveAt }),
    ...(dates.horizon !== undefined && dates.horizon !== '' && { horizon: dates.horizon }),
    ...(change.parties !== undefined && { subject: change.parties }),
    ...(change.place !== undefined && { place: change.place }),
    ...(change.status !== undefined && { status: change.status }),
    ...(change.announcedAt !== undefined && { announcedAt: change.announcedAt }),
  }
}

/**
 * Each statement that gave what was read wrong is taken back in that person's name and stands beside it as it should have been read;
 * where no statement gave it, all of them do. Without a change the row loses its statements and is closed.
 *
 * @returns the row with a raised version
 */
export function amendFact(
  fact: Fact,
  { change, by, at }: { readonly change: FactChange | null; readonly by: string; readonly at: string },
  trustOf: TrustOf,
): Fact {
  const version = fact.version + 1
  const fields = Object.entries(change ?? {}).filter(([, value]) => value !== undefined)
  const live = fact.claims.filter((claim) => claim.withdrawnAt === undefined)
  const gives = (claim: LedgerClaim): boolean => fields.some(([field]) => ofAll.includes(field) || claim.says[field] !== undefined)
  const named = live.filter(gives)
  const hit = new Set(change === null || named.length === 0 ? live : named)
  // What stands under no name in a statement is kept with it from now on, so that the page can say what it was.
  const was: Readonly<Record<string, unknown>> = { parties: fact.subject, announcedAt: fact.announcedAt }
  const held = Object.fromEntries(fields.filter(([field]) => ofAll.includes(field)).map(([field]) => [field, saidAs(field, was[field])]))
  const amended = fact.claims.flatMap((claim): readonly LedgerClaim[] => {
    if (!hit.has(claim)) return [claim]
    const gone = { ...claim, says: { ...held, ...claim.says }, withdrawnAt: at, withdrawnBy: by }
    const base = claim.id.replace(/@\d+$/, '')
    // What a person has looked at waits for nobody.
    const { held: waited, ...rest } = claim
    const left = waited?.filter((it) => !fields.some(([field]) => field === it.field)) ?? []
    const after = { ...rest, ...(left.length > 0 && { held: left }), id: `${base}@${version}`, says: corrected(claim.says, fields) }
    return change === null ? [gone] : [gone, after]
  })
  const claims = heldAsLeft(fact, amended, trustOf)
  const weighed = claims.filter((claim) => claim.withdrawnAt === undefined).map((claim) => ({ claim, trust: trustOf(claim) }))
  if (change === null || weighed.length === 0) return { ...closeRow(fact, at), claims, statusDate: at, version }
  const resolved = resolveAll(weighed, {})
  const base = withChange(fact, change)
  return withoutConflicts({ ...base, ...figuresFrom(resolved, base), claims, resolved, version })
}
