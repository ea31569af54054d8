// What follows in the ledger when rows were saved or removed: what they had replaced, and what waited since it was a jump from them.
import { type Fact, nameKey } from '../../../domain/fact.ts'
import { partsHeld } from '../../../domain/held.ts'
import { maySetValues, type Source } from '../../../domain/source.ts'
import { settleReplaced } from './closures.ts'
import { withHoldsAnew } from './holds-anew.ts'
import { publishersOf, trustBut } from './join-ledger.ts'

interface Ledger {
  takeFactsReplacedBy(ids: readonly string[]): Promise<readonly Fact[]>
  takeFactsHeldOf(ids: readonly string[]): Promise<readonly Fact[]>
  takeFactsPointingTo(ids: readonly string[]): Promise<readonly Fact[]>
  factsOfParties(entities: readonly string[]): Promise<readonly Fact[]>
  factsNaming(keys: readonly string[]): Promise<readonly Fact[]>
  sourcesNamed(names: readonly string[]): Promise<readonly Source[]>
  saveFact(fact: Fact, place: { readonly storyId: null; readonly imported: false }): Promise<void>
  appendEvent(event: {
    readonly at: string
    readonly name: string
    readonly subject: string
    readonly actor: string
    readonly detail: unknown
  }): Promise<void>
}
interface Deed {
  /** ISO UTC. */
  readonly at: string
  readonly actor: string
}
interface Moved {
  readonly changed: readonly Fact[]
  /** Ids of rows that are in the ledger no more. */
  readonly gone?: readonly string[]
  /** Ids of changed rows whose history has lost the statement that told what they replace. */
  readonly untold?: readonly string[]
}

/** How often what was settled may settle more: a row that stands again may be what a figure jumped from, and that one what another did. */
const turnsMax = 5

/**
 * Looks, after rows were saved or removed, at those they had replaced and at those that wait for a second origin since they were jumps from
 * them, and saves and logs what changes.
 *
 * @returns ids of the rows that stand again, are replaced again, or have a figure more or less
 */
export async function settleLedger({ changed, gone = [], untold = [] }: Moved, deed: Deed, tx: Ledger): Promise<readonly string[]> {
  const { at, actor } = deed
  for (const { id, closures } of changed) {
    const fresh = closures?.find((it) => it.by !== undefined && it.at === at && it.until === undefined)
    if (fresh !== undefined) await tx.appendEvent({ at, name: 'fact.superseded', subject: id, actor, detail: { by: fresh.by } })
  }
  if (changed.length + gone.length === 0) return []
  const apart = gone.length === 0 ? [] : await forgetGone(gone, deed, tx)
  const replaced = await settleClosures({ changed, gone, untold }, deed, tx)
  const settled = new Set([...apart, ...replaced].map(({ id }) => id))
  let moved: Pick<Required<Moved>, 'changed' | 'gone'> = { changed: [...changed, ...replaced], gone }
  for (let turn = 0; turn < turnsMax && moved.changed.length + moved.gone.length > 0; turn++) {
    const rows = await settleHeld(moved, deed, tx)
    for (const { id } of rows) settled.add(id)
    moved = { changed: rows, gone: [] }
  }
  return [...settled]
}

const toNoStory = { storyId: null, imported: false } as const

async function settleClosures({ changed, gone, untold }: Required<Moved>, { at, actor }: Deed, tx: Ledger): Promise<readonly Fact[]> {
  const ids = [...changed.map(({ id }) => id), ...gone]
  const settled = settleReplaced(await tx.takeFactsReplacedBy(ids), { changed, gone, untold, at })
  for (const fact of settled) {
    await tx.saveFact(fact, toNoStory)
    const turned = fact.closures?.findLast((it) => it.until === at || it.at === at)
    // Else its history only names a removed row no more.
    if (turned === undefined) {
      await tx.appendEvent({ at, name: 'fact.unlinked', subject: fact.id, actor, detail: {} })
      continue
    }
    const { by, why } = turned
    const name = fact.supersededBy === undefined ? 'fact.restored' : 'fact.superseded'
    await tx.appendEvent({ at, name, subject: fact.id, actor, detail: { by, ...(why !== undefined && { why }) } })
  }
  return settled
}

/** Rows that named a removed one as what they replaced, are a step of or may be one with name it no more. */
async function forgetGone(gone: readonly string[], { at, actor }: Deed, tx: Ledger): Promise<readonly Fact[]> {
  const rows = await tx.takeFactsPointingTo(gone)
  const left = (id: string | undefined): string | undefined => (id === undefined || gone.includes(id) ? undefined : id)
  const narrowed: Fact[] = []
  for (const { supersedes, partOf, possiblySameAs = [], ...row } of rows) {
    const [before, whole, same] = [left(supersedes), left(partOf), possiblySameAs.filter((id) => !gone.includes(id))]
    const fact: Fact = {
      ...row,
      ...(before !== undefined && { supersedes: before }),
      ...(whole !== undefined && { partOf: whole }),
      ...(same.length > 0 && { possiblySameAs: same }),
      version: row.version + 1,
    }
    await tx.saveFact(fact, toNoStory)
    await tx.appendEvent({ at, name: 'fact.unlinked', subject: fact.id, actor, detail: {} })
    narrowed.push(fact)
  }
  return narrowed
}

const firstTold = ({ claims }: Fact): string => claims[0]?.publishedAt ?? ''
const heldIn = ({ claims }: Fact): number => claims.reduce((n, claim) => n + partsHeld(claim).length, 0)

/** One after another in the order told, so that what counts again is what the next one is held against. */
async function settleHeld(
  { changed, gone }: Pick<Required<Moved>, 'changed' | 'gone'>,
  { at, actor }: Deed,
  tx: Ledger,
): Promise<readonly Fact[]> {
  const moved = new Set([...changed.map(({ id }) => id), ...gone])
  const waiting = await tx.takeFactsHeldOf([...moved])
  const settled: Fact[] = []
  for (const fact of waiting.toSorted((a, b) => (firstTold(a) < firstTold(b) ? -1 : 1))) {
    const near = await nearTo(fact, tx)
    const outlets = await tx.sourcesNamed(publishersOf([fact, ...near]))
    const trustOf = trustBut(outlets.filter((it) => !maySetValues(it, at)).map(({ name }) => name))
    const row = withHoldsAnew(fact, { near, moved, gone: new Set(gone) }, trustOf)
    if (row === null) continue
    await tx.saveFact(row, toNoStory)
    settled.push(row)
    const [was, is] = [heldIn(fact), heldIn(row)]
    if (was !== is) await tx.appendEvent({ at, name: is < was ? 'fact.released' : 'fact.held', subject: row.id, actor, detail: {} })
  }
  return settled
}

/** Rows that share a party or the place's name with it: no other can be of its site. */
async function nearTo({ subject, object = [], place }: Fact, tx: Ledger): Promise<readonly Fact[]> {
  const parties = [...subject, ...object].map(({ entity }) => entity)
  const names = place.precision === 'unstated' ? parties : [...parties, place.name]
  const keys = (place.precision === 'site' ? names : parties).map(nameKey)
  const rows = [...(await tx.factsOfParties(names)), ...(await tx.factsNaming(keys))]
  return [...new Map(rows.map((it) => [it.id, it])).values()]
}
