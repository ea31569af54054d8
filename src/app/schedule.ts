import { isShut } from '../domain/freeze.ts'
import { afterLapse, afterWish, type HubLease, newLease } from '../domain/hub-lease.ts'
import type { Job } from '../domain/job.ts'
import { lapseOverrulings } from '../outlets/desk/overrule.ts'
import { weekPrefix } from '../stages/deliver/send.ts'
import { nextCheckAt } from '../stages/read/next-check.ts'
import type { Store, Tx } from '../store/store.ts'
import { isOwnProseDue, ownProseMeta } from './chores/own-prose.ts'
import { type KilledRows, killedRowsMeta } from './chores/withdraw-rows.ts'
import { newToken } from './clock.ts'

const feedsPerTick = 500
const pagesPerTick = 500
const originsPerTick = 200
const hubsPerTick = 50
const killedPerTick = 200
/** How long the log of web hooks keeps what is done with. */
const deliveryDaysMax = 30
const hourMs = 3600_000
const dayMs = 24 * hourMs
/** How long a feed's own summary of an item is kept: it is the publisher's text like any other (rights 6.1). */
const summaryHoursMax = 72
/** Dossiers in which a row that was taken down is looked for: some hundred kilobytes each. */
const dossiersPerTick = 100

export interface TickOptions {
  readonly roundsEveryMs?: number
  /** Whether hubs can call us, so that they may be asked to. */
  readonly asksHubs?: boolean
  /** Whether a hub is told of news in our own feeds. */
  readonly pingsHub?: boolean
}

/**
 * Asks what is due and enqueues it, moving the due times in the same transaction: feeds, pages and rights files to look at again,
 * watches, editions, deferred jobs, the seal, expired text. Safe to call at any time by any process.
 */
export async function tick(
  store: Store,
  now: Date,
  { roundsEveryMs = 0, asksHubs = false, pingsHub = false }: TickOptions = {},
): Promise<number> {
  return store.transaction(async (tx) => {
    const jobs: Job[] = []
    if (await isDue(tx, 'rounds', now, roundsEveryMs)) jobs.push(...(await checksDue(tx, now)))
    if (await isDue(tx, 'tidied', now, hourMs)) await tx.dropFinished()
    jobs.push(...(await pollsDue(tx, now)), ...(asksHubs ? await hubsDue(tx, now) : []))
    for (const watch of await tx.watchesDueForReview(now)) jobs.push({ stage: 'resolve', subject: watch.id })
    for (const edition of await tx.editionsToClose(now.toISOString().slice(0, 10))) jobs.push({ stage: 'deliver', subject: edition.day })
    jobs.push(...(await weekDue(tx, now)))
    if (pingsHub) jobs.push(...(await hubPingDue(tx)))
    await tx.dropDeliveries(new Date(now.getTime() - deliveryDaysMax * dayMs))
    await tx.dropExpiredText(now)
    await lapseOverrulings(tx, now)
    await tx.forgetSoughtRows(dossiersPerTick)
    await tx.dropReaderChanges()
    await tx.dropSourceDays(new Date(now.getTime() - dayMs))
    await tx.dropItemSummaries(new Date(now.getTime() - summaryHoursMax * hourMs))
    await tx.enqueue(jobs)
    return jobs.length + (await tx.wake(now))
  })
}

/** The week that ended with the last Sunday, asked for once: a Sunday on which nothing came out has no edition that could send it. */
async function weekDue(tx: Tx, now: Date): Promise<readonly Job[]> {
  const sunday = new Date(now.getTime() - (now.getUTCDay() === 0 ? 7 : now.getUTCDay()) * dayMs).toISOString().slice(0, 10)
  if ((await tx.meta<string>('week-told')) === sunday) return []
  await tx.setMeta('week-told', sunday)
  return [{ stage: 'deliver', subject: `${weekPrefix}${sunday}` }]
}

/** One call to the hub for whatever changed since the last one, whose moment it is named by. */
async function hubPingDue(tx: Tx): Promise<readonly Job[]> {
  if (isShut(await tx.freezes(), 'hub')) return []
  const changed = (await tx.lastChangeAt())?.toISOString()
  const told = await tx.meta<string>('hub-told')
  if (changed === undefined || changed === told) return []
  await tx.setMeta('hub-told', changed)
  return [{ stage: 'ping-hub', subject: told ?? 'first' }]
}

/** The feeds alone, so that a hub's hint need not wait for the next minute. */
export async function tickFeeds(store: Store, now: Date): Promise<void> {
  await store.transaction(async (tx) => tx.enqueue(await pollsDue(tx, now)))
}

async function pollsDue(tx: Tx, now: Date): Promise<readonly Job[]> {
  const jobs: Job[] = []
  for (const feed of await tx.feedsDueForPoll(now, feedsPerTick)) {
    await tx.moveFeedOn(feed.id, new Date(now.getTime() + feed.intervalMs))
    jobs.push({ stage: 'poll', subject: feed.id, key: feed.host })
  }
  return jobs
}

/** The lease is kept before its hub is asked: the hub may call back before it answers. */
async function hubsDue(tx: Tx, now: Date): Promise<readonly Job[]> {
  const jobs: Job[] = []
  for (const { id, hub } of await tx.feedsDueForHub(now, hubsPerTick)) {
    if (hub === undefined) continue
    const had = await tx.hubLeaseOfFeed(id)
    const isSame = had !== null && had.hub === hub.url && had.topic === hub.topic
    const lease: HubLease = isSame
      ? afterLapse(had, now)
      : newLease({ feedId: id, hub: hub.url, topic: hub.topic, token: newToken(), secret: newToken() + newToken(), now })
    await tx.saveHubLease(afterWish(lease, now))
    jobs.push({ stage: 'ask-hub', subject: id })
  }
  return jobs
}

/** Whether something is due that happens at most so often; a clock that leaps over months makes the rounds seldom, or it would do little else. */
async function isDue(tx: Tx, what: 'rounds' | 'tidied', now: Date, everyMs: number): Promise<boolean> {
  if (everyMs === 0) return true
  const last = await tx.meta<string>(what)
  if (last !== null && now.getTime() - Date.parse(last) < everyMs) return false
  await tx.setMeta(what, now.toISOString())
  return true
}

/** The rounds: published pages that are asked again for corrections and wishes, the rights files of their hosts daily, and the seal. */
async function checksDue(tx: Tx, now: Date): Promise<readonly Job[]> {
  const jobs: Job[] = (await tx.hasUnsealedEvents()) ? [{ stage: 'seal-log', subject: 'log' }] : []
  if (isOwnProseDue(await tx.meta(ownProseMeta))) jobs.push({ stage: 'own-prose', subject: 'first' })
  jobs.push(...(await killedRowsDue(tx)))
  for (const page of await tx.pagesDueForCheck(now, pagesPerTick)) {
    await tx.moveCheckOn(page.articleId, nextCheckAt(page.publishedAt, now))
    jobs.push({ stage: 'read', subject: page.itemId, key: page.host })
  }
  for (const origin of await tx.originsDueForCheck(now, originsPerTick)) {
    await tx.moveOriginOn(origin, new Date(now.getTime() + dayMs))
    jobs.push({ stage: 'recheck-rights', subject: origin, key: new URL(origin).host })
  }
  return jobs
}

/** Stories that were killed before a kill reached the ledger, once each, a few at a time. */
async function killedRowsDue(tx: Tx): Promise<readonly Job[]> {
  const held = await tx.meta<KilledRows>(killedRowsMeta)
  if (held?.isDone === true) return []
  const ids = await tx.storyIdsKilled(held?.after ?? '', killedPerTick)
  await tx.setMeta(killedRowsMeta, { after: ids.at(-1) ?? held?.after ?? '', isDone: ids.length < killedPerTick } satisfies KilledRows)
  return ids.map((subject) => ({ stage: 'withdraw-rows', subject }))
}
