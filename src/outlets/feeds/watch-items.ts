// Watches as feeds: all of them, or the changes of one.
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { markOfWatch } from '../label.ts'
import type { SiteIdentity } from '../parts.ts'
import { watchState } from '../watch-words.ts'
import { baseOf, type Channel, type FeedItem, itemsMax } from './items.ts'

function watchEntry(it: Watch, base: string): FeedItem {
  const { word } = watchState(it)
  const mark = markOfWatch(it)
  const changed = it.history.at(-1)?.at ?? it.opensAt
  return {
    id: it.id,
    url: `${base}/watch/${it.id}`,
    title: `${word}: ${it.statement}`,
    label: mark.label,
    paragraphs: [
      it.resolution === undefined ? `Horizon ${it.horizonAt.slice(0, 10)}. Met if: ${it.resolvesYesIf}` : it.resolution.note,
      `Wording fixed: sha256 ${it.statementSha256}.`,
    ],
    sources: it.sources.map(({ name, url }) => ({ publisher: name, url, level: '' })),
    publishedAt: it.opensAt,
    updatedAt: it.resolution?.at ?? changed,
    version: it.history.length + 1,
    sourceType: mark.digitalSourceType,
    isRemoved: false,
  }
}

/** A watch as it stood after each change that readers see in its state: the first opens it. */
function watchSteps(it: Watch): readonly Watch[] {
  const after = it.history.map((event, at): Watch => {
    const { resolution, ...rest } = it
    const isSettled = resolution !== undefined && event.to === 'resolved'
    const settled = isSettled && {
      resolution: { ...resolution, outcome: event.outcome ?? resolution.outcome, at: event.at, note: event.reason },
    }
    return { ...rest, state: event.to, history: it.history.slice(0, at + 1), ...settled }
  })
  const { resolution: _, ...opened } = it
  const all: readonly Watch[] = [{ ...opened, state: 'open', history: [] }, ...after]
  return all.filter((one, i) => i === 0 || watchState(one).word !== watchState(all[i - 1] as Watch).word)
}

/** One watch, each change of its state as an entry of its own; null for one that is not here. */
export async function ownWatchChannel(reader: Reader, site: SiteIdentity, id: string): Promise<Channel | null> {
  const watch = await reader.watchById(id)
  if (watch === null) return null
  const items = watchSteps(watch).map((step, n): FeedItem => {
    const at = step.history.at(-1)?.at ?? watch.opensAt
    const reason = step.history.at(-1)?.reason ?? ''
    const entry = watchEntry(step, baseOf(site))
    const paragraphs = step.resolution !== undefined || reason === '' ? entry.paragraphs : [reason, ...entry.paragraphs]
    return { ...entry, id: n === 0 ? watch.id : `${watch.id}.${n}`, paragraphs, publishedAt: at, updatedAt: at, version: 1 }
  })
  return {
    path: `/watch/${id}/feed`,
    page: `/watch/${id}`,
    title: `Watch: ${watch.statement} — ${site.name}`,
    about: 'One dated question: an entry for each change of its state, and for nothing else.',
    items: items.toReversed().slice(0, itemsMax),
  }
}

/** Watches, those that changed last first: an outcome updates the entry that opened the question. */
export async function watchChannel(reader: Reader, site: SiteIdentity): Promise<Channel> {
  const items = (await reader.watches()).map((it) => watchEntry(it, baseOf(site)))
  return {
    path: '/watch/feed',
    page: '/watch',
    title: `Watches — ${site.name}`,
    about: 'Dated questions and how they settled.',
    items: items.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, itemsMax),
  }
}
