// The record of one piece of evidence, as it stands on its own page and in the popover beside the sentence.
import { recompute } from '../../calc/calc.ts'
import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import {
  type CalculationEvidence,
  type ClipEvidence,
  type Evidence,
  isOfSource,
  type LedgerEvidence,
  type SourceEvidence,
  type SpanEvidence,
  type TitleEvidence,
} from '../../domain/evidence.ts'
import type { Fact } from '../../domain/fact.ts'
import { limits } from '../../domain/limits.ts'
import type { Reader } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { claimsTold, partsRead, passagesOf } from '../claim-read.ts'
import { figureOf, placeWords } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { quoted, untrusted } from '../untrusted.ts'
import { capital, count, outLink, plainName, printValue, publisherHostOf, safeHref, timeOf } from '../wording.ts'

/** What a record is made from besides the evidence itself: levels set since, texts we still hold, rows of the ledger. */
export interface Grounds {
  readonly levels: ReadonlyMap<string, { readonly level: string; readonly reason: string }>
  readonly articles: ReadonlyMap<string, Article>
  readonly facts: ReadonlyMap<string, Fact>
  /** What was read from each passage; kept when its text is gone, and deleted with the right to state it. */
  readonly claims: ReadonlyMap<string, Claim>
}

export interface EvidenceRecord {
  readonly title: string
  readonly main: Html
  readonly json: unknown
}

export type Supported = readonly { readonly id: string; readonly text: string }[]

/** Asks once for all that the records of some evidence need. */
export async function groundsOf(reader: Reader, evidence: readonly Evidence[]): Promise<Grounds> {
  const spans = evidence.filter(isOfSource)
  const hosts = [...new Set(spans.flatMap((it) => publisherHostOf(it.url) ?? []))]
  const open = [...new Set(spans.flatMap((it) => (it.level === 'L4' || it.kind === 'title' ? it.articleId : [])))]
  const rows = [...new Set(evidence.flatMap((it) => (it.kind === 'ledger' ? it.factId : [])))]
  const [levels, articles, facts, claims] = await Promise.all([
    hosts.length === 0 ? [] : reader.hostLevels(hosts),
    open.length === 0 ? [] : reader.articlesById(open),
    rows.length === 0 ? [] : reader.factsById(rows),
    claimsTold(reader, passagesOf(spans)),
  ])
  return {
    levels: new Map(levels.map((it) => [it.host, it])),
    articles: new Map(articles.map((it) => [it.id, it])),
    facts: new Map(facts.map((it) => [it.id, it])),
    claims,
  }
}

/** What was looked for and not found; without slots, that nothing could be told at all. */
export function absenceWords({ slots, articleIds }: Pick<Extract<Evidence, { kind: 'absence' }>, 'slots' | 'articleIds'>): string {
  const where = count(articleIds.length, 'article')
  return slots.length === 0
    ? `Looked through ${where} for a statement we may tell; none was found`
    : `Looked for ${slots.map(plainName).join(', ')} in ${where}; not stated`
}

/**
 * The record of a piece of evidence.
 *
 * @param sentences what it supports: the words of a marked quotation are found there
 */
export function recordOf(it: Evidence, grounds: Grounds, sentences: Supported): EvidenceRecord {
  switch (it.kind) {
    case 'span':
      return spanRecord(it, grounds, sentences)
    case 'title':
      return titleRecord(it, grounds)
    case 'clip': {
      const { main, json } = spanRecord(it, grounds, [])
      const title = `An earlier report of ${it.publisher}`
      return {
        title,
        json,
        main: html`<p>A report of <a href="/story/${it.slug}">an earlier story here</a>. The report bears the sentence; our words on that story do not.</p>${main}`,
      }
    }
    case 'calculation':
      return calculationRecord(it)
    case 'ledger':
      return ledgerRecord(it, grounds)
    case 'receipt':
      return {
        title: 'An archive search',
        json: null,
        main: html`<p><a href="/query/${it.receiptId}">Open the search</a>: what was asked, of how much, and what came back. It runs again each time it is opened.</p>`,
      }
    case 'absence':
      return {
        title: 'Something the sources do not state',
        json: null,
        main: html`<p>${absenceWords(it)}. It may be stated elsewhere.</p><dl class="rec"><dt>Articles</dt><dd class="id">${it.articleIds.join(', ')}</dd></dl>`,
      }
  }
}

/** A link that opens the passage itself, only at L4 and while we still hold the text it is made from. */
export function fragmentLink(url: string, words: string): string | undefined {
  const href = safeHref(url)
  const parts = words.trim().split(/\s+/)
  if (href === undefined || parts.length < 3) return undefined
  const encode = (list: readonly string[]): string => encodeURIComponent(list.join(' ')).replaceAll('-', '%2D')
  const text = parts.length <= 8 ? encode(parts) : `${encode(parts.slice(0, 4))},${encode(parts.slice(-4))}`
  return `${href.split('#')[0]}#:~:text=${text}`
}

/**
 * The story's one quotation of this source, when it was taken from this passage and its publisher still allows one: the words shown
 * beside the sentence, or those the sentence itself quotes. Other words of a source are never shown (rights 5.1).
 *
 * @param level what the publisher allows now
 */
export function quotationOf(it: SpanEvidence | ClipEvidence, level: string, sentences: Supported): SpanEvidence['quotation'] {
  if (it.kind === 'clip' || it.level !== 'L4' || level !== 'L4' || it.state !== 'ok') return undefined
  if (it.quotation !== undefined) return it.quotation
  const inMarks = sentences.map((one) => quoted.exec(one.text)?.groups?.['words']).find((words) => words !== undefined)
  return inMarks !== undefined && inMarks.split(/\s+/).length <= limits.words.quoteMax ? { words: inMarks, language: 'en' } : undefined
}

/** The lower of the level an article was read at and the one its publisher has set since. */
export function levelInForce(it: SourceEvidence, { levels }: Grounds): { readonly level: string; readonly reason: string } {
  const set = levels.get(publisherHostOf(it.url) ?? '')
  return set !== undefined && set.level < it.level ? set : { level: it.level, reason: 'as when it was read' }
}

const stateWords = {
  ok: 'as read',
  'source-changed': 'the page has changed since',
  gone: 'the page is gone',
  withdrawn: 'withdrawn by the publisher',
} as const

function spanRecord(it: SpanEvidence | ClipEvidence, grounds: Grounds, sentences: Supported): EvidenceRecord {
  const article = grounds.articles.get(it.articleId)
  const now = levelInForce(it, grounds)
  const quotation = quotationOf(it, now.level, sentences)
  const fits = article !== undefined && article.level === 'L4' && now.level === 'L4' && article.textSha256 === it.snapshotSha256
  const deep = fits ? fragmentLink(it.url, article.text.slice(it.start, it.end)) : undefined
  const claim = it.claimId === undefined || now.level < 'L2' || it.state === 'withdrawn' ? undefined : grounds.claims.get(it.claimId)
  const read = claim === undefined ? [] : partsRead(claim)
  const shown =
    quotation === undefined ? '' : html`<dt>Quotation</dt><dd>“<mark lang="${quotation.language}">${quotation.words}</mark>”</dd>`
  const parts = read.map(({ part, words }) => html`<dt>${part}</dt><dd>${words}</dd>`)
  const main = html`${read.length === 0 ? '' : html`<p>What was read from the passage, kept as data:</p>`}<dl class="rec">${shown}${parts}${sourceRows(it)}${deep === undefined ? '' : html`<dt>Passage</dt><dd>${outLink(deep, 'Open the page at the passage')}</dd>`}<dt>Level of use</dt><dd>read at ${it.level}; in force now ${now.level}, ${now.reason}. ${wordsOf(quotation !== undefined, article, read.length > 0)} <a href="/publishers#levels">What each level allows</a></dd></dl>${checking(it, html`characters ${it.start} to ${it.end} of the text as read`, 'passage')}`
  return {
    title: `A passage of ${it.publisher}`,
    main,
    json: {
      levelInForce: now.level,
      ...(quotation !== undefined && { quotation: quotation.words, ...untrusted }),
      ...(read.length > 0 && { read: read.map((one) => ({ ...one, ...untrusted })) }),
    },
  }
}

const sourceRows = (it: SourceEvidence, state: SourceEvidence['state'] = it.state): Html =>
  html`${state === 'ok' ? '' : html`<dt>State</dt><dd>${stateWords[state]}</dd>`}<dt>Publisher</dt><dd>${it.publisher}, ${timeOf(it.publishedAt)}</dd><dt>Page</dt><dd>${outLink(it.url, it.url)}</dd>`

/** Where the passage is now: what of it is shown here, and why no more. */
function wordsOf(isQuoted: boolean, article: Article | undefined, isRead: boolean): string {
  if (isQuoted) return 'One quotation of at most 25 words is allowed, and kept.'
  const kept = `a source’s text is kept here for ${limits.retention.articleTextHoursMax} hours at most`
  const gone = article?.text === '' ? `Its text is gone (${kept})` : 'The passage is not reprinted here'
  return `${gone}: read it at its source.${isRead ? '' : ' What was read from it is told by the sentences it supports.'}`
}

/** Place, times and digests: what a program checks, folded away from a reader. */
const checking = (it: SourceEvidence, place: Html, of: string): Html =>
  html`<details><summary>For checking: place, times and digests</summary><dl class="rec"><dt>Locator</dt><dd>${place}</dd><dt>Fetched</dt><dd>${timeOf(it.fetchedAt)}</dd><dt>Digest of the ${of}</dt><dd class="id">sha256 ${it.exactSha256}</dd><dt>Digest of the text</dt><dd class="id">sha256 ${it.snapshotSha256}</dd></dl></details>`

/** What became of it: a publisher that sets another headline over its report no longer says what this one said. */
function stateOfTitle(it: TitleEvidence, { articles }: Grounds): TitleEvidence['state'] {
  const now = articles.get(it.articleId)?.title
  return it.state === 'ok' && now !== undefined && sha256Hex(now) !== it.exactSha256 ? 'source-changed' : it.state
}

function titleRecord(it: TitleEvidence, grounds: Grounds): EvidenceRecord {
  const now = levelInForce(it, grounds)
  const state = stateOfTitle(it, grounds)
  const title = grounds.articles.get(it.articleId)?.title
  const isCarried = title !== undefined && state === 'ok' && now.level >= 'L1' && title.split(/\s+/u).length <= limits.words.feedHeadlineMax
  const headline = isCarried && sha256Hex(title) === it.exactSha256 ? html`<dt>Headline</dt><dd>“${title}”</dd>` : ''
  return {
    title: `The headline of a report of ${it.publisher}`,
    main: html`<p>What the outlet set over its report counts as its word. It bears a headline of ours only beside a passage of the same report, and where the two differ the report counts.</p><dl class="rec">${headline}${sourceRows(it, state)}<dt>Level of use</dt><dd>read at ${it.level}; in force now ${now.level}, ${now.reason}. <a href="/publishers#levels">What each level allows</a></dd></dl>${checking(it, html`characters ${it.start} to ${it.end} of the headline as read, reading ${it.version} of the page`, 'headline')}`,
    json: { levelInForce: now.level, state },
  }
}

const printedMax = 1500

/** JSON as printed: what is longer than a screen is at the JSON of the record's page. */
function printed(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value, null, 1)
  return text.length <= printedMax
    ? text
    : `${text.slice(0, printedMax)}\n… ${count(text.length - printedMax, 'character')} more in the JSON`
}

/** What a calculation tells, for a heading. */
const calculationNames: Readonly<Record<string, string>> = {
  mw_to_compute: 'what a power could feed',
  gpus_to_mw: 'the power that GPUs need',
  annual_energy: 'the energy of a year',
  mean_power: 'a mean power',
  plant_mean: 'what a plant gives on average',
  run_power: 'the power behind a run of chips',
  hours_left: 'what an outage leaves of a year',
  rate_in_trials: 'the rates that fit a count of trials',
  rise_met: 'what an offer meets of a rise that is asked for',
  promised_uptime: 'an outage beside what a promise allows',
  change_between: 'the change between two figures',
  before_change: 'what was before a change',
  share_of: 'a share',
  whole_from_share: 'the whole behind a share',
  part_of_sum: 'a part of a sum',
  money_per_year: 'a sum spread over years',
  money_per_month: 'a sum spread over months',
  money_per_unit: 'the price of one',
  times_as_large: 'how many times as much',
  price_of_many: 'what all of them come to',
  points_moved: 'how many points a rate moved',
  price_balance: 'where a fall and a rise of two prices cancel out',
  money_per_head: 'a sum for each inhabitant',
  money_per_mw: 'a sum for each megawatt',
  place_in_ledger: 'a place among rows of its kind',
  place_money: 'a place among sums of its kind',
  rows_of_kind: 'a search of the ledger for rows of its kind',
  days_apart: 'the days between two dates',
  wrong_answers: 'the fall in wrong answers',
  vote_margin: 'the margin of a vote',
  reports_that_give: 'how many reports give a figure',
  counter_search: 'a search for what speaks against it',
  compare_reports: 'two reports of one matter, side by side',
}

function calculationRecord(it: CalculationEvidence): EvidenceRecord {
  const again = recompute({ function: it.function, version: it.version, inputs: it.inputs })
  const isSame = canonical(again) === canonical(it.result)
  const verdict = isSame
    ? html`<span class="st met"><span class="g" aria-hidden="true">●</span>Same</span>: executed now, from the stored inputs`
    : html`<span class="st no"><span class="g" aria-hidden="true">×</span>Different</span>: executed now, it gives ${printValue(again)}`
  const main = html`<dl class="rec"><dt>Printed value</dt><dd>${printValue(it.result)}</dd><dt>Run again</dt><dd>${verdict}</dd><dt>Function</dt><dd><code>${it.function}</code>, version ${it.version}</dd><dt>Inputs</dt><dd><pre class="calc">${printed(it.inputs)}</pre></dd><dt>Result</dt><dd><details><summary>As data</summary><pre class="calc">${printed(it.result)}</pre></details></dd></dl>`
  return {
    title: `A calculation: ${calculationNames[it.function] ?? plainName(it.function)}`,
    main,
    json: { recomputed: again, same: isSame },
  }
}

/** JSON with sorted keys: the database does not keep the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
}

function ledgerRecord(it: LedgerEvidence, { facts }: Grounds): EvidenceRecord {
  const fact = facts.get(it.factId)
  if (fact === undefined)
    return { title: 'A ledger row', json: null, main: html`<p>Row <span class="id">${it.factId}</span> is no longer in the ledger.</p>` }
  const newer =
    fact.version === it.version ? '' : html` The sentence leans on version ${it.version}; the ledger now holds version ${fact.version}.`
  const place = placeWords(fact) === '' ? '' : `, ${placeWords(fact)}`
  const said = [...new Map(fact.claims.map((claim) => [claim.url, claim])).values()]
  const main = html`<p><a href="/fact/${fact.id}">${capital(plainName(fact.type))}: ${fact.subject.map((party) => party.entity).join(', ')}${place}</a>, ${plainName(fact.status)}.${newer}</p><ul class="list">${said.map((claim) => html`<li>${outLink(claim.url, claim.publisher)}, ${timeOf(claim.publishedAt)}</li>`)}</ul>`
  return { title: `A ledger row: ${plainName(fact.type)}, ${figureOf(fact)}`, main, json: { fact } }
}
