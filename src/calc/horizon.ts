// When a watch falls due. One rule per installation for quarters; every horizon ends a day, at 23:59 UTC.
import { addMonths, endOfMonth } from './days.ts'

/** How a horizon is computed; `publishedOn` is the ISO day of publication, in UTC. */
export type HorizonQuestion =
  | { readonly rule: 'quarters-from-publication' | 'calendar-quarters'; readonly publishedOn: string; readonly quarters: number }
  | { readonly rule: 'end-of-half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly rule: 'end-of-year' | 'early-year'; readonly year: number }

function horizonDay(question: HorizonQuestion): string {
  switch (question.rule) {
    case 'quarters-from-publication':
      return addMonths(question.publishedOn, 3 * question.quarters)
    case 'calendar-quarters':
      return endOfFullQuarter(question.publishedOn, question.quarters)
    case 'end-of-half':
      return endOfMonth(question.year, question.half === 1 ? 6 : 12)
    case 'end-of-year':
      return endOfMonth(question.year, 12)
    case 'early-year':
      return endOfMonth(question.year, 3)
  }
}

function endOfFullQuarter(publishedOn: string, quarters: number): string {
  const [year = 0, month = 1] = publishedOn.split('-').map(Number)
  const endOfRunning = endOfMonth(year, Math.ceil(month / 3) * 3)
  const [y = 0, m = 1] = addMonths(endOfRunning, 3 * quarters)
    .split('-')
    .map(Number)
  return endOfMonth(y, m)
}

/** The moment a watch falls due, as `YYYY-MM-DDT23:59Z`. */
export function horizonOf(question: HorizonQuestion): string {
  return `${horizonDay(question)}T23:59Z`
}
