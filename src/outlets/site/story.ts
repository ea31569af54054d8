import type { Dispatch } from '../../domain/dispatch.ts'
import type { Evidence } from '../../domain/evidence.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { labelOf, sourceTypeOf } from '../label.ts'
import type { Moved, Page } from '../page.ts'
import type { SiteIdentity } from '../parts.ts'
import { dayOf, section, timeOf } from '../wording.ts'
import { cite, type Numbering, notes, numberEvidence, sentenceRow } from './evidence-notes.ts'
import { notFound, tombstonePage, withheldPage } from './messages.ts'
import { storyLd } from './story-ld.ts'
import { correctionsSection, disclosuresSection, mentionsSection, originsSection, sourcesSection, versionsSection } from './story-tail.ts'
import { watchItem } from './watch-parts.ts'

interface StoryView {
  readonly dispatch: Dispatch
  readonly versions: readonly Dispatch[]
  readonly watches: readonly Watch[]
  readonly receipt: Receipt | null
  readonly site: SiteIdentity
  readonly now: Date
}

export interface StoryQuestion {
  readonly reader: Reader
  readonly slug: string
  readonly site: SiteIdentity
  readonly now: Date
}

/** The live dispatch of an address, or the page that stands there instead. */
export async function findStory({ reader, slug }: Pick<StoryQuestion, 'reader' | 'slug'>): Promise<Dispatch | Page | Moved> {
  const found = await reader.publicAtSlug(slug)
  const path = `/story/${slug}`
  if (found === null) return notFound(path)
  if (found.kind === 'moved') return { kind: 'moved', to: `/story/${found.slug}` }
  if (found.kind === 'live') return found.dispatch
  return tombstonePage(path, found)
}

export function isDispatch(it: Dispatch | Page | Moved): it is Dispatch {
  return 'storyId' in it
}

/** Every sentence a dispatch prints, in reading order. */
function sentencesOf(it: Dispatch): readonly Dispatch['headline'][] {
  return [it.headline, ...it.summary, ...it.take, ...it.archive]
}

/** `/story/:slug`, or one fixed version of it. */
export async function storyPage(question: StoryQuestion, version?: number): Promise<Page | Moved> {
  const { reader, slug, site, now } = question
  const live = await findStory(question)
  if (!isDispatch(live)) return live
  const dispatch = version === undefined ? live : await reader.dispatchVersion(live.storyId, version)
  if (dispatch === null) return notFound(`/story/${slug}/v/${version}`)
  if (dispatch.status !== 'usable') return withheldPage(`/story/${slug}/v/${dispatch.version}`)
  const [versions, watches, receipt] = await Promise.all([
    reader.dispatchVersions(live.storyId),
    reader.watchesOfStory(live.storyId),
    reader.receiptById(dispatch.receiptId),
  ])
  const view: StoryView = { dispatch, versions, watches, receipt, site, now }
  return {
    title: dispatch.headline.text,
    description: dispatch.summary[0]?.text ?? dispatch.headline.text,
    path: version === undefined ? `/story/${slug}` : `/story/${slug}/v/${version}`,
    main: renderStory(view, live.version),
    json: {
      label: labelOf(dispatch),
      dispatch,
      watches,
      receipt,
      versions: versions.map((it) => ({ version: it.version, publishedAt: it.publishedAt, reason: it.reasonCode })),
    },
    ld: storyLd(dispatch, site, 'NewsArticle'),
    nav: '/',
    generated: sourceTypeOf(dispatch),
    isFrozen: version !== undefined,
  }
}

function renderStory(view: StoryView, current: number): Html {
  const { dispatch: it, versions } = view
  const numbering = numberEvidence(sentencesOf(it))
  const old =
    it.version === current
      ? ''
      : html`<p class="banner" role="note"><strong>An older version.</strong> <a href="/story/${it.slug}">Read version ${current}</a>, the current one.</p>`
  return html`<article>${old}${storyHead(it, numbering)}${summarySection(it, numbering)}${takeSection(it, numbering)}${archiveSection(view, numbering)}${watchSection(view)}${versionsSection(it, versions)}${mentionsSection(it)}${originsSection(it)}${sourcesSection(it)}${correctionsSection(it, versions)}${disclosuresSection(it, view.site)}</article>`
}

/** The label stands before the headline: the headline is the first generated sentence. */
function storyHead(it: Dispatch, numbering: Numbering): Html {
  const lastCorrection = it.corrections.at(-1)
  const corrected = lastCorrection === undefined ? '' : html`, <a href="#corr">corrected ${dayOf(lastCorrection.at)}</a>`
  return html`<header class="lead"><p class="meta kick"><b>${it.mentions[0]?.name ?? 'Story'}</b><span>Published ${timeOf(it.firstPublishedAt)}</span><span>Version ${it.version}${corrected}</span></p><p class="ailabel"><a class="ai" href="/method"><i>AI</i>${labelOf(it)}</a></p><h1 id="${it.headline.id}" data-sentence="${it.headline.kind}">${it.headline.text}${it.headline.evidence.map((one) => cite(one, numbering))}</h1>${it.sourceLine === undefined ? '' : html`<p class="dek">${it.sourceLine}</p>`}${factStrip(it, numbering)}</header>`
}

function factStrip(it: Dispatch, numbering: Numbering): Html {
  if (it.factStrip.length === 0) return html``
  const all = new Map<string, Evidence>(sentencesOf(it).flatMap((sentence) => sentence.evidence.map((one) => [one.id, one] as const)))
  const rows = it.factStrip.map((row) => {
    const evidence = all.get(row.evidenceId)
    const chip =
      evidence === undefined
        ? html`<a class="c src" href="/evidence/${row.evidenceId}"><span class="vh">Evidence of ${row.label}</span>↗</a>`
        : cite(evidence, numbering)
    return html`<div><dt>${row.label}</dt><dd>${row.value} ${chip}${row.note === undefined ? '' : html`<small>${row.note}</small>`}</dd></div>`
  })
  return html`<dl class="facts">${rows}</dl>`
}

function summarySection(it: Dispatch, numbering: Numbering): Html {
  const rows = it.summary.map((sentence) => sentenceRow(sentence, numbering))
  // Evidence of the headline that no summary sentence uses still needs its note.
  const isCovered = it.headline.evidence.every((one) =>
    it.summary.some((sentence) => sentence.evidence.some((other) => other.id === one.id)),
  )
  const left = isCovered
    ? ''
    : html`<div class="row"><p class="meta">Evidence of the headline</p>${notes(it.headline.evidence, numbering)}</div>`
  return section('Summary', '', html`<div class="sum" id="summary">${rows}${left}</div>`)
}

/** The take's sentences, or the line that says why there is none. */
export function takeRows(it: Dispatch, numbering: Numbering): Html {
  if (it.take.length === 0) return html`<p>${it.noTake ?? 'No take: the checks left no sentence standing.'}</p>`
  return html`<div class="take">${it.take.map((sentence) => sentenceRow(sentence, numbering, true))}</div>`
}

function takeSection(it: Dispatch, numbering: Numbering): Html {
  const passed = it.rubric.filter((check) => check.passed).length
  return section(
    'Context',
    'Analyst take: each sentence stands beside its evidence.',
    html`${takeRows(it, numbering)}<p class="meta"><a href="/story/${it.slug}/take">Score sheet: ${passed} of ${it.rubric.length} checks passed</a></p>`,
  )
}

function archiveSection({ dispatch: it, receipt }: StoryView, numbering: Numbering): Html {
  const rows =
    it.archive.length === 0
      ? html`<p>No context found: no archive search is attached to this version.</p>`
      : html`${it.archive.map((sentence) => sentenceRow(sentence, numbering))}`
  return section(
    'Archive',
    'What we reported before, and how we looked',
    html`<div class="archive">${rows}${receipt === null ? '' : receiptBox(receipt)}</div>`,
  )
}

function receiptBox(receipt: Receipt): Html {
  const queries = receipt.queries
    .map((query) => `${query.kind}: ${query.expression === '' ? '(nothing to ask)' : query.expression} → ${query.hits} hits`)
    .join('\n')
  return html`<code class="calc">${queries}</code><p class="meta">${receipt.matches.length} matches in ${receipt.scope.stories.toLocaleString('en')} stories and ${receipt.scope.ledgerFacts.toLocaleString('en')} ledger facts, run ${timeOf(receipt.ranAt)}. <a href="/query/${receipt.id}">Run it again</a></p>`
}

function watchSection({ dispatch: it, watches, now }: StoryView): Html {
  const body =
    watches.length === 0
      ? html`<p>${it.noWatch ?? 'No watch is open on this story.'}</p>`
      : html`<ul class="watch">${watches.map((watch) => watchItem(watch, now))}</ul>`
  return section('Watch', 'What would change this story', body)
}
