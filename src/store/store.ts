import { Fault } from '../domain/fault.ts'
import { limits } from '../domain/limits.ts'
import { articleReads, articleWrites } from './articles.ts'
import { backupReads, backupWrites } from './backups.ts'
import { callReads, callWrites } from './calls.ts'
import { checkReads, checkWrites } from './checks.ts'
import { clusteringReads, clusteringWrites } from './clustering.ts'
import { type ConnectConfig, makeConnections } from './connections.ts'
import { deskReads, deskWrites } from './desk.ts'
import { deskPasswordReads, deskPasswordWrites } from './desk-passwords.ts'
import { dispatchReads, dispatchWrites, wireReads, wordReads } from './dispatches.ts'
import { draftReads, draftWrites } from './drafts.ts'
import { entityReads, entityWrites } from './entities.ts'
import { eventReads, eventWrites } from './events.ts'
import { factReads, factWrites } from './facts.ts'
import { feedReads, feedWrites } from './feeds.ts'
import { freezeReads, freezeWrites } from './freezes.ts'
import { heldDraftReads } from './held-drafts.ts'
import { hookReads, hookWrites } from './hooks.ts'
import { hubLeaseReads, hubLeaseWrites } from './hub-leases.ts'
import { itemReads, itemWrites } from './items.ts'
import { type Jobs, type JobWrites, makeJobs, parkedCount } from './jobs.ts'
import { madeArchiveUpkeep, madeArchiveWrites } from './made-archive.ts'
import { migrate } from './migrate.ts'
import { namingReads } from './naming.ts'
import { noticeReads, noticeWrites } from './notices.ts'
import { overrulingReads, overrulingWrites } from './overrulings.ts'
import { ownProseReads, ownProseWrites } from './own-prose.ts'
import { passkeyReads, passkeyWrites } from './passkeys.ts'
import { peopleReads, peopleWrites } from './people.ts'
import { possibleFactReads, possibleFactWrites } from './possible-facts.ts'
import { quarantineReads, quarantineWrites } from './quarantines.ts'
import { readerChangeReads, readerChangeWrites } from './reader-changes.ts'
import { rebuildReads, rebuildWrites } from './rebuilds.ts'
import { recordReads, recordWrites } from './records.ts'
import { regroupWrites } from './regroup.ts'
import { removalReads } from './removals.ts'
import { searchReads } from './search.ts'
import { makeSketchShelf, type SketchShelf } from './sketch-shelf.ts'
import { sourceDayReads, sourceDayWrites } from './source-days.ts'
import type { Db } from './sql.ts'
import { stoneReads, stoneWrites } from './stones.ts'
import { storyReads, storyWrites } from './stories.ts'
import { subscriptionReads, subscriptionWrites } from './subscriptions.ts'
import { watchReads, watchWrites } from './watches.ts'
import { weighingReads, weighingWrites } from './weighing.ts'
import { wireSearchReads, wordedReads } from './wire-search.ts'
import { withdrawalReads, withdrawalWrites } from './withdrawals.ts'
import { withheldRowReads, withheldRowWrites } from './withheld-rows.ts'

const readsOf = (db: Db, shelf: SketchShelf) => ({
  ...feedReads(db),
  ...hubLeaseReads(db),
  ...itemReads(db),
  ...articleReads(db),
  ...entityReads(db),
  ...storyReads(db),
  ...clusteringReads(db, shelf),
  ...weighingReads(db, shelf),
  ...factReads(db),
  ...draftReads(db),
  ...wireReads(db),
  ...dispatchReads(db),
  ...wordReads(db),
  ...sourceDayReads(db),
  ...stoneReads(db),
  ...watchReads(db),
  ...noticeReads(db),
  ...subscriptionReads(db),
  ...withdrawalReads(db),
  ...withheldRowReads(db),
  ...checkReads(db),
  ...eventReads(db),
  ...namingReads(db),
  ...searchReads(db),
  ...callReads(db),
  ...wireSearchReads(db),
  ...deskReads(db),
  ...passkeyReads(db),
  ...peopleReads(db),
  ...deskPasswordReads(db),
  ...overrulingReads(db),
  ...heldDraftReads(db),
  ...hookReads(db),
  ...freezeReads(db),
  ...ownProseReads(db),
  ...quarantineReads(db),
  ...possibleFactReads(db),
  ...recordReads(db),
  ...removalReads(db),
  ...backupReads(db),
  ...rebuildReads(db),
  ...readerChangeReads(db),
  parkedJobs: () => parkedCount(db),
})
const writesOf = (db: Db, whenKept: (then: (shelf: SketchShelf) => void) => void) => ({
  ...feedWrites(db),
  ...hubLeaseWrites(db),
  ...itemWrites(db),
  ...articleWrites(db),
  ...entityWrites(db),
  ...storyWrites(db),
  ...clusteringWrites(db, whenKept),
  ...regroupWrites(db),
  ...weighingWrites(db),
  ...factWrites(db),
  ...draftWrites(db),
  ...dispatchWrites(db),
  ...sourceDayWrites(db),
  ...stoneWrites(db),
  ...watchWrites(db),
  ...noticeWrites(db),
  ...subscriptionWrites(db),
  ...callWrites(db),
  ...withdrawalWrites(db),
  ...withheldRowWrites(db),
  ...checkWrites(db),
  ...eventWrites(db),
  ...deskWrites(db),
  ...passkeyWrites(db),
  ...peopleWrites(db),
  ...deskPasswordWrites(db),
  ...overrulingWrites(db),
  ...hookWrites(db),
  ...freezeWrites(db),
  ...ownProseWrites(db),
  ...quarantineWrites(db),
  ...possibleFactWrites(db),
  ...recordWrites(db),
  ...backupWrites(db),
  ...rebuildWrites(db),
  ...readerChangeWrites(db),
  ...madeArchiveWrites(db),
})

/** Every question the wire asks its archive. */
export type Reader = ReturnType<typeof readsOf>
/** One transaction: everything can be read and written, and jobs asked for and finished. */
export type Tx = Reader & ReturnType<typeof writesOf> & JobWrites

export interface Store extends Reader {
  readonly jobs: Jobs
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Vacuums and gathers statistics now, for measurements. */
  settle(): Promise<void>
  /** Runs reads in one snapshot. */
  snapshot<T>(work: (reader: Reader) => Promise<T>): Promise<T>
  /** Tells of every transaction that this very store commits, once it is. */
  onCommit(tell: () => void): void
  close(): Promise<void>
}

/**
 * Connects and brings the schema up to date.
 * @throws Fault 'store.unavailable' when nothing answers, 'store.schema' when the database is newer than the program
 */
export async function makeStore(config: ConnectConfig): Promise<Store> {
  const { db, inTransaction, close } = makeConnections(config)
  try {
    await assertUsable(db, config)
    await migrate((work) => inTransaction('begin', work))
  } catch (error) {
    await close()
    throw refusedSchema(error)
  }
  const jobs = makeJobs(db)
  const committed: (() => void)[] = []
  const shelf = makeSketchShelf()
  const timed = `begin read only; set local statement_timeout = ${limits.search.statementMsMax}`
  const searching: Db = { rows: (statement) => inTransaction(timed, (tx) => tx.rows(statement)) }
  return {
    ...readsOf(db, shelf),
    // What readers word themselves is stopped when it takes long; counts of the whole archive are nobody's question.
    ...wordedReads(searching),
    ...madeArchiveUpkeep(db),
    jobs,
    async transaction(work) {
      const kept: ((shelf: SketchShelf) => void)[] = []
      const whenKept = (then: (shelf: SketchShelf) => void) => kept.push(then)
      const result = await inTransaction('begin', (tx) =>
        work({ ...readsOf(tx, shelf), ...writesOf(tx, whenKept), ...jobs.inTransaction(tx) }),
      )
      for (const then of kept) then(shelf)
      for (const tell of committed) tell()
      return result
    },
    onCommit(tell) {
      committed.push(tell)
    },
    snapshot: (work) => inTransaction('begin isolation level repeatable read, read only', (snapshot) => work(readsOf(snapshot, shelf))),
    async close() {
      await jobs.close().catch(() => undefined)
      await close()
    },
  }
}

const versionLeast = 15

async function assertUsable(db: Db, { url }: ConnectConfig): Promise<void> {
  const fix = url === undefined ? '' : ' Check DATABASE_URL.'
  const rows = await db
    .rows<{ v: string }>({ text: "select current_setting('server_version_num') as v", values: [] })
    .catch((error: Error) => {
      const cause = error instanceof Fault ? (error.cause as Error) : error
      // An address with several answers gives an error for each and no words of its own.
      const why = cause.message || (cause as NodeJS.ErrnoException).code || cause.name
      throw new Fault('store.unavailable', `No database answers (${why}).${fix}`, { retry: 'never', cause })
    })
  const version = Math.floor(Number(rows[0]?.v) / 10_000)
  if (version < versionLeast)
    throw new Fault('store.schema', `The database is PostgreSQL ${version}; Groundwire needs ${versionLeast} or later.${fix}`, {
      retry: 'never',
    })
}

/** Rights and read-only servers are the operator's to change; anything else that a migration meets is a bug. */
function refusedSchema(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string }
  if (code !== '42501' && code !== '25006') return error
  return new Fault(
    'store.schema',
    `The database does not let this user make its tables (${message}). Grant it CREATE on the schema, or choose another in DATABASE_URL.`,
    { retry: 'never', cause: error },
  )
}
