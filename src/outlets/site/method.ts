import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import type { WebParts } from '../parts.ts'
import { count, plainName, section, table } from '../wording.ts'
import { barTable } from './figures.ts'
import { outcomesOf } from './watch-parts.ts'

const share = (part: number, whole: number): string => (whole === 0 ? 'nothing to measure yet' : `${((part / whole) * 100).toFixed(1)}%`)

const stagesInWords: readonly (readonly [string, string])[] = [
  ['Poll', 'asks each feed, politely, for what is new'],
  ['Read', 'reads the publisher’s wishes first, then the page if they allow it'],
  ['Cluster', 'puts the article into the story of its event; copies share an origin'],
  ['Record', 'takes claims with their place in the text, and typed facts for the ledger; then the text goes as the wishes say'],
  ['Rank', 'counts independent origins and novelty; below the floor a story rests'],
  ['Recall', 'searches our own archive and keeps the search'],
  ['Write', 'drafts sentences, each bound to its evidence'],
  ['Verify', 'holds every sentence against that evidence'],
  ['Edit', 'rules: pass, cut, return or hold'],
  ['Publish', 'makes a new version, after looking at rights and receipts once more'],
  ['Resolve', 'proposes how a watch is settled when later facts touch it'],
  ['Deliver', 'closes the day’s edition'],
]

async function figuresOfGates(reader: Reader): Promise<{ readonly body: Html; readonly json: unknown }> {
  const [verdicts, sentences, refusals, levels] = await Promise.all([
    reader.verdictCounts(),
    reader.sentenceCounts(),
    reader.refusalCounts(),
    reader.levelCounts(),
  ])
  const checks = [...new Set(verdicts.map((it) => it.check))]
  const n = (check: string, grade: string): number => verdicts.find((it) => it.check === check && it.grade === grade)?.n ?? 0
  const rows = checks.map((check) => {
    const [good, bad, open] = [n(check, 'supported'), n(check, 'contradicted'), n(check, 'unsupported')]
    return [plainName(check), good + bad + open, bad, open, share(bad + open, good + bad + open)]
  })
  const covered = share(sentences.evidenced, sentences.sentences)
  const levelBars = barTable({
    label: 'Articles by level of use',
    note: 'Articles read, by the strictest wish of their publisher.',
    heads: ['Level', 'Articles'],
    bars: Object.entries(levels).map(([level, n2]) => ({ head: level, hi: n2, figure: n2.toLocaleString('en') })),
    source: html`<a href="/publishers">What each level allows</a>.`,
  })
  const body = html`<p>${count(sentences.sentences, 'sentence')} on the wire now; ${covered} carry evidence a reader can open, ${sentences.judgements} are marked as judgement, ${count(sentences.cuts, 'sentence')} were cut before print.</p>${rows.length === 0 ? '' : table('What each check found, over all drafts', ['Check', 'Sentences looked at', 'Contradicted', 'Unsupported', 'Rate of no'], rows)}<div class="gap">${levelBars}</div>${
    refusals.length === 0
      ? ''
      : html`<h3 class="gap">Refused, by rule</h3>${table(
          'Refusals by rule',
          ['Rule', 'Times'],
          refusals.map((it) => [html`<code>${it.code}</code>`, it.n]),
        )}`
  }`
  return { body, json: { verdicts, sentences, refusals, levels } }
}

function settingsInForce(policy: WebParts['policy']): Html {
  return table(
    'Settings in force',
    ['Setting', 'Value', 'What it does'],
    [
      ['Significance floor', policy.floor, 'below it a story rests'],
      ['Gathering time', `${Math.round(policy.gatherMs / 1000)} s`, 'how long echoes gather before another pass'],
      ['Archive match', policy.matchThreshold, 'score from which an archive match counts'],
      [
        'New archive below',
        `${policy.freshStoriesBelow} stories or ${policy.freshDaysBelow} days`,
        'then it claims nothing about what came before',
      ],
    ],
  )
}

/** `/method`: how a story comes about, from the settings and counts of this very wire. */
export async function methodPage({ policy, site, status }: Pick<WebParts, 'policy' | 'site' | 'status'>, reader: Reader): Promise<Page> {
  const [feeds, items, articles, stories, published, facts, corrected, notices, watches, gates] = await Promise.all([
    reader.feeds(),
    reader.countItems(),
    reader.countArticles(),
    reader.countStories(),
    reader.countDispatches(),
    reader.countFacts(),
    reader.dispatchesCorrected(1000),
    reader.notices(),
    reader.watches(),
    figuresOfGates(reader),
  ])
  const { waiting, parked } = status()
  const outcomes = outcomesOf(watches)
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
    watches: watches.length,
    settled: outcomes.length,
    waiting,
    parked,
  }
  const person =
    site.responsible === ''
      ? 'No person is named as editorially responsible for this site.'
      : `${site.responsible} holds editorial responsibility.`
  const figures = table(
    'Figures of this wire',
    ['What', 'Now'],
    [
      ['Feeds read, answering', `${counts.feeds}, ${counts.feedsAnswering}`],
      ['Items seen', items.toLocaleString('en')],
      ['Articles read', articles.toLocaleString('en')],
      ['Stories formed, on the wire', `${stories.toLocaleString('en')}, ${published.toLocaleString('en')}`],
      ['Ledger rows', facts.toLocaleString('en')],
      ['Watches, settled', `${watches.length}, ${outcomes.length}`],
      ['Stories with a correction', corrected.length],
      ['Notices received', notices.length],
      ['Jobs waiting, set aside', `${waiting}, ${parked}`],
    ],
  )
  const limits = settingsInForce(policy)
  return {
    title: 'How we write it',
    path: '/method',
    nav: '/method',
    json: { policy, counts, gates: gates.json, responsible: site.responsible },
    main: html`<div class="lead"><h1>How we write it</h1><p class="dek">The steps, the limits and the figures of this wire, read from its settings and its database as this page is opened.</p></div>${section('From source to story', 'Twelve steps', html`<ol class="steps">${stagesInWords.map(([name, words]) => html`<li><strong>${name}</strong> ${words}</li>`)}</ol><div class="prose gap"><p>The strictest wish of a publisher decides what we may do: nothing (L0), headline and link (L1), facts (L2), a summary in our own words (L3), or a summary with one short quotation (L4). Copies of an agency or a press release count as one origin, not as many. <a href="/why">Ask why an address was or was not covered</a>.</p></div>`)}${section('Settings', 'In force now', limits)}${section('Sentences and evidence', '', html`<div class="prose"><p>A sentence is printed only with the evidence it stands on: a passage of a source by its place and digest, a stored archive search, a ledger row, a calculation that executes again to the printed value, or a recorded absence. Checks compare figures, names, dates, quotations and polarity with that evidence; a sentence that fails is cut, and the story lists its cuts. A judgement is marked as one and appears only in the take.</p></div>`)}${section('What the gates found', 'Live', gates.body, 'gates')}${section('Archive', '', html`<div class="prose"><p>Before writing we search our own archive and store the search. A match counts from a score of ${policy.matchThreshold}. With fewer than ${count(policy.freshStoriesBelow, 'story', 'stories')} or ${count(policy.freshDaysBelow, 'day')} of history the archive says that it is new and claims nothing about what came before.</p></div>`)}${section('Ledger', '', html`<div class="prose"><p>Deals and capacity become typed rows (${count(facts, 'row')} now). Rows are replaced, never erased. A total adds leaf rows only; options, targets, estimates, “up to” and disputed figures stay out, and each total says what it leaves out. Conversions are ranges: <a href="/calc">constants and their sources</a>.</p></div>`, 'ledger')}${section('Watches', '', html`<div class="prose"><p>A watch is a dated question with both branches and its wording fixed by a digest. It opens only when later evidence can settle it. Silence settles nothing by itself: “not met” needs a statement of where we looked. <a href="/watch">Our record</a>.</p></div>`)}${section('Label and people', '', html`<div class="prose"><p>Every story carries its label before the first generated sentence, in every form. ${person} “Reviewed by” is written only when a person opened the evidence of every claim. There are no invented bylines. <a href="/about#label">The labels and their marks</a>.</p></div>`)}${section('Corrections', '', html`<div class="prose"><p>A change makes a new version; old versions stay readable and comparable. ${count(corrected.length, 'story carries', 'stories carry')} a correction note now. <a href="/corrections">All corrections</a>. ${count(notices.length, 'notice')} from publishers and readers so far. <a href="/publishers">Write to us</a>.</p></div>`)}${section('Figures', 'Now', figures)}`,
  }
}

/** `/about`: who runs this, the label, the licence, and where to write. */
export function aboutPage({ site }: Pick<WebParts, 'site'>): Page {
  const who = site.responsible === '' ? 'No person is named as editorially responsible.' : `Editorial responsibility: ${site.responsible}.`
  const labels = table(
    'Labels and their machine marks',
    ['What it says', 'When', 'Machine mark (IPTC digital source type)'],
    [
      [
        'Assembled by software from the sources and ledger rows listed. No language model was used.',
        'Templates and quoted lines only',
        html`<code>algorithmicMedia</code>`,
      ],
      [
        'AI-generated from the sources listed. Not reviewed by a person.',
        'A language model wrote it, nobody has checked it',
        html`<code>trainedAlgorithmicMedia</code>`,
      ],
      [
        'AI-drafted, reviewed by NAME.',
        'A person opened the evidence of every claim and signed',
        html`<code>trainedAlgorithmicMedia</code>, or <code>compositeWithTrainedAlgorithmicMedia</code> when materially edited`,
      ],
      ['(no label)', 'A headline and a link of somebody else; nothing was generated', 'none'],
    ],
  )
  return {
    title: `About ${site.name}`,
    path: '/about',
    json: { name: site.name, url: site.url, contact: site.contact, responsible: site.responsible, isSample: site.isSample },
    main: html`<div class="lead"><h1>About ${site.name}</h1><p class="dek">An open, self-hosted newswire that prints only sentences that open their evidence.</p></div>${section('Who', '', html`<div class="prose"><p>Contact: ${site.contact === '' ? html`the operator has given no address; <a href="/publishers#notice">use the form</a>` : site.contact}. ${who}</p><p>Software reads sources within what their publishers allow. <a href="/method">How we write it</a>, <a href="/publishers">for publishers</a>, <a href="/sources">what we read</a>.</p></div>`)}${section('The AI label', 'Always, first, in words', html`<div class="prose"><p>Every generated text carries its label above its first sentence, here and in feeds, mail, the API and the agent server, also when a person has reviewed it. The same mark is set for machines.</p></div>${labels}<p class="meta gap">The IPTC vocabulary was written for images; its use for text is our reading.</p>`, 'label')}${section('Owners and money', '', html`<div class="prose"><p>Set by the operator of this installation. None is declared here: no advertising, no payment for coverage, no tracking, no cookie for readers.</p></div>`, 'owners')}${section('Licence', '', html`<div class="prose"><p>Our sentences, the ledger and the watches may be reused with the label and a link back. Words quoted from a source belong to the source. Nothing here is investment or legal advice.</p></div>`, 'licence')}`,
  }
}
