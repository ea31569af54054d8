import { buildReceipt } from '../../calc/archive-receipt.ts'
import { entitiesAsked, isSameAnswer, questionOf } from '../../calc/receipt-again.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Reader } from '../../store/store.ts'
import { listsFor } from '../../text/lists/lists.ts'
import { type Html, html } from '../html.ts'
import { markOfRows } from '../label.ts'
import { notFound, tombstonePage } from '../messages.ts'
import type { Page } from '../page.ts'
import type { WebPolicy } from '../parts.ts'
import { searchAgain } from '../search-again.ts'
import { count, dayOf, labelLine, section, table, timeOf } from '../wording.ts'

/** The words that were looked for: those that every text has are in the stored question too, and no search asks for them. */
function soughtWords({ kind, expression }: Receipt['queries'][number]): string {
  if (kind !== 'text') return expression
  return expression
    .split(' | ')
    .filter((it) => !listsFor('en').stopWords.has(it))
    .join(', ')
}

/** The stored question asked of the whole archive as it stands, by the limits of today. */
async function askedToday(reader: Reader, receipt: Receipt, policy: WebPolicy, now: Date): Promise<Receipt> {
  const { names = [], isSpelled, leading, terms } = receipt.ask
  return buildReceipt({
    id: receipt.id,
    storyId: receipt.storyId,
    ranAt: now.toISOString(),
    searched: entitiesAsked(receipt),
    names,
    ...(isSpelled && { isSpelled }),
    ...(leading !== undefined && { leading }),
    terms,
    found: await reader.searchArchive(questionOf(receipt, now)),
    threshold: receipt.threshold,
    fresh: { stories: policy.freshStoriesBelow, days: policy.freshDaysBelow },
  })
}

/** On the recorded scope another answer is a fault to explain; on today's archive it is what time does. */
function verdict(isSame: boolean, scope: 'recorded' | 'today' = 'recorded'): Html {
  if (!isSame && scope === 'today') return html`<span class="st open"><span class="g" aria-hidden="true">◐</span>Different answer</span>`
  return isSame
    ? html`<span class="st met"><span class="g" aria-hidden="true">●</span>Same answer</span>`
    : html`<span class="st no"><span class="g" aria-hidden="true">×</span>Different answer</span>`
}

function resultOf(it: Receipt): Html {
  const matches = it.matches.map((match) => [
    html`<a href="/story/${match.slug}">${match.headline}</a>`,
    dayOf(match.date),
    match.score.toFixed(3),
    match.why,
    match.counts ? 'yes' : 'no: its only outlets were first seen that day',
  ])
  const list =
    matches.length === 0
      ? html`<p class="meta">No story above the threshold of ${it.threshold}.</p>`
      : table('Matching stories', ['Story', 'First out', 'Score', 'Why', 'Counts'], matches)
  const rows =
    it.ledgerMatches.length === 0
      ? ''
      : html`<p class="meta">Ledger: ${it.ledgerMatches.slice(0, 20).map((match, i) => html`${i === 0 ? '' : '; '}<a href="/fact/${match.id}">${match.label}</a> (${dayOf(match.date)})`)}</p>`
  return html`<p>${it.sentence}</p>${list}${rows}`
}

/** What explains how the answer differs, or why it is the same though stories are fewer. */
function afterMerges(isSame: boolean, merged: number): string {
  if (!isSame) return ' Stories that merged or were taken back since explain a difference.'
  return merged === 0
    ? ''
    : ` ${count(merged, 'story', 'stories')} of it ${merged === 1 ? 'was' : 'were'} merged into another since, and ${merged === 1 ? 'counts' : 'count'} as that one.`
}

/** `/query/:id`: a stored search, and the same search now: on the recorded scope and on today's archive. */
export async function queryPage(reader: Reader, id: string, policy: WebPolicy, now: Date): Promise<Page> {
  const receipt = await reader.receiptById(id)
  if (receipt === null) return notFound(`/query/${id}`)
  const stone = await reader.stoneOfStory(receipt.storyId)
  if (stone !== null) return tombstonePage(`/query/${id}`, stone)
  const [{ receipt: then, isSame, merged }, today, story] = await Promise.all([
    searchAgain(reader, receipt),
    askedToday(reader, receipt, policy, now),
    reader.dispatchLedTo(receipt.storyId),
  ])
  const isSameToday = isSameAnswer(today, receipt)
  const queries = table(
    'What was asked',
    ['Kind', 'Expression', 'Filters', 'Hits', 'Best score'],
    receipt.queries.map((it) => [
      it.kind,
      html`<code>${soughtWords(it) || '(nothing to ask)'}</code>`,
      it.filters,
      it.hits,
      it.bestScore.toFixed(3),
    ]),
  )
  const back = story === null ? '' : html` <a href="/story/${story.slug}">The story</a>`
  return {
    title: 'An archive search and its receipt',
    path: `/query/${id}`,
    generated: markOfRows.digitalSourceType,
    json: { ...markOfRows, receipt, recordedScope: { same: isSame, receipt: then }, today: { same: isSameToday, receipt: today } },
    main: html`<div class="lead"><p class="meta kick"><b>Archive</b><span>Run ${timeOf(receipt.ranAt)}</span></p>${labelLine(markOfRows.label)}<h1>An archive search and its receipt</h1><p class="dek">Asked of ${receipt.scope.stories === 0 ? 'an archive without an earlier story' : html`${count(receipt.scope.stories, 'story', 'stories')} since ${dayOf(receipt.scope.since)}`} and ${count(receipt.scope.ledgerFacts, 'ledger fact')}; asked again now, of the same.</p><p class="meta by">${verdict(isSame)}.${back}</p></div>${section('Result', 'As stored', resultOf(receipt))}${section('Questions', `Threshold ${receipt.threshold}, snapshot ${receipt.snapshotId}`, queries)}${section('Run again', 'Same scope', html`<p class="meta">${verdict(isSame)}, executed now over what was published before ${timeOf(receipt.before ?? receipt.ranAt)}.${afterMerges(isSame, merged)}</p>${isSame && merged === 0 ? '' : resultOf(then)}`)}${section('Run today', 'Whole archive', html`<p class="meta">${verdict(isSameToday, 'today')}, over ${count(today.scope.stories, 'story', 'stories')} and ${count(today.scope.ledgerFacts, 'ledger fact')}.</p>${isSameToday ? '' : resultOf(today)}`)}`,
  }
}
