// The take on news that is no deal: a plan by the kind of news, put into the order of every take.
import { printTooFew } from '../../calc/place-in-ledger.ts'
import { rowsOfKind } from '../../calc/rows-of-kind.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Evidence } from '../../domain/evidence.ts'
import { factTypes } from '../../domain/fact.ts'
import type { Sentence, StoryPart } from '../../domain/sentence.ts'
import { againstSentence } from './against.ts'
import { earlierReport, withEarlier } from './earlier-report.ts'
import { absenceOf, calculationEvidence, claimSentence, judgementSentence, ledgerEvidence, spanOf } from './evidence-of.ts'
import { type News, newsOf, openGap, type Plan, type Planner, type Sized } from './news-plan.ts'
import { countWords } from './phrases.ts'
import { changeIn, planChange } from './plan-change.ts'
import { planDelay } from './plan-delay.ts'
import { earlierKind, planEarlier, sizeOfWait } from './plan-earlier.ts'
import { planPurchase, planRound, planSpending } from './plan-money.ts'
import { planPoll } from './plan-poll.ts'
import { planEnergy, planPower } from './plan-power.ts'
import { planPrice } from './plan-price.ts'
import { planRelease } from './plan-release.ts'
import { planRuling } from './plan-ruling.ts'
import { planStaff } from './plan-staff.ts'
import { planStep } from './plan-step.ts'
import { planSums, sizedClaims } from './plan-sums.ts'
import { planVote } from './plan-vote.ts'
import { carriedBy } from './short-form.ts'

/** In this order: the kind that says most of a story comes first. */
const planners: readonly Planner[] = [
  planEnergy,
  planPurchase,
  planVote,
  planRuling,
  planRound,
  planStaff,
  planDelay,
  planRelease,
  planPrice,
  planPower,
  planPoll,
  planChange,
  planSpending,
  planSums,
  planStep,
  planEarlier,
]

const wordsMin = 90
const wordsMax = 180

function sizedSentence(sized: Sized, part: StoryPart, { dossier }: News): Sentence | undefined {
  const { text, record, claims, facts = [] } = sized
  return claimSentence(dossier.storyId, part, text, [
    record === undefined ? undefined : calculationEvidence(record),
    ...claims.map((claim) => spanOf(claim, dossier)),
    ...facts.map(ledgerEvidence),
  ])
}

/** What the ledger keeps no rows of is looked for in it all the same; undefined where it has some, which nobody placed. */
function nothingLike({ kind }: Plan, { dossier }: News): Sized | undefined {
  const inForce = dossier.ledger.filter(({ status, supersededBy }) => supersededBy === undefined && status !== 'superseded')
  const rows = factTypes.map((type) => ({ type, n: inForce.filter((fact) => fact.type === type).length })).filter(({ n }) => n > 0)
  const inputs = { sought: kind.replace(/^step-/u, '').replaceAll('-', ' '), rows }
  const result = rowsOfKind(inputs)
  if (result.n > 0) return undefined
  return { text: printTooFew(result.n), record: { function: result.function, version: result.version, inputs, result }, claims: [] }
}

function built(plan: Plan, news: News, told: readonly Sentence[]): readonly Sentence[] | undefined {
  const { dossier, articleIds } = news
  const gap = openGap(plan.gaps, news)
  if (gap === undefined) return undefined
  const { storyId } = dossier
  const named = dossier.entities.filter(({ name }) => plan.mechanism.includes(name)).map(({ id }) => id)
  const naming = named.flatMap((id) => news.said.find(({ claim }) => claim.names.some(({ entityId }) => entityId === id))?.claim ?? [])
  const claims = [...new Set([plan.lead, ...plan.size.flatMap((sized) => sized.claims), ...naming])]
  const evidence: readonly (Evidence | undefined)[] = [
    absenceOf(articleIds, [gap.slot]),
    ...claims.map((claim) => spanOf(claim, dossier)),
    ...plan.size.flatMap((sized) => (sized.facts ?? []).map(ledgerEvidence)),
  ]
  const compared = plan.compared.length > 0 ? plan.compared : [nothingLike(plan, news)].filter((it) => it !== undefined)
  const judged = (part: StoryPart, text: string): Sentence => judgementSentence(storyId, part, text, evidence)
  const sentences = [
    ...plan.size.map((sized) => sizedSentence(sized, 'magnitude', news)),
    ...compared.map((sized) => sizedSentence(sized, 'comparison', news)),
    ...plan.readings.map((text) => judged('readings', text)),
    claimSentence(storyId, 'cannot-conclude', `It cannot be concluded ${gap.open}; ${gap.missing} would settle it.`, [
      absenceOf(articleIds, [gap.slot]),
    ]),
    againstSentence(news, claims, told),
    judged('mechanism', `Judgement: ${plan.mechanism}.`),
  ].filter((sentence) => sentence !== undefined)
  const earlier = earlierReport(dossier)
  const beside = earlier === undefined ? undefined : withEarlier(sentences, earlier)
  if (plan.kind === earlierKind && beside === undefined) return undefined
  const take = beside ?? sentences
  const words = take.reduce((sum, { text }) => sum + countWords(text), 0)
  return words < wordsMin || words > wordsMax ? undefined : take
}

/** Why a short form stands in place of a take, in words for readers. */
export const noReadings = 'No take: Two readings. One figure can be put in proportion, and nothing in the reports bears two readings of it.'
export const noProportionButCount =
  'No take: Magnitude. Nothing in the reports puts their main figure in proportion; how many of them give it is counted.'

export const noGapButDays =
  'No take: What cannot be concluded. The reports give what a take on this step would have to call missing; the days left to it are counted.'

export const noReadingsButEarlier =
  'No take: Two readings. What an earlier report told of the same matter is set beside the news; the reports bear no two readings of it.'

/** What can be said where no take can: a figure in proportion, or how many reports give the main one, and what speaks against it. */
export interface ShortForm {
  readonly sentences: readonly Sentence[]
  readonly noTake: string
}

/**
 * The short form of a story without a take; undefined where no figure can be counted or put in proportion.
 *
 * @param prose the dossier with only what prose may draw on
 * @param told the story's summary
 */
export function shortForm(prose: Dossier, told: readonly Sentence[]): ShortForm | undefined {
  const news = newsOf(prose)
  const [sized] = sizedClaims(news)
  const change = sized === undefined ? changeIn(news) : undefined
  const step = sized === undefined && change === undefined ? planStep(news) : undefined
  const size = (sized?.size ?? change?.size ?? step?.size ?? [])
    .map((each) => sizedSentence(each, 'magnitude', news))
    .filter((each) => each !== undefined)
  const count = carriedBy(news)
  const earlier = earlierReport(prose)
  const wait = earlier === undefined || size.length > 0 || count !== undefined ? [] : sizeOfWait(earlier).slice(0, 1)
  const sentences = [
    ...size,
    ...(count === undefined ? [] : [count]),
    ...wait.map((each) => sizedSentence(each, 'magnitude', news)).filter((each) => each !== undefined),
    ...(earlier?.sentences ?? []),
  ]
  if (sentences.length === 0) return undefined
  const lead = sized?.said.claim ?? change?.said.claim ?? step?.lead
  const against = lead === undefined ? undefined : againstSentence(news, [lead], told)
  const isFound = against?.evidence.some(({ kind }) => kind === 'span') === true
  return {
    sentences: isFound && against !== undefined ? [...sentences, against] : sentences,
    noTake:
      wait.length > 0 ? noReadingsButEarlier : size.length === 0 ? noProportionButCount : step === undefined ? noReadings : noGapButDays,
  }
}

/**
 * A take from the story's claims, by the first kind of news whose plan can be carried; undefined where none can.
 *
 * @param prose the dossier with only what prose may draw on
 * @param told the story's summary
 */
export function newsTake(prose: Dossier, told: readonly Sentence[]): readonly Sentence[] | undefined {
  const news = newsOf(prose)
  for (const planner of planners) {
    const plan = planner(news)
    const take = plan === undefined ? undefined : built(plan, news, told)
    if (take !== undefined) return take
  }
  return undefined
}
