import type { Dispatch } from '../../domain/dispatch.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { labelOf } from '../label.ts'
import type { Page } from '../page.ts'
import type { SiteIdentity, WebParts } from '../parts.ts'
import { ago, clockTime, count, longDay, outLink, timeOf } from '../wording.ts'
import { watchStatus, watchWhen } from './watch-parts.ts'

const shown = 40
const gridMax = 9
const halfLifeHours = 12

/** The order of the front page: significance, halved every twelve hours; the same for every reader at one time. */
export function frontOrder(dispatches: readonly Dispatch[], at: Date): readonly Dispatch[] {
  const weight = (it: Dispatch): number => it.score * 0.5 ** ((at.getTime() - Date.parse(it.publishedAt)) / 3_600_000 / halfLifeHours)
  return dispatches.toSorted((a, b) => weight(b) - weight(a) || (a.storyId < b.storyId ? -1 : 1)).slice(0, shown)
}

interface Sides {
  readonly soon: readonly Watch[]
  readonly corrected: readonly Dispatch[]
}

/** `/`, or `/at/:time` when `at` is given: the wire as it stood. */
export async function frontPage(parts: WebParts, reader: Reader, at?: Date): Promise<Page> {
  const now = at ?? parts.now()
  const dispatches = at === undefined ? await reader.dispatchesOnWire({ before: now, limit: 200 }) : await reader.dispatchesAt(at, 200)
  const path = at === undefined ? '/' : `/at/${at.toISOString()}`
  if (dispatches.length === 0) return emptyFront(parts, reader, now, path, at !== undefined)
  const ordered = frontOrder(dispatches, now)
  const [unsettled, corrected, total, articles] = await Promise.all([
    reader.watchesUnsettled(),
    at === undefined ? reader.dispatchesCorrected(5) : [],
    at === undefined ? reader.countDispatches() : dispatches.length,
    reader.countArticles(),
  ])
  const sides: Sides = {
    soon: at === undefined ? unsettled.toSorted((a, b) => (a.horizonAt < b.horizonAt ? -1 : 1)).slice(0, 5) : [],
    corrected,
  }
  const then = at === undefined ? '' : html` As it stood at ${timeOf(at.toISOString())}. <a href="/">Now</a>`
  const counts =
    at === undefined
      ? `${count(total, 'story', 'stories')} on the wire from ${count(articles, 'article')} read.`
      : `${count(total, 'story', 'stories')} on the wire.`
  const latest = dispatches.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)).slice(0, 8)
  return {
    title: 'news with its evidence',
    description: 'News, summarised and sourced, with the archive beside it and the evidence of every sentence.',
    path,
    nav: '/',
    generated: 'algorithmicMedia',
    json: {
      at: now.toISOString(),
      counts: { stories: total, articles },
      stories: ordered.map(storyJson),
      latest: latest.map((it) => it.slug),
    },
    main: html`<div class="day"><h1>${longDay(now)}</h1><p class="meta">${counts} Updated ${timeOf(latest[0]?.publishedAt ?? now.toISOString())}. ${parts.site.name} is written by software; each story carries its label.${then}</p></div><div class="page">${stories(ordered, now)}${aside(latest, sides, now)}</div>`,
  }
}

function storyJson(it: Dispatch): unknown {
  return {
    slug: it.slug,
    url: `/story/${it.slug}`,
    label: labelOf(it),
    headline: it.headline.text,
    summary: it.summary.map((sentence) => sentence.text),
    context: it.archive.map((sentence) => sentence.text),
    sources: it.sources.map((source) => ({ publisher: source.publisher, url: source.url })),
    version: it.version,
    publishedAt: it.publishedAt,
  }
}

function context(it: Dispatch): Html {
  const words = it.archive[0]?.text ?? it.take[0]?.text
  return words === undefined ? html`<p class="ctx"><b>Context</b>No context found.</p>` : html`<p class="ctx"><b>Context</b>${words}</p>`
}

function byline(it: Dispatch, now: Date): Html {
  const firsts = [...it.sources].sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
  const named = firsts.slice(0, 2).map((source, i) => html`${i === 0 ? '' : ', '}${outLink(source.url, source.publisher)}`)
  const more = firsts.length > 2 ? ` and ${firsts.length - 2} more` : ''
  return html`<p class="meta">${ago(it.publishedAt, now)}, ${count(it.sources.length, 'source')}, ${count(it.origins.length, 'origin')}: ${named}${more}</p>`
}

function stories(ordered: readonly Dispatch[], now: Date): Html {
  const dek = (it: Dispatch): string => it.summary[0]?.text ?? ''
  const items = ordered.slice(0, gridMax).map((it, i) => {
    const head = html`<h3><a href="/story/${it.slug}">${it.headline.text}</a></h3>`
    if (i === 0)
      return html`<li class="first"><div>${head}</div><div><p class="d">${dek(it)}</p>${context(it)}${byline(it, now)}</div></li>`
    return html`<li class="${i < 3 ? 'second' : 'item'}">${head}<p>${dek(it)}</p>${context(it)}${byline(it, now)}</li>`
  })
  const rest = ordered.slice(gridMax)
  const river =
    rest.length === 0
      ? ''
      : html`<h2 class="river-h">Earlier</h2><ol class="river">${rest.map((it) => html`<li><h3><a href="/story/${it.slug}">${it.headline.text}</a></h3>${context(it)}${byline(it, now)}</li>`)}</ol>`
  return html`<section aria-labelledby="lead"><h2 class="vh" id="lead">Stories</h2><ol class="front">${items}</ol>${river}</section>`
}

function aside(latest: readonly Dispatch[], { soon, corrected }: Sides, now: Date): Html {
  const settling =
    soon.length === 0
      ? html`<p class="meta">No watch is open.</p>`
      : html`<ul>${soon.map((it) => html`<li><a href="/watch/${it.id}">${it.statement}</a><br>${watchStatus(it)}, ${watchWhen(it, now)}</li>`)}</ul>`
  const fixes =
    corrected.length === 0
      ? html`<p class="meta">None.</p>`
      : html`<ul>${corrected.map((it) => html`<li><a href="/story/${it.slug}#corr">${it.corrections.at(-1)?.text ?? it.headline.text}</a></li>`)}</ul>`
  return html`<aside class="side" aria-label="Live"><section><h2>Latest</h2><ol>${latest.map((it) => html`<li class="lat"><time datetime="${it.publishedAt}">${clockTime(it.publishedAt)}</time><a href="/story/${it.slug}">${it.headline.text}</a></li>`)}</ol></section><section><h2>Settling soon</h2>${settling}</section><section><h2>Corrected</h2>${fixes}</section></aside>`
}

/** Before the first story: what has been done and what waits, never a promise. */
async function emptyFront(
  parts: { readonly site: SiteIdentity; readonly status: WebParts['status'] },
  reader: Reader,
  now: Date,
  path: string,
  isPast: boolean,
): Promise<Page> {
  const [feeds, items, articles, found] = await Promise.all([
    reader.feeds(),
    reader.countItems(),
    reader.countArticles(),
    reader.countStories(),
  ])
  const { waiting, parked } = parts.status()
  const answering = feeds.filter((it) => it.state === 'ok').length
  const words = isPast
    ? 'Nothing had been published by then.'
    : 'No story has been published yet. A story appears once its sources are read, its sentences are checked and its significance is above the floor.'
  const rows = [
    ['Sources asked', `${feeds.length}, of which ${answering} have answered`],
    ['Items seen', items.toLocaleString('en')],
    ['Articles read', articles.toLocaleString('en')],
    ['Stories formed', found.toLocaleString('en')],
    ['Jobs waiting', `${waiting.toLocaleString('en')}${parked > 0 ? `; ${parked} set aside after failing` : ''}`],
  ] as const
  return {
    title: 'news with its evidence',
    path,
    nav: '/',
    json: {
      at: now.toISOString(),
      stories: [],
      progress: { feeds: feeds.length, answering, items, articles, stories: found, waiting, parked },
    },
    main: html`<div class="day"><h1>${longDay(now)}</h1><p class="meta">Nothing on the wire yet.</p></div><div class="prose"><p>${words}</p><dl class="rec">${rows.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl><p class="meta"><a href="/sources">Whether each source answers</a>, <a href="/ledger">the ledger</a>, <a href="/method">how we write it</a>.</p></div>`,
  }
}
