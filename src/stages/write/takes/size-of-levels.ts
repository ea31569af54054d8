// Two levels of one rate that a sentence sets side by side, in words and calculation.
import { pointsApart } from '../../../calc/counted.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { calculated, type Said, type SaidFigure, type Sized } from './news-plan.ts'

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

/** "Fell to 6.2% in May after standing at 6.8%", "44% …, against 29%": the points between. */
export function pointsBetween(said: Said): readonly Sized[] {
  const { text, figures, claim } = said
  const shares = figures.filter(isShare)
  if (noLevels.test(text) || shares.length > 3) return []
  for (const [at, one] of shares.entries()) {
    const other = shares[at + 1]
    if (other === undefined || one.lo === other.lo) continue
    const between = text.slice(one.end, other.start)
    if (between.length > 80 || /[.;()\d]/u.test(between) || !relation.test(between)) continue
    const decimals = Math.max(...[one, other].map(({ raw }) => /[.](\d+)/u.exec(raw)?.[1]?.length ?? 0))
    const inputs = { more: Math.max(one.lo, other.lo), fewer: Math.min(one.lo, other.lo), ...(decimals > 0 && { decimals }) }
    const record = calculated(inputs, pointsApart(inputs))
    if (record === undefined) continue
    const rate = rateNear.exec(text.slice(Math.max(0, one.start - rateReach), one.start))?.groups?.['rate']?.toLowerCase()
    if (rate === undefined) continue
    const levels = `${/^[aeiou]/u.test(rate) ? 'an' : 'a'} ${rate} of ${printNumber(one.lo)}% and one of ${printNumber(other.lo)}%`
    return [
      { text: `Between ${levels} lie ${record.result.print}.`, record, claims: [claim] },
      { text: 'Both figures are read as rounded at their last digit, which gives the range.', record, claims: [] },
    ]
  }
  return []
}
