// The lower half of a story page: what came before, who said it, what changed, why it ran.
import type { Dispatch, DispatchSource } from '../../domain/dispatch.ts'
import type { RegroupNote } from '../../store/regroup.ts'
import { type Html, html } from '../html.ts'
import { labelOf, sourceTypeOf } from '../label.ts'
import {
  capital,
  clockTime,
  correctionWords,
  count,
  dayOf,
  figuresWhole,
  outLink,
  plainName,
  publisherHostOf,
  section,
  sharedWords,
  table,
  timeOf,
  whyVersion,
} from '../wording.ts'
import { timeStrip } from './figures.ts'
import { significanceParts } from './significance-parts.ts'
import type { StoryView } from './story-view.ts'

const earlierMax = 8
const sourcesOpen = 12
const originsOpen = 10

/** Earlier stories the stored search found, this one, and the names it is about. */
export function soFarSection({ dispatch: it, receipt }: StoryView): Html {
  const earlier = (receipt?.matches ?? []).filter((one) => one.counts).toSorted((a, b) => (a.date < b.date ? 1 : -1))
  const rows = earlier
    .slice(0, earlierMax)
    .map((one) => html`<li>${dayOf(one.date)}<a href="/story/${one.slug}">${figuresWhole(one.headline)}</a></li>`)
  const more =
    earlier.length > earlierMax ? html`<li><span></span><a href="/query/${it.receiptId}">${earlier.length - earlierMax} more</a></li>` : ''
  const names =
    it.mentions.length === 0
      ? html`<p class="meta">No name that our registry knows.</p>`
      : html`<ul class="ents">${it.mentions.map((one) => html`<li><a href="/entity/${one.entityId}">${one.name}</a><br>${plainName(one.kind)}</li>`)}</ul>`
  const list = html`<ol class="tl"><li class="now">${dayOf(it.firstPublishedAt)}<span>${figuresWhole(it.headline.text)}</span></li>${rows}${more}</ol>`
  return section(
    'Story so far',
    '',
    html`<div class="two"><div>${list}</div><div id="ent"><h3>In this story</h3>${names}</div></div>`,
    'sofar',
  )
}

function publisherLink(it: DispatchSource): Html {
  const host = publisherHostOf(it.url)
  return host === undefined ? html`${it.publisher}` : html`<a href="/publishers/${host}">${it.publisher}</a>`
}

/** What all sources have in common is said once above the table, and its column left out. */
interface Alike {
  readonly level: boolean
  readonly shared: boolean
}

const levelWords = ({ level, levelReasons }: DispatchSource): string =>
  `${level}${levelReasons.length === 0 ? '' : ` (${levelReasons.join('; ')})`}`

function alikeOf(sources: readonly DispatchSource[]): Alike {
  const isOne = (words: (it: DispatchSource) => string): boolean => sources.length > 1 && new Set(sources.map(words)).size === 1
  return { level: isOne(levelWords), shared: isOne(sharedWords) }
}

function alikeWords([first]: readonly DispatchSource[], alike: Alike): Html | string {
  if (first === undefined || !(alike.level || alike.shared)) return ''
  const words = [alike.level ? `was read at ${levelWords(first)}` : '', alike.shared ? `shares with our text ${sharedWords(first)}` : '']
  return html`<p class="meta">Each ${words.filter((it) => it !== '').join(', and ')}.</p>`
}

function sourceRow(source: DispatchSource, alike: Alike): readonly (Html | string | number)[] {
  const reasons = source.levelReasons.length === 0 ? '' : html`<br><span class="meta">${source.levelReasons.join('; ')}</span>`
  return [
    outLink(source.url, source.title),
    html`${publisherLink(source)}<br><span class="meta">${plainName(source.kind)}</span>`,
    html`<span class="pill">${plainName(source.role)}</span>`,
    html`${dayOf(source.publishedAt)} ${clockTime(source.publishedAt)}`,
    ...(alike.level ? [] : [html`${source.level}${reasons}`]),
    ...(alike.shared ? [] : [sharedWords(source)]),
  ]
}

/** Sources, how they were used, and how many independent voices they are. */
export function sourcesSection(it: Dispatch): Html {
  const alike = alikeOf(it.sources)
  const heads = [
    ...['Title', 'Publisher', 'Came as', 'Published (UTC)'],
    ...(alike.level ? [] : ['Level of use and why']),
    ...(alike.shared ? [] : ['Shared with our text']),
  ]
  const rowOf = (source: DispatchSource): ReturnType<typeof sourceRow> => sourceRow(source, alike)
  const shown = table('Sources used in this story', heads, it.sources.slice(0, sourcesOpen).map(rowOf))
  const folded = it.sources.slice(sourcesOpen)
  const rest =
    folded.length === 0
      ? ''
      : html`<details><summary>${folded.length} more sources</summary>${table('More sources', heads, folded.map(rowOf))}</details>`
  const outlets = new Set(it.sources.map((source) => source.publisher)).size
  const origins = it.origins.map((one) => html`<li>${one.name}${one.isParty ? ' (a party to the news)' : ''}: ${one.why}</li>`)
  const [open, more] = [origins.slice(0, originsOpen), origins.slice(originsOpen)]
  return section(
    'Sources',
    `${it.sources.length} used. Please read them.`,
    html`${alikeWords(it.sources, alike)}<div class="srcs">${shown}${rest}</div>${coverageFigure(it)}<h3 class="gap">${count(outlets, 'outlet')}, ${count(it.origins.length, 'independent origin')}</h3><ul class="list small">${open}</ul>${more.length === 0 ? '' : html`<details><summary>${more.length} more</summary><ul class="list small">${more}</ul></details>`}`,
    'sources',
  )
}

/** "3 h" or "2 days": how long it took. */
const took = (ms: number): string =>
  ms < 48 * hourMs ? `${Math.max(1, Math.round(ms / hourMs))} h` : `${Math.round(ms / (24 * hourMs))} days`
const hourMs = 3_600_000

/** Who was first and how the others followed, as a line of time; the table above is its data. */
function coverageFigure(it: Dispatch): Html {
  const sorted = it.sources.toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return html``
  const copies = it.sources.filter((one) => one.role === 'copy').length
  const spread = took(Date.parse(last.publishedAt) - Date.parse(first.publishedAt))
  const title = `${first.publisher} was first; ${count(sorted.length - 1, 'report')} followed within ${spread}`
  const strip = timeStrip(
    sorted.map((source) => ({ at: source.publishedAt, tone: source === first ? 'first' : source.role === 'copy' ? 'copy' : 'other' })),
    `${title}${copies === 0 ? '' : `, ${copies} of them ${copies === 1 ? 'a copy' : 'copies'}`}`,
  )
  if (String(strip) === '') return html``
  return html`<figure class="gap"><p class="fig-t small">${title}</p><p class="fig-s">When each source published, UTC, n = ${sorted.length}; the first in red, copies below the line.</p>${strip}<figcaption>From the table above. <a href="/story/${it.slug}.json">JSON</a></figcaption></figure>`
}

/** What became of a story's reports. */
export const regroupWords: Readonly<Record<RegroupNote['name'], string>> = {
  'story.took-in': 'another story of the same event was merged into this one, and its address leads here',
  'story.split': 'reports that tell of another event were split off into a story of their own',
  'story.split-off': 'this story was split off another, whose event it does not tell of',
}

export const byWhom = (actor: string): string => (actor.startsWith('rule:') ? 'by rule' : 'by a person')

/** What was corrected, what was put otherwise, and every version with its reason. */
export function correctionsSection({ dispatch: it, versions, regrouped }: StoryView): Html {
  const notes = it.corrections.map(
    (one) => html`<li><strong>${capital(plainName(one.kind))}</strong>, ${timeOf(one.at)}. ${correctionWords(one)}</li>`,
  )
  const items = versions.toReversed().map((one, i, all) => {
    const before = all[i + 1]
    const diff =
      before === undefined
        ? ''
        : html` <a href="/story/${it.slug}/diff/${before.version}/${one.version}">compare with ${before.version}</a>`
    return html`<li${one.version === it.version ? html` class="now"` : ''}>${dayOf(one.publishedAt)}<span><a href="/story/${it.slug}/v/${one.version}">Version ${one.version}</a>, ${clockTime(one.publishedAt)} UTC: ${whyVersion(one)}.${diff}</span></li>`
  })
  const moves =
    regrouped.length === 0
      ? ''
      : html`<ul class="list small">${regrouped.map((one) => html`<li>${timeOf(one.at)}: ${regroupWords[one.name]} (${byWhom(one.actor)}).</li>`)}</ul>`
  return section(
    'Corrections',
    count(Math.max(versions.length, 1), 'version'),
    html`${notes.length === 0 ? html`<p class="meta">None so far.</p>` : html`<ul class="list">${notes}</ul>`}${moves}<ol class="tl small">${items}</ol><p class="meta"><a href="/story/${it.slug}/since/${it.version}">Keep this link: what changes after version ${it.version}</a>. <a href="/publishers?kind=error&amp;url=${encodeURIComponent(`/story/${it.slug}`)}#notice">Report an error in this story</a></p>`,
    'corr',
  )
}

function whySection({ significance, dispatch: it }: StoryView): Html {
  if (significance === null) return html``
  const first = it.sources[0]
  const asked = first === undefined ? '' : html` <a href="/why?url=${encodeURIComponent(first.url)}">What it was held against</a>,`
  const caption = html`Urgency ${it.urgency} of 9.${asked} <a href="/method#significance">how it is weighed</a>, <a href="/story/${it.slug}/prov.json">the log</a>.`
  return section('Why it ran', `Floor ${significance.floor}; the same for every reader`, significanceParts(significance, caption), 'why')
}

/** Disclosure lines, the score's parts, and what was cut before print. */
export function disclosuresSection(view: StoryView): Html {
  const { dispatch: it, site } = view
  const cuts =
    it.cuts.length === 0
      ? html`<p class="meta">No sentence was cut before print.</p>`
      : html`<details><summary>${count(it.cuts.length, 'sentence')} cut before print, for want of support</summary><ul class="list small">${it.cuts.map((cut) => html`<li><del>${cut.text}</del><br><span class="meta">Cut: ${cut.reason}</span></li>`)}</ul></details>`
  const who = site.responsible === '' ? 'No person is named as editorially responsible.' : `Editorial responsibility: ${site.responsible}.`
  const levels = [...new Set(it.sources.map((one) => one.level))].toSorted((a, b) => (a < b ? -1 : 1)).join(', ')
  const lines = html`<p class="meta">${labelOf(it)} Machine mark: ${sourceTypeOf(it)}. ${count(it.sources.length, 'source')} used at ${levels}. ${it.sourceLine ?? ''} ${who} This is not investment or legal advice. Ruling <span class="id">${it.rulingId}</span>, draft <span class="id">${it.draftId}</span>. <a href="/method">How we write it</a>, <a href="/corrections">corrections</a>, <a href="/publishers">publisher policy</a>, <a href="/story/${it.slug}.ninjs.json">ninjs</a>, <a href="/story/${it.slug}/prov.json">provenance log</a>, <a href="/story/${it.slug}.json">JSON</a>, <a href="/story/${it.slug}.md">text</a>.</p>`
  return html`${whySection(view)}${section('Disclosures', '', html`${lines}${cuts}`, 'disclosures')}`
}
