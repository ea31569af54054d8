// A held draft: each sentence with its checks and its evidence beside it, why it waits, and the four answers.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { capital, count, outLink, plainName, section, table, timeOf } from '../wording.ts'
import { mayAct } from './acts.ts'
import { type EvidenceRoom, evidenceBlock, evidenceRoom } from './evidence-view.ts'
import { printedUnder } from './rule-draft.ts'
import type { Session } from './sessions.ts'
import { type DeskPage, form, formSection, head, nothing } from './shell.ts'

export interface HeldDraft {
  readonly draft: Draft
  readonly ruling: Ruling
  readonly verdicts: readonly Verdict[]
  readonly dossier: Dossier | null
  readonly room: EvidenceRoom
}

/** The draft with the ruling that holds it; null when there is no such draft or it does not wait. */
export async function heldDraft(reader: Reader, draftId: string): Promise<HeldDraft | null> {
  const draft = await reader.draftById(draftId)
  if (draft === null) return null
  const ruling = await reader.rulingHolding(draft.storyId)
  if (ruling?.draftId !== draftId) return null
  const [verdicts, dossier, room] = await Promise.all([
    reader.verdictsOfDraft(draftId),
    reader.dossierById(draft.dossierId),
    evidenceRoom(reader, draft),
  ])
  return { draft, ruling, verdicts, dossier, room }
}

export const printedOf = ({ draft, ruling }: HeldDraft): readonly Sentence[] => printedUnder(draft, ruling)

const near = 90
const wide = 600

function checksLine(it: Sentence, { verdicts, ruling }: HeldDraft): Html {
  const cut = ruling.cuts.find((one) => one.sentenceId === it.id)
  if (cut !== undefined) return html`<p class="meta bad">Cut: ${cut.reason}</p>`
  const own = verdicts.filter((one) => one.sentenceId === it.id)
  const failed = own.filter((one) => one.grade !== 'supported')
  return failed.length === 0
    ? html`<p class="meta">${count(own.length, 'check')} passed. Written by ${it.writer}.</p>`
    : html`<p class="meta bad">${failed.map((one) => `${one.check}: ${one.reason}`).join('; ')}</p>`
}

/** Every check that was made of the sentence, by name, with what came of it; the same check of several passages stands once. */
function checksOf(it: Sentence, { verdicts }: HeldDraft): Html {
  const byName = Map.groupBy(
    verdicts.filter((one) => one.sentenceId === it.id),
    (one) => one.check,
  )
  const rows = [...byName].map(([name, own]) => {
    const worst = own.find((one) => one.grade !== 'supported')
    return worst === undefined ? html`<li>✓ ${plainName(name)}</li>` : html`<li class="bad">✕ ${plainName(name)}: ${worst.grade}</li>`
  })
  return rows.length === 0 ? html`` : html`<ul class="checks" aria-label="Checks">${rows}</ul>`
}

function sentenceBlock(it: Sentence, held: HeldDraft, session: Session, mayLeave: boolean): Html {
  const { draft, ruling, room } = held
  const isCut = ruling.cuts.some((one) => one.sentenceId === it.id)
  const isOpened = session.opened.get(draft.id)?.sentences.has(it.id) === true
  const leave =
    mayLeave && !isCut && mayAct(session, `/desk/draft/${draft.id}`)
      ? html`<p class="meta"><label><input type="checkbox" form="rule" name="leaveOut" value="${it.id}"> Leave this sentence out</label></p>`
      : ''
  const open = html`<p class="meta"><a href="/desk/draft/${draft.id}/sentence/${it.id}">Open the evidence<span class="vh"> of: ${it.text}</span></a>${isOpened ? html` <strong>✓ opened</strong>` : ''}</p>`
  const blocks = it.evidence.slice(0, 3).map((one) => evidenceBlock(one, room, near))
  const more = it.evidence.length > 3 ? html`<p class="meta">and ${it.evidence.length - 3} more</p>` : ''
  return html`<div class="dsent${isCut ? ' cut' : ''}"><div><p class="words">${it.text}</p>${checksLine(it, held)}${leave}</div><div>${blocks.length === 0 ? html`<p class="meta">A judgement, marked as one: it has no evidence of its own.</p>` : blocks}${more}${open}</div>${checksOf(it, held)}</div>`
}

function sourcesTable({ dossier }: HeldDraft): Html {
  if (dossier === null) return html`<p class="meta">What it was written from is not kept any more.</p>`
  return table(
    'Sources of the draft',
    ['Title', 'Publisher', 'Role', 'Level', 'Published'],
    dossier.sources.map(({ article, source, coverage }) => [
      outLink(article.url, article.title),
      source.name,
      plainName(coverage.role),
      article.level,
      timeOf(article.publishedAt),
    ]),
  )
}

function answerForms(held: HeldDraft, session: Session): Html | '' {
  const { draft } = held
  const printed = printedOf(held).length
  const opened = session.opened.get(draft.id)?.sentences.size ?? 0
  const check = (value: string, words: string): Html => html`<label><input type="checkbox" name="checks" value="${value}"> ${words}</label>`
  const review = html`<fieldset><legend>Review (${opened} of ${printed} opened)</legend>${check('accuracy', 'It is accurate')}${check('plausibility', 'It is plausible')}${check('sources', 'The sources carry it')}<p class="meta">With all three ticked and the evidence of every sentence opened, it is printed as reviewed by you. Otherwise it runs as not reviewed.</p></fieldset>`
  const button = (verb: string, words: string, key: string, tone = ''): Html =>
    html`<button type="submit" name="verb" value="${verb}" accesskey="${key}" class="${tone}">${words}</button>`
  return form(
    `/desk/draft/${draft.id}`,
    session,
    html`${review}<div><label for="reason">Reason (needed for all but passing)</label><textarea id="reason" name="reason" rows="2" maxlength="1000"></textarea></div><div class="row2">${button('pass', 'Pass', 'p')}${button('return', 'Return to be written again', 'r')}${button('hold', 'Hold on', 'h')}${button('spike', 'Spike', 'x', 'grave')}</div>`,
    { id: 'rule' },
  )
}

export function draftPage(held: HeldDraft, session: Session, besides: readonly string[]): DeskPage {
  const { draft, ruling } = held
  const part = (title: string, its: readonly Sentence[], mayLeave: boolean): Html | string =>
    its.length === 0 ? '' : section(title, '', html`${its.map((it) => sentenceBlock(it, held, session, mayLeave))}`)
  const strip =
    draft.factStrip.length === 0
      ? ''
      : section(
          'Fact strip',
          '',
          table(
            'Fact strip',
            ['Row', 'Value', 'Note'],
            draft.factStrip.map((it) => [it.label, it.value, it.note ?? '']),
          ),
        )
  const take =
    draft.take.length === 0
      ? ''
      : ruling.takePasses
        ? 'The take passed its score sheet and is printed.'
        : 'The take failed its score sheet and is not printed.'
  const also =
    besides.length === 0
      ? ''
      : html`<p class="said refused" role="status">${besides.join(', ')} ${besides.length === 1 ? 'is' : 'are'} looking at this draft too.</p>`
  return {
    title: draft.headline.text,
    path: '/desk/draft',
    main: html`${head(draft.headline.text, html`Waits since ${timeOf(ruling.at)}. ${ruling.reason}`)}${also}${formSection('Answer', '', answerForms(held, session))}${part('Headline', [draft.headline], false)}${part('Summary', draft.summary, true)}${strip}${part('Take', draft.take, true)}${take === '' ? '' : html`<p class="meta">${take}</p>`}${part('Archive line', draft.archive, true)}${section('Sources', '', sourcesTable(held))}`,
  }
}

/** One sentence with all its evidence in wide context; looking at it counts as opening it. */
export function sentencePage(held: HeldDraft, sentenceId: string): DeskPage {
  const { draft, room } = held
  const printed = printedOf(held)
  const at = printed.findIndex((it) => it.id === sentenceId)
  const it = printed[at] ?? [...draft.summary, ...draft.take, ...draft.archive].find((one) => one.id === sentenceId)
  if (it === undefined) return nothing('No such sentence', 'The draft has no such sentence.')
  const next = at < 0 ? undefined : printed[at + 1]
  const on =
    next === undefined
      ? html`<a class="btn" accesskey="j" href="/desk/draft/${draft.id}#rule">Back to the draft</a>`
      : html`<a class="btn" accesskey="j" href="/desk/draft/${draft.id}/sentence/${next.id}">Next sentence</a> <a href="/desk/draft/${draft.id}">Back to the draft</a>`
  const none = html`<p class="meta">A judgement, marked as one: it has no evidence of its own.</p>`
  return {
    title: 'Evidence of a sentence',
    path: '/desk/draft',
    main: html`${head(it.text, html`${capital(plainName(it.part))}${at < 0 ? ', not printed' : `, sentence ${at + 1} of ${printed.length}`}`)}${section('Checks', '', html`${checksLine(it, held)}${checksOf(it, held)}<p class="onward">${on}</p>`)}${section('Evidence', count(it.evidence.length, 'record'), html`<div class="dsent whole"><div>${it.evidence.length === 0 ? none : it.evidence.map((one) => evidenceBlock(one, room, wide))}</div></div>`)}`,
  }
}
