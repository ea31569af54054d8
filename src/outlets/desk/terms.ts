// Terms of use that a person read in prose: recorded, they close what lies under their path to a link.
import { refuse } from '../../domain/refusal.ts'
import type { RecordedTerms } from '../../domain/rights.ts'
import type { Reader } from '../../store/store.ts'
import { html } from '../html.ts'
import { section } from '../wording.ts'
import { type Decision, type DeskWork, reasonFault } from './filing.ts'
import { hostForm, type Recorded, recorded } from './record.ts'
import type { Session } from './sessions.ts'
import { form, formSection, reasonField } from './shell.ts'

export interface TermsDecision extends Decision {
  readonly host: string
  readonly pathPrefix: string
  readonly quoteOfTerm: string
  readonly url: string
  /** The day by which a person reads the terms again, `YYYY-MM-DD`. They hold until someone strikes them. */
  readonly reviewBy: string
}

/** Lowers host and path to a link: at once for what is read from now on, with the next look at the site for what is printed. */
export async function recordTerms(work: DeskWork, decision: TermsDecision): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const { host, pathPrefix, url, reviewBy } = decision
  const quoteOfTerm = decision.quoteOfTerm.trim()
  const now = work.now()
  if (!hostForm.test(host)) return refuse('desk.host', 'Give the host as it stands in its addresses, such as news.example.')
  if (!pathPrefix.startsWith('/')) return refuse('desk.path', 'A path begins with a slash; / is the whole host.')
  if (quoteOfTerm.length < 8) return refuse('desk.quote', 'Quote the term that forbids it.')
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return refuse('desk.url', 'Give the address the terms stand at.')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(reviewBy) || Number.isNaN(Date.parse(reviewBy)))
    return refuse('desk.review', 'Give the day by which the terms are read again, as YYYY-MM-DD.')
  const terms: RecordedTerms = {
    host,
    pathPrefix,
    quoteOfTerm,
    url,
    recordedBy: `desk:${decision.by}`,
    recordedAt: now.toISOString(),
    reviewBy,
  }
  await work.store.transaction(async (tx) => {
    await tx.saveTerms(terms)
    await tx.hurryOriginsOf(host, now)
    const detail = { pathPrefix, url, reviewBy, reason: decision.reason.trim() }
    await tx.appendEvent({ at: terms.recordedAt, name: 'terms.recorded', subject: host, actor: terms.recordedBy, detail })
  })
  return recorded(`Terms of ${host}${pathPrefix}: link only. What is printed from there is looked at again within minutes.`)
}

/** Strikes recorded terms. What they lowered stays lowered until a page is published anew. */
export async function strikeTerms(work: DeskWork, decision: Decision & Pick<RecordedTerms, 'host' | 'pathPrefix'>): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const { host, pathPrefix } = decision
  return work.store.transaction(async (tx): Promise<Recorded> => {
    if (!(await tx.termsOfHost(host)).some((it) => it.pathPrefix === pathPrefix)) return refuse('desk.unknown', 'There are no such terms.')
    await tx.dropTerms(host, pathPrefix)
    const detail = { pathPrefix, reason: decision.reason.trim() }
    await tx.appendEvent({ at: work.now().toISOString(), name: 'terms.struck', subject: host, actor: `desk:${decision.by}`, detail })
    return recorded(`Terms of ${host}${pathPrefix} are struck.`)
  })
}

/** What stands on record, and a form for more. */
export async function termsSection(reader: Reader, session: Session): Promise<ReturnType<typeof html>> {
  const rows = (await reader.recordedTerms()).map((it, i) => {
    const known = html`<input type="hidden" name="host" value="${it.host}"><input type="hidden" name="pathPrefix" value="${it.pathPrefix}">`
    return html`<li><strong>${it.host}${it.pathPrefix}</strong> link only: “${it.quoteOfTerm}” <a href="${it.url}">terms</a>, read again by ${it.reviewBy}<p class="meta">recorded by ${it.recordedBy}</p>${form('/desk/terms/strike', session, html`${known}${reasonField(`strike-${i}`)}<button type="submit">Strike them<span class="vh">: ${it.host}${it.pathPrefix}</span></button>`)}</li>`
  })
  const field = (id: string, name: string, words: string, type = 'text', value = ''): ReturnType<typeof html> =>
    html`<div><label for="${id}">${words}</label><input id="${id}" name="${name}" type="${type}" value="${value}" maxlength="300" required></div>`
  const fresh = html`${field('t-host', 'host', 'Host')}${field('t-path', 'pathPrefix', 'Path they hold under', 'text', '/')}${field('t-quote', 'quoteOfTerm', 'The term, as it is written')}${field('t-url', 'url', 'Address of the terms', 'url')}${field('t-review', 'reviewBy', 'Read again by', 'date')}${reasonField('t-why')}<button type="submit">Record the terms</button>`
  return html`${section('Terms that forbid summaries', 'Read by a person where no machine can', rows.length === 0 ? html`<p class="meta">None.</p>` : html`<ol class="queue">${rows}</ol>`)}${formSection('Terms to record', '', form('/desk/terms', session, fresh))}`
}
