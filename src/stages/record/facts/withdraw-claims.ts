// A ledger row of which a source took statements back, since it has changed its words.
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'
import { closeRow, movedBeneath } from './closures.ts'
import { settleHolds } from './hold-jumps.ts'
import { figuresFrom, resolveAll, retold, type TrustOf, withoutConflicts } from './reconcile-facts.ts'
import { withoutFiguresOf } from './taken-figures.ts'

/** Statements of a row with what waits for a second origin judged by those in force alone, in the order they came. */
export function heldAsLeft(fact: Fact, claims: readonly LedgerClaim[], trustOf: TrustOf): readonly LedgerClaim[] {
  const live = claims.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const judged = new Map(retold(fact, live, trustOf)?.claims.map((it) => [it.id, it]))
  return settleHolds(
    claims.map((it) => judged.get(it.id) ?? it),
    trustOf,
  )
}

/** How far the row is where what told its stage may be gone. */
function standingLeft(fact: Fact, taken: readonly LedgerClaim[], live: readonly LedgerClaim[], trustOf: TrustOf): Partial<Fact> {
  const left = taken.some(({ says }) => says['status'] !== undefined) ? retold(fact, live, trustOf) : undefined
  if (left === undefined) return {}
  const { status, statusDate } = left
  if (fact.supersededBy === undefined) return { status, statusDate }
  const closures = movedBeneath(fact, status, statusDate)
  return closures === undefined ? {} : { closures }
}

/**
 * Takes back what one source said at an address: the claims stay in the history and decide nothing. A row nobody else carries is closed.
 *
 * @returns only the facts that change, each with a raised version
 */
export function withdrawClaims(
  facts: readonly Fact[],
  source: { readonly url: string; readonly at: string },
  trustOf: TrustOf,
): readonly Fact[] {
  return facts.flatMap((fact) => {
    const hit = (claim: LedgerClaim): boolean => claim.url === source.url && claim.withdrawnAt === undefined
    const taken = fact.claims.filter(hit)
    if (taken.length === 0) return []
    const marked = fact.claims.map((claim) => (hit(claim) ? { ...claim, withdrawnAt: source.at } : claim))
    const claims = heldAsLeft(fact, marked, trustOf)
    const live = claims.filter((claim) => claim.withdrawnAt === undefined)
    const weighed = live.map((claim) => ({ claim, trust: trustOf(claim) }))
    if (weighed.length === 0) return [{ ...closeRow(fact, source.at), claims, statusDate: source.at, version: fact.version + 1 }]
    const resolved = resolveAll(weighed, {})
    const row = { ...withoutFiguresOf(fact, taken, resolved), ...standingLeft(fact, taken, live, trustOf) }
    return [withoutConflicts({ ...row, ...figuresFrom(resolved, row), claims, resolved, version: row.version + 1 })]
  })
}
