// Two shares or rates that a sentence sets side by side, and the days since a day that it names, in words and calculation.
import { pointsApart } from '../../calc/counted.ts'
import { daysApart } from '../../calc/figure-in-proportion.ts'
import { printNumber } from '../../calc/rounding.ts'
import { calculated, type News, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { printDate } from './phrases.ts'

const isShare = ({ unit, lo, hi, qualifier }: SaidFigure): boolean =>
  unit === '%' && lo === hi && lo <= 100 && (qualifier === 'exact' || qualifier === 'approx')
const relation =
  /\b(?:from|after (?:sitting|standing|being|staying) at|compared (?:to|with)|following|against|despite (?:having won|winning)|versus|while)\b/iu
/** Growth of growth, margins of error and market tickers are no two levels. */
const noLevels = /\bmargin of error\b|[A-Z]{2,}\s[+-]\d|\b(?:tariffs?|dut(?:y|ies))\b/u

/** What the first of two levels is a level of, where its own sentence calls it a rate or rating. */
const rateNear =
  /\b(?<rate>(?:unemployment|jobless|inflation|interest|growth|approval|poverty|vacancy|mortgage|homeownership|participation|turnout|response|birth|crime|tax) (?:rate|rating))\b[^.;%]*$/iu
const rateReach = 70

/** "Fell to 3.9% in April after sitting at 4.1%", "51 percent …, compared with 31 percent": the points between. */
export function pointsBetween(said: Said): readonly Sized[] {
  const { text, figures, claim } = said
  const shares = figures.filter(isShare)
  if (noLevels.test(text) || shares.length > 3) return []
  for (const [at, one] of shares.entries()) {
    const other = shares[at + 1]
    if (other === undefined || one.lo === other.lo) continue
    const between = text.slice(one.end, other.start)
    if (between.length > 80 || /[.;()\d]/u.test(between) || !relation.test(between)) continue
    const decimals = Math.max(...[one, other].map(({ raw }) => /[.](\d)/u.exec(raw)?.[1]?.length ?? 0))
    const inputs = { more: Math.max(one.lo, other.lo), fewer: Math.min(one.lo, other.lo), ...(decimals > 0 && { decimals }) }
    const record = calculated(inputs, pointsApart(inputs))
    if (record === undefined) continue
    const rate = rateNear.exec(text.slice(Math.max(0, one.start - rateReach), one.start))?.groups?.['rate']?.toLowerCase()
    const [first, second] = [`${printNumber(one.lo)}%`, `${printNumber(other.lo)}%`]
    const levels =
      rate === undefined ? `${first} and ${second}` : `${/^[aeiou]/u.test(rate) ? 'an' : 'a'} ${rate} of ${first} and one of ${second}`
    return [
      { text: `Between ${levels} lie ${record.result.print}.`, record, claims: [claim] },
      { text: 'The basis is both figures as reported, read as rounded at the digit they end with.', record, claims: [] },
    ]
  }
  return []
}

const daysMin = 10
const daysMax = 1500
const dayMs = 86_400_000

/** Deeds whose day starts something that still runs when the report is printed. */
const starts: readonly (readonly [RegExp, string])[] = [
  [/\b(?:began|begun|started|since|went into effect|took effect)\b/iu, 'the start'],
  [/\b(?:was|were|been) (?:arrested|detained|jailed|charged|indicted)\b|\bpleaded guilty\b/iu, 'the charge or arrest'],
  [/\b(?:signed|passed|approved|ratified|enacted)\b/iu, 'the signing or vote'],
  [/\b(?:appointed|nominated|named|hired|sworn in|took office)\b/iu, 'the appointment'],
  [/\b(?:fired|resigned|stepped down|ousted)\b/iu, 'the departure'],
  [/\bannounced\b/iu, 'the announcement'],
]
const nearChars = 50
const isPastDay = /\b\p{Lu}\p{L}{2,8}\.?\s\d{1,2}\b|\b\d{1,2}\s\p{Lu}\p{L}{2,8}\b/u

/** The days from a day that the news names to its report: "began on Dec. 22". */
export function daysSince({ text, claim }: Said, { dossier }: News): readonly Sized[] {
  const published = dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.publishedAt.slice(0, 10) ?? ''
  for (const { interval, start, text: raw } of claim.dates) {
    const days = (Date.parse(published) - Date.parse(interval.from)) / dayMs
    if (interval.precision !== 'day' || !isPastDay.test(raw) || days < daysMin || days > daysMax) continue
    const before = text.slice(Math.max(0, start - claim.start - nearChars), start - claim.start)
    if (/["“][^”"]*$/u.test(before)) continue
    const noun = startNearest(before)
    const inputs = { from: interval.from, to: published }
    const record = noun === undefined ? undefined : calculated(inputs, daysApart(inputs))
    if (record === undefined || noun === undefined) continue
    return [
      {
        text: `From ${printDate(interval.from)}, the day given for ${noun}, to the report of ${printDate(published)} are ${record.result.print}.`,
        record,
        claims: [claim],
      },
      { text: 'The basis is the calendar.', record, claims: [] },
    ]
  }
  return []
}

/** What the word nearest to a day says began on it: "arrested in May and charged on 3 June" gives the day of the charge. */
function startNearest(before: string): string | undefined {
  const found = starts.flatMap(([sign, noun]) => {
    const at = [...before.matchAll(new RegExp(sign.source, 'giu'))].at(-1)?.index
    return at === undefined ? [] : [{ noun, at }]
  })
  return found.toSorted((a, b) => b.at - a.at)[0]?.noun
}
