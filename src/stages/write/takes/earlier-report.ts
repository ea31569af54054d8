// What an outside report of an earlier story told of the same party and matter, and how a report of this story stands to it.
import { compareReports, type ReportsCompared, tellComparison } from '../../../calc/compare-reports.ts'
import type { Claim } from '../../../domain/claim.ts'
import { type Clip, clipsOf, type Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { leadingClaimsMax } from '../../../domain/told-matter.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { termsOf } from '../../../text/terms.ts'
import { toldMatter } from '../../../text/told-matter.ts'
import { contentsOf } from '../sentences/claim-sentences.ts'
import { doubtsOf } from '../sentences/sentence-doubts.ts'
import { confidenceOf } from '../sentences/sentence-gate.ts'
import { isAsFirm } from '../wording/as-firm.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { moneyWords, readClaim } from '../wording/claim-clause.ts'
import { calculationEvidence, claimSentence, clipEvidence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { isNews, newsOrder } from '../wording/news-value.ts'
import { inOwnWords } from '../wording/own-wording.ts'
import { mayOffer } from '../wording/own-words.ts'
import { inPastFrame } from '../wording/past-frame.ts'
import { countWords, printDate } from '../wording/phrases.ts'
import type { Calculated } from './news-plan.ts'

const wordsMax = 36
const wordingsMax = 40
/** How likely to stand, as summary sentences are weighed, what is told of an earlier report must be. */
const confidenceMin = 0.6

/** An earlier report beside one of this story: two sentences, and what the rest of a take may lean on. */
export interface EarlierReport {
  readonly compared: ReportsCompared
  readonly record: Calculated
  /** The claim of this story that is set beside it. */
  readonly claim: Claim
  /** Days of the two reports, ISO. */
  readonly days: readonly [string, string]
  readonly sentences: readonly [Sentence, Sentence]
}

interface Pair {
  readonly clip: Clip
  readonly earlier: Claim
  readonly later: Claim
  readonly inputs: Parameters<typeof compareReports>[0]
  readonly compared: ReportsCompared
}

/** What says most of a story first: a plan that came about or fell, then a figure that moved, then the same again. */
const order: readonly ReportsCompared['relation'][] = ['off', 'done', 'figure', 'again']

function pairsOf(dossier: Dossier): readonly Pair[] {
  const leading = newsOrder(dossier.claims, dossier).filter(
    (claim) => claim.position < leadingClaimsMax && isNews(claim, dossier) && sourceOf(dossier, claim.articleId)?.coverage.role !== 'copy',
  )
  const found = clipsOf(dossier).flatMap((clip) =>
    clip.claims.flatMap((earlier) =>
      leading.flatMap((later): readonly Pair[] => {
        const [then, now] = [toldMatter(earlier), toldMatter(later)]
        if (then === undefined || now === undefined) return []
        const inputs = {
          earlier: { ...then, on: clip.article.publishedAt.slice(0, 10) },
          later: { ...now, on: sourceOf(dossier, later.articleId)?.article.publishedAt.slice(0, 10) ?? '' },
        }
        const compared = compareReports(inputs)
        // An outlet that prints a line on page after page bears nothing out by it.
        const isOwnEcho =
          !('kind' in compared) && compared.relation === 'again' && sourceOf(dossier, later.articleId)?.source.id === clip.source.id
        return 'kind' in compared || isOwnEcho ? [] : [{ clip, earlier, later, inputs, compared }]
      }),
    ),
  )
  return found.toSorted(
    (a, b) =>
      order.indexOf(a.compared.relation) - order.indexOf(b.compared.relation) || b.compared.shared.length - a.compared.shared.length,
  )
}

/** What the earlier claim says, in the wordings that a summary has for it: those that leave little to doubt, nearest to the source first. */
function statementsOf({ earlier }: Pair, whole: Dossier): readonly string[] {
  const read = readClaim(earlier, whole)
  if (read === undefined) return []
  return contentsOf(read, whole)
    .filter(({ rest, isTurned }) => isTurned !== true && !rest.includes('“'))
    .toSorted((a, b) => a.changed - b.changed)
    .slice(0, wordingsMax)
    .map(({ subject, rest }) => moneyWords(`${subject} ${rest}`, earlier).replace(/\s+/gu, ' '))
    .filter((text) => isAsFirm(text, earlier) && confidenceOf(doubtsOf(text, earlier, whole, { read })) >= confidenceMin)
}

/** Of what two reports share, so much must be told: by it a reader sees that they are of one matter. */
const namedMin = 0.6

function namesTheMatter(text: string, { compared: { shared }, earlier }: Pair): boolean {
  const stems = new Set(termsOf(text, 'en'))
  const lower = text.toLowerCase()
  const isNamed = (key: string): boolean =>
    lower.includes(key) || earlier.names.some((name) => name.entityId === key && lower.includes(name.text.toLowerCase()))
  return shared.filter((key) => stems.has(key) || isNamed(key)).length >= namedMin * shared.length
}

/** "The Courier reported on 3 March 2026 that Orvanne AI planned to open a plant": always the outlet and its day first. */
function toldThen(pair: Pair, dossier: Dossier): Sentence | undefined {
  const { clip, earlier } = pair
  const whole = { ...dossier, sources: [...dossier.sources, clip], claims: [...dossier.claims, ...clip.claims] }
  const day = printDate(clip.article.publishedAt.slice(0, 10))
  const lead = `${printPublisher(clip.source.name)} reported on ${day} that `
  for (const statement of statementsOf(pair, whole)) {
    const past = inPastFrame(statement.replace(/\.$/u, '').replace(` on ${day}`, ' that day'))
    if (past === undefined) continue
    const told = `${lead}${past}.`
    const text = mayOffer(told, whole) ? told : inOwnWords(told, whole)
    const isFit = text !== undefined && countWords(text) <= wordsMax && text.startsWith(lead) && findStyleBreaches(text).length === 0
    if (isFit && namesTheMatter(text, pair)) return claimSentence(dossier.storyId, 'earlier', text, [clipEvidence(earlier, clip, dossier)])
  }
  return undefined
}

const recordOf = ({ inputs, compared }: Pick<Pair, 'inputs' | 'compared'>): Calculated => ({
  function: compared.function,
  version: compared.version,
  inputs,
  result: compared,
})

function toldSince({ clip, earlier, later, inputs, compared }: Pair, dossier: Dossier): Sentence | undefined {
  const from = sourceOf(dossier, later.articleId)
  if (from === undefined) return undefined
  const text = tellComparison(compared, printPublisher(from.source.name), from.article.publishedAt.slice(0, 10))
  return claimSentence(dossier.storyId, 'earlier', text, [
    calculationEvidence(recordOf({ inputs, compared })),
    clipEvidence(earlier, clip, dossier),
    spanOf(later, dossier),
  ])
}

const triesMax = 8

/** The earlier report that says most beside this story, with the two sentences that say so; undefined where none can be told. */
export function earlierReport(dossier: Dossier): EarlierReport | undefined {
  for (const pair of pairsOf(dossier).slice(0, triesMax)) {
    const [then, since] = [toldThen(pair, dossier), toldSince(pair, dossier)]
    if (then === undefined || since === undefined) continue
    const { compared, later: claim, inputs } = pair
    return { compared, record: recordOf(pair), claim, days: [inputs.earlier.on, inputs.later.on], sentences: [then, since] }
  }
  return undefined
}

const takeWordsMax = 180

/** A take with what an earlier report told, behind its comparison; undefined where both do not fit into its words. */
export function withEarlier(take: readonly Sentence[], earlier: EarlierReport): readonly Sentence[] | undefined {
  const at = take.findLastIndex(({ part }) => part === 'comparison' || part === 'magnitude') + 1
  const all = [...take.slice(0, at), ...earlier.sentences, ...take.slice(at)]
  return all.reduce((sum, { text }) => sum + countWords(text), 0) > takeWordsMax ? undefined : all
}
