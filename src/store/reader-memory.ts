// What readers' pages lean on, and answers kept until that has changed: a wire that takes in news by the minute makes few pages anew.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { ReaderChanges } from './reader-changes.ts'
import type { Store } from './store.ts'

/** How long what was looked up last is believed: what is taken down is gone from every kept page within this time. */
const believedMs = 25
/** Changes older than the log keeps them cannot be told: who has not looked for so long forgets everything. */
const lookedMsMax = 10 * 60_000
const answersMax = 1000
const tagsMax = 50_000
/** A count over all that was read is asked again after this, whatever else happened. */
const countMs = 60_000
/** Below this a count costs next to nothing, and a young archive outgrows it within the minute: then it is asked anew. */
const countKeptFrom = 10_000
/** Stands for everything: whoever leans on it is old as soon as anything at all was written. */
const anything = '*'

/** What something was made from. It is old once one of those things has changed since. */
export interface Leaning {
  readonly on: Set<string>
  readonly since: number
}

type Reads = Omit<Store, 'transaction' | 'snapshot' | 'close' | 'settle' | 'jobs' | 'onCommit'>
const notReads: ReadonlySet<string> = new Set(['transaction', 'snapshot', 'close', 'settle', 'onCommit'])
type Tags = (...args: never) => readonly string[]
interface Rule {
  readonly on: Tags
  /** Absent: the answer is not kept. Given: what tells one question from another. */
  readonly key?: (...args: never) => string
  readonly keptMs?: number
  /** Absent: every answer is worth keeping. */
  readonly isKept?: (answer: unknown) => boolean
}

/** Of a kind as a whole, and kept: few such questions are asked, and often. */
const all = (...kinds: readonly string[]): Rule => ({ on: () => kinds, key: (...args: readonly unknown[]) => JSON.stringify(args) })
/** Of one row, and not kept: there are many, and the page made from it is kept. */
const one = (kind: string): Rule => ({ on: (id: string) => [`${kind} ${id}`] })
const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000)

/**
 * What each question leans on. A question that is not here leans on everything, so forgetting one costs speed and never truth.
 * Counts of articles lean on nothing: what pages print of them is made anew each minute, and promises nothing sooner.
 */
const rules: { readonly [Name in keyof Reads]?: Rule } = {
  dispatchesOnWire: {
    on: () => ['dispatch'],
    // Whatever came after the minute began is a change.
    key: ({ before, limit }: { before: Date; limit: number }) => `${minuteOf(before)} ${limit}`,
  },
  dispatchesAt: all('dispatch'),
  dispatchesCorrected: all('dispatch'),
  dispatchesOfEntity: all('dispatch', 'entity'),
  archiveScope: { on: () => ['dispatch'], key: (before: Date) => String(minuteOf(before)) },
  countDispatches: all('dispatch'),
  tombstones: all('dispatch'),
  stoneOfStory: { on: () => ['dispatch'] },
  stoneOfEvidence: { on: () => ['dispatch'] },
  evidenceById: { on: () => ['dispatch'] },
  evidenceOfStory: { on: () => ['dispatch'] },
  publicAtSlug: one('slug'),
  dispatchOfStory: one('dispatch'),
  dispatchVersions: one('dispatch'),
  storyRecords: { on: (storyId: string) => [`dispatch ${storyId}`, 'receipt', 'watch', 'fact'] },
  dispatchVersion: one('dispatch'),
  watches: all('watch'),
  watchById: one('watch'),
  watchesOfStory: { on: () => ['watch'] },
  watchesUnsettled: all('watch'),
  facts: all('fact'),
  factsEntered: all('fact'),
  factById: one('fact'),
  factsById: { on: () => ['fact'] },
  factsOfStory: { on: () => ['fact'] },
  factsOfTypes: all('fact'),
  factsOfParties: all('fact'),
  countFacts: all('fact'),
  entities: all('entity'),
  entitiesById: all('entity'),
  entityKept: all('entity'),
  editions: all('edition'),
  editionOfDay: all('edition'),
  receiptById: one('receipt'),
  receiptsById: all('receipt'),
  hostLevel: all('rights'),
  hostLevels: all('rights'),
  articlesById: { on: (ids: readonly string[]) => ids.map((id) => `article ${id}`) },
  claimsRead: { on: (asked: readonly { readonly articleId: string }[]) => asked.map((it) => `article ${it.articleId}`) },
  // Which stories match, without their texts: all pages of one question share it.
  searchWire: all('dispatch', 'entity'),
  storiesFirstOut: all('dispatch', 'entity'),
  storiesTold: { on: () => ['dispatch'] },
  searchWatches: { on: () => ['watch'] },
  searchFacts: { on: () => ['fact'] },
  entitiesSpelling: { on: () => ['entity'] },
  countArticles: { on: () => [], key: () => '', keptMs: countMs, isKept: (n) => Number(n) >= countKeptFrom },
  freezes: all('freeze'),
  factsFrozen: all('freeze'),
  quarantines: all('quarantine'),
  overrulings: all('overruling'),
  storiesPerEntity: { on: () => ['dispatch'] },
}

/** What is known of changes. */
export interface Memory {
  /** Learns what has changed, unless that was just done. @throws Fault when the database is away */
  look(): Promise<void>
  /** Whether what is known may be believed without a look. */
  isFresh(): boolean
  /** Something was written here: the next asker looks, however short ago that was done. */
  forget(): void
  isOld(leaning: Leaning): boolean
  /** Begins the work and notes what it leans on, from its first question on. */
  follow<T>(work: () => Promise<T>): { readonly value: Promise<T>; readonly leaning: Leaning }
}

interface Changes extends Memory {
  leaning(): Leaning
}

/** When each thing changed last, counted by looks. */
function makeLog() {
  const changed = new Map<string, number>()
  let n = 1
  let floor = 0
  return {
    now: () => n,
    forgetAll() {
      changed.clear()
      floor = ++n
    },
    note({ changes }: ReaderChanges) {
      n++
      if (changed.size > tagsMax) this.forgetAll()
      changed.set(anything, n)
      for (const { kind, id } of changes) {
        changed.set(kind, n)
        if (id !== '') changed.set(`${kind} ${id}`, n)
      }
    },
    isOld({ on, since }: Leaning) {
      if (since < floor) return true
      for (const it of on) if ((changed.get(it) ?? 0) > since) return true
      return false
    },
  }
}

function makeChanges(ask: (since: string | null) => Promise<ReaderChanges>, nowMs: () => number, followed: Followed): Changes {
  const log = makeLog()
  let mark: string | null = null
  let looked = Number.NEGATIVE_INFINITY
  // How often something was written here, and how much of that the last look can have seen.
  let [wrote, seen] = [0, 0]
  let looking: Promise<void> | null = null
  const learn = async (): Promise<void> => {
    const [began, before, since] = [nowMs(), wrote, nowMs() - looked > lookedMsMax ? null : mark]
    mark = null
    const found = await ask(since)
    if (since === null || found.isOtherArchive) log.forgetAll()
    else if (found.mark !== since) log.note(found)
    mark = found.mark
    looked = began
    seen = before
  }
  const isFresh = (): boolean => seen === wrote && nowMs() - looked < believedMs
  return {
    isFresh,
    async look() {
      if (isFresh()) return
      // A look that was under way when something was written may have missed it.
      const needed = wrote
      do {
        looking ??= learn().finally(() => {
          looking = null
        })
        await looking
      } while (seen < needed)
    },
    forget() {
      wrote++
    },
    isOld: log.isOld,
    leaning: () => ({ on: new Set(), since: log.now() }),
    follow(work) {
      const leaning: Leaning = { on: new Set(), since: log.now() }
      return { value: followed.run(leaning, work), leaning }
    },
  }
}

type Followed = AsyncLocalStorage<Leaning>

type Read = (...args: readonly unknown[]) => Promise<unknown>

interface Kept {
  readonly answer: Promise<unknown>
  readonly leaning: Leaning
  readonly until: number
}

/** Answers that are kept, and what every question adds to what its page leans on. */
function makeRecall(changes: Changes, followed: Followed, nowMs: () => number) {
  const kept = new Map<string, Kept>()
  return (name: string, rule: Rule, args: readonly never[], ask: () => Promise<unknown>): Promise<unknown> => {
    const tags = rule.on(...(args as never))
    const page = followed.getStore()
    for (const tag of tags) page?.on.add(tag)
    if (rule.key === undefined) return ask()
    const key = `${name} ${rule.key(...(args as never))}`
    const known = kept.get(key)
    if (known !== undefined && nowMs() < known.until && !changes.isOld(known.leaning)) {
      kept.delete(key)
      kept.set(key, known)
      return known.answer
    }
    const leaning = changes.leaning()
    for (const tag of tags) leaning.on.add(tag)
    const answer = ask()
    kept.delete(key)
    kept.set(key, { answer, leaning, until: rule.keptMs === undefined ? Number.POSITIVE_INFINITY : nowMs() + rule.keptMs })
    const forget = (): void => {
      if (kept.get(key)?.answer === answer) kept.delete(key)
    }
    answer.then((it) => rule.isKept?.(it) === false && forget(), forget)
    for (const [oldest] of kept) {
      if (kept.size <= answersMax) break
      kept.delete(oldest)
    }
    return answer
  }
}

/**
 * The store that pages are made from: it notes what each page leans on, and keeps answers until something they lean on has changed.
 *
 * @param nowMs a clock that never goes back, in milliseconds
 */
export function withMemory<S extends Pick<Store, 'readerChanges' | 'transaction' | 'onCommit'>>(
  store: S,
  nowMs: () => number,
): { readonly store: S; readonly memory: Memory } {
  const followed: Followed = new AsyncLocalStorage()
  const changes = makeChanges((since) => store.readerChanges(since), nowMs, followed)
  const recall = makeRecall(changes, followed, nowMs)
  const remembering = ([name, read]: [string, Read | undefined]): [string, unknown] => {
    const rule = (rules as Readonly<Record<string, Rule | undefined>>)[name]
    if (typeof read !== 'function' || notReads.has(name)) return [name, read]
    if (rule !== undefined)
      return [
        name,
        async (...args: readonly never[]) => {
          // A page is of the moment it was asked for: its keeper looked then, and looks again for the next reader.
          if (followed.getStore() === undefined) await changes.look()
          return recall(name, rule, args, () => read(...args))
        },
      ]
    return [
      name,
      (...args: readonly unknown[]) => {
        followed.getStore()?.on.add(anything)
        return read(...args)
      },
    ]
  }
  const transaction: Store['transaction'] = async (work) => {
    try {
      return await store.transaction(work)
    } finally {
      changes.forget()
    }
  }
  store.onCommit(() => changes.forget())
  const reads = Object.entries(store as unknown as Readonly<Record<string, Read | undefined>>).map(remembering)
  return { store: { ...Object.fromEntries(reads), transaction } as unknown as S, memory: changes }
}
