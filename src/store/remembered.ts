// A store for readers that does not read the same stored text twice: dispatches stay in memory under the version of their row, and
// sums over the whole archive are kept for a while in proportion to what they cost.

import type { Told } from '../domain/dispatch.ts'
import { type Head, headOf } from './head.ts'
import type { Store } from './store.ts'

const dispatchesMax = 1000
/** Without their evidence stories weigh a tenth. */
const toldMax = 4000
/** A sum that took so long is kept a hundred times as long: it never takes more than a hundredth of one core. */
const keptTimes = 100
/** Below this a sum is asked anew each time. */
const cheapMs = 10
const sumsMax = 200

const keyOf = (it: Head): string => `${it.storyId} ${it.version} ${it.row}`

type Reads = 'headsOnWire' | 'headsOfEntity' | 'dispatchesOfHeads' | 'toldOfHeads' | 'dispatchesOnWire' | 'dispatchesOfEntity'
type Sums = 'storiesPerEntity' | 'archiveScope' | 'sentenceCounts' | 'verdictCounts' | 'topOrigins'

/** Texts under the keys of their rows, those asked last kept. What is withheld or removed has another row, so it is never answered from memory. */
function heldTexts<T>(most: number, read: (heads: readonly Head[]) => Promise<readonly { readonly head: Head; readonly text: T }[]>) {
  const held = new Map<string, T>()
  const use = (key: string): T | undefined => {
    const known = held.get(key)
    if (known === undefined) return undefined
    held.delete(key)
    held.set(key, known)
    return known
  }
  return {
    use,
    async fill(keys: readonly string[], elsewhere: (key: string) => T | undefined = () => undefined): Promise<readonly T[]> {
      const found = new Map<string, T>()
      const missing: Head[] = []
      for (const key of keys) {
        const known = use(key) ?? elsewhere(key)
        if (known === undefined) missing.push(headOf(key))
        else found.set(key, known)
      }
      const texts = missing.length === 0 ? [] : await read(missing)
      const asked = new Map(missing.map((it) => [it.storyId, keyOf(it)]))
      for (const { head, text } of texts) {
        held.set(keyOf(head), text)
        found.set(asked.get(head.storyId) ?? '', text)
      }
      for (const [oldest] of held) {
        if (held.size <= most) break
        held.delete(oldest)
      }
      return keys.flatMap((key) => found.get(key) ?? [])
    },
  }
}

/** The same answers, read once. */
function rememberDispatches<S extends Pick<Store, Reads>>(
  store: S,
): Pick<Store, 'dispatchesOnWire' | 'dispatchesOfEntity' | 'storiesTold'> {
  const whole = heldTexts(dispatchesMax, async (heads) =>
    (await store.dispatchesOfHeads(heads)).map(({ head, dispatch: text }) => ({ head, text })),
  )
  const told = heldTexts<Told>(toldMax, async (heads) => (await store.toldOfHeads(heads)).map(({ head, told: text }) => ({ head, text })))
  return {
    storiesTold: (keys) => told.fill(keys, whole.use),
    dispatchesOnWire: async (question) =>
      question.limit > dispatchesMax ? store.dispatchesOnWire(question) : whole.fill((await store.headsOnWire(question)).map(keyOf)),
    dispatchesOfEntity: async (entityId, limit) =>
      limit > dispatchesMax
        ? store.dispatchesOfEntity(entityId, limit)
        : whole.fill((await store.headsOfEntity(entityId, limit)).map(keyOf)),
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
