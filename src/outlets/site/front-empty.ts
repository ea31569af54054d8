import type { Reader } from '../../store/store.ts'
import { html } from '../html.ts'
import type { Page } from '../page.ts'
import type { WebParts } from '../parts.ts'
import { longDay } from '../wording.ts'

/** The front before the first story, or at a time before it: what has been done and what waits, never a promise. */
export async function emptyFront(
  { status }: Pick<WebParts, 'status'>,
  reader: Reader,
  { now, path, isPast, beat }: { readonly now: Date; readonly path: string; readonly isPast: boolean; readonly beat?: string },
): Promise<Page> {
  const [feeds, items, articles, found] = await Promise.all([
    reader.feeds(),
    reader.countItems(),
    reader.countArticles(),
    reader.countStories(),
  ])
  const { waiting, parked } = status()
  const answering = feeds.filter((it) => it.state === 'ok').length
  const words =
    beat !== undefined
      ? 'None of the newest stories belongs on this beat. A story appears here as soon as one does.'
      : isPast
        ? 'Nothing had been published by then.'
        : feeds.length === 0
          ? 'No story has been published yet, and no source is read. Whoever runs this wire adds one with “groundwire add” and its address.'
          : 'No story has been published yet. A story appears once its sources are read, its sentences are checked and its significance is above the floor.'
  const rows = [
    ['Sources asked', feeds.length === 0 ? 'none' : `${feeds.length}, of which ${answering} ${answering === 1 ? 'has' : 'have'} answered`],
    ['Items seen', items.toLocaleString('en')],
    ['Articles read', articles.toLocaleString('en')],
    ['Stories formed', found.toLocaleString('en')],
    ['Jobs waiting', `${waiting.toLocaleString('en')}${parked > 0 ? `; ${parked} set aside after failing` : ''}`],
  ] as const
  // What was done by now says nothing of a time before.
  const progress = isPast ? '' : html`<dl class="rec">${rows.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`
  return {
    title: beat ?? 'news with its evidence',
    path,
    nav: '/',
    json: {
      at: now.toISOString(),
      stories: [],
      progress: { feeds: feeds.length, answering, items, articles, stories: found, waiting, parked },
    },
    main: html`<div class="day"><h1>${beat ?? longDay(now)}</h1><p class="meta">${isPast ? 'Before the first story.' : `Nothing on ${beat === undefined ? 'the wire' : 'this beat'} yet.`}</p></div><div class="prose"><p>${words}</p>${progress}<p class="meta">${isPast ? html`<a href="/">The wire now</a>, ` : ''}<a href="/sources">Whether each source answers</a>, <a href="/ledger">the ledger</a>, <a href="/method">how we write it</a>.</p></div>`,
  }
}
