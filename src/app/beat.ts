import { isDeepStrictEqual } from 'node:util'
import type { Feed } from '../domain/feed.ts'
import type { Store } from '../store/store.ts'
import { feedIdOf, type NewFeed, sourceIdOf } from './new-feed.ts'
import { addFeeds } from './wire.ts'

/**
 * Makes the archive follow the beat as it is listed now: new entries are added, changed ones corrected, and feeds that only an
 * earlier list had are no longer asked. What the operator added by hand stays. Following twice is following once.
 */
export async function followBeat(
  store: Store,
  beat: readonly NewFeed[],
  now: Date,
): Promise<{ readonly added: number; readonly dropped: number }> {
  const ids = beat.map((it) => feedIdOf(it.feedUrl))
  const added = await addFeeds(store, beat, now)
  const dropped = await store.transaction(async (tx) => {
    const before = (await tx.meta<readonly string[]>('beat')) ?? []
    const gone: Feed[] = []
    for (const id of before.filter((it) => !ids.includes(it))) {
      const feed = await tx.feedById(id)
      if (feed !== null && feed.state !== 'unlisted') gone.push(feed)
    }
    for (const feed of gone)
      await tx.saveFeed({ ...feed, state: 'unlisted', reason: 'It is no longer on the list of the beat.', stateSince: now.toISOString() })
    for (const it of beat) {
      const source = await tx.sourceById(sourceIdOf(it))
      const { owner, kind, language } = it
      if (source === null) continue
      const said = { ...source, owner, kind, language, ...(it.isOwnerUnsaid !== true && { isOwnerSaid: true as const }) }
      if (!isDeepStrictEqual(source, said)) await tx.saveSource(said)
    }
    await tx.setMeta('beat', ids)
    return gone.length
  })
  return { added, dropped }
}
