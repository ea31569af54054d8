// What the figures of a court's, a state's or a site's news can be set against: those who share a sum, a stated whole, a day to come.
import { daysApart, moneyPerUnit, shareOf } from '../../../calc/figure-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { lies, printDate, printInterval } from '../wording/phrases.ts'
import { calculated, type News, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { exactAmount, limitWords, singular, sumWords, withArticle } from './sum-words.ts'

const sumMin = 100_000
export const isSum = ({ kind, by, lo, hi }: SaidFigure): boolean => kind === 'money' && by === undefined && lo === hi && lo >= sumMin

/** Those who share what is won, and what is paid for by the piece. */
const shares =
  /^(?:people|persons|users|customers|authors|writers|artists|musicians|photographers|publishers|subscribers|employees|workers|claimants|plaintiffs|households|children|pupils|patients|applicants|applications|accounts|works|titles|articles|books|works|songs|images|pictures|photographs|recordings|pages)$/u
const countMin = 20

const isCount = ({ kind, noun, unit, lo, hi, qualifier }: SaidFigure): boolean =>
  kind === 'count' &&
  unit === '' &&
  lo === hi &&
  lo >= countMin &&
  (qualifier === 'exact' || qualifier === 'approx') &&
  shares.test(noun ?? '')

/** A part of them, an office or a limit is not all who share: "a group of 700", "if more than 1,000 opt out". */
const ofPart =
  /\b(?:group of|opt(?:s|ed)? out|of (?:them|whom|those)|some of|jobs?|(?:in|at) (?:its|the|an|their) offices?|staff of|employs?)\b/iu

/** "A 127-page complaint", "a 40-author letter": how large a thing is, and nobody who shares. */
const isAttribute = (text: string, { start, end }: SaidFigure): boolean => /^[\d.,]+[-‐‑]\p{L}/u.test(text.slice(start, end + 2))

/** Pages are works only where they were taken as such: what else has pages is a paper, and they are its length. */
const taken =
  '(?:copies|copied|copying|scrap(?:es|ed|ing)|crawl(?:s|ed|ing)|download(?:s|ed|ing)|ingest(?:s|ed|ing)|harvest(?:s|ed|ing)|train(?:s|ed|ing) (?:\\S+ ){0,4}on|reproduc(?:es|ed|ing))'
const takenAhead = new RegExp(String.raw`\b${taken}\b[^.;,]{0,50}$`, 'iu')
const takenBehind = new RegExp(String.raw`^[^.;,]{0,50}\b${taken}\b`, 'iu')
const isLength = (text: string, figure: SaidFigure): boolean => {
  const isOfPages = figure.noun === 'pages' && !takenAhead.test(text.slice(0, figure.start)) && !takenBehind.test(text.slice(figure.end))
  return isAttribute(text, figure) || isOfPages
}

/** A sum by each of those it is for, or for whose work it is asked. Only one such count may stand near the news. */
export function byEach(
  sum: { readonly said: Said; readonly figure: SaidFigure },
  news: News,
  basis = 'That divides the sum evenly; single shares need not be alike.',
): readonly Sized[] {
  const near = news.said.filter(
    ({ claim, text }) =>
      claim.articleId === sum.said.claim.articleId && claim.position <= sum.said.claim.position + 3 && !ofPart.test(text),
  )
  const [first, second] = near.flatMap((said) =>
    said.figures.filter((figure) => isCount(figure) && !isLength(said.text, figure)).map((figure) => ({ said, figure })),
  )
  if (first === undefined || (second !== undefined && second.figure.lo !== first.figure.lo)) return []
  const inputs = { lo: sum.figure.lo, hi: sum.figure.hi, currency: sum.figure.unit, count: first.figure.lo }
  const record = calculated(inputs, moneyPerUnit(inputs))
  if (record === undefined) return []
  const noun = first.figure.noun ?? ''
  const many = `${limitWords(first.figure, first.said.text)}${printCount(first.figure.lo)} ${noun}`
  return [
    {
      text: `The ${sumWords(sum.figure, sum.said)} divided by ${many} is about ${record.result.print} ${withArticle(singular(noun))}.`,
      record,
      claims: [...new Set([sum.said.claim, first.said.claim])],
    },
    { text: basis, record, claims: [] },
  ]
}

const printCount = (value: number): string => (value >= 1e6 ? `${printNumber(value / 1e6)} million` : printNumber(value))

/** "24 MW of the 140 MW that the campus houses". */
export function partOfPower({ text, figures, claim }: Said): readonly (Sized & { readonly part: string })[] {
  const own = figures.filter(({ kind, unit, lo, hi, by }) => kind === 'power' && unit !== 'W' && lo === hi && by === undefined)
  for (const [at, part] of own.entries()) {
    const whole = own[at + 1]
    if (whole === undefined || whole.unit !== part.unit || whole.lo <= part.lo) continue
    if (!/^\sof\s(?:the|its|a|their|about)\s$/u.test(text.slice(part.end, whole.start))) continue
    const inputs = { part: part.lo, whole: whole.lo }
    const record = calculated(inputs, shareOf(inputs))
    if (record === undefined) continue
    const [one, all] = [part, whole].map(({ lo, unit }) => `${printNumber(lo)} ${unit}`)
    return [{ text: `${one} of ${all} is ${record.result.print}.`, record, claims: [claim], part: one ?? '' }]
  }
  return []
}

/** "EUR 1.6 billion in state aid towards a plant that costs EUR 4.4 billion". */
export function partOfCost({ text, figures, claim }: Said): readonly (Sized & { readonly part: string; readonly whole: string })[] {
  const [part, whole, third] = figures.filter(isSum)
  if (part === undefined || whole === undefined || third !== undefined || part.unit !== whole.unit || part.lo >= whole.lo) return []
  if (
    !/\b(?:towards?|for|of)\b[^.;]*\b(?:costs?|cost of|worth|price of|investment of)\s(?:about |some )?$/iu.test(
      text.slice(part.end, whole.start),
    )
  )
    return []
  const inputs = { part: part.lo, whole: whole.lo }
  const record = calculated(inputs, shareOf(inputs))
  if (record === undefined) return []
  const [own, all] = [part, whole].map((each) => exactAmount(each.unit, each.lo))
  return [
    { text: `The ${own} is ${record.result.print} of the cost of ${all}.`, record, claims: [claim], part: own ?? '', whole: all ?? '' },
  ]
}

/** What is bought beside what it sells in a year. */
export function salesOfPrice(
  price: { readonly said: Said; readonly figure: SaidFigure },
  bought: readonly string[],
  news: News,
): readonly Sized[] {
  const ofYear =
    /\b(?:sales|revenues?|turnover)\b[^.;]{0,30}\b(?:last year|in the year to|a year|in 20\d\d|annual)\b|\bannual (?:sales|revenues?|turnover)\b/iu
  const found = news.said.find(
    ({ claim, text, figures }) =>
      claim.articleId === price.said.claim.articleId &&
      ofYear.test(text) &&
      (/^(?:It|The company|The firm)\b/u.test(text) ? !text.includes(' it has ') : bought.some((name) => text.includes(name))) &&
      figures.some((each) => isSum(each) && each.unit === price.figure.unit && each.lo < price.figure.lo),
  )
  const sales = found?.figures.find((each) => isSum(each) && each.unit === price.figure.unit && each.lo < price.figure.lo)
  if (found === undefined || sales === undefined) return []
  // "It had sales of" after a sentence on the buyer is the buyer's.
  const before = news.said.find(
    ({ claim }) => claim.articleId === found.claim.articleId && claim.end <= found.claim.start && found.claim.start - claim.end < 4,
  )
  if (/^(?:It|The)\b/u.test(found.text) && !bought.some((name) => before?.text.startsWith(name))) return []
  const inputs = { part: sales.lo, whole: price.figure.lo }
  const record = calculated(inputs, shareOf(inputs))
  if (record === undefined) return []
  return [
    {
      text: `The sales of ${sumWords(sales, found)} that the report gives are ${record.result.print} of the price of ${exactAmount(price.figure.unit, price.figure.lo)}.`,
      record,
      claims: [price.said.claim, found.claim],
    },
    { text: 'Both sums are read as rounded at their last digit, which gives the range.', record, claims: [] },
  ]
}

const aheadMax = 1200

/** The first day, month, quarter or half-year after its report that a claim's own sentence gives, and the time to it. */
export function timeTo(said: Said, of: string, { dossier }: News): { readonly when: string; readonly size: readonly Sized[] } | undefined {
  const day = dossier.sources.find(({ article }) => article.id === said.claim.articleId)?.article.publishedAt.slice(0, 10) ?? ''
  const [date] = said.claim.dates.filter(
    ({ interval, text }) =>
      interval.from > day &&
      ['day', 'month', 'quarter', 'half'].includes(interval.precision) &&
      !/^(?:after|within|for|in \d|in \w+ (?:days|weeks|months|years))/iu.test(text) &&
      Date.parse(interval.from) - Date.parse(day) < aheadMax * 86_400_000,
  )
  const when = date === undefined ? undefined : printInterval(date.interval)?.replace(/^(?:on|in) /u, '')
  if (date === undefined || when === undefined) return undefined
  const { from, to } = date.interval
  const inputs = { from: day, to: from === to ? from : `${from}/${to}` }
  const record = calculated(inputs, daysApart(inputs))
  if (record === undefined) return undefined
  const text = `Between the report of ${printDate(day)} and ${when}, ${of}, ${lies(record.result.hi)} ${record.result.print}.`
  return { when, size: [{ text, record, claims: [said.claim] }] }
}
