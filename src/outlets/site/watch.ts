import { baseRateOf, scoreRecord } from '../../calc/score.ts'
import type { Entity } from '../../domain/entity.ts'
import type { CoverageStatement, Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { figureOf, partyNames } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { markOfRows, markOfWatch } from '../label.ts'
import { notFound } from '../messages.ts'
import type { Page } from '../page.ts'
import { watchState } from '../watch-words.ts'
import { capital, count, dayOf, labelLine, labelsOf, outLink, plainName, section, shortDay, table, timeOf } from '../wording.ts'
import { kindOfOne } from './entities.ts'
import { barTable, winLoss } from './figures.ts'
import { frameOf, type Span, spanMark } from './plots.ts'
import { isUnsettled, outcomesOf, watchBrief, watchList, watchStatus, watchWhen, watchWords } from './watch-parts.ts'
import { forecastRows, scores } from './watch-scores.ts'

const settlingHours = 48
const spansMax = 30
const listedMax = 40
const monthsOf = (it: Watch): number => Math.max(1, Math.round((Date.parse(it.horizonAt) - Date.parse(it.opensAt)) / (30.4 * 86_400_000)))

/** Past its horizon and still open for more than 48 h: shown as such, because nothing overdue may look merely open. */
const isOverdue = (it: Watch, now: Date): boolean => isUnsettled(it) && now.getTime() - Date.parse(it.horizonAt) > settlingHours * 3_600_000

function recordTable(watches: readonly Watch[], label: string, groupOf: (it: Watch) => string): Html {
  const groups = [...new Set(watches.toSorted((a, b) => monthsOf(a) - monthsOf(b)).map(groupOf))]
  const rows = groups.map((group) => {
    const them = watches.filter((it) => groupOf(it) === group)
    const outcomes = outcomesOf(them)
    const n = (one: string): number => outcomes.filter((it) => it === one).length
    return [group, them.filter(isUnsettled).length, n('met'), n('not met'), n('void'), them.length]
  })
  return table(label, [capital(label.replace('By ', '')), 'Open', 'Met', 'Not met', 'Void', 'All'], rows, 'plain')
}

/** What a question is about, in a word or two. */
function topicOf(it: Watch): string {
  const topics = [...new Set(it.factTypes.map((type) => (type.startsWith('capacity_') ? 'capacity' : plainName(type))))]
  return topics.length === 0 ? 'Other events' : capital(topics.join(', '))
}

const ageOf = (it: Watch): string => {
  const months = monthsOf(it)
  return months <= 3 ? 'Up to 3 months' : months <= 6 ? '4 to 6 months' : 'Over 6 months'
}

/** Every question on one line of time: from its opening to its date, with a mark where it was settled. */
function spans(watches: readonly Watch[], now: Date): Html {
  if (watches.length < 3) return html``
  const shown = watches.toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1)).slice(-spansMax)
  const spanOf = (it: Watch): Span => ({ from: it.opensAt, to: it.horizonAt, at: it.resolution?.at, tone: watchState(it).tone })
  const frame = frameOf(shown.map(spanOf))
  const overdue = watches.filter((it) => isOverdue(it, now)).length
  return barTable({
    title:
      overdue === 0
        ? 'No question is past its date and unsettled'
        : `${count(overdue, 'question is', 'questions are')} past its date and being settled`,
    note: `From the day a question opened to its date, a dot where it was settled, dashes for today; ${shortDay(new Date(frame[0]).toISOString())} to ${shortDay(new Date(frame[1]).toISOString())}, n = ${shown.length}${shown.length < watches.length ? ` of ${watches.length}` : ''}.`,
    label: 'Questions from opening to date, and how they settled',
    heads: ['Question', 'Now', 'Date'],
    bars: shown.map((it) => ({
      head: html`<a href="/watch/${it.id}">${watchBrief(it)}</a>`,
      mark: spanMark(spanOf(it), frame, now),
      figure: watchStatus(it),
      cells: [dayOf(it.horizonAt)],
    })),
    source: html`The wording of each is fixed by a digest on its page. <a href="/watch.json">JSON</a>, <a href="/watch/feed.atom">feed</a>.`,
  })
}

/** `/watch`: every dated question, with the record of how they settled; misses as visible as hits, voids listed and counted. */
export async function watchesPage(reader: Reader, now: Date): Promise<Page> {
  const watches = await reader.watches()
  const open = watches.filter(isUnsettled).toSorted((a, b) => (a.horizonAt < b.horizonAt ? -1 : 1))
  const settled = watches.filter((it) => !isUnsettled(it)).toSorted((a, b) => (settledAt(a) < settledAt(b) ? 1 : -1))
  const outcomes = outcomesOf(watches)
  const n = (one: string): number => outcomes.filter((it) => it === one).length
  const overdue = watches.filter((it) => isOverdue(it, now)).length
  const list = (them: readonly Watch[], none: string): Html =>
    them.length === 0 ? html`<p class="meta">${none}</p>` : watchList(them, now, listedMax)
  const title = outcomes.length === 0 ? 'Watch' : `${outcomes.length} settled: ${n('met')} met, ${n('not met')} not met, ${n('void')} void`
  const scoreboard =
    watches.length === 0
      ? html`<p class="none">No watch has been opened yet. One opens with a story that names something a public source will have shown by a date; a story without such a thing says so.</p>`
      : html`<div class="score">${winLoss(outcomes)}<p class="meta">In the order they were settled: met above the line, not met below, void on it. ${open.length} open${overdue === 0 ? ', none overdue' : `, ${overdue} overdue and being settled`}.</p></div><div class="two even gap"><div>${recordTable(watches, 'By topic', topicOf)}</div><div>${recordTable(watches, 'By length', ageOf)}</div></div>`
  const counts = { open: open.length, met: n('met'), notMet: n('not met'), void: n('void'), overdue }
  return {
    title: `Watch: ${title.replace(/^Watch$/, 'dated questions and how they settled')}`,
    path: '/watch',
    nav: '/watch',
    feed: { path: '/watch/feed', title: 'Watches' },
    generated: 'dataDrivenMedia',
    json: { counts, forecasts: scoreRecord(watches), open: open.map(marked), settled: settled.map(marked) },
    main: html`<div class="lead"><p class="meta kick"><b>Watch</b><span>${count(watches.length, 'dated question')}</span></p>${watches.length === 0 ? labelLine(markOfRows.label) : labelsOf(watches.map(markOfWatch)).above}<h1>${title}</h1><p class="dek">Dated questions with their wording fixed at publication, settled by later evidence.</p></div>${section('Our record', 'Misses as visible as hits', scoreboard)}${watches.length === 0 ? '' : section('Forecasts', 'What people said would happen', scores(watches))}${watches.length < 3 ? '' : section('On one line', 'Opening, date, outcome', spans(watches, now))}${watches.length === 0 ? '' : section('Open', count(open.length, 'watch', 'watches'), list(open, 'None is open.'))}${watches.length === 0 ? '' : section('Settled', count(settled.length, 'watch', 'watches'), list(settled, 'None has been settled yet.'))}${section('Follow', '', html`<p class="meta"><a href="/watch/feed.atom">Atom</a>, <a href="/watch/feed.rss">RSS</a>, <a href="/watch.json">JSON</a>.</p>`)}`,
  }
}

/** A question as data, with its mark. */
const marked = (it: Watch) => ({ ...markOfWatch(it), ...it })
const settledAt = (it: Watch): string => it.resolution?.at ?? it.horizonAt

function coverage(it: CoverageStatement | undefined): Html {
  if (it === undefined) return html``
  return html`<p class="meta">Looked in ${count(it.sources, 'source')} from ${dayOf(it.from)} to ${dayOf(it.to)}, for ${it.searched.join(', ')}: ${count(it.hits, 'hit')}. ${it.gaps.length === 0 ? 'No gaps known.' : `Gaps: ${it.gaps.join('; ')}.`}</p>`
}

const horizonWords: Readonly<Record<Exclude<Watch['horizonRule'], 'quarters-from-publication'>, string>> = {
  explicit: 'the day that the reports give',
  'calendar-quarters': 'the end of the quarter that the reports give',
  'end-of-half': 'the end of the half-year that the reports give',
  'end-of-year': 'the end of the year that the reports give',
  'early-year': 'the end of the first quarter, for “early” in a year',
}

/** By which rule the day was set; so many quarters are told as the months that they are. */
function horizonRuleWords({ horizonRule, opensAt, horizonAt }: Watch): string {
  if (horizonRule !== 'quarters-from-publication') return horizonWords[horizonRule]
  const [from, to] = [new Date(opensAt), new Date(horizonAt)]
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  return months > 0 && months % 3 === 0 ? `${months} months after publication` : 'reckoned from the day of publication'
}

const outcomeWords: Readonly<Record<NonNullable<Watch['resolution']>['outcome'], string>> = {
  yes: 'met',
  no: 'not met',
  ambiguous: 'void, since it could not be told',
  annulled: 'void',
}

/** "rule:watch-gate" as "a rule (watch gate)", "desk:ada" as "ada at the desk". */
const actorKinds: readonly (readonly [prefix: string, words: (rest: string) => string])[] = [
  ['rule:', (rest) => `a rule (${plainName(rest)})`],
  ['desk:', (rest) => `${rest} at the desk`],
  ['source:', (rest) => `what ${rest} states`],
]

function actorWords(actor: string): string {
  for (const [prefix, words] of actorKinds) if (actor.startsWith(prefix)) return words(actor.slice(prefix.length))
  return actor
}

/** Where no report is listed: nothing came yet, nothing came at all, or a person settled it by a source outside the wire. */
function noEvidenceWords(outcome: NonNullable<Watch['resolution']>['outcome'] | undefined): string {
  if (outcome === undefined) return 'None yet. What bears on it will be listed here as it is read.'
  return outcome === 'no' ? 'None was found, which is what settled it.' : 'No report on this wire; the outcome says by what it was settled.'
}

/** That what it rests on is not what it was, while nobody opened the question again. */
function changedSince({ rowChanged, resolution, state }: Watch): Html | '' {
  if (rowChanged?.isAsked !== true || state !== 'resolved' || rowChanged.at < (resolution?.at ?? '')) return ''
  return html`<p>The <a href="/fact/${rowChanged.factId}">ledger row</a> it was settled on was changed by ${actorWords(rowChanged.by)}, ${timeOf(rowChanged.at)}, and carries the outcome no more. Opening the question again <a href="/corrections#two">takes two persons</a>.</p>`
}

function outcome(it: Watch): Html {
  if (it.resolution !== undefined)
    return html`<p>Settled ${timeOf(it.resolution.at)} as ${outcomeWords[it.resolution.outcome]}: ${it.resolution.note} <span class="meta">By ${it.resolution.by.map(actorWords).join(', ')}.</span></p>${changedSince(it)}${coverage(it.resolution.coverage)}`
  if (it.proposed !== undefined)
    return html`<p>Proposed ${timeOf(it.proposed.at)}: ${outcomeWords[it.proposed.outcome]}. ${it.proposed.note}</p>${coverage(it.proposed.coverage)}`
  return html`<p class="meta">Not settled yet.</p>`
}

/** Reports that a watch rests on, or that came near; a ledger row has a page of its own. */
const reportIds = (it: Watch): readonly string[] => [
  ...it.evidence.flatMap(({ factId, articleId }) => (factId === '' ? [articleId] : [])),
  ...it.nearMisses.map(({ factId }) => factId),
]

/** "Settled as met": where a watch went; only its last settling is the one that holds. */
function wentTo(it: Watch, at: number): string {
  const to = it.history[at]?.to
  if (to !== 'resolved') return plainName(to ?? '')
  const isLast = it.history.findLastIndex((event) => event.to === 'resolved') === at
  return isLast && it.resolution !== undefined ? `settled as ${outcomeWords[it.resolution.outcome]}` : 'settled'
}

/** Ledger rows by the words they stand under, for a link that says where it leads. */
async function rowNames(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.factsById(ids.filter((it) => it !== ''))
  const parties = rows.flatMap((row) => [...row.subject, ...(row.object ?? [])].map(({ entity }) => entity))
  const names = new Map((await reader.entitiesById([...new Set(parties)])).map(({ id, name }) => [id, name]))
  return new Map(rows.map((row) => [row.id, `${partyNames(row, names)}, ${plainName(row.type)}, ${figureOf(row)}`]))
}

const linked = (ids: readonly string[], names: ReadonlyMap<string, string>): Html =>
  html`${ids.map((id, at) => html`${at === 0 ? '' : ', '}<a href="/entity/${id}">${names.get(id) ?? id}</a>`)}`

/** "AI lab", "data-centre operator": a kind inside a sentence. */
const oneOf = (kind: string): string => kindOfOne(kind as Entity['kind']).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())

function conditions(it: Watch, names: ReadonlyMap<string, string>, all: readonly Watch[]): Html {
  const scope = it.entityScope
  const anyOf = scope.includeKind === undefined ? '' : `${scope.include.length === 0 ? '' : ', '}any ${oneOf(scope.includeKind)}`
  const who = `${scope.include.join()}${anyOf}`
  const threshold = it.value === undefined ? '' : `${it.op ?? ''} ${it.value} ${it.unit ?? ''}`
  const rows = [
    ['Met if', it.resolvesYesIf],
    ['Not met if', it.resolvesNoIf],
    ['Who', who === '' ? 'anyone' : html`${linked(scope.include, names)}${anyOf}`],
    ['Not counted', scope.exclude.length === 0 ? 'nobody is left out' : linked(scope.exclude, names)],
    ['Where', it.region?.join(', ') ?? 'anywhere'],
    ['Kind of fact', it.factTypes.map(plainName).join(', ') || 'told in reports, by this party'],
    [
      'At least',
      [
        it.statusAtLeast === undefined ? '' : plainName(it.statusAtLeast),
        threshold.trim(),
        (it.countAtLeast ?? 1) === 1 ? '' : `${it.countAtLeast} of them`,
      ]
        .filter((one) => one !== '')
        .join(', ') || 'that it happens',
    ],
    ['Edge cases', it.edgeCases.join(' ') || 'none written down'],
    ...forecastRows(it, all),
    ['Worded by', it.writer === undefined ? 'rules; no language model was used' : `rules, from what a model proposed (${it.writer})`],
  ]
  return html`<dl class="rec">${rows.map(([term, words]) => html`<dt>${term}</dt><dd>${words}</dd>`)}<dt>Opened</dt><dd>${timeOf(it.opensAt)}, in version ${it.openedInVersion}</dd><dt>Horizon</dt><dd>${timeOf(it.horizonAt)} (${horizonRuleWords(it)}); settled by ${timeOf(it.resolveBy)}</dd><dt>Wording fixed</dt><dd>sha256 ${it.statementSha256}</dd></dl>`
}

/** `/watch/:id`: the question, both branches, where the answer will be looked for, and all that happened to it. */
export async function watchPage(reader: Reader, id: string, now: Date): Promise<Page> {
  const it = await reader.watchById(id)
  if (it === null) return notFound(`/watch/${id}`)
  const mark = markOfWatch(it)
  const dispatch = await reader.dispatchOfStory(it.storyId)
  const story = dispatch?.status === 'usable' ? dispatch : null
  const reports = new Map((await reader.articlesById(reportIds(it))).map((article) => [article.id, article]))
  const rows = await rowNames(
    reader,
    [...it.evidence, ...it.nearMisses].map(({ factId }) => factId),
  )
  const restsOn = (one: string): Html => {
    const report = reports.get(one)
    return report === undefined
      ? html`<a href="/fact/${one}">${rows.get(one) ?? `ledger row ${one}`}</a>`
      : html`${outLink(report.url, 'report')} of ${dayOf(report.publishedAt)}`
  }
  const names = new Map(
    (await reader.entitiesById([...it.entityScope.include, ...it.entityScope.exclude])).map(({ id: of, name }) => [of, name]),
  )
  const all = await reader.watches()
  const history = table(
    'History',
    ['When', 'To', 'By', 'Reason'],
    it.history.map((event, at) => [timeOf(event.at), wentTo(it, at), actorWords(event.actor), event.reason]),
  )
  const evidence =
    it.evidence.length === 0
      ? html`<p class="meta">${noEvidenceWords(it.resolution?.outcome)}</p>`
      : html`<ul class="list">${it.evidence.map((one) => html`<li>${restsOn(one.factId === '' ? one.articleId : one.factId)}: ${one.note}</li>`)}</ul>`
  const misses =
    it.nearMisses.length === 0
      ? html`<p class="meta">None.</p>`
      : html`<ul class="list">${it.nearMisses.map((one) => html`<li>${dayOf(one.at)}: ${restsOn(one.factId)}, ${one.note}</li>`)}</ul>`
  return {
    title: it.statement,
    path: `/watch/${id}`,
    nav: '/watch',
    feed: { path: `/watch/${id}/feed`, title: `Watch: ${it.statement}` },
    generated: mark.digitalSourceType,
    json: { ...mark, watch: it, baseRate: baseRateOf(it, all), story: story === null ? null : `/story/${story.slug}` },
    main: html`<div class="lead"><p class="meta kick"><b>Watch</b><span>${watchStatus(it)}, ${watchWhen(it, now)}</span></p>${labelLine(mark.label)}<h1 class="${it.statement.length > 90 ? 'long' : 'short'}">${watchWords(it, true)}</h1>${story === null ? '' : html`<p class="meta by">Opened by <a href="/story/${story.slug}">${story.headline.text}</a></p>`}</div>${section('Conditions', '', conditions(it, names, all))}${section('Branches', '', html`<p><strong>If it happens:</strong> ${it.ifYes}</p><p><strong>If it does not:</strong> ${it.ifNo}</p>`)}${section('Sources', 'Where we look', html`<ul class="list">${it.sources.map((one) => html`<li>${outLink(one.url, one.name)}, ${one.role}</li>`)}</ul>`)}${section('Outcome', '', outcome(it))}${section('Evidence', '', evidence)}${section('Near misses', 'What came close and why it did not count', misses)}${section('History', '', history)}${section('Follow', '', html`<p class="meta"><a href="/watch/${id}/feed.atom">Atom</a>, <a href="/watch/${id}/feed.rss">RSS</a>, <a href="/watch/${id}/feed.json">JSON Feed</a>: an entry when its state changes, and no other. <a href="/watch">All watches</a></p>`)}`,
  }
}
