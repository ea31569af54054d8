// The lower half of a story page: who said it, what changed, what was left out.
import type { Dispatch, DispatchSource } from '../../domain/dispatch.ts'
import { type Html, html } from '../html.ts'
import { clockTime, count, dayOf, outLink, plainName, publisherHostOf, section, table, timeOf } from '../wording.ts'

function levelWords(it: DispatchSource): Html {
  return html`${it.level}${it.levelReasons.length === 0 ? '' : html`<br><span class="meta">${it.levelReasons.join('; ')}</span>`}`
}

function publisherLink(it: DispatchSource): Html {
  const host = publisherHostOf(it.url)
  return host === undefined ? html`${it.publisher}` : html`<a href="/publishers/${host}">${it.publisher}</a>`
}

export function sourcesSection(it: Dispatch): Html {
  const rows = it.sources.map((source) => [
    html`${outLink(source.url, source.title)}`,
    publisherLink(source),
    html`<span class="pill">${plainName(source.role)}</span> ${plainName(source.kind)}`,
    html`${dayOf(source.publishedAt)} ${clockTime(source.publishedAt)}`,
    levelWords(source),
    source.longestRun,
  ])
  return section(
    'Sources',
    `${it.sources.length} used. Please read them.`,
    html`${table('Sources used in this story', ['Title', 'Publisher', 'Kind', 'Published (UTC)', 'Level of use and why', 'Longest run of words shared with our text'], rows)}`,
    'sources',
  )
}

export function originsSection(it: Dispatch): Html {
  const outlets = new Set(it.sources.map((source) => source.publisher)).size
  const list = it.origins.map((origin) => html`<li>${origin.name}${origin.isParty ? ' (a party to the news)' : ''}: ${origin.why}</li>`)
  return section(
    'Origins',
    'Independent voices, not outlets',
    html`<p>${count(outlets, 'outlet')}, ${count(it.origins.length, 'origin')}:</p><ul class="list">${list}</ul>`,
    'origins',
  )
}

export function correctionsSection(it: Dispatch, versions: readonly Dispatch[]): Html {
  const notes = it.corrections.map(
    (one) =>
      html`<li><strong>${plainName(one.kind)}</strong>, ${timeOf(one.at)}. ${one.text} <span class="meta">Found by: ${one.foundBy}.</span></li>`,
  )
  const last = versions.at(-2)
  const compare =
    last === undefined
      ? ''
      : html`<p class="meta"><a href="/story/${it.slug}/diff/${last.version}/${it.version}">Compare version ${last.version} with version ${it.version}</a></p>`
  return section(
    'Corrections',
    count(Math.max(versions.length, 1), 'version'),
    html`${notes.length === 0 ? html`<p class="meta">None so far.</p>` : html`<ul class="list">${notes}</ul>`}${compare}<p class="meta"><a href="/publishers?url=${encodeURIComponent(`/story/${it.slug}`)}#notice">Report an error in this story</a></p>`,
    'corr',
  )
}

export function versionsSection(it: Dispatch, versions: readonly Dispatch[]): Html {
  const items = versions
    .toReversed()
    .map(
      (one) =>
        html`<li${one.version === it.version ? html` class="now"` : ''}><time datetime="${one.publishedAt}">${clockTime(one.publishedAt)}</time><span><a href="/story/${it.slug}/v/${one.version}">Version ${one.version}</a>, ${dayOf(one.publishedAt)}: ${plainName(one.reasonCode)}. ${one.headline.text}</span></li>`,
    )
  return section('Story so far', '', html`<ol class="tl">${items}</ol>`, 'versions')
}

export function mentionsSection(it: Dispatch): Html {
  if (it.mentions.length === 0) return html``
  return section(
    'In this story',
    '',
    html`<ul class="ents">${it.mentions.map((one) => html`<li><a href="/entity/${one.entityId}">${one.name}</a><br>${plainName(one.kind)}</li>`)}</ul>`,
    'ent',
  )
}

export function disclosuresSection(it: Dispatch, site: { readonly responsible: string }): Html {
  const cuts =
    it.cuts.length === 0
      ? html`<p class="meta">No sentence was cut.</p>`
      : html`<ul class="list">${it.cuts.map((cut) => html`<li><del>${cut.text}</del><br><span class="meta">Cut: ${cut.reason}</span></li>`)}</ul>`
  const who = site.responsible === '' ? 'No person is named as editorially responsible.' : `Editorial responsibility: ${site.responsible}.`
  return html`${section('Disclosures', '', html`<p class="meta">${it.label} ${who} Ruling ${it.rulingId}; draft ${it.draftId}; significance ${it.score.toFixed(2)}, urgency ${it.urgency} of 9. <a href="/method">How we write it</a>.</p>`, 'disclosures')}${section('Cut before print', 'Sentences without enough support', cuts, 'cuts')}`
}
