// A row whose statements wait since they were jumps from other rows of their site, once those rows went, came back or were put right.
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'
import type { HeldPart } from '../../../domain/held.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import { isLive, isRecord, type Trust } from './figures-held.ts'
import { jumpsAtSite, settleHolds } from './hold-jumps.ts'
import type { IncomingClaim } from './incoming-claim.ts'
import { figuresFrom, resolveAll, withoutConflicts } from './reconcile-facts.ts'
import { withoutFiguresOf } from './taken-figures.ts'

const isQuantity = (it: unknown): it is Quantity => isRecord(it) && typeof it['unit'] === 'string' && typeof it['hi'] === 'number'

/** What the statement would have opened: the row with the powers that it gives. */
function sketchOf(fact: Fact, { says }: LedgerClaim): IncomingClaim['sketch'] {
  const { claims: _, resolved: _resolved, version: _version, supersededBy: _by, closures: _closures, quantity: _quantity, ...rest } = fact
  const quantity = [says['mw'], says['gpus']].flat().filter(isQuantity)
  return { ...rest, ...(quantity.length > 0 && { quantity }) }
}

/** The row as it was before the statement came; undefined where that one opened it. */
const before = (fact: Fact, at: number): Fact | undefined => (at === 0 ? undefined : { ...fact, claims: fact.claims.slice(0, at) })

interface Sites {
  /** Rows that could be of its site, as the ledger holds them now. */
  readonly near: readonly Fact[]
  /** Ids of the rows that went, came back or were changed. */
  readonly moved: ReadonlySet<string>
  /** Of those, the ones that are in the ledger no more. */
  readonly gone: ReadonlySet<string>
}

/** A part that waited for a row that was moved: it waits still, or again, or no more; nothing stays of a row that is gone. */
function partAnew(part: HeldPart, fresh: readonly HeldPart[], { moved, gone }: Sites): readonly HeldPart[] {
  const { of, releasedBy, was: _, ...rest } = part
  if (of === undefined || !moved.has(of)) return [part]
  const byDesk = releasedBy?.startsWith('desk:') === true
  if (byDesk) return [gone.has(of) ? { ...rest, releasedBy } : part]
  const found = fresh.find(({ field }) => field === part.field)
  if (found !== undefined) return [found]
  return gone.has(of) ? [] : [{ ...rest, of, releasedBy: `row:${of}` }]
}

/**
 * The row with every statement judged anew that was a jump from one of the moved rows, as it would be were it told now. One that is out of
 * force is judged too, for when it comes back. What a person let count stays let.
 *
 * @returns null where nothing changes; else the row with a raised version
 */
export function withHoldsAnew(fact: Fact, sites: Sites, trustOf: Trust): Fact | null {
  const near = sites.near.filter(({ id }) => id !== fact.id)
  const hit: LedgerClaim[] = []
  const judged = fact.claims.map((claim, at): LedgerClaim => {
    const { held = [], ...bare } = claim
    if (!held.some(({ of }) => of !== undefined && sites.moved.has(of))) return claim
    const one: IncomingClaim = { claim: bare, sketch: sketchOf(fact, claim) }
    const fresh = jumpsAtSite(one, before(fact, at), near, trustOf)
    const parts = held.flatMap((part) => partAnew(part, fresh, sites))
    hit.push(claim)
    return parts.length === 0 ? bare : { ...bare, held: parts }
  })
  const claims = settleHolds(judged, trustOf)
  if (hit.length === 0 || JSON.stringify(claims) === JSON.stringify(fact.claims)) return null
  const version = fact.version + 1
  if (!claims.some(isLive)) return { ...fact, claims, version }
  const weighed = claims.map((claim) => ({ claim, trust: trustOf(claim) }))
  // The ladder has settled the stage.
  const status = Object.entries(fact.resolved).filter(([field]) => field === 'status')
  const resolved = { ...resolveAll(weighed, {}), ...Object.fromEntries(status) }
  const row = withoutFiguresOf(fact, hit, resolved)
  return withoutConflicts({ ...row, ...figuresFrom(resolved, row), claims, resolved, version })
}
