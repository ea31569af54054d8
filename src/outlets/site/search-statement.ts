// What a search found, as a sentence to keep: its scope is a moment in its address, so anyone can ask it again and get the same.
import type { Told } from '../../domain/dispatch.ts'
import { type Html, html } from '../html.ts'
import { count, dayOf, section, shortDay, timeOf } from '../wording.ts'

export interface Kept {
  /** The words or filters that were asked, as shown. */
  readonly shown: string
  readonly total: number
  readonly first: { readonly slug: string; readonly headline: string; readonly at: string } | undefined
  readonly scope: { readonly stories: number; readonly since: string | null }
  /** ISO minute of the scope. */
  readonly asof: string
  /** The address that asks again, of the same scope. */
  readonly address: string
  /** How many stories match today, when the scope is a past one. */
  readonly today: number | undefined
}

/** The best of what matched, by the day it was first published. */
export const firstOf = (best: Told | undefined): Kept['first'] =>
  best === undefined ? undefined : { slug: best.slug, headline: best.headline.text, at: best.firstPublishedAt }

/** When a story was first published, and of which day the version found is where that is another. */
export const whenTold = (it: Pick<Told, 'firstPublishedAt' | 'publishedAt'>): Html =>
  html`${timeOf(it.firstPublishedAt)}${it.publishedAt.slice(0, 10) === it.firstPublishedAt.slice(0, 10) ? '' : html`, updated ${dayOf(it.publishedAt)}`}`

/** "No story here matched “x” by 24 Nov 2026, 10:00 UTC: 44 stories since 13 Jan 2026 were searched." */
export function statementOf({ shown, total, first, scope, asof }: Kept): string {
  const when = `${shortDay(asof)}, ${asof.slice(11, 16)} UTC`
  const since = scope.since === null ? '' : ` since ${shortDay(scope.since)}`
  const found =
    total === 0
      ? `No story here matched ${shown} by ${when}`
      : `${count(total, 'story', 'stories')} here matched ${shown} by ${when}${first === undefined ? '' : `, the best “${first.headline}” (${shortDay(first.at)})`}`
  return `${found}; ${count(scope.stories, 'story', 'stories')}${since} were searched.`
}

/** The statement in a box that can be linked, with what a search of today gives beside it. */
export function statementSection(it: Kept, isKept: boolean): Html {
  const difference =
    it.today === undefined
      ? ''
      : it.today === it.total
        ? html` Today the answer is the same.`
        : html` Today ${count(it.today, 'story matches', 'stories match')}; what came, changed or was removed since makes the difference.`
  const way = isKept
    ? html`This address asks the same question of the same scope again: <a href="${it.address}">${it.address}</a>.${difference}`
    : html`<a href="${it.address}">Save as archive statement</a>: an address that fixes this moment as its scope.`
  return section(
    'Archive statement',
    isKept ? 'Kept' : 'Yours to quote',
    html`<div class="archive"><p>${statementOf(it)}</p><p class="meta">Headlines, summaries, takes, names and the headlines of sources were searched; removed stories are not. ${way}</p></div>`,
  )
}
