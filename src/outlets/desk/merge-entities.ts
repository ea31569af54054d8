// Two names of the registry that are one: a person says so, everything recorded moves, the address redirects, and it can be taken back.
import type { Entity } from '../../domain/entity.ts'
import { refuse } from '../../domain/refusal.ts'
import { type Decision, type DeskWork, reasonFault } from './filing.ts'
import { type Recorded, recorded } from './record.ts'

const idOf = (given: string): string => given.trim().replace(/^.*\/entity\//, '')

/** An entity by its id, its address, or a name that only one goes by. */
function findEntity(all: readonly Entity[], given: string): Entity | null {
  const id = idOf(given)
  const byId = all.find((it) => it.id === id)
  if (byId !== undefined) return byId
  const named = all.filter((it) => it.name === id || it.aliases.includes(id))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** @param decision.fold id, address or name of the one that becomes a name; `into`: of the one that stays */
export async function mergeEntities(
  work: DeskWork,
  decision: Decision & { readonly fold: string; readonly into: string },
): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const at = work.now().toISOString()
  const actor = `desk:${decision.by}`
  return work.store.transaction(async (tx): Promise<Recorded> => {
    const all = await tx.entities()
    const [fold, keep] = [findEntity(all, decision.fold), findEntity(all, decision.into)]
    if (fold === null) return refuse('desk.unknown', `The registry has no single “${decision.fold.trim()}”; give its id.`)
    if (keep === null) return refuse('desk.unknown', `The registry has no single “${decision.into.trim()}” to merge into; give its id.`)
    if (fold.id === keep.id) return refuse('desk.nothing', 'That is the same entity.')
    const moved = await tx.mergeEntity({ fold: fold.id, keep: keep.id })
    const detail = { into: keep.id, moved, reason: decision.reason.trim() }
    await tx.appendEvent({ at, name: 'entity.merged', subject: fold.id, actor, detail })
    return recorded(`${fold.name} is now a name of ${keep.name}; ${moved} records moved, and /entity/${fold.id} leads there.`)
  })
}

/** Takes a merge back. Records that name both stay with the one that was kept. */
export async function unmergeEntity(work: DeskWork, decision: Decision & { readonly fold: string }): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const at = work.now().toISOString()
  return work.store.transaction(async (tx): Promise<Recorded> => {
    const fold = idOf(decision.fold)
    const keep = await tx.entityKept(fold)
    if (keep === null) return refuse('desk.unknown', `No entity “${fold}” was merged into another.`)
    await tx.unmergeEntity({ fold, keep })
    const detail = { from: keep, reason: decision.reason.trim() }
    await tx.appendEvent({ at, name: 'entity.unmerged', subject: fold, actor: `desk:${decision.by}`, detail })
    return recorded(`${fold} stands for itself again.`)
  })
}
