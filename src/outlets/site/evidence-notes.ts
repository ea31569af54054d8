// Numbers, chips and notes: how a sentence stands beside its evidence.
import type { AbsenceEvidence, Evidence } from '../../domain/evidence.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { type Html, html } from '../html.ts'
import { count, dayOf, outLink, plainName, printValue } from '../wording.ts'
import type { Linker } from './entity-links.ts'

const kinds = {
  span: { tone: 'src', word: 'Source' },
  receipt: { tone: 'arc', word: 'Archive' },
  calculation: { tone: 'cal', word: 'Calculation' },
  ledger: { tone: 'led', word: 'Ledger' },
  absence: { tone: 'abs', word: 'Not found' },
} as const

/** The numbers of one page. A note is printed once, beside the first sentence that takes it. */
export interface Numbering {
  readonly numberOf: (evidenceId: string) => number | undefined
  /** The evidence of the list that has no note on the page yet; from now on it counts as printed. */
  readonly takeUnprinted: (evidence: readonly Evidence[]) => readonly Evidence[]
}

/** Numbers evidence in the order sentences bring it. */
export function numberEvidence(sentences: readonly Sentence[]): Numbering {
  const numbers = new Map<string, number>()
  const printed = new Set<string>()
  for (const { evidence } of sentences) for (const it of evidence) if (!numbers.has(it.id)) numbers.set(it.id, numbers.size + 1)
  return {
    numberOf: (id) => numbers.get(id),
    takeUnprinted(evidence) {
      const left = evidence.filter((it, i) => !printed.has(it.id) && evidence.findIndex((other) => other.id === it.id) === i)
      for (const it of left) printed.add(it.id)
      return left
    },
  }
}

/** The chip after a sentence: a link to its note. */
export function cite(evidence: Evidence, numbering: Numbering): Html {
  const { tone, word } = kinds[evidence.kind]
  const number = numbering.numberOf(evidence.id)
  if (number === undefined) return html`<a class="c ${tone}" href="/evidence/${evidence.id}"><span class="vh">Evidence: ${word}</span>↗</a>`
  return html`<a class="c ${tone}" href="#e${number}"><span class="vh">Evidence, ${word.toLowerCase()}, note </span>${number}</a>`
}

/** What was looked for and not found; without slots, that nothing could be told at all. */
export function absenceWords({ slots, articleIds }: Pick<AbsenceEvidence, 'slots' | 'articleIds'>): string {
  const where = count(articleIds.length, 'article')
  return slots.length === 0
    ? `Looked through ${where} for a statement we may tell; none was found`
    : `Looked for ${slots.map(plainName).join(', ')} in ${where}; not stated`
}

function noteBody(it: Evidence): { readonly date: Html; readonly body: Html } {
  switch (it.kind) {
    case 'span': {
      const changed = it.state === 'ok' ? '' : html` <strong>(${plainName(it.state)})</strong>`
      return {
        date: dayOf(it.publishedAt),
        body: html`${outLink(it.url, it.publisher)}, characters ${it.start} to ${it.end}${changed}`,
      }
    }
    case 'receipt':
      return {
        date: html`stored search`,
        body: html`<a href="/query/${it.receiptId}">The search, its scope and result</a>; run it again there`,
      }
    case 'ledger':
      return { date: html`version ${it.version}`, body: html`Ledger row <a href="/fact/${it.factId}">${it.factId}</a>` }
    case 'calculation':
      return {
        date: html`version ${it.version}`,
        body: html`<code class="calc">${plainName(it.function)} = ${printValue(it.result).slice(0, 240)}</code>`,
      }
    case 'absence':
      return {
        date: html`absence`,
        body: html`${absenceWords(it)}`,
      }
  }
}

function note(it: Evidence, numbering: Numbering): Html {
  const { tone, word } = kinds[it.kind]
  const number = numbering.numberOf(it.id) ?? 0
  const { date, body } = noteBody(it)
  return html`<div class="note ${tone}" id="e${number}" role="note" aria-label="Evidence ${number}"><p class="k"><span class="num">${number}</span><span>${word}</span><span>${date}</span></p><p class="by2"><span>${body}</span><a href="/evidence/${it.id}">record<span class="vh"> of evidence ${number}</span></a></p></div>`
}

const notesShown = 3

/** Notes for evidence that has none on the page yet; more than three fold away but stay in the page. */
export function notes(evidence: readonly Evidence[], numbering: Numbering): Html {
  const left = numbering.takeUnprinted(evidence)
  const more = left.slice(notesShown)
  const rest =
    more.length === 0 ? '' : html`<details><summary>and ${more.length} more</summary>${more.map((it) => note(it, numbering))}</details>`
  return html`<div class="notes">${left.slice(0, notesShown).map((it) => note(it, numbering))}${rest}</div>`
}

const partWords: Readonly<Partial<Record<Sentence['part'], string>>> = {
  magnitude: 'How large',
  comparison: 'Compared with',
  readings: 'Readings',
  'cannot-conclude': 'What we could not establish',
  against: 'Against this reading',
  mechanism: 'How it works',
  pattern: 'Pattern',
  watch: 'What to watch',
}

export interface RowOptions {
  readonly link: Linker
  readonly isTake?: boolean
  /** Evidence beside this row that belongs to another sentence, e.g. the headline's. */
  readonly also?: readonly Evidence[]
}

/** A sentence with its chips, and its notes beside it. */
export function sentenceRow(sentence: Sentence, numbering: Numbering, { link, isTake = false, also = [] }: RowOptions): Html {
  const name = isTake ? partWords[sentence.part] : undefined
  const judgement =
    sentence.kind === 'judgement' && !/^judgement\b/i.test(sentence.text) ? html` <em class="judge">Our judgement.</em>` : ''
  return html`<div class="row"><p class="sent" id="${sentence.id}" data-sentence="${sentence.kind}" data-part="${sentence.part}">${name === undefined ? '' : html`<span class="kind">${name}</span>`}${link(sentence.text)}${judgement}${sentence.evidence.map((it) => cite(it, numbering))}</p>${notes([...also, ...sentence.evidence], numbering)}</div>`
}
