// What the archive holds on one name: facts with their evidence, coverage, a timeline, watches.
import { townName } from '../../calc/places.ts'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import { type DaysTold, daysOfEntity } from '../days-told.ts'
import { countryName, figureOf, megawatts, partyNames, placeWords } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { notFound } from '../messages.ts'
import type { Moved, Page } from '../page.ts'
import { untrustedIn } from '../untrusted.ts'
import { capital, count, dayOf, listLabel, outLink, plainName, section, shortDay, table } from '../wording.ts'
import { chosenWords, dayList } from './day-list.ts'
import { distanceLine } from './distance-form.ts'
import { kindOfOne } from './entities.ts'
import { timeline } from './entity-timeline.ts'
import { barTable } from './figures.ts'
import { columnPlot, countOverTime } from './plots.ts'
import { watchList } from './watch-parts.ts'

const storiesMax = 50
const factsShown = 30
const powersShown = 12
const watchesShown = 12
const daysShown = 12

/** Where the registry has a name from, in words. */
const knownFrom: Readonly<Record<string, string>> = { 'ledger-seed': 'the first rows of the ledger', desk: 'the desk’s own list' }

/** Where the registry has a name from; its own site and its Wikidata item stand in rows of their own. */
function sourceOf({ source, site }: Entity): Html | string | undefined {
  if (source === site || source.startsWith('https://www.wikidata.org/')) return undefined
  return source.startsWith('https://') ? outLink(source, new URL(source).host) : (knownFrom[source] ?? source)
}

function about(it: Entity, names: ReadonlyMap<string, string>, registry: readonly Entity[]): Html {
  const named = (id: string | undefined): Html | string | undefined =>
    id === undefined ? undefined : names.has(id) ? html`<a href="/entity/${id}">${names.get(id)}</a>` : id
  const rows: readonly (readonly [string, Html | string | undefined])[] = [
    ['Also named', it.aliases.join(', ')],
    ['Where the text makes it plain', it.short?.join(', ')],
    [it.kind === 'place' || it.kind === 'site' ? 'Country' : 'Seat', it.hq === undefined ? undefined : countryName(it.hq)],
    ['Town', it.town === undefined || names.has(it.town) ? named(it.town) : townName(it.town, registry)],
    ['Nearest other sites', distanceLine(it, registry)],
    ['Owner', named(it.owner)],
    ['Part of', named(it.partOf)],
    ['Ticker', it.ticker],
    ['Own site', it.site === undefined ? undefined : outLink(it.site, new URL(it.site).host)],
    [
      'Wikidata',
      it.wikidata === undefined
        ? undefined
        : html`<a href="https://www.wikidata.org/wiki/${it.wikidata}" rel="noopener external">${it.wikidata}</a>`,
    ],
    ['Known from', sourceOf(it)],
  ]
  return html`<dl class="rec">${rows.map(([term, words]) => (words === undefined || words === '' ? '' : html`<dt>${term}</dt><dd>${words}</dd>`))}</dl>`
}

/** Rows of the ledger that name it, each with its date and what it stands on. */
function factTable(facts: readonly Fact[], names: ReadonlyMap<string, string>): Html {
  const sources = (it: Fact): Html => {
    const hosts = [...new Map(it.claims.map((claim) => [claim.publisher, claim.url]))]
    const named = hosts.slice(0, 2).map(([publisher, url], i) => html`${i === 0 ? '' : ', '}${outLink(url, publisher)}`)
    return html`${named}${hosts.length > 2 ? html` and <a href="/fact/${it.id}">${hosts.length - 2} more</a>` : ''}`
  }
  const row = (it: Fact): readonly (Html | string)[] => [
    html`<a href="/fact/${it.id}">${capital(plainName(it.type))}${placeWords(it) === '' ? '' : `, ${placeWords(it)}`}</a><br><span class="meta">${partyNames(it, names)}</span>`,
    figureOf(it),
    html`${plainName(it.status)}${it.supersededBy === undefined ? '' : html`<br><span class="meta"><a href="/fact/${it.supersededBy}">replaced</a></span>`}`,
    shortDay(it.announcedAt),
    sources(it),
  ]
  const known = facts.filter((it) => it.claims.length > 0).toSorted((a, b) => (a.announcedAt < b.announcedAt ? 1 : -1))
  if (known.length === 0) return html`<p class="meta">The ledger holds no deal or site that names it.</p>`
  const heads = ['What', 'Figure', 'Status', 'Announced', 'Said by']
  const more = known.slice(factsShown)
  return html`${table('Deals and sites', heads, known.slice(0, factsShown).map(row))}${more.length === 0 ? '' : html`<details><summary>${more.length} earlier</summary>${table('Earlier deals and sites', heads, more.map(row))}</details>`}`
}

/** How often it was in the news here, over time. */
function coverage(it: Entity, stories: readonly Dispatch[]): Html {
  const { unit, columns } = countOverTime(stories.map((one) => one.firstPublishedAt))
  const busiest = columns.toSorted((a, b) => b.n - a.n)[0]
  if (busiest === undefined) return html``
  const title = `${count(busiest.n, 'story', 'stories')} in the busiest ${unit}, ${unit === 'month' ? shortDay(busiest.from) : `from ${shortDay(busiest.from)}`}`
  return columnPlot(columns, {
    title,
    note: `Stories here that name ${it.name}, by ${unit} of first publication, n = ${stories.length}${stories.length === storiesMax ? ', the newest' : ''}.`,
    label: `${title}; ${count(stories.length, 'story', 'stories')} over ${count(columns.length, unit)}. Each is in the record below.`,
    source: html`From the record below. <a href="/entity/${it.id}.json">JSON</a>, <a href="/search?entity=${it.id}">all its stories</a>.`,
  })
}

function powerFigure(it: Entity, facts: readonly Fact[], names: ReadonlyMap<string, string>): Html {
  const stated = facts.filter((one) => megawatts(one) !== undefined && one.supersededBy === undefined)
  if (stated.length < 2) return html``
  const sorted = stated.toSorted((a, b) => (megawatts(b)?.hi ?? 0) - (megawatts(a)?.hi ?? 0))
  return barTable({
    title: `${it.name} in ${count(stated.length, 'recorded row')} with power`,
    note: `MW as stated, bases differ, n = ${stated.length} of ${count(facts.length, 'row')}${stated.length > powersShown ? `, the largest ${powersShown} shown` : ''}.`,
    label: `Recorded power of ${it.name}`,
    heads: ['Who and where', 'Figure', 'Announced', 'Status'],
    bars: sorted.slice(0, powersShown).map((one) => ({
      head: html`<a href="/fact/${one.id}">${placeWords(one) === '' ? partyNames(one, names) : placeWords(one)}</a>`,
      ...megawatts(one),
      figure: figureOf(one),
      cells: [shortDay(one.announcedAt), plainName(one.status)],
    })),
    source: html`<a href="/ledger?party=${it.id}">Its rows in the ledger</a>, <a href="/ledger.csv?party=${it.id}">CSV</a>, <a href="/entity/${it.id}.json">JSON</a>.`,
  })
}

/** The latest days its coverage turns on, newest first; a single one tells no more than the story does. */
function daySection(id: string, found: DaysTold): Html {
  if (found.days.length < 2) return html``
  const all = html`<p class="meta">${chosenWords(found)} <a href="/entity/${id}/timeline">The whole timeline</a>, <a href="/entity/${id}/timeline.json">JSON</a>.</p>`
  return section(
    'Timeline',
    'The days its coverage turns on, newest first',
    html`${dayList(found.days.slice(-daysShown).toReversed())}${all}`,
    'timeline',
  )
}

/** An entity that was merged leads to the one that stayed; a name or an alias to the one that goes by it, if there is just one. */
export async function elsewhere(reader: Reader, entities: readonly Entity[], id: string): Promise<Page | Moved> {
  const kept = await reader.entityKept(id)
  if (kept !== null) return { kind: 'moved', to: `/entity/${kept}` }
  const plain = id.toLowerCase()
  const named = entities.filter((one) => [one.name, ...one.aliases].some((name) => name.toLowerCase() === plain))
  const [only] = named
  return only !== undefined && named.length === 1 ? { kind: 'moved', to: `/entity/${only.id}` } : notFound(`/entity/${id}`)
}

/** `/entity/:id`: one name with its dated facts, stories and watches. */
export async function entityPage(reader: Reader, id: string, now: Date): Promise<Page | Moved> {
  const entities = await reader.entities()
  const it = entities.find((one) => one.id === id)
  if (it === undefined) return elsewhere(reader, entities, id)
  const [facts, stories, watches, days] = await Promise.all([
    reader.factsOfParties([it.id, it.name]),
    reader.dispatchesOfEntity(it.id, storiesMax),
    reader.watches(),
    daysOfEntity(reader, it.id),
  ])
  const own = watches.filter((one) => one.entityScope.include.includes(it.id) || one.entityScope.exclude.includes(it.id))
  const names = new Map(entities.map((one) => [one.id, one.name]))
  const since = stories.map((one) => one.firstPublishedAt).toSorted()[0]
  const power = powerFigure(it, facts, names)
  const often = coverage(it, stories)
  const held = [
    stories.length === 0 ? '' : count(stories.length, 'story', 'stories'),
    facts.length === 0 ? '' : count(facts.length, 'ledger fact'),
    own.length === 0 ? '' : count(own.length, 'watch', 'watches'),
  ].filter((it) => it !== '')
  const holds =
    stories.length + facts.length + own.length === 0
      ? 'The registry knows the name; no story, ledger row or watch here names it yet.'
      : `${stories.length === storiesMax ? 'The newest ' : ''}${held.join(', ')}.`
  const drawn = (title: string, note: string, plot: Html): Html => (String(plot) === '' ? html`` : section(title, note, plot))
  return {
    title: it.name,
    path: `/entity/${id}`,
    nav: '/entities',
    feed: { path: `/entity/${id}/feed`, title: it.name },
    isThin: stories.length + facts.length === 0,
    json: {
      entity: it,
      facts,
      stories: stories.map(({ slug, headline, label, publishedAt }) => ({
        slug,
        headline: headline.text,
        ...untrustedIn(headline.text),
        label,
        publishedAt,
      })),
      watches: own,
    },
    generated: 'algorithmicMedia',
    main: html`<div class="lead"><p class="meta kick"><b>${kindOfOne(it.kind)}</b>${since === undefined ? '' : html`<span>In the news here since ${dayOf(since)}</span>`}</p>${stories.length + facts.length + own.length === 0 ? '' : listLabel}<h1>${it.name}</h1><p class="dek">${holds}</p></div>${section('About', '', about(it, names, entities))}${drawn('In the news', 'Coverage over time', often)}${drawn('Power', 'From the ledger', power)}${section('Deals and sites', 'Each with its evidence', factTable(facts, names), 'facts')}${daySection(id, days)}${section('Record', 'What came and what changed, newest first', timeline({ stories, facts, watches: own.filter((one) => one.entityScope.include.includes(id)), names }), 'record')}${section('Watch', '', own.length === 0 ? html`<p class="meta">No watch names it.</p>` : watchList(own, now, watchesShown))}${section('Follow', '', html`<p class="meta"><a href="/entity/${id}/feed.atom">Atom</a>, <a href="/entity/${id}/feed.rss">RSS</a>, <a href="/entity/${id}/feed.json">JSON Feed</a>, <a href="/search?entity=${id}">search its stories</a>. <a href="/entity/${id}/since/${now.toISOString().slice(0, 16)}Z">What changed from now on</a>: keep that link for next time.</p>`)}`,
  }
}
