import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import type { WebParts } from '../parts.ts'
import { partWords } from '../why.ts'
import { count, section, table } from '../wording.ts'
import { drillsOf } from './drills.ts'
import { gatesOf, modelsOf } from './method-figures.ts'
import { outcomesOf } from './watch-parts.ts'

const stagesInWords: readonly (readonly [string, string])[] = [
  ['Poll', 'asks each feed, politely, for what is new'],
  ['Read', 'reads the publisher’s wishes first, then the page if they allow it'],
  ['Cluster', 'puts the article into the story of its event; copies share an origin'],
  ['Record', 'takes claims with their place in the text, and typed facts for the ledger; then the text goes as the wishes say'],
  ['Rank', 'weighs origins, novelty, size, sources and age; below the floor a story rests'],
  ['Recall', 'searches our own archive and keeps the search'],
  ['Write', 'drafts sentences, each bound to its evidence'],
  ['Verify', 'holds every sentence against that evidence'],
  ['Edit', 'rules: pass, cut, return or hold'],
  ['Publish', 'makes a new version, after looking at rights and receipts once more'],
  ['Resolve', 'proposes how a watch is settled when later facts touch it'],
  ['Deliver', 'closes the day’s edition'],
]

function settingsInForce(policy: WebParts['policy']): Html {
  return table(
    'Settings in force',
    ['Setting', 'Value', 'What it does'],
    [
      ['Significance floor', policy.floor, 'below it a story rests'],
      ...Object.entries(policy.weights).map(
        ([name, weight]) =>
          [`Weight: ${partWords[name as keyof typeof partWords].toLowerCase()}`, weight, 'its share of the score'] as const,
      ),
      ['Versions a day', policy.versionsADay, 'the most one story may have in 24 hours; corrections always run'],
      ['Gathering time', `${Math.round(policy.gatherMs / 1000)} s`, 'how long echoes gather before another pass'],
      ['Archive match', policy.matchThreshold, 'score from which an archive match counts'],
      [
        'New archive below',
        `${policy.freshStoriesBelow} stories or ${policy.freshDaysBelow} days`,
        'then it claims nothing about what came before',
      ],
    ],
    'stack',
  )
}

const responsibleWords = (name: string): string =>
  name === '' ? 'No person is named as editorially responsible for this site.' : `${name} holds editorial responsibility.`

/** `/method`: how a story comes about, from the settings and counts of this very wire. */
export async function methodPage(
  { policy, site, status, now }: Pick<WebParts, 'policy' | 'site' | 'status' | 'now'>,
  reader: Reader,
): Promise<Page> {
  const [feeds, items, articles, stories, published, facts, corrected, notices, watches, gates, models, drills] = await Promise.all([
    reader.feeds(),
    reader.countItems(),
    reader.countArticles(),
    reader.countStories(),
    reader.countDispatches(),
    reader.countFacts(),
    reader.dispatchesCorrected(1000),
    reader.notices(),
    reader.watches(),
    gatesOf(reader),
    modelsOf(reader),
    drillsOf(reader, now()),
  ])
  const [{ waiting, parked }, outcomes] = [status(), outcomesOf(watches)]
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
  const person = responsibleWords(site.responsible)
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
  return {
    title: 'How we write it',
    path: '/method',
    nav: '/method',
    json: { policy, counts, gates: gates.json, models: models.json, drills: drills.json, responsible: site.responsible },
    main: html`<div class="lead"><h1>How we write it</h1><p class="dek">The steps, the limits and the figures of this wire, read from its settings and its database as this page is opened.</p></div>${section('From source to story', 'Twelve steps', html`<ol class="steps">${stagesInWords.map(([name, words]) => html`<li><strong>${name}</strong> ${words}</li>`)}</ol><div class="prose gap"><p>The strictest wish of a publisher decides what we may do: nothing (L0), headline and link (L1), facts (L2), a summary in our own words (L3), or a summary with one short quotation (L4). Copies of an agency or a press release count as one origin, not as many. <a href="/why">Ask why an address was or was not covered</a>.</p></div>`)}${section('Settings', 'In force now', settingsInForce(policy))}${section('Significance', '', html`<div class="prose"><p>A score from 0 to 1 decides whether a story is written, and with its age where it stands. Five parts make it, each printed with its reason on the story. Independent voices, on a curve: one gives 0.25, three 0.5, seven 0.75, fifteen 1; a party to the news is half a voice. New claims: those that no earlier report near it made, and the words that the nearest earlier story lacks. Magnitude: where its largest figure of money, power, people, jobs, deaths or votes stands among the figures of its kind that earlier stories told, n printed, mixed with a fixed scale while there are few; a figure that cannot be so counts nothing. The standing of all its sources. Freshness. An outlet that nobody listed counts nothing on the day it turns up. On the front a story stands by its score, halved for every twelve hours of age, and halved once where its headline says only that something is reported. <a href="/why">Ask how a report was weighed</a>.</p></div>`, 'significance')}${section('Sentences and evidence', '', html`<div class="prose"><p>A sentence is printed only with the evidence it stands on: a passage of a source by its place and digest, a passage of an outside report of an earlier story, a stored archive search, a ledger row, a calculation that executes again to the printed value, or a recorded absence. Checks compare figures, names, dates, quotations and polarity with that evidence; a sentence that fails is cut, and the story lists its cuts. A judgement is marked as one and appears only in the take.</p></div>`)}${section('What the gates found', 'Live', gates.body, 'gates')}${section('Models and cost', 'Live', models.body, 'models')}${section('Archive', '', html`<div class="prose"><p>Before writing we search our own archive and store the search. A match counts from a score of ${policy.matchThreshold}. With fewer than ${count(policy.freshStoriesBelow, 'story', 'stories')} or ${count(policy.freshDaysBelow, 'day')} of history the archive says that it is new and claims nothing about what came before.</p></div>`)}${section('Ledger', '', html`<div class="prose"><p>Deals and capacity become typed rows (${count(facts, 'row')} now). Rows are replaced, never erased. A total adds leaf rows only; options, targets, estimates, “up to” and disputed figures stay out, and each total says what it leaves out. Conversions are ranges: <a href="/calc">constants and their sources</a>.</p></div>`, 'ledger')}${section('Watches', '', html`<div class="prose"><p>A watch is a dated question with both branches and its wording fixed by a digest. It opens only when later evidence can settle it. Silence settles nothing by itself: “not met” needs a statement of where we looked. <a href="/watch">Our record</a>.</p></div>`)}${section('Label and people', '', html`<div class="prose"><p>Every story carries its label before the first generated sentence, in every form. ${person} “Reviewed by” is written only when a person opened the evidence of every claim. There are no invented bylines. <a href="/about#label">The labels and their marks</a>.</p></div>`)}${section('Corrections', '', html`<div class="prose"><p>A change makes a new version; old versions stay readable and comparable. ${count(corrected.length, 'story carries', 'stories carry')} a correction note now. <a href="/corrections">All corrections</a>. ${count(notices.length, 'notice')} from publishers and readers so far. <a href="/publishers">Write to us</a>.</p></div>`)}${section('Drills', 'Twice a year', drills.body, 'drills')}${section('Figures', 'Now', figures)}`,
  }
}
