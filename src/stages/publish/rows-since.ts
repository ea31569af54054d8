// Whether the ledger rows that a draft stands on are still as it was written from them: it may have waited for days.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { withRemoved } from '../../text/removed-rows.ts'
import { basesOf, leansOnChanged } from '../../text/taken-back.ts'

type Printed = Pick<Draft, 'headline' | 'summary' | 'take' | 'archive' | 'factStrip' | 'mends'>
type Written = Pick<Dossier, 'builtAt' | 'facts' | 'ledger' | 'receipt'>

/** What a sentence tells of a row: with any of it otherwise, the sentence would be of a row that there is no more. */
const toldOf = ({ quantity, value, hardware, status, effectiveAt, horizon, partOf, supersededBy }: Fact): string =>
  JSON.stringify([quantity, value, hardware, status, effectiveAt, horizon, partOf, supersededBy])

/** Ids of all rows that a draft was written from, and that its archive search counted. */
export const rowsUnderDossier = ({ facts, ledger, receipt }: Pick<Written, 'facts' | 'ledger' | 'receipt'>): readonly string[] => [
  ...new Set([...facts, ...ledger, ...receipt.ledgerMatches].map(({ id }) => id)),
]

/** Ids of the rows that a draft names, reckons with, or counts in its archive search. */
export function rowsStoodOn(text: Printed, written: Written): readonly string[] {
  const bases = basesOf(text).flat()
  const named = bases.flatMap((it) => (it.kind === 'ledger' ? [it.factId] : []))
  const reckoned = bases.flatMap((it) => (it.kind === 'calculation' ? [JSON.stringify(it.inputs)] : [])).join('\n')
  const counted = written.receipt.ledgerMatches.map(({ id }) => id)
  return [...new Set([...named, ...counted, ...rowsUnderDossier(written).filter((id) => reckoned.includes(`"${id}"`))])]
}

/**
 * Whether a row that the draft stands on was set aside, withdrawn, deleted or put otherwise since its dossier was built: then the story is
 * written again before anything of it is printed. A correction by a person comes with the rows that it puts right, and is only held up by
 * what was put under quarantine or taken down; one that mends keeps, by its nature, the rows that nobody took back.
 *
 * @param present all rows under the dossier as they are now; one that is missing was deleted
 */
export function rowsHaveChanged(
  text: Printed,
  written: Written,
  present: readonly Fact[],
  { kind }: Pick<Ruling, 'kind'> = { kind: 'pass' },
): boolean {
  const isSetAside = ({ claims }: Fact): boolean =>
    claims.some(({ quarantine, killedWith, withdrawnAt = '' }) => (quarantine ?? killedWith) !== undefined && withdrawnAt > written.builtAt)
  const now = new Map(present.map((it) => [it.id, it]))
  const then = new Map([...written.facts, ...written.ledger].map((it) => [it.id, it]))
  const stoodOn = rowsStoodOn(text, written)
  // Taken down: it is in the ledger no more, or lacks a statement that it had.
  const isTakenOut = (id: string): boolean => {
    const kept = new Set(now.get(id)?.claims.map((claim) => claim.id))
    return !now.has(id) || then.get(id)?.claims.some((claim) => !kept.has(claim.id)) === true
  }
  if (kind === 'correct') return stoodOn.some(isTakenOut) || leansOnChanged(text, written, present.filter(isSetAside))
  if (leansOnChanged(text, written, withRemoved([...then.values()], present))) return true
  if (text.mends !== undefined) return false
  return stoodOn.some((id) => {
    const [was, is] = [then.get(id), now.get(id)]
    if (was === undefined || is === undefined) return is === undefined || isSetAside(is)
    return toldOf(was) !== toldOf(is)
  })
}
