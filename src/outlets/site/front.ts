import type { Dispatch } from '../../domain/dispatch.ts'
import { frontWeight } from '../../domain/headline.ts'
import { type Watch, watchAt } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { beatOfSite, beatsOfSite, beatsOfStoryOn, type ShownBeat } from '../beats.ts'
import { type Html, html } from '../html.ts'
import { labelOf } from '../label.ts'
import type { Page } from '../page.ts'
import type { SiteIdentity, WebParts } from '../parts.ts'
import { untrustedIn } from '../untrusted.ts'
import { count, labelLine, longDay, timeOf } from '../wording.ts'
import { emptyFront } from './front-empty.ts'
import { beatBar, type FrontFilter, filterBar, filterQuery, filterStories, isFiltering } from './front-filter.ts'
import { type Rail, rail, railHeight, railOf } from './front-rail.ts'
import { frontStories, isAllFresh } from './front-stories.ts'

const shown = 40
const newest = 200
const halfLifeHours = 12
const dayMs = 86_400_000
const correctedMax = 3
const noFilter: FrontFilter = { only: {}, mute: [] }

/** The order of the front page: what each story weighs, halved every twelve hours; the same for every reader at one time. */
export function frontOrder(dispatches: readonly Dispatch[], at: Date): readonly Dispatch[] {
  const weight = (it: Dispatch): number =>
    frontWeight(it) * 0.5 ** ((at.getTime() - Date.parse(it.publishedAt)) / 3_600_000 / halfLifeHours)
  return dispatches
    .map((it) => ({ it, weight: weight(it) }))
    .toSorted((a, b) => b.weight - a.weight || (a.it.storyId < b.it.storyId ? -1 : 1))
    .slice(0, shown)
    .map(({ it }) => it)
}

export interface FrontQuestion {
  /** Absent: now. Given: the wire as it stood then. */
  readonly at?: Date
  readonly by?: FrontFilter
  /** The front of one beat alone. */
  readonly beat?: ShownBeat
}

const correctedOf = (all: readonly Dispatch[]): readonly Dispatch[] =>
  all
    .filter((it) => it.corrections.length > 0)
    .toSorted((a, b) => ((a.corrections.at(-1)?.at ?? '') < (b.corrections.at(-1)?.at ?? '') ? 1 : -1))
    .slice(0, correctedMax)

interface Beside {
  readonly stood: readonly Watch[]
  readonly corrected: readonly Dispatch[]
  readonly ids: ReadonlySet<string>
  readonly only: ShownBeat | undefined
}

/** Beside the stories of one beat stands what belongs to them alone. */
function sideOf(ordered: readonly Dispatch[], { stood, corrected, ids, only }: Beside): Rail {
  if (only === undefined) return railOf(ordered, stood, corrected)
  const own = stood.filter((it) => ids.has(it.storyId))
  return railOf(ordered, own, corrected.filter(only.has))
}

/** `/`, or `/at/:time` when `at` is given: the wire as it stood. */
export async function frontPage(parts: WebParts, reader: Reader, { at, by = noFilter, beat: only }: FrontQuestion = {}): Promise<Page> {
  const now = at ?? parts.now()
  const newestOnes =
    at === undefined ? await reader.dispatchesOnWire({ before: now, limit: newest }) : await reader.dispatchesAt(at, newest)
  const all = only === undefined ? newestOnes : newestOnes.filter(only.has)
  const here = only !== undefined ? `/beat/${only.id}` : at === undefined ? '/' : `/at/${at.toISOString()}`
  if (all.length === 0)
    return emptyFront(parts, reader, { now, path: here, isPast: at !== undefined, ...(only !== undefined && { beat: only.name }) })
  const ordered = frontOrder(filterStories(all, by, beatsOfSite(parts.site)), now)
  const [watches, corrected, scope, articles, receipts, [edition]] = await Promise.all([
    reader.watches(),
    at === undefined ? reader.dispatchesCorrected(correctedMax) : correctedOf(all),
    reader.archiveScope(now),
    reader.countArticles(),
    reader.receiptsById(ordered.map((it) => it.receiptId)),
    reader.editions(1),
  ])
  const stood = at === undefined ? watches : watches.map((it) => watchAt(it, at)).filter((it) => it !== null)
  const ids = new Set(all.map((it) => it.storyId))
  const side = sideOf(ordered, { stood, corrected, ids, only })
  const found = new Map(receipts.map((it) => [it.id, it]))
  const rows = frontStories(ordered, found, now, railHeight(side))
  const isYoung = isAllFresh(ordered, found) && scope.since !== null
  const young = isYoung ? ` The archive began on ${longDay(new Date(scope.since))}: no story here has context yet.` : ''
  const latest = lastOf(all) ?? now.toISOString()
  const counts =
    only !== undefined
      ? `${count(all.length, 'story', 'stories')} among the newest ${newestOnes.length}. ${only.about}`.trim()
      : at === undefined
        ? `${count(scope.stories, 'story', 'stories')} from ${count(articles, 'article')}.${young}`
        : `${count(scope.stories, 'story', 'stories')}.`
  const beat = only ?? beatOfSite(parts.site, by.only.beat ?? '')
  const none =
    ordered.length > 0
      ? ''
      : html`<p class="none">None of the newest ${count(all.length, 'story', 'stories')} passes this filter. Take one of its parts out above, or <a href="/search">search all of them</a>.</p>`
  return {
    title: only?.name ?? 'news with its evidence',
    description: 'News, summarised and sourced, with the archive beside it and the evidence of every sentence.',
    path: here + filterQuery(by),
    nav: '/',
    ...(beat !== undefined && { feed: { path: `/beat/${beat.id}/feed`, title: `${beat.name} — ${parts.site.name}` } }),
    generated: 'algorithmicMedia',
    isThin: isFiltering(by) || at !== undefined,
    // Made for those who ask for it.
    get json() {
      const head = { at: now.toISOString(), counts: { stories: scope.stories, articles } }
      return { ...head, ...frontJson({ only, by, ordered, site: parts.site }), latest: side.latest.map((it) => it.slug) }
    },
    main: html`${dayHead({ now, isPast: at !== undefined, isAhead: now > parts.now(), counts, latest, edition: only === undefined ? edition?.day : undefined, title: only?.name })}${beatBar(newestOnes, by, { path: here, beats: beatsOfSite(parts.site), ...(only !== undefined && { only: only.id }) })}${filterBar(all, by, here)}<div class="page"><section aria-labelledby="stories"><h2 class="vh" id="stories">Stories</h2>${none}${rows.beside}</section>${rail(side, now)}</div>${rows.below}${ways(now)}`,
  }
}

interface Head {
  readonly now: Date
  readonly isPast: boolean
  /** A moment was asked for that has not come. */
  readonly isAhead: boolean
  readonly counts: string
  readonly latest: string
  readonly edition: string | undefined
  /** The beat's name, on a front of its own. */
  readonly title: string | undefined
}

function dayHead({ now, isPast, isAhead, counts, latest, edition, title }: Head): Html {
  const moment = isAhead
    ? html`<strong>${timeOf(now.toISOString())} lies in the future</strong>: this is the wire as it stands so far.`
    : html`<strong>As it stood</strong> at ${timeOf(now.toISOString())}.`
  const stood = isPast ? html`<p class="older" role="note">${moment} <a href="/">The wire now</a></p>` : ''
  const bundle = isPast || edition === undefined ? '' : html` <a href="/edition/${edition}">The day’s edition</a> has an end.`
  return html`<div class="day"><h1>${title ?? longDay(now)}</h1><p class="meta">${counts} Updated ${timeOf(latest)}.${bundle}</p>${labelLine('Written by software from the sources linked; each story carries its own label')}</div>${stood}`
}

/** Ways to come back: another day, an edition, only what has changed since. */
function ways(now: Date): Html {
  const minute = (at: Date): string => `${at.toISOString().slice(0, 16)}Z`
  return html`<p class="meta ways"><a href="/at/${minute(new Date(now.getTime() - dayMs))}">The front a day earlier</a><a href="/since/${minute(now)}">Keep this link: what changes from now on</a><a href="/since/${minute(new Date(now.getTime() - dayMs))}">What changed in the last day</a><a href="/editions">Daily editions</a><a href="/search">Search the archive</a></p>`
}

const lastOf = (all: readonly Dispatch[]): string | undefined =>
  all
    .map((it) => it.publishedAt)
    .toSorted()
    .at(-1)

interface FrontTold {
  readonly only: ShownBeat | undefined
  readonly by: FrontFilter
  readonly ordered: readonly Dispatch[]
  readonly site: SiteIdentity
}

function frontJson({ only, by, ordered, site }: FrontTold): object {
  return {
    ...(only !== undefined && { beat: { id: only.id, name: only.name } }),
    filter: by,
    stories: ordered.map((it) => storyJson(it, site)),
  }
}

function storyJson(it: Dispatch, site: SiteIdentity): unknown {
  return {
    slug: it.slug,
    url: `/story/${it.slug}`,
    label: labelOf(it),
    headline: it.headline.text,
    ...untrustedIn(it.headline.text, ...it.summary.map(({ text }) => text)),
    summary: it.summary.map((sentence) => sentence.text),
    context: it.archive.map((sentence) => sentence.text),
    sources: it.sources.map((source) => ({ publisher: source.publisher, url: source.url })),
    beats: beatsOfStoryOn(site, it).map(({ id }) => id),
    version: it.version,
    publishedAt: it.publishedAt,
  }
}
