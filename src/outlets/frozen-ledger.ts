// While publishing is frozen the ledger goes on being kept, and readers are shown it as it stood, less what was taken back since.
import { type Fact, type LedgerClaim, type Status, sideStates, statusLadder } from '../domain/fact.ts'
import type { ArchiveAsk, ArchiveSearch } from '../domain/receipt.ts'
import type { Store } from '../store/store.ts'

type Then = ReadonlyMap<string, Fact>
type Lists = 'facts' | 'factsById' | 'factsOfStory' | 'factsOfEntity' | 'factsOfParties' | 'factsOfTypes' | 'searchFacts'
type Asked = Pick<Store, Lists | 'factById' | 'factsEntered' | 'countFacts' | 'storyRecords' | 'searchArchive' | 'factsFrozen'>

const isLive = ({ withdrawnAt }: LedgerClaim): boolean => withdrawnAt === undefined
/** A statement that a person corrected goes on under its id with the version of the row behind it. */
const baseOf = ({ id }: LedgerClaim): string => id.replace(/@\d+$/u, '')
const saysOf = ({ url, says }: LedgerClaim): string => JSON.stringify([url, Object.entries(says).toSorted(([a], [b]) => (a < b ? -1 : 1))])

/**
 * A row as readers may see it: as it stood then; without what was taken back of it since, and standing again where what had replaced it was;
 * not at all where it is new. A report that was read again and says the same took nothing back.
 */
export function rowThen(now: Fact, then: Then): Fact | null {
  const held = then.get(now.id)
  if (held === undefined) return null
  const live = now.claims.filter(isLive)
  const [ids, said] = [new Set(live.map(({ id }) => id)), new Set(live.map(saysOf))]
  const isTakenBack = held.claims.some((it) => isLive(it) && !ids.has(it.id) && !said.has(saysOf(it)))
  const standsAgain = held.supersededBy !== undefined && now.supersededBy !== held.supersededBy
  return isTakenBack || standsAgain ? lessTakenBack(held, now) : held
}

const isStatus = (value: unknown): value is Status => [...statusLadder, ...sideStates].some((one) => one === value)

const parts = ['quantity', 'value', 'hardware', 'effectiveAt', 'horizon', 'partOf', 'supersededBy', 'closures'] as const

/** What both rows say alike, on the statements of then that still stand: no word of a report that came since. */
function lessTakenBack(held: Fact, now: Fact): Fact {
  const known = new Set(held.claims.map(baseOf))
  const claims = now.claims.filter((it) => known.has(baseOf(it)))
  if (claims.length === now.claims.length) return now
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
  const live = claims.filter(isLive)
  const resolved = Object.fromEntries(Object.entries(now.resolved).filter(([field, it]) => isSame(it, held.resolved[field])))
  const differing = parts.filter((part) => live.length === 0 || !isSame(held[part], now[part]))
  const bare = Object.fromEntries(Object.entries(now).filter(([part]) => !differing.some((it) => it === part))) as unknown as Fact
  const told = live.map(({ says }) => says['status']).filter(isStatus)
  const status = live.length === 0 ? 'superseded' : now.status === held.status || told.includes(now.status) ? now.status : told[0]
  return { ...bare, claims, resolved: live.length === 0 ? {} : resolved, status: status ?? held.status }
}

/** The store that pages, feeds and answers read, with the ledger held still for as long as publishing is frozen. */
export function withFrozenLedger<S extends Asked>(store: S): S {
  const shown = async (rows: readonly Fact[]): Promise<readonly Fact[]> => {
    const then = await store.factsFrozen()
    return then === null ? rows : rows.flatMap((it) => rowThen(it, then) ?? [])
  }
  const own: Asked = {
    factsFrozen: store.factsFrozen,
    facts: async () => shown(await store.facts()),
    factsById: async (ids) => shown(await store.factsById(ids)),
    factsOfStory: async (id) => shown(await store.factsOfStory(id)),
    factsOfEntity: async (entity) => shown(await store.factsOfEntity(entity)),
    factsOfParties: async (entities) => shown(await store.factsOfParties(entities)),
    factsOfTypes: async (types, limit) => shown(await store.factsOfTypes(types, limit)),
    searchFacts: async (words, limit) => shown(await store.searchFacts(words, limit)),
    async factById(id) {
      const found = await store.factById(id)
      return found === null ? null : ((await shown([found]))[0] ?? null)
    },
    async factsEntered() {
      const [rows, then] = [await store.factsEntered(), await store.factsFrozen()]
      if (then === null) return rows
      return rows.flatMap(({ entered, fact: now }) => {
        const fact = rowThen(now, then)
        return fact === null ? [] : [{ entered, fact }]
      })
    },
    async countFacts() {
      const then = await store.factsFrozen()
      return then === null ? store.countFacts() : (await shown(await store.facts())).length
    },
    async storyRecords(storyId, receiptId) {
      const found = await store.storyRecords(storyId, receiptId)
      return { ...found, facts: await shown(found.facts) }
    },
    async searchArchive(ask: ArchiveAsk): Promise<ArchiveSearch> {
      const then = await store.factsFrozen()
      if (then === null) return store.searchArchive(ask)
      const held = await own.factsEntered()
      const found = await store.searchArchive(ask, (rows) => rows.flatMap((it) => rowThen(it, then) ?? []))
      const newest = held.reduce((most, { entered }) => Math.max(most, entered), 0)
      return { ...found, ledgerFacts: held.length, ledgerUpTo: Math.min(found.ledgerUpTo, newest) }
    },
  }
  return { ...store, ...own }
}
