import type { Reader } from '../../store/store.ts'
import { html } from '../html.ts'
import type { Page } from '../page.ts'
import type { WebParts } from '../parts.ts'
import { count } from '../wording.ts'

/** `/method`: how a story comes about, from the settings and counts of this very wire. */
export async function methodPage({ policy, site, status }: Pick<WebParts, 'policy' | 'site' | 'status'>, reader: Reader): Promise<Page> {
  const [feeds, items, articles, stories, published, facts, corrected, notices] = await Promise.all([
    reader.feeds(),
    reader.countItems(),
    reader.countArticles(),
    reader.countStories(),
    reader.countDispatches(),
    reader.countFacts(),
    reader.dispatchesCorrected(1000),
    reader.notices(),
  ])
  const { waiting, parked } = status()
  const counts = {
    feeds: feeds.length,
    feedsAnswering: feeds.filter((it) => it.state === 'ok').length,
    items,
    articles,
    stories,
    published,
    facts,
    correctedStories: corrected.length,
    notices: notices.length,
    waiting,
    parked,
  }
  const person =
    site.responsible === ''
      ? 'No person is named as editorially responsible for this site.'
      : `${site.responsible} holds editorial responsibility.`
  return {
    title: 'How we write it',
    path: '/method',
    nav: '/method',
    json: { policy, counts, responsible: site.responsible },
    main: html`<div class="lead"><h1>How we write it</h1><p class="dek">The steps, the limits and the figures of this wire, read from its settings as this page is opened.</p></div><div class="prose">
<h2>From source to story</h2><p>We read ${count(counts.feeds, 'feed')} (${counts.feedsAnswering} answering now). Before a page is fetched, its publisher’s wishes are read and the strictest one decides what we may do: nothing (L0), headline and link (L1), facts (L2), a summary in our own words (L3), or a summary with one short quotation (L4). Articles on one event join one story. Copies of an agency or a press release count as one origin, not as many.</p>
<p>A story is written when its significance reaches ${policy.floor} on a scale of 0 to 1; echoes of it gather for ${Math.round(policy.gatherMs / 1000)} seconds before another pass. <a href="/why">Ask why an address was or was not covered</a>.</p>
<h2>Sentences and evidence</h2><p>A sentence is printed only with the evidence it stands on: a passage of a source by its place and digest, a stored archive search, a ledger row, a calculation that executes again to the printed value, or a recorded absence. Checks compare figures, names, dates, quotations and polarity with that evidence; a sentence that fails is cut, and the story lists its cuts. A judgement is marked as one and appears only in the take.</p>
<h2>Archive</h2><p>Before writing we search our own archive and store the search. A match counts from a score of ${policy.matchThreshold}. With fewer than ${count(policy.freshStoriesBelow, 'story', 'stories')} or ${count(policy.freshDaysBelow, 'day')} of history the archive says that it is new and claims nothing about what came before.</p>
<h2 id="ledger">Ledger</h2><p>Deals and capacity become typed rows (${count(counts.facts, 'row')} now). Rows are replaced, never erased. A total adds leaf rows only; options, targets, estimates, “up to” and disputed figures stay out, and each total says what it leaves out.</p>
<h2>Watches</h2><p>A watch is a dated question with both branches and its wording fixed by a digest. It opens only when later evidence can settle it. Silence settles nothing by itself: “not met” needs a statement of where we looked.</p>
<h2>Label and people</h2><p>Every story carries its label before the first generated sentence, in feeds and in the JSON too. ${person} “Reviewed by” is written only when a person opened the evidence of every claim. There are no invented bylines. The terms of the label follow the IPTC digital source types; that vocabulary was written for images, and its use for text is our reading.</p>
<h2>Corrections</h2><p>A change makes a new version; old versions stay readable and comparable. ${count(counts.correctedStories, 'story carries', 'stories carry')} a correction note now. <a href="/corrections">All corrections</a>. ${count(counts.notices, 'notice')} from publishers and readers so far. <a href="/publishers">Write to us</a>.</p>
<h2>Figures now</h2><p>${count(counts.items, 'item')} seen, ${count(counts.articles, 'article')} read, ${count(counts.stories, 'story', 'stories')} formed, ${count(counts.published, 'story', 'stories')} on the wire, ${count(waiting, 'job')} waiting, ${parked} set aside after failing.</p></div>`,
  }
}

/** `/about`: who runs this, and where to write. */
export function aboutPage({ site }: Pick<WebParts, 'site'>): Page {
  return {
    title: `About ${site.name}`,
    path: '/about',
    json: { name: site.name, url: site.url, contact: site.contact, responsible: site.responsible, isSample: site.isSample },
    main: html`<div class="lead"><h1>About ${site.name}</h1></div><div class="prose"><p>${site.name} is an open, self-hosted newswire. Software reads sources within what their publishers allow, and prints only sentences that open their evidence.</p><p>Contact: ${site.contact === '' ? 'the operator has given no address; use the form for publishers and readers' : site.contact}. ${site.responsible === '' ? 'No person is named as editorially responsible.' : `Editorial responsibility: ${site.responsible}.`}</p><p><a href="/method">How we write it</a>, <a href="/publishers">for publishers</a>, <a href="/sources">what we read</a>.</p></div>`,
  }
}
