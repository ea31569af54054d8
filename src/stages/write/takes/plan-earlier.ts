// The days between a report and an earlier one of the same matter.
import { printNumber } from '../../../calc/rounding.ts'
import { printDate } from '../wording/phrases.ts'
import type { EarlierReport } from './earlier-report.ts'
import type { Sized } from './news-plan.ts'

/** The days between the two reports, by the calendar. */
export function sizeOfWait({ record, compared, days: [from, to] }: EarlierReport): readonly Sized[] {
  const lie = compared.days === 1 ? 'lies one day' : `lie ${printNumber(compared.days)} days`
  return [
    { text: `Between the report of ${printDate(from)} and that of ${printDate(to)} ${lie}.`, record, claims: [] },
    { text: 'The basis is the calendar and the day of each report; what they tell of may lie earlier.', record, claims: [] },
  ]
}
