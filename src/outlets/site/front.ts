import type { Dispatch } from '../../domain/dispatch.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { labelOf } from '../label.ts'
import type { Page } from '../page.ts'
import type { SiteIdentity, WebParts } from '../parts.ts'
import { ago, clockTime, count, longDay, outLink, shortDay, timeOf } from '../wording.ts'
import { winLoss } from './figures.ts'
import { outcomesOf, watchStatus, watchWhen } from './watch-parts.ts'

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
  readonly settled: readonly Watch[]
  readonly all: readonly Watch[]
  readonly corrected: readonly Dispatch[]
}
type Receipts = ReadonlyMap<string, Receipt>

/** `/`, or `/at/:time` when `at` is given: the wire as it stood. */
export async function frontPage(parts: WebParts, reader: Reader, at?: Date): Promise<Page> {
  const now = at ?? parts.now()
  const dispatches = at === undefined ? await reader.dispatchesOnWire({ before: now, limit: 200 }) : await reader.dispatchesAt(at, 200)
  const path = at === undefined ? '/' : `/at/${at.toISOString()}`
  if (dispatches.length === 0) return emptyFront(parts, reader, now, path, at !== undefined)
  const ordered = frontOrder(dispatches, now)
  const [watches, corrected, total, articles, receipts] = await Promise.all([
    at === undefined ? reader.watches() : [],
    at === undefined ? reader.dispatchesCorrected(5) : [],
    at === undefined ? reader.countDispatches() : dispatches.length,
    reader.countArticles(),
    reader.receiptsById(ordered.map((it) => it.receiptId)),
  ])
  const sides = sidesOf(watches, corrected)
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
    main: html`<div class="day"><h1>${longDay(now)}</h1><p class="meta">${counts} Updated ${timeOf(latest[0]?.publishedAt ?? now.toISOString())}.${then}</p></div><p class="ailabel"><a class="ai" href="/about#label"><i>AI</i>Written by software from the sources linked; each story carries its own label.</a></p><div class="page">${stories(ordered, now, new Map(receipts.map((it) => [it.id, it])))}${aside(latest, sides, now)}</div>`,
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

/** One line of context from the stored archive search, or the plain statement that there is none. */
function context(it: Dispatch, receipts: Receipts): Html {
  return html`<p class="ctx"><b>Context</b>${contextWords(it, receipts.get(it.receiptId))}</p>`
}

function contextWords(it: Dispatch, receipt: Receipt | undefined): Html | string {
  if (receipt === undefined) return it.archive[0]?.text ?? 'No context found.'
  if (receipt.state === 'fresh')
    return `New archive (${count(receipt.scope.stories, 'story', 'stories')}): it cannot say what was reported before.`
  const earlier = receipt.matches.filter((one) => one.counts)
  const [first] = earlier
  const facts = receipt.ledgerMatches.length === 0 ? '' : ` ${count(receipt.ledgerMatches.length, 'ledger fact')}.`
  if (first === undefined) {
    const named = receipt.names.slice(0, 3).join(', ')
    return `No earlier story here${named === '' ? '' : ` names ${named}`} in ${count(receipt.scope.stories, 'story', 'stories')} since ${shortDay(receipt.scope.since)}.${facts}`
  }
  const more = earlier.length > 1 ? ` and ${earlier.length - 1} more` : ''
  return html`Earlier: <a href="/story/${first.slug}">${first.headline}</a> (${shortDay(first.date)})${more}.${facts}`
}

function byline(it: Dispatch, now: Date, namedMax = 2): Html {
  const firsts = it.sources.toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
  const publishers = [...new Map(firsts.map((one) => [one.publisher, one])).values()]
  const named = publishers.slice(0, namedMax).map((source, i) => html`${i === 0 ? '' : ', '}${outLink(source.url, source.publisher)}`)
  const more = publishers.length > namedMax ? ` and ${publishers.length - namedMax} more` : ''
  const voices = it.origins.length < it.sources.length ? `, ${count(it.origins.length, 'origin')}` : ''
  return html`<p class="meta">${ago(it.publishedAt, now)}, ${count(it.sources.length, 'source')}${voices}: ${named}${more}</p>`
}

function stories(ordered: readonly Dispatch[], now: Date, receipts: Receipts): Html {
  const dek = (it: Dispatch): string => it.summary[0]?.text ?? ''
  const items = ordered.slice(0, gridMax).map((it, i) => {
    const head = html`<h3><a href="/story/${it.slug}">${it.headline.text}</a></h3>`
    if (i === 0) {
      const strip = it.factStrip.slice(0, 3).map((row) => html`<div><dt>${row.label}</dt><dd>${row.value}</dd></div>`)
      return html`<li class="first"><div>${head}${strip.length === 0 ? '' : html`<dl class="facts lite">${strip}</dl>`}</div><div><p class="d">${it.summary
        .slice(0, 2)
        .map((one) => one.text)
        .join(' ')}</p>${context(it, receipts)}${byline(it, now, 3)}</div></li>`
    }
    return html`<li class="${i < 3 ? 'second' : 'item'}">${head}<p>${dek(it)}</p>${context(it, receipts)}${byline(it, now)}</li>`
  })
  const rest = ordered.slice(gridMax)
  const river =
    rest.length === 0
      ? ''
      : html`<h2 class="river-h">Earlier</h2><ol class="river">${rest.map((it) => html`<li><h3><a href="/story/${it.slug}">${it.headline.text}</a></h3>${context(it, receipts)}${byline(it, now, 1)}</li>`)}</ol>`
  return html`<section aria-labelledby="lead"><h2 class="vh" id="lead">Stories</h2><ol class="front">${items}</ol>${river}<p class="meta gap"><a href="/at/${new Date(now.getTime() - 86_400_000).toISOString().slice(0, 16)}Z">The front a day earlier</a>, <a href="/editions">daily editions</a>, <a href="/search">search the archive</a>.</p></section>`
}

function sidesOf(watches: readonly Watch[], corrected: readonly Dispatch[]): Sides {
  return {
    soon: watches.filter((it) => ['open', 'due', 'proposed', 'reopened'].includes(it.state)).slice(0, 5),
    settled: watches
      .filter((it) => it.resolution !== undefined)
      .toSorted((a, b) => ((a.resolution?.at ?? '') < (b.resolution?.at ?? '') ? 1 : -1))
      .slice(0, 3),
    all: watches,
    corrected,
  }
}

function aside(latest: readonly Dispatch[], { soon, settled, all, corrected }: Sides, now: Date): Html {
  const isToday = (iso: string): boolean => iso.slice(0, 10) === now.toISOString().slice(0, 10)
  const when = (iso: string): string => (isToday(iso) ? clockTime(iso) : shortDay(iso).replace(/ \d{4}$/, ''))
  const item = (it: Watch): Html =>
    html`<li><a href="/watch/${it.id}">${it.statement}</a><br>${watchStatus(it)}, ${watchWhen(it, now)}</li>`
  const outcomes = outcomesOf(all)
  const record =
    outcomes.length === 0
      ? ''
      : html`<p class="score"><span>${outcomes.length} settled</span>${winLoss(outcomes.slice(-30))}</p><p class="meta"><a href="/watch">Our whole record</a></p>`
  const watching =
    soon.length + settled.length === 0 ? html`<p class="meta">No watch is open.</p>` : html`<ul>${soon.map(item)}${settled.map(item)}</ul>`
  const fixes =
    corrected.length === 0
      ? html`<p class="meta">None.</p>`
      : html`<ul>${corrected.map((it) => html`<li><a href="/story/${it.slug}#corr">${it.headline.text}</a></li>`)}</ul>`
  return html`<aside class="side" aria-label="Live"><section><h2>Latest</h2><ol>${latest.map((it) => html`<li class="lat"><time datetime="${it.publishedAt}">${when(it.publishedAt)}</time><a href="/story/${it.slug}">${it.headline.text}</a></li>`)}</ol></section><section><h2>Watch</h2>${watching}${record}</section><section><h2>Corrected</h2>${fixes}</section></aside>`
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
