// The lower half of a story page: what came before, who said it, what changed, why it ran.
import type { Dispatch, DispatchSource } from '../../domain/dispatch.ts'
import { type Html, html } from '../html.ts'
import { labelOf, sourceTypeOf } from '../label.ts'
import { clockTime, correctionWords, count, dayOf, outLink, plainName, publisherHostOf, section, table, timeOf } from '../wording.ts'
import { timeStrip } from './figures.ts'
import type { StoryView } from './story.ts'

const earlierMax = 8
const sourcesOpen = 12

/** Earlier stories the stored search found, this one, and the names it is about. */
export function soFarSection({ dispatch: it, receipt }: StoryView): Html {
  const earlier = (receipt?.matches ?? []).filter((one) => one.counts).toSorted((a, b) => (a.date < b.date ? 1 : -1))
  const rows = earlier
    .slice(0, earlierMax)
    .map((one) => html`<li><time datetime="${one.date}">${dayOf(one.date)}</time><a href="/story/${one.slug}">${one.headline}</a></li>`)
  const more =
    earlier.length > earlierMax ? html`<li><span></span><a href="/query/${it.receiptId}">${earlier.length - earlierMax} more</a></li>` : ''
  const names =
    it.mentions.length === 0
      ? html`<p class="meta">No name of our registry.</p>`
      : html`<ul class="ents">${it.mentions.map((one) => html`<li><a href="/entity/${one.entityId}">${one.name}</a><br>${plainName(one.kind)}</li>`)}</ul>`
  const list = html`<ol class="tl"><li class="now"><time datetime="${it.firstPublishedAt}">${dayOf(it.firstPublishedAt)}</time><span>${it.headline.text}</span></li>${rows}${more}</ol>`
  const note = earlier.length === 0 ? html`<p class="meta">The archive search found nothing earlier that counts.</p>` : ''
  return section(
    'Story so far',
    '',
    html`<div class="two"><div>${list}${note}</div><div id="ent"><h3>In this story</h3>${names}</div></div>`,
    'sofar',
  )
}

function publisherLink(it: DispatchSource): Html {
  const host = publisherHostOf(it.url)
  return host === undefined ? html`${it.publisher}` : html`<a href="/publishers/${host}">${it.publisher}</a>`
}

function sourceRow(source: DispatchSource): readonly (Html | string | number)[] {
  const reasons = source.levelReasons.length === 0 ? '' : html`<br><span class="meta">${source.levelReasons.join('; ')}</span>`
  return [
    outLink(source.url, source.title),
    publisherLink(source),
    html`<span class="pill">${plainName(source.role)}</span><br><span class="meta">${plainName(source.kind)}</span>`,
    html`${dayOf(source.publishedAt)} ${clockTime(source.publishedAt)}`,
    html`${source.level}${reasons}`,
    source.longestRun,
  ]
}

/** Sources, how they were used, and how many independent voices they are. */
export function sourcesSection(it: Dispatch): Html {
  const heads = ['Title', 'Publisher', 'Kind', 'Published (UTC)', 'Level of use and why', 'Longest run of words shared with ours']
  const shown = table('Sources used in this story', heads, it.sources.slice(0, sourcesOpen).map(sourceRow))
  const folded = it.sources.slice(sourcesOpen)
  const rest =
    folded.length === 0
      ? ''
      : html`<details><summary>${folded.length} more sources</summary>${table('More sources', heads, folded.map(sourceRow))}</details>`
  const outlets = new Set(it.sources.map((source) => source.publisher)).size
  const origins = it.origins.map((one) => html`<li>${one.name}${one.isParty ? ' (a party to the news)' : ''}: ${one.why}</li>`)
  const strip = timeStrip(
    it.sources.map((source) => ({
      at: source.publishedAt,
      tone: source.role === 'first' ? 'first' : source.role === 'copy' ? 'copy' : 'other',
    })),
    `When ${count(it.sources.length, 'source')} published: from ${clockTime(firstOf(it))} on ${dayWords(firstOf(it))} to ${dayWords(lastOf(it))}; copies stand lower`,
  )
  return section(
    'Sources',
    `${it.sources.length} used. Please read them.`,
    html`<div class="srcs">${shown}${rest}</div>${strip}<h3 class="gap">${count(outlets, 'outlet')}, ${count(it.origins.length, 'independent origin')}</h3><ul class="list small">${origins}</ul>`,
    'sources',
  )
}

const dayWords = (iso: string): string => iso.slice(0, 10)
const firstOf = (it: Dispatch): string => it.sources.map((one) => one.publishedAt).toSorted()[0] ?? it.firstPublishedAt
const lastOf = (it: Dispatch): string =>
  it.sources
    .map((one) => one.publishedAt)
    .toSorted()
    .at(-1) ?? it.firstPublishedAt

/** What was corrected, and every version with its reason. */
export function correctionsSection(it: Dispatch, versions: readonly Dispatch[]): Html {
  const notes = it.corrections.map(
    (one) => html`<li><strong>${plainName(one.kind)}</strong>, ${timeOf(one.at)}. ${correctionWords(one)}</li>`,
  )
  const items = versions.toReversed().map((one, i, all) => {
    const before = all[i + 1]
    const diff =
      before === undefined
        ? ''
        : html` <a href="/story/${it.slug}/diff/${before.version}/${one.version}">compare with ${before.version}</a>`
    return html`<li${one.version === it.version ? html` class="now"` : ''}><time datetime="${one.publishedAt}">${dayOf(one.publishedAt)}</time><span><a href="/story/${it.slug}/v/${one.version}">Version ${one.version}</a>, ${clockTime(one.publishedAt)} UTC: ${plainName(one.reasonCode)}.${diff}</span></li>`
  })
  return section(
    'Corrections',
    count(Math.max(versions.length, 1), 'version'),
    html`${notes.length === 0 ? html`<p class="meta">None so far.</p>` : html`<ul class="list">${notes}</ul>`}<ol class="tl small">${items}</ol><p class="meta"><a href="/story/${it.slug}/since/${it.version}">Keep this link: what changes after version ${it.version}</a>. <a href="/publishers?url=${encodeURIComponent(`/story/${it.slug}`)}#notice">Report an error in this story</a></p>`,
    'corr',
  )
}

function whySection({ significance, dispatch: it }: StoryView): Html {
  if (significance === null) return html``
  const rows = significance.parts.map((part) => {
    const points = part.value * part.weight
    return html`<tr role="row"><th scope="row" role="rowheader">${plainName(part.name)}</th><td class="bar" role="cell"><svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="${(part.weight * 100).toFixed(1)}" height="9"/><rect width="${(points * 100).toFixed(1)}" height="9"/></svg></td><td class="r" role="cell">${points.toFixed(2)} of ${part.weight.toFixed(2)}</td><td role="cell">${part.reason}</td></tr>`
  })
  return section(
    'Why it ran',
    `Significance ${significance.score.toFixed(2)}, floor ${significance.floor}`,
    html`<figure><div class="tbl" tabindex="0" role="region" aria-label="Parts of the significance"><table class="deal parts" role="table"><caption class="vh">Parts of the significance, which sum to ${significance.score.toFixed(2)}</caption><thead role="rowgroup"><tr role="row"><th scope="col">Part</th><th scope="col"><span class="vh">Bar</span></th><th scope="col" class="r">Points</th><th scope="col">Why</th></tr></thead><tbody role="rowgroup">${rows}</tbody></table></div><figcaption>${significance.reason} Urgency ${it.urgency} of 9. The same for every reader.</figcaption></figure>`,
    'why',
  )
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
