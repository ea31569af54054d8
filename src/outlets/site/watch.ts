import type { CoverageStatement, Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import { count, dayOf, outLink, plainName, section, table, timeOf } from '../wording.ts'
import { notFound } from './messages.ts'
import { watchItem, watchState, watchStatus, watchWhen } from './watch-parts.ts'

/** `/watch`: every dated question, with the record of how they settled; voids are listed and counted. */
export async function watchesPage(reader: Reader, now: Date): Promise<Page> {
  const watches = await reader.watches()
  const states = watches.map((it) => watchState(it).word)
  const counts = ['Open', 'Reopened', 'Settling', 'Met', 'Not met', 'Ambiguous', 'Void', 'Replaced']
    .map((word) => ({ word, n: states.filter((it) => it === word).length }))
    .filter((it) => it.n > 0)
  const isOpen = (it: Watch): boolean => ['draft', 'open', 'due', 'proposed', 'reopened'].includes(it.state)
  const open = watches.filter(isOpen).toSorted((a, b) => (a.horizonAt < b.horizonAt ? -1 : 1))
  const settled = watches.filter((it) => !isOpen(it)).toSorted((a, b) => (a.horizonAt < b.horizonAt ? 1 : -1))
  const settledOnes = settled
    .filter((it) => it.state === 'resolved')
    .toSorted((a, b) => ((a.resolution?.at ?? '') < (b.resolution?.at ?? '') ? -1 : 1))
  const list = (them: readonly Watch[]): Html =>
    them.length === 0 ? html`<p class="meta">None.</p>` : html`<ul class="watch">${them.map((it) => watchItem(it, now))}</ul>`
  const scoreboard = html`<p>${watches.length === 0 ? 'No watch has been opened yet.' : counts.map((it, i) => `${i === 0 ? '' : ', '}${it.n} ${it.word.toLowerCase()}`)}</p>${winLoss(settledOnes)}`
  return {
    title: 'Watch: dated questions and how they settled',
    path: '/watch',
    nav: '/watch',
    json: { counts, open, settled },
    main: html`<div class="lead"><h1>Watch</h1><p class="dek">Dated questions with their wording fixed at publication, settled by later evidence.</p></div>${section('Our record', count(settledOnes.length, 'settled watch', 'settled watches'), scoreboard)}${section('Open', count(open.length, 'watch', 'watches'), list(open))}${section('Settled', count(settled.length, 'watch', 'watches'), list(settled))}`,
  }
}

function winLoss(settled: readonly Watch[]): Html {
  const outcomes = settled.map((it) => it.resolution?.outcome)
  const met = outcomes.filter((it) => it === 'yes').length
  const notMet = outcomes.filter((it) => it === 'no').length
  if (met + notMet === 0) return html``
  const bars = outcomes.map((it, i) =>
    it === 'yes'
      ? html`<rect class="a" x="${i * 6}" y="0" width="4" height="10"/>`
      : it === 'no'
        ? html`<rect class="b" x="${i * 6}" y="14" width="4" height="10"/>`
        : '',
  )
  const width = outcomes.length * 6
  return html`<div class="score"><span>In order</span><svg viewBox="0 0 ${width} 24" role="img" aria-label="${met} met (above the line), ${notMet} not met (below)">${bars}<line x1="0" x2="${width}" y1="12" y2="12"/></svg></div>`
}

function coverage(it: CoverageStatement | undefined): Html {
  if (it === undefined) return html``
  return html`<p class="meta">Looked in ${count(it.sources, 'source')} from ${dayOf(it.from)} to ${dayOf(it.to)}, for ${it.searched.join(', ')}: ${count(it.hits, 'hit')}. ${it.gaps.length === 0 ? 'No gaps known.' : `Gaps: ${it.gaps.join('; ')}.`}</p>`
}

function outcome(it: Watch): Html {
  if (it.resolution !== undefined)
    return html`<p>Settled ${timeOf(it.resolution.at)} as ${it.resolution.outcome}: ${it.resolution.note} <span class="meta">By ${it.resolution.by.join(', ')}.</span></p>${coverage(it.resolution.coverage)}`
  if (it.proposed !== undefined)
    return html`<p>Proposed ${timeOf(it.proposed.at)}: ${it.proposed.outcome}. ${it.proposed.note}</p>${coverage(it.proposed.coverage)}`
  return html`<p class="meta">Not settled yet.</p>`
}

function conditions(it: Watch): Html {
  const scope = it.entityScope
  const threshold = it.value === undefined ? '' : `${it.op ?? ''} ${it.value} ${it.unit ?? ''}`
  const rows = [
    ['Met if', it.resolvesYesIf],
    ['Not met if', it.resolvesNoIf],
    ['Who', [...scope.include, ...(scope.includeKind === undefined ? [] : [`any ${plainName(scope.includeKind)}`])].join(', ') || 'anyone'],
    ['Not counted', scope.exclude.join(', ') || 'nobody is left out'],
    ['Where', it.region?.join(', ') ?? 'anywhere'],
    ['Kind of fact', it.factTypes.map(plainName).join(', ')],
    [
      'At least',
      [
        it.statusAtLeast === undefined ? '' : plainName(it.statusAtLeast),
        threshold.trim(),
        it.countAtLeast === undefined ? '' : `${it.countAtLeast} of them`,
      ]
        .filter((one) => one !== '')
        .join(', ') || 'that it happens',
    ],
    ['Edge cases', it.edgeCases.join(' ') || 'none written down'],
  ]
  return html`<dl class="rec">${rows.map(([term, words]) => html`<dt>${term}</dt><dd>${words}</dd>`)}<dt>Opened</dt><dd>${timeOf(it.opensAt)}, in version ${it.openedInVersion}</dd><dt>Horizon</dt><dd>${timeOf(it.horizonAt)} (${plainName(it.horizonRule)}); settled by ${timeOf(it.resolveBy)}</dd><dt>Wording fixed</dt><dd>sha256 ${it.statementSha256}</dd></dl>`
}

/** `/watch/:id`: the question, both branches, where the answer will be looked for, and all that happened to it. */
export async function watchPage(reader: Reader, id: string, now: Date): Promise<Page> {
  const it = await reader.watchById(id)
  if (it === null) return notFound(`/watch/${id}`)
  const story = await reader.dispatchOfStory(it.storyId)
  const history = table(
    'History',
    ['When', 'To', 'By', 'Reason'],
    it.history.map((event) => [timeOf(event.at), plainName(event.to), event.actor, event.reason]),
  )
  const evidence =
    it.evidence.length === 0
      ? html`<p class="meta">None yet.</p>`
      : html`<ul class="list">${it.evidence.map((one) => html`<li><a href="/fact/${one.factId}">${one.factId}</a>: ${one.note}</li>`)}</ul>`
  const misses =
    it.nearMisses.length === 0
      ? html`<p class="meta">None.</p>`
      : html`<ul class="list">${it.nearMisses.map((one) => html`<li>${dayOf(one.at)}: <a href="/fact/${one.factId}">${one.factId}</a>, ${one.note}</li>`)}</ul>`
  return {
    title: it.statement,
    path: `/watch/${id}`,
    nav: '/watch',
    json: { watch: it, story: story === null ? null : `/story/${story.slug}` },
    main: html`<div class="lead"><p class="meta kick"><b>Watch</b><span>${watchStatus(it)}, ${watchWhen(it, now)}</span></p><h1>${it.statement}</h1>${story === null ? '' : html`<p class="meta by">Opened by <a href="/story/${story.slug}">${story.headline.text}</a></p>`}</div>${section('Conditions', '', conditions(it))}${section('Branches', '', html`<p><strong>If it happens:</strong> ${it.ifYes}</p><p><strong>If it does not:</strong> ${it.ifNo}</p>`)}${section('Sources', 'Where we look', html`<ul class="list">${it.sources.map((one) => html`<li>${outLink(one.url, one.name)}, ${one.role}</li>`)}</ul>`)}${section('Outcome', '', outcome(it))}${section('Evidence', '', evidence)}${section('Near misses', 'What came close and why it did not count', misses)}${section('History', '', history)}`,
  }
}
