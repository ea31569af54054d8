// A store for readers that does not read the same stored text twice: dispatches stay in memory under the version of their row, and
// sums over the whole archive are kept for a while in proportion to what they cost.
import type { Dispatch } from '../domain/dispatch.ts'
import type { Store } from './store.ts'

const dispatchesMax = 1000
/** A sum that took so long is kept a hundred times as long: it never takes more than a hundredth of one core. */
const keptTimes = 100
/** Below this a sum is asked anew each time. */
const cheapMs = 10
const sumsMax = 200

/** A row of the wire without its text. `row` changes with every change of the row, also where its version stays. */
export interface Head {
  readonly storyId: string
  readonly version: number
  readonly row: string
}

const keyOf = (it: Head): string => `${it.storyId} ${it.version} ${it.row}`

/** A head as a search names it. */
export function headOf(key: string): Head {
  const [storyId = '', version = '', row = ''] = key.split(' ')
  return { storyId, version: Number(version), row }
}

type Reads = 'headsOnWire' | 'headsOfEntity' | 'dispatchesOfHeads' | 'dispatchesOnWire' | 'dispatchesOfEntity'
type Sums = 'storiesPerEntity' | 'archiveScope' | 'sentenceCounts' | 'verdictCounts' | 'topOrigins'

/** The same answers, read once. What is withheld or removed has another row, so it is never answered from memory. */
function rememberDispatches<S extends Pick<Store, Reads>>(
  store: S,
): Pick<Store, 'dispatchesOnWire' | 'dispatchesOfEntity' | 'dispatchesFound'> {
  const held = new Map<string, Dispatch>()
  const fill = async (keys: readonly string[]): Promise<readonly Dispatch[]> => {
    const found = new Map<string, Dispatch>()
    const missing: Head[] = []
    for (const key of keys) {
      const known = held.get(key)
      if (known === undefined) missing.push(headOf(key))
      else {
        held.delete(key)
        held.set(key, known)
        found.set(key, known)
      }
    }
    const read = missing.length === 0 ? [] : await store.dispatchesOfHeads(missing)
    const asked = new Map(missing.map((it) => [it.storyId, keyOf(it)]))
    for (const { head, dispatch } of read) {
      held.set(keyOf(head), dispatch)
      found.set(asked.get(head.storyId) ?? '', dispatch)
    }
    for (const [oldest] of held) {
      if (held.size <= dispatchesMax) break
      held.delete(oldest)
    }
    return keys.flatMap((key) => found.get(key) ?? [])
  }
  return {
    dispatchesFound: fill,
    dispatchesOnWire: async (question) =>
      question.limit > dispatchesMax ? store.dispatchesOnWire(question) : fill((await store.headsOnWire(question)).map(keyOf)),
    dispatchesOfEntity: async (entityId, limit) =>
      limit > dispatchesMax ? store.dispatchesOfEntity(entityId, limit) : fill((await store.headsOfEntity(entityId, limit)).map(keyOf)),
  }
}

interface Sum {
  readonly answer: Promise<unknown>
  until: number
}

/** @param nowMs a clock that never goes back */
function keepInProportion(nowMs: () => number): <T>(key: string, ask: () => Promise<T>) => Promise<T> {
  const sums = new Map<string, Sum>()
  return <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const known = sums.get(key)
    if (known !== undefined && nowMs() < known.until) return known.answer as Promise<T>
    const began = nowMs()
    const sum: Sum = { answer: ask(), until: Number.POSITIVE_INFINITY }
    sums.set(key, sum)
    for (const [oldest] of sums) {
      if (sums.size <= sumsMax) break
      sums.delete(oldest)
    }
    sum.answer.then(
      () => {
        const took = nowMs() - began
        sum.until = took < cheapMs ? 0 : nowMs() + took * keptTimes
      },
      () => sums.delete(key),
    )
    return sum.answer as Promise<T>
  }
}

/**
 * The store that outlets read. Sums may lag behind by as much as a hundred times what they cost; texts never do.
 *
 * @param nowMs a clock that never goes back, in milliseconds
 */
export function rememberingStore<S extends Pick<Store, Reads | Sums>>(store: S, nowMs: () => number): S {
  const kept = keepInProportion(nowMs)
  return {
    ...store,
    ...rememberDispatches(store),
    storiesPerEntity: () => kept('entities', () => store.storiesPerEntity()),
    // Askers of one minute mean the same archive; the scope of a kept statement is a minute too.
    archiveScope: (before: Date) => kept(`scope ${Math.floor(before.getTime() / 60_000)}`, () => store.archiveScope(before)),
    sentenceCounts: () => kept('sentences', () => store.sentenceCounts()),
    verdictCounts: () => kept('verdicts', () => store.verdictCounts()),
    topOrigins: (limit: number) => kept(`origins ${limit}`, () => store.topOrigins(limit)),
  }
}
