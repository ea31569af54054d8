// What the feeds carry: one shape for stories, ledger rows, corrections and watches, so that every format says the same.
import type { Dispatch, Public } from '../../domain/dispatch.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import { beatOfSite, beatsOfStoryOn } from '../beats.ts'
import { figureOf, partyNames, placeWords } from '../fact-words.ts'
import { labelOf, markOfRows, sourceTypeOf } from '../label.ts'
import { chosenRows, chosenWords, feedQueryOf, isAskedFor, type LedgerFilter } from '../ledger-filter.ts'
import type { SiteIdentity } from '../parts.ts'
import { capital, correctionWords, plainName } from '../wording.ts'

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
  /** The person who opened the evidence of every sentence. */
  readonly reviewedBy?: string
  readonly isRemoved: boolean
  /** Beats of this site that the story is on. */
  readonly beats?: readonly { readonly id: string; readonly name: string }[]
}

/** Feeds that any change may concern; without their ending. */
const wholeFeeds = ['/feed', '/corrections/feed', '/watch/feed', '/ledger/feed'] as const
/** A hub takes one address a request, and each feed has three. */
const feedsToldMax = 40

/** Feeds in which a hub's readers find something new after these stories came out or changed, without their ending. */
export function feedsChangedBy(changed: readonly Dispatch[], site: Pick<SiteIdentity, 'beats'>): readonly string[] {
  const beats = changed.flatMap((it) => beatsOfStoryOn(site, it)).map(({ id }) => `/beat/${id}/feed`)
  const names = changed.flatMap((it) => it.mentions).map(({ entityId }) => `/entity/${entityId}/feed`)
  return [...new Set([...wholeFeeds, ...beats, ...names])].slice(0, feedsToldMax)
}

/** The hub of a feed; undefined where there is none, and for a choice among a feed's entries, of which no hub is told. */
export const hubOf = (site: SiteIdentity, { query = '' }: Pick<Channel, 'query'>): string | undefined =>
  query === '' ? site.hub : undefined

/** A feed: where it lives without its ending, which page it belongs to, and what is in it. */
export interface Channel {
  readonly path: string
  /** What chooses among its entries, as it stands behind the ending: `?type=capacity_lease`; absent = all of them. */
  readonly query?: string
  readonly page: string
  readonly title: string
  readonly about: string
  readonly items: readonly FeedItem[]
}

export const itemsMax = 50
/** As many as the front page looks through. */
const beatLooksAt = 200
const tombstoneDays = 30
export const baseOf = (site: Pick<SiteIdentity, 'url'>): string => site.url.replace(/\/$/, '')

/** A story as an entry: label, summary, archive line, and the last correction. */
export function storyItem(it: Dispatch, site: Pick<SiteIdentity, 'url' | 'beats'>): FeedItem {
  const base = baseOf(site)
  const correction = it.corrections.at(-1)
  return {
    id: it.storyId,
    url: `${base}/story/${it.slug}`,
    title: it.headline.text,
    label: labelOf(it),
    paragraphs: [
      correction === undefined ? '' : correctionWords(correction),
      it.summary.map((one) => one.text).join(' '),
      it.archive.map((one) => one.text).join(' '),
    ].filter((one) => one !== ''),
    sources: it.sources.map(({ publisher, url, level }) => ({ publisher, url, level })),
    publishedAt: it.firstPublishedAt,
    updatedAt: it.publishedAt,
    version: it.version,
    sourceType: sourceTypeOf(it),
    ...(it.reviewedBy !== undefined && { reviewedBy: it.reviewedBy }),
    isRemoved: false,
    beats: beatsOfStoryOn(site, it),
  }
}

function tombstoneItems(gone: readonly Public[], base: string, since: string): readonly FeedItem[] {
  return gone.flatMap((it): readonly FeedItem[] =>
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
}

/** The wire itself: the newest stories, then a tombstone for what was removed in the last thirty days. */
export async function wireChannel(reader: Reader, site: SiteIdentity, now: Date): Promise<Channel> {
  const base = baseOf(site)
  const [dispatches, gone] = await Promise.all([reader.dispatchesOnWire({ before: now, limit: itemsMax }), reader.tombstones()])
  const since = new Date(now.getTime() - tombstoneDays * 86_400_000).toISOString()
  return {
    path: '/feed',
    page: '/',
    title: site.name,
    about: 'News with its evidence. Written by software; every item begins with its label.',
    items: [...dispatches.map((it) => storyItem(it, site)), ...tombstoneItems(gone, base, since)],
  }
}

/** The newest stories of one beat; null when there is no such beat. */
export async function beatChannel(reader: Reader, site: SiteIdentity, id: string, now: Date): Promise<Channel | null> {
  const beat = beatOfSite(site, id)
  if (beat === undefined) return null
  const { name } = beat
  const dispatches = await reader.dispatchesOnWire({ before: now, limit: beatLooksAt })
  return {
    path: `/beat/${id}/feed`,
    page: `/beat/${id}`,
    title: `${name} — ${site.name}`,
    about: `Stories of the beat “${name}”. Every item begins with its label.`,
    items: dispatches
      .filter(beat.has)
      .slice(0, itemsMax)
      .map((it) => storyItem(it, site)),
  }
}

/** Stories that name an entity, also under the id of one merged into it; null when the registry does not know it. */
export async function entityChannel(reader: Reader, site: SiteIdentity, asked: string): Promise<Channel | null> {
  const id = (await reader.entityKept(asked)) ?? asked
  const entity = (await reader.entities()).find((it) => it.id === id)
  if (entity === undefined) return null
  const dispatches = await reader.dispatchesOfEntity(id, itemsMax)
  return {
    path: `/entity/${id}/feed`,
    page: `/entity/${id}`,
    title: `${entity.name} — ${site.name}`,
    about: `Stories that name ${entity.name}. Every item begins with its label.`,
    items: dispatches.map((it) => storyItem(it, site)),
  }
}

/** Every correction note, newest first; each is an entry of its own, beside the updated story in the wire's feed. */
export async function correctionsChannel(reader: Reader, site: SiteIdentity): Promise<Channel> {
  const dispatches = await reader.dispatchesCorrected(200)
  const items = dispatches.flatMap((it) =>
    it.corrections.map(
      (one, i): FeedItem => ({
        ...storyItem(it, site),
        id: `${it.storyId}:correction:${i + 1}`,
        url: `${baseOf(site)}/story/${it.slug}#corr`,
        title: `${capital(plainName(one.kind))}: ${it.headline.text}`,
        paragraphs: [correctionWords(one)],
        publishedAt: one.at,
        updatedAt: one.at,
      }),
    ),
  )
  return {
    path: '/corrections/feed',
    page: '/corrections',
    title: `Corrections — ${site.name}`,
    about: 'What was wrong, what is right, and who found it.',
    items: items.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, itemsMax),
  }
}

function factItem(it: Fact, names: ReadonlyMap<string, string>, base: string): FeedItem {
  const place = placeWords(it)
  const times = it.claims.map((claim) => claim.publishedAt).filter((at) => at !== '')
  const sorted = times.toSorted((a, b) => (a < b ? -1 : 1))
  const first = sorted[0] ?? `${it.announcedAt.slice(0, 10)}`
  return {
    id: it.id,
    url: `${base}/fact/${it.id}`,
    title: `${partyNames(it, names)}: ${figureOf(it)}${place === '' ? '' : `, ${place}`}`,
    label: markOfRows.label,
    paragraphs: [
      `${plainName(it.type)}, ${plainName(it.status)} as of ${it.statusDate}; announced ${it.announcedAt}.`,
      it.supersededBy === undefined ? '' : `Replaced by ${base}/fact/${it.supersededBy}.`,
    ].filter((one) => one !== ''),
    sources: it.claims.map(({ publisher, url }) => ({ publisher, url, level: '' })),
    publishedAt: instant(first),
    updatedAt: instant(sorted.at(-1) ?? first),
    version: it.version,
    sourceType: markOfRows.digitalSourceType,
    isRemoved: false,
  }
}

/** A full time from whatever precision a ledger date has. */
function instant(given: string): string {
  const padded = /^\d{4}$/.test(given) ? `${given}-01-01` : /^\d{4}-\d{2}$/.test(given) ? `${given}-01` : given
  const at = Date.parse(padded)
  return new Date(Number.isNaN(at) ? 0 : at).toISOString()
}

/** The newest ledger rows, all or those of a filter; a replaced row says so. */
export async function ledgerChannel(reader: Reader, site: SiteIdentity, by: LedgerFilter = {}): Promise<Channel> {
  const [facts, entities, rows] = await Promise.all([reader.facts(), reader.entities(), chosenRows(reader, by)])
  const names = new Map(entities.map((it) => [it.id, it.name]))
  const query = feedQueryOf(by)
  const chosen = query === '' ? '' : `: ${chosenWords(rows)}`
  const items = facts
    .filter((it) => isAskedFor(it, rows))
    .map((it) => factItem(it, names, baseOf(site)))
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  return {
    path: '/ledger/feed',
    query,
    page: `/ledger${query}`,
    title: `Ledger${chosen} — ${site.name}`,
    about: 'Dated facts on AI computing capacity, with their sources.',
    items: items.slice(0, itemsMax),
  }
}
