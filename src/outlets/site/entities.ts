// Names the registry knows, and what the archive holds on each.
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import { countryName, figureOf, megawatts, partyNames, placeWords } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { notFound } from '../messages.ts'
import type { Page } from '../page.ts'
import { count, dayOf, plainName, section, shortDay } from '../wording.ts'
import { barTable } from './figures.ts'
import { watchItem } from './watch-parts.ts'

const storiesMax = 50
const factsShown = 60

const kindNames: Readonly<Partial<Record<Entity['kind'], string>>> = {
  ai_lab: 'AI labs',
  company: 'Companies',
  operator: 'Data-centre operators',
  chip_maker: 'Chip makers',
  cloud: 'Clouds',
  chip: 'Chips',
  model: 'Models',
  site: 'Sites',
  regulator: 'Regulators',
  utility: 'Utilities',
  investor: 'Investors',
  person: 'People',
  country: 'Countries',
  place: 'Places',
  agency: 'News agencies',
}

/** `/entities`: who and what the registry knows, by kind; those in the news first. */
export async function entitiesPage(reader: Reader): Promise<Page> {
  const [entities, counted] = await Promise.all([reader.entities(), reader.storiesPerEntity()])
  const stories = new Map(counted.map((it) => [it.entityId, it.n]))
  const kinds = [...new Set(entities.map((it) => it.kind))].toSorted((a, b) => (a < b ? -1 : 1))
  const groups = kinds.map((kind) => {
    const them = entities
      .filter((it) => it.kind === kind)
      .toSorted((a, b) => (stories.get(b.id) ?? 0) - (stories.get(a.id) ?? 0) || a.name.localeCompare(b.name, 'en'))
    const pill = (it: Entity): Html => {
      const n = stories.get(it.id) ?? 0
      return html`<li><a href="/entity/${it.id}">${it.name}</a>${n === 0 ? '' : html` <span class="n">${n}<span class="vh"> ${n === 1 ? 'story' : 'stories'}</span></span>`}</li>`
    }
    return section(kindNames[kind] ?? plainName(kind), String(them.length), html`<ul class="pills big">${them.map(pill)}</ul>`)
  })
  return {
    title: 'Entities',
    path: '/entities',
    nav: '/entities',
    json: { entities: entities.map((it) => ({ ...it, stories: stories.get(it.id) ?? 0 })) },
    main: html`<div class="lead"><h1>Entities</h1><p class="dek">${count(entities.length, 'name')} we can tell apart, with the names they go by. The number beside a name counts its stories here.</p></div>${groups}`,
  }
}

function about(it: Entity, names: ReadonlyMap<string, string>): Html {
  const named = (id: string | undefined): Html | string | undefined =>
    id === undefined ? undefined : names.has(id) ? html`<a href="/entity/${id}">${names.get(id)}</a>` : id
  const rows: readonly (readonly [string, Html | string | undefined])[] = [
    ['Also named', it.aliases.join(', ')],
    ['Seat', it.hq === undefined ? undefined : countryName(it.hq)],
    ['Owner', named(it.owner)],
    ['Part of', named(it.partOf)],
    ['Ticker', it.ticker],
    [
      'Wikidata',
      it.wikidata === undefined
        ? undefined
        : html`<a href="https://www.wikidata.org/wiki/${it.wikidata}" rel="noopener external">${it.wikidata}</a>`,
    ],
    ['Known from', it.source],
  ]
  return html`<dl class="rec">${rows.map(([term, words]) => (words === undefined || words === '' ? '' : html`<dt>${term}</dt><dd>${words}</dd>`))}</dl>`
}

/** Stories and facts on one line of time, newest first; each opens its evidence. */
function timeline(stories: readonly Dispatch[], facts: readonly Fact[], names: ReadonlyMap<string, string>): Html {
  const told = stories.map((it) => ({
    at: it.firstPublishedAt,
    line: html`<a href="/story/${it.slug}">${it.headline.text}</a>`,
    kind: 'Story',
  }))
  const known = facts
    .filter((it) => it.announcedAt !== '')
    .map((it) => {
      const place = placeWords(it)
      return {
        at: it.announcedAt,
        line: html`<a href="/fact/${it.id}">${partyNames(it, names)}: ${figureOf(it)}${place === '' ? '' : `, ${place}`}</a> <span class="meta">${plainName(it.type)}, ${plainName(it.status)}</span>`,
        kind: 'Fact',
      }
    })
  const all = [...told, ...known].toSorted((a, b) =>
    a.at.slice(0, 10) === b.at.slice(0, 10) ? (a.kind < b.kind ? -1 : 1) : a.at < b.at ? 1 : -1,
  )
  if (all.length === 0) return html`<p class="meta">Nothing dated yet.</p>`
  const row = (it: (typeof all)[number]): Html =>
    html`<li><time datetime="${it.at.slice(0, 10)}">${shortDay(it.at)}</time><span><span class="tag ${it.kind === 'Fact' ? 'cal' : 'src'}">${it.kind}</span> ${it.line}</span></li>`
  const folded = all.slice(30)
  const rest =
    folded.length === 0 ? '' : html`<details><summary>${folded.length} earlier</summary><ol class="tl">${folded.map(row)}</ol></details>`
  return html`<ol class="tl">${all.slice(0, 30).map(row)}</ol>${rest}`
}

function powerFigure(it: Entity, facts: readonly Fact[], names: ReadonlyMap<string, string>): Html {
  const stated = facts.filter((one) => megawatts(one) !== undefined && one.supersededBy === undefined)
  if (stated.length === 0) return html`<p class="meta">No ledger row states its power.</p>`
  const sorted = stated.toSorted((a, b) => (megawatts(b)?.hi ?? 0) - (megawatts(a)?.hi ?? 0))
  return barTable({
    title: `${it.name} in ${count(stated.length, 'recorded row')} with power`,
    note: `MW as stated, bases differ, n = ${stated.length} of ${count(facts.length, 'row')}.`,
    label: `Recorded power of ${it.name}`,
    heads: ['Who and where', 'Figure', 'Announced', 'Status'],
    bars: sorted.slice(0, factsShown).map((one) => ({
      head: html`<a href="/fact/${one.id}">${placeWords(one) === '' ? partyNames(one, names) : placeWords(one)}</a>`,
      ...megawatts(one),
      figure: figureOf(one),
      cells: [shortDay(one.announcedAt), plainName(one.status)],
    })),
    source: html`<a href="/ledger?party=${it.id}">Its rows in the ledger</a>, <a href="/ledger.csv?party=${it.id}">CSV</a>, <a href="/entity/${it.id}.json">JSON</a>.`,
  })
}

/** `/entity/:id`: one name with its dated facts, stories and watches. */
export async function entityPage(reader: Reader, id: string, now: Date): Promise<Page> {
  const entities = await reader.entities()
  const it = entities.find((one) => one.id === id)
  if (it === undefined) return notFound(`/entity/${id}`)
  const [facts, stories, watches] = await Promise.all([
    reader.factsOfParties([it.id, it.name]),
    reader.dispatchesOfEntity(it.id, storiesMax),
    reader.watches(),
  ])
  const own = watches.filter((one) => one.entityScope.include.includes(it.id) || one.entityScope.exclude.includes(it.id))
  const names = new Map(entities.map((one) => [one.id, one.name]))
  const since = stories.at(-1)?.firstPublishedAt
  return {
    title: it.name,
    path: `/entity/${id}`,
    nav: '/entities',
    feed: { path: `/entity/${id}/feed`, title: it.name },
    isThin: stories.length + facts.length === 0,
    json: {
      entity: it,
      facts,
      stories: stories.map((one) => ({ slug: one.slug, headline: one.headline.text, label: one.label, publishedAt: one.publishedAt })),
      watches: own,
    },
    main: html`<div class="lead"><p class="meta kick"><b>${(kindNames[it.kind] ?? plainName(it.kind)).replace(/s$/, '')}</b>${since === undefined ? '' : html`<span>In the news here since ${dayOf(since)}</span>`}</p><h1>${it.name}</h1><p class="dek">${count(stories.length, 'story', 'stories')}, ${count(facts.length, 'ledger fact')}, ${count(own.length, 'watch', 'watches')}.</p></div>${section('About', '', about(it, names))}${section('Power', 'From the ledger', powerFigure(it, facts, names))}${section('Timeline', 'Stories and facts, newest first', timeline(stories, facts, names), 'timeline')}${section('Watch', '', own.length === 0 ? html`<p class="meta">No watch names it.</p>` : html`<ul class="watch">${own.map((one) => watchItem(one, now))}</ul>`)}${section('Follow', '', html`<p class="meta"><a href="/entity/${id}/feed.atom">Atom</a>, <a href="/entity/${id}/feed.rss">RSS</a>, <a href="/entity/${id}/feed.json">JSON Feed</a>, <a href="/search?entity=${id}">search its stories</a>.</p>`)}`,
  }
}
