// The queue: drafts that wait for a person, by urgency, with what makes each risky; and whatever else waits.
import type { Draft } from '../../domain/draft.ts'
import type { WireEvent } from '../../domain/event.ts'
import { troubleOf } from '../../domain/feed.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Source } from '../../domain/source.ts'
import type { Reader } from '../../store/store.ts'
import { frozenWords } from '../frozen.ts'
import { type Html, html } from '../html.ts'
import { capital, count, outLink, plainName, section, timeOf } from '../wording.ts'
import { mayAct } from './acts.ts'
import { overrulingSection } from './overruling-page.ts'
import type { Session } from './sessions.ts'
import { type DeskPage, form, head } from './shell.ts'

const shownMax = 200

export interface Waiting {
  readonly ruling: Ruling
  readonly draft: Draft
  readonly score: number
  readonly flags: readonly string[]
}

/** Drafts that wait, the most significant first. */
export async function waitingDrafts(reader: Reader): Promise<readonly Waiting[]> {
  const rulings = await reader.rulingsHolding(shownMax)
  const found = await Promise.all(rulings.map((it) => waitingOf(it, reader)))
  return found.filter((it) => it !== null).toSorted((a, b) => b.score - a.score || (a.ruling.at < b.ruling.at ? -1 : 1))
}

async function waitingOf(ruling: Ruling, reader: Reader): Promise<Waiting | null> {
  const draft = await reader.draftById(ruling.draftId ?? '')
  if (draft === null) return null
  const dossier = await reader.dossierById(draft.dossierId)
  const significance = dossier?.significance
  const failed = ruling.rubric.filter((it) => !it.passed).length
  const flags = [
    ...(ruling.cuts.length > 0 ? [`${count(ruling.cuts.length, 'sentence')} cut for want of support`] : []),
    // What the ruling itself gives as its reason is not said again.
    ...(significance?.isSingleSource === true && !/one source/.test(ruling.reason) ? ['one source'] : []),
    ...(significance?.isPrimaryOnly === true ? ['only a party reports it'] : []),
    ...(draft.take.length > 0 && !ruling.takePasses ? [`take fails ${count(failed, 'check')}`] : []),
    ...(dossier?.sources.some((it) => it.article.level < 'L3') === true ? ['a source allows no prose'] : []),
  ]
  return { ruling, draft, score: significance?.score ?? 0, flags }
}

/** Outlets that came onto the list under an address like a known one's, each with whom it would be taken for. */
const likeAlerts = (sources: readonly Source[]): readonly Html[] =>
  sources.flatMap(({ name, host, imitates }) =>
    imitates === undefined
      ? []
      : html`<p class="said refused"><strong>Imitation?</strong> ${name} (${host}) has an address like that of ${imitates.name} (${imitates.host}): ${imitates.how}. Its word counts for nothing meanwhile. <a href="/desk/sources">Decide</a></p>`,
  )

export async function queuePage(reader: Reader, session: Session, now: Date): Promise<DeskPage> {
  const [drafts, watches, notices, possible, parked, feeds, sources, freezes] = await Promise.all([
    waitingDrafts(reader),
    reader.watchesUnsettled(),
    reader.noticesWaiting(),
    reader.possibleFacts(shownMax),
    reader.jobsParked(50),
    reader.feeds(),
    reader.sources(),
    reader.freezes(),
  ])
  const publishers = new Map(sources.map((it) => [it.id, it.name]))
  const mayPass = mayAct(session, '/desk/drafts')
  const pickOf = ({ id, headline }: Draft): Html | '' =>
    mayPass
      ? html`<label class="pick"><input type="checkbox" form="many" name="draft" value="${id}"><span class="vh">Choose: ${headline.text}</span></label>`
      : ''
  const rows = drafts.map(
    ({ ruling, draft, score, flags }) =>
      html`<li>${pickOf(draft)}<a href="/desk/draft/${draft.id}">${draft.headline.text}</a><p class="meta">${timeOf(ruling.at)}, significance ${score.toFixed(2)}. ${ruling.reason}${flags.length === 0 ? '' : html` <strong>${flags.join('; ')}</strong>`}</p></li>`,
  )
  const settling = watches.filter((it) => it.state === 'proposed' || it.state === 'due' || it.state === 'reopened')
  const silent = feeds.flatMap((it) => {
    const trouble = troubleOf(it, now)
    return trouble === null ? [] : [{ url: it.url, publisher: publishers.get(it.sourceId) ?? it.url, trouble }]
  })
  const jobs = parked.map(
    (it) =>
      html`<li><strong>${it.stage}</strong> ${it.subject}<p class="meta">${timeOf(it.at.toISOString())}: ${it.reason}</p>${form('/desk/parked', session, html`<input type="hidden" name="id" value="${it.id}"><button type="submit" class="quiet">Try it again<span class="vh"> ${it.stage} ${it.subject}</span></button>`)}</li>`,
  )
  const many =
    rows.length < 2
      ? ''
      : form(
          '/desk/drafts',
          session,
          html`<div class="row2"><button type="submit" class="btn">Pass those chosen</button><p class="meta">Passed together they run as not reviewed. What the checks cut stays cut.</p></div>`,
          { id: 'many' },
        )
  const list = (items: readonly Html[], none: string): Html =>
    items.length === 0 ? html`<p class="meta">${none}</p>` : html`<ol class="queue">${items}</ol>`
  return {
    title: 'Queue',
    path: '/desk',
    main: html`${head('Queue', `${count(drafts.length, 'draft')} ${drafts.length === 1 ? 'waits' : 'wait'} for a person.`)}${freezes.length === 0 ? '' : html`<p class="said refused"><strong>Frozen.</strong> ${frozenWords(freezes)} <a href="/desk/freeze">${mayAct(session, '/desk/thaw') ? 'Thaw' : 'What is frozen'}</a></p>`}${likeAlerts(sources)}${await overrulingSection(reader, session, now)}${section('Drafts', 'Most significant first', html`${list(rows, 'None waits. Which drafts wait is set with GROUNDWIRE_HOLD_ABOVE and GROUNDWIRE_HOLD_IF.')}${many}`)}${section('Also waiting', '', html`<ul class="list"><li><a href="/desk/watches">${count(settling.length, 'watch', 'watches')} to settle</a></li><li><a href="/desk/notices">${count(notices.length, 'notice')} to decide</a></li><li><a href="/desk/facts">${possible.length === shownMax ? `${shownMax} or more possible facts` : count(possible.length, 'possible fact')} to take or leave</a></li></ul>`)}${section('Parked jobs', 'The house could not go on with these', list(jobs, 'None.'))}${section(
      'Feeds in trouble',
      count(silent.length, 'feed'),
      list(
        silent
          .slice(0, 30)
          .map(
            (it) =>
              html`<li><strong>${it.publisher}</strong><p class="meta">${it.trouble.what} ${it.trouble.next} ${outLink(it.url, it.url)}</p></li>`,
          ),
        'None.',
      ),
    )}`,
  }
}

const logMax = 200

/** Whether two names were ruled to be one, or two after all. */
const isOfTwoNames = ({ name }: WireEvent): boolean => name === 'entity.merged' || name === 'entity.unmerged'

/** A merge of two names, or one taken back: who, when, why, and the page of the name. */
function nameRuling({ at, name, subject, actor, detail }: WireEvent): Html {
  const { into, from, reason = '' } = detail as { readonly into?: string; readonly from?: string; readonly reason?: string }
  const other = into ?? from ?? ''
  return html`<li><strong>${name === 'entity.merged' ? 'Merge of names' : 'Merge of names taken back'}</strong> by ${actor.replace(/^desk:/, '')}, ${timeOf(at)}: ${reason}<p class="meta">name ${subject}, ${into === undefined ? 'from' : 'into'} <a href="/entity/${other}">${other}</a></p></li>`
}

export async function logPage(reader: Reader): Promise<DeskPage> {
  const [rulings, events, seal] = await Promise.all([reader.rulingsOfPersons(logMax), reader.eventsOfPersons(logMax), reader.checkSeal()])
  const state =
    seal.brokenAt === null
      ? `${count(seal.sealed, 'event')} sealed, and the chain holds.`
      : `The chain of the log breaks at event ${seal.brokenAt}.`
  const onStories = rulings.map((it) => ({
    at: it.at,
    row: html`<li><strong>${capital(plainName(it.kind))}</strong> by ${it.by.replace(/^desk:/, '')}, ${timeOf(it.at)}: ${it.reason}<p class="meta"><a href="/desk/story/${it.storyId}">story ${it.storyId}</a>, ruling ${it.id}${it.undoes === undefined ? '' : `, takes back ${it.undoes}`}</p></li>`,
  }))
  const rows = [...onStories, ...events.filter(isOfTwoNames).map((it) => ({ at: it.at, row: nameRuling(it) }))]
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
    .slice(0, logMax)
    .map((it) => it.row)
  const acts = events
    .filter((it) => !isOfTwoNames(it))
    .map(({ name, actor, at, subject, detail }) => {
      const { reason } = detail as { readonly reason?: unknown }
      return html`<li><strong>${capital(name.replaceAll(/[.-]/g, ' '))}</strong>: ${subject}, by ${actor.replace(/^desk:/, '')}, ${timeOf(at)}${typeof reason === 'string' ? html`: ${reason}` : ''}</li>`
    })
  return {
    title: 'Log',
    path: '/desk/log',
    main: html`${head('Log', state)}${section('Rulings of persons', 'Newest first', rows.length === 0 ? html`<p class="meta">None yet.</p>` : html`<ol class="queue">${rows}</ol>`)}${section('What else persons did', 'Freezes, origins, sources, names; newest first', acts.length === 0 ? html`<p class="meta">Nothing yet.</p>` : html`<ol class="queue">${acts}</ol>`)}`,
  }
}
