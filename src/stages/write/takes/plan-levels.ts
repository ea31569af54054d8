// Takes on a level that moved: sales or spending that a company expects, users, the share who use something, the score of a test.

import { pointsApart, wrongAnswers } from '../../../calc/counted.ts'
import { changeBetween } from '../../../calc/figure-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { type LevelPair, levelPairs } from './level-pairs.ts'
import { levelTalk } from './level-talk.ts'
import { calculated, isTold, makerOf, type News, newsProduct, type Planner, partyOf, type Said, type Sized } from './news-plan.ts'
import { exactAmount } from './sum-words.ts'
import { drawOf } from './take-frames.ts'

interface Moved extends LevelPair {
  readonly said: Said
}

const positionMax = 4

/** The first pair of levels of the news that fits. */
function movedIn(news: News, fits: (pair: LevelPair, said: Said) => boolean): Moved | undefined {
  const near = news.said.filter(
    ({ claim, isNews }) =>
      (isNews || claim.position < positionMax) && claim.modality !== 'rumour' && claim.modality !== 'possible' && !claim.negated,
  )
  return near.flatMap((said) => levelPairs(said).map((pair) => ({ ...pair, said }))).find((each) => fits(each, each.said))
}

const sumMin = 1e6
const ofFuture = /\b(?:forecasts?|guidance|outlook|expects?|expected|predicts?|targets?|plans?|budgets?|intends?)\b/iu
const spends = /\b(?:spend\w*|invest\w*|capital (?:spending|expenditure)|capex|outlays?)\b/iu
const sells = /\b(?:sales|revenues?|turnover)\b/iu
/** Digits behind the point in the scale that both sums are printed in. */
const decimalsOf = ({ raw }: { readonly raw: string }): number => /\d[.](\d+)/u.exec(raw)?.[1]?.length ?? 0

/** "Sales of EUR 2.4 billion this year, down from the EUR 2.9 billion it forecast in February". */
export const planOutlook: Planner = (news) => {
  const moved = movedIn(
    news,
    ({ to, from }, { text }) =>
      to.kind === 'money' &&
      Math.min(to.lo, from.lo) >= sumMin &&
      ofFuture.test(text) &&
      spends.test(text) !== sells.test(text) &&
      !/\b(?:loss|losses|profits?|first quarter|last (?:quarter|year)|a year (?:ago|earlier|before))\b/iu.test(text),
  )
  if (
    moved === undefined ||
    !/\b(?:forecast\w*|guidance|outlook|sales|revenues?|spend\w*|invest\w*|budget|capex|plans?)\b/iu.test(news.titles)
  )
    return undefined
  const { said, from, to } = moved
  const scale = 10 ** (Math.floor(Math.log10(Math.min(from.lo, to.lo)) / 3) * 3)
  const decimals = Math.max(decimalsOf(from), decimalsOf(to))
  const tidy = (value: number): number => Number((value / scale).toPrecision(12))
  const inputs = { from: tidy(from.lo), to: tidy(to.lo), ...(decimals > 0 && { decimals }) }
  const record = calculated(inputs, changeBetween(inputs))
  const party = partyOf(said.claim, news)
  if (record === undefined) return undefined
  const what = spends.test(said.text) ? 'spending' : 'sales'
  const text = `From ${exactAmount(from.unit, from.lo)} to ${exactAmount(to.unit, to.lo)} of ${what} is ${record.result.print}.`
  const size: Sized = { text, record, claims: [said.claim] }
  const basis: Sized = { text: 'Both sums are read as rounded at their last digit, which gives the range.', record, claims: [] }
  const way = record.result.direction
  const thing = { draw: drawOf(news.dossier), party: party ?? '', figure: exactAmount(to.unit, to.lo) }
  return {
    kind: 'outlook',
    lead: said.claim,
    size: [size, basis],
    compared: [],
    ...(party !== undefined && { talk: levelTalk(`${what}-${way}`, thing) }),
  }
}

const usersMin = 1000
const users = /\b(?:users?|customers|subscribers|members|developers|people (?:now |already )?use|use[sd]? (?:it|its))\b/iu

/** "52 million people now use its assistant each week, up from 31 million in November". */
export const planUsers: Planner = (news) => {
  const moved = movedIn(
    news,
    ({ to, from }, { text }) =>
      to.kind === 'count' &&
      to.unit === '' &&
      Math.min(to.lo, from.lo) >= usersMin &&
      /^(?:\p{L}+ )?(?:people|users|customers|subscribers|members|developers|companies|firms)$/u.test(to.noun ?? '') &&
      users.test(text),
  )
  if (moved === undefined || !users.test(news.titles)) return undefined
  const { said, from, to } = moved
  const decimals = Math.max(decimalsOf(from), decimalsOf(to))
  const inMillions = Math.min(from.lo, to.lo) >= 1e6
  const tidy = (value: number): number => (inMillions ? Number((value / 1e6).toPrecision(12)) : value)
  const inputs = { from: tidy(from.lo), to: tidy(to.lo), ...(decimals > 0 && { decimals }) }
  const record = calculated(inputs, changeBetween(inputs))
  const party = partyOf(said.claim, news)
  if (record === undefined) return undefined
  const print = (value: number): string => (inMillions ? `${printNumber(tidy(value))} million` : printNumber(value))
  const by = /\b(?:each|a|per|every) (?<span>day|week|month)\b|\b(?<adverb>daily|weekly|monthly)\b/iu.exec(
    `${said.text} ${news.titles}`,
  )?.groups
  const span = by?.['span'] ?? ({ daily: 'day', weekly: 'week', monthly: 'month' } as const)[by?.['adverb']?.toLowerCase() ?? '']
  const text = `From ${print(from.lo)} to ${print(to.lo)} ${to.noun}${span === undefined ? '' : ` a ${span}`} is ${record.result.print}.`
  const basis = 'Both counts are read as rounded at their last digit; how each was counted is the word of who gave it.'
  return {
    kind: 'users',
    lead: said.claim,
    size: [
      { text, record, claims: [said.claim] },
      { text: basis, record, claims: [] },
    ],
    compared: [],
    ...(party !== undefined && {
      talk: levelTalk(`users-${record.result.direction}`, { draw: drawOf(news.dossier), party, figure: `${print(to.lo)} ${to.noun}` }),
    }),
  }
}

const shareOfWhom =
  /\b(?<whom>(?:[\p{Ll}-]+ ){0,2}(?:firms|companies|businesses|employers|employees|workers|adults|students|teachers|doctors|nurses|developers|programmers|lawyers|schools|hospitals|banks|households|manufacturers))\b/iu
/** Of whom the shares are: the words behind the first of them, else those asked. */
function whomOf({ from, to }: LevelPair, text: string): string | undefined {
  const start = Math.min(from.start, to.start)
  const found =
    shareOfWhom.exec(text.slice(start))?.groups?.['whom'] ??
    /\b\d[\d,]* (?<whom>firms|companies|businesses|employees|workers|adults|students|teachers|doctors|developers)\b/u.exec(
      text.slice(0, start),
    )?.groups?.['whom']
  return found?.replace(/^(?:(?:of|the|its|all) )+/iu, '')
}

const uses = /\b(?:use[sd]?|using|pays?|paid|adopt\w*|rel(?:y|ies|ied) on|works? with|worked with|appl(?:y|ies|ied))\b/iu
const errorOf =
  /\bmargin of (?:sampling )?error\b[^.;]{0,40}?(?<error>\d{1,2}(?:\.\d)?)\s?(?:%|percent|per cent|percentage points?|points?)/iu

/** "36% of mid-sized companies pay for a model, up from 21% a year ago". */
export const planShare: Planner = (news) => {
  const moved = movedIn(
    news,
    ({ to, from }, { text }) =>
      to.unit === '%' && from.unit === '%' && to.lo <= 100 && uses.test(text) && whomOf({ to, from }, text) !== undefined,
  )
  if (
    moved === undefined ||
    !/\b(?:survey|poll|study|census|statistics|figures)\b/iu.test(
      news.said
        .slice(0, 6)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    return undefined
  const { said, from, to } = moved
  const stated = news.said.find(({ text }) => errorOf.test(text))
  const error = stated === undefined ? undefined : Number(errorOf.exec(stated.text)?.groups?.['error'])
  const decimals = Math.max(decimalsOf(from), decimalsOf(to))
  const inputs = {
    more: Math.max(from.lo, to.lo),
    fewer: Math.min(from.lo, to.lo),
    ...(error !== undefined && { error }),
    ...(decimals > 0 && { decimals }),
  }
  const record = calculated(inputs, pointsApart(inputs))
  if (record === undefined) return undefined
  const whom = whomOf(moved, said.text) ?? 'those asked'
  const claims = stated === undefined || stated === said ? [said.claim] : [said.claim, stated.claim]
  const isOpen = record.result.isOpen && error !== undefined
  const way = to.lo > from.lo ? 'rise' : 'fall'
  const lie = error === undefined ? '' : `, with the margin of error of ${printNumber(error)} points that the report gives`
  const text = `Between ${printNumber(from.lo)}% and ${printNumber(to.lo)}% of ${whom} lie ${record.result.print}${lie}${isOpen ? ', so that the order of the two is open' : ''}.`
  const basis =
    error === undefined
      ? 'Both shares are read as rounded at their last digit, which gives the range.'
      : 'The margin is counted at both ends, since each share has its own.'
  const party = sponsorIn(news)
  return {
    kind: 'share',
    lead: said.claim,
    size: [
      { text, record, claims },
      { text: basis, record, claims: [] },
    ],
    compared: [],
    ...(party !== undefined &&
      !isOpen && { talk: levelTalk(`share-${way}`, { draw: drawOf(news.dossier), party, figure: `${printNumber(to.lo)}%` }) }),
  }
}

/** Who paid for a survey, where a report says so. */
function sponsorIn({ said, dossier }: News): string | undefined {
  const paid = said.find(({ text }) => /\b(?:paid for|commissioned|funded|sponsored) by\b/iu.test(text))
  if (paid === undefined) return undefined
  const behind = paid.text.slice(paid.text.search(/\b(?:paid for|commissioned|funded|sponsored) by\b/iu))
  return dossier.entities.find(({ name, aliases }) => [name, ...aliases].some((each) => behind.includes(each)))?.name
}

const tests = /\b(?:questions?|tasks?|problems?|exams?|tests?|benchmarks?|puzzles|cases)\b/iu
const right = /\b(?:answer\w*|solv\w+|pass\w*|scor\w+|correct\w*|right|got|reach\w*)\b/iu

const forerunner = /\b(?:versions?|predecessor|forerunner|release|model before|last model|older model|previous model|generation)\b/iu
/** Whether the earlier score is another's: of people, of a rival, or got by other means. */
function isOfOther(text: string, from: LevelPair['from'], { dossier }: News): boolean {
  const behind = text.slice(from.end).split(/[.;,]/u)[0] ?? ''
  if (/^\s(?:without|with)\b/u.test(behind)) return true
  const whose = /^\s(?:for|by|from|at|of|among)\s(?<whose>.+)$/u.exec(behind)?.groups?.['whose']
  if (whose === undefined || forerunner.test(whose)) return false
  const own = dossier.entities.filter(({ kind }) => kind === 'model').map(({ name }) => name.split(' ')[0] ?? name)
  return (
    !own.some((stem) => whose.includes(stem)) &&
    !/^(?:the )?(?:same|last|previous|year|\p{L}+ (?:earlier|ago)|January|February|March|April|May|June|July|August|September|October|November|December)\b/u.test(
      whose,
    )
  )
}

/** "Answered 88% of the questions, up from 71% for the version before it". */
export const planScore: Planner = (news) => {
  const moved = movedIn(
    news,
    ({ to, from }, { text }) =>
      to.unit === '%' &&
      from.unit === '%' &&
      Math.max(to.lo, from.lo) < 100 &&
      tests.test(text) &&
      right.test(text) &&
      !isOfOther(text, from, news),
  )
  const product = moved === undefined ? undefined : newsProduct(moved.said.claim, news)
  if (moved === undefined || product === undefined || moved.to.lo < moved.from.lo) return undefined
  const { said, from, to } = moved
  const decimals = Math.max(decimalsOf(from), decimalsOf(to))
  const inputs = { rightBefore: from.lo, rightAfter: to.lo, ...(decimals > 0 && { decimals }) }
  const record = calculated(inputs, wrongAnswers(inputs))
  if (record === undefined) return undefined
  const party = partyOf(said.claim, news) ?? makerOf(product, news)
  const text = `Counted by what ${product} still gets wrong, from ${printNumber(record.result.before)}% to ${printNumber(record.result.after)}% is ${record.result.print}.`
  return {
    kind: 'score',
    lead: said.claim,
    size: [
      { text, record, claims: [said.claim] },
      { text: 'Both shares are read as rounded at their last digit, which gives the range.', record, claims: [] },
    ],
    compared: [],
    ...(party !== undefined && {
      talk: levelTalk(isTold('outside-test', news) ? 'score-repeated' : 'score-rise', {
        draw: drawOf(news.dossier),
        party,
        figure: `${printNumber(to.lo)}%`,
        product,
      }),
    }),
  }
}
