import { type Dispatch, noTakeSentence, noWatchOf, noWatchSentence } from '../../domain/dispatch.ts'
import { originsLabel, recordsOfStrip, toldRow } from '../../domain/draft.ts'
import type { Evidence } from '../../domain/evidence.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Reader } from '../../store/store.ts'
import { elsewhere } from '../../text/beats.ts'
import { beatsOfStoryOn } from '../beats.ts'
import { type Html, html } from '../html.ts'
import { labelOf, sourceTypeOf } from '../label.ts'
import { noSuchVersion, notFound, tombstonePage, withheldPage } from '../messages.ts'
import type { Moved, Page } from '../page.ts'
import type { SiteIdentity } from '../parts.ts'
import { markedDispatch } from '../untrusted.ts'
import { correctionWords, count, dayOf, figuresWhole, labelLine, section, timeOf } from '../wording.ts'
import { type Linker, linkerOf } from './entity-links.ts'
import { cite, type Numbering, notes, numberEvidence, once, sentenceRow } from './evidence-notes.ts'
import { groundsOf } from './evidence-record.ts'
import { ledgerSection } from './ledger-figure.ts'
import { storyLd } from './story-ld.ts'
import { byWhom, correctionsSection, disclosuresSection, regroupWords, soFarSection, sourcesSection } from './story-tail.ts'
import type { StoryView } from './story-view.ts'
import { watchItem } from './watch-parts.ts'

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

const stripOf = (it: Dispatch): readonly Evidence[] => recordsOfStrip(it.factStrip).map(({ evidence }) => evidence)

async function viewOf(dispatch: Dispatch, { reader, site, now }: StoryQuestion): Promise<StoryView> {
  const [records, grounds] = await Promise.all([
    reader.storyRecords(dispatch.storyId, dispatch.receiptId),
    groundsOf(reader, [...sentencesOf(dispatch).flatMap((it) => it.evidence), ...stripOf(dispatch)]),
  ])
  // The row that the strip tells is the one that is set beside others.
  const told = new Set(stripOf(dispatch).flatMap((it) => (it.kind === 'ledger' ? it.factId : [])))
  const facts = records.facts.toSorted((a, b) => Number(told.has(b.id)) - Number(told.has(a.id)))
  const own = facts.find((it) => it.quantity?.some(({ unit }) => unit === 'MW' || unit === 'GW'))
  const comparable = own === undefined ? [] : await reader.factsOfTypes([own.type], 500)
  return { dispatch, ...records, facts, comparable, grounds, site, now }
}

/**
 * A version with its records as they stand now: our words never change, but whether a source still stands, and which of its words may
 * be shown, is of today, and a note says what its record's page says.
 */
export function withRecords(it: Dispatch, records: readonly Evidence[]): Dispatch {
  const byId = new Map(records.map((one) => [one.id, one]))
  const mend = (sentence: Dispatch['headline']): Dispatch['headline'] => {
    const [first, ...rest] = sentence.evidence.map((one) => byId.get(one.id) ?? one)
    return first === undefined ? sentence : { ...sentence, evidence: [first, ...rest] }
  }
  return { ...it, headline: mend(it.headline), summary: it.summary.map(mend), take: it.take.map(mend), archive: it.archive.map(mend) }
}

/** `/story/:slug`, or one fixed version of it. */
export async function storyPage(question: StoryQuestion, version?: number): Promise<Page | Moved> {
  const { reader, slug, site } = question
  const live = await findStory(question)
  if (!isDispatch(live)) return live
  const asked = version === undefined ? live : await reader.dispatchVersion(live.storyId, version)
  if (asked === null) return noSuchVersion(`/story/${slug}/v/${version}`, slug, live.version)
  if (asked.status !== 'usable') return withheldPage(`/story/${slug}/v/${asked.version}`)
  const dispatch = asked.version === live.version ? asked : withRecords(asked, await reader.evidenceOfStory(live.storyId))
  const view = await viewOf(dispatch, question)
  return {
    title: dispatch.headline.text,
    description: dispatch.summary[0]?.text ?? dispatch.headline.text,
    path: version === undefined ? `/story/${slug}` : `/story/${slug}/v/${version}`,
    main: renderStory(view, live.version),
    json: {
      label: labelOf(dispatch),
      digitalSourceType: sourceTypeOf(dispatch),
      beats: beatsOfStoryOn(site, dispatch).map(({ id }) => id),
      dispatch: markedDispatch(dispatch),
      noTake: noTakeSentence(dispatch),
      noWatch: noWatchOf(dispatch),
      watches: view.watches,
      receipt: view.receipt,
      significance: view.significance,
      regrouped: view.regrouped.map(({ at, name, actor }) => ({ at, what: regroupWords[name], by: byWhom(actor) })),
      versions: view.versions.map(({ version, publishedAt, reasonCode, reason }) => ({
        version,
        publishedAt,
        reason: reasonCode,
        ...(typeof reason === 'string' && { why: reason }),
      })),
    },
    ld: storyLd(dispatch, site, 'NewsArticle'),
    nav: '/',
    generated: sourceTypeOf(dispatch),
    citeAs: `/story/${slug}/v/${dispatch.version}`,
    isThin: dispatch.summary.length === 0,
  }
}

function renderStory(view: StoryView, current: number): Html {
  const { dispatch: it } = view
  const numbering = numberEvidence(sentencesOf(it), view.grounds, stripOf(it))
  const old =
    it.version === current
      ? ''
      : html`<p class="older" role="note"><strong>An older version.</strong> <a href="/story/${it.slug}">Read version ${current}</a>, the current one, or <a href="/story/${it.slug}/diff/${it.version}/${current}">see what changed</a>.</p>`
  return html`<article>${old}${storyHead(it, numbering, view.site)}${summarySection(it, numbering)}${factsSection(it, numbering)}${takeSection(it, numbering)}${archiveSection(view, numbering)}${ledgerSection(view.facts, view.comparable, it.firstPublishedAt.slice(0, 10))}${watchSection(view)}${soFarSection(view)}${sourcesSection(it)}${correctionsSection(view)}${disclosuresSection(view)}</article>`
}

/** The beats of the story, each a way to more of it. */
function beatLinks(it: Dispatch, site: SiteIdentity): readonly (Html | string)[] {
  const beats = beatsOfStoryOn(site, it).filter(({ id }) => id !== elsewhere.id)
  // A name that only the small print holds, such as the agency that took the picture, is not what the story is about.
  const about = it.mentions.find(({ name, kind }) => kind !== 'agency' && it.headline.text.includes(name))
  if (beats.length === 0) return [about?.name ?? 'Story']
  return beats.map(({ id, name }, i) => html`${i === 0 ? '' : ', '}<a href="/beat/${id}">${name}</a>`)
}

/** The label stands before the headline: the headline is the first generated sentence. */
function storyHead(it: Dispatch, numbering: Numbering, site: SiteIdentity): Html {
  const lastCorrection = it.corrections.at(-1)
  const corrected = lastCorrection === undefined ? '' : html`, <a href="#corr">corrected ${dayOf(lastCorrection.at)}</a>`
  const updated = it.version === 1 ? '' : html`, ${timeOf(it.publishedAt)}`
  const note = lastCorrection === undefined ? '' : html`<p class="fix">${correctionWords(lastCorrection)}</p>`
  return html`<header class="lead"><p class="meta kick"><b>${beatLinks(it, site)}</b><span>Report</span><span>${it.version === 1 ? 'Published' : 'First published'} ${timeOf(it.firstPublishedAt)}</span><span>Version ${it.version}${updated}${corrected}</span></p>${labelLine(labelOf(it))}<h1 id="${it.headline.id}" data-sentence="${it.headline.kind}" data-part="headline">${figuresWhole(it.headline.text)}${once(it.headline.evidence).map((one) => cite(one, numbering))}</h1>${it.sourceLine === undefined ? '' : html`<p class="dek">${it.sourceLine}</p>`}${note}</header>`
}

/** Letters of a value that fit on one line of the strip in its large size. */
const valueShort = 11

/** The facts at a glance stand behind the summary: on a phone they would push every sentence of the story off the first screen. */
function factsSection(it: Dispatch, numbering: Numbering): Html {
  const all = new Map([...stripOf(it), ...sentencesOf(it).flatMap((sentence) => sentence.evidence)].map((one) => [one.id, one]))
  // A version from before records were kept with their rows: a value whose record no sentence carries would open nothing here.
  const anchored = new Set<string>()
  const rows = it.factStrip.flatMap((row) => {
    const evidence = all.get(row.evidenceId)
    if (evidence === undefined) return []
    const anchor = anchored.has(evidence.id) ? '' : html` id="${evidence.id}"`
    anchored.add(evidence.id)
    const chip = cite(evidence, numbering)
    const { label, value } = toldRow(row)
    const words =
      label === originsLabel && evidence.kind === 'ledger'
        ? html`<a href="/fact/${evidence.factId}#sources">${value}</a>`
        : figuresWhole(value)
    return html`<div${anchor}><dt>${label}</dt><dd class="${value.length > valueShort ? 'long' : 'short'}">${words}\u00a0${chip}${row.note === undefined ? '' : html`<small>${row.note}</small>`}</dd></div>`
  })
  return rows.length === 0 ? html`` : section('Facts', 'At a glance', html`<dl class="facts">${rows}</dl>`, 'facts')
}

/** What the strip stands on and no sentence does: its notes stand with the headline's. */
const ofStripAlone = (it: Dispatch, { usersOf }: Numbering): readonly Evidence[] => stripOf(it).filter(({ id }) => usersOf(id).length === 0)

function summarySection(it: Dispatch, numbering: Numbering): Html {
  const link = linkerOfStory(it)
  const mayBeTold = it.sources.some(({ level }) => level >= 'L3')
  const note =
    it.summary.length > 0 ? count(it.summary.length, 'sentence') : mayBeTold ? 'None in this version' : 'None: no source allows one'
  const none = mayBeTold
    ? 'No summary is printed: nothing in the sources could be told in words of ours with its evidence. Please read them below.'
    : 'No summary is printed: at the levels in force the sources allow facts and links only.'
  // Evidence of the headline that no summary sentence uses still needs its note: it stands beside the first row.
  const inSummary = new Set(it.summary.flatMap((sentence) => sentence.evidence.map((one) => one.id)))
  const left = [...it.headline.evidence, ...ofStripAlone(it, numbering)].filter((one) => !inSummary.has(one.id))
  const [first, ...rest] = it.summary
  const rows =
    first === undefined
      ? html`<div class="row"><p class="none">${none}</p>${sentenceNotes(it, numbering)}</div>`
      : html`${sentenceRow(first, numbering, { link, also: left })}${rest.map((sentence) => sentenceRow(sentence, numbering, { link }))}`
  return section('Summary', note, html`<div class="sum" id="summary">${rows}</div>`)
}

const sentenceNotes = (it: Dispatch, numbering: Numbering): Html =>
  notes([...it.headline.evidence, ...ofStripAlone(it, numbering)], numbering)

/** Why no take stands here; how far it came is said once, at the link to its score sheet. */
const noTakeWords = (it: Dispatch): string => noTakeSentence(it) ?? ''

const linkerOfStory = (it: Dispatch): Linker =>
  linkerOf(
    it.mentions,
    it.sources.map(({ publisher }) => publisher),
  )

/** The take's sentences, or the line that says why there is none, with what can be counted all the same. */
export function takeRows(it: Dispatch, numbering: Numbering, link: Linker = linkerOfStory(it)): Html {
  if (it.take.length === 0) return html`<p class="none">${noTakeWords(it)}</p>`
  const rows = html`<div class="take">${it.take.map((sentence, i) => sentenceRow(sentence, numbering, { link, isTake: true, after: it.take[i - 1] }))}</div>`
  return it.noTake === undefined ? rows : html`<p class="none">${noTakeWords(it)}</p>${rows}`
}

const toggles = html`<fieldset class="tools"><legend class="vh">Evidence beside the text</legend><label><input type="radio" name="ev" checked>With evidence</label><label><input type="radio" name="ev" id="clean">Text only</label></fieldset>`

function takeSection(it: Dispatch, numbering: Numbering): Html {
  const passed = it.rubric.filter((check) => check.passed).length
  const sheet =
    it.rubric.length === 0
      ? ''
      : html`<p class="meta"><a href="/story/${it.slug}/take">Score sheet: ${passed} of ${count(it.rubric.length, 'check')} passed</a></p>`
  return section(
    'Take',
    it.take.length === 0 ? 'None on this story' : 'Analysis: each sentence stands beside its evidence.',
    html`${it.take.length === 0 ? '' : toggles}${takeRows(it, numbering)}${sheet}`,
    'take',
  )
}

function archiveSection({ dispatch: it, receipt }: StoryView, numbering: Numbering): Html {
  const link = linkerOfStory(it)
  const rows =
    it.archive.length === 0
      ? html`<p class="none">No context found: no archive search is attached to this version.</p>`
      : html`${it.archive.map((sentence) => sentenceRow(sentence, numbering, { link }))}`
  return section(
    'Archive',
    'What we reported before, and how we looked',
    html`<div class="archive">${rows}${receipt === null ? '' : receiptBox(receipt)}</div>`,
    'archive',
  )
}

/** The search behind the statement: its size in words, its questions folded, and the way to ask them again. */
function receiptBox(receipt: Receipt): Html {
  const queries = receipt.queries.map(
    (query) =>
      html`<dt>${queryWords[query.kind]}</dt><dd><code>${query.expression === '' ? 'nothing to ask' : query.expression}</code><span>${count(query.hits, 'hit')}</span></dd>`,
  )
  const found = receipt.matches.length === 0 ? 'Nothing above the threshold' : count(receipt.matches.length, 'story', 'stories')
  return html`<p class="meta">${found} in ${count(receipt.scope.stories, 'story', 'stories')} and ${count(receipt.scope.ledgerFacts, 'ledger fact')}, searched ${timeOf(receipt.ranAt)}. <a href="/query/${receipt.id}">Run it again</a></p><details><summary>What we asked: ${count(receipt.queries.length, 'search', 'searches')}</summary><dl class="asked">${queries}</dl></details>`
}

const queryWords: Readonly<Record<Receipt['queries'][number]['kind'], string>> = {
  entity: 'Names',
  text: 'Words',
  place: 'Places',
  ledger: 'Ledger',
}

function watchSection({ dispatch: it, watches, now }: StoryView): Html {
  const body =
    watches.length === 0
      ? html`<p class="none">${noWatchOf(it) ?? noWatchSentence}</p>`
      : html`<ul class="watch">${watches.map((watch) => watchItem(watch, now))}</ul>`
  return section(
    'Watch',
    'What would change this story',
    html`${body}<p class="meta"><a href="/watch">All watches and our record</a></p>`,
    'watch',
  )
}
