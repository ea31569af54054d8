// Daily editions: a bundle that can be finished. A closed edition never changes, save that what was removed is gone from it too.
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { labelOf } from '../label.ts'
import { notFound } from '../messages.ts'
import type { Page } from '../page.ts'
import { untrustedIn } from '../untrusted.ts'
import { count, dayOf, figuresWhole, labelsOf, listLabel, longDay, outLink, section, timeOf } from '../wording.ts'
import { watchItem } from './watch-parts.ts'

const editionsMax = 120

/** `/editions`: every day that had one. */
export async function editionsPage(reader: Reader): Promise<Page> {
  const editions = (await reader.editions(editionsMax)).filter((it) => it.storyIds.length > 0 || it.closedAt === undefined)
  const rows = editions.map(
    (it) =>
      html`<li><a href="/edition/${it.day}">${longDay(new Date(`${it.day}T00:00:00Z`))}</a> <span class="meta">${count(it.storyIds.length, 'story', 'stories')}${it.closedAt === undefined ? ', still open' : ''}</span></li>`,
  )
  return {
    title: 'Daily editions',
    path: '/editions',
    nav: '/',
    json: { editions: editions.map(({ text: _text, ...it }) => it) },
    main: html`<div class="lead"><h1>Daily editions</h1><p class="dek">At most seven stories a day, with an end.</p></div>${section('Days', count(editions.length, 'edition'), rows.length === 0 ? html`<p class="none">None yet. An edition opens with the first story of a day and closes at midnight, UTC.</p>` : html`<ol class="list">${rows}</ol>`)}`,
  }
}

function item(it: Dispatch, length: number, label: string): Html {
  const [first] = it.sources
  return html`<li><span class="kind of">of ${length}</span><h2><a href="/story/${it.slug}">${figuresWhole(it.headline.text)}</a></h2><p>${figuresWhole(it.summary.map((one) => one.text).join(' '))}</p><p class="ctx"><b>Context</b>${it.archive[0]?.text ?? 'No context found.'}</p><p class="meta">${first === undefined ? '' : html`Read it at ${outLink(first.url, first.publisher)}. `}${count(it.sources.length, 'source')}, ${count(it.origins.length, 'origin')}. ${label}</p></li>`
}

const wordsAMinute = 220

/** "7 stories, about 3 minutes; then it ends." */
function lengthOf(found: readonly Dispatch[]): string {
  if (found.length === 0) return 'No story of that day stands today.'
  const words = found.flatMap((it) => [it.headline, ...it.summary, ...it.archive.slice(0, 1)]).flatMap((it) => it.text.split(/\s+/)).length
  return `${count(found.length, 'story', 'stories')}, about ${count(Math.max(1, Math.round(words / wordsAMinute)), 'minute')} to read; then it ends.`
}

/** `/edition/:day`: the day's bundle, in order, with an end. */
export async function editionPage(reader: Reader, day: string, now: Date): Promise<Page> {
  const edition = await reader.editionOfDay(day)
  const path = `/edition/${day}`
  if (edition === null) return notFound(path)
  // Two of the day may be one by now.
  const led = (await Promise.all(edition.storyIds.map((id) => reader.dispatchLedTo(id)))).filter((it) => it?.status === 'usable')
  const found = [...new Map(led.flatMap((it) => (it ? [[it.storyId, it] as const] : []))).values()]
  const gone = edition.storyIds.length - led.length
  const labels = labelsOf(found)
  const [watches, corrected, editions] = await Promise.all([
    reader.watches(),
    reader.dispatchesCorrected(100),
    reader.editions(editionsMax),
  ])
  const settled = watches.filter((it) => it.resolution?.at.slice(0, 10) === day)
  const fixes = corrected.flatMap((it) => it.corrections.filter((one) => one.at.slice(0, 10) === day).map((one) => ({ it, one })))
  const days = editions.map((it) => it.day).toSorted()
  const [before, after] = [days.findLast((it) => it < day), days.find((it) => it > day)]
  const isRemoved = gone > 0
  const link = (to: string | undefined, words: string): Html | string =>
    to === undefined ? '' : html`<a href="/edition/${to}">${words}, ${dayOf(to)}</a>`
  return {
    title: `Edition of ${day}`,
    path,
    nav: '/',
    generated: 'algorithmicMedia',
    json: {
      edition: isRemoved ? { ...edition, text: undefined } : edition,
      stories: found.map((it) => ({
        slug: it.slug,
        label: labelOf(it),
        headline: it.headline.text,
        ...untrustedIn(it.headline.text, ...it.summary.map(({ text }) => text)),
        summary: it.summary.map((one) => one.text),
      })),
      settled: settled.map(({ id, statement, resolution }) => ({ id, statement, outcome: resolution?.outcome })),
    },
    main: html`<div class="lead"><p class="meta kick"><b>Edition</b><span>${edition.closedAt === undefined ? 'open: it still changes today' : html`closed ${timeOf(edition.closedAt)}`}</span></p>${found.length === 0 ? listLabel : labels.above}<h1>${longDay(new Date(`${day}T00:00:00Z`))}</h1><p class="dek">${lengthOf(found)}</p></div>${section('Stories', count(found.length, 'story', 'stories'), html`${found.length === 0 && !isRemoved ? html`<p class="none">No story stands under this day.</p>` : ''}<ol class="results bundle">${found.map((it) => item(it, found.length, labels.own(it)))}</ol>${isRemoved ? html`<p class="meta">${count(gone, 'story', 'stories')} removed since.</p>` : ''}`)}${settled.length === 0 ? '' : section('Settled', 'On this day', html`<ul class="watch">${settled.map((it) => watchItem(it, now))}</ul>`)}${fixes.length === 0 ? '' : section('Corrected', 'On this day', html`<ul class="list">${fixes.map(({ it, one }) => html`<li><a href="/story/${it.slug}#corr">${it.headline.text}</a>: ${one.text}</li>`)}</ul>`)}<p class="end"><b>That is all.</b><span>You have reached the end of this edition.</span></p><nav class="pager" aria-label="Editions">${link(before, 'Before')}${link(after, 'Next')}</nav>`,
  }
}
