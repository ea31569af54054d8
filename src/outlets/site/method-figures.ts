// The method page's live figures: what the checks found, the rates that follow, and what models were asked and cost.
import { limits } from '../../domain/limits.ts'
import type { Reader } from '../../store/store.ts'
import type { SentenceCounts } from '../../store/wire-search.ts'
import { type Html, html } from '../html.ts'
import { capital, count, plainName, table } from '../wording.ts'
import { barTable } from './figures.ts'

interface Figures {
  readonly body: Html
  readonly json: unknown
}

const share = (part: number, whole: number): string => (whole === 0 ? 'nothing to measure yet' : `${((part / whole) * 100).toFixed(1)}%`)

interface Rates {
  readonly sentences: SentenceCounts
  readonly refused: number
  readonly articles: number
  readonly origins: readonly { readonly name: string; readonly n: number }[]
}

/** How often something was refused, cut, shared with a source, or rested on one voice. */
function ratesOf({ sentences, refused, articles, origins }: Rates): Html {
  const [top] = origins
  return html`<h3 class="gap">Rates</h3>${table(
    'Rates of this wire',
    ['What', 'Rate', 'Of'],
    [
      ['Refused before or after reading, by a rule', share(refused, refused + articles), `${count(refused + articles, 'article')} met`],
      [
        'Sentences cut before print',
        share(sentences.cuts, sentences.sentences + sentences.cuts),
        `${count(sentences.sentences + sentences.cuts, 'sentence')} written`,
      ],
      [
        'Stories that share any counted run of words with a source',
        share(sentences.withRun, sentences.stories),
        `${count(sentences.stories, 'story', 'stories')}; the longest run is ${count(sentences.longestRun, 'word')}, from ${limits.words.copiedRun} a sentence is blocked`,
      ],
      [
        'Stories that rest on one origin, labelled as such',
        share(sentences.singleOrigin, sentences.stories),
        count(sentences.stories, 'story', 'stories'),
      ],
      [
        'Stories the commonest origin stands behind',
        top === undefined ? 'nothing to measure yet' : share(top.n, sentences.stories),
        top === undefined ? '' : top.name,
      ],
    ],
  )}`
}

/** What the checks found over all drafts, and the rates that follow from it. */
export async function gatesOf(reader: Reader): Promise<Figures> {
  const [verdicts, sentences, refusals, levels, origins] = await Promise.all([
    reader.verdictCounts(),
    reader.sentenceCounts(),
    reader.refusalCounts(),
    reader.levelCounts(),
    reader.topOrigins(5),
  ])
  const checks = [...new Set(verdicts.map((it) => it.check))]
  const n = (check: string, grade: string): number => verdicts.find((it) => it.check === check && it.grade === grade)?.n ?? 0
  const rows = checks.map((check) => {
    const [good, bad, open] = [n(check, 'supported'), n(check, 'contradicted'), n(check, 'unsupported')]
    return [capital(plainName(check)), good + bad + open, bad, open, share(bad + open, good + bad + open)]
  })
  const covered = share(sentences.evidenced, sentences.sentences)
  const levelBars = barTable({
    label: 'Articles by level of use',
    note: 'Articles read, by the strictest wish of their publisher.',
    heads: ['Level', 'Articles'],
    bars: Object.entries(levels).map(([level, n2]) => ({ head: level, hi: n2, figure: n2.toLocaleString('en') })),
    source: html`<a href="/publishers#levels">What each level allows</a>.`,
  })
  const body = html`<p>${count(sentences.sentences, 'sentence')} on the wire now; ${covered} carry evidence a reader can open, ${sentences.judgements} are marked as judgement, ${count(sentences.cuts, 'sentence')} ${sentences.cuts === 1 ? 'was' : 'were'} cut before print.</p>${rows.length === 0 ? '' : table('What each check found, over all drafts', ['Check', 'Sentences looked at', 'Contradicted', 'Unsupported', 'Share sent back'], rows)}${ratesOf({ sentences, refused: refusals.reduce((sum, it) => sum + it.n, 0), articles: Object.values(levels).reduce((sum, it) => sum + it, 0), origins })}<div class="gap">${levelBars}</div>${
    refusals.length === 0
      ? ''
      : html`<h3 class="gap">Refused, by rule</h3>${table(
          'Refusals by rule',
          ['Rule', 'Times'],
          refusals.map((it) => [html`<code>${it.code}</code>`, it.n]),
        )}`
  }`
  return { body, json: { verdicts, sentences, refusals, levels, origins } }
}

const amount = (cost: number): string => (cost === 0 ? 'nothing' : cost.toFixed(cost < 0.01 ? 4 : 2))

/** Which models were asked, with which version of which words, how often in vain, and what a story cost. */
export async function modelsOf(reader: Reader): Promise<Figures> {
  const [uses, stories] = await Promise.all([reader.modelUse(), reader.countDispatches()])
  const cost = uses.reduce((sum, it) => sum + it.cost, 0)
  const perStory = stories === 0 ? 0 : cost / stories
  const json = { uses, cost, perStory }
  if (uses.length === 0)
    return {
      json,
      body: html`<div class="prose"><p>No model has been asked: every sentence on this wire is written by rule, and a story costs nothing but electricity. A model would see verified claims only, and what the checks do not bear would still be written by rule.</p></div>`,
    }
  const rows = uses.map((it) => [
    html`<code>${it.model}</code>`,
    html`${it.prompt}<br><span class="meta">version ${it.version}</span>`,
    it.calls,
    share(it.failed, it.calls),
    it.tokens.toLocaleString('en'),
    amount(it.cost),
  ])
  return {
    json,
    body: html`<p>A story has cost ${amount(perStory)} on average, in the money of the price list set here.</p>${table('Models asked', ['Model', 'Words asked with', 'Calls', 'In vain', 'Tokens', 'Cost'], rows)}`,
  }
}
