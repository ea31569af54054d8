// Watches at the desk: what is proposed on which evidence, and the ways to settle it.
import type { Article } from '../../domain/article.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { forecastWords, watchState } from '../watch-words.ts'
import { count, outLink, section, timeOf } from '../wording.ts'
import type { Session } from './sessions.ts'
import { type DeskPage, folded, form, head, reasonField, select } from './shell.ts'

const shownMax = 100

function optionsFor(it: Watch, now: Date): Readonly<Record<string, string>> {
  if (['resolved', 'ambiguous', 'annulled'].includes(it.state))
    return { reopen: 'Reopen: the outcome no longer holds; a second person confirms it' }
  const isOver = now.toISOString() >= it.horizonAt
  return {
    ...(it.state === 'proposed' && { reject: 'Reject the proposal: it waits again', dispute: 'Dispute the proposal: settling pauses' }),
    ...(it.dispute !== undefined && it.dispute.ruling === undefined && { dismiss: 'Dismiss the dispute' }),
    met: 'Met',
    ...(isOver && { 'not-met': 'Not met' }),
    ambiguous: 'Void, ambiguous: the world is unclear',
    annulled: 'Void, annulled: the question was faulty',
  }
}

/** The form by which a person says how likely it is, while that is still a forecast; what was stated stands as it was. */
function forecastForm(it: Watch, session: Session): Html | '' {
  if (it.probability !== undefined) return html`<p class="meta">${forecastWords(it)}</p>`
  if (it.state !== 'open' || it.evidence.length > 0) return ''
  const body = html`<div><label for="p-${it.id}">Probability, from 0 to 1 (it cannot be changed afterwards)</label><input id="p-${it.id}" name="probability" inputmode="decimal" maxlength="4" required></div>${reasonField(`odds-${it.id}`)}<button type="submit">State it</button>`
  return folded('State how likely it is', `: ${it.statement}`, form(`/desk/watch/${it.id}/forecast`, session, body))
}

function watchBlock(
  it: Watch,
  session: Session,
  { now, articles }: { readonly now: Date; readonly articles: ReadonlyMap<string, Article> },
): Html {
  const { glyph, word } = watchState(it)
  const proposal =
    it.proposed === undefined
      ? ''
      : html`<p>Proposed: <strong>${it.proposed.outcome}</strong>, ${timeOf(it.proposed.at)}. ${it.proposed.note} <span class="meta">By ${it.proposed.resolvers.join(', ')}.</span></p>`
  const evidence = it.evidence.map((one) => {
    const article = articles.get(one.articleId)
    return html`<li>${one.note}${one.factId === '' ? '' : html` <a href="/fact/${one.factId}">ledger row</a>`}${article === undefined ? '' : html` <span class="meta">${outLink(article.url, article.title)}</span>`}</li>`
  })
  const dispute =
    it.dispute === undefined ? '' : html`<p class="meta">Disputed by ${it.dispute.by}: ${it.dispute.ground} ${it.dispute.ruling ?? ''}</p>`
  const body = html`${select(`verb-${it.id}`, 'verb', 'Decision', optionsFor(it, now))}<div><label for="source-${it.id}">Public page that shows it (for “met” without a proposal)</label><input type="url" id="source-${it.id}" name="source" maxlength="300"></div>${reasonField(`why-${it.id}`)}<button type="submit">Decide</button>`
  return html`<li><strong>${it.statement}</strong><p class="meta">${glyph} ${word}. Horizon ${timeOf(it.horizonAt)}. <a href="/watch/${it.id}">As readers see it</a></p>${proposal}${evidence.length === 0 ? '' : html`<ul class="list">${evidence}</ul>`}${dispute}${folded('Decide', ` on: ${it.statement}`, form(`/desk/watch/${it.id}`, session, body))}${forecastForm(it, session)}</li>`
}

export async function watchesDeskPage(reader: Reader, session: Session, now: Date): Promise<DeskPage> {
  const all = await reader.watches()
  const settling = all.filter((it) => ['due', 'proposed', 'reopened'].includes(it.state))
  const open = all.filter((it) => it.state === 'open')
  const done = all
    .filter((it) => it.resolution !== undefined && it.state !== 'reopened')
    .toSorted((a, b) => ((a.resolution?.at ?? '') < (b.resolution?.at ?? '') ? 1 : -1))
  const shown = [settling, open, done].flatMap((its) => its.slice(0, shownMax))
  const articleIds = new Set(shown.flatMap((it) => it.evidence.map((one) => one.articleId)).filter((id) => id !== ''))
  const articles = new Map((await reader.articlesById([...articleIds])).map((it) => [it.id, it]))
  const list = (its: readonly Watch[]): Html =>
    its.length === 0
      ? html`<p class="meta">None.</p>`
      : html`<ol class="queue">${its.slice(0, shownMax).map((it) => watchBlock(it, session, { now, articles }))}</ol>`
  return {
    title: 'Watches',
    path: '/desk/watches',
    main: html`${head('Watches', `${count(settling.length, 'watch', 'watches')} to settle.`)}${section('Settling', '', list(settling))}${section('Open', 'Soonest first', list(open))}${section('Settled', 'Newest first', list(done))}`,
  }
}
