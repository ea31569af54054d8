import { recompute } from '../../calc/calc.ts'
import type { CalculationEvidence, Evidence, LedgerEvidence, SpanEvidence } from '../../domain/evidence.ts'
import { limits } from '../../domain/limits.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { notFound } from '../messages.ts'
import type { Page } from '../page.ts'
import { count, outLink, plainName, printValue, publisherHostOf, safeHref, section, timeOf } from '../wording.ts'
import { absenceWords } from './evidence-notes.ts'

interface Shown {
  readonly title: string
  readonly main: Html
  readonly json: unknown
}

/** `/evidence/:id`: the whole record of one piece of evidence, and the sentences it supports. */
export async function evidencePage(reader: Reader, id: string): Promise<Page> {
  const stored = await reader.evidenceById(id)
  const path = `/evidence/${id}`
  if (stored === null) return notFound(path)
  const { evidence, sentences, slug } = stored
  const shown = await show(evidence, reader, sentences)
  const supports = html`<ul class="list">${sentences.map((it) => html`<li><a href="/story/${slug}#${it.id}">${it.text}</a></li>`)}</ul>`
  return {
    title: shown.title,
    path,
    main: html`<div class="lead"><p class="meta kick"><b>Evidence</b><span>${plainName(evidence.kind)}</span></p><h1>${shown.title}</h1></div>${section('Record', '', shown.main)}${section('Supports', count(sentences.length, 'sentence'), html`${supports}<p class="meta"><a href="/story/${slug}">The story</a></p>`)}`,
    json: { evidence: withoutContext(evidence), ...(shown.json !== null && { detail: shown.json }), story: `/story/${slug}`, sentences },
  }
}

/** Prefix and suffix help to find the passage again; they are a source's words and are never shown. */
function withoutContext(it: Evidence): unknown {
  if (it.kind !== 'span') return it
  const { prefix: _before, suffix: _after, ...rest } = it
  return rest
}

type Supported = readonly { readonly id: string; readonly text: string }[]

function show(it: Evidence, reader: Reader, sentences: Supported): Promise<Shown> | Shown {
  switch (it.kind) {
    case 'span':
      return showSpan(it, reader, sentences)
    case 'calculation':
      return showCalculation(it)
    case 'ledger':
      return showLedger(it, reader)
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
function fragmentLink(url: string, words: string): string | undefined {
  const href = safeHref(url)
  const parts = words.trim().split(/\s+/)
  if (href === undefined || parts.length < 3) return undefined
  const encode = (list: readonly string[]): string => encodeURIComponent(list.join(' ')).replaceAll('-', '%2D')
  const text = parts.length <= 8 ? encode(parts) : `${encode(parts.slice(0, 4))},${encode(parts.slice(-4))}`
  return `${href.split('#')[0]}#:~:text=${text}`
}

/**
 * The story's one marked quotation, when it was taken from this passage and its publisher still allows one; other words of a source
 * are never shown (rights 5.1).
 *
 * @param level what the publisher allows now
 */
export function quotationOf(it: SpanEvidence, level: string, sentences: Supported): string | undefined {
  if (it.level !== 'L4' || level !== 'L4' || it.state !== 'ok') return undefined
  const quoted = sentences.map((one) => /[“«„]([^”»“]{3,})[”»“]/.exec(one.text)?.[1]).find((words) => words !== undefined)
  return quoted !== undefined && quoted.split(/\s+/).length <= limits.words.quoteMax ? quoted : undefined
}

/** The lower of the level an article was read at and the one its publisher has set since. */
async function levelInForce(it: SpanEvidence, reader: Reader): Promise<{ readonly level: string; readonly reason: string }> {
  const host = publisherHostOf(it.url)
  const set = host === undefined ? null : await reader.hostLevel(host)
  return set !== null && set.level < it.level ? set : { level: it.level, reason: 'as when it was read' }
}

async function showSpan(it: SpanEvidence, reader: Reader, sentences: Supported): Promise<Shown> {
  const article = it.level === 'L4' ? await reader.articleById(it.articleId) : null
  const now = await levelInForce(it, reader)
  const quotation = quotationOf(it, now.level, sentences)
  const fits = article !== null && article.level === 'L4' && now.level === 'L4' && article.textSha256 === it.snapshotSha256
  const deep = fits ? fragmentLink(it.url, article.text.slice(it.start, it.end)) : undefined
  const states = {
    ok: 'as read',
    'source-changed': 'the page has changed since',
    gone: 'the page is gone',
    withdrawn: 'withdrawn by the publisher',
  }
  const quoted = quotation === undefined ? '' : html`<dt>Quotation</dt><dd>“<mark>${quotation}</mark>”</dd>`
  const main = html`<dl class="rec">${quoted}<dt>Publisher</dt><dd>${it.publisher}</dd><dt>Page</dt><dd>${outLink(it.url, it.url)}</dd>${deep === undefined ? '' : html`<dt>Passage</dt><dd>${outLink(deep, 'Open the page at the passage')}</dd>`}<dt>Locator</dt><dd>characters ${it.start} to ${it.end} of the text as read</dd><dt>Published</dt><dd>${timeOf(it.publishedAt)}</dd><dt>Fetched</dt><dd>${timeOf(it.fetchedAt)}</dd><dt>State</dt><dd>${states[it.state]}</dd><dt>Level of use</dt><dd>read at ${it.level}; in force now ${now.level}, ${now.reason}. ${quotation === undefined ? 'The passage is not reprinted here: read it at its source.' : 'One quotation of at most 25 words is allowed.'} <a href="/publishers">What each level allows</a></dd><dt>Digest of the passage</dt><dd>sha256 ${it.exactSha256}</dd><dt>Digest of the text</dt><dd>sha256 ${it.snapshotSha256}</dd></dl>`
  return { title: `A passage of ${it.publisher}`, main, json: { levelInForce: now.level, ...(quotation !== undefined && { quotation }) } }
}

function showCalculation(it: CalculationEvidence): Shown {
  const again = recompute({ function: it.function, version: it.version, inputs: it.inputs })
  const isSame = canonical(again) === canonical(it.result)
  const verdict = isSame
    ? html`<span class="st met"><span class="g" aria-hidden="true">●</span>Same</span>: executed now, from the stored inputs`
    : html`<span class="st no"><span class="g" aria-hidden="true">×</span>Different</span>: executed now, it gives ${printValue(again)}`
  const main = html`<dl class="rec"><dt>Function</dt><dd>${it.function}, version ${it.version}</dd><dt>Printed value</dt><dd>${printValue(it.result)}</dd><dt>Run again</dt><dd>${verdict}</dd><dt>Inputs</dt><dd><pre class="calc">${JSON.stringify(it.inputs, null, 1)}</pre></dd><dt>Result</dt><dd><pre class="calc">${JSON.stringify(it.result, null, 1)}</pre></dd></dl>`
  return { title: `A calculation: ${plainName(it.function)}`, main, json: { recomputed: again, same: isSame } }
}

/** JSON with sorted keys: the database does not keep the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
}

async function showLedger(it: LedgerEvidence, reader: Reader): Promise<Shown> {
  const fact = await reader.factById(it.factId)
  if (fact === null) return { title: `Ledger row ${it.factId}`, json: null, main: html`<p>The row is no longer in the ledger.</p>` }
  const newer =
    fact.version === it.version ? '' : html` The sentence leans on version ${it.version}; the ledger now holds version ${fact.version}.`
  const main = html`<p><a href="/fact/${fact.id}">${plainName(fact.type)}: ${fact.subject.map((party) => party.entity).join(', ')}, ${fact.place.name}</a>, ${plainName(fact.status)}.${newer}</p><ul class="list">${fact.claims.map((claim) => html`<li>${outLink(claim.url, claim.publisher)}, ${timeOf(claim.publishedAt)}</li>`)}</ul>`
  return { title: `Ledger row ${it.factId}`, main, json: { fact } }
}
