// Entities, search and corrections: lists over the archive.
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { labelOf } from '../label.ts'
import type { Page } from '../page.ts'
import { count, plainName, section, shortDay, timeOf } from '../wording.ts'
import { figureOf, partyNames } from './ledger.ts'
import { notFound } from './messages.ts'
import { watchItem } from './watch-parts.ts'

const storyList = (found: readonly Dispatch[]): Html =>
  html`<ol class="list">${found.map((it) => html`<li><a href="/story/${it.slug}">${it.headline.text}</a> <span class="meta">${timeOf(it.publishedAt)}</span></li>`)}</ol>`

/** `/entities`: who and what the registry knows, by kind. */
export async function entitiesPage(reader: Reader): Promise<Page> {
  const entities = await reader.entities()
  const kinds = [...new Set(entities.map((it) => it.kind))].toSorted((a, b) => (a < b ? -1 : 1))
  const groups = kinds.map((kind) => {
    const them = entities.filter((it) => it.kind === kind).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    return section(
      plainName(kind),
      String(them.length),
      html`<p class="pills">${them.map((it) => html`<a href="/entity/${it.id}">${it.name}</a> `)}</p>`,
    )
  })
  return {
    title: 'Entities',
    path: '/entities',
    nav: '/entities',
    json: { entities },
    main: html`<div class="lead"><h1>Entities</h1><p class="dek">${count(entities.length, 'name')} we can tell apart, with the names they go by.</p></div>${groups}`,
  }
}

function about(it: Entity): Html {
  const rows = [
    ['Kind', plainName(it.kind)],
    ['Also named', it.aliases.join(', ')],
    ['Seat', it.hq],
    ['Owner', it.owner],
    ['Part of', it.partOf],
    ['Ticker', it.ticker],
    ['Wikidata', it.wikidata],
    ['Known from', it.source],
  ] as const
  return html`<dl class="rec">${rows.map(([term, words]) => (words === undefined || words === '' ? '' : html`<dt>${term}</dt><dd>${words}</dd>`))}</dl>`
}

/** `/entity/:id`: one name with its dated facts, stories and watches. */
export async function entityPage(reader: Reader, id: string, now: Date): Promise<Page> {
  const entities = await reader.entities()
  const it = entities.find((one) => one.id === id)
  if (it === undefined) return notFound(`/entity/${id}`)
  const [facts, stories, watches] = await Promise.all([
    reader.factsOfParties([it.id, it.name]),
    reader.dispatchesOfEntity(it.id, 50),
    reader.watches(),
  ])
  const own = watches.filter((one) => one.entityScope.include.includes(it.id))
  const names = new Map(entities.map((one) => [one.id, one.name]))
  const rows = facts.map(
    (one) =>
      html`<li>${shortDay(one.announcedAt)}: <a href="/fact/${one.id}">${plainName(one.type)}, ${partyNames(one, names)}, ${one.place.name}</a>, ${figureOf(one)}, ${plainName(one.status)}</li>`,
  )
  const none = html`<p class="meta">None.</p>`
  return {
    title: it.name,
    path: `/entity/${id}`,
    nav: '/entities',
    json: {
      entity: it,
      facts,
      stories: stories.map((one) => ({ slug: one.slug, headline: one.headline.text, publishedAt: one.publishedAt })),
      watches: own,
    },
    main: html`<div class="lead"><p class="meta kick"><b>${plainName(it.kind)}</b></p><h1>${it.name}</h1><p class="dek">${count(stories.length, 'story', 'stories')}, ${count(facts.length, 'ledger fact')}, ${count(own.length, 'watch', 'watches')}.</p></div>${section('About', '', about(it))}${section('Stories', 'newest first', stories.length === 0 ? none : storyList(stories))}${section('Facts', '', rows.length === 0 ? none : html`<ul class="list">${rows}</ul>`)}${section('Watch', '', own.length === 0 ? none : html`<ul class="watch">${own.map((one) => watchItem(one, now))}</ul>`)}`,
  }
}

const queryMax = 200
const resultsMax = 50

/** `/search?q=`: full text over current stories; an empty result says what was searched. */
export async function searchPage(reader: Reader, given: string, now: Date): Promise<Page> {
  const query = given.replaceAll('\u0000', '').trim().slice(0, queryMax)
  const [found, scope] = await Promise.all([query === '' ? [] : reader.searchDispatches(query, resultsMax), reader.archiveScope(now)])
  const since = scope.since === null ? '' : ` since ${shortDay(scope.since)}`
  const searched = `Searched ${count(scope.stories, 'current story', 'current stories')}${since}: headlines, summaries, takes and archive lines.`
  const results = found.map(
    (it) =>
      html`<li><h3><a href="/story/${it.slug}">${it.headline.text}</a></h3><p>${it.summary[0]?.text ?? ''}</p><p class="meta">${timeOf(it.publishedAt)}, ${count(it.sources.length, 'source')}. ${labelOf(it)}</p></li>`,
  )
  const heading =
    query === ''
      ? 'Search the archive'
      : found.length === 0
        ? `Nothing found for “${query}”`
        : `${found.length === resultsMax ? `The best ${resultsMax}` : count(found.length, 'story', 'stories')} for “${query}”`
  return {
    title: heading,
    path: query === '' ? '/search' : `/search?${new URLSearchParams({ q: query }).toString()}`,
    json: {
      query,
      scope,
      count: found.length,
      results: found.map((it) => ({
        slug: it.slug,
        label: labelOf(it),
        headline: it.headline.text,
        summary: it.summary[0]?.text ?? '',
        publishedAt: it.publishedAt,
      })),
    },
    main: html`<div class="lead"><h1>${heading}</h1><p class="meta by">${searched} Removed stories are not searched.</p></div><form class="form" role="search" action="/search" method="get"><div><label for="q2">Words, "a phrase", or -without</label><input id="q2" name="q" type="search" value="${query}"></div><button type="submit">Search</button></form><ol class="river">${results}</ol>`,
  }
}

/** `/corrections`: what was wrong, what is right, how it was found and how long it stood. */
export async function correctionsPage(reader: Reader): Promise<Page> {
  const dispatches = await reader.dispatchesCorrected(200)
  const all = dispatches
    .flatMap((dispatch) => dispatch.corrections.map((correction) => ({ dispatch, correction })))
    .toSorted((a, b) => (a.correction.at < b.correction.at ? 1 : -1))
  const items = all.map(({ dispatch, correction }) => {
    const hours = Math.round((Date.parse(correction.at) - Date.parse(dispatch.firstPublishedAt)) / 360_000) / 10
    return html`<li><a href="/story/${dispatch.slug}#corr">${dispatch.headline.text}</a><br><strong>${plainName(correction.kind)}</strong>: ${correction.text} <span class="meta">${timeOf(correction.at)}; found by ${correction.foundBy}; ${hours} h after first print.</span></li>`
  })
  return {
    title: 'Corrections',
    path: '/corrections',
    nav: '/corrections',
    json: {
      corrections: all.map(({ dispatch, correction }) => ({
        story: `/story/${dispatch.slug}`,
        firstPublishedAt: dispatch.firstPublishedAt,
        ...correction,
      })),
    },
    main: html`<div class="lead"><h1>Corrections</h1><p class="dek">${all.length === 0 ? 'None has been printed so far.' : `${count(all.length, 'note')}, newest first.`}</p></div><ol class="list">${items}</ol><p class="meta by">Found an error? <a href="/publishers#notice">Tell us</a>.</p>`,
  }
}
