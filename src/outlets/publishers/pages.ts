import type { Dispatch } from '../../domain/dispatch.ts'
import { limits } from '../../domain/limits.ts'
import type { Notice } from '../../domain/notice.ts'
import type { RecordedLicence, RecordedTerms } from '../../domain/rights.ts'
import type { LevelCount } from '../../store/articles.ts'
import type { Reader } from '../../store/store.ts'
import { errorSummary, type FieldError } from '../form-parts.ts'
import { type Html, html } from '../html.ts'
import { notFound } from '../messages.ts'
import type { Page } from '../page.ts'
import { count, outLink, plainName, publisherHostOf, section, sharedWords, table, timeOf } from '../wording.ts'
import { emptyForm, type Given, noticeForm } from './form.ts'

function noticeCounts(notices: readonly Notice[]): Html {
  const states = [...new Set(notices.map((it) => it.state))]
  return notices.length === 0
    ? html`<p class="meta">No notice so far.</p>`
    : html`<p class="meta">${count(notices.length, 'notice')} so far: ${states.map((state, i) => `${i === 0 ? '' : ', '}${notices.filter((it) => it.state === state).length} ${plainName(state)}`)}. Who sent them is not published.</p>`
}

const textKept = `The page; its text is dropped within ${limits.retention.articleTextHoursMax} hours`

/** The five levels: what is read of a page, and what of it may be printed. */
const levelTable = (): Html =>
  html`${table(
    'What each level allows',
    ['Level', 'What we read', 'What we print'],
    [
      ['L0', 'Nothing', 'Nothing that comes from the page'],
      ['L1', 'The entry in the publisher’s own feed, not the page', 'Its headline as it stands, its outlet, its day and a link'],
      ['L2', 'The page, to take facts from it; its text is not kept', 'Facts, attributed and linked; no summary of it'],
      ['L3', textKept, 'A summary in our own words, attributed and linked; no quotation'],
      ['L4', textKept, `As L3, and one marked quotation of at most ${limits.words.quoteMax} words`],
    ],
  )}<div class="prose gap"><p>A page starts at L4 where the operator has listed its site, and at L2 elsewhere. What its publisher says can only lower that; a licence that a person recorded can raise it.</p></div>`

interface FormShown {
  readonly given?: Given
  readonly errors?: readonly FieldError[]
  /** Whether this wire sends mail at all. */
  readonly sendsMail: boolean
}

/** `/publishers`: how we use pages, how to change it, and the form; also shown again with the errors of a form. */
export async function publishersPage(reader: Reader, { given = emptyForm, errors = [], sendsMail }: FormShown): Promise<Page> {
  const [notices, sources] = await Promise.all([reader.notices(), reader.sources()])
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    title: errors.length > 0 ? 'Error: for publishers and readers' : 'For publishers and readers',
    path: '/publishers',
    json:
      errors.length > 0
        ? { error: { status: 422, title: 'The notice is not whole; it has been logged', fields: errors } }
        : { publishers: sources.map((it) => ({ host: it.host, name: it.name })), notices: notices.length },
    main: html`<div class="lead"><h1>For publishers and readers</h1><p class="dek">Say how your pages may be used, ask for removal, or report an error.</p>${errorSummary(errors)}</div>${section('Without writing to us', '', html`<div class="prose"><p>We obey robots.txt, RSL, TDMRep, ai.txt, Content-Signal and meta robots. The strictest statement decides, and each page is checked again every day. We never use pages for training and never take images.</p><p><a href="/publishers/admission">What a source must meet to be read, and who was taken on or off</a>. <a href="/terms">Our terms in plain words</a></p></div>`)}${section('Notice', 'One form for everyone', noticeForm(given, errors, sendsMail))}${section('Levels of use', 'What each allows', levelTable(), 'levels')}${section('So far', '', noticeCounts(notices))}${section('What we use of whom', count(sources.length, 'publisher'), sources.length === 0 ? html`<p class="none">Nothing is read yet.</p>` : html`<p class="pills">${sources.toSorted((a, b) => a.name.localeCompare(b.name, 'en')).map((it) => html`<a href="/publishers/${it.host}">${it.name}</a> `)}</p>`)}`,
  }
}

const bar: readonly string[] = [
  'It publishes reports of its own on the beat, or is the primary source of what it announces.',
  'It says who publishes it, and dates what it publishes.',
  'It corrects itself in public, or has not yet had to.',
  'It can be read by its own feed, within what it allows.',
  'It has not been caught passing on what it invented; a publisher that has, is taken off.',
]

/** `/publishers/admission`: by which bar a source is taken on or off, and every decision a person took. */
export async function admissionPage(reader: Reader): Promise<Page> {
  const decisions = await reader.admissions(200)
  const rows = decisions.map((it) => {
    const { source, host, reason } = it.detail as { readonly source: string; readonly host: string; readonly reason: string }
    return {
      at: it.at,
      source,
      host,
      reason,
      verb: it.name === 'source.admitted' ? 'taken on' : 'taken off',
      by: it.actor.replace(/^desk:/, ''),
    }
  })
  const list = html`<ul class="list">${rows.map((it) => html`<li>${timeOf(it.at)}: <strong>${it.source}</strong> (${it.host}) ${it.verb} by ${it.by}. ${it.reason}</li>`)}</ul>`
  return {
    title: 'Which sources are read',
    path: '/publishers/admission',
    json: { bar, decisions: rows },
    main: html`<div class="lead"><h1>Which sources are read</h1><p class="dek">The bar is the same for all, and every decision of a person is listed here.</p></div>${section('The bar', '', html`<ul class="list">${bar.map((it) => html`<li>${it}</li>`)}</ul>`)}${section('Decisions', 'Newest first', rows.length === 0 ? html`<p class="meta">None since the list that came with the beat.</p>` : list)}${section('Your turn', '', html`<p class="meta"><a href="/publishers?kind=source#notice">Propose a source, or object to one</a>. What is read now: <a href="/sources">sources</a>.</p>`)}`,
  }
}

const levelDays = 90

/** How many articles are at which level and why, and what a person recorded beside what the site says. */
function levelList(levels: readonly LevelCount[], licences: readonly RecordedLicence[], terms: readonly RecordedTerms[]): Html {
  const rows = [
    ...levels.map(
      (it) =>
        html`<li><strong>${it.level}</strong> ${count(it.articles, 'article')}: ${it.why === '' ? 'nothing its publisher says lowers it' : it.why}</li>`,
    ),
    ...licences.map(
      (it) =>
        html`<li>Licence recorded: ${it.level} for ${it.use === 'all' ? 'all uses' : 'summaries'} under ${it.pathPrefix} until ${it.until}, granted by ${it.grantedBy}</li>`,
    ),
    ...terms.map(
      (it) => html`<li>Terms recorded: L1 under ${it.pathPrefix}: “${it.quoteOfTerm}” ${outLink(it.url, 'where they stand')}</li>`,
    ),
  ]
  return rows.length === 0 ? html`<p class="meta">None read.</p>` : html`<ul class="list">${rows}</ul>`
}

/** Uses shown at once; a publisher with hundreds opens the rest. */
const usesOpen = 40

interface Use {
  readonly dispatch: Dispatch
  readonly used: Dispatch['sources'][number]
}

function useList(uses: readonly Use[]): Html {
  const list = (them: readonly Use[]): Html =>
    html`<ul class="list">${them.map(({ dispatch, used }) => html`<li><a href="/story/${dispatch.slug}">${dispatch.headline.text}</a><br><span class="meta">“<bdi>${used.title}</bdi>”: came as ${plainName(used.role)}, level ${used.level}${used.levelReasons.length === 0 ? '' : ` (${used.levelReasons.join('; ')})`}, shared with our text: ${sharedWords(used)}</span></li>`)}</ul>`
  if (uses.length === 0) return html`<p class="meta">None on the wire now.</p>`
  const folded = uses.slice(usesOpen)
  return html`${list(uses.slice(0, usesOpen))}${folded.length === 0 ? '' : html`<details><summary>${folded.length} more</summary>${list(folded)}</details>`}`
}

/** So many of a publisher's newest stories are looked at. */
const usesMax = 200

/** `/publishers/:host`: all use of one publisher's work, the wish in force, and what our text shares with it. */
export async function publisherPage(reader: Reader, host: string, now: Date): Promise<Page> {
  const [source, wish, ids, levels, licences, terms] = await Promise.all([
    reader.sourceOfHost(host),
    reader.hostLevel(host),
    reader.storiesOfHost(host),
    reader.levelsOfPublisher(host, new Date(now.getTime() - levelDays * 86_400_000)),
    reader.licencesOf(host),
    reader.termsOfHost(host),
  ])
  const none = source === null && ids.length === 0
  if (none && !/[.:]/.test(host)) return notFound(`/publishers/${host}`)
  const dispatches = (await Promise.all(ids.slice(0, usesMax).map((it) => reader.dispatchOfStory(it.story_id))))
    .filter((it) => it !== null)
    .filter((it) => it.status === 'usable')
  const uses = dispatches.flatMap((dispatch) =>
    dispatch.sources.filter((it) => `.${publisherHostOf(it.url) ?? ''}`.endsWith(`.${host}`)).map((used) => ({ dispatch, used })),
  )
  const firsts = uses.filter((it) => it.used.role === 'first').length
  const title = source?.name ?? host
  return {
    ...(none && { status: 404 as const }),
    title: `How we use ${title}`,
    path: `/publishers/${host}`,
    json: {
      host,
      source,
      wish,
      levels,
      licences: licences.map(({ pathPrefix, level, use, until, grantedBy }) => ({ pathPrefix, level, use, until, grantedBy })),
      terms: terms.map(({ pathPrefix, quoteOfTerm, url }) => ({ pathPrefix, quoteOfTerm, url })),
      stories: ids.length,
      first: firsts,
      uses: uses.map(({ dispatch, used }) => ({
        story: `/story/${dispatch.slug}`,
        url: used.url,
        level: used.level,
        levelReasons: used.levelReasons,
        role: used.role,
        longestRun: used.longestRun,
        sharedPhrases: used.sharedPhrases,
      })),
    },
    main: html`<div class="lead"><p class="meta kick"><b>Publisher</b><span>${host}</span></p><h1>How we use ${title}</h1><p class="dek">${none ? 'We have no page of this publisher.' : `${count(ids.length, 'story', 'stories')} with its work, ${firsts === 0 ? 'none' : firsts} of ${ids.length > usesMax ? `the newest ${usesMax}` : 'them'} first with the news.`}</p></div>${section('Wish in force', '', html`<p>${wish === null ? 'No standing wish; each page’s own signals decide.' : `${wish.level}: ${wish.reason}`}</p><p class="meta"><a href="/publishers#notice">Change it</a></p>`)}${section('Levels', `Articles of the last ${levelDays} days`, levelList(levels, licences, terms))}${section('Uses', 'Newest stories', useList(uses))}`,
  }
}
