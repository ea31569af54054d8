import type { Dispatch } from '../../domain/dispatch.ts'
import type { Reader } from '../../store/store.ts'
import { labelOf, sourceTypeOf } from '../label.ts'
import type { SiteIdentity } from '../parts.ts'

/** One feed entry: the label is the first text of the content, because readers strip metadata. */
export interface FeedItem {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly label: string
  readonly paragraphs: readonly string[]
  readonly sources: readonly { readonly publisher: string; readonly url: string; readonly level: string }[]
  readonly publishedAt: string
  readonly updatedAt: string
  readonly version: number
  readonly sourceType: string
  readonly isRemoved: boolean
}

const itemsMax = 50
const tombstoneDays = 30

function itemOf(it: Dispatch, base: string): FeedItem {
  const correction = it.corrections.at(-1)
  return {
    id: it.storyId,
    url: `${base}/story/${it.slug}`,
    title: it.headline.text,
    label: labelOf(it),
    paragraphs: [
      it.summary.map((one) => one.text).join(' '),
      it.archive.map((one) => one.text).join(' '),
      correction === undefined ? '' : `Corrected ${correction.at.slice(0, 10)}: ${correction.text}`,
    ].filter((one) => one !== ''),
    sources: it.sources.map(({ publisher, url, level }) => ({ publisher, url, level })),
    publishedAt: it.firstPublishedAt,
    updatedAt: it.publishedAt,
    version: it.version,
    sourceType: sourceTypeOf(it),
    isRemoved: false,
  }
}

/** The newest stories, then a tombstone for what was removed in the last thirty days. */
export async function feedItems(reader: Reader, site: SiteIdentity, now: Date): Promise<readonly FeedItem[]> {
  const base = site.url.replace(/\/$/, '')
  const [dispatches, gone] = await Promise.all([reader.dispatchesOnWire({ before: now, limit: itemsMax }), reader.tombstones()])
  const since = new Date(now.getTime() - tombstoneDays * 86_400_000).toISOString()
  const removed = gone.flatMap((it): readonly FeedItem[] =>
    it.kind !== 'tombstone' || it.killedAt < since
      ? []
      : [
          {
            id: it.storyId,
            url: `${base}/story/${it.slug}`,
            title: 'Removed',
            label: 'Removed.',
            paragraphs: ['This story was removed. Please delete your copy.'],
            sources: [],
            publishedAt: it.killedAt,
            updatedAt: it.killedAt,
            version: 0,
            sourceType: 'none',
            isRemoved: true,
          },
        ],
  )
  return [...dispatches.map((it) => itemOf(it, base)), ...removed]
}
