import { isCovered, type Quarantine } from '../../domain/quarantine.ts'
import type { Source } from '../../domain/source.ts'
import type { Reader } from '../../store/store.ts'
import { knownPlaces, nationality } from '../../text/name-cues.ts'
import { type Html, html } from '../html.ts'
import { count, plainName, section, timeOf } from '../wording.ts'
import { entityKinds } from './record.ts'
import type { Session } from './sessions.ts'
import { type DeskPage, folded, form, formSection, head, reasonField, select } from './shell.ts'
import { termsSection } from './terms.ts'

const levels = { L4: 'L4: summary and one quotation', L3: 'L3: summary', L2: 'L2: facts' }

export async function licencesPage(reader: Reader, session: Session, now: Date): Promise<DeskPage> {
  const all = await reader.licences()
  const day = now.toISOString()
  const rows = all.map(
    (it) =>
      html`<li><strong>${it.host}${it.pathPrefix}</strong> up to ${it.level} until ${it.until.slice(0, 10)}, granted by ${it.grantedBy}; document: ${it.document}<p class="meta">${it.id}, recorded by ${it.recordedBy}, ${timeOf(it.recordedAt)}</p>${it.until < day.slice(0, 10) ? '' : form(`/desk/licence/${it.id}/end`, session, html`${reasonField(`end-${it.id}`)}<button type="submit">End it<span class="vh"> ${it.id}</span></button>`)}</li>`,
  )
  const field = (id: string, words: string, type: string, more = ''): ReturnType<typeof html> =>
    html`<div><label for="${id}">${words}</label><input id="${id}" name="${id}" type="${type}" value="${more}" maxlength="300" required></div>`
  const fresh = html`${field('host', 'Host', 'text')}${field('pathPrefix', 'Path it holds under', 'text', '/')}${select('level', 'level', 'Up to', levels)}${select('use', 'use', 'For', { all: 'all our uses', 'ai-input': 'summaries only' })}${field('until', 'Last day', 'date')}${field('grantedBy', 'Granted by (name and office)', 'text')}${field('document', 'Document: file number or address where it is kept', 'text')}${reasonField('why')}<button type="submit">Record it</button>`
  return {
    title: 'Licences and terms',
    path: '/desk/licences',
    main: html`${head('Licences and terms', 'A licence is the one thing that raises a level. It never overrides a takedown or a paywall. Terms lower it.')}${section('On record', '', rows.length === 0 ? html`<p class="meta">None.</p>` : html`<ol class="queue">${rows}</ol>`)}${formSection('A new one', '', form('/desk/licences', session, fresh))}${await termsSection(reader, session)}`,
  }
}

const candidatesShown = 40

/** "Swedish", "STOCKHOLM": adjectives of nations and the places every report may come from are no names to decide on. */
const isEverydayWord = (name: string): boolean => nationality.test(name.toLowerCase()) || knownPlaces.has(name.toLowerCase())

export async function namesPage(reader: Reader, session: Session): Promise<DeskPage> {
  const candidates = (await reader.nameCandidates(3 * candidatesShown))
    .filter(({ name }) => !isEverydayWord(name))
    .slice(0, candidatesShown)
  const kinds = Object.fromEntries(entityKinds.map((it) => [it, plainName(it)]))
  const rows = candidates.map((it, i) => {
    const body = html`<input type="hidden" name="name" value="${it.name}">${select(`kind-${i}`, 'kind', 'Kind', kinds)}<div><label for="of-${i}">Or another name of (id or name)</label><input id="of-${i}" name="of" type="text" maxlength="80"></div><div class="row2"><button type="submit" name="verb" value="admit">Admit</button><button type="submit" name="verb" value="alias">Add as another name</button><button type="submit" name="verb" value="decline" class="grave">Turn down</button></div>`
    return html`<li><strong>${it.name}</strong><p class="meta">${count(it.articles, 'article')} of ${count(it.sources, 'publisher')}</p>${folded('Decide', ` on ${it.name}`, form('/desk/names', session, body))}</li>`
  })
  const none = html`<p class="meta">None.</p>`
  const list = (them: readonly ReturnType<typeof html>[]) => (them.length === 0 ? none : html`<ol class="queue">${them}</ol>`)
  const merged = (await reader.entityMerges(40)).map((it) => {
    const body = html`<input type="hidden" name="fold" value="${it.fold}">${reasonField(`apart-${it.fold}`)}<button type="submit">Take it back<span class="vh">: ${it.fold}</span></button>`
    return html`<li><strong>${it.fold}</strong> into <a href="/entity/${it.keep}">${it.keep}</a>: ${it.reason}<p class="meta">${it.actor}, ${timeOf(it.at)}</p>${form('/desk/names/unmerge', session, body)}</li>`
  })
  const field = (id: string, words: string): ReturnType<typeof html> =>
    html`<div><label for="${id}">${words}</label><input id="${id}" name="${id}" type="text" maxlength="80" required></div>`
  const merge = html`${field('fold', 'This one (id, address or name)')}${field('into', 'is the same as this one, which stays')}${reasonField('why-merge')}<button type="submit">Merge them</button>`
  return {
    title: 'Names',
    path: '/desk/names',
    main: html`${head('Names', 'Names that at least two publishers use and the registry does not know, and names that turned out to be one.')}${section('Candidates', 'Most used first', list(rows))}${formSection('Two that are one', 'The address of the first leads to the second for good; what was recorded of it moves', form('/desk/names/merge', session, merge))}${section('Merged', 'Newest first', list(merged))}`,
  }
}

/** Pages with words of ours shown at once. */
const copiesShown = 50

export async function sourcesDeskPage(reader: Reader, session: Session): Promise<DeskPage> {
  const [sources, feeds, inForce] = await Promise.all([reader.sources(), reader.feeds(), reader.quarantinesInForce()])
  const rows = sources.map((it) => {
    const own = feeds.filter((feed) => feed.sourceId === it.id)
    const isOff = own.length > 0 && own.every((feed) => feed.state === 'dead')
    const ruling = inForce.find((one) => isCovered(one, it))
    if (ruling !== undefined) return underQuarantine(it, ruling, session)
    const verb = isOff ? 'admit' : 'remove'
    const body = html`<input type="hidden" name="id" value="${it.id}"><input type="hidden" name="verb" value="${verb}">${reasonField(`why-${it.id}`, 'Reason; it is public')}<button type="submit" class="${isOff ? '' : 'grave'}">${isOff ? 'Read it again' : 'Read it no more'}<span class="vh">: ${it.name}</span></button>`
    return html`<li><strong>${it.name}</strong>${isOff ? ' (taken off, or gone)' : ''}<p class="meta">${it.host}, ${plainName(it.kind)}, owner ${it.owner}; ${count(own.length, 'feed')}</p>${folded('Decide', ` on ${it.name}`, form('/desk/sources', session, body))}${folded('Quarantine', ` ${it.name}`, quarantineForm(it, session))}</li>`
  })
  const copies = await reader.copiesOfOurs(copiesShown)
  const articles = new Map((await reader.articlesById(copies.map((it) => it.articleId))).map((it) => [it.id, it]))
  const copied = copies.map(({ articleId, storyId, at }) => {
    const article = articles.get(articleId)
    return html`<li>${article === undefined ? articleId : html`<a href="${article.url}" rel="noreferrer">${article.title}</a>`} <span class="meta">${timeOf(at)}; words of <a href="/desk/story/${storyId}">${storyId}</a></span>${folded('Decide', ` on ${article?.title ?? articleId}`, form('/desk/no-copy', session, html`<input type="hidden" name="page" value="${articleId}">${reasonField(`no-copy-${articleId}`, 'Reason; it is public')}<button type="submit">It is no copy of ours: read it<span class="vh"> (${article?.title ?? articleId})</span></button>`))}</li>`
  })
  const none = html`<p class="meta">None is under quarantine.</p>`
  const others = inForce.filter(({ sourceIds }) => sourceIds.length === 0)
  return {
    title: 'Sources',
    path: '/desk/sources',
    main: html`${head('Sources', html`What is read. The bar and every decision stand at <a href="/publishers/admission">/publishers/admission</a>. New sources come in with <code>groundwire add</code>.`)}${likeSection(sources, session)}${section('All', count(sources.length, 'publisher'), html`<ol class="queue">${rows}</ol>`)}${section('Agencies that others credit', 'An origin that is no source of ours', html`${others.length === 0 ? none : html`<ol class="queue">${others.map((it) => html`<li><strong>${it.name}</strong> ${liftForm(it, session)}</li>`)}</ol>`}${form('/desk/quarantine', session, html`<div><label for="agency">Name, as others credit it</label><input id="agency" name="agency" type="text" maxlength="80" required></div>${reasonField('why-agency', 'Reason; it is public')}<button type="submit" class="grave">Put it under quarantine</button>`)}`)}${section('Pages that print our own words', 'Nothing is read from them', copied.length === 0 ? html`<p class="meta">None was found.</p>` : html`<ul class="list">${copied}</ul>`)}`,
  }
}

/** Addresses made like a known outlet's, which count for nothing until somebody has looked. */
function likeSection(sources: readonly Source[], session: Session): Html | string {
  const rows = sources.flatMap(({ id, name, host, imitates }) => {
    if (imitates === undefined) return []
    const body = html`<input type="hidden" name="id" value="${id}"><input type="hidden" name="verb" value="clear">${reasonField(`like-${id}`, 'Reason; it is in the log')}<button type="submit">It is no imitation<span class="vh">: ${name}</span></button>`
    return [
      html`<li><strong>${name}</strong>, ${host}: its address is like that of <strong>${imitates.name}</strong>, ${imitates.host} (${imitates.how})${folded('Decide', ` whether ${name} is an imitation`, form('/desk/sources', session, body))}</li>`,
    ]
  })
  return rows.length === 0
    ? ''
    : section(
        'Addresses like a known outlet’s',
        'Their word counts for nothing until a person has looked',
        html`<ol class="queue">${rows}</ol>`,
      )
}

function quarantineForm({ id, name, owner }: Source, session: Session): Html | '' {
  const body = html`<input type="hidden" name="origin" value="${id}"><p class="meta">Nothing of ${name}, of other outlets of ${owner}, and of who only passes them on is read, told or counted: their claims and what the ledger has from them are withdrawn, and stories that stood on them are told anew or withdrawn.</p>${reasonField(`quarantine-${id}`, 'Reason; it is public')}<button type="submit" class="grave">Put it under quarantine<span class="vh">: ${name}</span></button>`
  return form('/desk/quarantine', session, body)
}

function liftForm({ id, name }: Quarantine, session: Session, key = id): Html | '' {
  const body = html`<input type="hidden" name="origin" value="${id}">${reasonField(`lift-${key}`, 'Reason; it is public')}<div><label><input type="checkbox" name="claims" value="back"> What was withdrawn comes back too</label></div><button type="submit">Lift it<span class="vh">: ${name}</span></button>`
  return form('/desk/lift', session, body)
}

function underQuarantine(source: Source, ruling: Quarantine, session: Session): Html {
  return html`<li><strong>${source.name}</strong> (under quarantine since ${timeOf(ruling.since)}: ${ruling.reason})<p class="meta">${source.host}, owner ${source.owner}</p>${folded('Lift it', `: ${source.name}`, liftForm(ruling, session, source.id))}</li>`
}
