// What this wire may do with a publisher's pages and what others may do with ours, in plain words on one page.
import { limits } from '../../domain/limits.ts'
import { html } from '../html.ts'
import type { Page } from '../page.ts'
import type { SiteIdentity } from '../parts.ts'
import { section } from '../wording.ts'

const { quoteMax, summaryFromOneSourceMax, summaryFromManySourcesMax, copiedRun, feedHeadlineMax } = limits.words
const hours = limits.retention.articleTextHoursMax

const pageRules: readonly string[] = [
  'Your robots.txt and what your pages say (RSL, TDMRep, ai.txt, Content-Signal, Content-Usage, meta robots) are read before a page is, and again every day. The strictest statement decides. It can only lower what we do.',
  'What is behind a paywall is not opened.',
  'Text is never used for training. Pictures, sound and film are never taken.',
  `The text of a page is deleted within ${hours} hours; at once where you ask that nothing be archived. Kept for good are facts read from it, digests that show what they were read from, and our own sentences.`,
  `Of one source we print at most one quotation of ${quoteMax} words in a story, marked and linked, and only where you allow it. A summary drawn from one source has at most ${summaryFromOneSourceMax} words, from several ${summaryFromManySourcesMax}. No ${copiedRun} words in a row may be yours outside a quotation.`,
  `Where you allow a link only, your own headline of at most ${feedHeadlineMax} words stands with your name and the link, and nothing else.`,
]

/** `/terms`: the policy behind the levels, readable by whom it is about. */
export function termsPage(site: Pick<SiteIdentity, 'name' | 'contact'>): Page {
  const contact =
    site.contact === '' ? html`the operator has given no address; <a href="/publishers#notice">use the form</a>` : site.contact
  return {
    title: 'Terms of use, in plain words',
    path: '/terms',
    json: {
      pages: pageRules,
      levels: '/publishers#levels',
      notice: '/publishers#notice',
      licence: '/about#licence',
      contact: site.contact,
    },
    main: html`<div class="lead"><h1>Terms of use, in plain words</h1><p class="dek">What ${site.name} does with the pages of others, what you can change, and what others may do with its own.</p></div>${section('Your pages', 'For publishers', html`<ul class="list">${pageRules.map((it) => html`<li>${it}</li>`)}</ul><p class="meta gap">In five steps: <a href="/publishers#levels">what each level of use allows</a>. For one address: <a href="/why">was it read, at which level, and why</a>.</p>`)}${section('What you can change', 'And how fast', html`<div class="prose"><p>By your own files: what they forbid holds at the next visit, and what was printed before is lowered with it. By <a href="/publishers#notice">a notice</a>: no more use, a link only, facts only, or the removal of what was taken from your pages. From a proven domain a removal is done within minutes and talked about afterwards; every notice has a receipt with its state, and an appeal.</p><p>A page that was taken down stays away: its address says so and is not used again.</p></div>`)}${section('Our pages', 'For everyone', html`<div class="prose"><p>Our sentences, the ledger and the watches may be reused, also by software, with their label and a link back; the ledger as a file is under CC BY 4.0. Words quoted from a source are the source’s. <a href="/about#licence">More on the licence</a>, <a href="/about#label">on the label</a>.</p><p>We ask of others what we do ourselves: search and answers yes, training no (<a href="/robots.txt">robots.txt</a>).</p></div>`)}${section('Contact', '', html`<p class="meta">${contact}</p>`)}`,
  }
}
