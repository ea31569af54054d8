import type { Job } from '../domain/job.ts'
import type { Store } from '../store/store.ts'

const feedsPerTick = 500

/**
 * Asks what is due and enqueues it, moving the due times in the same transaction: feeds, watches, editions, expired text.
 * Safe to call at any time by any process.
 */
export async function tick(store: Store, now: Date): Promise<number> {
  return store.transaction(async (tx) => {
    const jobs: Job[] = []
    for (const feed of await tx.feedsDueForPoll(now, feedsPerTick)) {
      await tx.moveFeedOn(feed.id, new Date(now.getTime() + feed.intervalMs))
      jobs.push({ stage: 'poll', subject: feed.id, key: feed.host })
    }
    for (const watch of await tx.watchesDueForReview(now)) jobs.push({ stage: 'resolve', subject: watch.id })
    for (const edition of await tx.editionsToClose(now.toISOString().slice(0, 10))) jobs.push({ stage: 'deliver', subject: edition.day })
    await tx.dropExpiredText(now)
    await tx.enqueue(jobs)
    return jobs.length
  })
}
