// What one reported sum can be set against in its own report: a count, a time, another sum, a rate, the people of a country.
import { moneyPerUnit, shareOf, wholeFromShare } from '../../../calc/figure-in-proportion.ts'
import { moneyPerMonth, partOfSum } from '../../../calc/money-in-proportion.ts'
import { moneyPerHead } from '../../../calc/people.ts'
import { printNumber, toTwoFigures } from '../../../calc/rounding.ts'
import { capitalise } from '../wording/phrases.ts'
import { levelBefore, withThing } from './figure-thing.ts'
import { isOnlyWhen } from './level-scope.ts'
import { calculated, type News, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { amountRange, limitWords, partOfWords, singular, sumWords } from './sum-words.ts'
import { isToldAsDone } from './told-as-done.ts'

const isFirm = ({ qualifier, lo, hi }: SaidFigure): boolean => lo === hi && (qualifier === 'exact' || qualifier === 'approx')
const isSum = ({ kind, by, lo, hi }: SaidFigure): boolean => kind === 'money' && by === undefined && lo === hi && lo >= 10_000
const basis = (text: string, record: Sized['record']): Sized => ({ text, claims: [], ...(record !== undefined && { record }) })

const heads =
  /^(?:people|persons|donors|contributors|contributions|donations|families|households|homes|residents|workers|employees|students|schools|patients|customers|farmers|veterans|children|victims|passengers|members|taxpayers|applicants|states|counties|countries|cities)$/u

/** "2,900 homes, a school and a church", "families and their animals". */
const sharedWithOthers =
  /^\s?(?:\p{L}+\s)?(?:(?:and|plus|as well as|along with|with)\s(?:the|their|its|an?|all|some|other)\b|,\s(?:an?|the|two|three|\d+)\s[^.;]{2,40}\band\b)/u

/** "USD 31 million from more than 80,000 donors", "USD 400 million to build a 31-mile wall". */
export function perCount(said: Said): readonly Sized[] {
  const { text, figures, claim } = said
  for (const [at, sum] of figures.entries()) {
    const count = figures[at + 1]
    if (!isSum(sum) || !isFirm(sum) || count === undefined || count.lo !== count.hi || count.lo < 2) continue
    const isLength = count.kind === 'length' && /^(?:mile|km)$/u.test(count.unit)
    if (!isLength && (count.kind !== 'count' || !heads.test(count.noun ?? ''))) continue
    const between = text.slice(sum.end, count.start)
    const links = isLength
      ? /^[^.;]{0,50}\b(?:build|construct|contract for|for)\b[^.;]{0,24}$/iu
      : /^[^.;]{0,50}\b(?:from|among|for|to|between|across|by)\s(?:(?:more than|over|about|nearly|some|roughly|the|its|at least|an estimated)\s){0,2}$/iu
    if (!links.test(between) || /\b(?:and|while|but|after)\b/iu.test(between)) continue
    if (count.qualifier !== 'exact' && count.qualifier !== 'approx' && count.qualifier !== 'at_least') continue
    // "To 12 cities and 400 towns": one of two counts is not those it is for.
    if (
      /^\s?(?:\p{L}+\s){0,3}(?:and|or|plus)\s(?:(?:about|some|nearly|over|more than)\s)?(?:\d|dozens|hundreds|thousands)/iu.test(
        text.slice(count.end),
      ) ||
      sharedWithOthers.test(text.slice(count.end)) ||
      !isToldAsDone(text, sum, sum)
    )
      continue
    const inputs = { lo: sum.lo, hi: sum.hi, currency: sum.unit, count: count.lo }
    const record = calculated(inputs, moneyPerUnit(inputs))
    if (record === undefined) continue
    const noun = isLength ? (count.unit === 'mile' ? 'mile' : 'kilometre') : (count.noun ?? '')
    const many = `${limitWords(count, text)}${printNumber(count.lo)} ${isLength ? (count.unit === 'mile' ? 'miles' : 'km') : noun}`
    const most = count.qualifier === 'at_least' ? 'less than ' : 'about '
    const each = count.qualifier === 'at_least' ? amountRange(sum.unit, record.result.hi, record.result.hi) : record.result.print
    return [
      { text: `${capitalise(sumWords(sum, said))} divided by ${many} is ${most}${each} a ${singular(noun)}.`, record, claims: [claim] },
      basis('That divides the sum evenly; the shares need not be alike.', record),
    ]
  }
  return []
}

/** "EUR 38 m lost": what was done with a sum, where nothing says what it is of. */
function withDeed(words: string, { start }: SaidFigure, text: string): string | undefined {
  const deed =
    /(?<!\b(?:not|never|be|to) )\b(?<deed>rais|lost|spent|earn|borrow|invest|donat|paid|collect)(?:ed|es)?\s(?:about\s|some\s|nearly\s|more than\s|at least\s|over\s|almost\s)?$/iu.exec(
      text.slice(0, start),
    )?.groups?.['deed']
  return deed === undefined
    ? undefined
    : `${words} ${/^(?:lost|spent|paid)$/iu.test(deed) ? deed.toLowerCase() : `${deed.toLowerCase()}ed`}`
}

/** "USD 38 million in just three months". */
export function perMonth(said: Said): readonly Sized[] {
  const { text, figures, claim } = said
  for (const [at, sum] of figures.entries()) {
    const span = figures[at + 1]
    if (!isSum(sum) || span === undefined || span.kind !== 'time' || span.unit !== 'month' || span.lo !== span.hi) continue
    if (span.lo < 2 || span.lo > 60) continue
    if (
      !/^[^.;]{0,40}\b(?:in|over|within|during)\s(?:just\s|only\s|the\s(?:last|past|first|next)\s|about\s)?$/iu.test(
        text.slice(sum.end, span.start),
      )
    )
      continue
    const inputs = { lo: sum.lo, hi: sum.hi, currency: sum.unit, overMonths: span.lo }
    const result = moneyPerMonth(inputs)
    if (result === undefined || /\b(?:loan\w*|lent)\b/iu.test(text)) continue
    if (/^\s(?:of|from|to)\s/u.test(text.slice(span.end)) || !isToldAsDone(text, sum, span)) continue
    const record = { function: result.function, version: result.version, inputs, result }
    const limit = limitWords(sum, text)
    const thing = withThing(sumWords(sum, said), sum, text) ?? withDeed(sumWords(sum, said), sum, text)
    if (thing === undefined) continue
    return [
      {
        text: `${capitalise(thing)} in ${span.lo} months is ${limit === '' ? 'about ' : limit}${result.print} a month.`,
        record,
        claims: [claim],
      },
      basis('That spreads the sum evenly; single months differ.', record),
    ]
  }
  return []
}

/** A share wider than this, high end by low end, says nothing: "USD 10 bn" may be rounded from 5. */
const widestRatio = 1.35

/** Two sums that a sentence sets side by side: a part and its whole, or two parties. */
export function againstOther(said: Said): readonly Sized[] {
  const { text, figures, claim } = said
  const sums = figures.filter(isSum)
  for (const [at, one] of sums.entries()) {
    const other = sums[at + 1]
    if (other === undefined || other.unit !== one.unit || other.lo === one.lo || sums.length > 3) continue
    const between = text.slice(one.end, other.start)
    if (/[.;()]/u.test(between) || between.length > 110) continue
    // "For the striker, compared with EUR 35 million for the keeper": two kinds have nothing to do with each other.
    const isBesideOther = /\b(?:compared (?:to|with)|versus|vs\.?|against)\b/iu.test(between)
    if (isBesideOther && ![one, other].every((each) => isOnlyWhen(text, each))) continue
    if (!isToldAsDone(text, one, other) && isBesideOther) continue
    const isSet =
      /\b(?:compared (?:to|with)|versus|vs\.?|against|short of|less than the|more than the|well (?:above|below))\b/iu.test(between) ||
      /^\s(?:out )?of (?:the|its|a|that)\s|^,? including (?:some |about |nearly |more than )?$|^,? of which $/iu.test(between) ||
      /^\sfrom\s(?:\p{L}+\s){0,4}\p{L}+['’]s?\s(?:annual\s|yearly\s|total\s)?$/iu.test(between) ||
      /^[^,]{0,60}\b(?:deficit|budget|debt|bill|package|fund)\b[^,]{0,24}\bby (?:about |some |at least )?$/iu.test(between) ||
      (/\b(?:while|whereas|but|instead|then)\b/iu.test(between) &&
        /\b(?:rais|spen|drew|receiv|earn|paid|pay|offer|ask|request|propos|demand|upp|decid)\w*/iu.test(between) &&
        /\b(?:rais|spen|drew|receiv|earn|paid|pay|offer|ask|request|propos|demand|want|sought|seek)\w*/iu.test(text.slice(0, one.start)))
    if (!isSet) continue
    const [small, large] = one.lo < other.lo ? [one, other] : [other, one]
    const inputs = { part: small.lo, whole: large.lo }
    const record = calculated(inputs, shareOf(inputs))
    if (record === undefined || record.result.lo < 0.2 || record.result.hi > record.result.lo * widestRatio) continue
    const things = [one, other].map((each) => withThing(sumWords(each, said), each, text))
    if (things.every((each) => each === undefined)) continue
    const [first, second] = [things[0] ?? sumWords(one, said), things[1] ?? sumWords(other, said)]
    return [
      {
        text: `The report sets ${first} beside ${second}: the smaller is ${record.result.print} of the larger.`,
        record,
        claims: [claim],
      },
      basis('Both sums are read as rounded at their last digit, which gives the range.', record),
    ]
  }
  return []
}

/** "Grew by USD 222 billion, or 32 percent": the level before. */
export function levelBehind(said: Said): readonly Sized[] {
  const { text, figures, claim } = said
  for (const [at, step] of figures.entries()) {
    const share = figures[at + 1]
    if (share === undefined || share.kind !== 'percent' || share.unit !== '%' || !isFirm(share) || !isFirm(step) || share.lo >= 100)
      continue
    const isPoints = step.unit === 'point'
    const thing = levelBefore(text, step.start)
    // Points are those of an index: a loss has none.
    if (thing === undefined || (isPoints && !/^(?:Dow|S&P|Nasdaq|FTSE|DAX|Nikkei)/u.test(thing))) continue
    if (!isSum(step) && !isPoints) continue
    if (!/^,?\s(?:or|\()\s?(?:about\s|nearly\s)?$|^\s\($/iu.test(text.slice(step.end, share.start))) continue
    const before = text.slice(Math.max(0, step.start - 50), step.start)
    const isFall = /\b(?:f[ae]ll|drop\w*|los\w+|lost|down|declin\w+|plung\w+|tumbl\w+|slid\w*|shed|cut)\b/iu.test(before)
    if (!isFall && !/\b(?:grew|rose|risen|up|gain\w*|jump\w*|increas\w+|climb\w*|surg\w+|soar\w*)\b/iu.test(before)) continue
    const inputs = { part: step.lo, percent: share.lo }
    const record = calculated(inputs, wholeFromShare(inputs))
    if (record === undefined) continue
    const { lo, hi } = record.result
    const [low, high] = [toTwoFigures(lo), toTwoFigures(hi)]
    const level = isPoints ? (low === high ? printNumber(low) : `${printNumber(low)}–${printNumber(high)}`) : amountRange(step.unit, lo, hi)
    const own = isPoints ? `${printNumber(step.lo)} points` : sumWords(step, said)
    return [
      {
        text: `A ${isFall ? 'fall' : 'rise'} of ${own}, or ${printNumber(share.lo)}%, puts the ${thing} before it at about ${level}.`,
        record,
        claims: [claim],
      },
      basis('Both figures are read as rounded at their last digit, which gives the range.', record),
    ]
  }
  return []
}

/** A rate that nobody pays, or not yet. */
const isStopped =
  /\b(?:struck down|strik\w+ down|delay\w*|postpon\w*|paus\w*|suspend\w*|lift(?:s|ed|ing)?|remov\w*|end(?:s|ed|ing)|drop(?:s|ped)|block\w*|halt\w*|exempt\w*|threat\w*|propos\w*|refund\w*|repeal\w*|avert\w*|avoid\w*|revers\w*)\b/iu

/** "25 percent tariffs on USD 34 billion worth of imports". */
export function rateOnSum(said: Said): readonly Sized[] {
  const { text, figures, claim } = said
  for (const [at, rate] of figures.entries()) {
    const sum = figures[at + 1]
    if (sum === undefined || rate.unit !== '%' || !isFirm(rate) || !isSum(sum) || !isFirm(sum)) continue
    if (
      !/^\s(?:\p{L}+\s){0,2}(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es)?)\son\s(?:an?\s(?:additional|estimated)\s|about\s|some\s|another\s|roughly\s|nearly\s)?$/iu.test(
        text.slice(rate.end, sum.start),
      )
    )
      continue
    if (!isToldAsDone(text, rate, sum) || isStopped.test(text)) continue
    const inputs = { percent: rate.lo, lo: sum.lo, hi: sum.hi, currency: sum.unit }
    const result = partOfSum(inputs)
    if (result === undefined) continue
    const record = { function: result.function, version: result.version, inputs, result }
    return [
      { text: `${printNumber(rate.lo)}% of ${sumWords(sum, said)} is ${result.print}.`, record, claims: [claim] },
      basis('That leaves out buyers who turn elsewhere, who would lower what is paid.', record),
    ]
  }
  return []
}

const ofNation =
  /\b(?:federal|Congress|congressional|Senate|House|White House|Treasury|IRS|Pentagon|national debt|deficit|U\.S\. government|administration|Medicare|Medicaid|Social Security|nation['’]s)\b/u
const ofPublic =
  /\b(?:deficit|debt|budget|spending|tax(?:es)?|stimulus|relief|aid|package|bill|infrastructure|Medicare|Medicaid|appropriat\w+|rescue|bailout|shutdown|defen[cs]e)\b/iu
const ofOthers =
  /\b(?:shares?|stocks?|market (?:value|cap)|valuation|net worth|imports|exports|goods|fundrais\w+|campaign|assets|lawsuit|fine[ds]?|settle\w*)\b/iu
const perHeadMin = 5e9

/** A sum of a nation's public money by the head. */
export function perHead(said: Said, { titles }: News): readonly Sized[] {
  const { text, figures, claim } = said
  const around = `${text} ${titles}`
  if (!said.isNews || !ofPublic.test(text) || !ofPublic.test(titles) || ofOthers.test(text) || !ofNation.test(around)) return []
  const sum = figures.find((each) => isSum(each) && each.unit === 'USD' && each.lo >= perHeadMin)
  if (sum === undefined) return []
  const inputs = { lo: sum.lo, hi: sum.hi, currency: sum.unit, country: 'US' }
  const record = calculated(inputs, moneyPerHead(inputs))
  if (record === undefined) return []
  const thing = withThing(sumWords(sum, said), sum, text)
  if (thing === undefined) return []
  const [fewer, more] = record.result.people.map((each) => printNumber(toTwoFigures(each) / 1e6))
  return [
    {
      text: `${capitalise(thing)} ${/^the /u.test(thing) ? 'comes' : 'come'} to ${limitWords(sum, text)}${record.result.print} a head in ${record.result.country}.`,
      record,
      claims: [claim],
    },
    basis(`That counts ${fewer}–${more} million people, as two censuses do; nobody pays or gets just that.`, record),
  ]
}

/** "12 of the 50 states". */
export function partOfCount(said: Said): readonly Sized[] {
  const { text, figures, claim } = said
  for (const whole of figures) {
    if (whole.kind !== 'count' || whole.unit !== '' || whole.noun === undefined || whole.lo !== whole.hi || whole.lo < 10) continue
    const before = /\b(?<part>\d[\d,]*)\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s)?$/iu.exec(
      text.slice(Math.max(0, whole.start - 30), whole.start),
    )
    const part = Number((before?.groups?.['part'] ?? '').replaceAll(',', ''))
    if (!(part > 1) || part >= whole.lo || whole.qualifier !== 'exact') continue
    // Who has counted 212 of the 1,000 has not rounded the thousand.
    const isCounted = whole.lo < 1000 || (whole.lo <= 10_000 && part % 10 !== 0)
    const inputs = { part, whole: whole.lo, ...(isCounted && { isExact: true as const }) }
    const record = calculated(inputs, shareOf(inputs))
    if (record === undefined || record.result.hi > record.result.lo * widestRatio) continue
    const at = Math.max(0, whole.start - 30) + (before?.index ?? 0)
    const words = partOfWords(text, { at, value: part }, { at: whole.start, value: whole.lo })
    if (words === undefined) continue
    return [{ text: `${words} ${whole.noun} is ${record.result.print}.`, record, claims: [claim] }]
  }
  return []
}
