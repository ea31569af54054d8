// What one sentence's sum comes to for each of what it buys, for each year it runs, or as interest: the price of a thing, and of its use.
import { moneyPerUnit, wholeFromShare } from '../../../calc/figure-in-proportion.ts'
import { moneyPerYear, partOfSum } from '../../../calc/money-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { capitalise } from '../wording/phrases.ts'
import { calculated, type News, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { isContractMade, isLaidOut } from './sum-agreed.ts'
import { amountRange, limitWords, singular, sumWords, withArticle } from './sum-words.ts'
import { drawOf, frameOf } from './take-frames.ts'
import { isReal, isToldAsDone } from './told-as-done.ts'
import { tellsUndone } from './told-ended.ts'

const isSum = ({ kind, by, lo, hi }: SaidFigure): boolean => kind === 'money' && by === undefined && lo === hi && lo >= 10_000
const isFirm = ({ lo, hi, qualifier }: SaidFigure): boolean => lo === hi && (qualifier === 'exact' || qualifier === 'approx')

/** Things that are bought, built, let or fined by the piece. */
const goods =
  /(?:^|\s)(?:chips|accelerators|processors|servers|racks|GPUs|wells|turbines|reactors|transformers|generators|data[- ]cent(?:re|er)s|centres|centers|halls|sites|campuses|plants|factories|lines|machines|robots|vehicles|vessels|trucks|planes|satellites|homes|houses|schools|hospitals|shops|farms|licen[cs]es|applications|recordings|articles|books|works|songs|images|films|titles|patents|laptops|batteries|miles|megawatts|towers|batch|units|cameras|drones|sensors|beds|seats)$/iu
const toSum =
  /^(?:,)?\s(?:worth|valued at|for|costing|priced at|(?:sold|bought) for|(?:which|that) (?:will|would|is to|are to)?\s?(?:together )?cost|at a (?:total )?cost (?:of|(?:that|which) [^.;\d]{0,70}put at)|[^.;,\d]{0,70}, at a (?:total )?cost (?:of|(?:that|which) [^.;\d]{0,70}put at)|, [^.;,\d]{0,40}, (?:which|that) (?:will|would) together cost)\s(?:about\s|some\s|nearly\s|an estimated\s|around\s)?$/iu
const toCount = /^\s(?:for|to buy|to build|on|to install|covering|across)\s(?:about\s|some\s|the\s|its\s|another\s|\p{Ll}+\s){0,2}$/iu
/** Money over a part, or beside other money, is not shared out. */
const others = /\b(?:each|apiece|respectively|every|up to|more than|at least|and)\b/iu

/** A sum for a part of them, for a wrong, or that is only a part of what they cost. */
const ofPart = /\b(?:stakes?|instal\w*|down payment|deposit|fine[ds]?|penalt\w+|shares?|half|part|rais(?:e|es|ed|ing)|borrow\w*|total)\b/iu
/** Whether the sum is for those pieces, all of them, and for nothing else. */
function isForAll(text: string, first: SaidFigure, last: SaidFigure, noun: string): boolean {
  if (!isToldAsDone(text, first, last) || ofPart.test(text.slice(Math.max(0, first.start - 60), last.start))) return false
  const behind = text.slice(last.end)
  const rest = behind.startsWith(` ${noun}`) ? behind.slice(noun.length + 1) : behind
  return !/^,?\s(?:each|apiece|every|per|an?|and|of|with|plus|in (?:debts?|loans?|bonds|shares))\b/iu.test(rest)
}

const nounOf = (figure: SaidFigure, text: string): string | undefined => {
  const own = figure.noun ?? ''
  if (goods.test(own)) return own
  const after = /^\s(?:[\p{L}\d-]+\s){0,3}?(?<noun>\p{Ll}[\p{L}-]*s)(?=[,.;]|\s(?:worth|for|to|in|on|at|that|which|from|by|of)\b)/u.exec(
    text.slice(figure.end),
  )?.groups?.['noun']
  return after !== undefined && goods.test(after) && figure.noun === undefined ? after : undefined
}

/** "2,900 chips worth EUR 84 million", "EUR 2.2 bn for 70,000 chips". */
export function priceOfEach(said: Said, { dossier }: News): readonly Sized[] {
  const { text, figures, claim } = said
  if (figures.filter(isSum).length > 2) return []
  for (const [at, one] of figures.entries())
    for (const other of figures.slice(at + 1, at + 4)) {
      const [sum, count] = isSum(one) ? [one, other] : [other, one]
      if (!isSum(sum) || !isFirm(sum) || count.kind !== 'count' || count.unit !== '' || !isFirm(count) || count.lo < 2) continue
      const noun = nounOf(count, text)
      const between = text.slice(one.end, other.start)
      if (noun === undefined || others.test(between)) continue
      const words = noun === count.noun ? between : between.replace(/^\s[^,]*?\p{Ll}[\p{L}-]*s(?=[,\s])/u, '')
      if (!(sum === other ? toSum : toCount).test(words) || !isForAll(text, one, other, noun)) continue
      const inputs = { lo: sum.lo, hi: sum.hi, currency: sum.unit, count: count.lo }
      const record = calculated(inputs, moneyPerUnit(inputs))
      if (record === undefined || record.result.hi > 2 * record.result.lo) continue
      const name = singular(lastWord(noun))
      const piece = withArticle(name)
      const [own, many, each] = [
        sumWords(sum, said),
        `${limitWords(count, text)}${printNumber(count.lo)} ${/artificial intelligence/u.test(noun) ? lastWord(noun) : noun}`,
        amountRange(sum.unit, record.result.lo, record.result.hi),
      ]
      return [
        {
          // In the order of the report, so that each figure stays beside what it measures there.
          text: frameOf(
            drawOf(dossier),
            'each',
            sum === one
              ? [`${capitalise(own)} for ${many} is about ${each} ${piece}.`, `At ${own} for ${many}, ${piece} comes to about ${each}.`]
              : [`${capitalise(many)} at ${own} come to about ${each} ${piece}.`, `For ${many}, ${own} is about ${each} ${piece}.`],
          ),
          record,
          claims: [claim],
        },
        { text: 'Both figures are read as rounded at their last digit; single ones may cost more or less.', record, claims: [] },
      ]
    }
  return []
}
const lastWord = (noun: string): string => noun.split(' ').at(-1) ?? noun

/** A term that binds a sum: "a four-year contract worth EUR 74 million", "at least $75 million over five years". */
export function sumOfYear(said: Said, { said: all, dossier }: News): readonly Sized[] {
  const { text, figures, claim } = said
  const near = all.filter((each) => each.claim.articleId === claim.articleId)
  const sums = figures.filter(isSum)
  const spans = figures.filter(({ kind, unit, lo, hi }) => kind === 'time' && unit === 'year' && lo === hi && lo >= 2 && lo <= 40)
  const [sum, span] = [sums[0], spans[0]]
  if (sum === undefined || span === undefined || sums.length > 1 || spans.length > 1 || sum.qualifier === 'up_to') return []
  const isBehind = span.start > sum.start
  const between = isBehind ? text.slice(sum.end, span.start) : text.slice(span.end, sum.start)
  const fits = isBehind
    ? /^(?:\s[^.;,\d]{0,30})?\s(?:over|spread over)\s(?:the next\s|a period of\s)?$/iu.test(between) ||
      (/^over\b/iu.test(span.raw) && /^(?:\s[^.;,\d]{0,30})?\s?$/u.test(between))
    : /^\s(?:\p{L}+\s){0,2}(?:contracts?|deals?|agreements?|leases?|licen[cs]es?|programmes?|programs?|orders?)\s(?:worth|valued at|of|for)\s(?:about\s|some\s|at least\s|around\s)?$/iu.test(
        between,
      )
  const [first, last] = isBehind ? [sum, span] : [span, sum]
  if (isBehind ? !isLaidOut(text, sum) : !isContractMade(text, { start: span.start, end: sum.end })) return []
  if (tellsUndone([...new Set(near.map(({ text: each }) => each))])) return []
  if (!fits || !isReal(text, first, last) || /\b(?:old|ago|earlier)\b/iu.test(text.slice(span.end, span.end + 8))) return []
  if (isBehind && /\b(?:valued|valuation)\b/iu.test(text.slice(Math.max(0, sum.start - 60), sum.start))) return []
  if (
    /^\s(?:after|before|less|more|fewer|than|longer|shorter|later|an? (?:year|month|quarter)|per|each|every)\b/iu.test(text.slice(last.end))
  )
    return []
  const inputs = { lo: sum.lo, hi: sum.hi, currency: sum.unit, years: span.lo }
  const result = moneyPerYear(inputs)
  if (result === undefined) return []
  const record = { function: result.function, version: result.version, inputs, result }
  const own = sumWords(sum, said)
  // "Over 4 years" would read as more than four where the report has a term of four.
  const over = span.qualifier === 'at_least' ? 'over' : 'within'
  const yearly = sum.qualifier === 'at_least' ? `${result.print} a year or more` : `about ${result.print} a year`
  return [
    {
      text: frameOf(drawOf(dossier), 'year', [
        `${capitalise(own)} ${over} ${span.lo} years is ${yearly}.`,
        `${capitalise(over)} ${span.lo} years, ${own} comes to ${yearly}.`,
      ]),
      record,
      claims: [claim],
    },
    { text: 'No schedule of payments goes into that; an uneven one would move single years both ways.', record, claims: [] },
  ]
}

/** "Holds about 2% of the company, a stake worth some $800 million": the whole that it puts it at. */
export function wholeOfStake(said: Said): readonly Sized[] {
  const { text, figures, claim } = said
  for (const [at, share] of figures.entries()) {
    const sum = figures[at + 1]
    if (sum === undefined || share.unit !== '%' || !isFirm(share) || !isSum(sum) || !isFirm(sum)) continue
    // "12% of imports worth EUR 800 million" has the sum for the whole; only a holding that is called one is priced itself.
    const between = text.slice(share.end, sum.start)
    if (!/^\s(?:of|in)\s[^.;\d]{1,40},?\sa (?:stake|holding) (?:that is )?(?:worth|valued at)\s(?:about\s|some\s)?$/iu.test(between))
      continue
    if (/\b(?:bonds?|notes?|debts?|loans?|vot(?:es|ing)|sales|revenues?)\b/iu.test(between) || !isToldAsDone(text, share, sum)) continue
    const inputs = { part: sum.lo, percent: share.lo }
    const record = calculated(inputs, wholeFromShare(inputs))
    if (record === undefined || record.result.hi > 1.5 * record.result.lo) continue
    const whole = amountRange(sum.unit, record.result.lo, record.result.hi)
    return [
      {
        text: `${capitalise(`${limitWords(share, text)}${printNumber(share.lo)}% of it`)} at ${sumWords(sum, said)} puts the value of the company at ${whole}.`,
        record,
        claims: [claim],
      },
      { text: 'Both figures are read as rounded at their last digit, which gives the range.', record, claims: [] },
    ]
  }
  return []
}

const bonds = /\b(?:bonds?|notes|loan|debt)\b/iu
const pays = /\b(?:pay(?:s|ing)?|coupons?|interest)\b[^.;]{0,30}$/iu
const sold = /\b(?:rais|sold|sell|borrow|issu|place|plac)\p{Ll}*\b/iu
/** Rates that move, are of a part, of other bonds or of none. */
const otherRate =
  /\b(?:zero[- ]coupon|floating|variable|Euribor|SOFR|SONIA|Libor|half|the rest|the remainder|earlier|previous|older|existing|other|tranches?|yields?|would)\b/iu
const notOfYear =
  /^\s?(?:over|above|plus|more than|points?|(?:basis )?points|of (?:the )?(?:buyers|investors)|for the first|for (?:one|two|three|four|five|\d+)|a (?:month|quarter|week|day)|until|at first|rising)\b/iu

/** Whether the rate is that of the bonds sold: told in their sentence, or in one that takes them up. */
function isOwnRate({ text, figures }: Said, rate: SaidFigure, isSame: boolean): boolean {
  if (figures.filter(({ unit }) => unit === '%').length > 1 || otherRate.test(text) || notOfYear.test(text.slice(rate.end))) return false
  return isSame || /^The (?:new )?(?:bonds?|notes|loan|debt)\b/u.test(text)
}

/** The one sum for which bonds were sold, in this sentence or shortly before it. */
function sumOfBonds(said: Said, all: readonly Said[]): { readonly each: Said; readonly figure: SaidFigure } | undefined {
  const own = all.filter(
    ({ claim, text }) =>
      claim.articleId === said.claim.articleId &&
      claim.position <= said.claim.position &&
      said.claim.position - claim.position < 4 &&
      bonds.test(text) &&
      sold.test(text),
  )
  const sums = own.flatMap((each) =>
    each.figures
      .filter(
        (figure) =>
          isSum(figure) &&
          isFirm(figure) &&
          /\b(?:rais|sold|sell|borrow|issu|plac)\p{Ll}*\s(?:about\s|some\s)?$/iu.test(each.text.slice(0, figure.start)) &&
          isToldAsDone(each.text, figure, figure),
      )
      .map((figure) => ({ each, figure })),
  )
  return new Set(sums.map(({ figure }) => figure.lo)).size > 1 ? undefined : sums[0]
}

/** Bonds sold for a sum, and the rate they pay in the same report: a year's interest. */
export function interestOfYear(said: Said, { said: all, dossier }: News): readonly Sized[] {
  const rate = said.figures.find(
    (each) => each.unit === '%' && isFirm(each) && each.lo < 25 && pays.test(said.text.slice(Math.max(0, each.start - 60), each.start)),
  )
  if (rate === undefined || !bonds.test(said.text)) return []
  const found = sumOfBonds(said, all)
  if (found === undefined || !isOwnRate(said, rate, found.each.text === said.text)) return []
  if (otherRate.test(found.each.text) && found.each.text !== said.text) return []
  const inputs = { percent: rate.lo, lo: found.figure.lo, hi: found.figure.hi, currency: found.figure.unit }
  const result = partOfSum(inputs)
  if (result === undefined) return []
  const record = { function: result.function, version: result.version, inputs, result }
  return [
    {
      text: frameOf(drawOf(dossier), 'interest', [
        `At ${printNumber(rate.lo)}%, ${sumWords(found.figure, found.each)} costs about ${result.print} a year in interest.`,
        `The interest on ${sumWords(found.figure, found.each)} at ${printNumber(rate.lo)}% is about ${result.print} a year.`,
      ]),
      record,
      claims: [...new Set([said.claim, found.each.claim])],
    },
    { text: 'That counts the whole sum as owed through the year; what banks take for the sale comes on top.', record, claims: [] },
  ]
}
