// What changed since a reader looked last: the moment or the version is part of the address, so nothing about the reader is kept.
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { labelOf, sourceTypeOf } from '../label.ts'
import { noSuchVersion, withheldPage } from '../messages.ts'
import type { Moved, Page } from '../page.ts'
import { untrustedIn } from '../untrusted.ts'
import { capital, correctionWords, count, dayOf, figuresWhole, labelLine, listLabel, section, timeOf, whyVersion } from '../wording.ts'
import { findStory, isDispatch, type StoryQuestion } from './story.ts'
import { changeSection, changesAsData, changesBetween } from './versions.ts'
import { watchItem, watchStatus } from './watch-parts.ts'

const storiesMax = 200

interface Since {
  readonly fresh: readonly Dispatch[]
  readonly changed: readonly Dispatch[]
  readonly corrected: readonly Dispatch[]
  readonly opened: readonly Watch[]
  readonly settled: readonly Watch[]
}

/** What of some stories and watches came or changed after a moment. */
export function sinceOf(dispatches: readonly Dispatch[], watches: readonly Watch[], since: string, now: Date): Since {
  const later = dispatches.filter((it) => it.publishedAt > since)
  return {
    fresh: later.filter((it) => it.firstPublishedAt > since),
    changed: later.filter((it) => it.firstPublishedAt <= since),
    corrected: later.filter((it) => it.corrections.some((one) => one.at > since)),
    opened: watches.filter((it) => it.opensAt > since && it.opensAt <= now.toISOString()),
    settled: watches.filter((it) => it.resolution !== undefined && it.resolution.at > since),
  }
}

export const sinceParts = ({ fresh, changed, corrected, opened, settled }: Since): readonly string[] =>
  [
    fresh.length === 0 ? '' : count(fresh.length, 'new story', 'new stories'),
    changed.length === 0 ? '' : `${count(changed.length, 'story', 'stories')} changed`,
    corrected.length === 0 ? '' : count(corrected.length, 'correction'),
    opened.length === 0 ? '' : `${count(opened.length, 'question')} opened`,
    settled.length === 0 ? '' : `${count(settled.length, 'question')} settled`,
  ].filter((it) => it !== '')

export const sinceJson = ({ fresh, changed, corrected, opened, settled }: Since) => ({
  fresh: fresh.map(briefly),
  changed: changed.map(briefly),
  corrected: corrected.map(briefly),
  opened: opened.map(({ id, statement }) => ({ id, statement })),
  settled: settled.map(({ id, statement, resolution }) => ({ id, statement, outcome: resolution?.outcome })),
})

/** A section for each kind of change; none for a kind of which there is nothing. */
export function sinceSections({ fresh, changed, corrected, opened, settled }: Since, mark: string, now: Date): Html {
  const story = (it: Dispatch, more: Html | string = ''): Html =>
    html`<li>${dayOf(it.publishedAt)}<span><a href="/story/${it.slug}">${figuresWhole(it.headline.text)}</a>${more}</span></li>`
  const stories = (them: readonly Dispatch[], more?: (it: Dispatch) => Html): Html =>
    html`<ol class="tl">${them.map((it) => story(it, more?.(it)))}</ol>`
  const watches = (them: readonly Watch[]): Html => html`<ul class="watch">${them.map((it) => watchItem(it, now))}</ul>`
  const part = (title: string, n: number, body: () => Html): Html => (n === 0 ? html`` : section(title, String(n), body()))
  const corrections = (): Html =>
    html`<ul class="list">${corrected.map(
      (it) =>
        html`<li><a href="/story/${it.slug}#corr">${it.headline.text}</a>: ${it.corrections
          .filter((one) => one.at > mark)
          .map(correctionWords)
          .join(' ')}</li>`,
    )}</ul>`
  return html`${part('Corrected', corrected.length, corrections)}${part('Settled', settled.length, () => watches(settled))}${part('New stories', fresh.length, () => stories(fresh))}${part('Changed', changed.length, () => stories(changed, (it) => html` <span class="meta"><a href="/story/${it.slug}/since/${mark.slice(0, 16)}Z">what changed</a>, now version ${it.version}: ${whyVersion(it)}</span>`))}${part('Opened', opened.length, () => watches(opened))}`
}

/** Since a moment that lies ahead nothing can have changed, which is not to be read as if nothing will. */
export const aheadWords = (mark: number | Date, now: Date): string =>
  typeof mark !== 'number' && mark > now ? ' That moment lies in the future.' : ''

/** `/since/:time`: stories, corrections and watches that came or changed after a moment. */
export async function sincePage(reader: Reader, since: Date, now: Date): Promise<Page> {
  const mark = since.toISOString()
  const [dispatches, watches] = await Promise.all([reader.dispatchesOnWire({ before: now, limit: storiesMax }), reader.watches()])
  const found = sinceOf(dispatches, watches, mark, now)
  const total = found.fresh.length + found.changed.length + found.opened.length + found.settled.length
  const dek =
    total === 0
      ? `Nothing. No story came or changed, no correction, and no question opened or settled.${aheadWords(since, now)}`
      : `${capital(sinceParts(found).join(', '))}.`
  const isCut = found.fresh.length + found.changed.length === storiesMax
  return {
    title: `What changed since ${mark.slice(0, 16).replace('T', ' ')} UTC`,
    path: `/since/${mark.slice(0, 16)}Z`,
    nav: '/',
    isThin: true,
    generated: 'algorithmicMedia',
    json: { since: mark, ...sinceJson(found) },
    main: html`<div class="lead"><p class="meta kick"><b>Since you looked</b><span>${timeOf(mark)}</span></p>${listLabel}<h1 class="long">What changed since ${timeOf(mark)}</h1><p class="dek">${dek}</p><p class="meta by">The moment stands in the address and nowhere else. <a href="/since/${now.toISOString().slice(0, 16)}Z">Keep this link for next time</a>.${isCut ? ` Only the newest ${storiesMax} stories are looked through.` : ''}</p></div>${sinceSections(found, mark, now)}`,
  }
}

const briefly = (it: Dispatch): unknown => ({
  slug: it.slug,
  label: labelOf(it),
  headline: it.headline.text,
  ...untrustedIn(it.headline.text),
  version: it.version,
  publishedAt: it.publishedAt,
})

/** Events of the story's watches after a moment. */
function watchNews(watches: readonly Watch[], since: string): Html {
  const rows = watches.flatMap((it) =>
    it.history
      .filter((event) => event.at > since)
      .map(
        (event) => html`<li>${timeOf(event.at)}: <a href="/watch/${it.id}">${it.statement}</a> ${watchStatus(it)}. ${event.reason}</li>`,
      ),
  )
  return rows.length === 0 ? html`` : section('Questions', 'What happened to them', html`<ul class="list small">${rows}</ul>`)
}

/**
 * `/story/:slug/since/:mark`: all that changed in one story since a version or a moment, in one comparison however many versions
 * lie between.
 */
export async function storySincePage(question: StoryQuestion, mark: number | Date): Promise<Page | Moved> {
  const { reader, slug, now } = question
  const live = await findStory(question)
  if (!isDispatch(live)) return live
  const path = `/story/${slug}/since/${typeof mark === 'number' ? mark : `${mark.toISOString().slice(0, 16)}Z`}`
  const versions = await reader.dispatchVersions(live.storyId)
  const isBy = (it: Dispatch): boolean => (typeof mark === 'number' ? it.version === mark : Date.parse(it.publishedAt) <= mark.getTime())
  const seen = versions.findLast(isBy)
  if (seen === undefined && typeof mark === 'number') return noSuchVersion(path, slug, live.version)
  if (seen !== undefined && seen.status !== 'usable') return withheldPage(path)
  const changed = seen === undefined ? [] : changesBetween(seen, live).filter((it) => it.isChanged)
  const from = typeof mark === 'number' ? (seen?.publishedAt ?? live.firstPublishedAt) : mark.toISOString()
  const passed = versions.filter((it) => it.version > (seen?.version ?? 0))
  const reasons = html`<ol class="tl small">${passed.map((it) => html`<li>${dayOf(it.publishedAt)}<span><a href="/story/${slug}/v/${it.version}">Version ${it.version}</a>, ${whyVersion(it)}</span></li>`)}</ol>`
  const dek =
    seen === undefined
      ? 'The story was not out yet: all of it is new to you.'
      : seen.version === live.version
        ? `Nothing: version ${live.version} still stands.${aheadWords(mark, now)}`
        : `${count(passed.length, 'version')} since version ${seen.version}${changed.length === 0 ? ', and no words differ' : ''}. Removed words are struck out, added words underlined.`
  return {
    title: `What changed: ${live.headline.text}`,
    path,
    nav: '/',
    isThin: true,
    generated: sourceTypeOf(live),
    json: {
      label: labelOf(live),
      since: from,
      from: seen?.version ?? null,
      to: live.version,
      changes: changesAsData(changed),
    },
    main: html`<div class="lead"><p class="meta kick"><b>What changed</b><span>since ${timeOf(from)}</span></p>${labelLine(labelOf(live))}<h1 class="long"><a class="ent" href="/story/${slug}">${live.headline.text}</a></h1><p class="dek">${dek}</p><p class="meta by"><a href="/story/${slug}/since/${live.version}">Keep this link</a>: it shows what changes after version ${live.version}.</p></div>${changed.map(changeSection)}${passed.length === 0 ? '' : section('Versions', 'Each with its reason', reasons)}${watchNews(await reader.watchesOfStory(live.storyId), from)}`,
  }
}
