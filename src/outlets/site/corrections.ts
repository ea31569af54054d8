import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { labelOf, sourceTypeOf } from '../label.ts'
import type { Page } from '../page.ts'
import { capital, correctionWords, count, dayOf, labelsOf, listLabel, plainName, section, timeOf } from '../wording.ts'
import { overrulingJson, overrulingSection, overrulingsTold } from './overruling-log.ts'
import { noCopiesSection, noCopiesTold, quarantineJson, quarantineSection, quarantinesTold } from './quarantine-log.ts'

const storiesMax = 200
const wantsHours = 24

/** "3 h", "2 days": how long an error stood. */
function stood(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`
  return hours < 48 ? `${Math.max(0, Math.round(hours * 10) / 10)} h` : `${Math.round(hours / 24)} days`
}

const median = (sorted: readonly number[]): number | undefined => sorted[Math.floor((sorted.length - 1) / 2)]

/** `/corrections`: what was wrong, what is right, how it was found and how long it stood; and what was removed. */
export async function correctionsPage(reader: Reader): Promise<Page> {
  const [dispatches, gone, origins, noCopies, overrulings] = await Promise.all([
    reader.dispatchesCorrected(storiesMax),
    reader.tombstones(),
    quarantinesTold(reader),
    noCopiesTold(reader),
    overrulingsTold(reader),
  ])
  const all = dispatches
    .flatMap((dispatch) =>
      dispatch.corrections.map((correction) => ({
        dispatch,
        correction,
        hours: (Date.parse(correction.at) - Date.parse(dispatch.firstPublishedAt)) / 3_600_000,
      })),
    )
    .toSorted((a, b) => (a.correction.at < b.correction.at ? 1 : -1))
  const middle = median(all.map((it) => it.hours).toSorted((a, b) => a - b))
  const items = all.map(
    ({ dispatch, correction, hours }) =>
      html`<li><div><p><a class="ent" href="/story/${dispatch.slug}#corr">${dispatch.headline.text}</a></p><p class="what">${correctionWords(correction)}</p></div><div class="meta"><strong>${capital(plainName(correction.kind))}</strong>, ${timeOf(correction.at)}<br>It stood ${stood(hours)}. <a href="/story/${dispatch.slug}/diff/${Math.max(1, dispatch.version - 1)}/${dispatch.version}">What changed<span class="vh"> in ${dispatch.headline.text}</span></a></div></li>`,
  )
  const removed = gone.flatMap((it): readonly Html[] =>
    it.kind === 'tombstone'
      ? [html`<li><a href="/story/${it.slug}">Story ${it.storyId}</a>, ${dayOf(it.killedAt)}. ${it.reason}</li>`]
      : [],
  )
  const dek =
    all.length === 0
      ? 'None has been printed so far.'
      : `${count(all.length, 'note')}${all.length === 1 ? '' : ', newest first'}.${middle === undefined || all.length === 1 ? '' : ` Half were out within ${stood(middle)}.`} The aim for numbers, names and quotations is ${wantsHours} h from confirmation.`
  return {
    title: 'Corrections',
    path: '/corrections',
    nav: '/corrections',
    feed: { path: '/corrections/feed', title: 'Corrections' },
    generated: 'algorithmicMedia',
    json: {
      medianHours: middle ?? null,
      corrections: all.map(({ dispatch, correction, hours }) => ({
        story: `/story/${dispatch.slug}`,
        label: labelOf(dispatch),
        digitalSourceType: sourceTypeOf(dispatch),
        firstPublishedAt: dispatch.firstPublishedAt,
        hoursStood: Math.round(hours * 10) / 10,
        ...correction,
      })),
      removed: gone,
      quarantines: origins.map(quarantineJson),
      wronglyLeftOut: noCopies,
      overrulings: overrulings.map(overrulingJson),
    },
    main: html`<div class="lead"><p class="meta kick"><b>Corrections</b><span><a href="/corrections/feed.atom">Atom</a>, <a href="/corrections/feed.rss">RSS</a></span></p>${dispatches.length === 0 ? listLabel : labelsOf(dispatches).above}<h1>Corrections</h1><p class="dek">${dek}</p></div>${section('Log', 'Never silent, never by deleting', items.length === 0 ? html`<p class="none">Each correction will stand here: what was wrong, what is right, how it was found and how long it stood.</p>` : html`<ol class="watch">${items}</ol>`)}${section('Removed', 'The address stays', removed.length === 0 ? html`<p class="meta">No story has been removed.</p>` : html`<ul class="list">${removed}</ul>`, 'removed')}${quarantineSection(origins)}${noCopiesSection(noCopies)}${overrulingSection(overrulings)}${section('Your turn', '', html`<p class="meta">Found an error? <a href="/publishers?kind=error#notice">Tell us</a>: the note says who found it.</p>`)}`,
  }
}
