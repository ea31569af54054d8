// The take on news that is no deal: a plan by the kind of news, put into the order of every take.
import { printTooFew } from '../../../calc/place-in-ledger.ts'
import { rowsOfKind } from '../../../calc/rows-of-kind.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Evidence } from '../../../domain/evidence.ts'
import { factTypes } from '../../../domain/fact.ts'
import type { Sentence, StoryPart } from '../../../domain/sentence.ts'
import { absenceOf, calculationEvidence, claimSentence, judgementSentence, ledgerEvidence, spanOf } from '../wording/evidence-of.ts'
import { againstSentence } from './against.ts'
import { earlierReport, withEarlier } from './earlier-report.ts'
import { type News, newsOf, openGap, type Plan, type Planner, type Sized, type Talk } from './news-plan.ts'
import { openDatum } from './open-datum.ts'
import { changeIn } from './plan-change.ts'
import { planDelay } from './plan-delay.ts'
import { sizeOfWait } from './plan-earlier.ts'
import { kindPlanners } from './plan-kinds.ts'
import { planOutlook, planScore, planShare, planUsers } from './plan-levels.ts'
import { planPurchase, planRound, planSpending } from './plan-money.ts'
import { planAward, planCalledOff, planValued } from './plan-offers.ts'
import { planPoll } from './plan-poll.ts'
import { planEnergy, planPower } from './plan-power.ts'
import { planPrice } from './plan-price.ts'
import { planPetition, planStrike } from './plan-protest.ts'
import { planBreach, planFault } from './plan-reach.ts'
import { planRelease } from './plan-release.ts'
import { planRuling } from './plan-ruling.ts'
import { planSale } from './plan-sale.ts'
import { planStaff } from './plan-staff.ts'
import { planStep } from './plan-step.ts'
import { sizedClaims } from './plan-sums.ts'
import { planOutage, planRun, planSupply } from './plan-supply.ts'
import { toldPlanners } from './plan-told.ts'
import { planTrials } from './plan-trials.ts'
import { planVote } from './plan-vote.ts'
import { carriedBy } from './short-form.ts'
import { inTrillions } from './sum-words.ts'
import { fitting, takeWords, wordsOf } from './take-length.ts'

/** In this order: the kind that says most of a story comes first. */
const planners: readonly Planner[] = [
  planRun,
  planEnergy,
  planSupply,
  planOutage,
  planBreach,
  planFault,
  planStrike,
  planPetition,
  planCalledOff,
  planAward,
  planValued,
  planTrials,
  planSale,
  planPurchase,
  planVote,
  planRuling,
  planRound,
  planStaff,
  planDelay,
  planRelease,
  planPrice,
  planOutlook,
  planUsers,
  planScore,
  planShare,
  planPower,
  planPoll,
  planSpending,
  ...kindPlanners,
  ...toldPlanners,
]

function sizedSentence(sized: Sized, part: StoryPart, { dossier }: News): Sentence | undefined {
  const { text, record, also = [], claims, facts = [] } = sized
  return claimSentence(dossier.storyId, part, inTrillions(text), [
    record === undefined ? undefined : calculationEvidence(record),
    ...also.map(calculationEvidence),
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
  const text = printTooFew(result.n)
  return { text, record: { function: result.function, version: result.version, inputs, result }, claims: [] }
}

/** A name or a figure inside a sentence: without one in its readings and in its mechanism a take would fit any story. */
const thing = /(?<=\S )[\p{L}-]*\p{Lu}|\d/u
const isTied = ({ readings, mechanism }: Talk): boolean => readings.some((each) => thing.test(each)) && thing.test(mechanism)

function built(plan: Plan, news: News, told: readonly Sentence[]): readonly Sentence[] | undefined {
  const { dossier, articleIds } = news
  const { talk } = plan
  const gap = talk === undefined ? undefined : openGap(talk.gaps, news)
  if (talk === undefined || gap === undefined || !isTied(talk)) return undefined
  const { storyId } = dossier
  const said = [...talk.readings, talk.mechanism, gap.open, gap.missing].join(' ')
  const named = dossier.entities.filter(({ name }) => said.includes(name)).map(({ id }) => id)
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
    ...talk.readings.map((text) => judged('readings', text)),
    claimSentence(storyId, 'cannot-conclude', `It cannot be concluded ${gap.open}; ${gap.missing} would settle it.`, evidence),
    againstSentence(news, claims, told),
    judged('mechanism', `Judgement: ${talk.mechanism}.`),
  ].filter((sentence) => sentence !== undefined)
  const earlier = earlierReport(dossier)
  const beside = earlier === undefined ? undefined : withEarlier(sentences, earlier)
  const take = beside ?? sentences
  return wordsOf(take) < takeWords.min ? undefined : fitting(take)
}

/** Why a short form stands in place of a take, in words for readers. */
export const noReadings =
  'No take: Two readings. One figure can be put in proportion; what else could be said would fit any story of its kind.'
export const noProportionButCount =
  'No take: Magnitude. No figure of the reports can be put in proportion; how many of them give the main one is counted.'
export const onlyDays = 'No take: Two readings. Only the days left can be counted; what either outcome would bring would be a guess.'
export const noReadingsButEarlier =
  'No take: Two readings. What an earlier report told of the same matter is set beside the news; the reports bear no two readings of it.'

export const noProportionButDatum =
  'No take: Magnitude. No calculation made here puts a figure of the reports in proportion; what they leave open is named instead.'

/** What can be said where no take can: a figure in proportion, how many reports give the main one, or which datum they lack. */
export interface ShortForm {
  readonly sentences: readonly Sentence[]
  readonly noTake: string
}

/**
 * The short form of a story without a take; undefined where no figure can be counted or put in proportion.
 *
 * @param prose the dossier with only what prose may draw on
 */
export function shortForm(prose: Dossier): ShortForm | undefined {
  const news = newsOf(prose)
  const plan = planners.map((planner) => planner(news)).find((each) => each !== undefined)
  const sized = plan === undefined ? (sizedClaims(news)[0] ?? sizedClaims(newsOf(prose, 'whole'))[0]) : undefined
  const change = plan === undefined && sized === undefined ? changeIn(news) : undefined
  const step = plan === undefined && sized === undefined && change === undefined ? planStep(news) : undefined
  const size = (plan?.size ?? sized?.size ?? change?.size ?? step?.size ?? [])
    .map((each) => sizedSentence(each, 'magnitude', news))
    .filter((each) => each !== undefined)
  const count = carriedBy(news)
  const earlier = earlierReport(prose)
  const wait = earlier === undefined || size.length > 0 || count !== undefined ? [] : sizeOfWait(earlier).slice(0, 1)
  const datum = size.length > 0 || earlier !== undefined ? undefined : openDatum(news)
  const sentences = [
    ...size,
    ...(count === undefined ? [] : [count]),
    ...(datum === undefined ? [] : [datum]),
    ...wait.map((each) => sizedSentence(each, 'magnitude', news)).filter((each) => each !== undefined),
    ...(earlier?.sentences ?? []),
  ]
  if (sentences.length === 0) return undefined
  return {
    sentences,
    noTake:
      wait.length > 0
        ? noReadingsButEarlier
        : size.length === 0
          ? count === undefined && datum !== undefined
            ? noProportionButDatum
            : noProportionButCount
          : step === undefined
            ? noReadings
            : onlyDays,
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
