// The gate against sentences made false on purpose: over the sample wire's drafts, its reports, and paraphrases written for this.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { CheckName } from '../../domain/verdict.ts'
import { verifySentence } from '../../stages/verify/verify-draft.ts'
import { writeWithoutModel } from '../../stages/write/without-model.ts'
import { claimSentence, spanOf } from '../../stages/write/wording/evidence-of.ts'
import { checkout } from '../config.ts'
import { loadSample } from '../sample/sample-data.ts'
import { type CorruptionKind, corrupt } from './corrupt-sentence.ts'
import { dossierOf, type Report, reportOf } from './sample-dossiers.ts'
import type { TrueSentence } from './true-sentence.ts'

/** One sentence held against its evidence: true as it was made, or made false in one way. */
export interface GateCase {
  readonly id: string
  readonly from: 'draft' | 'report' | 'paraphrase'
  readonly kind: CorruptionKind | 'true'
  readonly text: string
  readonly cut: boolean
  readonly reason: string
}

interface Told {
  readonly from: GateCase['from']
  readonly sentence: Sentence
  readonly dossier: Dossier
  readonly publisher: string
  readonly asserted: { readonly start: number; readonly end: number }
}

/** Copying, style and watches are other gates: here only truth counts. */
const truthChecks: ReadonlySet<CheckName> = new Set([
  'figures',
  'names',
  'dates',
  'quotes',
  'evidence',
  'polarity',
  'sums',
  'receipt',
  'attribution',
  'roles',
  'scope',
])

const dateline = /^\p{Lu}[\p{Lu}\s.,-]+, \d{1,2} \p{L}+(?: \d{4})?(?: \([^)]+\))? - /u
const now = new Date('2026-11-30T00:00:00Z')

function fromDraft(dossier: Dossier): readonly Told[] {
  const draft = writeWithoutModel(dossier, now)
  return [draft.headline, ...draft.summary]
    .filter((sentence) => sentence.kind === 'claim' && sentence.evidence.some(({ kind }) => kind === 'span'))
    .map((sentence) => {
      const { text } = sentence
      const lead = /^.{3,80}?(?: reports that | reported on \d{1,2} \p{L}+ \d{4}: )/u.exec(text)?.[0].length ?? 0
      const tail = /, (?:according to [^,]+|[^,“”]+ (?:reported on \d{1,2} \p{L}+ \d{4}|adds|the report says)|the report says)\.?$/u.exec(
        text,
      )
      const publisher = dossier.sources.find(({ source }) => text.includes(source.name))?.source.name ?? ''
      return { from: 'draft', sentence, dossier, publisher, asserted: { start: lead, end: tail?.index ?? text.replace(/\.$/, '').length } }
    })
}

function toldAs(words: string, claim: Claim, dossier: Dossier, from: GateCase['from']): Told | undefined {
  const span = spanOf(claim, dossier)
  if (span === undefined) return undefined
  const frame = `, ${span.publisher} reports.`
  const sentence = claimSentence(dossier.storyId, 'summary', `${words.trim().replace(/\.$/, '')}${frame}`, [span])
  if (sentence === undefined) return undefined
  return { from, sentence, dossier, publisher: span.publisher, asserted: { start: 0, end: sentence.text.length - frame.length } }
}

/** Each sentence of a report that a claim was read from, told as the report's. */
function fromReport(dossier: Dossier): readonly Told[] {
  return dossier.claims.flatMap((claim) => {
    const article = dossier.sources.find((each) => each.article.id === claim.articleId)?.article
    const words = article?.text.slice(claim.start, claim.end).replace(/\s+/g, ' ').replace(dateline, '')
    const told = article?.language !== 'en' || words === undefined ? undefined : toldAs(words, claim, dossier, 'report')
    return told === undefined ? [] : [told]
  })
}

interface Paraphrase {
  readonly passage: string
  readonly ours: readonly string[]
}

function fromParaphrases(registry: readonly Entity[]): readonly Told[] {
  const pairs: readonly Paraphrase[] = JSON.parse(readFileSync(join(checkout, 'eval/paraphrases.json'), 'utf8'))
  return pairs.flatMap(({ passage, ours }, at) => {
    const report: Report = {
      id: `p${at}`,
      title: '',
      text: passage,
      publishedAt: '2026-05-12T08:00:00Z',
      language: 'en',
      publisher: 'Fenwick Courier',
    }
    const dossier = dossierOf(`p${at}`, [report], registry)
    return ours.flatMap((words) => {
      const claim = dossier.claims.at(-1)
      const told = claim === undefined ? undefined : toldAs(words, claim, dossier, 'paraphrase')
      return told === undefined ? [] : [told]
    })
  })
}

/** A sentence as it goes to the gate. */
export interface Candidate extends Pick<GateCase, 'id' | 'from' | 'kind'> {
  readonly sentence: Sentence
  readonly dossier: Dossier
}

function candidatesOf(told: Told, registry: readonly Entity[], publishers: readonly string[]): readonly Candidate[] {
  const { sentence, dossier, from } = told
  const inStory = dossier.sources.map(({ article, source }) => `${article.title}\n${article.text}\n${source.name}`).join('\n')
  const truth: TrueSentence = {
    text: sentence.text,
    asserted: told.asserted,
    publisher: told.publisher,
    story: inStory,
    entities: dossier.entities,
    others: {
      publishers: publishers.filter((name) => !inStory.includes(name)),
      entities: registry.filter((entity) => ![entity.name, ...entity.aliases].some((name) => inStory.includes(name))),
    },
  }
  const all = [{ kind: 'true' as const, text: sentence.text }, ...corrupt(truth)]
  return all.map(({ kind, text }, at) => ({ id: `${sentence.id}/${at}`, from, kind, sentence: { ...sentence, text }, dossier }))
}

function judged({ sentence, dossier, ...rest }: Candidate): GateCase {
  const failed = verifySentence(sentence, dossier, dossier.receipt.sentence, new Map()).find(
    (each) => each.grade !== 'supported' && truthChecks.has(each.check),
  )
  const reason = failed === undefined ? '' : `${failed.check}: ${failed.reason}`
  return { ...rest, text: sentence.text, cut: failed !== undefined, reason }
}

/**
 * The cases of the gate, in a fixed order: of every sentence, or of one in `every`.
 *
 * @throws if the sample or the paraphrases cannot be read
 */
export async function gateCases(every = 1): Promise<readonly GateCase[]> {
  return (await gateCandidates(every)).map(judged)
}

/** The sentences of those cases before the gate has seen them. */
export async function gateCandidates(every = 1): Promise<readonly Candidate[]> {
  const folder = join(checkout, 'sample')
  const { outlets, articles } = await loadSample(folder)
  const registry: readonly Entity[] = JSON.parse(readFileSync(join(folder, 'entities.json'), 'utf8'))
  const outletOf = new Map(outlets.map((outlet) => [outlet.id, outlet]))
  const stories = Map.groupBy(articles, ({ story }) => story)
  const told = [...stories].flatMap(([id, all]) => {
    const reports = all.map((it) => reportOf(it, outletOf.get(it.outlet)))
    const dossier = dossierOf(id, reports, registry)
    return [...fromDraft(dossier), ...fromReport(dossier)]
  })
  return [...told, ...fromParaphrases(registry)]
    .filter((_, at) => at % every === 0)
    .flatMap((each) =>
      candidatesOf(
        each,
        registry,
        outlets.map(({ name }) => name),
      ),
    )
}

/** The measures of the gate: the share of each kind that is cut, and of the true sentences. */
export function gateMeasures(cases: readonly GateCase[]): readonly { readonly name: string; readonly value: number; readonly n: number }[] {
  const shareCut = (of: readonly GateCase[]): number => (of.length === 0 ? Number.NaN : of.filter(({ cut }) => cut).length / of.length)
  const measure = (name: string, of: readonly GateCase[]) => ({ name: `corruptions.${name}`, value: shareCut(of), n: of.length })
  const corrupted = cases.filter(({ kind }) => kind !== 'true')
  return [
    measure('caught', corrupted),
    ...[...Map.groupBy(corrupted, ({ kind }) => kind)].map(([kind, of]) => measure(`caught.${kind}`, of)),
    measure(
      'true_cut',
      cases.filter(({ kind }) => kind === 'true'),
    ),
    ...(['draft', 'report', 'paraphrase'] as const).map((from) =>
      measure(
        `true_cut.${from}`,
        cases.filter((each) => each.kind === 'true' && each.from === from),
      ),
    ),
  ]
}
