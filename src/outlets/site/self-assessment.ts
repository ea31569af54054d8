// `/jti`: what a trust initiative asks of a news outlet, answered from this wire's settings and records and not by hand.
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import type { WebParts } from '../parts.ts'
import { type TrustFigures, trustFigures } from '../trust-figures.ts'
import { count, section, table } from '../wording.ts'

type Answer = 'yes' | 'in part' | 'no'

interface Row {
  readonly asked: string
  readonly answer: Answer
  readonly words: string
  /** Where it can be checked. */
  readonly at: string
}

const tones: Readonly<Record<Answer, Html>> = {
  yes: html`<span class="st met"><span class="g" aria-hidden="true">●</span>Yes</span>`,
  'in part': html`<span class="st open"><span class="g" aria-hidden="true">◐</span>In part</span>`,
  no: html`<span class="st void"><span class="g" aria-hidden="true">–</span>No</span>`,
}

/** "in 3.5 h", the middle of all; what is not known yet is said so. */
const within = (hours: number | null): string => (hours === null ? 'none so far' : `half of them within ${hours.toLocaleString('en')} h`)

/** Who stands behind the wire, and how to reach them. */
function operatorRows({ name, contact, responsible }: WebParts['site']): readonly Row[] {
  return [
    {
      asked: 'Identity: who publishes',
      answer: responsible === '' ? 'in part' : 'yes',
      words: responsible === '' ? `${name}; no person is named as responsible.` : `${name}; editorially responsible: ${responsible}.`,
      at: '/about',
    },
    { asked: 'Ownership', answer: 'in part', words: 'The operator has declared no owner besides itself.', at: '/about#owners' },
    { asked: 'Revenue', answer: 'yes', words: 'No advertising, no payment for coverage, no tracking.', at: '/about#owners' },
    {
      asked: 'Contact and complaints',
      answer: contact !== '' ? 'yes' : 'in part',
      words: contact === '' ? 'By a form that gives a receipt; no address is given.' : `${contact}, and a form that gives a receipt.`,
      at: '/publishers#notice',
    },
    {
      asked: 'Training of staff',
      answer: 'no',
      words: 'Nothing about the training of the people at the desk is recorded here.',
      at: '/about',
    },
  ]
}

interface Evidenced {
  readonly sentences: number
  readonly evidenced: number
  readonly judgements: number
}

/** How the wire works, as far as its records tell. */
function recordRows(it: TrustFigures, said: Evidenced, sources: number, owners: number): readonly Row[] {
  const all = said.evidenced + said.judgements
  return [
    {
      asked: 'Accuracy',
      answer: all >= said.sentences ? 'yes' : 'in part',
      words: `${said.evidenced.toLocaleString('en')} of ${count(said.sentences, 'sentence')} open their evidence; ${said.judgements.toLocaleString('en')} are marked judgements.`,
      at: '/method',
    },
    {
      asked: 'Sources',
      answer: 'yes',
      words: `${count(sources, 'publisher')} of ${count(owners, 'owner')}, each named in its story; the bar is written down.`,
      at: '/publishers/admission',
    },
    {
      asked: 'Corrections',
      answer: 'yes',
      words: `In a public log, never silent: ${count(it.corrections90d, 'correction')} in 90 days${it.hoursToCorrect === null ? '' : `; of all so far ${within(it.hoursToCorrect)}`}.`,
      at: '/corrections',
    },
    {
      asked: 'Rights and removals',
      answer: 'yes',
      words: `${count(it.takedowns90d, 'request')} in 90 days; decisions: ${within(it.hoursToTakedownDecision)}.`,
      at: '/publishers',
    },
    {
      asked: 'Algorithms and AI',
      answer: 'yes',
      words: 'Every generated text is labelled; the same order for every reader; settings, models and error rates are printed.',
      at: '/method',
    },
    {
      asked: 'Review by people',
      answer: it.reviewed === 0 ? 'no' : it.reviewed < it.stories ? 'in part' : 'yes',
      words: `${it.reviewed.toLocaleString('en')} of ${count(it.stories, 'story', 'stories')} on the wire signed by a person.`,
      at: '/about#label',
    },
    { asked: 'Local reporting; diversity of voices', answer: 'no', words: 'Not claimed: nothing here measures either.', at: '/sources' },
  ]
}

/** `/jti`: the self-assessment, and what it is not. */
export async function selfAssessmentPage({ site }: Pick<WebParts, 'site'>, reader: Reader, now: Date): Promise<Page> {
  const [figures, said, sources] = await Promise.all([trustFigures(reader, now), reader.sentenceCounts(), reader.sources()])
  const rows = [...operatorRows(site), ...recordRows(figures, said, sources.length, new Set(sources.map((it) => it.owner)).size)]
  const shown = rows.map((it) => [it.asked, tones[it.answer], it.words, html`<a href="${it.at}">${it.at}</a>`])
  return {
    title: 'Self-assessment',
    path: '/jti',
    json: { standard: 'CWA 17493:2019', isCertified: false, asOf: now.toISOString(), rows },
    main: html`<div class="lead"><p class="meta kick"><b>Trust</b></p><h1>Self-assessment</h1><p class="dek">What the Journalism Trust Initiative (CWA 17493) asks about, answered from the settings and records of this wire.</p><p class="meta by">Nobody outside has audited or certified it.</p></div>${section('Answers', count(rows.length, 'question'), table('Self-assessment', ['Asked', 'Answer', 'In words', 'Check it at'], shown))}${section('For programs', '', html`<p class="meta"><a href="/jti.json">The same as JSON</a>, <a href="/.well-known/trust.json">trust.json</a>.</p>`)}`,
  }
}
