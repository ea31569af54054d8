// Numbers, chips and notes: how a sentence stands beside its evidence.
import type { Evidence } from '../../domain/evidence.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { type Html, html } from '../html.ts'
import { dayOf, outLink, plainName, printValue } from '../wording.ts'
import type { Linker } from './entity-links.ts'
import { absenceWords, type Grounds, levelInForce, quotationOf, recordOf } from './evidence-record.ts'

const kinds = {
  span: { tone: 'src', word: 'Source' },
  receipt: { tone: 'arc', word: 'Archive' },
  calculation: { tone: 'cal', word: 'Calculation' },
  ledger: { tone: 'led', word: 'Ledger' },
  absence: { tone: 'abs', word: 'Not found' },
  clip: { tone: 'arc', word: 'Earlier report' },
  title: { tone: 'src', word: 'Headline' },
} as const

/** The numbers of one page. A note is printed once, beside the first sentence that takes it. */
export interface Numbering {
  readonly numberOf: (evidenceId: string) => number | undefined
  /** The sentences of the page that take it. */
  readonly usersOf: (evidenceId: string) => readonly Sentence[]
  readonly grounds: Grounds
  /** The evidence of the list that has no note on the page yet; from now on it counts as printed. */
  readonly takeUnprinted: (evidence: readonly Evidence[]) => readonly Evidence[]
}

/**
 * Numbers evidence in the order sentences bring it.
 * @param strip what the fact strip stands on: numbered behind the rest where no sentence brings it
 */
export function numberEvidence(sentences: readonly Sentence[], grounds: Grounds, strip: readonly Evidence[] = []): Numbering {
  const numbers = new Map<string, number>()
  const users = new Map<string, Sentence[]>()
  const printed = new Set<string>()
  for (const sentence of sentences) {
    for (const { id } of sentence.evidence) {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
      const known = users.get(id) ?? []
      if (known.at(-1) !== sentence) users.set(id, [...known, sentence])
    }
  }
  for (const { id } of strip) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  return {
    numberOf: (id) => numbers.get(id),
    usersOf: (id) => users.get(id) ?? [],
    grounds,
    takeUnprinted(evidence) {
      const left = evidence.filter((it, i) => !printed.has(it.id) && evidence.findIndex((other) => other.id === it.id) === i)
      for (const it of left) printed.add(it.id)
      return left
    },
  }
}

/** Each record once, though a sentence leans on it for two things. */
export const once = (evidence: readonly Evidence[]): readonly Evidence[] => [...new Map(evidence.map((it) => [it.id, it])).values()]

/** The chip after a sentence: a link to its note. */
export function cite(evidence: Evidence, numbering: Numbering): Html {
  const { tone, word } = kinds[evidence.kind]
  const number = numbering.numberOf(evidence.id)
  if (number === undefined) return html`<a class="c ${tone}" href="/evidence/${evidence.id}"><span class="vh">Evidence: ${word}</span>↗</a>`
  return html`<a class="c ${tone}" href="#e${number}"><span class="vh">Evidence, ${word.toLowerCase()}, note </span>${number}</a>`
}

const calculationMax = 96

/** A result in a note: without the numbers of ledger rows, which its record has, and cut where a line or two ends. */
function brief(value: string): string {
  const words = value.replace(/, f_[0-9a-f]{8,}/g, '')
  return words.length <= calculationMax ? words : `${words.slice(0, calculationMax).replace(/[\s,;:]+\S*$/, '')} …`
}

/** A row that another has replaced says so wherever a story leans on it. */
const sinceReplaced = (by: string | undefined): Html | string =>
  by === undefined ? '' : html`, since <a href="/fact/${by}">replaced by another</a>`

function noteBody(it: Evidence, grounds: Grounds): { readonly date: Html; readonly quoted?: Html | string; readonly body: Html } {
  switch (it.kind) {
    case 'span': {
      const changed = it.state === 'ok' ? '' : html` <strong>(${plainName(it.state)})</strong>`
      // Words that the sentence itself quotes need not be read twice.
      const words = it.quotation === undefined ? undefined : quotationOf(it, levelInForce(it, grounds).level, [])
      const quoted = words === undefined ? '' : html`<blockquote lang="${words.language}" dir="auto">${words.words}</blockquote>`
      return {
        date: dayOf(it.publishedAt),
        quoted,
        body: html`${outLink(it.url, it.publisher)}, <span class="nb">characters ${it.start}–${it.end}</span>${changed}`,
      }
    }
    case 'clip':
      return {
        date: dayOf(it.publishedAt),
        body: html`${outLink(it.url, it.publisher)}, <span class="nb">characters ${it.start}–${it.end}</span>, of <a href="/story/${it.slug}">an earlier story</a>${it.state === 'ok' ? '' : html` <strong>(${plainName(it.state)})</strong>`}`,
      }
    case 'title':
      return {
        date: dayOf(it.publishedAt),
        body: html`${outLink(it.url, it.publisher)}, its headline${it.state === 'ok' ? '' : html` <strong>(${plainName(it.state)})</strong>`}`,
      }
    case 'receipt':
      return {
        date: html`stored search`,
        body: html`<a href="/query/${it.receiptId}">The search, its scope and result</a>; run it again there`,
      }
    case 'ledger':
      return {
        date: html`row version ${it.version}`,
        body: html`Ledger row <a href="/fact/${it.factId}">${it.factId}</a>${sinceReplaced(grounds.facts.get(it.factId)?.supersededBy)}`,
      }
    case 'calculation':
      return {
        date: html`version ${it.version}`,
        // "place money: n = 0", "fraction: it holds": no name is set equal to a value with a sign of its own, nor to a verdict.
        body: html`<code class="calc">${plainName(it.function)}${/ = |^it (?:does|holds)/.test(printValue(it.result)) ? ':' : ' ='} ${brief(printValue(it.result))}</code>`,
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
  const { date, quoted = '', body } = noteBody(it, numbering.grounds)
  return html`<div class="note ${tone}" id="e${number}" role="note" aria-label="Evidence ${number}"><p class="k"><span class="num">${number}</span><span>${word}</span><span>${date}</span></p>${quoted}<p class="by2"><span>${body}</span>${opener(it, number)}</p></div>${popover(it, number, numbering)}`
}

/** Opens the record over the page; the link stands in for it where a browser knows no popover. */
function opener(it: Evidence, number: number): Html {
  const name = html`record<span class="vh"> of evidence ${number}</span>`
  return html`<span class="open"><button type="button" popovertarget="r${number}">${name}</button><a href="/evidence/${it.id}">${name}</a></span>`
}

const partNames: Readonly<Record<Sentence['part'], string>> = {
  headline: 'the headline',
  summary: 'the summary',
  magnitude: 'how large',
  comparison: 'the comparison',
  earlier: 'what was reported earlier',
  readings: 'the readings',
  'cannot-conclude': 'what we could not establish',
  against: 'what speaks against it',
  mechanism: 'how it works',
  archive: 'the archive statement',
  pattern: 'the pattern',
  watch: 'what to watch',
}

/** "A", "a and b", "a, b and c". */
const listed = (words: readonly string[]): string => words.join(', ').replace(/, (?=[^,]+$)/u, ' and ')

/** The whole record without leaving the sentence, and without a script. It is also a page of its own. */
function popover(it: Evidence, number: number, { grounds, usersOf }: Numbering): Html {
  const users = usersOf(it.id)
  const { title, main } = recordOf(it, grounds, users)
  const uses = users.length === 0 ? 'the fact strip' : listed([...new Set(users.map((sentence) => partNames[sentence.part]))])
  return html`<div class="record" id="r${number}" popover role="dialog" aria-labelledby="t${number}"><h3 id="t${number}"><span class="num">${number}</span> ${title}</h3>${main}<p class="supports">It supports ${uses}.</p><p class="foot"><a href="/evidence/${it.id}">This record as a page</a><button type="button" popovertarget="r${number}" popovertargetaction="hide">Close</button></p></div>`
}

const notesShown = 2

/**
 * Notes for evidence that has none on the page yet; more than two fold away but stay in the page.
 * @param ofHeadline evidence of the headline alone, which folds under the sentence's own
 */
export function notes(evidence: readonly Evidence[], numbering: Numbering, ofHeadline: readonly Evidence[] = []): Html {
  const own = numbering.takeUnprinted(evidence)
  const fold = (words: string, them: readonly Evidence[]): Html | string =>
    them.length === 0 ? '' : html`<details><summary>${words}</summary>${them.map((it) => note(it, numbering))}</details>`
  const more = own.slice(notesShown)
  const headline = numbering.takeUnprinted(ofHeadline)
  return html`<div class="notes">${own.slice(0, notesShown).map((it) => note(it, numbering))}${fold(`and ${more.length} more`, more)}${fold(`Evidence of ${headline.some(({ id }) => numbering.usersOf(id).length === 0) ? 'the headline and the facts' : 'the headline'}: ${headline.length}`, headline)}</div>`
}

const partWords: Readonly<Partial<Record<Sentence['part'], string>>> = {
  magnitude: 'How large',
  comparison: 'Compared with',
  earlier: 'Reported earlier',
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
  /** The sentence before it, which may have named the part already. */
  readonly after?: Sentence | undefined
  /** Evidence beside this row that belongs to another sentence, e.g. the headline's. */
  readonly also?: readonly Evidence[]
}

/** A sentence with its chips, and its notes beside it. */
export function sentenceRow(sentence: Sentence, numbering: Numbering, { link, isTake = false, after, also = [] }: RowOptions): Html {
  const name = isTake && after?.part !== sentence.part ? partWords[sentence.part] : undefined
  const judgement =
    sentence.kind === 'judgement' && !/^judgement\b/i.test(sentence.text) ? html` <em class="judge">Our judgement.</em>` : ''
  return html`<div class="row"><p class="sent" id="${sentence.id}" data-sentence="${sentence.kind}" data-part="${sentence.part}">${name === undefined ? '' : html`<span class="kind">${name}</span>`}${link(sentence.text)}${judgement}${once(sentence.evidence).map((it) => cite(it, numbering))}</p>${notes(sentence.evidence, numbering, also)}</div>`
}
