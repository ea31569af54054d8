// While publishing is frozen the ledger goes on being kept, and readers are shown it as it stood, less what was taken back since.
import type { Fact } from '../domain/fact.ts'
import type { Store } from '../store/store.ts'

type Then = ReadonlyMap<string, Fact>
type Lists = 'facts' | 'factsById' | 'factsOfStory' | 'factsOfEntity' | 'factsOfParties' | 'factsOfTypes' | 'searchFacts'
type Asked = Pick<Store, Lists | 'factById' | 'factsEntered' | 'countFacts' | 'storyRecords' | 'factsFrozen'>

/** A row as readers may see it: as it stood then; as it is now once a statement of it, or what had replaced it, was taken back; not at all where it is new. */
export function rowThen(now: Fact, then: Then): Fact | null {
  const held = then.get(now.id)
  if (held === undefined) return null
  const inForce = new Set(now.claims.filter((it) => it.withdrawnAt === undefined).map(({ id }) => id))
  const isTakenBack = held.claims.some((it) => it.withdrawnAt === undefined && !inForce.has(it.id))
  const standsAgain = held.supersededBy !== undefined && now.supersededBy !== held.supersededBy
  return isTakenBack || standsAgain ? now : held
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
  }
  return { ...store, ...own }
}
